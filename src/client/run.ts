import { atom, type ReadableAtom } from 'nanostores';
import { parseRetryAfter } from '../safety/parse-retry-after.js';
import { type AuthError, isSessionGone, noConnection, toAuthError } from './auth-error.js';
import type { Challenges } from './challenges.js';
import type { ClientResult, RequestOptions } from './port.js';

/** How a request ended. Nothing of a request ever throws. */
export type Outcome<Data> = { ok: true; data: Data } | { ok: false; error: AuthError };

/** An answer that has been checked to be an object; its members are still to be read with care. */
export type Answer = Record<string, unknown>;

/** Sends one request with the options given. */
export type Send = (options: RequestOptions) => ClientResult;

/**
 * Sends a request under the name of its endpoint, like `/sign-in/email`, and says how it ended.
 *
 * It is given up after 30 seconds, or when `signal` says so. A request that finds the session gone or too old waits for the person's proof and is then sent
 * once more; nothing else is ever sent twice.
 */
export type Run = (endpoint: string, send: Send, signal?: AbortSignal) => Promise<Outcome<Answer>>;

/** What happened, for a host's analytics: names and codes, never an address, a token or a password. */
export interface AuthEvent {
  type: 'request-succeeded' | 'request-failed';
  endpoint: string;
  code?: string | undefined;
}

export interface RunOptions {
  challenges: Challenges;
  /** Whether the page believes somebody to be signed in. */
  hasSession: () => boolean;
  /** Called after each request, before its caller hears of it. */
  onSettled: (event: AuthEvent) => void;
}

/** People leave a silent form after about this long, so it says that it is still at work. Source: QUALITY.md S09. */
export const SLOW_AFTER_MS = 8000;
export const GIVE_UP_AFTER_MS = 30_000;

/** Makes the one way that requests are sent, and the store that says whether one of them is slow. */
export function createRun({ challenges, hasSession, onSettled }: RunOptions): { run: Run; $slow: ReadableAtom<boolean> } {
  const $slow = atom(false);
  let slowRequests = 0;

  function markSlow(by: 1 | -1) {
    slowRequests += by;
    $slow.set(slowRequests > 0);
  }

  async function attempt(send: Send, signal: AbortSignal | undefined): Promise<Outcome<Answer>> {
    if (signal?.aborted) return failure('ABORTED');
    const abort = new AbortController();
    const leave = () => abort.abort();
    let timedOut = false;
    let slow = false;
    let retryAfter: number | null = null;
    const slowTimer = setTimeout(() => {
      slow = true;
      markSlow(1);
    }, SLOW_AFTER_MS);
    const giveUpTimer = setTimeout(() => {
      timedOut = true;
      leave();
    }, GIVE_UP_AFTER_MS);
    signal?.addEventListener('abort', leave);

    let outcome: Outcome<Answer> = noConnection();
    try {
      const result = await send({
        signal: abort.signal,
        onError: ({ response }) => {
          const header = response?.headers.get('retry-after') ?? response?.headers.get('x-retry-after');
          retryAfter = parseRetryAfter(header, Date.now());
        },
      });
      outcome = readResult(result, retryAfter);
    } catch {
      // Clients throw for a connection that breaks: what stands in `outcome` is what there is to say.
    }
    clearTimeout(slowTimer);
    clearTimeout(giveUpTimer);
    signal?.removeEventListener('abort', leave);
    if (slow) markSlow(-1);
    return abort.signal.aborted ? failure(timedOut ? 'TIMEOUT' : 'ABORTED') : outcome;
  }

  const run: Run = async (endpoint, send, signal) => {
    let outcome = await attempt(send, signal);
    const challenge = outcome.ok ? null : challengeOf(outcome.error, hasSession());
    if (challenge && (await challenges.ask(challenge))) outcome = await attempt(send, signal);
    onSettled(outcome.ok ? { type: 'request-succeeded', endpoint } : { type: 'request-failed', endpoint, code: outcome.error.code });
    return outcome;
  };
  return { run, $slow };
}

function challengeOf(error: AuthError, hasSession: boolean): 'session-expired' | 'session-not-fresh' | null {
  if (error.code === 'SESSION_NOT_FRESH') return 'session-not-fresh';
  return hasSession && isSessionGone(error) ? 'session-expired' : null;
}

function failure(code: 'ABORTED' | 'TIMEOUT' | 'UNEXPECTED_RESPONSE'): Outcome<never> {
  return { ok: false, error: { code, status: 0 } };
}

/** Reads what a call of the client resolved to. Every endpoint that we send to answers with an object or a list; all else came from somewhere else. */
export function readResult(result: unknown, retryAfter: number | null): Outcome<Answer> {
  if (typeof result !== 'object' || result === null) return failure('UNEXPECTED_RESPONSE');
  const { data, error } = result as { data?: unknown; error?: unknown };
  if (error) return { ok: false, error: toAuthError(error, retryAfter) };
  if (typeof data !== 'object' || data === null) return failure('UNEXPECTED_RESPONSE');
  return { ok: true, data: data as Answer };
}
