'use client';

import { type ReactNode, Suspense, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { useEmailCode } from '../../hooks/use-email-code.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { emailCode } from '../../i18n/en/email-code.js';
import { errors } from '../../i18n/en/errors.js';
import { mailed } from '../../i18n/en/mailed.js';
import { formatDuration } from '../../safety/format-duration.js';
import { later } from '../../ui/later.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { AddressView } from './address-view.js';
import { DIGITS, LIFETIME, type MailedProps, useOwnForm } from './use-own-form.js';

const english = { mailed, common, emailCode, errors };
/** Needed once a mail is on its way, and fetched while it is asked for. */
const loadCode = () => import('./code-view.js');
const CodeView = later(loadCode, 'CodeView');

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

  const ask = (pending: boolean, error: AuthError | null = null) => (
    <AddressView
      {...props}
      {...head}
      onRestart={onRestart}
      messages={messages}
      step={pending ? 'requesting' : 'address'}
      submitLabel={words.submit}
      pending={pending}
      error={error}
      retryIn={retryIn}
      slow={slow}
      defaultEmail={typed}
      onSubmit={(email) => {
        setTyped(email);
        onIdentifier(email);
        void request(email);
        void loadCode().catch(() => {});
      }}
    />
  );

  switch (state.step) {
    case 'address':
      return ask(false, state.error);
    case 'requesting':
      return ask(true);
    case 'code':
    case 'resending':
    case 'verifying':
      return (
        <Suspense fallback={ask(true)}>
          <CodeView
            key={state.email}
            messages={messages}
            branding={head.branding}
            className={props.className}
            state={state}
            title={words.sentTitle}
            text={words.sentText(state.email, formatDuration(lifetime ?? LIFETIME, tag))}
            length={length ?? DIGITS}
            retryIn={retryIn}
            resendIn={resendIn}
            slow={slow}
            onVerify={(code) => void verify(code)}
            onResend={() => void request(state.email)}
            onRestart={restart}
          />
        </Suspense>
      );
    default:
      return null;
  }
}
