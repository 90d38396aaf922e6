import type { BetterAuthPlugin, GenericEndpointContext, Session, User } from 'better-auth';
import { BetterAuthError } from 'better-auth';
import { APIError, createAuthEndpoint, createAuthMiddleware, sessionMiddleware } from 'better-auth/api';
import { notOffered, readKeyOrder } from './api-key-order.js';
import { refuseStale } from './fresh-session.js';
import { peekSession } from './peek-session.js';

export interface ApiKeysOptions {
  /** What keys may be allowed to do, by what they act on: `{ projects: ['read', 'write'] }`. @default nothing to choose */
  permissions?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Lifetimes to choose from, in seconds, the suggested one first; `null` for a key that does not end. @default 90 days, 30 days, a year, no end */
  expiresIn?: readonly (number | null)[] | undefined;
  /** How many requests a key may make; or several limits to choose from, the suggested one first. @default 1,000 a day, where Better Auth has ten */
  rateLimit?: KeyRateLimit | readonly KeyRateLimit[] | undefined;
  /** How many keys somebody may have. @default 50 */
  maxKeys?: number | undefined;
}

export interface KeyRateLimit {
  maxRequests: number;
  /** Milliseconds. */
  timeWindow: number;
}

export interface ApiKeysSettings {
  permissions: Readonly<Record<string, readonly string[]>>;
  expiresIn: readonly (number | null)[];
  /** One, or several to choose from. */
  rateLimits: readonly KeyRateLimit[];
  maxKeys: number;
}

const DAY = 86_400;
const DEFAULTS: ApiKeysSettings = {
  permissions: {},
  expiresIn: [90 * DAY, 30 * DAY, 365 * DAY, null],
  rateLimits: [{ maxRequests: 1000, timeWindow: DAY * 1000 }],
  maxKeys: 50,
};
/** A random UUID, or as many hexadecimal digits. */
const IDEMPOTENCY_KEY = /^[0-9a-f-]{32,36}$/;
/** A person tries again within minutes. */
const REMEMBERED_MS = 3_600_000;
const TABLE = 'apikey';
const OWN_PATH = '/livery/api-keys/';
const STALE = 'Sign in again to make a key.';
/** How Better Auth marks a lifetime that may not be chosen. */
const NO_CHOICE = 'KEY_DISABLED_EXPIRATION';

interface Owner {
  session: { session: Session & Record<string, unknown>; user: User & Record<string, unknown> };
}

/** A key as Better Auth stores it, but for its hash. */
interface StoredKey {
  id: string;
  configId?: string | null;
  name: string | null;
  prefix: string | null;
  createdAt: Date | string;
  expiresAt: Date | string | null;
  remaining: number | null;
  refillAmount: number | null;
  refillInterval: number | null;
  rateLimitEnabled: boolean;
  rateLimitMax: number | null;
  rateLimitTimeWindow: number | null;
  permissions: Record<string, string[]> | null;
  metadata: Record<string, unknown> | null;
}

/** The endpoints of `apiKey()`, called from inside the server, where they take what they refuse to take from a page. */
interface KeyStore {
  createApiKey: (input: object) => Promise<StoredKey & { key: string }>;
  getApiKey: (input: object) => Promise<StoredKey>;
  listApiKeys: (input: object) => Promise<{ apiKeys: StoredKey[] }>;
  deleteApiKey: (input: object) => Promise<unknown>;
}

/**
 * Lets people make API keys with permissions, a lifetime and a limit that the server chooses or offers, which Better Auth's `apiKey()` takes from servers alone; puts a new
 * key in the place of an old one; and takes the keys of an account away with it. A key wants a fresh session, and is never made by another key. Stands beside `apiKey()`.
 *
 * Source: OWASP ASVS 5.0, 7.5.1; QUALITY.md X04, S04.
 */
