'use client';

import { type ReactNode, useState } from 'react';
import { useAddPasskey } from '../../hooks/use-add-passkey.js';
import { usePasskeyOffer } from '../../hooks/use-passkey-offer.js';
import { errors } from '../../i18n/en/errors.js';
import { passkey } from '../../i18n/en/passkey.js';
import { useLivery, useMessages } from '../use-livery.js';
import { useWhen } from '../use-when.js';
import { PasskeyPromptView } from './passkey-prompt-view.js';

const english = { errors, passkey };

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
  const { state, add } = useAddPasskey();
  const [through, setThrough] = useState(false);
  const begun = state.step !== 'ready';
  const nothing = offer === false && !begun && !through;

  // Goes on by itself where there is nothing to ask.
  useWhen(nothing, () => onDone?.());

  if (through || !(offer || begun)) return null;
  return (
    <PasskeyPromptView
      state={state}
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
