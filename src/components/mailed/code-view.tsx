'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import type { EmailCodeState } from '../../flows/email-code.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { readOneTimeCode } from '../../safety/one-time-code.js';
import { Button } from '../../ui/button.js';
import { MailIcon } from '../../ui/icons.js';
import { OneTimeCodeField } from '../../ui/one-time-code-field.js';
import { Tile } from '../../ui/tile.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { EmphasisView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
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

/** Codes that are about what was typed stand under the field. */
const CODE_ERRORS = new Set(['INVALID_OTP', 'OTP_EXPIRED', 'TOO_MANY_ATTEMPTS']);

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
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const error = state.step === 'code' ? state.error : null;
  const aboutCode = error !== null && CODE_ERRORS.has(error.code);
  const words = { ...messages.errors, ...emailCode };
  const remark = incomplete ? emailCode.incomplete(length) : aboutCode ? errorText(words, error.code) : undefined;
  const sentAgain = state.step === 'code' && state.again;

  function submit(value: string) {
    if (value.length < length) setIncomplete(true);
    else onVerify(value);
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(code);
  }

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
        <FormStatusView messages={messages} error={aboutCode ? null : error} retryIn={retryIn} />
        <OneTimeCodeField
          id="livery-email-code"
          label={emailCode.codeLabel}
          value={code}
          length={length}
          read={(value) => readOneTimeCode(value, length)}
          error={remark}
          onChange={(value) => {
            setIncomplete(false);
            setCode(value);
          }}
          onComplete={submit}
        />
        <SubmitButtonView
          className="lv:mt-0.5"
          messages={messages}
          label={emailCode.confirm}
          retryIn={retryIn}
          pending={state.step === 'verifying'}
          slow={slow}
        />
      </form>
      <div className="lv lv:grid lv:gap-2 lv:-mt-3">
        {retryIn > 0 ? (
          // One countdown is enough.
          <Button variant="quiet" block aria-disabled>
            {mailed.sendAgain}
          </Button>
        ) : (
          <SubmitButtonView
            type="button"
            variant="quiet"
            messages={messages}
            label={mailed.sendAgain}
            waitLabel={mailed.sendAgainIn}
            retryIn={resendIn}
            pending={state.step === 'resending'}
            onClick={onResend}
          />
        )}
        <Button variant="quiet" block onClick={onRestart}>
          {restartLabel ?? mailed.useAnotherAddress}
        </Button>
      </div>
      <p className="lv lv:text-13 lv:text-ink-3">
        <span role="status" className="lv">
          {sentAgain ? `${mailed.sentAgain} ` : ''}
        </span>
        {mailed.nothingArrived}
      </p>
    </AuthCardView>
  );
}
