'use client';

import { type FormEvent, type ReactNode, useEffect } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { Messages } from '../../i18n/messages.js';
import { readOneTimeCode } from '../../safety/one-time-code.js';
import { Card } from '../../ui/card.js';
import { OneTimeCodeField } from '../../ui/one-time-code-field.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { EmphasisView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { useCodeEntry } from '../parts/use-code-entry.js';
import { ownChecks } from '../parts/use-problems.js';
import { MailSentFooterView } from './mail-sent-footer-view.js';

/** A code that is on its way to an address. */
export interface EmailCodeEntry {
  /** Whether it is looked at. */
  verifying: boolean;
  resending: boolean;
  /** Whether it was sent again just now. */
  again: boolean;
  error: AuthError | null;
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** Seconds until another mail may be asked for. */
  resendIn: number;
  onVerify: (code: string) => void;
  onResend: () => void;
  /** The way back. */
  onBack: () => void;
}

export interface EmailCodeCardViewProps {
  entry: EmailCodeEntry;
  messages: Pick<Messages, 'common' | 'mailed' | 'errors' | 'emailChange' | 'emailCode'>;
  /** Says where the code is, with the address in it. */
  text: string;
  /** The address that the code went to. */
  sentTo: string;
  /** What to do when it does not arrive. */
  hint: string;
  /** Digits of a code. */
  length: number;
  submitLabel: string;
  backLabel: string;
  slow?: boolean | undefined;
  /** The address as it is, above. */
  children: ReactNode;
}

const ID = 'livery-email-change-code';

/** Asks for a code that was mailed, so that an account gets another address, or the one that it has is confirmed. */
export function EmailCodeCardView({
  entry: { verifying, resending, again, error, retryIn, resendIn, onVerify, onResend, onBack },
  messages,
  text,
  sentTo,
  hint,
  length,
  submitLabel,
  backLabel,
  slow,
  children,
}: EmailCodeCardViewProps): ReactNode {
  const { emailChange, emailCode, mailed } = messages;
  const typed = useCodeEntry({ messages, length, settled: !verifying && !resending, error, onCode: onVerify });
  const { field, spent } = typed;

  useEffect(() => {
    // Takes the page's focus, which went with what was pressed. Source: QUALITY.md W03.
    if (document.activeElement === document.body) field.current?.focus();
  }, [field]);

  useEffect(() => {
    // As above: the button of the code goes with a code that is spent.
    if (spent && document.activeElement === document.body) field.current?.focus();
  }, [field, spent]);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (spent) resend();
    else typed.submit(typed.code);
  }

  function resend() {
    typed.renew();
    onResend();
  }

  return (
    <form ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv">
      <Card
        title={emailChange.title}
        text={emailChange.text}
        footer={
          <MailSentFooterView
            messages={messages}
            words={{ sendAgain: emailCode.sendNew, sendAgainIn: emailCode.sendNewIn }}
            main={spent}
            backLabel={backLabel}
            // One countdown is enough.
            resendIn={spent || retryIn === 0 ? Math.max(retryIn, resendIn) : 0}
            resending={resending}
            verifying={verifying}
            limited={retryIn > 0}
            onBack={onBack}
            onResend={resend}
          >
            {spent ? null : <SubmitButtonView size="sm" messages={messages} label={submitLabel} retryIn={retryIn} pending={verifying} slow={slow} />}
          </MailSentFooterView>
        }
      >
        <div className="lv lv:grid lv:gap-3 lv:px-4 lv:@min-[480px]:px-6 lv:pt-5 lv:pb-5">
          <FormStatusView messages={messages} error={typed.error} retryIn={retryIn} />
          {/* A whole code sends itself, which is said. Source: QUALITY.md O01. */}
          <VisuallyHidden role="status">{verifying ? messages.common.loading : ''}</VisuallyHidden>
          <div className="lv lv:grid lv:gap-4">
            <div className="lv lv:@min-[480px]:max-w-100">{children}</div>
            <p className="lv lv:text-ink-2 lv:text-pretty">
              <EmphasisView text={text} value={sentTo} />
            </p>
            <OneTimeCodeField
              ref={field}
              id={ID}
              label={emailCode.codeLabel}
              value={typed.code}
              length={length}
              read={(value) => readOneTimeCode(value, length)}
              error={typed.remark}
              onChange={typed.change}
              onComplete={typed.submit}
            />
          </div>
          <p className="lv lv:text-13 lv:text-ink-3 lv:text-pretty">
            <span role="status" className="lv">
              {again ? `${mailed.sentAgain} ` : ''}
            </span>
            {hint}
          </p>
        </div>
      </Card>
    </form>
  );
}
