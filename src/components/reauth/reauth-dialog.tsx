'use client';

import { type ReactNode, Suspense, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { useAccounts } from '../../hooks/use-accounts.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useCanPasskey } from '../../hooks/use-can-passkey.js';
import { useFeatures } from '../../hooks/use-features.js';
import { usePasskey } from '../../hooks/use-passkey.js';
import { type Reauth, type UseReauthResult, useReauth } from '../../hooks/use-reauth.js';
import { useRequest } from '../../hooks/use-request.js';
import { useSignIn } from '../../hooks/use-sign-in.js';
import { useSignOut } from '../../hooks/use-sign-out.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { passkey as passkeyMessages } from '../../i18n/en/passkey.js';
import { reauth as reauthMessages } from '../../i18n/en/reauth.js';
import { later } from '../../ui/later.js';
import { useMessages } from '../use-livery.js';
import { ReauthDialogView } from './reauth-dialog-view.js';

const english = { common, errors, passkey: passkeyMessages, reauth: reauthMessages };

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

/** The session is too old for what was asked. It is still there, so the server says whether there is a password. */
function ReauthDialog(props: ReauthDialogProps) {
  const { accounts, password } = useAccounts();
  return <SignInAgain {...props} hasPassword={!accounts || password !== null} />;
}

/** The session has ended: in another place, or by time. */
function SessionExpiredDialog(props: ReauthDialogProps) {
  return <SignInAgain {...props} hasPassword />;
}

/** Signs a person in again above the page that they are on, by whichever way they have. */
function SignInAgain({ reauth, hasPassword, otherAccount, prove, cancel }: ReauthDialogProps & { hasPassword: boolean }) {
  const { kind, user } = reauth;
  const expired = kind === 'session-expired';
  const { client, paths, session } = useAuth();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const canPasskey = useCanPasskey() !== false;
  const slow = useSlow();
  const signIn = useSignIn({ onSignedIn: () => void prove() });
  const passkey = usePasskey({ only: user.id, onSignedIn: () => void prove(), onSecondFactor: signIn.challenge });
  const code = useRequest();
  const [sent, setSent] = useState(false);
  const { signOut } = useSignOut();
  const title = expired ? messages.reauth.expiredTitle : messages.reauth.freshTitle;

  async function mailCode() {
    const path = '/email-otp/send-verification-otp';
    const outcome = await code.send(path, (options) => client.$fetch(path, { method: 'POST', body: { email: user.email, type: 'sign-in' }, ...options }));
    if (outcome?.ok) setSent(true);
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
  if (sent)
    return (
      <Suspense>
        <Dialog open bare title={title} closeLabel={messages.common.close} onClose={cancel}>
          <ByCode
            email={user.email}
            purpose="sign-in"
            restartLabel={messages.common.cancel}
            onSignedIn={() => void prove()}
            onSecondFactor={signIn.challenge}
            onRestart={() => setSent(false)}
          />
        </Dialog>
      </Suspense>
    );

  const asking = passkey.state.step === 'asking' || passkey.state.step === 'verifying';
  return (
    <ReauthDialogView
      kind={kind}
      user={user}
      messages={messages}
      ways={{
        password: features.emailPassword !== null && hasPassword,
        passkey: features.plugins.passkey !== undefined && canPasskey,
        code: features.plugins.emailOtp !== undefined,
      }}
      pending={signIn.state.step === 'submitting' ? 'password' : asking ? 'passkey' : code.state.step === 'pending' ? 'code' : null}
      error={errorOf(signIn.state) ?? errorOf(passkey.state) ?? errorOf(code.state)}
      otherAccount={otherAccount}
      retryIn={signIn.retryIn}
      slow={slow}
      forgotHref={features.emailPassword?.reset ? paths.forgotPassword : undefined}
      signInHref={`${paths.signIn}?reauth=1&redirectTo=${encodeURIComponent(window.location.pathname + window.location.search)}`}
      onPassword={(password) => void signIn.submit({ email: user.email, password })}
      onPasskey={() => void passkey.signIn()}
      onCode={() => void mailCode()}
      onSignOut={() => {
        cancel();
        void signOut();
      }}
      onCancel={cancel}
    />
  );
}

function errorOf(state: { step: string } | { step: string; error: AuthError | null }): AuthError | null {
  return 'error' in state ? state.error : null;
}
