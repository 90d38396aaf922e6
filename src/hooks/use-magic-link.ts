'use client';

import { readDeadline } from '../client/deadlines.js';
import { rememberWay } from '../client/last-way.js';
import { type MagicLinkState, magicLinkInvalid, magicLinkReady, magicLinkStart, magicLinkTransition } from '../flows/magic-link.js';
import { RESEND_WAITS } from './resend-waits.js';
import { secondFactorsDue } from './second-factors-due.js';
import { useAuth } from './use-auth.js';
import { useCountdown } from './use-countdown.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

export interface UseMagicLinkOptions {
  /** The token of an opened link: the flow then begins at its confirmation. An empty one counts as a broken link. Left out, it begins at the address. */
  token?: string | undefined;
  /** Where the mail's link leads after the sign-in. Must lie in the app. @default the app's start */
  redirectTo?: string | undefined;
  /** Called once a session exists. */
  onSignedIn?: (() => void) | undefined;
}

export interface UseMagicLinkResult {
  state: MagicLinkState;
  /** Seconds until a mail may be asked for (again), or the server takes another try. */
  retryIn: number;
  /** Asks for a mail with a link. */
  request: (email: string) => Promise<void>;
  /** Signs in with the token of the link. */
  verify: () => Promise<void>;
  restart: () => void;
}

/** Signs in by a link that is mailed: asks for it, or acts on the token that it brought. Better Auth's `magicLink` plugin. */
export function useMagicLink({ token, redirectTo, onSignedIn }: UseMagicLinkOptions = {}): UseMagicLinkResult {
  const { client, run, session, paths, resolve } = useAuth();
  const flow = useFlow(magicLinkTransition, token === undefined ? magicLinkStart : token === '' ? magicLinkInvalid : magicLinkReady);
  const { state } = flow;
  const error = 'error' in state ? state.error : null;
  const limit = useRateLimit('magic-link', error);
  const cooldown = useCountdown(`magic-link:${'email' in state ? state.email : ''}`);

  async function request(email: string) {
    const key = `magic-link:${email}`;
    // Asked for a moment ago, from this step or before a way back: the mail is on its way, and this screen says so.
    const waiting = (readDeadline(key, Date.now())?.until ?? 0) > Date.now();
    if (limit > 0 || (waiting && state.step === 'sent')) return;
    const attempt = flow.attempt({ type: 'request', email });
    if (!attempt) return;
    if (waiting) {
      attempt.send({ type: 'accept' });
      return;
    }
    const body = { email, callbackURL: absolute(resolve(redirectTo ?? paths.afterSignIn)), errorCallbackURL: absolute(paths.signIn) };
    const outcome = await run('/sign-in/magic-link', (options) => client.$fetch('/sign-in/magic-link', { method: 'POST', body, ...options }), attempt.signal);
    if (outcome.ok) cooldown.start(RESEND_WAITS, key);
    attempt.send(outcome.ok ? { type: 'accept' } : { type: 'reject', error: outcome.error });
  }

  async function verify() {
    if (!token || limit > 0) return;
    const attempt = flow.attempt({ type: 'verify' });
    if (!attempt) return;
    const outcome = await run(
      '/magic-link/verify',
      async (options) => {
        // `livery()` answers in JSON. Better Auth by itself leads to a page, which has the reason in its address.
        let refused: string | null = null;
        const onResponse = ({ response }: { response: Response }) => {
          refused = codeOf(response.url);
        };
        const query = { token, errorCallbackURL: absolute(paths.signIn) };
        const result = await client.$fetch('/magic-link/verify', { ...options, method: 'GET', headers: { accept: 'application/json' }, query, onResponse });
        return refused ? { error: { code: refused, status: 400 } } : result;
      },
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
    rememberWay('magic-link');
    await session.refetch();
    if (attempt.send({ type: 'accept' })) onSignedIn?.();
  }

  return { state, retryIn: Math.max(limit, cooldown.secondsLeft), request, verify, restart: () => void flow.send({ type: 'restart' }) };
}

function absolute(path: string): string {
  return new URL(path, window.location.origin).href;
}

function codeOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).searchParams.get('error') : null;
}
