import type { AuthContext, BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { MAX_USER_AGENT } from '../src/safety/user-agent.js';
import { backupCodesLeft } from '../src/server/two-factor-status.js';
import { type NoticeFacts, type Person, readEmailChange } from './mail-callbacks.js';
import type { SecurityNotice } from './templates/security-notice.js';

export type TellOf = (notice: SecurityNotice, person: Person, facts: NoticeFacts, request?: Request) => Promise<void>;

type User = Person & { id: string; twoFactorEnabled?: boolean | null };

/** Remembers on a device who has signed in there. */
const DEVICE_COOKIE = 'livery_device';
const YEAR_SECONDS = 31_536_000;
/** A device of more people than this is nobody's own. */
const MAX_PEOPLE = 20;
/** Whoever has just made an account knows that they are signed in. */
const NEW_ACCOUNT_MS = 600_000;
/** How somebody's account with a provider is named where it is a password. */
const PASSWORD_PROVIDER = 'credential';
const ABOUT_ACCOUNT = /^\/(?:(?:passkey|two-factor)\/|change-email$|email-otp\/change-email$|unlink-account$)/;
const CHANGE_EMAIL = /change-email$/;
/** By Better Auth's own endpoint or by those of `apiKeys()`. */
const NEW_KEY = /^\/(?:api-key\/create|livery\/api-keys\/(?:create|rotate))$/;
const SIGN_IN = /^\/(?:sign-in\/|callback\/|magic-link\/verify|passkey\/verify-authentication|two-factor\/verify-|verify-email|email-otp\/verify-email)/;

/**
 * Mails for which Better Auth has no callback: changes to the second factor and to passkeys, used backup codes, sign-ins on new devices. What a plugin's `init` returns, so that
 * its hooks come after those of every other plugin, and a session that a second factor takes back is none.
 *
 * Source: OWASP ASVS 5.0, 6.3.7.
 */
export function securityNotices(tell: TellOf, context: AuthContext) {
  /** The provider of an account that a request is about to take away. */
  const unlinked = new WeakMap<Request, string>();
  /** Whose address is about to change, from which one to which; by the token of the link where the app's own server calls, for that has no request. */
  const moving = new Map<Request | string, { id: string; from: string; to: string }>();
  const late: BetterAuthPlugin = {
    id: 'livery-security-notices',
    hooks: {
      before: [
        {
          // Which one it is can be seen only as long as it is there.
          matcher: ({ path }) => path === '/unlink-account',
          handler: createAuthMiddleware(async (ctx) => {
            const { accountId } = (ctx.body ?? {}) as { accountId?: unknown };
            if (typeof accountId !== 'string') return;
            const account = await ctx.context.adapter.findOne<{ providerId: string }>({ model: 'account', where: [{ field: 'id', value: accountId }] });
            if (account && ctx.request) unlinked.set(ctx.request, account.providerId);
          }),
        },
        {
          // Who opens the link need not be signed in, and newer versions of Better Auth sign nobody in by it.
          matcher: ({ path }) => path === '/verify-email',
          handler: createAuthMiddleware(async (ctx) => {
            const token = String(ctx.query?.token ?? '');
            const change = readEmailChange(token);
            const found = change && (await ctx.context.internalAdapter.findUserByEmail(change.from));
            if (found) moving.set(ctx.request ?? token, { id: found.user.id, ...change });
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path !== undefined && (ABOUT_ACCOUNT.test(path) || NEW_KEY.test(path) || SIGN_IN.test(path)),
          handler: createAuthMiddleware(async (ctx) => {
            const token = ctx.path === '/verify-email' ? String(ctx.query?.token ?? '') : '';
            const move = moving.get(ctx.request ?? token);
            moving.delete(ctx.request ?? token);
            if (failed(ctx)) return;
            const before = ctx.context.session?.user as User | undefined;
            const now = ctx.context.newSession?.user as User | undefined;
            const notice = noticeOf(ctx, before);
            if (notice && before) await send(notice, before, ctx);
            if (before && NEW_KEY.test(ctx.path)) await send('api-key-created', before, ctx, { keyName: keyNameOf(ctx) });
            const moved = move ? await ctx.context.internalAdapter.findUserById(move.id) : null;
            if (move && moved?.email === move.to) await send('email-changed', { name: moved.name, email: move.from }, ctx);
            if (before && now && before.email !== now.email && CHANGE_EMAIL.test(ctx.path))
              await send('email-changed', { name: now.name, email: before.email }, ctx);
            const provider = ctx.request && unlinked.get(ctx.request);
            if (provider && before) await send('account-unlinked', before, ctx, { provider: nameOf(provider, ctx.context) });
            if (now && ctx.path === '/two-factor/verify-backup-code') await send('backup-code-used', now, ctx, { left: await backupCodesLeft(ctx, now.id) });
            // A session that was there before is only made anew.
            if (now && !before && SIGN_IN.test(ctx.path) && (await isNewDevice(ctx, now.id)) && !isNewAccount(ctx)) await send('new-device', now, ctx);
          }),
        },
      ],
    },
  };
  return {
    plugins: [late],
    databaseHooks: {
      account: {
        create: { after: async (account: { userId: string; providerId: string }, ctx: GenericEndpointContext | null) => tellOfLink(account, ctx) },
      },
    },
  };

  async function send(notice: SecurityNotice, person: Person, ctx: Pick<GenericEndpointContext, 'headers' | 'request' | 'context'>, facts: NoticeFacts = {}) {
    const userAgent = ctx.headers?.get('user-agent')?.slice(0, MAX_USER_AGENT);
    // Whatever a mail costs, the sign-in is done.
    await tell(notice, person, { userAgent, ...facts }, ctx.request).catch((error: unknown) => ctx.context.logger.error('livery-ui/emails', error));
  }

  /** Tells of an account that came to a person who had one before: the first one is how they came here. */
  async function tellOfLink({ userId, providerId }: { userId: string; providerId: string }, ctx: GenericEndpointContext | null) {
    if (providerId === PASSWORD_PROVIDER) return;
    const person = await context.internalAdapter.findUserById(userId);
    const isFirst = (await context.internalAdapter.findAccounts(userId)).length < 2;
    if (!person || (isFirst && isNew(person))) return;
    await send('account-linked', person, ctx ?? { headers: undefined, request: undefined, context }, { provider: nameOf(providerId, context) });
  }
}

/** What people call a provider. */
function nameOf(providerId: string, { socialProviders }: Pick<AuthContext, 'socialProviders'>): string {
  return socialProviders.find(({ id }) => id === providerId)?.name ?? providerId;
}

/** What a key is called that was just made; never the key. */
function keyNameOf(ctx: GenericEndpointContext): string {
  const { name } = ((ctx.context as { returned?: unknown }).returned ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : '';
}

function failed(ctx: GenericEndpointContext): boolean {
  const { returned } = ctx.context as { returned?: unknown };
  // A redirect is thrown, and is no failure by that.
  return returned instanceof Error && !((returned as { statusCode?: number }).statusCode === 302);
}

function noticeOf(ctx: GenericEndpointContext, before: User | undefined): SecurityNotice | null {
  const { method } = ((ctx.context as { returned?: unknown }).returned ?? {}) as { method?: unknown };
  switch (ctx.path) {
    case '/passkey/verify-registration':
      return 'passkey-added';
    case '/passkey/delete-passkey':
      return 'passkey-removed';
    case '/two-factor/disable':
      return 'two-factor-disabled';
    case '/two-factor/enable':
      // By mailed codes alone it is on at once; an app has to show a code first.
      return method === 'otp' && before?.twoFactorEnabled !== true ? 'two-factor-enabled' : null;
    case '/two-factor/verify-totp':
      return before && before.twoFactorEnabled !== true ? 'two-factor-enabled' : null;
    default:
      return null;
  }
}

async function isNewDevice(ctx: GenericEndpointContext, userId: string): Promise<boolean> {
  const cookie = ctx.context.createAuthCookie(DEVICE_COOKIE, { maxAge: YEAR_SECONDS });
  const known = ((await ctx.getSignedCookie(cookie.name, ctx.context.secret)) || '').split(' ').filter(Boolean);
  const isNew = !known.includes(userId);
  const people = [userId, ...known.filter((id) => id !== userId)].slice(0, MAX_PEOPLE);
  await ctx.setSignedCookie(cookie.name, people.join(' '), ctx.context.secret, cookie.attributes);
  return isNew;
}

function isNewAccount(ctx: GenericEndpointContext): boolean {
  const user = ctx.context.newSession?.user as { createdAt?: Date | string } | undefined;
  return user !== undefined && isNew(user);
}

function isNew({ createdAt }: { createdAt?: Date | string }): boolean {
  return createdAt !== undefined && Date.now() - new Date(createdAt).getTime() < NEW_ACCOUNT_MS;
}
