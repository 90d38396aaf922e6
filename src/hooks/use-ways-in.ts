'use client';

import { useAccounts } from './use-accounts.js';
import { useFeatures } from './use-features.js';
import { usePasskeys } from './use-passkeys.js';

/** What somebody can sign in with. */
export interface WaysIn {
  password: boolean;
  /** Accounts with providers. */
  accounts: number;
  passkeys: number;
  /** Whether the server mails links or codes that sign in. */
  mailed: boolean;
}

/** What whoever is signed in can sign in with, so that nobody takes away their last way; `null` until it is known. */
export function useWaysIn(): WaysIn | null {
  const { features } = useFeatures();
  const { accounts, password } = useAccounts();
  const { passkeys } = usePasskeys();
  if (!accounts) return null;
  return {
    password: password !== null,
    accounts: accounts.length - (password ? 1 : 0),
    passkeys: passkeys?.length ?? 0,
    mailed: features.plugins.magicLink !== undefined || features.plugins.emailOtp !== undefined,
  };
}
