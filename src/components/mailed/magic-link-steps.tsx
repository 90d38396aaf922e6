'use client';

import { type ReactNode, useState } from 'react';
import { useMagicLink } from '../../hooks/use-magic-link.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { magicLink } from '../../i18n/en/magic-link.js';
import { mailed } from '../../i18n/en/mailed.js';
import { formatDuration } from '../../safety/format-duration.js';
import { CheckMailView } from '../parts/check-mail-view.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { AddressView } from './address-view.js';
import { LIFETIME, type MailedProps, useOwnForm } from './use-own-form.js';

const english = { mailed, common, errors, magicLink };

/** The steps of a sign-in by a mailed link, inside the sign-in screen. */
export function MagicLinkSteps({
  redirectTo,
  onSignedIn,
  onRestart,
  defaultEmail,
  onIdentifier,
  onAdmitted: _,
  onSecondFactor: __,
  ...props
}: MailedProps): ReactNode {
  const messages = useMessages(english);
  const words = messages.magicLink;
  const { features, ...head } = useOwnForm(onRestart, words);
  const tag = useLanguageTag();
  const { state, retryIn, request, restart } = useMagicLink({ redirectTo, onSignedIn });
  const [typed, setTyped] = useState(defaultEmail);
  const slow = useSlow();

  if (state.step === 'sent' || state.step === 'resending') {
    const { email } = state;
    return (
      <CheckMailView
        messages={messages}
        branding={head.branding}
        className={props.className}
        step="sent"
        title={words.sentTitle}
        text={words.sentText(email, formatDuration(Number(features.plugins.magicLink?.lifetime ?? LIFETIME), tag))}
        email={email}
        hint={words.otherDevice}
        retryIn={retryIn}
        slow={slow}
        pending={state.step === 'resending'}
        sent={state.step === 'sent' && state.again}
        error={state.step === 'sent' ? state.error : null}
        onResend={() => void request(email)}
        onRestart={restart}
        onBack={onRestart}
      />
    );
  }
  if (state.step !== 'address' && state.step !== 'requesting') return null;
  return (
    <AddressView
      {...props}
      {...head}
      onRestart={onRestart}
      messages={messages}
      step={state.step}
      submitLabel={words.submit}
      pending={state.step === 'requesting'}
      error={state.step === 'address' ? state.error : null}
      retryIn={state.step === 'address' ? retryIn : 0}
      slow={slow}
      defaultEmail={typed}
      onSubmit={(email) => {
        setTyped(email);
        onIdentifier(email);
        void request(email);
      }}
    />
  );
}
