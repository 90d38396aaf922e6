import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

/** The tokens of an account, as far as they are looked at. */
interface Tokens {
  id: string;
  refreshToken?: string | null | undefined;
  accessTokenExpiresAt?: Date | string | null | undefined;
  refreshTokenExpiresAt?: Date | string | null | undefined;
}

/** Adds to Better Auth's list of accounts until when the app may act with each provider, `accessEndsAt`, which it keeps to itself; never a token. `livery()` adds it. */
export const accountAccess: BetterAuthPlugin = {
  id: 'livery-account-access',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path === '/list-accounts',
        handler: createAuthMiddleware(async (ctx) => {
          const { returned, session } = ctx.context as { returned?: unknown; session?: { user: { id: string } } | null };
          if (!Array.isArray(returned) || !session) return;
          const accounts: Tokens[] = await ctx.context.internalAdapter.findAccounts(session.user.id);
          const ends = new Map(accounts.map((account) => [account.id, endOf(account)]));
          return ctx.json(returned.map((row: { id: string }) => ({ ...row, accessEndsAt: ends.get(row.id) ?? null })));
        }),
      },
    ],
  },
};

/** An app with a refresh token has access for as long as that one is good. */
function endOf({ refreshToken, accessTokenExpiresAt, refreshTokenExpiresAt }: Tokens): Date | string | null {
  return (refreshToken ? refreshTokenExpiresAt : accessTokenExpiresAt) ?? null;
}
