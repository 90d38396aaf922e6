'use client';

import type { ReactNode } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import { useEmailVerification } from '../../hooks/use-email-verification.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { useSignIn } from '../../hooks/use-sign-in.js';
import { useSignOut } from '../../hooks/use-sign-out.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { useGoOn } from '../use-go-on.js';
import { useLivery, useMessages } from '../use-livery.js';
import { AlreadySignedInView } from './already-signed-in-view.js';
import { SignInView } from './sign-in-view.js';

const english = { common, errors, signIn };

export interface SignInProps {
  /** Where to go afterwards. Must lie in the app. @default `?redirectTo=` of the address, else `paths.afterSignIn` */
  redirectTo?: string | undefined;
  /** Called once somebody is signed in. @default goes to `redirectTo` */
  onSignedIn?: (() => void) | undefined;
  /** An address to begin with. */
  defaultEmail?: string | undefined;
  /** Puts the cursor into the first field. For a page of its own. @default false */
  autoFocus?: boolean | undefined;
  className?: string | undefined;
}

/** The sign-in screen: what the server supports, in the app's brand. */
export function SignIn({ redirectTo, onSignedIn, defaultEmail, autoFocus = false, className }: SignInProps): ReactNode {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const session = useSession();
  const goOn = useGoOn(redirectTo);
  const { state, retryIn, submit, restart } = useSignIn({ onSignedIn: onSignedIn ?? goOn });
  const signOut = useSignOut({ onSignedOut: restart });
  const resend = useEmailVerification({ email: state.step === 'email-unverified' ? state.email : undefined });
  const slow = useSlow();

  if (session.status === 'signed-in' && state.step === 'credentials') {
    return (
      <AlreadySignedInView
        user={session.data.user}
        messages={messages}
        branding={branding}
        className={className}
        pending={signOut.pending}
        onContinue={goOn}
        onSignOut={() => void signOut.signOut()}
      />
    );
  }
  return (
    <SignInView
      state={state}
      messages={messages}
      features={features}
      branding={branding}
      className={className}
      paths={paths}
      retryIn={retryIn}
      slow={slow}
      defaultEmail={defaultEmail}
      autoFocus={autoFocus}
      resend={{
        pending: resend.state.step === 'sending',
        retryIn: resend.retryIn,
        sent: resend.state.step === 'waiting' && resend.state.sent,
        onResend: () => void resend.resend(),
      }}
      onSubmit={(values) => void submit(values)}
      onRestart={restart}
    />
  );
}
