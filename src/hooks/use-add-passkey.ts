'use client';

import { useEffect, useRef } from 'react';
import { noConnection } from '../client/auth-error.js';
import { type PasskeyState, passkeyStart, passkeyTransition } from '../flows/passkey.js';
import { useAuth } from './use-auth.js';
import { useFlow } from './use-flow.js';

export interface UseAddPasskeyOptions {
  /** Called once the account has the passkey. */
  onAdded?: (() => void) | undefined;
}

export interface UseAddPasskeyResult {
  state: PasskeyState;
  /** Opens the browser's dialog. For a click: browsers want one. `name` is how the passkey is listed. */
  add: (name?: string) => Promise<void>;
  /** Gets ready for another one. */
  restart: () => void;
}

/** Adds a passkey to the account of whoever is signed in. Better Auth's `passkey` plugin. */
export function useAddPasskey({ onAdded }: UseAddPasskeyOptions = {}): UseAddPasskeyResult {
  const { client, run, session } = useAuth();
  const flow = useFlow(passkeyTransition, passkeyStart);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  async function add(name?: string) {
    const attempt = flow.attempt({ type: 'ask' });
    if (!attempt) return;
    const abort = new AbortController();
    asking.current = abort;
    const displayName = session.get().data?.user.name;
    const outcome = await import('../client/passkeys.js').then(
      ({ makePasskey }) => makePasskey(client, run, { name, displayName, signal: abort.signal }),
      noConnection,
    );
    if (!outcome.ok) {
      attempt.send({ type: 'reject', error: outcome.error });
      return;
    }
    attempt.send({ type: 'answer' });
    if (attempt.send({ type: 'accept' })) onAdded?.();
  }

  return { state: flow.state, add, restart: () => void flow.send({ type: 'restart' }) };
}
