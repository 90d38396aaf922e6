import type { ReadableAtom } from 'nanostores';
import { type AuthError, toAuthError } from './auth-error.js';
import { type AuthClient, type AuthSession, type SessionAtomState, sessionAtomOf } from './port.js';

/** Who is here. `loading` until the server has answered once. */
export type SessionState =
  | { status: 'loading'; data: null; error: null }
  | { status: 'signed-in'; data: AuthSession; error: AuthError | null }
  | { status: 'signed-out'; data: null; error: AuthError | null };

export interface SessionStore {
  subscribe: (listener: () => void) => () => void;
  get: () => SessionState;
  /** What the server knew when it rendered. */
  getInitial: () => SessionState;
  /** Asks the server again, past any cookie cache. Resolves when it has answered, and after ten seconds at the latest. */
  refetch: () => Promise<void>;
  /** Doubts what is known until the server has answered: a page from the back/forward cache may show a person who has left. */
  doubt: () => void;
  /** Keeps what is known, whatever the client's own store hears, until it is let go or the server is asked by `refetch`. Returns the way to let it go. */
  hold: () => () => void;
}

const LOADING: SessionState = { status: 'loading', data: null, error: null };
const SIGNED_OUT: SessionState = { status: 'signed-out', data: null, error: null };

/**
 * The client's session store as three states, starting with what the server put into the page.
 *
 * @param initial `undefined` when the server did not say, `null` when it knew that nobody is signed in.
 */
export function createSessionStore(client: AuthClient, initial: AuthSession | null | undefined): SessionStore {
  const atom = sessionAtomOf(client);
  const start: SessionState = initial === undefined ? LOADING : initial ? { status: 'signed-in', data: initial, error: null } : SIGNED_OUT;
  const listeners = new Set<() => void>();
  let seen: SessionAtomState | null = null;
  let state = start;
  let fixed: SessionState | null = null;

  function get(): SessionState {
    const next = atom.value ?? null;
    if (fixed) return fixed;
    if (next === seen || !next) return state;
    seen = next;
    state = read(next, state);
    return state;
  }

  function fix(to: SessionState | null) {
    fixed = to;
    for (const listener of listeners) listener();
  }

  return {
    get,
    getInitial: () => start,
    subscribe(listener) {
      listeners.add(listener);
      const stop = atom.listen(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    async refetch() {
      await Promise.race([reread(atom), pause(PATIENCE_MS)]);
      fix(null);
    },
    doubt: () => fix(LOADING),
    hold() {
      fix(get());
      return () => fix(null);
    },
  };
}

/** Whoever waits for the session goes on without it after that long: no request of the client ends by itself. */
const PATIENCE_MS = 10_000;
/** The pause after which Better Auth's client has begun whatever read a command of its asks for. */
const SIGNAL_DELAY_MS = 25;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Resolves once no read is on its way and none is about to begin: a command of the client starts one of its own ten milliseconds later, which takes the place of this one. */
async function reread(atom: ReadableAtom<SessionAtomState>): Promise<void> {
  await atom.value?.refetch({ query: { disableCookieCache: true } });
  await pause(SIGNAL_DELAY_MS);
  if (!atom.value?.isRefetching) return;
  await new Promise<void>((resolve) => {
    const stop = atom.listen(({ isRefetching }) => {
      if (isRefetching) return;
      stop();
      resolve();
    });
  });
}

function read(next: SessionAtomState, before: SessionState): SessionState {
  if (isSession(next.data)) {
    const same = before.status === 'signed-in' && before.data === next.data && !next.error && !before.error;
    return same ? before : { status: 'signed-in', data: next.data, error: next.error ? toAuthError(next.error, null) : null };
  }
  // A request on its way says nothing new: keep what the server put into the page, or what was true before.
  if (next.isPending) return before;
  if (!next.error) return SIGNED_OUT;
  const error = toAuthError(next.error, null);
  // Only the server can say that somebody is signed out. A failure says nothing, so what was true stays true.
  if (before.status === 'signed-in' && error.status !== 401) return { ...before, error };
  return { status: 'signed-out', data: null, error };
}

function isSession(data: unknown): data is AuthSession {
  if (typeof data !== 'object' || data === null) return false;
  const { user, session } = data as Record<string, unknown>;
  return typeof user === 'object' && user !== null && typeof session === 'object' && session !== null;
}
