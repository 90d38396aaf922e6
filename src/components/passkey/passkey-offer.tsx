'use client';

import { type ReactNode, useState } from 'react';
import { useAddPasskey } from '../../hooks/use-add-passkey.js';
import { usePasskeyOffer } from '../../hooks/use-passkey-offer.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { passkey } from '../../i18n/en/passkey.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { AuthCardView } from '../parts/auth-card-view.js';
import { useLivery, useMessages } from '../use-livery.js';
import { useWhen } from '../use-when.js';
import { PasskeyPromptView } from './passkey-prompt-view.js';

const english = { common, errors, passkey, signIn };

export interface PasskeyOfferProps {
  /** Called when there is nothing to offer, or the person is through with it. @default takes itself away */
  onDone?: (() => void) | undefined;
  className?: string | undefined;
}

/** Offers a passkey to somebody who is signed in and has none. "Not now" is remembered. Where there is nothing to offer, it draws nothing. */
export function PasskeyOffer({ onDone, className }: PasskeyOfferProps): ReactNode {
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { offer, dismiss } = usePasskeyOffer();
  const { state, retryIn, add } = useAddPasskey();
  const slow = useSlow();
  const [through, setThrough] = useState(false);
  const begun = state.step !== 'ready';
  const nothing = offer === false && !begun && !through;

  // Goes on by itself where there is nothing to ask.
  useWhen(nothing, () => onDone?.());

  // Inside the sign-in screen somebody is waiting: they are told that they are in until it is known what comes next.
  if (offer === null && !begun && !through && onDone)
    return <AuthCardView branding={branding} className={className} step="signed-in" title={messages.signIn.done} />;
  if (through || !(offer || begun)) return null;
  return (
    <PasskeyPromptView
      state={state}
      retryIn={retryIn}
      slow={slow}
      messages={messages}
      branding={branding}
      className={className}
      onAdd={() => void add()}
      onContinue={() => {
        setThrough(true);
        if (state.step !== 'done') dismiss();
        onDone?.();
      }}
    />
  );
}
