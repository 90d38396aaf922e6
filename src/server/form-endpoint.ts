import type { BetterAuthOptions } from 'better-auth';
import { APIError, createAuthEndpoint, router } from 'better-auth/api';
import { challengeEnds, type TwoFactorMethod } from '../flows/two-factor.js';
import { readBackupCode, readOneTimeCode } from '../safety/one-time-code.js';
import { safeRedirect } from '../safety/safe-redirect.js';
import { ANSWER, EMAIL_COOKIE, type FormName, readMisses, SECOND_FACTOR, SECOND_FACTOR_FORM } from './form-page.js';

type Fields = Readonly<Record<string, string>>;
type Answer = Record<string, unknown> | null;

interface Form {
  /** The endpoint of Better Auth that a page with script would have called, and what it takes. */
  path: string | ((fields: Fields, options: BetterAuthOptions) => string);
  method?: 'GET';
  input: (fields: Fields, to: string, options: BetterAuthOptions) => Record<string, unknown>;
  /** Whether an answer that is no error leads back to the form's page, which has a step for it. */
  staysAt: (answer: Answer) => boolean;
}

const FORMS: Readonly<Record<FormName | typeof SECOND_FACTOR_FORM, Form>> = {
  'sign-in': {
    path: (fields, options) => (isUsername(fields, options) ? '/sign-in/username' : '/sign-in/email'),
    input: ({ email = '', password, rememberMe }, _, options) => ({
      [isUsername({ email }, options) ? 'username' : 'email']: email.normalize('NFKC').trim(),
      password,
      rememberMe: rememberMe !== undefined,
    }),
    staysAt: (answer) => answer?.twoFactorRedirect === true,
  },
  'sign-up': {
    path: '/sign-up/email',
    input: ({ name, email, password, ...more }, _, options) => ({ ...ownFields(more, options), name: name?.trim(), email, password }),
    staysAt: (answer) => typeof answer?.token !== 'string',
  },
  'forgot-password': {
    path: '/request-password-reset',
    input: ({ email }, to) => ({ email, redirectTo: to }),
    staysAt: () => true,
  },
  'reset-password': {
    path: '/reset-password',
    input: ({ password, token }) => ({ newPassword: password, token }),
    staysAt: () => true,
  },
  [SECOND_FACTOR_FORM]: {
    path: ({ method, send }) => (send ? '/two-factor/send-otp' : `/two-factor/verify-${method === 'otp' || method === 'backup-code' ? method : 'totp'}`),
    input: ({ method, send, code = '', trustDevice }) => {
      if (send) return {};
      const read = method === 'backup-code' ? readBackupCode(code) : readOneTimeCode(code, Math.max(4, code.match(/\p{Nd}/gu)?.length ?? 0));
      return { code: read, trustDevice: trustDevice !== undefined };
    },
    staysAt: (answer) => typeof answer?.token !== 'string',
  },
  'verify-email': { path: '/verify-email', method: 'GET', input: ({ token = '' }) => ({ token }), staysAt: () => true },
};

const EMAIL_SECONDS = 300;
const DEFAULT_RESET_PAGE = '/reset-password';

/**
 * Takes a form that a page without script has posted: sends it through Better Auth as if the page had called the endpoint itself, with the same limiter, origin check and
 * hooks, and answers with a redirect, so that going back or reloading posts nothing again. What went wrong is a code in the address; a password is never there.
 *
 * Source: RFC 9110, section 15.4.4.
 */
