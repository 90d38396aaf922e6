import type { AuthClient } from './port.js';
import type { QueryDefinition } from './query.js';
import { readDate } from './read-date.js';
import type { Answer, Outcome, Run } from './run.js';

/** The provider of an account that is a password. */
export const PASSWORD = 'credential';

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

const PATH = '/list-accounts';

/** The query of all accounts through which whoever is here can sign in. */
export function accountsQuery(client: AuthClient, run: Run): QueryDefinition<readonly AccountRow[]> {
  return {
    key: 'accounts',
    invalidatedBy: ['/change-password', '/unlink-account', '/link-social'],
    load: async (signal) => {
      const outcome = await run(PATH, (options) => client.$fetch(PATH, { method: 'GET', ...options }), signal);
      return outcome.ok ? readAccounts(outcome.data) : outcome;
    },
  };
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
