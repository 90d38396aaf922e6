import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { getAuthTables } from 'better-auth/db';
import { createAuthClient } from 'better-auth/react';
import { livery } from '../../src/server/livery.js';
import { withRetryAfter } from '../../src/server/with-retry-after.js';

export const ADA = { name: 'Ada Lovelace', email: 'ada@example.com', password: 'notes on the engine' };

type Options = NonNullable<Parameters<typeof betterAuth>[0]>;
type Weather = 'fine' | 'offline' | 'answer-lost' | 'html' | 'empty' | 'cut-off' | 'error' | 'stalled';

export interface SentLink {
  kind: 'verify' | 'reset';
  email: string;
  token: string;
}

let addresses = 0;

/** A real Better Auth in memory behind a real client, with its cookies, its mails and its weather. For tests in Node and jsdom. */
export function createMemoryAuth(overrides: Partial<Options> = {}) {
  const baseURL = 'http://localhost:3000';
  const links: SentLink[] = [];
  const requests: string[] = [];
  const jar = new Map<string, string>();
  const db: Record<string, Record<string, unknown>[]> = {};
  const address = `10.1.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`;
  let weather: Weather = 'fine';
  let held: { path: string; until: Promise<void> } | null = null;

  const options = {
    baseURL,
    secret: 'a secret that is used by tests only, 32+',
    database: memoryAdapter(db as never),
    trustedOrigins: [baseURL],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' as const, disabled: true },
    plugins: [livery()],
    ...overrides,
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      // Scrypt takes a tenth of a second, and is not what is tested.
      password: {
        hash: async (password: string) => `quick:${password}`,
        verify: async ({ hash, password }: { hash: string; password: string }) => hash === `quick:${password}`,
      },
      sendResetPassword: async ({ user, token }: { user: { email: string }; token: string }) => void links.push({ kind: 'reset', email: user.email, token }),
      ...overrides.emailAndPassword,
    },
    emailVerification: {
      autoSignInAfterVerification: true,
      sendVerificationEmail: async ({ user, token }: { user: { email: string }; token: string }) =>
        void links.push({ kind: 'verify', email: user.email, token }),
      ...overrides.emailVerification,
    },
    advanced: { ipAddress: { ipAddressHeaders: ['x-test-address'] }, ...overrides.advanced },
  } satisfies Options;
  for (const table of Object.values(getAuthTables(options))) db[table.modelName] = [];
  const auth = withRetryAfter(betterAuth(options));

  async function send(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const url = input instanceof Request ? input.url : String(input);
    requests.push(`${init.method ?? 'GET'} ${new URL(url, baseURL).pathname.replace('/api/auth', '')}`);
    if (held && url.includes(held.path)) await held.until;
    if (weather === 'offline') throw new TypeError('Failed to fetch');
    if (weather === 'stalled')
      return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))));
    if (weather === 'html')
      return new Response('<!doctype html><h1>Bad gateway</h1><script>alert(1)</script>', { status: 502, headers: { 'content-type': 'text/html' } });
    if (weather === 'empty') return new Response(null, { status: 200 });
    if (weather === 'cut-off') return new Response('{"token":"abc","user":{"id', { status: 200, headers: { 'content-type': 'application/json' } });
    if (weather === 'error')
      return new Response(JSON.stringify({ code: 'SOMETHING_SECRET', message: '<b>SELECT * FROM user</b>' }), {
        status: 500,
        headers: { 'content-type': 'application/json' },
      });
    const headers = new Headers(init.headers as HeadersInit);
    headers.set('origin', baseURL);
    headers.set('x-test-address', address);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await auth.handler(new Request(url, { method: init.method ?? 'GET', headers, ...(init.body ? { body: init.body as string } : {}) }));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    if (weather === 'answer-lost') throw new TypeError('Failed to fetch');
    return response;
  }

  const client = createAuthClient({ baseURL, fetchOptions: { customFetchImpl: send as typeof fetch } });
  return {
    auth,
    client,
    db,
    jar,
    links,
    /** Method and path of each request, oldest first. */
    requests,
    count: (path: string) => requests.filter((request) => request.endsWith(path)).length,
    /** Keeps answers of a path back until the returned function is called. */
    hold(path: string): () => void {
      let release = () => {};
      held = {
        path,
        until: new Promise((resolve) => {
          release = () => {
            held = null;
            resolve();
          };
        }),
      };
      return release;
    },
    setWeather(next: Weather) {
      weather = next;
    },
    /** Makes an account whose address is verified. */
    async makeUser(user = ADA) {
      await auth.api.signUpEmail({ body: user });
      await (await auth.$context).internalAdapter.updateUserByEmail(user.email, { emailVerified: true });
    },
    async signIn(user = ADA) {
      await client.signIn.email(user);
    },
  };
}

export type MemoryAuth = ReturnType<typeof createMemoryAuth>;
