import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

/** A way to prove who somebody is, after the password. */
export type TwoFactorMethod = 'totp' | 'otp' | 'backup-code';

export type TwoFactorState =
  /** `sent` says whether a mail with a code is out; `misses` counts well-formed codes of the app that were wrong. */
  | { step: 'code'; method: TwoFactorMethod; sent: boolean; misses: number; error: AuthError | null }
  | { step: 'sending'; method: TwoFactorMethod; sent: boolean; misses: number }
  | { step: 'verifying'; method: TwoFactorMethod; sent: boolean; misses: number }
  /** The server has forgotten the challenge: it took too long, or there were too many tries. */
  | { step: 'ended'; error: AuthError }
  /** Too many wrong codes for this account, from wherever. */
  | { step: 'locked' }
  | { step: 'signed-in' };

export type TwoFactorEvent =
  | { type: 'choose'; method: TwoFactorMethod }
  | { type: 'send' }
  | { type: 'verify' }
  | { type: 'accept' }
  | { type: 'reject'; error: AuthError };

export const twoFactorStart = (method: TwoFactorMethod): TwoFactorState => ({ step: 'code', method, sent: false, misses: 0, error: null });

export const twoFactorTransition = createTransition<TwoFactorState, TwoFactorEvent>({
  code: {
    choose: (state, { method }) => ({ ...state, method, error: null }),
    send: ({ sent, misses }) => ({ step: 'sending', method: 'otp', sent, misses }),
    verify: ({ method, sent, misses }) => ({ step: 'verifying', method, sent, misses }),
  },
  sending: {
    // Neither another way nor a code that has come already waits for the mail.
    choose: ({ sent, misses }, { method }) => ({ step: 'code', method, sent, misses, error: null }),
    verify: (state) => (state.sent ? { ...state, step: 'verifying' } : state),
    accept: (state) => ({ ...state, step: 'code', sent: true, error: null }),
    reject: (state, { error }) => refused(state, error),
  },
  verifying: {
    accept: () => ({ step: 'signed-in' }),
    reject: (state, { error }) => refused(state, error),
  },
  ended: {},
  locked: {},
  'signed-in': {},
});

/** Whether only the password helps now. Another mail mends a mailed code; the app and the backup codes have no more tries in a challenge. */
export function challengeEnds(method: TwoFactorMethod, { code }: AuthError): boolean {
  return code === 'INVALID_TWO_FACTOR_COOKIE' || (code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE' && method !== 'otp');
}

function refused({ method, sent, misses }: { method: TwoFactorMethod; sent: boolean; misses: number }, error: AuthError): TwoFactorState {
  if (error.code === 'ACCOUNT_TEMPORARILY_LOCKED') return { step: 'locked' };
  if (challengeEnds(method, error)) return { step: 'ended', error };
  return { step: 'code', method, sent, misses: misses + (method === 'totp' && error.code === 'INVALID_CODE' ? 1 : 0), error };
}
