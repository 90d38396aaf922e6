'use client';

import { useEffect, useRef } from 'react';
import { noConnection } from '../client/auth-error.js';
import { type PasskeyState, passkeyStart, passkeyTransition } from '../flows/passkey.js';
import type { SecondFactor } from '../flows/sign-in.js';
import { secondFactorsDue } from './second-factors-due.js';
import { useAuth } from './use-auth.js';
import { useFlow } from './use-flow.js';

export interface UsePasskeyOptions {
  /**
   * Lets the browser offer passkeys beside a field with `autocomplete="username webauthn"`, for as long as this is true. It never opens a dialog.
   * @default false
   */
  offered?: boolean | undefined;
  /** The id of the one person who may sign in by it: somebody else's session is ended at once, and refused as `PASSKEY_OF_SOMEBODY_ELSE`. @default anybody */
  only?: string | undefined;
  /** Called once a session exists. */
  onSignedIn?: (() => void) | undefined;
  /** Called when the passkey was right and the server asks for a second factor all the same. */
  onSecondFactor?: ((methods: readonly SecondFactor[]) => void) | undefined;
}

export interface UsePasskeyResult {
  state: PasskeyState;
  /** Opens the browser's dialog. For a click: browsers want one. */
  signIn: () => Promise<void>;
}

/**
 * Signs in by a passkey: from the browser's dialog, or from what it offers beside a field. Better Auth's `passkey` plugin; its client plugin is not needed.
 *
 * What has to do with the ceremony is loaded when it is first needed.
 */
export function usePasskey({ offered = false, only, onSignedIn, onSecondFactor }: UsePasskeyOptions = {}): UsePasskeyResult {
  const auth = useAuth();
  const flow = useFlow(passkeyTransition, passkeyStart);
  const { state } = flow;
  const asking = useRef<AbortController | null>(null);
  const latest = useRef({ begin });
  useEffect(() => {
    latest.current = { begin };
  });

  const offering = offered && state.step === 'ready';
  useEffect(() => {
    // Subscribes to what the browser offers beside the field. It ends with the field, and as soon as anything else begins.
    if (!offering) return;
    const end = new AbortController();
    import('../client/offer-passkeys.js').then(
      ({ offerPasskeys }) => offerPasskeys((abort) => void latest.current.begin(true, abort), end.signal),
      () => {}, // the button is there, and says what is the matter
    );
    return () => end.abort();
  }, [offering]);

  // A page that is left in the middle of a dialog takes the dialog along.
  useEffect(() => () => asking.current?.abort(), []);

  async function begin(conditional: boolean, abort: AbortController) {
    const { signal } = abort;
    // What is only offered is no try until somebody takes it.
    let attempt = conditional ? null : flow.attempt({ type: 'ask' });
    if ((!conditional && !attempt) || signal.aborted) return;
    if (attempt) asking.current = abort;
    const onAnswer = () => {
      if (attempt) return attempt.send({ type: 'answer' });
      attempt = signal.aborted ? null : flow.attempt({ type: 'answer' });
      return attempt !== null;
    };
    const outcome = await import('../client/passkeys.js')
      .then(({ signInByPasskey }) => signInByPasskey(auth, { conditional, signal, onAnswer, only }))
      .catch(noConnection);
    if (!outcome.ok) {
      attempt?.send({ type: 'reject', error: outcome.error });
      return;
    }
    const methods = secondFactorsDue(outcome.data);
    if (!attempt?.send({ type: 'accept' })) return;
    if (methods) onSecondFactor?.(methods);
    else onSignedIn?.();
  }

  return { state, signIn: () => begin(false, new AbortController()) };
}
