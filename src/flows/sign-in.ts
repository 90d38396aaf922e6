import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

/** A second step that Better Auth can ask for after the first. */
export type SecondFactor = 'totp' | 'otp';

/** A way in by mail, with steps of its own. Better Auth's own names. */
export type MailedWay = 'magic-link' | 'email-otp';

export type SignInState =
  | { step: 'credentials'; error: AuthError | null }
  | { step: 'submitting'; email: string }
  | { step: 'email-unverified'; email: string }
  /** A mail with a link or a code, which has a flow of its own. */
  | { step: 'mailed'; way: MailedWay; email: string }
  | { step: 'second-factor'; methods: readonly SecondFactor[] }
  | { step: 'signed-in' };

export type SignInEvent =
  | { type: 'submit'; email: string }
  /** Another way was taken, with the address that was typed so far. */
  | { type: 'choose'; way: MailedWay; email: string }
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
    choose: (_, { way, email }) => ({ step: 'mailed', way, email }),
    // By a passkey, which browsers also offer beside the form.
    accept: () => ({ step: 'signed-in' }),
    challenge: (_, { methods }) => ({ step: 'second-factor', methods }),
  },
  submitting: {
    accept: () => ({ step: 'signed-in' }),
    challenge: (_, { methods }) => ({ step: 'second-factor', methods }),
    reject: ({ email }, { error }) =>
      // Whoever gave a username has no address that a mail could go to.
      error.code === 'EMAIL_NOT_VERIFIED' && email !== '' ? { step: 'email-unverified', email } : { step: 'credentials', error },
    restart: () => signInStart,
  },
  'email-unverified': {
    // By a code that was mailed, which may sign in.
    accept: () => ({ step: 'signed-in' }),
    challenge: (_, { methods }) => ({ step: 'second-factor', methods }),
    restart: () => signInStart,
  },
  mailed: {
    accept: () => ({ step: 'signed-in' }),
    challenge: (_, { methods }) => ({ step: 'second-factor', methods }),
    restart: () => signInStart,
  },
  'second-factor': {
    accept: () => ({ step: 'signed-in' }),
    end: (_, { error }) => ({ step: 'credentials', error }),
    restart: () => signInStart,
  },
  'signed-in': {},
});
