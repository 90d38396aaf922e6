'use client';

import type { AuthError } from '../client/auth-error.js';
import { rememberWay } from '../client/last-way.js';
import { type MailedWay, type SecondFactor, type SignInState, signInStart, signInTransition } from '../flows/sign-in.js';
import { secondFactorsDue } from './second-factors-due.js';
import { useAuth } from './use-auth.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

export interface Credentials {
  /** An address; with Better Auth's `username` plugin also a username, which has no @. */
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
  /** Takes a way by mail, with the address that was typed so far. */
  choose: (way: MailedWay, email: string) => void;
  /** Another way in has led to a session. */
  accept: () => void;
  /** Another way in asks for the second factor. */
  challenge: (methods: readonly SecondFactor[]) => void;
  /** Goes back to an empty credentials step. */
  restart: () => void;
  /** Goes back to it with the reason, because the second step has come to an end. */
  end: (error: AuthError) => void;
}

/**
 * Signs in with email or username and password, up to the point where a session exists or another step is due. Other ways in join it by `choose`, `accept` and
 * `challenge`, so that one state says where the person is.
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
    const isAddress = email.includes('@');
    const attempt = flow.attempt({ type: 'submit', email: isAddress ? email : '' });
    if (!attempt) return; // the step takes no submit, so nothing is sent

    const outcome = isAddress
      ? await run('/sign-in/email', (options) => client.signIn.email({ email, password, rememberMe }, options), attempt.signal)
      : await run(
          '/sign-in/username',
          (options) => client.$fetch('/sign-in/username', { method: 'POST', body: { username: email, password, rememberMe }, ...options }),
          attempt.signal,
        );
    if (!outcome.ok) {
      attempt.send({ type: 'reject', error: outcome.error });
      return;
    }
    const methods = secondFactorsDue(outcome.data);
    if (methods) {
      attempt.send({ type: 'challenge', methods });
      return;
    }
    rememberWay('email');
    // The next page asks who is here, so that has to be known before it is shown.
    await session.refetch();
    if (attempt.send({ type: 'accept' })) onSignedIn?.();
  }

  return {
    state: flow.state,
    retryIn,
    submit,
    choose: (way, email) => void flow.send({ type: 'choose', way, email }),
    accept: () => {
      if (flow.send({ type: 'accept' })) onSignedIn?.();
    },
    challenge: (methods) => void flow.send({ type: 'challenge', methods }),
    restart: () => void flow.send({ type: 'restart' }),
    end: (error) => void flow.send({ type: 'end', error }),
  };
}
