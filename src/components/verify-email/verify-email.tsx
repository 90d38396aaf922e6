'use client';

import { type ReactNode, Suspense, useState } from 'react';
import type { FormPost } from '../../client/form-post.js';
import type { EmailVerificationState } from '../../flows/email-verification.js';
import { isUnanswered } from '../../flows/is-unanswered.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useEmailVerification } from '../../hooks/use-email-verification.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSlow } from '../../hooks/use-slow.js';
import { useUrlToken } from '../../hooks/use-url-token.js';
import { common } from '../../i18n/en/common.js';
import { emailChange } from '../../i18n/en/email-change.js';
import { errors } from '../../i18n/en/errors.js';
import { mailed } from '../../i18n/en/mailed.js';
import { verification } from '../../i18n/en/verification.js';
import { later } from '../../ui/later.js';
import { LoadingCardView } from '../parts/loading-card-view.js';
import { useGoOn } from '../use-go-on.js';
import { useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { type AddressPurpose, VerifyEmailView } from './verify-email-view.js';

const VerifyByCode = later(() => import('../mailed/verify-by-code.js'), 'VerifyByCode');

const english = { mailed, common, emailChange, errors, verification };

export interface VerifyEmailProps extends LookProps {
  /** The address that waits for a mail. */
  email?: string | undefined;
  /** The token of an opened link. @default taken from the address bar, and out of it */
  token?: string | undefined;
  /** What the link of the mail is for: an account's first address, its new one, or, asked before that, its old one. @default 'verify-email' */
  purpose?: AddressPurpose | undefined;
  /** Called when the address is verified. The screen says so itself. */
  onVerified?: (() => void) | undefined;
  /** Lets the button work before the page's script is there, or without it: `formPost('verify-email', ...)` of `livery-ui/server`. */
  form?: FormPost<EmailVerificationState> | undefined;
  className?: string | undefined;
}

/** Waits for a mail, or, when its link was opened, verifies the address on a click. */
export const VerifyEmail = withLook<VerifyEmailProps>(function VerifyEmail({
  email,
  token,
  purpose,
  onVerified,
  form,
  className,
}: VerifyEmailProps): ReactNode {
  const taken = useUrlToken();
  if (token === undefined && !form?.token && !form?.state && !taken) return <LoadingCardView />;
  // Better Auth sends people back with ?error= when it has refused a link itself.
  const known = token ?? form?.token ?? taken?.token ?? (taken?.error ? '' : undefined);
  return <VerifyWithToken key={known ?? 'waiting'} email={email} token={known} purpose={purpose} onVerified={onVerified} form={form} className={className} />;
});

function VerifyWithToken({ email, token, purpose, onVerified, form, className }: VerifyEmailProps) {
  const { paths, navigate } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const { state, retryIn, resend, verify } = useEmailVerification({ email, token, onVerified, start: form?.state });
  // The link is used up by a try that worked, though no answer came.
  const [unanswered, setUnanswered] = useState(false);
  if (state.step === 'ready' && state.error && isUnanswered(state.error) && !unanswered) setUnanswered(true);
  const slow = useSlow();
  const goOn = useGoOn(undefined);
  if (email && token === undefined && !form && features.plugins.emailOtp?.verifies === true)
    return (
      <Suspense fallback={<LoadingCardView />}>
        <VerifyByCode
          email={email}
          className={className}
          onSignedIn={onVerified ?? goOn}
          restartLabel={messages.common.backToSignIn}
          onRestart={() => navigate(paths.signIn)}
        />
      </Suspense>
    );
  return (
    <VerifyEmailView
      state={state}
      messages={messages}
      appName={branding?.name ?? features.appName}
      branding={branding}
      className={className}
      email={email}
      action={form?.action}
      token={token}
      purpose={purpose}
      paths={paths}
      unanswered={unanswered}
      retryIn={retryIn}
      slow={slow}
      onResend={() => void resend()}
      onVerify={() => void verify()}
    />
  );
}