export function apiKeys(options: ApiKeysOptions = {}) {
  const limits = [options.rateLimit ?? []].flat();
  const settings: ApiKeysSettings = {
    permissions: options.permissions ?? DEFAULTS.permissions,
    expiresIn: options.expiresIn ?? DEFAULTS.expiresIn,
    rateLimits: limits.length > 0 ? limits : DEFAULTS.rateLimits,
    maxKeys: options.maxKeys ?? DEFAULTS.maxKeys,
  };
  return {
    id: 'livery-api-keys',
    options: settings,
    init(context) {
      if (!context.options.plugins?.some(({ id }) => id === 'api-key'))
        throw new BetterAuthError("livery-ui: apiKeys() needs apiKey() of '@better-auth/api-key' beside it.");
      return { options: { plugins: [sameRules(settings)], databaseHooks: { user: { delete: { before: deleteKeysOf } } } } };
    },
    endpoints: {
      liveryCreateApiKey: createAuthEndpoint(`${OWN_PATH}create`, { method: 'POST', use: [sessionMiddleware] }, async (ctx) => {
        const owner = await ownerOf(ctx, ctx.context.session.session);
        refuseStale(ctx.context, owner.session.session, STALE);
        const order = readKeyOrder(ctx.body, settings);
        const wish = wishOf(owner, order.idempotencyKey);
        const lost = await madeBefore(ctx, wish);
        // The person may have deleted it meanwhile.
        if (lost) await deleteKey(ctx, owner, lost).catch(() => {});
        await refuseMore(ctx, owner, settings);
        const made = await storeOf(ctx).createApiKey(
          inside(ctx, owner, {
            body: {
              userId: owner.session.user.id,
              name: order.name,
              expiresIn: order.expiresIn,
              permissions: order.permissions,
              rateLimitEnabled: true,
              rateLimitMax: order.rateLimit.maxRequests,
              rateLimitTimeWindow: order.rateLimit.timeWindow,
            },
          }),
        );
        // Somebody else, or another tab, may have made one meanwhile.
        await refuseMore(ctx, owner, { maxKeys: settings.maxKeys + 1 }).catch(async (error: unknown) => {
          await deleteKey(ctx, owner, made.id, made.configId);
          throw error;
        });
        await remember(ctx, wish, made.id);
        return ctx.json({ id: made.id, name: made.name, key: made.key });
      }),
      liveryRotateApiKey: createAuthEndpoint(`${OWN_PATH}rotate`, { method: 'POST', use: [sessionMiddleware] }, async (ctx) => {
        const owner = await ownerOf(ctx, ctx.context.session.session);
        refuseStale(ctx.context, owner.session.session, STALE);
        const { id, configId, idempotencyKey } = (ctx.body ?? {}) as { id?: unknown; configId?: unknown; idempotencyKey?: unknown };
        const wish = wishOf(owner, idempotencyKey);
        const lost = await madeBefore(ctx, wish);
        const old = await storeOf(ctx).getApiKey(
          inside(ctx, owner, { query: { id: lost ?? String(id), ...(typeof configId === 'string' ? { configId } : {}) } }),
        );
        const made = await copyKey(ctx, owner, old);
        try {
          await deleteOnce(ctx, owner, old);
        } catch (error) {
          // Somebody was faster: one key goes in the place of one.
          await deleteKey(ctx, owner, made.id, made.configId);
          throw error;
        }
        await remember(ctx, wish, made.id);
        return ctx.json({ id: made.id, name: made.name, key: made.key });
      }),
    },
  } satisfies BetterAuthPlugin;
}

/** Holds Better Auth's own way of making a key to the same rules where a page uses it. Added through `init`, so that it comes after keys have become sessions. */
function sameRules(settings: ApiKeysSettings): BetterAuthPlugin {
  return {
    id: 'livery-api-key-rules',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/api-key/create' || path === '/api-key/update' || path === '/api-key/delete',
          handler: createAuthMiddleware(async (ctx) => {
            const found = ctx.request ? await peekSession(ctx) : null;
            if (!found) return;
            const owner = await ownerOf(ctx, found.session);
            const { expiresIn } = (ctx.body ?? {}) as { expiresIn?: number | null };
            const isNew = ctx.path === '/api-key/create';
            if (isNew || expiresIn !== undefined) refuseStale(ctx.context, owner.session.session, STALE);
            // One that is there lives as long as it was made for.
            if (isNew ? !settings.expiresIn.includes(expiresIn ?? null) : expiresIn !== undefined) throw notOffered('EXPIRY');
            if (isNew) await refuseMore(ctx, owner, settings);
          }),
        },
      ],
    },
  };
}

function storeOf(ctx: Pick<GenericEndpointContext, 'context'>): KeyStore {
  const plugin = ctx.context.options.plugins?.find(({ id }) => id === 'api-key');
  return plugin?.endpoints as unknown as KeyStore;
}

function deleteKey(ctx: GenericEndpointContext, owner: Owner, keyId: string, configId?: string | null): Promise<unknown> {
  return storeOf(ctx).deleteApiKey(inside(ctx, owner, { body: { keyId, configId: configId ?? undefined } }));
}

/** What an endpoint is called with from inside: no request and no headers, by which it tells a page from a server. */
function inside(ctx: Pick<GenericEndpointContext, 'context'>, { session }: Owner, input: object): object {
  return { ...input, context: { ...ctx.context, session } };
}

/**
 * Who asks, by a session that is there: one that was ended may live on in a cookie, and a key may act as a session. A key would make others that may do more, or that
 * outlive it.
 */
async function ownerOf(ctx: GenericEndpointContext, session: { token: string }): Promise<Owner> {
  const token = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret);
  const found = token && token === session.token ? await ctx.context.internalAdapter.findSession(token) : null;
  if (!found || new Date(found.session.expiresAt).getTime() <= Date.now())
    throw new APIError('FORBIDDEN', { code: 'API_KEY_NEEDS_SESSION', message: 'Keys are made and changed by people who are signed in.' });
  return { session: found as Owner['session'] };
}

