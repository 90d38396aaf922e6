import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, isAPIError } from 'better-auth/api';

/** More rounds than any account has sessions for: each takes a whole query of the adapter, a hundred rows by default. */
const MOST_ROUNDS = 1000;

/**
 * Has "sign out everywhere else" mean everywhere. Better Auth ends as many sessions as one query of its adapter gives, and sessions that are over take up room in it; whoever has more would be told that
 * there are no others, while some go on. `livery()` adds it.
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
          for (let round = 0; round < MOST_ROUNDS; round += 1) {
            const others = (await internalAdapter.listSessions(session.user.id)).filter(({ token }) => token !== session.session.token);
            if (others.length === 0) return;
            await Promise.all(others.map(({ token }) => internalAdapter.deleteSession(token)));
          }
        }),
      },
    ],
  },
};
