'use client';

import { type ReactNode, useState } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import { useEmailCode } from '../../hooks/use-email-code.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { emailCode } from '../../i18n/en/email-code.js';
import { errors } from '../../i18n/en/errors.js';
import { mailed } from '../../i18n/en/mailed.js';
import { password } from '../../i18n/en/password.js';
import { passwordReset } from '../../i18n/en/password-reset.js';
import { formatDuration } from '../../safety/format-duration.js';
import { ResetPasswordView } from '../password-reset/reset-password-view.js';
import { useLanguageTag, useLivery, useMessages } from '../use-livery.js';
import { AddressView } from './address-view.js';
import { CodeView } from './code-view.js';
import { DIGITS, LIFETIME } from './use-own-form.js';

const english = { mailed, common, emailCode, errors, password, passwordReset };

export interface ResetByCodeProps {
  defaultEmail?: string | undefined;
  autoFocus?: boolean | undefined;
  className?: string | undefined;
}

/** Resets a password by a mailed code: the address, the code, the new password, on one page. */
export function ResetByCode({ defaultEmail, autoFocus, className }: ResetByCodeProps): ReactNode {
  const { paths, navigate } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const tag = useLanguageTag();
  const [typed, setTyped] = useState(defaultEmail);
  const { state, retryIn, resendIn, request, verify, setPassword, restart } = useEmailCode({ purpose: 'reset-password' });
  const slow = useSlow();
  const card = { branding, className };
  const words = messages.emailCode;
  const { length, lifetime } = (features.plugins.emailOtp ?? {}) as { length?: number; lifetime?: number };

  switch (state.step) {
    case 'address':
    case 'requesting':
      return (
        <AddressView
          {...card}
          messages={messages}
          step={state.step}
          title={words.resetTitle}
          text={words.resetText}
          submitLabel={words.submit}
          pending={state.step === 'requesting'}
          error={state.step === 'address' ? state.error : null}
          retryIn={retryIn}
          slow={slow}
          defaultEmail={typed}
          autoFocus={autoFocus}
          onSubmit={(email) => {
            setTyped(email);
            void request(email);
          }}
          onRestart={() => navigate(paths.signIn)}
        />
      );
    case 'code':
    case 'resending':
    case 'verifying':
      return (
        <CodeView
          {...card}
          messages={messages}
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
      );
    default:
      return (
        <ResetPasswordView
          {...card}
          state={state}
          messages={messages}
          features={features}
          paths={paths}
          retryIn={retryIn}
          slow={slow}
          onSubmit={(value) => void setPassword(value)}
          onRestart={restart}
        />
      );
  }
}
