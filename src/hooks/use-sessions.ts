'use client';

import { useMemo } from 'react';
import type { AuthError } from '../client/auth-error.js';
import { PLAIN_JSON } from '../client/plain-json.js';
import type { QueryDefinition } from '../client/query.js';
import { readDate } from '../client/read-date.js';
import type { Answer, Outcome, Send } from '../client/run.js';
import { expectEnd } from '../client/session-end.js';
import { cleanText } from '../safety/clean-text.js';
import { useAuth } from './use-auth.js';
import { useQuery } from './use-query.js';
import { useRowRequest } from './use-row-request.js';
import { useSession } from './use-session.js';

/** One place where the account is signed in. Its token stays inside the hook. */
export interface SessionRow {
  id: string;
  /** Whether it is the browser that shows this. */
  current: boolean;
  userAgent: string;
  ipAddress: string;
  /** Where that is, roughly, when the server wrote it into a field `place` of the session. */
  place: string;
  createdAt: Date;
  lastSeenAt: Date;
}

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

type StoredSession = Omit<SessionRow, 'current'> & { token: string };

/** More rows than a person can use; what a hostile or broken server may send beyond is not drawn. */
const MAX_ROWS = 1000;
const MAX_PLACE = 60;

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
      return outcome.ok ? readSessions(outcome.data) : outcome;
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

  const currentId = session.data?.session.id;
  // Before it is known which one this is, it would stand among those that can be signed out.
  const known = session.status !== 'loading';
  const sessions = useMemo(() => (stored && known ? order(stored, currentId) : null), [stored, known, currentId]);
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

function order(sessions: readonly StoredSession[], currentId: string | undefined): SessionRow[] {
  return sessions
    .map(({ token: _secret, ...session }) => ({ ...session, current: session.id === currentId }))
    .sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
}

function readSessions(answer: Answer): Outcome<readonly StoredSession[]> {
  if (!Array.isArray(answer)) return { ok: false, error: { code: 'UNEXPECTED_RESPONSE', status: 200 } };
  return { ok: true, data: answer.slice(0, MAX_ROWS).flatMap(readSession) };
}

function readSession(row: unknown): StoredSession[] {
  if (typeof row !== 'object' || row === null) return [];
  const { id, token, userAgent, ipAddress, place, createdAt, updatedAt } = row as Record<string, unknown>;
  if (typeof id !== 'string' || typeof token !== 'string') return [];
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return [
    {
      id,
      token,
      userAgent: text(userAgent),
      ipAddress: text(ipAddress),
      place: cleanText(text(place), MAX_PLACE),
      createdAt: readDate(createdAt),
      lastSeenAt: readDate(updatedAt ?? createdAt),
    },
  ];
}
