'use client';

import { useEffect, useRef } from 'react';
import { noConnection } from '../client/auth-error.js';
import { type PasskeyState, passkeyStart, passkeyTransition } from '../flows/passkey.js';
import { useAuth } from './use-auth.js';
import { useFlow } from './use-flow.js';
import { useRateLimit } from './use-rate-limit.js';

export interface UseAddPasskeyOptions {
  /** Called once the account has the passkey. */
  onAdded?: (() => void) | undefined;
}

export interface UseAddPasskeyResult {
  state: PasskeyState;
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** Opens the browser's dialog. For a click: browsers want one. `name` is how the passkey is listed. */
  add: (name?: string) => Promise<void>;
  /** Gets ready for another one. */
  restart: () => void;
}

/** Adds a passkey to the account of whoever is signed in. Better Auth's `passkey` plugin. */
export function useAddPasskey({ onAdded }: UseAddPasskeyOptions = {}): UseAddPasskeyResult {
  const { client, run, session } = useAuth();
  const flow = useFlow(passkeyTransition, passkeyStart);
  const { state } = flow;
  const retryIn = useRateLimit('add-passkey', 'error' in state ? state.error : null);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  async function add(name?: string) {
    const attempt = retryIn > 0 ? null : flow.attempt({ type: 'ask' });
    if (!attempt) return;
    const abort = new AbortController();
    asking.current = abort;
    const displayName = session.get().data?.user.name;
    const outcome = await import('../client/passkeys.js').then(
      ({ makePasskey }) => makePasskey(client, run, { name, displayName, signal: abort.signal, onAnswer: () => void attempt.send({ type: 'answer' }) }),
      noConnection,
    );
    if (!outcome.ok) {
      attempt.send({ type: 'reject', error: outcome.error });
      return;
    }
    if (attempt.send({ type: 'accept' })) onAdded?.();
  }

  return { state, retryIn, add, restart: () => void flow.send({ type: 'restart' }) };
}
