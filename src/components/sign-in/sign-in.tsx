'use client';

import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { FormPost } from '../../client/form-post.js';
import type { SignInState } from '../../flows/sign-in.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useCanPasskey } from '../../hooks/use-can-passkey.js';
import { useLastWay } from '../../hooks/use-last-way.js';
import { usePasskey } from '../../hooks/use-passkey.js';
import { isRateLimit, useRateLimit } from '../../hooks/use-rate-limit.js';
import { useSession } from '../../hooks/use-session.js';
import { useSignIn } from '../../hooks/use-sign-in.js';
import { useSlow } from '../../hooks/use-slow.js';
import { useSocialSignIn } from '../../hooks/use-social-sign-in.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { signIn } from '../../i18n/en/sign-in.js';
import { later } from '../../ui/later.js';
import { LoadingCardView } from '../parts/loading-card-view.js';
import { type Way, waysOf } from '../parts/ways.js';
import { useFirstFeatures } from '../use-first-features.js';
import { headedHere, useGoOn, useStillHere } from '../use-go-on.js';
import { useLivery, useMessages } from '../use-livery.js';
import { MoreWaysToggleView } from '../ways/more-ways-toggle-view.js';
import { WaysView } from '../ways/ways-view.js';
import { type LookProps, withLook } from '../with-look.js';
import { SignInView } from './sign-in-view.js';
import { useArrival } from './use-arrival.js';

