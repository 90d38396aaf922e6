import type { BetterAuthPlugin, GenericEndpointContext, User } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { peekSession } from './peek-session.js';

export interface RequireTwoFactorOptions {
  /** When the rule began: nobody is asked to have done it before. @default the beginning of time, so that it counts from when an account was made */
  since?: Date | undefined;
  /** How long people have, in seconds, from `since` or from when their account was made. @default 604,800, a week */
  grace?: number | undefined;
  /** For whom. Whoever has no password is left out by itself, for it is passwords after which a second factor is asked for. @default everybody */
  appliesTo?: ((user: User & Record<string, unknown>) => boolean | Promise<boolean>) | undefined;
}

/** What a session says of somebody for whom this counts, beside Better Auth's own fields of a user. */
export interface TwoFactorRequirement {
  twoFactorRequired: true;
  /** Until when it has to be on; left out once it is. */
  twoFactorDueAt?: Date | undefined;
}

const WEEK = 604_800;
const CODE = 'TWO_FACTOR_REQUIRED';
/** What somebody needs to turn it on, to find a way back into the account, or to leave. */
const ALWAYS =
  /^\/(?:get-session|sign-out|sign-in\/|sign-up\/|two-factor\/|livery\/(?:features|branding|form|two-factor|avatar\/:name)|list-accounts$|verify-password|change-password|request-password-reset|reset-password|verify-email|email-otp\/(?:send-verification-otp|check-verification-otp|verify-email|request-password-reset|reset-password)$|magic-link\/verify|callback\/|ok$|error$)/;

/**
 * Requires a second factor, after a time in which people can turn it on. A session then says `user.twoFactorRequired`, and `user.twoFactorDueAt` as long as it is not on:
 * `TwoFactorSettings` shows both. After that time Better Auth answers nothing but what it takes to turn it on, with `TWO_FACTOR_REQUIRED`; check `twoFactorDueAt` where your
 * own endpoints read the session. It cannot be turned off. Stands beside `twoFactor()`.
 *
 * Source: OWASP ASVS 5.0, 6.3.3.
 */
export function requireTwoFactor({ since = new Date(0), grace = WEEK, appliesTo = () => true }: RequireTwoFactorOptions = {}): BetterAuthPlugin {
  const rules: BetterAuthPlugin = {
    id: 'livery-two-factor-rules',
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === '/two-factor/disable' || (path !== undefined && !ALWAYS.test(path)),
          handler: createAuthMiddleware(async (ctx) => {
            const found = await peekSession(ctx);
            const user = found && (await withRule(ctx, found.user as Subject));
            if (!user) return;
            const isOn = user.twoFactorEnabled === true;
            if (isOn ? ctx.path === '/two-factor/disable' : Date.now() >= dueAt(user).getTime())
              throw new APIError('FORBIDDEN', { code: CODE, message: 'A second factor is required here.' });
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path === '/get-session',
          handler: createAuthMiddleware(async (ctx) => {
            const { returned } = ctx.context as { returned?: unknown };
            const answer = returned as { user?: Subject; session?: unknown } | null | undefined;
            if (!answer?.user || returned instanceof Error) return;
            const user = await withRule(ctx, answer.user);
            if (!user) return;
            const requirement: TwoFactorRequirement =
              user.twoFactorEnabled === true ? { twoFactorRequired: true } : { twoFactorRequired: true, twoFactorDueAt: dueAt(user) };
            return ctx.json({ ...answer, user: { ...user, ...requirement } });
          }),
        },
      ],
    },
  };
  // Added through `init`, so that a session that another plugin makes out of something else is known by then.
  return { id: 'livery-require-two-factor', init: () => ({ options: { plugins: [rules] } }) };

  type Subject = User & { twoFactorEnabled?: boolean | null } & Record<string, unknown>;

  /** The person, if the rule is for them. */
  async function withRule(ctx: GenericEndpointContext, user: Subject): Promise<Subject | null> {
    if (!(await appliesTo(user))) return null;
    // A second factor is asked for after a password, and set up by it.
    if (user.twoFactorEnabled === true) return user;
    const accounts = await ctx.context.internalAdapter.findAccounts(user.id);
    return accounts.some(({ password }) => password) ? user : null;
  }

  function dueAt({ createdAt }: Subject): Date {
    return new Date(Math.max(new Date(createdAt).getTime(), since.getTime()) + grace * 1000);
  }
}
