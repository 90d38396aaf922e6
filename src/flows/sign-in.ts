import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

/** A second step that Better Auth can ask for after the password. */
export type SecondFactor = 'totp' | 'otp';

export type SignInState =
  | { step: 'credentials'; error: AuthError | null }
  | { step: 'submitting'; email: string }
  | { step: 'email-unverified'; email: string }
  | { step: 'second-factor'; methods: readonly SecondFactor[] }
  | { step: 'signed-in' };

export type SignInEvent =
  | { type: 'submit'; email: string }
  | { type: 'accept' }
  | { type: 'challenge'; methods: readonly SecondFactor[] }
  | { type: 'reject'; error: AuthError }
  /** The second step came to an end without a session. */
  | { type: 'end'; error: AuthError }
  | { type: 'restart' };

export const signInStart: SignInState = { step: 'credentials', error: null };

export const signInTransition = createTransition<SignInState, SignInEvent>({
  credentials: {
    submit: (_, { email }) => ({ step: 'submitting', email }),
  },
  submitting: {
    accept: () => ({ step: 'signed-in' }),
    challenge: (_, { methods }) => ({ step: 'second-factor', methods }),
    reject: ({ email }, { error }) => (error.code === 'EMAIL_NOT_VERIFIED' ? { step: 'email-unverified', email } : { step: 'credentials', error }),
    restart: () => signInStart,
  },
  'email-unverified': { restart: () => signInStart },
  'second-factor': {
    accept: () => ({ step: 'signed-in' }),
    end: (_, { error }) => ({ step: 'credentials', error }),
    restart: () => signInStart,
  },
  'signed-in': {},
});
