'use client';

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { PublicFeatures } from '../../client/features.js';
import type { SignUpState } from '../../flows/sign-up.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Checkbox } from '../../ui/checkbox.js';
import { LockIcon } from '../../ui/icons.js';
import { AppLink } from '../../ui/link.js';
import { TextField } from '../../ui/text-field.js';
import { inlineLink, textLink } from '../../ui/text-link.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { checkEmail, EmailFieldView, readEmail } from '../parts/email-field-view.js';
import { LinkedTextView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { checkNewPassword, NewPasswordFieldView } from '../parts/new-password-field-view.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';

/** What the person typed. */
export interface SignUpValues {
  name: string;
  email: string;
  password: string;
}

export interface SignUpViewProps extends AuthCardOptions {
  state: SignUpState;
  messages: Pick<Messages, 'common' | 'errors' | 'password' | 'signIn' | 'signUp'>;
  features: PublicFeatures;
  paths: { signIn: string };
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  autoFocus?: boolean | undefined;
  /** Where the form goes without script. */
  action?: string | undefined;
  /** An address that is known already. */
  defaultEmail?: string | undefined;
  /** Draws the step after the form, in which a mail is on its way. */
  checkMail?: ReactNode;
  /** The way on, once somebody is signed in and still here. */
  wayOn?: ReactNode;
  onSubmit: (values: SignUpValues) => void;
}

/** Draws the current step of the sign-up flow. */
export function SignUpView({ state, checkMail, wayOn, ...props }: SignUpViewProps): ReactNode {
  const { messages, branding, features, className, paths } = props;
  const closed = state.step === 'closed' || (state.step === 'details' && features.emailPassword?.signUp !== true);
  if (closed) {
    const appName = branding?.name ?? features.appName;
    return (
      <OutcomeView
        branding={branding}
        className={className}
        step="closed"
        icon={<LockIcon size={20} />}
        title={messages.signUp.closedTitle}
        text={messages.signUp.closedText(appName)}
        action={{ label: messages.signUp.signIn, href: paths.signIn }}
      />
    );
  }
  if (state.step === 'check-email') return checkMail;
  if (state.step === 'details' || state.step === 'submitting') return <DetailsForm {...props} state={state} />;
  return (
    <AuthCardView branding={branding} className={className} step={state.step} title={messages.signIn.done}>
      {wayOn}
    </AuthCardView>
  );
}

type DetailsFormProps = Omit<SignUpViewProps, 'state' | 'checkMail' | 'wayOn'> & { state: Extract<SignUpState, { step: 'details' | 'submitting' }> };

const ID = { name: 'livery-sign-up-name', email: 'livery-sign-up-email', password: 'livery-sign-up-password', terms: 'livery-sign-up-terms' } as const;
type Field = keyof typeof ID;

/** Codes that are about one field stand under it. */
const FIELD_OF_CODE: Readonly<Record<string, Field>> = {
  INVALID_EMAIL: 'email',
  USER_ALREADY_EXISTS: 'email',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email',
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
};

// Uncontrolled on purpose: the fields outlive a failed attempt, so nothing typed is lost, and typing renders one field only.
function DetailsForm({
  state,
  messages,
  features,
  paths,
  retryIn = 0,
  slow,
  branding,
  className,
  autoFocus,
  action,
  defaultEmail,
  onSubmit,
}: DetailsFormProps) {
  const { problems, check, forget } = useProblems<Field>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => ownChecks(form.current), []);
  const { common, signUp } = messages;
  const appName = branding?.name ?? features.appName;
  const policy = { minLength: features.emailPassword?.minLength ?? 8, maxLength: features.emailPassword?.maxLength ?? 128 };
  const terms = termsLinks(branding, messages);

  const error = state.step === 'details' ? state.error : null;
  const badField = error ? FIELD_OF_CODE[error.code] : undefined;
  const remark = (field: Field) => problems[field] ?? (error && badField === field ? errorText(messages.errors, error.code) : undefined);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = check(event.currentTarget, {
      name: (value) => (value.trim() === '' ? common.nameMissing : null),
      email: (value) => checkEmail(value, messages),
      password: (value) => checkNewPassword(value, policy, messages),
      terms: (value) => (terms.length > 0 && value === '' ? signUp.agreeMissing : null),
    });
    if (values) onSubmit({ name: values.name.trim(), email: readEmail(values.email), password: values.password });
  }

  const knownWords = () => {
    const data = form.current ? new FormData(form.current) : new FormData();
    return [appName, String(data.get('name') ?? ''), String(data.get('email') ?? '')];
  };

  return (
    <AuthCardView branding={branding} className={className} step={state.step} screen="details" title={signUp.title} subtitle={signUp.subtitle(appName)}>
      <form ref={form} method="post" action={action} onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
        <FormStatusView messages={messages} error={badField ? null : error} retryIn={retryIn} problems={listProblems(problems)} />
        <TextField
          id={ID.name}
          name="name"
          label={common.name}
          autoComplete="name"
          autoFocus={autoFocus}
          required
          maxLength={64}
          error={remark('name')}
          onChange={() => forget('name')}
        />
        <EmailFieldView
          id={ID.email}
          messages={messages}
          autoComplete="email"
          defaultValue={defaultEmail}
          error={remark('email')}
          onChange={() => forget('email')}
        />
        <NewPasswordFieldView
          id={ID.password}
          label={common.password}
          messages={messages}
          policy={policy}
          error={remark('password')}
          context={knownWords}
          onEdit={() => forget('password')}
        />
        <div className={`lv lv:grid lv:gap-5 ${terms.length > 0 ? 'lv:mt-0.5' : 'lv:mt-2'}`}>
          {terms.length > 0 ? (
            <Checkbox
              id={ID.terms}
              name="terms"
              required
              error={remark('terms')}
              onChange={() => forget('terms')}
              label={
                <LinkedTextView text={terms.length === 2 ? signUp.agree(signUp.terms, signUp.privacy) : signUp.agreeOne(terms[0]?.label ?? '')} links={terms} />
              }
            />
          ) : null}
          <SubmitButtonView messages={messages} label={signUp.submit} retryIn={retryIn} pending={state.step === 'submitting'} slow={slow} />
        </div>
      </form>
      <p className="lv lv:text-ink-2">
        {`${signUp.haveAccount} `}
        <AppLink href={paths.signIn} className={textLink}>
          {signUp.signIn}
        </AppLink>
      </p>
    </AuthCardView>
  );
}

function termsLinks(branding: SignUpViewProps['branding'], { signUp }: Pick<Messages, 'signUp'>) {
  const all = [
    { label: signUp.terms, href: branding?.termsUrl },
    { label: signUp.privacy, href: branding?.privacyUrl },
  ];
  return all.flatMap(({ label, href }) =>
    href
      ? [
          {
            label,
            node: (
              // A new tab, so that what was typed stays.
              <a href={href} target="_blank" rel="noreferrer" className={`lv ${inlineLink}`}>
                {label}
              </a>
            ),
          },
        ]
      : [],
  );
}

function listProblems(problems: { [Name in Field]?: string }) {
  return (Object.keys(ID) as Field[]).flatMap((field) => (problems[field] === undefined ? [] : [{ id: ID[field], text: problems[field] }]));
}
