'use client';

import type { ReactNode } from 'react';
import { useEmailChange } from '../../hooks/use-email-change.js';
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
import { EmailCardView } from './email-card-view.js';

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
  const { length, lifetime, changesEmail = false } = (features.plugins.emailOtp ?? {}) as { length?: number; lifetime?: number; changesEmail?: boolean };
  const confirmation = useEmailVerification({ email });
  const slow = useSlow();
  const sending = confirmation.state.step === 'sending';
  const waiting = confirmation.state.step === 'waiting' ? confirmation.state : null;
  return (
    <EmailCardView
      email={email}
      verified={emailVerified}
      canChange={changesEmail || features.account?.changeEmail === true}
      byCode={changesEmail}
      code={{ length: length ?? DIGITS, lifetime: formatDuration(lifetime ?? LIFETIME, tag) }}
      state={state}
      messages={messages}
      retryIn={retryIn}
      resendIn={resendIn}
      slow={slow}
      confirmation={
        features.emailVerification
          ? {
              pending: sending,
              sent: waiting?.sent === true,
              error: waiting?.error ?? null,
              retryIn: confirmation.retryIn,
              onSend: () => void confirmation.resend(),
            }
          : undefined
      }
      className={className}
      onRequest={(address) => void request(address)}
      onResend={() => void resend()}
      onVerify={(code) => void verify(code)}
      onRestart={restart}
    />
  );
}
