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

export interface PasskeyPromptViewProps extends AuthCardOptions {
  state: PasskeyState;
  messages: Pick<Messages, 'errors' | 'passkey'>;
  onAdd: () => void;
  /** Not now, or on, once there is one. */
  onContinue: () => void;
}

/** What another try does not change. That there is one already is good news. */
const FINAL = { PASSKEY_ALREADY_THERE: 'neutral', PASSKEY_DOMAIN_REFUSED: 'warning', PASSKEY_NOT_SUPPORTED: 'warning' } as const;

/** Offers a passkey to somebody who has just signed in without one. */
export function PasskeyPromptView({ state, messages, onAdd, onContinue, ...card }: PasskeyPromptViewProps): ReactNode {
  const { passkey } = messages;
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
  const error = state.step === 'ready' ? state.error : null;
  const changedMind = error?.code === 'PASSKEY_CANCELLED' || error?.code === 'ABORTED';
  const final = error && Object.hasOwn(FINAL, error.code) ? FINAL[error.code as keyof typeof FINAL] : null;
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
      <div role="status" className={error ? 'lv' : `lv ${visuallyHidden}`}>
        {error ? (
          <Notice tone={final ?? (changedMind ? 'neutral' : 'danger')} data-code={error.code}>
            {errorText(words, error.code)}
          </Notice>
        ) : null}
      </div>
      <div className="lv lv:grid lv:gap-2">
        {/* One button for both, which keeps the focus. */}
        <Button variant="primary" block pending={state.step !== 'ready'} onClick={final ? onContinue : onAdd}>
          {final ? passkey.continue : passkey.add}
        </Button>
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
