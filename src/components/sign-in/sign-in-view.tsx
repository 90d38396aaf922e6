'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PublicFeatures } from '../../client/features.js';
import type { SignInState } from '../../flows/sign-in.js';
import type { Messages } from '../../i18n/messages.js';
import { Checkbox } from '../../ui/checkbox.js';
import { AppLink } from '../../ui/link.js';
import { Notice } from '../../ui/notice.js';
import { PasswordField } from '../../ui/password-field.js';
import { Separator } from '../../ui/separator.js';
import { textLink } from '../../ui/text-link.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
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
  state: Exclude<SignInState, { step: 'email-unverified' | 'mailed' | 'second-factor' }>;
  messages: Pick<Messages, 'common' | 'errors' | 'signIn'>;
  features: PublicFeatures;
  paths: { signUp: string; forgotPassword: string };
  /** Seconds until the server takes another try. */
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  /** Keeps the line below the form that more ways may come to, for features that arrive after it was drawn. */
  reserve?: boolean | undefined;
  /** An address that is known already. */
  defaultEmail?: string | undefined;
  /** Puts the cursor into the first field. For a page whose purpose is to sign in, not for a form inside another page. */
  autoFocus?: boolean | undefined;
  /** Where the form goes without script. */
  action?: string | undefined;
  /** What is said about the ways above the form. The live region is there before it has words. */
  notice?: ReactNode;
  /** Ways in above the form, and those below it. */
  ways?: ReactNode;
  moreWays?: ReactNode;
  /** Whether another way is on its way. */
  asleep?: boolean | undefined;
  /** Asks for the address alone first, then for the password. @default false */
  identifierFirst?: boolean | undefined;
  /** Hears what is in the first field, for another way to go on with. */
  onIdentifier?: ((value: string) => void) | undefined;
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

type CredentialsFormProps = Omit<SignInViewProps, 'state'> & {
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
  reserve = false,
  branding,
  className,
  defaultEmail,
  autoFocus,
  action,
  notice,
  ways,
  moreWays,
  asleep = false,
  identifierFirst = false,
  onIdentifier,
  onSubmit,
}: CredentialsFormProps) {
  const { problems, check, forget } = useProblems<'email' | 'password'>();
  const { common, signIn } = messages;
  const form = features.emailPassword;
  const withUsername = features.plugins.username !== undefined;
  const appName = branding?.name ?? features.appName;
  const canSignUp = form?.signUp || features.providers.some(({ signUp }) => signUp);
  // The first of two steps. A password that a manager has filled in meanwhile is taken along.
  const [early, setEarly] = useState(identifierFirst);
  const [filled, setFilled] = useState('');
  const password = useRef<HTMLInputElement>(null);
  const wasEarly = useRef(early);

  useEffect(() => {
    // Moves the page's focus to the field that has just come.
    if (wasEarly.current && !early) password.current?.focus();
    wasEarly.current = early;
  }, [early]);

  function checkIdentifier(value: string) {
    if (!withUsername) return checkEmail(value, messages);
    if (value.trim() === '') return signIn.emailOrUsernameMissing;
    return value.includes('@') ? checkEmail(value, messages) : null;
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (asleep) return;
    const target = event.currentTarget;
    const typed = String(new FormData(target).get('password') ?? '');
    const first = early && typed === '';
    const values = check(target, {
      email: checkIdentifier,
      password: (value) => (value === '' && !first ? common.passwordMissing : null),
    });
    if (!values) return;
    setFilled(typed);
    setEarly(false);
    if (!first) onSubmit({ email: readEmail(values.email), password: values.password, rememberMe: new FormData(target).has('rememberMe') });
  }

  return (
    <AuthCardView branding={branding} className={className} step={state.step} screen="credentials" title={signIn.title(appName)} subtitle={signIn.subtitle}>
      {/* Out of the way while it is empty. */}
      <div role="status" className={notice ? 'lv' : `lv ${visuallyHidden}`}>
        {notice}
      </div>
      {ways}
      {ways && form ? <Separator>{common.or}</Separator> : null}
      {form ? (
        <form ref={ownChecks} method="post" action={action} onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
          <FormStatusView messages={messages} error={state.step === 'credentials' ? state.error : null} retryIn={retryIn} problems={listProblems(problems)} />
          <EmailFieldView
            id={EMAIL_ID}
            messages={messages}
            label={withUsername ? signIn.emailOrUsername : undefined}
            autoComplete="username webauthn"
            defaultValue={defaultEmail}
            autoFocus={autoFocus}
            readOnly={identifierFirst && !early}
            aside={
              identifierFirst && !early ? (
                <button type="button" onClick={() => setEarly(true)} className={`lv ${textLink} lv:text-13 lv:py-1 lv:-my-1 lv:cursor-pointer`}>
                  {signIn.change}
                </button>
              ) : undefined
            }
            error={problems.email}
            onChange={(event) => {
              forget('email');
              onIdentifier?.(event.target.value);
            }}
          />
          {early ? (
            // For password managers, which fill both at once. Source: QUALITY.md F05.
            <input type="password" name="password" autoComplete="current-password" tabIndex={-1} aria-hidden="true" className={`lv ${visuallyHidden}`} />
          ) : (
            <PasswordField
              ref={password}
              id={PASSWORD_ID}
              name="password"
              label={common.password}
              autoComplete="current-password"
              defaultValue={filled}
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
          )}
          <div className="lv lv:mt-0.5 lv:grid lv:gap-5">
            {early ? null : <Checkbox id="livery-sign-in-remember" name="rememberMe" defaultChecked label={signIn.rememberMe} />}
            <SubmitButtonView
              messages={messages}
              label={early ? signIn.next : signIn.submit}
              retryIn={retryIn}
              pending={state.step === 'submitting'}
              slow={slow}
              aria-disabled={asleep || undefined}
            />
          </div>
        </form>
      ) : ways ? null : (
        <Notice>{signIn.noMethods}</Notice>
      )}
      {moreWays ?? (reserve ? <div className="lv lv:h-(--lv-control) lv:-mt-1" /> : null)}
      {canSignUp ? (
        <p className="lv lv:text-ink-2">
          {`${signIn.newHere(appName)} `}
          <AppLink href={paths.signUp} className={textLink}>
            {signIn.createAccount}
          </AppLink>
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
