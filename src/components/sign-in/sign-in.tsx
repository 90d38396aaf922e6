'use client';

import { type ReactNode, Suspense, useEffect, useState } from 'react';
import type { FormPost } from '../../client/form-post.js';
import type { SignInState } from '../../flows/sign-in.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { useSignIn } from '../../hooks/use-sign-in.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { LoadingCardView } from '../parts/loading-card-view.js';
import { rare } from '../rare.js';
import { useGoOn, useStillHere } from '../use-go-on.js';
import { useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { SignInView } from './sign-in-view.js';

const AlreadySignedIn = rare('AlreadySignedIn');
const TwoFactor = rare('TwoFactorChallenge');
const EmailUnverified = rare('EmailUnverified');
const WayOn = rare('WayOn');

const english = { common, errors, signIn };

export interface SignInProps extends LookProps {
  /** Where to go afterwards. Must lie in the app. @default `?redirectTo=` of the address, else `paths.afterSignIn` */
  redirectTo?: string | undefined;
  /** Called once somebody is signed in. @default goes to `redirectTo` */
  onSignedIn?: (() => void) | undefined;
  /** Asks somebody who is signed in for the password again, as `?reauth=1` of the address does. @default false */
  reauth?: boolean | undefined;
  /** An address to begin with. */
  defaultEmail?: string | undefined;
  /** Puts the cursor into the first field. For a page of its own. @default false */
  autoFocus?: boolean | undefined;
  /** Lets the form work before the page's script is there, or without it: `formPost('sign-in', ...)` of `livery-ui/server`. */
  form?: FormPost<SignInState> | undefined;
  className?: string | undefined;
}

/** The sign-in screen: what the server supports, in the app's brand. */
export const SignIn = withLook<SignInProps>(function SignIn({
  redirectTo,
  onSignedIn,
  reauth = false,
  defaultEmail,
  autoFocus = false,
  form,
  className,
}: SignInProps): ReactNode {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features, known } = useFeatures();
  const [knownAtFirst] = useState(known);
  const session = useSession();
  const goOn = useGoOn(redirectTo);
  const { state, retryIn, submit, restart, end } = useSignIn({ onSignedIn: onSignedIn ?? goOn, start: form?.state });
  const slow = useSlow();
  const card = { messages, branding, className };
  const again = useAskedAgain(reauth);
  const stillHere = useStillHere(state.step === 'signed-in');

  function drawStep(): ReactNode {
    if (session.status === 'signed-in' && state.step === 'credentials' && !again)
      return <AlreadySignedIn {...card} user={session.data.user} onContinue={goOn} />;
    switch (state.step) {
      case 'email-unverified':
        return <EmailUnverified {...card} email={state.email} onRestart={restart} />;
      case 'second-factor':
        return <TwoFactor methods={state.methods} onSignedIn={onSignedIn ?? goOn} onRestart={restart} onEnded={end} className={className} />;
      default:
        return (
          <SignInView
            key={again ? session.data?.user.id : undefined}
            {...card}
            state={state}
            features={features}
            paths={paths}
            retryIn={retryIn}
            slow={slow}
            reserveFoot={!knownAtFirst}
            action={form?.action}
            defaultEmail={defaultEmail ?? form?.email ?? (again ? session.data?.user.email : undefined)}
            autoFocus={autoFocus}
            wayOn={stillHere ? <WayOn redirectTo={redirectTo} label={messages.signIn.goOn} /> : null}
            onSubmit={(values) => void submit(values)}
          />
        );
    }
  }

  return <Suspense fallback={<LoadingCardView />}>{drawStep()}</Suspense>;
});

function useAskedAgain(asked: boolean): boolean {
  const [fromAddress, setFromAddress] = useState(false);
  useEffect(() => {
    // Reads the address bar, which a server does not have.
    setFromAddress(new URLSearchParams(window.location.search).has('reauth'));
  }, []);
  return asked || fromAddress;
}
