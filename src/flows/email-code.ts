import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';
import { isUnanswered } from './is-unanswered.js';

export type EmailCodeState =
  | { step: 'address'; error: AuthError | null }
  | { step: 'requesting'; email: string }
  /** The same whether or not somebody has this address. `again` says whether it was sent once more just now. */
  | { step: 'code'; email: string; again: boolean; error: AuthError | null }
  | { step: 'resending'; email: string }
  | { step: 'verifying'; email: string }
  /** For a reset: the code was right, now comes the password. `unanswered` says that no answer came to a try, so that it may have worked. */
  | { step: 'new-password'; email: string; error: AuthError | null; unanswered?: boolean | undefined }
  | { step: 'setting'; email: string; unanswered?: boolean | undefined }
  /** The code is used up, most likely by a try to set the password that got no answer. */
  | { step: 'perhaps-done'; email: string }
  /** Signed in, or verified, or the password is set. */
  | { step: 'done'; email: string };

export type EmailCodeEvent =
  | { type: 'request'; email: string }
  | { type: 'verify' }
  | { type: 'set' }
  | { type: 'accept' }
  /** The code was right, and is needed once more. */
  | { type: 'admit' }
  | { type: 'reject'; error: AuthError }
  | { type: 'restart' };

export const emailCodeStart: EmailCodeState = { step: 'address', error: null };
/** A code is on its way already, such as after a sign-up. */
export const emailCodeSent = (email: string): EmailCodeState => ({ step: 'code', email, again: false, error: null });

/** What is wrong with a code, not with the password that came with it. */
const CODE_INVALID = new Set(['INVALID_OTP', 'OTP_EXPIRED', 'TOO_MANY_ATTEMPTS']);

export const emailCodeTransition = createTransition<EmailCodeState, EmailCodeEvent>({
  address: {
    request: (_, { email }) => ({ step: 'requesting', email }),
  },
  requesting: {
    accept: ({ email }) => emailCodeSent(email),
    reject: (_, { error }) => ({ step: 'address', error }),
    restart: () => emailCodeStart,
  },
  code: {
    request: (_, { email }) => ({ step: 'resending', email }),
    verify: ({ email }) => ({ step: 'verifying', email }),
    restart: () => emailCodeStart,
  },
  resending: {
    // The one that was sent before may have come meanwhile.
    verify: ({ email }) => ({ step: 'verifying', email }),
    accept: ({ email }) => ({ step: 'code', email, again: true, error: null }),
    reject: ({ email }, { error }) => ({ step: 'code', email, again: false, error }),
    restart: () => emailCodeStart,
  },
  verifying: {
    accept: ({ email }) => ({ step: 'done', email }),
    admit: ({ email }) => ({ step: 'new-password', email, error: null }),
    reject: ({ email }, { error }) => ({ step: 'code', email, again: false, error }),
  },
  'new-password': {
    set: ({ email, unanswered }) => ({ step: 'setting', email, unanswered }),
    restart: () => emailCodeStart,
  },
  setting: {
    accept: ({ email }) => ({ step: 'done', email }),
    reject: ({ email, unanswered = false }, { error }) => {
      // Better Auth takes a code away with the password; one that is too old, or tried too often, was still there.
      if (unanswered && error.code === 'INVALID_OTP') return { step: 'perhaps-done', email };
      if (CODE_INVALID.has(error.code)) return { step: 'code', email, again: false, error };
      return { step: 'new-password', email, error, unanswered: unanswered || isUnanswered(error) };
    },
  },
  'perhaps-done': { restart: () => emailCodeStart },
  done: {
    // An account may have another address since.
    request: (_, { email }) => ({ step: 'requesting', email }),
    restart: () => emailCodeStart,
  },
});
