import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { refuseStale } from './fresh-session.js';
import { peekSession } from './peek-session.js';

const PATHS = /^\/(?:change-email|email-otp\/(?:request-email-change|change-email))$/;

/**
 * Wants a session that is fresh for a change of address, which Better Auth lets any session do: whoever holds a stolen one could move the account to a mailbox of their
 * own, and have the password reset there. Livery's pages ask the person to sign in again above the page, and go on.
 *
 * Source: OWASP ASVS 5.0, 7.5.1.
 */
export function freshEmailChange(): BetterAuthPlugin {
  return {
    id: 'livery-fresh-email-change',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path !== undefined && PATHS.test(path),
          handler: createAuthMiddleware(async (ctx) => {
            const found = await peekSession(ctx);
            if (found) refuseStale(ctx.context, found.session, 'Sign in again to change the address.');
          }),
        },
      ],
    },
  };
}
