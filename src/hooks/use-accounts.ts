'use client';

import { type AccountRow, accountsQuery, PASSWORD } from '../client/account-list.js';
import type { AuthError } from '../client/auth-error.js';
import { useAuth } from './use-auth.js';
import { useQuery } from './use-query.js';

export type { AccountRow } from '../client/account-list.js';

export interface UseAccountsResult {
  /** `null` until they are known. */
  accounts: readonly AccountRow[] | null;
  /** The account that is the password; `null` where there is none, or it is not known yet. */
  password: AccountRow | null;
  /** Why they could not be loaded, or loaded again. */
  error: AuthError | null;
  pending: boolean;
  /** When the list arrived, in milliseconds since the epoch. */
  loadedAt: number | null;
  refresh: () => Promise<void>;
}

/** Through which accounts a person can sign in: the password, and those of providers. */
export function useAccounts(): UseAccountsResult {
  const { client, run, queries } = useAuth();
  const query = queries.query(accountsQuery(client, run));
  const { data, error, pending, loadedAt } = useQuery(query);
  return { accounts: data, password: data?.find(({ providerId }) => providerId === PASSWORD) ?? null, error, pending, loadedAt, refresh: query.refresh };
}
