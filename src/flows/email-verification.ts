import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

export type EmailVerificationState =
  /** A mail is on its way. `sent` says whether it was sent again just now. */
  | { step: 'waiting'; sent: boolean; error: AuthError | null }
  | { step: 'sending' }
  /** The link was opened. Nothing happens before the person asks for it, so a mail scanner that opens every link uses up nothing. */
  | { step: 'ready'; error: AuthError | null }
  | { step: 'verifying' }
  | { step: 'verified' }
  | { step: 'link-invalid' };

export type EmailVerificationEvent = { type: 'resend' } | { type: 'verify' } | { type: 'accept' } | { type: 'reject'; error: AuthError };

export const verificationWaiting: EmailVerificationState = { step: 'waiting', sent: false, error: null };
export const verificationReady: EmailVerificationState = { step: 'ready', error: null };
export const verificationLinkInvalid: EmailVerificationState = { step: 'link-invalid' };

const LINK_INVALID = new Set(['INVALID_TOKEN', 'TOKEN_EXPIRED', 'USER_NOT_FOUND', 'INVALID_USER']);
/** A second click on a link that has done its work. */
const ALREADY_DONE = 'EMAIL_ALREADY_VERIFIED';

export const emailVerificationTransition = createTransition<EmailVerificationState, EmailVerificationEvent>({
  waiting: {
    resend: () => ({ step: 'sending' }),
  },
  sending: {
    accept: () => ({ step: 'waiting', sent: true, error: null }),
    reject: (_, { error }) => (error.code === ALREADY_DONE ? { step: 'verified' } : { step: 'waiting', sent: false, error }),
  },
  ready: {
    verify: () => ({ step: 'verifying' }),
  },
  verifying: {
    accept: () => ({ step: 'verified' }),
    reject: (_, { error }) => {
      if (error.code === ALREADY_DONE) return { step: 'verified' };
      return LINK_INVALID.has(error.code) ? verificationLinkInvalid : { step: 'ready', error };
    },
  },
  verified: {},
  'link-invalid': {},
});
