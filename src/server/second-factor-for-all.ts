import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { redirectOf } from './late-hooks.js';

export interface SecondFactorForAllOptions {
  /** The app's sign-in page, which asks for the second factor of somebody who comes back from a provider or from a link. @default '/sign-in' */
  signIn?: string | undefined;
}

/** Endpoints that make a session out of one that there is, or ask for the second factor themselves. Every other one that makes a session is a way in. */
const NO_WAY_IN = /^\/(?:two-factor\/|one-time-token\/|device\/|admin\/|multi-session\/|get-session$)/;
/** Ways in that a mailbox alone opens, so a code that is mailed proves nothing more. */
const MAILED = /^\/(?:sign-in\/email-otp|magic-link\/verify|verify-email|email-otp\/)/;
/** They act on an account, and leave whoever is signed in signed in. */
const VERIFIES = /^\/(?:verify-email|email-otp\/verify-email|phone-number\/verify)$/;
const MAIL_FACTOR = /^\/two-factor\/(?:send-otp|verify-otp)$/;
/** Better Auth's own name, and the seconds that a challenge lasts. */
const COOKIE = 'two_factor';
const CHALLENGE_SECONDS = 600;
/** WebAuthn Level 3, section 6.1: the flags follow 32 bytes of hash, and bit 2 says that the device has checked who holds it. */
const FLAGS_AT = 32;
const USER_VERIFIED = 0x04;

type AfterHook = NonNullable<NonNullable<BetterAuthPlugin['hooks']>['after']>[number];
type HookContext = Parameters<AfterHook['matcher']>[0];

/**
 * Asks for the second factor after every way in. Better Auth by itself asks after a password alone, so whoever can read a mailbox is in without it. After a mailed link or
 * code, a mailed code is no second factor for an account that has an authenticator app. A passkey is let through where the device has checked who holds it: that is two
 * factors by itself.
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
  // Where a redirect was to lead, from before the challenge took its place; and who was here when the request came.
  const headed = new WeakMap<object, string>();
  const wasSignedIn = new WeakSet<object>();
  const isWayIn = (ctx: HookContext) =>
    ctx.path !== undefined &&
    !NO_WAY_IN.test(ctx.path) &&
    (ctx.context as { newSession?: unknown }).newSession != null &&
    !ctx.context.session &&
    !(ctx.request && wasSignedIn.has(ctx.request)) &&
    !(ctx.path === '/passkey/verify-authentication' && isUserVerified(ctx.body));
  const after: AfterHook[] = [
    {
      matcher: isWayIn,
      handler: createAuthMiddleware(async (ctx) => {
        const location = redirectOf(ctx);
        if (location) headed.set(keyOf(ctx), location);
      }),
    },
    { ...challenge, matcher: (ctx) => challenge.matcher(ctx) || isWayIn(ctx) },
    {
      matcher: ({ path }) => path !== undefined && !NO_WAY_IN.test(path),
      handler: createAuthMiddleware(async (ctx) => {
        const { twoFactorRedirect, twoFactorMethods } = ((ctx.context as { returned?: unknown }).returned ?? {}) as Record<string, unknown>;
        if (twoFactorRedirect !== true || !Array.isArray(twoFactorMethods)) return undefined;
        const withoutMail = MAILED.test(ctx.path) && twoFactorMethods.includes('totp');
        if (withoutMail) await barMail(ctx);
        const methods = withoutMail ? twoFactorMethods.filter((method) => method !== 'otp') : twoFactorMethods;
        const location = headed.get(keyOf(ctx));
        if (location) throw ctx.redirect(challengePage(location, signIn, methods, ctx.context.baseURL));
        return ctx.json({ twoFactorRedirect, twoFactorMethods: methods });
      }),
    },
    ...rest,
  ];
  const before = [
    ...(twoFactor.hooks?.before ?? []),
    {
      matcher: ({ path }: { path?: string | undefined }) => path !== undefined && VERIFIES.test(path),
      handler: createAuthMiddleware(async (ctx) => {
        if (ctx.request && (await getSessionFromCtx(ctx, { disableRefresh: true }))) wasSignedIn.add(ctx.request);
      }),
    },
    {
      matcher: ({ path }: { path?: string | undefined }) => path !== undefined && MAIL_FACTOR.test(path),
      handler: createAuthMiddleware(async (ctx) => {
        const challenged = await ctx.getSignedCookie(ctx.context.createAuthCookie(COOKIE).name, ctx.context.secret);
        if (challenged && (await ctx.context.internalAdapter.findVerificationValue(barOf(challenged))))
          throw new APIError('FORBIDDEN', { code: 'FEATURE_DISABLED', message: 'A mailed code is no second factor after a mailed link or code.' });
      }),
    },
  ];
  return { ...twoFactor, hooks: { ...twoFactor.hooks, before, after } };
}

/** One object for each request, the same in all of its hooks. */
function keyOf(ctx: GenericEndpointContext): object {
  return (ctx.context as { responseHeaders?: object }).responseHeaders ?? ctx.request ?? ctx.context;
}

const barOf = (challenged: string) => `livery-no-mail-${challenged}`;

/** Notes on the server, where nobody can leave it out, that this challenge takes no mailed code. */
async function barMail(ctx: GenericEndpointContext): Promise<void> {
  const { name } = ctx.context.createAuthCookie(COOKIE);
  const cookies = (ctx.context as { responseHeaders?: Headers }).responseHeaders?.getSetCookie() ?? [];
  const set = cookies.findLast((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
  // A signed cookie is its value, a dot, and the signature, which has none.
  const value = decodeURIComponent(set?.split(';')[0] ?? '');
  const challenged = value.slice(0, value.lastIndexOf('.'));
  if (challenged === '') return;
  const expiresAt = new Date(Date.now() + CHALLENGE_SECONDS * 1000);
  await ctx.context.internalAdapter.createVerificationValue({ identifier: barOf(challenged), value: '1', expiresAt });
}

/** Whether the device has checked who holds it. Better Auth has verified the signature over these bytes by now. */
export function isUserVerified(body: unknown): boolean {
  const { response } = ((body ?? {}) as { response?: { response?: { authenticatorData?: unknown } } }).response ?? {};
  if (typeof response?.authenticatorData !== 'string') return false;
  const bytes = Buffer.from(response.authenticatorData, 'base64url');
  return ((bytes[FLAGS_AT] ?? 0) & USER_VERIFIED) !== 0;
}

/** The sign-in page of the place where the person was headed, with what it has to ask and where to go on. */
function challengePage(location: string, signIn: string, methods: readonly unknown[], baseURL: string): string {
  const target = new URL(location, baseURL);
  // An app of its own, under a scheme of its own, has no page to ask on.
  const isPage = target.protocol === 'https:' || target.protocol === 'http:';
  const page = new URL(signIn, isPage ? target.origin : baseURL);
  page.searchParams.set('second-factor', methods.join(','));
  if (isPage) page.searchParams.set('redirectTo', target.pathname + target.search + target.hash);
  return page.href;
}
