import type { ReactNode } from 'react';
import type { PasskeyState } from '../../flows/passkey.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { CheckIcon, PasskeyIcon } from '../../ui/icons.js';
import { Notice } from '../../ui/notice.js';
import { Tile } from '../../ui/tile.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';

export interface PasskeyPromptViewProps extends AuthCardOptions {
  state: PasskeyState;
  messages: Pick<Messages, 'common' | 'errors' | 'passkey'>;
  /** Seconds until the server takes another try. */
  retryIn?: number | undefined;
  /** Whether a request takes unusually long. */
  slow?: boolean | undefined;
  onAdd: () => void;
  /** Not now, or on, once there is one. */
  onContinue: () => void;
}

/** What another try does not change. */
const FINAL = new Set(['PASSKEY_ALREADY_THERE', 'PASSKEY_DOMAIN_REFUSED', 'PASSKEY_NOT_SUPPORTED']);

/** Offers a passkey to somebody who has just signed in without one. */
export function PasskeyPromptView({ state, messages, retryIn = 0, slow, onAdd, onContinue, ...card }: PasskeyPromptViewProps): ReactNode {
  const { common, passkey } = messages;
  const words = { ...messages.errors, ...passkey, passkeyNotSupported: passkey.notSupportedHere };
  if (state.step === 'done')
    return (
      <AuthCardView
        {...card}
        step="added"
        icon={
          <Tile size={44} tone="success">
            <CheckIcon size={20} />
          </Tile>
        }
        title={passkey.addedTitle}
        subtitle={passkey.addedText}
      >
        <Button variant="primary" block onClick={onContinue}>
          {passkey.continue}
        </Button>
      </AuthCardView>
    );
  // A wait that is over needs no words.
  const error = state.step === 'ready' && state.error?.status !== 429 ? state.error : null;
  const limited = retryIn > 0;
  const changedMind = error?.code === 'PASSKEY_CANCELLED' || error?.code === 'ABORTED';
  const final = error !== null && FINAL.has(error.code);
  return (
    <AuthCardView
      {...card}
      step={state.step}
      screen="prompt"
      icon={
        <Tile size={44}>
          <PasskeyIcon size={20} />
        </Tile>
      }
      title={passkey.promptTitle}
      subtitle={passkey.promptText}
    >
      <div role="status" className={error || limited ? 'lv' : `lv ${visuallyHidden}`}>
        {limited ? (
          <Notice tone="warning" title={common.limitTitle}>
            {common.limitText}
          </Notice>
        ) : error ? (
          <Notice tone={final || changedMind ? 'neutral' : 'danger'} data-code={error.code}>
            {errorText(words, error.code)}
          </Notice>
        ) : null}
      </div>
      <div className="lv lv:grid lv:gap-2">
        {/* One button for both, which keeps the focus. */}
        <SubmitButtonView
          type="button"
          messages={messages}
          label={final ? passkey.continue : passkey.add}
          retryIn={retryIn}
          pending={state.step !== 'ready'}
          slow={slow && state.step === 'verifying'}
          onClick={final ? onContinue : onAdd}
        />
        {final ? null : (
          <Button variant="quiet" block onClick={onContinue}>
            {passkey.notNow}
          </Button>
        )}
      </div>
      {final ? null : <p className="lv lv:text-13 lv:text-ink-3 lv:text-pretty">{passkey.otherDevice}</p>}
    </AuthCardView>
  );
}
