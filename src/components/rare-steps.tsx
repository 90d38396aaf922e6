'use client';

import { type ComponentType, type ReactNode, Suspense } from 'react';
import type { SecondFactor } from '../flows/sign-in.js';
import { useAuth } from '../hooks/use-auth.js';
import { useEmailVerification } from '../hooks/use-email-verification.js';
import { useFeatures } from '../hooks/use-features.js';
import { useSignOut } from '../hooks/use-sign-out.js';
import { mailed } from '../i18n/en/mailed.js';
import { later } from '../ui/later.js';
import { WayOnView } from './parts/way-on-view.js';
import { AlreadySignedInView, type AlreadySignedInViewProps } from './sign-in/already-signed-in-view.js';
import { EmailUnverifiedView, type EmailUnverifiedViewProps } from './sign-in/email-unverified-view.js';
import { headedTo } from './use-go-on.js';
import { useMessages } from './use-livery.js';

export { NotSetUp } from './guards/not-set-up.js';
export { MoreWays } from './ways/more-ways.js';
export { WayNotice } from './ways/way-notice.js';

// What most people never see, in one module, so that it is loaded when it is needed and splits the first load only once.

const english = { mailed };

export const PasskeyOffer = later(() => import('./passkey/passkey-offer.js'), 'PasskeyOffer');

/** Loads the dialogs for signing in again, which have no part in a sign-in, and hands them on. */
export async function openReauth(setDialogs: (choose: () => ComponentType) => void): Promise<void> {
  const { ReauthDialogs } = await import('./reauth/reauth-dialog.js');
  setDialogs(() => ReauthDialogs);
}

export interface EmailUnverifiedProps extends Omit<EmailUnverifiedViewProps, 'messages' | 'pending' | 'retryIn' | 'sent' | 'error' | 'onResend'> {
  messages: Omit<EmailUnverifiedViewProps['messages'], 'mailed'>;
  /** Called once a code has verified the address and signed them in. */
  onSignedIn: () => void;
  onSecondFactor: (methods: readonly SecondFactor[]) => void;
}

const VerifyByCode = later(() => import('./mailed/verify-by-code.js'), 'VerifyByCode');

/** The step of sign-in that asks for a new verification mail. */
export function EmailUnverified({ messages, onSignedIn, onSecondFactor, ...props }: EmailUnverifiedProps): ReactNode {
  const { mailed } = useMessages(english);
  const { features } = useFeatures();
  const { state, retryIn, resend } = useEmailVerification({ email: props.email });
  const sent = state.step === 'waiting' && state.sent;
  // Where the server mails codes, what has been asked for is one.
  if (sent && features.plugins.emailOtp?.verifies === true)
    return (
      <Suspense>
        <VerifyByCode email={props.email} className={props.className} onSignedIn={onSignedIn} onSecondFactor={onSecondFactor} onRestart={props.onRestart} />
      </Suspense>
    );
  return (
    <EmailUnverifiedView
      {...props}
      messages={{ ...messages, mailed }}
      pending={state.step === 'sending'}
      retryIn={retryIn}
      sent={sent}
      error={state.step === 'waiting' ? state.error : null}
      onResend={() => void resend()}
    />
  );
}

/** The way on, where the host's router did not go: a full page load, for the router has had its chance. */
export function WayOn({ redirectTo, label }: { redirectTo: string | undefined; label: string }): ReactNode {
  const auth = useAuth();
  return <WayOnView label={label} onGoOn={() => window.location.assign(auth.resolve(headedTo(redirectTo, auth)))} />;
}

export type AlreadySignedInProps = Omit<AlreadySignedInViewProps, 'pending' | 'onSignOut'>;

/** What the sign-in screen shows to somebody who is signed in. */
export function AlreadySignedIn(props: AlreadySignedInProps): ReactNode {
  // The form takes this one's place as soon as nobody is signed in.
  const { signOut, pending } = useSignOut({ onSignedOut: () => {} });
  return <AlreadySignedInView {...props} pending={pending} onSignOut={() => void signOut()} />;
}
