'use client';

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { readOneTimeCode } from '../../safety/one-time-code.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { OneTimeCodeField } from '../../ui/one-time-code-field.js';
import { EmphasisView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { useCodeEntry } from '../parts/use-code-entry.js';
import { ownChecks } from '../parts/use-problems.js';
import type { EmailCodeSent } from './email-card-view.js';

export interface EmailCodeCardViewProps {
  state: EmailCodeSent;
  messages: Pick<Messages, 'common' | 'mailed' | 'errors' | 'emailChange' | 'emailCode'>;
  /** Says where the code is, with the address in it. */
  text: string;
  /** The address that the code went to. */
  sentTo: string;
  /** What to do when it does not arrive. */
  hint: string;
  /** Digits of a code. */
  length: number;
  retryIn: number;
  resendIn: number;
  slow?: boolean | undefined;
  /** The address as it is, above. */
  children: ReactNode;
  onVerify: (code: string) => void;
  onResend: () => void;
  onRestart: () => void;
}

const ID = 'livery-email-change-code';

/** Asks for a code that was mailed, so that an account gets another address. */
export function EmailCodeCardView({
  state,
  messages,
  text,
  sentTo,
  hint,
  length,
  retryIn,
  resendIn,
  slow,
  children,
  onVerify,
  onResend,
  onRestart,
}: EmailCodeCardViewProps): ReactNode {
  const { emailChange, emailCode, mailed } = messages;
  const entry = useCodeEntry({ messages, length, error: 'error' in state ? state.error : null, onCode: onVerify });
  const pending = state.step === 'proving' || state.step === 'verifying';
  const awaits = state.step === 'resending' ? state.awaits : state.step;
  const proving = awaits === 'proof' || awaits === 'proving';

  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // Takes the page's focus, which went with what was pressed. Source: QUALITY.md W03.
    if (document.activeElement === document.body) field.current?.focus();
  }, []);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    entry.submit(entry.code);
  }

  return (
    <form ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv">
      <Card
        title={emailChange.title}
        text={emailChange.text}
        footer={
          <>
            <Button size="sm" variant="quiet" onClick={onRestart} className="lv:-ms-3">
              {mailed.useAnotherAddress}
            </Button>
            <div className="lv lv:grid lv:gap-2 lv:w-full lv:@min-[480px]:flex lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto">
              <SubmitButtonView
                type="button"
                size="sm"
                variant="secondary"
                messages={messages}
                label={mailed.sendAgain}
                waitLabel={mailed.sendAgainIn}
                // One countdown is enough.
                retryIn={retryIn > 0 ? 0 : resendIn}
                pending={state.step === 'resending'}
                onClick={onResend}
              />
              <SubmitButtonView
                size="sm"
                messages={messages}
                label={proving ? emailCode.confirm : emailChange.submit}
                retryIn={retryIn}
                pending={pending}
                slow={slow}
              />
            </div>
          </>
        }
      >
        <div className="lv lv:grid lv:gap-3 lv:px-4 lv:@min-[480px]:px-6 lv:pt-5 lv:pb-5">
          <FormStatusView messages={messages} error={entry.error} retryIn={retryIn} />
          <div className="lv lv:grid lv:gap-4">
            <div className="lv lv:@min-[480px]:max-w-100">{children}</div>
            <p className="lv lv:text-ink-2 lv:text-pretty">
              <EmphasisView text={text} value={sentTo} />
            </p>
            <OneTimeCodeField
              ref={field}
              id={ID}
              label={emailCode.codeLabel}
              value={entry.code}
              length={length}
              read={(value) => readOneTimeCode(value, length)}
              error={entry.remark}
              onChange={entry.change}
              onComplete={entry.submit}
            />
          </div>
          <p className="lv lv:text-13 lv:text-ink-3">
            <span role="status" className="lv">
              {'again' in state && state.again ? `${mailed.sentAgain} ` : ''}
            </span>
            {hint}
          </p>
        </div>
      </Card>
    </form>
  );
}
