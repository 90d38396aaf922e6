import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

export type AccountDeletionState =
  | { step: 'closed' }
  /** What will be lost is shown, and asked for. */
  | { step: 'asking'; error: AuthError | null }
  | { step: 'sending' }
  /** The link that deletes it is on its way. */
  | { step: 'mailed' }
  /** The link was opened. Nothing happens before the person asks for it. */
  | { step: 'ready'; error: AuthError | null }
  | { step: 'deleting' }
  | { step: 'deleted' }
  /** No answer came to the try before, and nobody is signed in any more. */
  | { step: 'perhaps-deleted' }
  | { step: 'link-invalid' }
  /** The link works only where its person is signed in. */
  | { step: 'signed-out' };

export type AccountDeletionEvent =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'submit' }
  | { type: 'mail' }
  | { type: 'confirm' }
  | { type: 'accept' }
  | { type: 'vanish' }
  | { type: 'reject'; error: AuthError };

export const accountDeletionStart: AccountDeletionState = { step: 'closed' };
export const deletionLinkReady: AccountDeletionState = { step: 'ready', error: null };
export const deletionLinkInvalid: AccountDeletionState = { step: 'link-invalid' };

const closed = (): AccountDeletionState => accountDeletionStart;
const perhapsDeleted = (): AccountDeletionState => ({ step: 'perhaps-deleted' });
const LINK_INVALID = new Set(['INVALID_TOKEN', 'TOKEN_EXPIRED']);

/** Deletes an account: at once by a password, or by the link of a mail. */
export const accountDeletionTransition = createTransition<AccountDeletionState, AccountDeletionEvent>({
  closed: {
    open: () => ({ step: 'asking', error: null }),
  },
  asking: {
    submit: () => ({ step: 'sending' }),
    close: closed,
  },
  sending: {
    accept: () => ({ step: 'deleted' }),
    mail: () => ({ step: 'mailed' }),
    vanish: perhapsDeleted,
    reject: (_, { error }) => ({ step: 'asking', error }),
  },
  mailed: {
    open: () => ({ step: 'asking', error: null }),
    close: closed,
  },
  ready: {
    confirm: () => ({ step: 'deleting' }),
  },
  deleting: {
    accept: () => ({ step: 'deleted' }),
    vanish: perhapsDeleted,
    reject: (_, { error }) => {
      if (LINK_INVALID.has(error.code)) return deletionLinkInvalid;
      return error.status === 401 || error.code === 'FAILED_TO_GET_USER_INFO' ? { step: 'signed-out' } : { step: 'ready', error };
    },
  },
  deleted: {},
  'perhaps-deleted': {},
  'link-invalid': {},
  'signed-out': {},
});
