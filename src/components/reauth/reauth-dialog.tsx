'use client';

import { type ReactNode, Suspense, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { ProviderFeature } from '../../client/features.js';
import { passkeyStart } from '../../flows/passkey.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useCanPasskey } from '../../hooks/use-can-passkey.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useLastWay } from '../../hooks/use-last-way.js';
import { usePasskey } from '../../hooks/use-passkey.js';
import { useRateLimit } from '../../hooks/use-rate-limit.js';
import { type Reauth, type UseReauthResult, useReauth } from '../../hooks/use-reauth.js';
import { useRequest } from '../../hooks/use-request.js';
import { useSignIn } from '../../hooks/use-sign-in.js';
import { useSignOut } from '../../hooks/use-sign-out.js';
import { useSlow } from '../../hooks/use-slow.js';
import { useSocialSignIn } from '../../hooks/use-social-sign-in.js';
import { useAskWays, useWaysKnown } from '../../hooks/use-ways-known.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { mailed } from '../../i18n/en/mailed.js';
import { passkey as passkeyMessages } from '../../i18n/en/passkey.js';
import { reauth as reauthMessages } from '../../i18n/en/reauth.js';
import { signIn as signInMessages } from '../../i18n/en/sign-in.js';
import { later } from '../../ui/later.js';
import { useMessages } from '../use-livery.js';
import { WayNotice } from '../ways/way-notice.js';
import { ReauthDialogView } from './reauth-dialog-view.js';

const english = { mailed, common, errors, passkey: passkeyMessages, reauth: reauthMessages, signIn: signInMessages };
/** More would push the password out of sight; whoever uses another one finds it on the sign-in page. */
const MAX_PROVIDERS = 3;
const NO_ARRIVAL = { error: null, provider: null };

const Dialog = later(() => import('../../ui/dialog.js'), 'Dialog');
const TwoFactor = later(() => import('../two-factor/two-factor-challenge.js'), 'TwoFactorChallenge');
const ByCode = later(() => import('../mailed/verify-by-code.js'), 'VerifyByCode');

/** The dialogs that hold a refused request until the person has signed in again. Drawn by `LiveryProvider`, and loaded when the first one is needed. */
export function ReauthDialogs(): ReactNode {
  const { reauth, otherAccount, prove, cancel } = useReauth();
  const [tries, setTries] = useState(0);
  if (!reauth) return null;

  async function tell(): Promise<boolean> {
    const proved = await prove();
    // Whoever was somebody else begins anew.
    if (!proved) setTries((before) => before + 1);
    return proved;
  }

  const Kind = reauth.kind === 'session-expired' ? SessionExpiredDialog : ReauthDialog;
  return <Kind key={tries} reauth={reauth} otherAccount={otherAccount} prove={tell} cancel={cancel} />;
}

interface ReauthDialogProps extends Pick<UseReauthResult, 'otherAccount' | 'prove' | 'cancel'> {
  reauth: Reauth;
}

/** The session is too old for what was asked. It is still there, so the server says what this person has to sign in with. */
function ReauthDialog(props: ReauthDialogProps) {
  return <SignInAgain {...props} asking={useAskWays()} />;
}

/** The session has ended, in another place or by time: what this page has read before is all that is known of its person. */
function SessionExpiredDialog(props: ReauthDialogProps) {
  return <SignInAgain {...props} asking={false} />;
}

/**
 * Signs a person in again above the page that they are on, by whichever way they have.
 *
 * @param asking Whether the server is still being asked which ways those are.
 */
