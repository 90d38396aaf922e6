import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';
import { isUnanswered } from './is-unanswered.js';

export type PasswordResetState =
  | { step: 'address'; error: AuthError | null }
  | { step: 'requesting'; email: string }
  /** The same whether or not somebody has this address. */
  | { step: 'sent'; email: string; error: AuthError | null }
  | { step: 'resending'; email: string }
  /** `unanswered` says that no answer came to a try, so that it may have worked. */
  | { step: 'new-password'; error: AuthError | null; unanswered?: boolean | undefined }
  | { step: 'setting'; unanswered?: boolean | undefined }
  /** The link was used, or is too old, or is not one of ours. */
  | { step: 'link-invalid' }
  /** The link is used up, most likely by a try that got no answer. */
  | { step: 'perhaps-done' }
  | { step: 'done' };

export type PasswordResetEvent =
  | { type: 'request'; email: string }
  | { type: 'set' }
  | { type: 'accept' }
  | { type: 'reject'; error: AuthError }
  | { type: 'restart' };

export const passwordResetStart: PasswordResetState = { step: 'address', error: null };
export const newPasswordStart: PasswordResetState = { step: 'new-password', error: null };
export const resetLinkInvalid: PasswordResetState = { step: 'link-invalid' };

const LINK_INVALID = new Set(['INVALID_TOKEN', 'TOKEN_EXPIRED']);

export const passwordResetTransition = createTransition<PasswordResetState, PasswordResetEvent>({
  address: {
    request: (_, { email }) => ({ step: 'requesting', email }),
  },
  requesting: {
    accept: ({ email }) => ({ step: 'sent', email, error: null }),
    reject: (_, { error }) => ({ step: 'address', error }),
    restart: () => passwordResetStart,
  },
  sent: {
    request: (state) => ({ ...state, step: 'resending' }),
    restart: () => passwordResetStart,
  },
  resending: {
    accept: ({ email }) => ({ step: 'sent', email, error: null }),
    reject: ({ email }, { error }) => ({ step: 'sent', email, error }),
  },
  'new-password': {
    set: ({ unanswered }) => ({ step: 'setting', unanswered }),
  },
  setting: {
    accept: () => ({ step: 'done' }),
    reject: ({ unanswered = false }, { error }) => {
      if (LINK_INVALID.has(error.code)) return unanswered ? { step: 'perhaps-done' } : resetLinkInvalid;
      return { step: 'new-password', error, unanswered: unanswered || isUnanswered(error) };
    },
  },
  'link-invalid': {},
  'perhaps-done': {},
  done: {},
});
