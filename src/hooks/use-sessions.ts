'use client';

import { useMemo } from 'react';
import type { AuthError } from '../client/auth-error.js';
import { nextTask } from '../client/next-task.js';
import { PLAIN_JSON } from '../client/plain-json.js';
import type { QueryDefinition } from '../client/query.js';
import type { Send } from '../client/run.js';
import { expectEnd } from '../client/session-end.js';
import { orderSessions, readSessions, type SessionRow, type StoredSession } from '../client/session-list.js';
import { useAuth } from './use-auth.js';
import { useQuery } from './use-query.js';
import { useRowRequest } from './use-row-request.js';
import { useSession } from './use-session.js';

export type { SessionRow } from '../client/session-list.js';

export interface UseSessionsResult {
  /** This browser first, then by last use; `null` until they are known. */
  sessions: readonly SessionRow[] | null;
  /** Why they could not be loaded, or loaded again. */
  error: AuthError | null;
  pending: boolean;
  /** When the list arrived. */
  loadedAt: number | null;
  refresh: () => Promise<void>;
  /** Which is being signed out: the id of a session, `others`, `all`, or `null`. */
  revoking: string | null;
  /** Why the last sign-out failed. */
  revokeError: AuthError | null;
  /** Signs out one other session. */
  revoke: (id: string) => Promise<boolean>;
  /** Signs out all sessions but this one. */
  revokeOthers: () => Promise<boolean>;
  /** Signs out all sessions, this one too. Afterwards nobody is signed in here. */
  revokeAll: () => Promise<boolean>;
}

export interface UseSessionsOptions {
  /** Asks for nothing: Better Auth lists sessions to a fresh one alone, and not every screen is worth signing in again. @default false */
  paused?: boolean | undefined;
}

const PAUSED: QueryDefinition<readonly StoredSession[]> = { key: 'no-sessions', load: async () => ({ ok: true, data: [] }) };

/** Where the account is signed in, and the way to end it. */
export function useSessions({ paused = false }: UseSessionsOptions = {}): UseSessionsResult {
  const { client, run, queries, session: store } = useAuth();
  const session = useSession();
  const definition: QueryDefinition<readonly StoredSession[]> = {
    key: 'sessions',
    invalidatedBy: ['/revoke-session', '/revoke-other-sessions', '/revoke-sessions', '/change-password'],
    load: async (signal) => {
      const outcome = await run('/list-sessions', (options) => client.listSessions(undefined, { ...options, ...PLAIN_JSON }), signal);
      if (!outcome.ok) return outcome;
      await nextTask(outcome.data);
      const sessions = readSessions(outcome.data);
      await nextTask(outcome.data);
      return sessions;
    },
  };
  const query = queries.query(paused ? PAUSED : definition);
  const { data: stored, error, pending, loadedAt } = useQuery(query);
  const request = useRowRequest();
  const end = (what: string, endpoint: string, send: Send, keep: (session: StoredSession) => boolean) =>
    request.send(
      what,
      endpoint,
      send,
      () => query.patch((sessions) => sessions.filter(keep)),
      () => void query.refresh(),
    );

  const own = session.data?.session;
  const currentId = own?.id;
  // Before it is known which one this is, it would stand among those that can be signed out.
  const known = session.status !== 'loading';
  const sessions = useMemo(() => (stored && known ? orderSessions(stored, own) : null), [stored, known, own]);
  return {
    sessions,
    error,
    pending,
    loadedAt,
    refresh: query.refresh,
    revoking: request.row,
    revokeError: request.error,
    revoke: async (id) => {
      const token = stored?.find((session) => session.id === id)?.token;
      if (token === undefined || id === currentId) return false;
      return end(
        id,
        '/revoke-session',
        (options) => client.revokeSession({ token }, options),
        (session) => session.id !== id,
      );
    },
    revokeOthers: () =>
      end(
        'others',
        '/revoke-other-sessions',
        (options) => client.revokeOtherSessions(undefined, options),
        (session) => session.id === currentId,
      ),
    async revokeAll() {
      const endHere = expectEnd(client);
      const done = await end(
        'all',
        '/revoke-sessions',
        (options) => client.$fetch('/revoke-sessions', { method: 'POST', body: {}, ...options }),
        () => false,
      );
      if (done) await store.refetch();
      endHere();
      return done;
    },
  };
}
