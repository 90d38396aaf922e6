'use client';

import type { AuthError } from '../client/auth-error.js';
import type { QueryDefinition } from '../client/query.js';
import { readDate } from '../client/read-date.js';
import type { Answer, Outcome } from '../client/run.js';
import { useAuth } from './use-auth.js';
import { useQuery } from './use-query.js';

/** The provider of an account that is a password. */
const PASSWORD = 'credential';

/** One way in that Better Auth keeps as an account: a password, or somebody's account with a provider. */
export interface AccountRow {
  id: string;
  /** `credential` is the password. */
  providerId: string;
  /** Who the person is with the provider. */
  accountId: string;
  /** What the provider lets the app do. */
  scopes: readonly string[];
  createdAt: Date;
  updatedAt: Date;
  /** Until when the app may act with the provider; `null` where that has no end, or the server does not say. `livery()` does. */
  accessEndsAt: Date | null;
}

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
  const definition: QueryDefinition<readonly AccountRow[]> = {
    key: 'accounts',
    invalidatedBy: ['/change-password', '/unlink-account', '/link-social'],
    load: async (signal) => {
      const outcome = await run('/list-accounts', (options) => client.$fetch('/list-accounts', { method: 'GET', ...options }), signal);
      return outcome.ok ? readAccounts(outcome.data) : outcome;
    },
  };
  const query = queries.query(definition);
  const { data, error, pending, loadedAt } = useQuery(query);
  return { accounts: data, password: data?.find(({ providerId }) => providerId === PASSWORD) ?? null, error, pending, loadedAt, refresh: query.refresh };
}

function readAccounts(answer: Answer): Outcome<readonly AccountRow[]> {
  if (!Array.isArray(answer)) return { ok: false, error: { code: 'UNEXPECTED_RESPONSE', status: 200 } };
  return { ok: true, data: answer.flatMap(readAccount) };
}

function readAccount(row: unknown): AccountRow[] {
  if (typeof row !== 'object' || row === null) return [];
  const { id, providerId, accountId, scopes, createdAt, updatedAt, accessEndsAt } = row as Record<string, unknown>;
  if (typeof id !== 'string' || typeof providerId !== 'string') return [];
  return [
    {
      id,
      providerId,
      accountId: typeof accountId === 'string' ? accountId : '',
      scopes: Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : [],
      createdAt: readDate(createdAt),
      updatedAt: readDate(updatedAt ?? createdAt),
      accessEndsAt: accessEndsAt ? readDate(accessEndsAt) : null,
    },
  ];
}
