import { cleanText } from '../safety/clean-text.js';
import { readDate } from './read-date.js';
import type { Answer, Outcome } from './run.js';

/** One place where the account is signed in. Its token stays inside `useSessions`. */
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

export type StoredSession = Omit<SessionRow, 'current'> & { token: string };

/** More rows than a person can use; what a hostile or broken server may send beyond is not drawn. */
const MAX_ROWS = 1000;
const MAX_PLACE = 60;

/** This browser first, then by last use, without tokens. A server that lists some of many may leave out `own`, the session of this browser, which is known without it. */
export function orderSessions(sessions: readonly StoredSession[], own: { id: string } | undefined): SessionRow[] {
  const currentId = own?.id;
  const missing = sessions.some(({ id }) => id === currentId) ? [] : readSession(own);
  return [...sessions, ...missing]
    .map(({ token: _secret, ...session }) => ({ ...session, current: session.id === currentId }))
    .sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
}

/** Reads what the server answers. What is no session is left out. */
export function readSessions(answer: Answer): Outcome<readonly StoredSession[]> {
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