async function refuseMore(ctx: GenericEndpointContext, owner: Owner, { maxKeys }: Pick<ApiKeysSettings, 'maxKeys'>): Promise<void> {
  const { apiKeys } = await storeOf(ctx).listApiKeys(inside(ctx, owner, { query: {} }));
  // A list has an end; the table counts all of them.
  const stored = await ctx.context.adapter.count({ model: TABLE, where: [{ field: 'referenceId', value: owner.session.user.id }] });
  if (Math.max(apiKeys.length, stored) >= maxKeys)
    throw new APIError('BAD_REQUEST', { code: 'API_KEY_LIMIT_REACHED', message: `There may be ${maxKeys} keys.` });
}

/** A key with the name, permissions and limits of another one, which lives as long again as that one was made for. */
async function copyKey(ctx: GenericEndpointContext, owner: Owner, old: StoredKey): Promise<StoredKey & { key: string }> {
  const lifetime = old.expiresAt && Math.round((new Date(old.expiresAt).getTime() - new Date(old.createdAt).getTime()) / 1000);
  const body = {
    configId: old.configId ?? undefined,
    userId: owner.session.user.id,
    name: old.name ?? undefined,
    prefix: old.prefix ?? undefined,
    // Left out, they would be the server's default, which may be more.
    permissions: old.permissions ?? {},
    metadata: old.metadata ?? undefined,
    remaining: old.remaining,
    refillAmount: old.refillAmount ?? undefined,
    refillInterval: old.refillInterval ?? undefined,
    rateLimitEnabled: old.rateLimitEnabled,
    rateLimitMax: old.rateLimitMax ?? undefined,
    rateLimitTimeWindow: old.rateLimitTimeWindow ?? undefined,
  };
  const { createApiKey } = storeOf(ctx);
  try {
    return await createApiKey(inside(ctx, owner, { body: { ...body, expiresIn: lifetime } }));
  } catch (error) {
    // The server gives every key the same lifetime.
    if ((error as { body?: { code?: unknown } }).body?.code !== NO_CHOICE) throw error;
    return createApiKey(inside(ctx, owner, { body }));
  }
}

/** Under which name a wish is remembered, so that the next try of it is known as one. */
function wishOf({ session }: Owner, idempotencyKey: unknown): string | null {
  return typeof idempotencyKey === 'string' && IDEMPOTENCY_KEY.test(idempotencyKey) ? `livery-api-key-${session.user.id}-${idempotencyKey}` : null;
}

/** The id of the key that an earlier try of the same wish has made: its answer was lost, and with it the key, which nobody can see again. */
async function madeBefore(ctx: GenericEndpointContext, wish: string | null): Promise<string | null> {
  const kept = wish && (await ctx.context.internalAdapter.findVerificationValue(wish));
  if (!kept) return null;
  await ctx.context.internalAdapter.deleteVerificationByIdentifier(kept.identifier);
  return kept.value;
}

async function remember(ctx: GenericEndpointContext, wish: string | null, id: string): Promise<void> {
  if (!wish) return;
  await ctx.context.internalAdapter
    .createVerificationValue({ identifier: wish, value: id, expiresAt: new Date(Date.now() + REMEMBERED_MS) })
    // The key is there: that it could not be noted down must not look like a failure.
    .catch((error: unknown) => ctx.context.logger.error('livery-ui/server', error));
}

/** Deletes a key, and fails where somebody was faster: two deletions at once both find it. */
async function deleteOnce(ctx: GenericEndpointContext, owner: Owner, { id, configId }: StoredKey): Promise<void> {
  const deleted = await ctx.context.adapter.deleteMany({ model: TABLE, where: [{ field: 'id', value: id }] });
  const elsewhere = deleteKey(ctx, owner, id, configId);
  // What is in the table need not be anywhere else.
  await (deleted > 0 ? elsewhere.catch(() => {}) : elsewhere);
}

/**
 * Better Auth leaves the keys of a deleted account behind, and they go on working. Sessions and passwords are gone by now, so nothing here may fail: a key that is
 * expired, or whose owner is banned, is none that Better Auth deletes by itself.
 */
async function deleteKeysOf(user: User & Record<string, unknown>, ctx: GenericEndpointContext | null): Promise<void> {
  if (!ctx) return;
  const { adapter, logger } = ctx.context;
  const complain = (error: unknown) => logger.error('livery-ui/server', error);
  const owner: Owner = { session: { user: { ...user, banned: false }, session: { userId: user.id } as Owner['session']['session'] } };
  // A list has an end, of a hundred by default, and there may be more.
  const tried = new Set<string>();
  for (;;) {
    const listed = await storeOf(ctx)
      .listApiKeys(inside(ctx, owner, { query: {} }))
      .catch(() => ({ apiKeys: [] }));
    const next = listed.apiKeys.filter(({ id }) => !tried.has(id));
    if (next.length === 0) break;
    for (const { id, configId } of next) {
      tried.add(id);
      await deleteKey(ctx, owner, id, configId).catch(() => {});
    }
  }
  await adapter.deleteMany({ model: TABLE, where: [{ field: 'referenceId', value: user.id }] }).catch(complain);
}
