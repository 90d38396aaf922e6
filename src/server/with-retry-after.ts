/** Anything with Better Auth's handler. */
export interface AuthHandler {
  handler: (request: Request) => Promise<Response>;
}

/**
 * Better Auth says how long to wait in `X-Retry-After`, which neither proxies nor fetch libraries read, and which a page of another origin may not see. This adds
 * the standard header and exposes both. No hook can do it: the rate limiter answers before any plugin runs.
 *
 * Source: RFC 9110, section 10.2.3; Fetch, CORS-exposed headers.
 */
export function withRetryAfter<Auth extends AuthHandler>(auth: Auth): Auth {
  const handler = async (request: Request) => {
    const response = await auth.handler(request);
    const wait = response.headers.get('x-retry-after');
    if (!wait || response.headers.has('retry-after')) return response;
    const headers = new Headers(response.headers);
    headers.set('retry-after', wait);
    headers.append('access-control-expose-headers', 'Retry-After, X-Retry-After');
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
  };
  return { ...auth, handler };
}
