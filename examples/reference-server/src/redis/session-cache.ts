import type { AuthContext, BetterAuthPlugin, Session, User } from 'better-auth';
import { getCurrentAdapter } from 'better-auth';
import type { Redis } from './connect-redis.js';

/** For as long a session that was ended by an instance that could not reach Redis, and then died itself, could still be served from there. */
const KEPT_SECONDS = 60;
/** Stands where a session was, so that nobody who has read it a moment before puts it back. */
const ENDED = 'ended';
const PUT_UNLESS_ENDED = `if redis.call('GET', KEYS[1]) == '${ENDED}' then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
return 1`;

const TELL_AGAIN_MS = 500;

/** Under these names Better Auth keeps the list of a person's sessions, and what mails and codes are checked against. */
const LIST = 'active-sessions-';
const VERIFICATION = 'verification:';

/**
 * Better Auth's secondary storage with the database as the truth: Redis answers quickly what it has, and whatever it does not have, or does not say, is read from the
 * database. So a Redis that is stopped, emptied or replaced signs nobody out, hides no session from its owner, and keeps none alive that was ended.
 *
 * To be used with `session.storeSessionInDatabase` and `verification.storeInDatabase`. Add `plugin` to Better Auth's `plugins`.
 */
export function sessionCache(redis: Redis) {
  let database: AuthContext['adapter'] | undefined;
  /** Ended or changed while Redis was away, and until when Redis could still hold what was before. It hears of them as soon as it is back. */
  const untold = new Map<string, number>();
  let telling: NodeJS.Timeout | undefined;

  async function adapter() {
    if (!database) throw new Error('The session cache was used before Better Auth was there.');
    // Inside a transaction its own connection, or many sign-ups at once would wait for connections that they hold themselves.
    return getCurrentAdapter(database);
  }

  async function tell(): Promise<boolean> {
    const now = Date.now();
    for (const [token, keptUntil] of untold) if (keptUntil < now) untold.delete(token);
    if (untold.size === 0) return true;
    const tokens = [...untold.keys()];
    const told = await redis.ask((client) => Promise.all(tokens.map((token) => client.set(nameOf(token), ENDED, { EX: KEPT_SECONDS }))));
    if (told) for (const token of tokens) untold.delete(token);
    else {
      // The other instances go on serving what Redis has, so it does not wait for the next request here.
      clearTimeout(telling);
      telling = setTimeout(() => void tell(), TELL_AGAIN_MS).unref();
    }
    return told !== undefined;
  }

  const toBeTold = (token: string) => untold.set(token, Date.now() + KEPT_SECONDS * 1000);

  async function readSession(token: string): Promise<string | null> {
    const row = await (await adapter()).findOne<Session & { user: User | null }>({
      model: 'session',
      where: [{ field: 'token', value: token }],
      join: { user: true },
    });
    if (!row?.user) return null;
    const { user, ...session } = row;
    return JSON.stringify({ session, user });
  }

  async function listSessions(userId: string): Promise<string> {
    const rows = await (await adapter()).findMany<Session>({ model: 'session', where: [{ field: 'userId', value: userId }] });
    return JSON.stringify(rows.map(({ token, expiresAt }) => ({ token, expiresAt: new Date(expiresAt).getTime() })));
  }

  return {
    storage: {
      async get(key: string): Promise<string | null> {
        if (key.startsWith(VERIFICATION)) return null;
        if (key.startsWith(LIST)) return listSessions(key.slice(LIST.length));
        if (!(await tell())) return null;
        const kept = await redis.ask((client) => client.get(nameOf(key)));
        if (typeof kept === 'string') return kept === ENDED ? null : kept;
        const read = await readSession(key);
        if (read && kept === null) await redis.ask((client) => client.set(nameOf(key), read, { EX: KEPT_SECONDS, NX: true }));
        return read;
      },
      async set(key: string, value: string, seconds: number = KEPT_SECONDS): Promise<void> {
        if (key.startsWith(VERIFICATION) || key.startsWith(LIST)) return;
        const kept = String(Math.min(seconds, KEPT_SECONDS));
        const put = (await tell()) && (await redis.ask((client) => client.eval(PUT_UNLESS_ENDED, { keys: [nameOf(key)], arguments: [value, kept] })));
        // What Redis may hold is out of date now. It reads the row anew once it is back.
        if (typeof put !== 'number') toBeTold(key);
      },
      async delete(key: string): Promise<void> {
        if (key.startsWith(VERIFICATION) || key.startsWith(LIST)) return;
        toBeTold(key);
        await tell();
      },
      // Better Auth uses these for what is in the database here: single-use tokens and its own counters.
      getAndDelete: (): never => {
        throw new Error('Single-use values are kept in the database.');
      },
      increment: (): never => {
        throw new Error('Rate limits are counted by sharedRateLimit.');
      },
    },
    plugin: {
      id: 'session-cache',
      init(context) {
        database = context.adapter;
      },
    } satisfies BetterAuthPlugin,
  };
}

function nameOf(token: string): string {
  return `livery:session:${token}`;
}