// Loaded when they are needed, for most people never see them.
const rare = () => import('../rare-steps.js');
const AlreadySignedIn = later(rare, 'AlreadySignedIn');
const EmailUnverified = later(rare, 'EmailUnverified');
const MoreWays = later(rare, 'MoreWays');
const PasskeyOffer = later(rare, 'PasskeyOffer');
const WayNotice = later(rare, 'WayNotice');
const WayOn = later(rare, 'WayOn');
const TwoFactor = later(() => import('../two-factor/two-factor-challenge.js'), 'TwoFactorChallenge');
const MAILED = {
  'magic-link': later(() => import('../mailed/magic-link-steps.js'), 'MagicLinkSteps'),
  'email-otp': later(() => import('../mailed/email-code-steps.js'), 'EmailCodeSteps'),
};

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
  /** Asks for the address alone first, then for the password. @default false */
  identifierFirst?: boolean | undefined;
  /** How buttons of providers and other ways stand: two beside each other below the first, where the card is 360 px wide or more, or each as wide as the card. @default 'columns' */
  ways?: 'columns' | 'block' | undefined;
  /** Opens a provider's page in a window of its own; where that is not allowed, in this one. @default false */
  popup?: boolean | undefined;
  /** Offers a passkey to somebody who has signed in and has none, before going on. "Not now" is remembered. @default false */
  offerPasskey?: boolean | undefined;
  /** The way that was used last, for a server that reads it from its request, so that nothing moves once the page is there. @default what this browser remembers */
  lastWay?: string | undefined;
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
  identifierFirst,
  ways: layout,
  popup,
  offerPasskey = false,
  lastWay: knownLastWay,
  form,
  className,
}: SignInProps): ReactNode {
  const auth = useAuth();
  const { paths } = auth;
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features, ready, whole, awaited } = useFirstFeatures();
  const session = useSession();
  const goOn = useGoOn(redirectTo);
  const { state, retryIn, submit, choose, accept, challenge, restart, end } = useSignIn({
    onSignedIn: offerPasskey ? undefined : (onSignedIn ?? goOn),
    start: form?.state,
  });
  const slow = useSlow();
  const read = useArrival(challenge);
  // The answer to a form that was posted without script is in its state already.
  const arrival = form?.state ? { ...read, error: null } : read;
  const again = reauth || arrival.reauth;
  const [offering, setOffering] = useState(offerPasskey);
  const stillHere = useStillHere(state.step === 'signed-in' && !offering);
  const remembered = useLastWay();
  const lastWay = knownLastWay ?? remembered;
  const ways = waysOf(features, lastWay, { canPasskey: useCanPasskey() !== false, whole });
  const headed = redirectTo ?? headedHere(auth);
  const social = useSocialSignIn({ redirectTo: headed, popup, onSignedIn: accept });
  const provider = 'provider' in social.state ? social.state.provider : null;
  const passkey = usePasskey({
    // Never beside a second factor or on the way to a provider: a passkey that is chosen there would begin another sign-in.
    offered: features.plugins.passkey !== undefined && state.step === 'credentials' && !provider && (session.status !== 'signed-in' || again),
    onSignedIn: accept,
    onSecondFactor: challenge,
  });
  // From a code that was right until the next page is there, somebody is signed in who need not be asked whether to go on.
  const entering = useRef(false);
  // What was typed last, in whichever form: every way back begins with it.
  const identifier = useRef(defaultEmail ?? form?.email ?? '');
  const onIdentifier = (value: string) => {
    identifier.current = value;
  };
  const [moreOpen, setMoreOpen] = useState(false);
  const moreId = useId();

  const pending = passkey.state.step === 'asking' || passkey.state.step === 'verifying' ? 'passkey' : provider;
  const faults = [passkey.state, social.state].map(errorOf);
  const waysRetryIn = useRateLimit('ways', faults.find(isRateLimit) ?? null);
  const asleep = state.step === 'submitting' || waysRetryIn > 0;

  function take(way: Way) {
    if (way.kind === 'mailed') choose(way.id, identifier.current);
    else if (way.kind === 'passkey') void passkey.signIn();
    else void social.start(way.id);
  }

  /** On, after a passkey was offered. */
  function leave() {
    setOffering(false);
    (onSignedIn ?? goOn)();
  }

  const card = { messages, branding, className };
  const mailed = {
    redirectTo: headed,
    className,
    onIdentifier,
    onSignedIn: accept,
    onSecondFactor: challenge,
    onAdmitted: () => {
      entering.current = true;
    },
  };
  // A device asks its person for as long as they take.
  const slowWay = slow && (passkey.state.step === 'verifying' || social.state.step === 'starting');
  const hasNotice = slowWay || waysRetryIn > 0 || faults.some(Boolean) || arrival.error || social.state.step === 'waiting';
  const around = {
    notice: hasNotice ? (
      <Suspense>
        <WayNotice
          passkey={passkey.state}
          social={social.state}
          arrival={arrival}
          providers={features.providers}
          retryIn={waysRetryIn}
          slow={slowWay}
          onCancel={social.cancel}
        />
      </Suspense>
    ) : null,
    ways:
      ways.open.length > 0 ? (
        <WaysView ways={ways.open} messages={messages} layout={layout} lastWay={lastWay} pending={pending} asleep={asleep} onChoose={take} />
      ) : null,
    moreWays:
      ways.more.length > 0 ? (
        <MoreWaysToggleView label={messages.signIn.moreWays} open={moreOpen} controls={moreId} onToggle={() => setMoreOpen(!moreOpen)}>
          {moreOpen ? (
            <Suspense>
              <MoreWays id={moreId} ways={ways.more} pending={pending} asleep={asleep} onChoose={take} />
            </Suspense>
          ) : null}
        </MoreWaysToggleView>
      ) : null,
  };

  function drawStep(): ReactNode {
    if (!ready) return <LoadingCardView />;
    // Also when a mail's link was opened in another tab.
    const waits = (state.step === 'credentials' && pending !== 'passkey') || state.step === 'mailed';
    if (session.status === 'signed-in' && waits && !again && !entering.current) return <AlreadySignedIn {...card} user={session.data.user} onContinue={goOn} />;
    if (state.step === 'signed-in' && offering) return <PasskeyOffer className={className} onDone={leave} />;
    switch (state.step) {
      case 'email-unverified':
        return <EmailUnverified {...card} email={state.email} onSignedIn={accept} onSecondFactor={challenge} onRestart={restart} />;
      case 'mailed': {
        const Mailed = MAILED[state.way];
        return <Mailed {...mailed} defaultEmail={state.email} onRestart={restart} />;
      }
      case 'second-factor':
        return <TwoFactor form={form?.secondFactor} methods={state.methods} onSignedIn={accept} onRestart={restart} onEnded={end} className={className} />;
      default:
        if (ways.form && state.step === 'credentials') {
          const Mailed = MAILED[ways.form];
          return <Mailed {...mailed} {...around} defaultEmail={identifier.current} autoFocus={autoFocus} />;
        }
        return (
          <SignInView
            key={again ? session.data?.user.id : undefined}
            {...card}
            {...around}
            state={state}
            features={features}
            paths={paths}
            retryIn={retryIn}
            slow={slow}
            reserve={awaited}
            action={form?.action}
            defaultEmail={identifier.current || (again ? session.data?.user.email : undefined)}
            autoFocus={autoFocus}
            identifierFirst={identifierFirst}
            asleep={pending !== null}
            onIdentifier={onIdentifier}
            wayOn={stillHere ? <WayOn redirectTo={redirectTo} label={messages.signIn.goOn} /> : null}
            onSubmit={(values) => void submit(values)}
          />
        );
    }
  }

  return <Suspense fallback={<LoadingCardView />}>{drawStep()}</Suspense>;
});

function errorOf(state: { step: string; error?: AuthError | null | undefined }): AuthError | null {
  return state.error ?? null;
}
