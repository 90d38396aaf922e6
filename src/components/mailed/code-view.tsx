'use client';

import type { FormEvent, ReactNode } from 'react';
import type { EmailCodeState } from '../../flows/email-code.js';
import type { Messages } from '../../i18n/messages.js';
import { readOneTimeCode } from '../../safety/one-time-code.js';
import { Button } from '../../ui/button.js';
import { MailIcon } from '../../ui/icons.js';
import { OneTimeCodeField } from '../../ui/one-time-code-field.js';
import { Tile } from '../../ui/tile.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { EmphasisView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { useCodeEntry } from '../parts/use-code-entry.js';
import { ownChecks } from '../parts/use-problems.js';

export interface CodeViewProps extends AuthCardOptions {
  state: Extract<EmailCodeState, { step: 'code' | 'resending' | 'verifying' }>;
  messages: Pick<Messages, 'common' | 'mailed' | 'errors' | 'emailCode'>;
  title: string;
  text: string;
  /** Digits of a code. */
  length: number;
  retryIn?: number | undefined;
  resendIn?: number | undefined;
  slow?: boolean | undefined;
  onVerify: (code: string) => void;
  onResend: () => void;
  onRestart: () => void;
  /** What the way back is called. @default messages.mailed.useAnotherAddress */
  restartLabel?: string | undefined;
}

/** Asks for a code that was mailed. */
export function CodeView({
  state,
  messages,
  title,
  text,
  length,
  retryIn = 0,
  resendIn = 0,
  slow,
  onVerify,
  onResend,
  onRestart,
  restartLabel,
  ...card
}: CodeViewProps): ReactNode {
  const { emailCode, mailed } = messages;
  const entry = useCodeEntry({ messages, length, settled: state.step === 'code', error: 'error' in state ? state.error : null, onCode: onVerify });

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (entry.spent) resend();
    else entry.submit(entry.code);
  }

  function resend() {
    entry.renew();
    onResend();
  }

  const send = (
    <SubmitButtonView
      // What helps is what Enter does.
      type={entry.spent ? 'submit' : 'button'}
      variant={entry.spent ? 'primary' : 'secondary'}
      messages={messages}
      label={emailCode.sendNew}
      waitLabel={emailCode.sendNewIn}
      // One countdown is enough.
      retryIn={entry.spent || retryIn === 0 ? Math.max(retryIn, resendIn) : 0}
      aria-disabled={retryIn > 0}
      pending={state.step === 'resending'}
      onClick={entry.spent ? undefined : resend}
    />
  );

  return (
    <AuthCardView
      {...card}
      step={state.step}
      screen="code"
      icon={
        <Tile size={44}>
          <MailIcon size={20} />
        </Tile>
      }
      title={title}
      subtitle={<EmphasisView text={text} value={state.email} />}
    >
      <form ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
        <FormStatusView messages={messages} error={entry.error} retryIn={retryIn} />
        {/* A whole code sends itself, which is said. Source: QUALITY.md O01. */}
        <VisuallyHidden role="status">{state.step === 'verifying' ? messages.common.loading : ''}</VisuallyHidden>
        <OneTimeCodeField
          ref={entry.field}
          id="livery-email-code"
          label={emailCode.codeLabel}
          value={entry.code}
          length={length}
          read={(value) => readOneTimeCode(value, length)}
          error={entry.remark}
          onChange={entry.change}
          onComplete={entry.submit}
        />
        {/* One button that changes what it does, so that it keeps the focus. Source: QUALITY.md W03. */}
        <div className="lv lv:mt-2">
          {entry.spent ? (
            send
          ) : (
            <SubmitButtonView messages={messages} label={emailCode.confirm} retryIn={retryIn} pending={state.step === 'verifying'} slow={slow} />
          )}
        </div>
      </form>
      <div className="lv lv:grid lv:gap-2 lv:-mt-3">
        {entry.spent ? null : send}
        <Button variant="quiet" block onClick={onRestart}>
          {restartLabel ?? mailed.useAnotherAddress}
        </Button>
      </div>
      <p className="lv lv:text-13 lv:text-ink-3 lv:text-pretty">
        <span role="status" className="lv">
          {'again' in state && state.again ? `${mailed.sentAgain} ` : ''}
        </span>
        {mailed.nothingArrived}
      </p>
    </AuthCardView>
  );
}
