import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

export type SignUpState =
  | { step: 'details'; error: AuthError | null }
  | { step: 'submitting'; email: string }
  /** A mail is on its way. The same for an address that has an account: the screen tells nobody who has one. */
  | { step: 'check-email'; email: string }
  | { step: 'closed' }
  | { step: 'signed-in' };

export type SignUpEvent =
  | { type: 'submit'; email: string }
  | { type: 'accept' }
  | { type: 'await-email' }
  | { type: 'reject'; error: AuthError }
  | { type: 'restart' };

export const signUpStart: SignUpState = { step: 'details', error: null };

/** The server closed sign-up: by a toggle of ours, or by Better Auth's `disableSignUp`. */
const CLOSED = new Set(['SIGN_UP_CLOSED', 'EMAIL_PASSWORD_SIGN_UP_DISABLED']);

export const signUpTransition = createTransition<SignUpState, SignUpEvent>({
  details: {
    submit: (_, { email }) => ({ step: 'submitting', email }),
  },
  submitting: {
    accept: () => ({ step: 'signed-in' }),
    'await-email': ({ email }) => ({ step: 'check-email', email }),
    reject: (_, { error }) => (CLOSED.has(error.code) ? { step: 'closed' } : { step: 'details', error }),
    restart: () => signUpStart,
  },
  'check-email': { restart: () => signUpStart },
  closed: {},
  'signed-in': {},
});