export const formEndpoint = createAuthEndpoint(
  '/livery/form/:name',
  { method: 'POST', requireRequest: true, metadata: { allowedMediaTypes: ['application/x-www-form-urlencoded', 'multipart/form-data'] } },
  async (ctx) => {
    const name = String(ctx.params.name);
    if (!Object.hasOwn(FORMS, name)) throw new APIError('NOT_FOUND');
    const form = FORMS[name as keyof typeof FORMS];
    const { origin } = new URL(ctx.context.baseURL);
    const query = (ctx.query ?? {}) as Record<string, unknown>;
    const from = new URL(safeRedirect(query.from, { origin }), origin);
    const to = safeRedirect(query.to, { origin, fallback: name === 'forgot-password' ? DEFAULT_RESET_PAGE : '/' });
    const fields = textFields(ctx.body);

    // Cookies, origin, Sec-Fetch-* and addresses stay as they came.
    const headers = new Headers(ctx.request.headers);
    headers.set('content-type', 'application/json');
    headers.delete('content-length');
    if (fields['cf-turnstile-response']) headers.set('x-captcha-response', fields['cf-turnstile-response']);
    const address = new URL(`${ctx.context.baseURL}${typeof form.path === 'string' ? form.path : form.path(fields, ctx.context.options)}`);
    const input = form.input(fields, origin + to, ctx.context.options);
    if (form.method === 'GET') for (const [key, value] of Object.entries(input)) address.searchParams.set(key, String(value));
    const inner = form.method === 'GET' ? new Request(address, { headers }) : new Request(address, { method: 'POST', headers, body: JSON.stringify(input) });
    const answered = await router(ctx.context, ctx.context.options).handler(inner);
    const answer: Answer = await answered.json().catch(() => null);

    const failed = answered.status >= 400;
    const stays = failed || form.staysAt(answer);
    for (const key of Object.values(ANSWER)) from.searchParams.delete(key);
    // A mail that was sent stays sent when its code was mistyped.
    if (!failed) from.searchParams.delete(SECOND_FACTOR.sent);
    if (failed && name === SECOND_FACTOR_FORM && challengeEnds(readMethod(fields.method), { code: String(answer?.code), status: answered.status })) {
      // Only the password helps now.
      for (const key of Object.values(SECOND_FACTOR)) from.searchParams.delete(key);
      from.searchParams.set(ANSWER.error, String(answer?.code));
    } else if (failed) {
      from.searchParams.set(ANSWER.error, String(answer?.code ?? (answered.status === 429 ? 'RATE_LIMITED' : 'UNKNOWN')));
      const wait = answered.headers.get('x-retry-after');
      if (wait) from.searchParams.set(ANSWER.retry, wait);
      // After two of them the page speaks of the clock.
      if (name === SECOND_FACTOR_FORM && readMethod(fields.method) === 'totp' && answer?.code === 'INVALID_CODE')
        from.searchParams.set(SECOND_FACTOR.misses, String(readMisses(from.searchParams) + 1));
    } else if (name === 'sign-in' && answer?.twoFactorRedirect === true) {
      const methods = Array.isArray(answer.twoFactorMethods) ? answer.twoFactorMethods.map(String) : [];
      from.searchParams.set(SECOND_FACTOR.methods, methods.join(','));
    } else if (stays && name === SECOND_FACTOR_FORM) from.searchParams.set(SECOND_FACTOR.sent, '1');
    else if (stays) from.searchParams.set(ANSWER.done, '1');
    // What has been used up is no longer worth a place in the address.
    if (!failed) from.searchParams.delete('token');

    const out = new Headers({ 'cache-control': 'no-store', location: stays ? from.pathname + from.search : to });
    for (const cookie of answered.headers.getSetCookie()) out.append('set-cookie', cookie);
    if (stays && fields.email) out.append('set-cookie', emailCookie(fields.email, origin));
    return new Response(null, { status: 303, headers: out });
  },
);

/** Values of the app's own fields, and a username, as their types want them: in a form everything is a text. */
function ownFields(fields: Fields, { user, plugins }: BetterAuthOptions): Record<string, unknown> {
  const known = Object.entries(user?.additionalFields ?? {}).flatMap(([name, { type, input }]): [string, unknown][] => {
    const value = fields[name];
    if (input === false || (type !== 'boolean' && !value)) return [];
    if (type === 'boolean') return [[name, value !== undefined]];
    return [[name, type === 'number' ? Number(value) : value]];
  });
  const username = plugins?.some(({ id }) => id === 'username') && fields.username ? { username: fields.username } : {};
  return { ...Object.fromEntries(known), ...username };
}

/** The field takes both where the server has usernames; an address has an `@`, and a username has none. */
function isUsername({ email }: Fields, { plugins }: BetterAuthOptions): boolean {
  return email !== undefined && !email.includes('@') && plugins?.some(({ id }) => id === 'username') === true;
}

function readMethod(method: string | undefined): TwoFactorMethod {
  return method === 'otp' || method === 'backup-code' ? method : 'totp';
}

/** A form may hold files, and a name twice; neither is ours. */
function textFields(body: unknown): Fields {
  const entries = body instanceof FormData ? [...body.entries()] : Object.entries((body ?? {}) as object);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function emailCookie(email: string, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${EMAIL_COOKIE}=${encodeURIComponent(email.slice(0, 320))}; Max-Age=${EMAIL_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
