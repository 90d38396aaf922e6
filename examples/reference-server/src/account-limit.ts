import { createHmac } from 'node:crypto';
import type { BetterAuthPlugin, DBAdapter } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';

const MODEL = 'signInAttempt';
/** OWASP ASVS 5.0, 6.3.1 asks for a limit that a person does not meet; ten tries in a quarter of an hour are enough for every password that one may have. */
const MOST = 10;
const WINDOW_MS = 15 * 60_000;
const MINUTE_MS = 60_000;
/** Where a password is looked at. Both names of an account count as one, or a second name would be twice as many tries. */
const PATHS = new Set(['/sign-in/email', '/sign-in/username']);
/** No digest looks like this. */
const EVERYBODY = 'everybody';

interface Attempts {
  id: string;
  account: string;
  count: number;
  since: Date;
}

/**
 * Limits wrong passwords for each account, from wherever they come, and for all accounts together; Better Auth's own limit is for each address of the network.
 * Counted before the password is looked at, so that tries at the same time count, too, and alike for addresses that nobody has.
 */
export const accountLimit = (mostOfAll: number) =>
  ({
    id: 'account-limit',
    schema: {
      [MODEL]: {
        fields: {
          account: { type: 'string', required: true, unique: true },
          count: { type: 'number', required: true },
          since: { type: 'date', required: true },
        },
      },
    },
    hooks: {
      before: [
        {
          matcher: ({ path }) => PATHS.has(path ?? ''),
          handler: createAuthMiddleware(async (context) => {
            const { adapter, secret } = context.context;
            const wait =
              (await count(adapter, nameOf(await addressOf(context.body, adapter), secret), MOST, WINDOW_MS)) ??
              // Only what is about to cost a password hash, so that tries at one account shut nobody else out.
              (await count(adapter, EVERYBODY, mostOfAll, MINUTE_MS));
            if (wait !== null)
              throw new APIError('TOO_MANY_REQUESTS', { code: 'RATE_LIMITED', message: 'Too many attempts.' }, { 'X-Retry-After': String(wait) });
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => PATHS.has(path ?? ''),
          handler: createAuthMiddleware(async (context) => {
            const { newSession, adapter, secret } = context.context;
            if (newSession) await adapter.deleteMany({ model: MODEL, where: [{ field: 'account', value: nameOf(newSession.user.email, secret) }] });
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin;

/** Counts one more try. @returns the seconds to wait where that is one too many, else `null` */
async function count(adapter: DBAdapter, account: string, most: number, windowMs: number): Promise<number | null> {
  const now = new Date();
  const where = [{ field: 'account', value: account }];
  const known = await adapter.findOne<Attempts>({ model: MODEL, where });
  if (!known) {
    // Another try may have been quicker; then it is counted below.
    const made = await adapter.create({ model: MODEL, data: { account, count: 1, since: now } }).catch(() => null);
    if (made) return null;
  } else if (now.getTime() - known.since.getTime() > windowMs) {
    await adapter.update({ model: MODEL, where, update: { count: 1, since: now } });
    return null;
  }
  const counted = await adapter.incrementOne<Attempts>({ model: MODEL, where, increment: { count: 1 } });
  if (!counted || counted.count <= most) return null;
  return Math.max(1, Math.ceil((counted.since.getTime() + windowMs - now.getTime()) / 1000));
}

/** The address of the account that a form names; a name that nobody has stands for itself. */
async function addressOf(body: { email?: unknown; username?: unknown } | undefined, adapter: DBAdapter): Promise<unknown> {
  if (body?.username === undefined) return body?.email;
  // As Better Auth's `username` plugin keeps it.
  const username = String(body.username).toLowerCase();
  const user = await adapter.findOne<{ email: string }>({ model: 'user', where: [{ field: 'username', value: username }] });
  return user?.email ?? `username ${username}`;
}

/** An account without its address: the table tells nobody who was tried. */
function nameOf(email: unknown, secret: string): string {
  return createHmac('sha256', secret).update(String(email).trim().toLowerCase()).digest('hex');
}
