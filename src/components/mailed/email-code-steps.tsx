'use client';

import { type ReactNode, useState } from 'react';
import { useEmailCode } from '../../hooks/use-email-code.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { emailCode } from '../../i18n/en/email-code.js';
import { errors } from '../../i18n/en/errors.js';
import { mailed } from '../../i18n/en/mailed.js';
import { formatDuration } from '../../safety/format-duration.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { AddressView } from './address-view.js';
import { CodeView } from './code-view.js';
import { DIGITS, LIFETIME, type MailedProps, useOwnForm } from './use-own-form.js';

const english = { mailed, common, emailCode, errors };

/** The steps of a sign-in by a mailed code, inside the sign-in screen. */
export function EmailCodeSteps({
  onSignedIn,
  onAdmitted,
  onSecondFactor,
  onRestart,
  defaultEmail,
  onIdentifier,
  redirectTo: _,
  ...props
}: MailedProps): ReactNode {
  const messages = useMessages(english);
  const words = messages.emailCode;
  const { features, ...head } = useOwnForm(onRestart, words);
  const tag = useLanguageTag();
  const { state, retryIn, resendIn, request, verify, restart } = useEmailCode({ onDone: onSignedIn, onAdmitted, onSecondFactor });
  const [typed, setTyped] = useState(defaultEmail);
  const slow = useSlow();
  const { length, lifetime } = (features.plugins.emailOtp ?? {}) as { length?: number; lifetime?: number };

  if (state.step === 'code' || state.step === 'resending' || state.step === 'verifying') {
    const { email } = state;
    return (
      <CodeView
        key={email}
        messages={messages}
        branding={head.branding}
        className={props.className}
        state={state}
        title={words.sentTitle}
        text={words.sentText(email, formatDuration(lifetime ?? LIFETIME, tag))}
        length={length ?? DIGITS}
        retryIn={retryIn}
        resendIn={resendIn}
        slow={slow}
        onVerify={(code) => void verify(code)}
        onResend={() => void request(email)}
        onRestart={restart}
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
      retryIn={retryIn}
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
