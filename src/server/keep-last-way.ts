import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { peekSession } from './peek-session.js';

/** Plugins by which somebody with nothing but an address gets in. */
const MAILED = new Set(['magic-link', 'email-otp']);

/**
 * Refuses to remove the last passkey of somebody who has nothing else to sign in with, in Better Auth's own words for the last account: it asks that of accounts alone.
 * Source: QUALITY.md K07.
 */
export const keepLastWay: BetterAuthPlugin = {
  id: 'livery-keep-last-way',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/passkey/delete-passkey',
        handler: createAuthMiddleware(async (ctx) => {
          if (ctx.context.options.plugins?.some(({ id }) => MAILED.has(id))) return;
          const session = await peekSession(ctx);
          if (!session) return;
          const accounts = await ctx.context.internalAdapter.findAccounts(session.user.id);
          if (accounts.some(({ providerId, password }) => providerId !== 'credential' || password)) return;
          const passkeys = await ctx.context.adapter.findMany({ model: 'passkey', where: [{ field: 'userId', value: session.user.id }] });
          if (passkeys.length > 1) return;
          throw new APIError('BAD_REQUEST', { code: 'FAILED_TO_UNLINK_LAST_ACCOUNT', message: 'This is the last way to sign in to this account.' });
        }),
      },
    ],
  },
};
