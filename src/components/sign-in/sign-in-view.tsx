'use client';

import type { FormEvent, ReactNode } from 'react';
import type { PublicFeatures } from '../../client/features.js';
import type { SignInState } from '../../flows/sign-in.js';
import type { Messages } from '../../i18n/messages.js';
import { Checkbox } from '../../ui/checkbox.js';
import { AppLink } from '../../ui/link.js';
import { Notice } from '../../ui/notice.js';
import { PasswordField } from '../../ui/password-field.js';
import { textLink } from '../../ui/text-link.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { checkEmail, EmailFieldView, readEmail } from '../parts/email-field-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';

/** What the person typed. */
export interface SignInValues {
  email: string;
  password: string;
  rememberMe: boolean;
}

export interface SignInViewProps extends AuthCardOptions {
  /** The steps after the form have views of their own. */
  state: Exclude<SignInState, { step: 'email-unverified' | 'second-factor' }>;
  messages: Pick<Messages, 'common' | 'errors' | 'signIn'>;
  features: PublicFeatures;
  paths: { signUp: string; forgotPassword: string };
  /** Seconds until the server takes another try. */
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  /** Keeps the foot's line where it has no words, for features that arrived after the form was drawn. */
  reserveFoot?: boolean | undefined;
  /** An address that is known already. */
  defaultEmail?: string | undefined;
  /** Puts the cursor into the first field. For a page whose purpose is to sign in, not for a form inside another page. */
  autoFocus?: boolean | undefined;
  /** Where the form goes without script. */
  action?: string | undefined;
  /** The way on, once somebody is signed in and still here. */
  wayOn?: ReactNode;
  onSubmit: (values: SignInValues) => void;
}

/** Draws the current step of the sign-in flow. Knows no client, so a story can show any step. */
export function SignInView({ state, ...props }: SignInViewProps): ReactNode {
  switch (state.step) {
    case 'credentials':
    case 'submitting':
      return <CredentialsForm {...props} state={state} />;
    case 'signed-in':
      // The form is gone: that is how a password manager knows that the password was right.
      return (
        <AuthCardView branding={props.branding} className={props.className} step="signed-in" title={props.messages.signIn.done}>
          {props.wayOn}
        </AuthCardView>
      );
  }
}

type CredentialsFormProps = Omit<SignInViewProps, 'state' | 'secondFactor' | 'emailUnverified'> & {
  state: Extract<SignInState, { step: 'credentials' | 'submitting' }>;
};

const EMAIL_ID = 'livery-sign-in-email';
const PASSWORD_ID = 'livery-sign-in-password';

// Uncontrolled on purpose: the fields outlive a failed attempt, so nothing typed is lost, and typing renders nothing anew.
function CredentialsForm({
  state,
  messages,
  features,
  paths,
  retryIn = 0,
  slow,
  reserveFoot,
  branding,
  className,
  defaultEmail,
  autoFocus,
  action,
  onSubmit,
}: CredentialsFormProps) {
  const { problems, check, forget } = useProblems<'email' | 'password'>();
  const { common, signIn } = messages;
  const form = features.emailPassword;
  const appName = branding?.name ?? features.appName;

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const target = event.currentTarget;
    const values = check(target, {
      email: (value) => checkEmail(value, messages),
      password: (value) => (value === '' ? common.passwordMissing : null),
    });
    if (values) onSubmit({ email: readEmail(values.email), password: values.password, rememberMe: new FormData(target).has('rememberMe') });
  }

  return (
    <AuthCardView branding={branding} className={className} step={state.step} screen="credentials" title={signIn.title(appName)} subtitle={signIn.subtitle}>
      {form ? (
        <form ref={ownChecks} method="post" action={action} onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
          <FormStatusView messages={messages} error={state.step === 'credentials' ? state.error : null} retryIn={retryIn} problems={listProblems(problems)} />
          <EmailFieldView
            id={EMAIL_ID}
            messages={messages}
            autoComplete="username webauthn"
            defaultValue={defaultEmail}
            autoFocus={autoFocus}
            error={problems.email}
            onChange={() => forget('email')}
          />
          <PasswordField
            id={PASSWORD_ID}
            name="password"
            label={common.password}
            autoComplete="current-password"
            required
            showLabel={common.showPassword}
            hideLabel={common.hidePassword}
            capsLockHint={common.capsLock}
            error={problems.password}
            onChange={() => forget('password')}
            aside={
              form.reset ? (
                <AppLink href={paths.forgotPassword} className={`${textLink} lv:text-13`}>
                  {signIn.forgotPassword}
                </AppLink>
              ) : undefined
            }
          />
          <div className="lv lv:mt-0.5 lv:grid lv:gap-5">
            <Checkbox id="livery-sign-in-remember" name="rememberMe" defaultChecked label={signIn.rememberMe} />
            <SubmitButtonView messages={messages} label={signIn.submit} retryIn={retryIn} pending={state.step === 'submitting'} slow={slow} />
          </div>
        </form>
      ) : (
        <Notice>{signIn.noMethods}</Notice>
      )}
      {form?.signUp || reserveFoot ? (
        <p className="lv lv:min-h-5 lv:text-ink-2">
          {form?.signUp ? (
            <>
              {`${signIn.newHere(appName)} `}
              <AppLink href={paths.signUp} className={textLink}>
                {signIn.createAccount}
              </AppLink>
            </>
          ) : null}
        </p>
      ) : null}
    </AuthCardView>
  );
}

function listProblems(problems: { email?: string; password?: string }) {
  return [
    { id: EMAIL_ID, text: problems.email },
    { id: PASSWORD_ID, text: problems.password },
  ].filter((problem): problem is { id: string; text: string } => problem.text !== undefined);
}
