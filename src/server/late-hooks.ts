import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

/** What an endpoint has answered, as hooks see it: a redirect is an error with a `location`. */
export function redirectOf(ctx: GenericEndpointContext): string | null {
  const { returned } = ctx.context as { returned?: unknown };
  const { statusCode, headers } = (returned ?? {}) as { statusCode?: unknown; headers?: unknown };
  if (!(returned instanceof Error) || statusCode !== 302) return null;
  return new Headers(headers as HeadersInit | undefined).get('location');
}

/**
 * Hooks that have to come after those of every other plugin, whatever order the host wrote: `livery()` adds them through `init`.
 */
export const lateHooks: BetterAuthPlugin = {
  id: 'livery-late',
  hooks: {
    after: [
      { matcher: () => true, handler: createAuthMiddleware(keepNewSession) },
      { matcher: ({ path }) => path === '/magic-link/verify', handler: createAuthMiddleware(sayWhyInJson) },
    ],
  },
};

/**
 * With `anonymous()`, a browser that still sends the cookie of an ended session is signed out by its own sign-in: a hook finds the ended one and deletes the cookie
 * that has just been set. It is set once more.
 */
async function keepNewSession(ctx: GenericEndpointContext): Promise<void> {
  const { newSession, authCookies, responseHeaders } = ctx.context as typeof ctx.context & { responseHeaders?: Headers };
  if (!newSession) return;
  const { name } = authCookies.sessionToken;
  const last = responseHeaders?.getSetCookie().findLast((cookie) => cookie.startsWith(`${name}=`));
  if (last?.startsWith(`${name}=;`)) await setSessionCookie(ctx, newSession);
}

/** A page that sends the token of a link itself gets the reason in JSON; a redirect, meant for an opened link, would be followed and lost. */
async function sayWhyInJson(ctx: GenericEndpointContext): Promise<Response | undefined> {
  const asked = ctx.headers?.get('accept')?.startsWith('application/json') === true;
  const location = asked ? redirectOf(ctx) : null;
  const code = location && new URL(location, ctx.context.baseURL).searchParams.get('error');
  if (!code) return undefined;
  // Not an error that is thrown: Better Auth would keep the status of the redirect.
  const body = JSON.stringify({ code: code.toUpperCase(), message: 'The link was refused.' });
  return new Response(body, { status: 400, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
}
