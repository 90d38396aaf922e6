import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { redirectOf } from './late-hooks.js';

export interface SecondFactorForAllOptions {
  /** The app's sign-in page, which asks for the second factor of somebody who comes back from a provider or from a link. @default '/sign-in' */
  signIn?: string | undefined;
}

/** Ways in without a password, by their endpoints. A passkey is none of them: it is two factors by itself, something one has and a lock that it checks. */
const WITHOUT_PASSWORD =
  /^\/(?:sign-in\/(?:email-otp|social)|magic-link\/verify|callback\/|verify-email|email-otp\/verify-email|siwe\/verify|phone-number\/verify|one-tap\/)/;

type AfterHook = NonNullable<NonNullable<BetterAuthPlugin['hooks']>['after']>[number];

/**
 * Asks for the second factor after every way in. Better Auth by itself asks after a password alone, so whoever can read a mailbox is in without it. Passkeys are let through.
 *
 * @example
 * plugins: [livery(), secondFactorForAll(twoFactor({ issuer: 'Acme' }))]
 *
 * Source: OWASP ASVS 5.0, 6.4.3.
 */
export function secondFactorForAll<Plugin extends BetterAuthPlugin>(twoFactor: Plugin, { signIn = '/sign-in' }: SecondFactorForAllOptions = {}): Plugin {
  const [challenge, ...rest] = (twoFactor.hooks?.after ?? []) as AfterHook[];
  if (twoFactor.id !== 'two-factor' || !challenge)
    throw new Error(
      'livery-ui/server: secondFactorForAll() takes what twoFactor() of better-auth/plugins returns. Write secondFactorForAll(twoFactor({ ... })).',
    );
  // Where a redirect was to lead, from before the challenge took its place.
  const headed = new WeakMap<object, string>();
  const passwordless = ({ path, context }: { path?: string | undefined; context: object }) =>
    path !== undefined && WITHOUT_PASSWORD.test(path) && (context as { newSession?: unknown }).newSession != null;
  const after: AfterHook[] = [
    {
      matcher: passwordless,
      handler: createAuthMiddleware(async (ctx) => {
        const location = redirectOf(ctx);
        if (location) headed.set(keyOf(ctx), location);
      }),
    },
    { ...challenge, matcher: (ctx) => challenge.matcher(ctx) || passwordless(ctx) },
    {
      matcher: ({ path }) => path !== undefined && WITHOUT_PASSWORD.test(path),
      handler: createAuthMiddleware(async (ctx) => {
        const location = headed.get(keyOf(ctx));
        const { twoFactorRedirect, twoFactorMethods } = ((ctx.context as { returned?: unknown }).returned ?? {}) as Record<string, unknown>;
        if (!location || twoFactorRedirect !== true) return;
        throw ctx.redirect(challengePage(location, signIn, twoFactorMethods, ctx.context.baseURL));
      }),
    },
    ...rest,
  ];
  return { ...twoFactor, hooks: { ...twoFactor.hooks, after } };
}

/** One object for each request, the same in all of its hooks. */
function keyOf(ctx: GenericEndpointContext): object {
  return (ctx.context as { responseHeaders?: object }).responseHeaders ?? ctx.request ?? ctx.context;
}

/** The sign-in page of the place where the person was headed, with what it has to ask and where to go on. */
function challengePage(location: string, signIn: string, methods: unknown, baseURL: string): string {
  const target = new URL(location, baseURL);
  const page = new URL(signIn, target.origin);
  page.searchParams.set('second-factor', Array.isArray(methods) ? methods.join(',') : '');
  page.searchParams.set('redirectTo', target.pathname + target.search);
  return page.href;
}
