'use client';

import type { AuthError } from '../client/auth-error.js';
import type { Answer } from '../client/run.js';
import { type SecondFactor, type SignInState, signInStart, signInTransition } from '../flows/sign-in.js';
import { useAuth } from './use-auth.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

export interface Credentials {
  email: string;
  password: string;
  /** `false` ends the session with the browser. */
  rememberMe?: boolean | undefined;
}

export interface UseSignInOptions {
  /** Called once a session exists. A pending second factor does not count. */
  onSignedIn?: (() => void) | undefined;
  /** The step to begin at, such as the one that `formPost` of `livery-ui/server` gives. @default an empty form */
  start?: SignInState | undefined;
}

export interface UseSignInResult {
  state: SignInState;
  /** Seconds until the server takes another try, 0 when it does now. */
  retryIn: number;
  /** Sends the credentials. Ignored where the current step takes no submit, and while `retryIn` runs. */
  submit: (credentials: Credentials) => Promise<void>;
  /** Goes back to an empty credentials step. */
  restart: () => void;
  /** Goes back to it with the reason, because the second step has come to an end. */
  end: (error: AuthError) => void;
}

/**
 * Signs in with email and password, up to the point where a session exists or another step is due.
 *
 * @example
 * const { state, submit } = useSignIn({ onSignedIn: () => router.push('/') });
 */
export function useSignIn({ onSignedIn, start = signInStart }: UseSignInOptions = {}): UseSignInResult {
  const { client, run, session } = useAuth();
  const flow = useFlow(signInTransition, start);
  const retryIn = useRateLimit('sign-in', flow.state.step === 'credentials' ? flow.state.error : null);

  async function submit({ email, password, rememberMe = true }: Credentials) {
    if (retryIn > 0) return;
    const attempt = flow.attempt({ type: 'submit', email });
    if (!attempt) return; // the step takes no submit, so nothing is sent

    const outcome = await run('/sign-in/email', (options) => client.signIn.email({ email, password, rememberMe }, options), attempt.signal);
    if (!outcome.ok) {
      attempt.send({ type: 'reject', error: outcome.error });
      return;
    }
    const methods = secondFactorsDue(outcome.data);
    if (methods) {
      attempt.send({ type: 'challenge', methods });
      return;
    }
    // The next page asks who is here, so that has to be known before it is shown.
    await session.refetch();
    if (attempt.send({ type: 'accept' })) onSignedIn?.();
  }

  return { state: flow.state, retryIn, submit, restart: () => void flow.send({ type: 'restart' }), end: (error) => void flow.send({ type: 'end', error }) };
}

function secondFactorsDue({ twoFactorRedirect, twoFactorMethods }: Answer): readonly SecondFactor[] | null {
  if (twoFactorRedirect !== true) return null;
  return Array.isArray(twoFactorMethods) ? twoFactorMethods.filter((method) => method === 'totp' || method === 'otp') : [];
}
