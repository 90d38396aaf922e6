'use client';

import type { FormEvent, ReactNode } from 'react';
import type { PasswordResetState } from '../../flows/password-reset.js';
import type { Messages } from '../../i18n/messages.js';
import { AppLink } from '../../ui/link.js';
import { textLink } from '../../ui/text-link.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { checkEmail, EmailFieldView, readEmail } from '../parts/email-field-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';

export interface ForgotPasswordViewProps extends AuthCardOptions {
  state: Extract<PasswordResetState, { step: 'address' | 'requesting' }>;
  messages: Pick<Messages, 'common' | 'errors' | 'passwordReset'>;
  paths: { signIn: string };
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  defaultEmail?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Where the form goes without script. */
  action?: string | undefined;
  onSubmit: (email: string) => void;
}

const EMAIL_ID = 'livery-forgot-password-email';

/** Asks for the address whose password is forgotten. */
export function ForgotPasswordView({
  state,
  messages,
  paths,
  retryIn = 0,
  slow,
  branding,
  className,
  defaultEmail,
  autoFocus,
  action,
  onSubmit,
}: ForgotPasswordViewProps): ReactNode {
  const { problems, check, forget } = useProblems<'email'>();
  const { common, passwordReset } = messages;

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = check(event.currentTarget, { email: (value) => checkEmail(value, messages) });
    if (values) onSubmit(readEmail(values.email));
  }

  return (
    <AuthCardView branding={branding} className={className} step={state.step} screen="address" title={passwordReset.title} subtitle={passwordReset.subtitle}>
      <form ref={ownChecks} method="post" action={action} onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
        <FormStatusView messages={messages} error={state.step === 'address' ? state.error : null} retryIn={retryIn} />
        <EmailFieldView
          id={EMAIL_ID}
          messages={messages}
          autoComplete="username"
          defaultValue={defaultEmail}
          autoFocus={autoFocus}
          error={problems.email}
          onChange={() => forget('email')}
        />
        <SubmitButtonView
          className="lv:mt-2"
          messages={messages}
          label={passwordReset.submit}
          retryIn={retryIn}
          pending={state.step === 'requesting'}
          slow={slow}
        />
      </form>
      <p className="lv">
        <AppLink href={paths.signIn} className={textLink}>
          {common.backToSignIn}
        </AppLink>
      </p>
    </AuthCardView>
  );
}
