import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, isAPIError } from 'better-auth/api';

/**
 * Has "sign out everywhere else" mean everywhere. Better Auth ends as many sessions as one query of its adapter gives, a hundred by default, and those that are over take
 * up room in it; whoever has more would be told that there are no others, while some go on. `livery()` adds it.
 *
 * Source: OWASP ASVS 5.0, 7.4.4.
 */
export const everySession: BetterAuthPlugin = {
  id: 'livery-every-session',
  hooks: {
    after: [
      {
        matcher: ({ path }) => path === '/revoke-other-sessions',
        handler: createAuthMiddleware(async ({ context }) => {
          const { returned, session, internalAdapter } = context as typeof context & { returned?: unknown };
          if (!session || isAPIError(returned)) return;
          // The app may keep one for reasons of its own.
          const tried = new Set([session.session.token]);
          for (;;) {
            const others = (await internalAdapter.listSessions(session.user.id)).map(({ token }) => token).filter((token) => !tried.has(token));
            if (others.length === 0) return;
            for (const token of others) tried.add(token);
            await Promise.all(others.map((token) => internalAdapter.deleteSession(token)));
          }
        }),
      },
    ],
  },
};
