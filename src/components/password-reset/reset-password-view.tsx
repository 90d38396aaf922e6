'use client';

import type { FormEvent, ReactNode } from 'react';
import type { PublicFeatures } from '../../client/features.js';
import type { PasswordResetState } from '../../flows/password-reset.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { CheckIcon, InfoIcon, LinkOffIcon } from '../../ui/icons.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { checkNewPassword, NewPasswordFieldView } from '../parts/new-password-field-view.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';

export interface ResetPasswordViewProps extends AuthCardOptions {
  state: Extract<PasswordResetState, { step: 'new-password' | 'setting' | 'link-invalid' | 'perhaps-done' | 'done' }>;
  messages: Pick<Messages, 'common' | 'errors' | 'password' | 'passwordReset'>;
  features: PublicFeatures;
  paths: { signIn: string; forgotPassword: string };
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  autoFocus?: boolean | undefined;
  /** Where the form goes without script, and what it takes along. */
  action?: string | undefined;
  token?: string | undefined;
  onSubmit: (password: string) => void;
  /** Begins again on this page, where it is not another one's. */
  onRestart?: (() => void) | undefined;
}

const PASSWORD_ID = 'livery-reset-password-password';
const ABOUT_PASSWORD = new Set(['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG', 'PASSWORD_COMPROMISED']);

/** Draws what follows an opened reset link. */
export function ResetPasswordView({ state, ...props }: ResetPasswordViewProps): ReactNode {
  const { messages, branding, className, paths, onRestart } = props;
  const { passwordReset, common } = messages;
  const card = { branding, className };
  switch (state.step) {
    case 'done':
      return (
        <OutcomeView
          {...card}
          step="done"
          icon={<CheckIcon size={20} />}
          tone="success"
          title={passwordReset.doneTitle}
          text={passwordReset.doneText}
          action={{ label: passwordReset.doneAction, href: paths.signIn }}
        />
      );
    case 'perhaps-done':
      return (
        <OutcomeView
          {...card}
          step="perhaps-done"
          icon={<InfoIcon size={20} />}
          title={passwordReset.unsureTitle}
          text={passwordReset.unsureText}
          action={{ label: passwordReset.doneAction, href: paths.signIn }}
          secondary={onRestart ? { label: passwordReset.unsureAction, onTake: onRestart } : { label: passwordReset.unsureAction, href: paths.forgotPassword }}
        />
      );
    case 'link-invalid':
      return (
        <OutcomeView
          {...card}
          step="link-invalid"
          icon={<LinkOffIcon size={20} />}
          tone="danger"
          title={passwordReset.invalidTitle}
          text={passwordReset.invalidText}
          action={{ label: passwordReset.invalidAction, href: paths.forgotPassword }}
          secondary={{ label: common.backToSignIn, href: paths.signIn }}
        />
      );
    default:
      return <NewPasswordForm {...props} state={state} />;
  }
}

type NewPasswordFormProps = Omit<ResetPasswordViewProps, 'state'> & { state: Extract<PasswordResetState, { step: 'new-password' | 'setting' }> };

function NewPasswordForm({ state, messages, features, retryIn = 0, slow, branding, className, autoFocus, action, token, onSubmit }: NewPasswordFormProps) {
  const { problems, check, forget } = useProblems<'password'>();
  const { passwordReset } = messages;
  const policy = { minLength: features.emailPassword?.minLength ?? 8, maxLength: features.emailPassword?.maxLength ?? 128 };
  const error = state.step === 'new-password' ? state.error : null;
  const fieldError = error && ABOUT_PASSWORD.has(error.code) ? errorText({ ...messages.errors, ...messages.password }, error.code) : undefined;

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = check(event.currentTarget, { password: (value) => checkNewPassword(value, policy, messages) });
    if (values) onSubmit(values.password);
  }

  return (
    <AuthCardView
      branding={branding}
      className={className}
      step={state.step}
      screen="new-password"
      title={passwordReset.newTitle}
      subtitle={passwordReset.newSubtitle}
    >
      <form ref={ownChecks} method="post" action={action} onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
        <FormStatusView messages={messages} error={fieldError ? null : error} retryIn={retryIn} />
        {action ? <input type="hidden" name="token" value={token} /> : null}
        <NewPasswordFieldView
          id={PASSWORD_ID}
          label={passwordReset.newLabel}
          messages={messages}
          policy={policy}
          autoFocus={autoFocus}
          error={problems.password ?? fieldError}
          context={() => [branding?.name ?? features.appName]}
          onEdit={() => forget('password')}
        />
        <SubmitButtonView
          className="lv:mt-2"
          messages={messages}
          label={passwordReset.newSubmit}
          retryIn={retryIn}
          pending={state.step === 'setting'}
          slow={slow}
        />
      </form>
    </AuthCardView>
  );
}