function SignInAgain({ reauth, asking, otherAccount, prove, cancel }: ReauthDialogProps & { asking: boolean }) {
  const { kind, user } = reauth;
  const expired = kind === 'session-expired';
  const { client, paths, session } = useAuth();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const { plugins } = features;
  const known = useWaysKnown();
  const lastWay = useLastWay();
  const canPasskey = useCanPasskey() !== false;
  const slow = useSlow();
  const signIn = useSignIn({ onSignedIn: () => void prove() });
  const passkey = usePasskey({ only: user.id, onSignedIn: () => void prove(), onSecondFactor: signIn.challenge });
  const mail = useRequest();
  const [sent, setSent] = useState<'code' | 'link' | null>(null);
  const [leavingTo, setLeavingTo] = useState<string | null>(null);
  // In a window of its own, so that nothing on this page is lost.
  const social = useSocialSignIn({ popup: true, redirectTo: here(), onSignedIn: () => void prove(), onLeave: setLeavingTo });
  const limit = errorOf(social.state);
  const waysRetryIn = useRateLimit('ways', limit);
  const { signOut } = useSignOut();
  const title = expired ? messages.reauth.expiredTitle : messages.reauth.freshTitle;

  const mailed = plugins.emailOtp ? 'code' : plugins.magicLink ? 'link' : null;
  const providers = features.providers.filter(({ id }) => known.providers?.includes(id) ?? !asking);
  const ways = {
    password: features.emailPassword !== null && known.password !== false,
    passkey: plugins.passkey !== undefined && canPasskey && known.passkey !== false,
    mailed,
    providers: [...providers.filter(({ id }) => id === lastWay), ...providers.filter(({ id }) => id !== lastWay)].slice(0, MAX_PROVIDERS),
  } as const;

  async function sendMail() {
    const [path, body] =
      mailed === 'code'
        ? (['/email-otp/send-verification-otp', { email: user.email, type: 'sign-in' }] as const)
        : (['/sign-in/magic-link', { email: user.email, callbackURL: new URL(here(), window.location.origin).href }] as const);
    const outcome = await mail.send(path, (options) => client.$fetch(path, { method: 'POST', body, ...options }));
    if (outcome?.ok) setSent(mailed);
  }

  // A password that was right has ended the old session, so there is none to go back to.
  async function leave() {
    cancel();
    await session.refetch();
  }

  if (signIn.state.step === 'second-factor')
    return (
      <Suspense>
        <Dialog open bare title={title} closeLabel={messages.common.close} onClose={() => void leave()}>
          <TwoFactor methods={signIn.state.methods} onSignedIn={() => void prove()} onRestart={signIn.restart} onEnded={signIn.end} />
        </Dialog>
      </Suspense>
    );
  if (sent === 'code')
    return (
      <Suspense>
        <Dialog open bare title={title} closeLabel={messages.common.close} onClose={cancel}>
          <ByCode
            email={user.email}
            purpose="sign-in"
            restartLabel={messages.common.cancel}
            onSignedIn={() => void prove()}
            onSecondFactor={signIn.challenge}
            onRestart={() => setSent(null)}
          />
        </Dialog>
      </Suspense>
    );

  const byPasskey = passkey.state.step === 'asking' || passkey.state.step === 'verifying';
  const byProvider = 'provider' in social.state && social.state.step !== 'leaving' ? social.state.provider : null;
  return (
    <ReauthDialogView
      kind={kind}
      user={user}
      messages={messages}
      ways={ways}
      pending={signIn.state.step === 'submitting' ? 'password' : byPasskey ? 'passkey' : mail.state.step === 'pending' ? 'mail' : byProvider}
      error={errorOf(signIn.state) ?? errorOf(passkey.state) ?? errorOf(mail.state)}
      notice={
        social.state.step === 'waiting' || limit || waysRetryIn > 0 ? (
          <WayNotice
            passkey={passkeyStart}
            social={social.state}
            arrival={NO_ARRIVAL}
            providers={features.providers}
            retryIn={waysRetryIn}
            onCancel={social.cancel}
          />
        ) : null
      }
      leaving={social.state.step === 'leaving' && leavingTo ? { href: leavingTo, name: nameOf(features.providers, social.state.provider) } : null}
      linkSent={sent === 'link'}
      otherAccount={otherAccount}
      retryIn={signIn.retryIn}
      slow={slow}
      forgotHref={features.emailPassword?.reset ? paths.forgotPassword : undefined}
      signInHref={`${paths.signIn}?reauth=1&redirectTo=${encodeURIComponent(here())}`}
      onPassword={(password) => void signIn.submit({ email: user.email, password })}
      onPasskey={() => void passkey.signIn()}
      onMail={() => void sendMail()}
      onProvider={(id) => {
        if (waysRetryIn === 0) void social.start(id);
      }}
      onSignOut={() => {
        cancel();
        void signOut();
      }}
      onCancel={cancel}
    />
  );
}

/** The page that is open, within the app. */
function here(): string {
  return window.location.pathname + window.location.search;
}

function nameOf(providers: readonly ProviderFeature[], id: string): string {
  return providers.find((provider) => provider.id === id)?.name ?? id;
}

function errorOf(state: { step: string } | { step: string; error: AuthError | null }): AuthError | null {
  return 'error' in state ? state.error : null;
}
