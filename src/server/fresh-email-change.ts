import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';

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
            const { freshAge } = ctx.context.sessionConfig;
            const found = freshAge === 0 ? null : await getSessionFromCtx(ctx);
            if (!found || Date.now() - new Date(found.session.createdAt).getTime() < freshAge * 1000) return;
            throw new APIError('FORBIDDEN', { code: 'SESSION_NOT_FRESH', message: 'Sign in again to change the address.' });
          }),
        },
      ],
    },
  };
}
