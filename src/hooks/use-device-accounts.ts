'use client';

import { useMemo } from 'react';
import type { AuthError } from '../client/auth-error.js';
import type { AuthUser } from '../client/port.js';
import type { QueryDefinition } from '../client/query.js';
import type { Answer, Outcome } from '../client/run.js';
import { cleanText } from '../safety/clean-text.js';
import { useAuth } from './use-auth.js';
import { useFeatures } from './use-features.js';
import { useQuery } from './use-query.js';
import { useRowRequest } from './use-row-request.js';
import { useSession } from './use-session.js';

/** An account that is signed in on this browser. Its token stays inside the hook. */
export interface DeviceAccount {
  user: AuthUser;
  /** Whether it is the one that the page is about. */
  current: boolean;
}

export interface UseDeviceAccountsResult {
  /** The current one first; `null` until they are known, and where the server keeps one alone. */
  accounts: readonly DeviceAccount[] | null;
  /** Why they could not be loaded. */
  error: AuthError | null;
  /** When they were last loaded, in milliseconds since the epoch; `null` until they are known. */
  loadedAt: number | null;
  /** Whether the server keeps several, and how many at most. */
  max: number;
  refresh: () => Promise<void>;
  /** The id of the person whose account is being changed to, or signed out. */
  switching: string | null;
  /** Why that failed. */
  switchError: AuthError | null;
  /** Makes the page about somebody else who is signed in here. */
  switchTo: (userId: string) => Promise<boolean>;
  /** Signs somebody out on this browser who is not the one that the page is about. */
  signOutOf: (userId: string) => Promise<boolean>;
}

type StoredAccount = { user: AuthUser; token: string };

const LIST = '/multi-session/list-device-sessions';
const SWITCH = '/multi-session/set-active';
const REVOKE = '/multi-session/revoke';
const MAX_NAME = 120;
const ONE_ALONE: QueryDefinition<readonly StoredAccount[] | null> = { key: 'no-device-accounts', load: async () => ({ ok: true, data: null }) };

/** Who is signed in on this browser, and the way from one to the other. Better Auth's `multiSession` plugin. */
export function useDeviceAccounts(): UseDeviceAccountsResult {
  const { client, run, queries, session } = useAuth();
  const { features } = useFeatures();
  const currentId = useSession().data?.user.id;
  const definition: QueryDefinition<readonly StoredAccount[] | null> = {
    key: 'device-accounts',
    invalidatedBy: [SWITCH, '/sign-out', '/update-user'],
    load: async (signal) => {
      const outcome = await run(LIST, (options) => client.$fetch(LIST, { method: 'GET', ...options }), signal);
      return outcome.ok ? readAccounts(outcome.data) : outcome;
    },
  };
  const { multiSession } = features.plugins;
  const query = queries.query(multiSession ? definition : ONE_ALONE);
  const { data, error, loadedAt } = useQuery(query);
  const request = useRowRequest();

  const accounts = useMemo(
    () =>
      data
        ?.map(({ user }) => ({ user, current: user.id === currentId }))
        .sort((a, b) => Number(b.current) - Number(a.current) || a.user.name.localeCompare(b.user.name)) ?? null,
    [data, currentId],
  );

  async function switchTo(userId: string): Promise<boolean> {
    const token = data?.find(({ user }) => user.id === userId)?.token;
    if (token === undefined || userId === currentId) return false;
    return request.send(
      userId,
      SWITCH,
      (options) => client.$fetch(SWITCH, { method: 'POST', body: { sessionToken: token }, ...options }),
      () => session.refetch(),
      () => void query.refresh(),
    );
  }

  return {
    accounts,
    error,
    loadedAt,
    max: multiSession ? (typeof multiSession.max === 'number' ? multiSession.max : 5) : 1,
    refresh: query.refresh,
    switching: request.row,
    switchError: request.error,
    switchTo,
    async signOutOf(userId) {
      const token = data?.find(({ user }) => user.id === userId)?.token;
      if (token === undefined || userId === currentId) return false;
      return request.send(
        userId,
        REVOKE,
        (options) => client.$fetch(REVOKE, { method: 'POST', body: { sessionToken: token }, ...options }),
        () => query.patch((accounts) => accounts?.filter(({ user }) => user.id !== userId) ?? null),
        () => void query.refresh(),
      );
    },
  };
}

function readAccounts(answer: Answer): Outcome<readonly StoredAccount[]> {
  if (!Array.isArray(answer)) return { ok: false, error: { code: 'UNEXPECTED_RESPONSE', status: 200 } };
  return { ok: true, data: answer.flatMap(readAccount) };
}

function readAccount(row: unknown): StoredAccount[] {
  const { user, session } = (typeof row === 'object' && row !== null ? row : {}) as { user?: Record<string, unknown>; session?: { token?: unknown } };
  if (typeof user?.id !== 'string' || typeof user.email !== 'string' || typeof session?.token !== 'string') return [];
  const { id, email, name, image, emailVerified } = user;
  return [
    {
      token: session.token,
      user: {
        id,
        email,
        name: cleanText(typeof name === 'string' ? name : '', MAX_NAME),
        image: typeof image === 'string' ? image : null,
        emailVerified: emailVerified === true,
      },
    },
  ];
}
