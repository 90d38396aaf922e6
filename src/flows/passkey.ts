import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

export type PasskeyState =
  | { step: 'ready'; error: AuthError | null }
  /** The browser's own dialog is open. */
  | { step: 'asking' }
  /** The person has chosen a passkey, and the server looks at it. */
  | { step: 'verifying' }
  | { step: 'done' };

export type PasskeyEvent =
  | { type: 'ask' }
  /** A passkey was chosen: in the dialog, or from what the browser offers beside a field. */
  | { type: 'answer' }
  | { type: 'accept' }
  | { type: 'reject'; error: AuthError }
  /** Another one is to be made. */
  | { type: 'restart' };

export const passkeyStart: PasskeyState = { step: 'ready', error: null };

/** Signs in by a passkey, or makes one. */
export const passkeyTransition = createTransition<PasskeyState, PasskeyEvent>({
  ready: {
    ask: () => ({ step: 'asking' }),
    answer: () => ({ step: 'verifying' }),
  },
  asking: {
    answer: () => ({ step: 'verifying' }),
    reject: (_, { error }) => ({ step: 'ready', error }),
  },
  verifying: {
    accept: () => ({ step: 'done' }),
    reject: (_, { error }) => ({ step: 'ready', error }),
  },
  done: {
    restart: () => passkeyStart,
  },
});
