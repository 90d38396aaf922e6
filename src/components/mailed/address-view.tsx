'use client';

import type { FormEvent, ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { Separator } from '../../ui/separator.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { checkEmail, EmailFieldView, readEmail } from '../parts/email-field-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';

export interface AddressViewProps extends AuthCardOptions {
  messages: Pick<Messages, 'common' | 'errors'>;
  step: string;
  title: string;
  text: string;
  submitLabel: string;
  pending: boolean;
  error: AuthError | null;
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  defaultEmail?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Where it is the sign-in screen's own form: what stands above and below it. */
  notice?: ReactNode;
  ways?: ReactNode;
  moreWays?: ReactNode;
  foot?: ReactNode;
  onSubmit: (email: string) => void;
  /** The way back. Without it, this is where everything begins. */
  onRestart?: (() => void) | undefined;
}

const EMAIL_ID = 'livery-mailed-email';

/** Asks for the address that a mail is to go to. */
export function AddressView({
  messages,
  step,
  title,
  text,
  submitLabel,
  pending,
  error,
  retryIn = 0,
  slow,
  defaultEmail,
  autoFocus,
  notice,
  ways,
  moreWays,
  foot,
  onSubmit,
  onRestart,
  ...card
}: AddressViewProps): ReactNode {
  const { problems, check, forget } = useProblems<'email'>();
  const { common } = messages;

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = check(event.currentTarget, { email: (value) => checkEmail(value, messages) });
    if (values) onSubmit(readEmail(values.email));
  }

  return (
    <AuthCardView {...card} step={step} screen="address" title={title} subtitle={text}>
      <div role="status" className={notice ? 'lv' : `lv ${visuallyHidden}`}>
        {notice}
      </div>
      {ways}
      {ways ? <Separator>{common.or}</Separator> : null}
      <form ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
        <FormStatusView messages={messages} error={error} retryIn={retryIn} />
        <EmailFieldView
          id={EMAIL_ID}
          messages={messages}
          autoComplete="username webauthn"
          defaultValue={defaultEmail}
          autoFocus={autoFocus}
          error={problems.email}
          onChange={() => forget('email')}
        />
        <div className="lv lv:mt-0.5 lv:grid lv:gap-2">
          <SubmitButtonView messages={messages} label={submitLabel} retryIn={retryIn} pending={pending} slow={slow} />
          {onRestart ? (
            <Button variant="quiet" block onClick={onRestart}>
              {common.backToSignIn}
            </Button>
          ) : null}
        </div>
      </form>
      {moreWays}
      {foot}
    </AuthCardView>
  );
}
