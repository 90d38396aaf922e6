import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

export type MagicLinkState =
  | { step: 'address'; error: AuthError | null }
  | { step: 'requesting'; email: string }
  /** The same whether or not somebody has this address. `again` says whether it was sent once more just now. */
  | { step: 'sent'; email: string; again: boolean; error: AuthError | null }
  | { step: 'resending'; email: string }
  /** The link was opened. Nothing happens before the person asks for it, so a mail scanner that opens every link uses up nothing. */
  | { step: 'ready'; error: AuthError | null }
  | { step: 'verifying' }
  | { step: 'second-factor'; methods: readonly ('totp' | 'otp')[] }
  /** The link was used, or is too old, or is not one of ours. */
  | { step: 'link-invalid' }
  | { step: 'signed-in' };

export type MagicLinkEvent =
  | { type: 'request'; email: string }
  | { type: 'verify' }
  | { type: 'accept' }
  | { type: 'challenge'; methods: readonly ('totp' | 'otp')[] }
  | { type: 'reject'; error: AuthError }
  | { type: 'restart' };

export const magicLinkStart: MagicLinkState = { step: 'address', error: null };
export const magicLinkReady: MagicLinkState = { step: 'ready', error: null };
export const magicLinkInvalid: MagicLinkState = { step: 'link-invalid' };

const LINK_INVALID = new Set(['INVALID_TOKEN', 'TOKEN_EXPIRED', 'EXPIRED_TOKEN']);

export const magicLinkTransition = createTransition<MagicLinkState, MagicLinkEvent>({
  address: {
    request: (_, { email }) => ({ step: 'requesting', email }),
  },
  requesting: {
    accept: ({ email }) => ({ step: 'sent', email, again: false, error: null }),
    reject: (_, { error }) => ({ step: 'address', error }),
    restart: () => magicLinkStart,
  },
  sent: {
    request: ({ email }) => ({ step: 'resending', email }),
    restart: () => magicLinkStart,
  },
  resending: {
    accept: ({ email }) => ({ step: 'sent', email, again: true, error: null }),
    reject: ({ email }, { error }) => ({ step: 'sent', email, again: false, error }),
  },
  ready: {
    verify: () => ({ step: 'verifying' }),
  },
  verifying: {
    accept: () => ({ step: 'signed-in' }),
    challenge: (_, { methods }) => ({ step: 'second-factor', methods }),
    reject: (_, { error }) => (LINK_INVALID.has(error.code) ? magicLinkInvalid : { step: 'ready', error }),
  },
  'second-factor': { restart: () => magicLinkInvalid },
  'link-invalid': {},
  'signed-in': {},
});
