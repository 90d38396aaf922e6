import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

/** What the password is asked for: turning it on, new backup codes, turning it off. */
export type TwoFactorTask = 'enable' | 'backup-codes' | 'disable';

/** What is shown in the steps `scan` and `codes`, beside the state. */
export interface TwoFactorSecrets {
  /** `otpauth:` address of the key, for a QR code and for a link on a phone. */
  uri: string;
  /** The key in Base32, for somebody who types it. Source: RFC 4648, section 6. */
  key: string;
  backupCodes: readonly string[];
}

// No step holds a secret: a state may be looked at by anybody.
export type TwoFactorSetupState =
  | { step: 'closed' }
  | { step: 'password'; task: TwoFactorTask; error: AuthError | null }
  | { step: 'sending'; task: TwoFactorTask }
  /** The key is shown, as a picture and as text. */
  | { step: 'scan' }
  /** Nothing is on before a code of the app was right. `misses` counts those that looked right and were wrong. */
  | { step: 'code'; misses: number; error: AuthError | null }
  | { step: 'confirming'; misses: number }
  /** The backup codes are shown, this once. `lost` says that no answer came to the code, and that the session is gone as it would be if it was right. */
  | { step: 'codes'; task: 'enable' | 'backup-codes'; lost?: boolean | undefined };

export type TwoFactorSetupEvent =
  | { type: 'open'; task: TwoFactorTask }
  | { type: 'submit' }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'verify' }
  | { type: 'accept'; lost?: boolean | undefined }
  | { type: 'reject'; error: AuthError }
  | { type: 'close' };

export const twoFactorSetupStart: TwoFactorSetupState = { step: 'closed' };

const closed = (): TwoFactorSetupState => twoFactorSetupStart;

/** Turns a second factor on and off, and makes new backup codes. */
export const twoFactorSetupTransition = createTransition<TwoFactorSetupState, TwoFactorSetupEvent>({
  closed: {
    open: (_, { task }) => ({ step: 'password', task, error: null }),
  },
  password: {
    submit: ({ task }) => ({ step: 'sending', task }),
    close: closed,
  },
  sending: {
    accept: ({ task }) => (task === 'enable' ? { step: 'scan' } : task === 'disable' ? twoFactorSetupStart : { step: 'codes', task }),
    reject: ({ task }, { error }) => ({ step: 'password', task, error }),
  },
  scan: {
    next: () => ({ step: 'code', misses: 0, error: null }),
    close: closed,
  },
  code: {
    verify: ({ misses }) => ({ step: 'confirming', misses }),
    back: () => ({ step: 'scan' }),
    close: closed,
  },
  confirming: {
    accept: (_, { lost }) => (lost ? { step: 'codes', task: 'enable', lost } : { step: 'codes', task: 'enable' }),
    reject: ({ misses }, { error }) => ({ step: 'code', misses: misses + (error.code === 'INVALID_CODE' ? 1 : 0), error }),
  },
  // Leaving means that they were saved, which the view asks for.
  codes: { close: closed },
});
