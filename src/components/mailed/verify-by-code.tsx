'use client';

import { type ReactNode, useState } from 'react';
import type { SecondFactor } from '../../flows/sign-in.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useEmailCode } from '../../hooks/use-email-code.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { emailCode } from '../../i18n/en/email-code.js';
import { errors } from '../../i18n/en/errors.js';
import { mailed } from '../../i18n/en/mailed.js';
import { verification } from '../../i18n/en/verification.js';
import { formatDuration } from '../../safety/format-duration.js';
import { CheckIcon } from '../../ui/icons.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { useLanguageTag, useLivery, useMessages } from '../use-livery.js';
import { CodeView } from './code-view.js';
import { DIGITS, LIFETIME } from './use-own-form.js';

const english = { mailed, common, emailCode, errors, verification };

export interface VerifyByCodeProps {
  /** The address that a code is on its way to. */
  email: string;
  /** What the code is for. @default 'verify-email' */
  purpose?: 'verify-email' | 'sign-in' | undefined;
  className?: string | undefined;
  /** Called once the address is verified, and that has signed them in. Without a session, the screen says so, with a way on. */
  onSignedIn?: (() => void) | undefined;
  /** Called when the code was right and the server asks for a second factor. @default goes to the sign-in screen, which asks for it */
  onSecondFactor?: ((methods: readonly SecondFactor[]) => void) | undefined;
  /** The way back. */
  onRestart: () => void;
  restartLabel?: string | undefined;
}

/** Verifies an address by the code that was mailed to it, where the server sends codes instead of links; or signs its owner in again by one. */
export function VerifyByCode({
  email,
  purpose = 'verify-email',
  className,
  onSignedIn,
  onSecondFactor,
  onRestart,
  restartLabel,
}: VerifyByCodeProps): ReactNode {
  const { paths, session, navigate } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const tag = useLanguageTag();
  const [gone, setGone] = useState(false);
  const { state, retryIn, resendIn, request, verify } = useEmailCode({
    purpose,
    sentTo: email,
    onSecondFactor: (methods) => {
      setGone(true);
      if (onSecondFactor) onSecondFactor(methods);
      else navigate(`${paths.signIn}?second-factor=${methods.join(',')}`);
    },
    onDone: () => {
      if (!onSignedIn || session.get().status !== 'signed-in') return;
      setGone(true);
      onSignedIn();
    },
  });
  const slow = useSlow();
  const { length, lifetime } = (features.plugins.emailOtp ?? {}) as { length?: number; lifetime?: number };

  if (state.step === 'code' || state.step === 'resending' || state.step === 'verifying')
    return (
      <CodeView
        messages={messages}
        branding={branding}
        className={className}
        state={state}
        title={purpose === 'sign-in' ? messages.emailCode.sentTitle : messages.emailCode.verifyTitle}
        text={(purpose === 'sign-in' ? messages.emailCode.sentText : messages.emailCode.verifyText)(email, formatDuration(lifetime ?? LIFETIME, tag))}
        length={length ?? DIGITS}
        retryIn={retryIn}
        resendIn={resendIn}
        slow={slow}
        restartLabel={restartLabel}
        onVerify={(code) => void verify(code)}
        onResend={() => void request(email)}
        onRestart={onRestart}
      />
    );
  if (state.step !== 'done' || gone) return null;
  return (
    <OutcomeView
      branding={branding}
      className={className}
      step="verified"
      icon={<CheckIcon size={20} />}
      tone="success"
      title={messages.emailCode.verified}
      text={messages.verification.doneText}
      action={{ label: messages.verification.continue, href: paths.afterSignIn }}
    />
  );
}
