'use client';

import type { ReactNode } from 'react';
import { confirmsEmailBy } from '../../client/confirms-email-by.js';
import { emailCodeStart } from '../../flows/email-code.js';
import { useEmailChange } from '../../hooks/use-email-change.js';
import { useEmailCode } from '../../hooks/use-email-code.js';
import { useEmailVerification } from '../../hooks/use-email-verification.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { emailChange } from '../../i18n/en/email-change.js';
import { emailCode } from '../../i18n/en/email-code.js';
import { errors } from '../../i18n/en/errors.js';
import { mailed } from '../../i18n/en/mailed.js';
import { formatDuration } from '../../safety/format-duration.js';
import { DIGITS, LIFETIME } from '../mailed/use-own-form.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { CardWaiting } from './card-waiting.js';
import { EmailCardView, type EmailConfirmation } from './email-card-view.js';

const english = { mailed, common, emailChange, emailCode, errors };

export interface EmailCardProps extends LookProps {
  className?: string | undefined;
}

/** The address of whoever is signed in: has it confirmed, and changed to one that is proven first. Nothing when nobody is signed in. */
export const EmailCard = withLook<EmailCardProps>(function EmailCard({ className }: EmailCardProps): ReactNode {
  const { data } = useSession();
  const messages = useMessages(english);
  const { title, text } = messages.emailChange;
  if (!data) return <CardWaiting className={className} title={title} text={text} label={messages.common.loading} fields={1} />;
  return <OwnEmail key={data.user.id} className={className} />;
});

function OwnEmail({ className }: EmailCardProps) {
  const messages = useMessages(english);
  const { features } = useFeatures();
  const { data } = useSession();
  const { email = '', emailVerified = false } = data?.user ?? {};
  const tag = useLanguageTag();
  const { state, retryIn, resendIn, request, resend, verify, restart } = useEmailChange();
  const { length, lifetime, changesEmail } = (features.plugins.emailOtp ?? {}) as { length?: number; lifetime?: number; changesEmail?: boolean };
  const confirms = confirmsEmailBy(features);
  const link = useLinkConfirmation(email);
  const byCode = useCodeConfirmation(email);
  const slow = useSlow();
  return (
    <EmailCardView
      email={email}
      verified={emailVerified || (confirms === 'code' && !!byCode.done)}
      canChange={changesEmail || !!features.account?.changeEmail}
      byCode={changesEmail}
      code={{ length: length ?? DIGITS, lifetime: formatDuration(lifetime ?? LIFETIME, tag) }}
      state={state}
      messages={messages}
      retryIn={retryIn}
      resendIn={resendIn}
      slow={slow}
      confirmation={confirms === 'code' ? byCode : confirms === 'link' ? link : undefined}
      className={className}
      onRequest={(address) => {
        byCode.onLeave();
        void request(address);
      }}
      onResend={() => void resend()}
      onVerify={(code) => void verify(code)}
      onRestart={restart}
    />
  );
}

function useLinkConfirmation(email: string): EmailConfirmation {
  const { state, retryIn, resend } = useEmailVerification({ email });
  const waiting = state.step === 'waiting' ? state : null;
  return { pending: state.step === 'sending', sent: waiting?.sent === true, error: waiting?.error ?? null, retryIn, onSend: () => void resend() };
}

function useCodeConfirmation(email: string): EmailConfirmation & { onLeave: () => void } {
  const { state: known, retryIn, resendIn, request, verify, restart } = useEmailCode({ purpose: 'verify-email' });
  // The account may have got another address meanwhile, in another tab: a code for the one before says nothing of it.
  const state = 'email' in known && known.email.toLowerCase() !== email.toLowerCase() ? emailCodeStart : known;
  const onSend = () => void request(email);
  const { step } = state;
  const error = 'error' in state ? state.error : null;
  return {
    byCode: true,
    pending: step === 'requesting',
    error,
    retryIn,
    done: step === 'done',
    entry:
      step === 'code' || step === 'resending' || step === 'verifying'
        ? {
            verifying: step === 'verifying',
            resending: step === 'resending',
            again: step === 'code' && state.again,
            error,
            retryIn,
            resendIn,
            onVerify: (code) => void verify(code),
            onResend: onSend,
            onBack: restart,
          }
        : undefined,
    onSend,
    onLeave: restart,
  };
}
