import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint, createAuthMiddleware, sessionMiddleware } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';

/** How Better Auth names what it remembers of a device. */
const TRUSTED = 'trust-device-';
const IN_COOKIE = /trust-device-[\w-]+/;
const MAX_USER_AGENT = 400;

/** Writes down the browser of each device that is trusted: by a second step, and anew by each sign-in that does without it. */
const nameDevices: BetterAuthPlugin = {
  id: 'livery-trusted-devices',
  hooks: {
    after: [
      {
        matcher: () => true,
        handler: createAuthMiddleware(async (ctx) => {
          const identifier = ctx.context.responseHeaders
            ?.getSetCookie()
            .map((cookie) => IN_COOKIE.exec(cookie)?.[0])
            .find(Boolean);
          const userAgent = ctx.headers?.get('user-agent')?.slice(0, MAX_USER_AGENT);
          if (!identifier || !userAgent) return;
          await ctx.context.adapter
            .updateMany({ model: 'verification', where: [{ field: 'identifier', value: identifier }], update: { userAgent } })
            // A device without a name is a device all the same.
            .catch((error: unknown) => ctx.context.logger.error('livery-ui/server', error));
        }),
      },
    ],
  },
};

interface TrustedRow {
  id: string;
  identifier: string;
  userAgent?: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/**
 * Tells people what Better Auth keeps to itself: how many backup codes still work, and on which devices the second step is not asked for, so that they can have it asked
 * again. Stands beside `twoFactor()`; run your migration after adding it, for it adds a field to the table of verifications, which has to be in the database.
 */
export function twoFactorStatus() {
  return {
    id: 'livery-two-factor-status',
    schema: { verification: { fields: { userAgent: { type: 'string', required: false, input: false } } } },
    // Added through `init`, so that its hook comes after that of `twoFactor()`, whatever order the host wrote: it is that one that trusts a device anew.
    init: () => ({ options: { plugins: [nameDevices] } }),
    endpoints: {
      liveryTwoFactorStatus: createAuthEndpoint('/livery/two-factor', { method: 'GET', use: [sessionMiddleware] }, async (ctx) => {
        const userId = ctx.context.session.user.id;
        const own = IN_COOKIE.exec(ctx.headers?.get('cookie') ?? '')?.[0];
        const rows = await trustedRows(ctx, userId);
        return ctx.json({
          backupCodes: (await backupCodesLeft(ctx, userId)) ?? null,
          trustedDevices: rows.map(({ id, identifier, userAgent, createdAt, expiresAt }) => ({
            id,
            userAgent: userAgent ?? '',
            current: identifier === own,
            createdAt,
            expiresAt,
          })),
        });
      }),
      liveryForgetDevice: createAuthEndpoint('/livery/two-factor/forget-device', { method: 'POST', use: [sessionMiddleware] }, async (ctx) => {
        const wanted = (ctx.body as { id?: unknown } | undefined)?.id;
        const rows = await trustedRows(ctx, ctx.context.session.user.id);
        // Without an id, all of them.
        // Wherever Better Auth keeps it besides.
        for (const { identifier } of rows.filter((row) => wanted === undefined || row.id === wanted))
          await ctx.context.internalAdapter.deleteVerificationByIdentifier(identifier);
        return ctx.json({ status: true });
      }),
    },
  } satisfies BetterAuthPlugin;
}

/** Above Better Auth's hundred rows for a query, among which are those that are over: all are forgotten where all are to be. */
const MOST_DEVICES = 10_000;

async function trustedRows(ctx: Pick<GenericEndpointContext, 'context'>, userId: string): Promise<TrustedRow[]> {
  const rows = await ctx.context.adapter.findMany<TrustedRow>({
    model: 'verification',
    where: [
      { field: 'value', value: userId },
      { field: 'identifier', operator: 'starts_with', value: TRUSTED },
    ],
    limit: MOST_DEVICES,
  });
  return rows.filter(({ expiresAt }) => new Date(expiresAt).getTime() > Date.now()).sort((a, b) => +new Date(b.createdAt) - +new Date(a.createdAt));
}

/** How many backup codes still work; `undefined` where there are none, or they are stored in a way of the app's own. */
export async function backupCodesLeft(ctx: Pick<GenericEndpointContext, 'context'>, userId: string): Promise<number | undefined> {
  try {
    const row = await ctx.context.adapter.findOne<{ backupCodes: string }>({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] });
    const codes: unknown = row && JSON.parse(await symmetricDecrypt({ key: ctx.context.secretConfig, data: row.backupCodes }));
    return Array.isArray(codes) ? codes.length : undefined;
  } catch {
    return undefined;
  }
}
