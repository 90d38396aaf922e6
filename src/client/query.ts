import { atom, onMount, type ReadableAtom } from 'nanostores';
import { type AuthError, noConnection } from './auth-error.js';
import type { Outcome } from './run.js';

/** What is known of something that is read from the server. */
export interface QueryState<Data> {
  /** The newest answer. A refresh that fails keeps the old one. */
  data: Data | null;
  /** Why the last load failed. */
  error: AuthError | null;
  pending: boolean;
  /** When `data` arrived, in milliseconds since the epoch. */
  loadedAt: number | null;
}

export interface Query<Data> {
  $state: ReadableAtom<QueryState<Data>>;
  /** Loads again. Callers at the same time share one request. */
  refresh: () => Promise<void>;
  /** Changes the known data, for what a command has just made true. */
  patch: (change: (data: Data) => Data) => void;
}

export interface QueryDefinition<Data> {
  /** Name of the query, such as `sessions`. */
  key: string;
  load: (signal: AbortSignal) => Promise<Outcome<Data>>;
  /** Endpoints after whose success the answer is out of date. */
  invalidatedBy?: readonly string[] | undefined;
  /** Whether the answer is about the person. @default true */
  personal?: boolean | undefined;
  /** Known without asking, such as what the server put into the page. */
  initial?: Data | undefined;
}

interface Entry {
  query: Query<unknown>;
  definition: QueryDefinition<unknown>;
  clear: () => void;
  /** Drops what is on its way. */
  stop: () => void;
  used: () => boolean;
}

export interface Queries {
  /** The query of a definition: made once for each key, loaded when somebody first looks at it. */
  query<Data>(definition: QueryDefinition<Data>): Query<Data>;
  /** Reloads what an endpoint has made out of date, as far as somebody looks at it; the rest loads when it is looked at. */
  invalidate(endpoint: string): void;
  /** Forgets everything personal, and asks anew what is looked at if somebody else is `present` now: for nobody, the server has nothing. */
  clearPersonal(present: boolean): void;
}

/** Somebody who comes back to a list of sessions wants those of now, with the old ones until they are there. */
const STALE_AFTER_MS = 5000;

const EMPTY: QueryState<never> = { data: null, error: null, pending: true, loadedAt: null };

/** Makes the store of everything that one provider reads from the server. */
export function createQueries(now: () => number = Date.now): Queries {
  const entries = new Map<string, Entry>();

  return {
    query<Data>(definition: QueryDefinition<Data>): Query<Data> {
      const known = entries.get(definition.key);
      if (known) return known.query as Query<Data>;
      const entry = createEntry(definition, now);
      entries.set(definition.key, entry as unknown as Entry);
      return entry.query;
    },
    invalidate(endpoint) {
      for (const { query, definition, clear, stop, used } of entries.values()) {
        if (!definition.invalidatedBy?.includes(endpoint)) continue;
        // What is on its way was asked before the change.
        stop();
        if (used()) void query.refresh();
        else clear();
      }
    },
    clearPersonal(present) {
      for (const { query, definition, clear, used } of entries.values()) {
        if (definition.personal === false) continue;
        clear();
        if (present && used()) void query.refresh();
      }
    },
  };
}

function createEntry<Data>(definition: QueryDefinition<Data>, now: () => number) {
  const initial: QueryState<Data> = definition.initial === undefined ? EMPTY : { data: definition.initial, error: null, pending: false, loadedAt: now() };
  const $state = atom<QueryState<Data>>(initial);
  let flight: { done: Promise<void>; abort: AbortController } | null = null;
  let looking = false;

  async function load(abort: AbortController) {
    if (!$state.get().pending) $state.set({ ...$state.get(), pending: true });
    const outcome = await definition.load(abort.signal).catch(noConnection);
    // A reply that was overtaken, or that belongs to somebody who has left, changes nothing.
    if (abort.signal.aborted) return;
    flight = null;
    if (outcome.ok) $state.set({ data: outcome.data, error: null, pending: false, loadedAt: now() });
    else $state.set({ ...$state.get(), error: outcome.error, pending: false });
  }

  function refresh(): Promise<void> {
    if (!flight) {
      const abort = new AbortController();
      flight = { abort, done: Promise.resolve() };
      flight.done = load(abort);
    }
    return flight.done;
  }

  function stop() {
    flight?.abort.abort();
    flight = null;
  }

  onMount($state, () => {
    looking = true;
    const { data, loadedAt } = $state.get();
    if (data === null || (definition.personal !== false && now() - (loadedAt ?? 0) > STALE_AFTER_MS)) void refresh();
    return () => {
      looking = false;
    };
  });

  return {
    definition,
    used: () => looking,
    stop,
    clear() {
      stop();
      $state.set(EMPTY);
    },
    query: {
      $state,
      refresh,
      patch(change: (data: Data) => Data) {
        const state = $state.get();
        if (state.data !== null) $state.set({ ...state, data: change(state.data) });
      },
    },
  };
}
