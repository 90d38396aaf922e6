'use client';

import { type FormEvent, Fragment, type ReactNode, useCallback, useRef } from 'react';
import type { PublicFeatures } from '../../client/features.js';
import type { UsernameState } from '../../client/username-state.js';
import type { SignUpState } from '../../flows/sign-up.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Checkbox } from '../../ui/checkbox.js';
import { LockIcon } from '../../ui/icons.js';
import { AppLink } from '../../ui/link.js';
import { Separator } from '../../ui/separator.js';
import { TextField } from '../../ui/text-field.js';
import { inlineLink, textLink } from '../../ui/text-link.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { AdditionalFieldView } from '../parts/additional-field-view.js';
import { type AdditionalField, readField } from '../parts/additional-fields.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { checkEmail, EmailFieldView, readEmail } from '../parts/email-field-view.js';
import { LinkedTextView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { checkNewPassword, NewPasswordFieldView } from '../parts/new-password-field-view.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';
import { usernameHint, usernameLimits, usernameWords } from '../parts/username-words.js';

/** What the person typed. */
export interface SignUpValues {
  name: string;
  email: string;
  password: string;
  username?: string | undefined;
  fields?: Readonly<Record<string, string | number | boolean>> | undefined;
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
  /** The app's own fields, in order. */
  fields?: readonly AdditionalField[] | undefined;
  /** Whether a username is asked for, and what is known of the one that was typed. */
  username?: { required: boolean; state: UsernameState; onCheck: (username: string) => void } | undefined;
  /** What is said about the ways above the form, and those ways. */
  notice?: ReactNode;
  ways?: ReactNode;
  /** Opens the ways that do not stand open. */
  moreWays?: ReactNode;
  /** Whether another way is on its way. */
  asleep?: boolean | undefined;
  /** Draws the step after the form, in which a mail is on its way. */
  checkMail?: ReactNode;
  /** The way on, once somebody is signed in and still here. */
  wayOn?: ReactNode;
  onSubmit: (values: SignUpValues) => void;
}

/** Draws the current step of the sign-up flow. */
export function SignUpView({ state, checkMail, wayOn, ...props }: SignUpViewProps): ReactNode {
  const { messages, branding, features, className, paths } = props;
  const closed = state.step === 'closed' || (state.step === 'details' && features.emailPassword?.signUp !== true && !props.ways);
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

const ID: Readonly<Record<string, string>> = {
  name: 'livery-sign-up-name',
  email: 'livery-sign-up-email',
  password: 'livery-sign-up-password',
  username: 'livery-sign-up-username',
  terms: 'livery-sign-up-terms',
};
/** One of ours, or one of the app's. */
type Field = string;
const idOf = (field: Field) => ID[field] ?? `livery-sign-up-field-${field}`;

/** Codes that are about one field stand under it. */
const FIELD_OF_CODE: Readonly<Record<string, Field>> = {
  INVALID_EMAIL: 'email',
  USER_ALREADY_EXISTS: 'email',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email',
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  PASSWORD_COMPROMISED: 'password',
  USERNAME_IS_ALREADY_TAKEN: 'username',
  USERNAME_TOO_SHORT: 'username',
  USERNAME_TOO_LONG: 'username',
  INVALID_USERNAME: 'username',
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
  fields = [],
  username,
  notice,
  ways,
  moreWays,
  asleep = false,
  onSubmit,
}: DetailsFormProps) {
  const { problems, check, forget } = useProblems<Field>();
  const form = useRef<HTMLFormElement | null>(null);
  // At once, not after the first paint: somebody may be quicker.
  const takeForm = useCallback((element: HTMLFormElement | null) => {
    form.current = element;
    ownChecks(element);
  }, []);
  const { common, signUp } = messages;
  const appName = branding?.name ?? features.appName;
  const policy = { minLength: features.emailPassword?.minLength ?? 8, maxLength: features.emailPassword?.maxLength ?? 128 };
  const terms = termsLinks(branding, messages);

  const error = state.step === 'details' ? state.error : null;
  const badField = error ? FIELD_OF_CODE[error.code] : undefined;
  const remark = (field: Field) =>
    problems[field] ??
    (field === 'username' && badField === field ? usernameWords(error?.code ?? '', signUp) : undefined) ??
    (error && badField === field ? errorText({ ...messages.errors, ...messages.password }, error.code) : undefined);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (asleep) return;
    const values = check(event.currentTarget, {
      // In the order of the screen, which is the order of the list of what is wrong.
      name: (value: string) => (value.trim() === '' ? common.nameMissing : null),
      email: (value: string) => checkEmail(value, messages),
      ...(username ? { username: (value: string) => (value.trim() === '' && username.required ? signUp.fieldMissing(signUp.username) : null) } : {}),
      password: (value: string) => checkNewPassword(value, policy, messages),
      ...Object.fromEntries(
        fields.map((field) => [
          field.name,
          (value: string) => {
            const read = readField(field, value);
            if (read === null) return signUp.fieldNoNumber;
            return field.required && (read === undefined || read === false) ? signUp.fieldMissing(field.label) : null;
          },
        ]),
      ),
      terms: (value: string) => (terms.length > 0 && value === '' ? signUp.agreeMissing : null),
    });
    if (!values) return;
    const { name = '', email = '', password = '' } = values;
    const own = fields.map((field) => [field.name, readField(field, values[field.name] ?? '')] as const).filter(([, value]) => value !== undefined);
    onSubmit({
      name: name.trim(),
      email: readEmail(email),
      password,
      ...(values.username ? { username: values.username.trim() } : {}),
      ...(own.length > 0 ? { fields: Object.fromEntries(own) as Record<string, string | number | boolean> } : {}),
    });
  }

  const knownWords = () => {
    const data = form.current ? new FormData(form.current) : new FormData();
    return [appName, String(data.get('name') ?? ''), String(data.get('email') ?? '')];
  };

  return (
    <AuthCardView branding={branding} className={className} step={state.step} screen="details" title={signUp.title} subtitle={signUp.subtitle(appName)}>
      <div role="status" className={notice ? 'lv' : `lv ${visuallyHidden}`}>
        {notice}
      </div>
      {ways}
      {ways && features.emailPassword?.signUp ? <Separator>{common.or}</Separator> : null}
      {features.emailPassword?.signUp ? (
        <form ref={takeForm} method="post" action={action} onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
          <FormStatusView messages={messages} error={badField ? null : error} retryIn={retryIn} problems={listProblems(problems)} />
          <TextField
            id={idOf('name')}
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
            id={idOf('email')}
            messages={messages}
            autoComplete="email"
            defaultValue={defaultEmail}
            error={remark('email')}
            onChange={() => forget('email')}
          />
          {username ? (
            <TextField
              id={idOf('username')}
              name="username"
              label={username.required ? signUp.username : signUp.optional(signUp.username)}
              dir="ltr"
              autoComplete="username"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              required={username.required}
              maxLength={64}
              live
              error={
                remark('username') ??
                (username.state === 'taken' || username.state === 'invalid' ? usernameHint(username.state, usernameLimits(features), signUp) : undefined)
              }
              hint={
                <span className={username.state === 'free' ? 'lv lv:text-success' : 'lv'}>
                  {usernameHint(username.state, usernameLimits(features), signUp)}
                </span>
              }
              onChange={(event) => {
                forget('username');
                username.onCheck(event.target.value);
              }}
            />
          ) : null}
          <NewPasswordFieldView
            id={idOf('password')}
            label={common.password}
            messages={messages}
            policy={policy}
            error={remark('password')}
            context={knownWords}
            onEdit={() => forget('password')}
          />
          {fields.map((field) =>
            field.render ? (
              <Fragment key={field.name}>
                {field.render({
                  id: idOf(field.name),
                  name: field.name,
                  required: field.required,
                  error: remark(field.name),
                  onEdit: () => forget(field.name),
                })}
              </Fragment>
            ) : (
              <AdditionalFieldView
                key={field.name}
                id={idOf(field.name)}
                messages={messages}
                field={field}
                error={remark(field.name)}
                onEdit={() => forget(field.name)}
              />
            ),
          )}
          <div className={`lv lv:grid lv:gap-5 ${terms.length > 0 ? 'lv:mt-0.5' : 'lv:mt-2'}`}>
            {terms.length > 0 ? (
              <Checkbox
                id={idOf('terms')}
                name="terms"
                required
                error={remark('terms')}
                onChange={() => forget('terms')}
                label={
                  <LinkedTextView
                    text={terms.length === 2 ? signUp.agree(signUp.terms, signUp.privacy) : signUp.agreeOne(terms[0]?.label ?? '')}
                    links={terms}
                  />
                }
              />
            ) : null}
            <SubmitButtonView
              messages={messages}
              label={signUp.submit}
              retryIn={retryIn}
              pending={state.step === 'submitting'}
              slow={slow}
              aria-disabled={asleep || undefined}
            />
          </div>
        </form>
      ) : null}
      {moreWays}
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
  return Object.entries(problems).flatMap(([field, text]) => (text === undefined ? [] : [{ id: idOf(field), text }]));
}
