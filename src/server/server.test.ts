import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { captcha, emailOTP, genericOAuth, magicLink, multiSession, organization, twoFactor, username } from 'better-auth/plugins';
import { socialProviderList } from 'better-auth/social-providers';
import { describe, expect, it } from 'vitest';
import { createBranding } from '../branding/index.js';
import { livery } from './livery.js';
import { tooOld } from './supported-version.js';
import { withRetryAfter } from './with-retry-after.js';

const base = { baseURL: 'http://localhost:3000', secret: 'LEAKED-SECRET-0123456789-0123456789', database: memoryAdapter({}), telemetry: { enabled: false } };
const read = async (auth: { handler: (request: Request) => Promise<Response> }, path: string) =>
  auth.handler(new Request(`http://localhost:3000/api/auth${path}`));

describe('a sign-up with an idempotency key', () => {
  it('S04 works on a server without livery(), which knows no such key', async () => {
    const database = memoryAdapter({ user: [], session: [], account: [], verification: [] });
    const auth = betterAuth({ ...base, database, emailAndPassword: { enabled: true } });
    const body = JSON.stringify({ name: 'Ada Lovelace', email: 'ada@example.com', password: 'notes on the engine', idempotencyKey: 'a'.repeat(32) });
    const headers = { 'content-type': 'application/json', origin: 'http://localhost:3000' };
    const response = await auth.handler(new Request('http://localhost:3000/api/auth/sign-up/email', { method: 'POST', headers, body }));
    expect(response.status).toBe(200);
  });
});

describe('GET /livery/features', () => {
  it('2.2 knows every provider that the installed Better Auth has from one of the app’s own, and gives each a name', async () => {
    const keys = { clientId: 'LEAKED-ID', clientSecret: 'LEAKED-SECRET', clientKey: 'LEAKED-KEY', domain: 'd', region: 'r', userPoolId: 'u' };
    const own = { providerId: 'acme-id', ...keys, authorizationUrl: 'https://id.example.com/a', tokenUrl: 'https://id.example.com/t' };
    const socialProviders = Object.fromEntries(socialProviderList.map((id) => [id, keys]));
    const auth = betterAuth({ ...base, socialProviders, plugins: [livery(), genericOAuth({ config: [own] })] });
    const text = await (await read(auth, '/livery/features')).text();
    const { providers } = JSON.parse(text) as { providers: { id: string; name: string; kind: string }[] };
    expect(providers.map(({ id, kind }) => `${kind} ${id}`).sort()).toEqual(['generic acme-id', ...socialProviderList.map((id) => `social ${id}`)].sort());
    for (const { name } of providers) expect(name).toMatch(/\S/);
    expect(text).not.toContain('LEAKED');
  });

  it('2.2 tells of everything that is there, and of no secret', async () => {
    const auth = betterAuth({
      ...base,
      appName: 'Acme',
      emailAndPassword: { enabled: true, minPasswordLength: 15, sendResetPassword: async () => {}, resetPasswordTokenExpiresIn: 1800 },
      emailVerification: { sendVerificationEmail: async () => {}, expiresIn: 900 },
      socialProviders: { google: { clientId: 'LEAKED-ID', clientSecret: 'LEAKED-SECRET' } },
      session: { cookieCache: { enabled: true, maxAge: 60 } },
      user: {
        changeEmail: { enabled: true },
        deleteUser: { enabled: true, sendDeleteAccountVerification: async () => {} },
        additionalFields: {
          softwareBackground: { type: 'string', required: true },
          hardwareBackground: { type: ['none', 'some'], required: false, input: false },
        },
      },
      plugins: [
        livery({ captchaSiteKey: 'public-key' }),
        username(),
        magicLink({ sendMagicLink: async () => {}, disableSignUp: true }),
        emailOTP({ sendVerificationOTP: async () => {}, otpLength: 8 }),
        twoFactor({ otpOptions: { sendOTP: async () => {} } }),
        organization({ teams: { enabled: true } }),
        multiSession({ maximumSessions: 4 }),
        captcha({ provider: 'cloudflare-turnstile', secretKey: 'LEAKED-SECRET' }),
        genericOAuth({
          config: [
            {
              providerId: 'acme-idp',
              clientId: 'LEAKED-ID',
              clientSecret: 'LEAKED-SECRET',
              authorizationUrl: 'https://idp.example.com/a',
              tokenUrl: 'https://idp.example.com/t',
            },
          ],
        }),
      ],
    });
    const response = await read(auth, '/livery/features');
    const features = await response.json();
    expect(features).toMatchInlineSnapshot(`
      {
        "account": {
          "changeEmail": true,
          "deleteByEmail": true,
          "deleteUser": true,
          "linking": true,
          "maxRows": 100,
        },
        "appName": "Acme",
        "emailPassword": {
          "maxLength": 128,
          "minLength": 15,
          "requireEmailVerification": false,
          "reset": true,
          "signUp": true,
        },
        "emailVerification": true,
        "lifetimes": {
          "cookieCache": 60,
          "freshAge": 86400,
          "reset": 1800,
          "session": 604800,
          "verify": 900,
        },
        "plugins": {
          "captcha": {
            "provider": "cloudflare-turnstile",
            "siteKey": "public-key",
          },
          "emailOtp": {
            "asksOldEmail": false,
            "changesEmail": false,
            "length": 8,
            "lifetime": 300,
            "signUp": true,
            "verifies": false,
          },
          "magicLink": {
            "lifetime": 300,
            "signUp": false,
          },
          "multiSession": {
            "max": 4,
          },
          "organization": {
            "create": true,
            "teams": true,
          },
          "twoFactor": {
            "digits": 6,
            "otp": true,
            "otpDigits": 6,
            "period": 30,
            "trustDevice": 2592000,
          },
          "username": {
            "max": 30,
            "min": 3,
          },
        },
        "providers": [
          {
            "id": "acme-idp",
            "kind": "generic",
            "name": "acme-idp",
            "signUp": true,
          },
          {
            "id": "google",
            "kind": "social",
            "name": "Google",
            "signUp": true,
          },
        ],
        "userFields": {
          "hardwareBackground": {
            "input": false,
            "required": false,
            "type": [
              "none",
              "some",
            ],
          },
          "softwareBackground": {
            "input": true,
            "required": true,
            "type": "string",
          },
        },
        "version": 1,
      }
    `);
    expect(JSON.stringify(features)).not.toMatch(/LEAKED|secret/i);
    expect(response.headers.get('cache-control')).toBe('public, max-age=30, stale-while-revalidate=300');
  });

  it('calls the app by the name of its brand, and never by that of Better Auth', async () => {
    const name = async (options: object) => (await (await read(betterAuth({ ...base, ...options }), '/livery/features')).json()).appName;
    expect(await name({ appName: 'Other', plugins: [livery({ branding: createBranding({ name: 'Acme' }) })] })).toBe('Acme');
    expect(await name({ plugins: [livery()] })).toBe('');
  });

  it('tells of nothing that is not there', async () => {
    const features = await (await read(betterAuth({ ...base, plugins: [livery()] }), '/livery/features')).json();
    expect(features).toMatchObject({ emailPassword: null, emailVerification: false, providers: [], plugins: {}, userFields: {} });
  });
});

describe('a Better Auth that is too old', () => {
  it.each([
    ['1.6.33', 'and 1.6.33 is installed'],
    ['0.9.0', 'and 0.9.0 is installed'],
    [undefined, 'and an older one is installed'],
  ])('is one sentence in the log, with the way to mend it (%s)', (version, words) => {
    expect(tooOld(version)).toMatch(/^livery-ui needs Better Auth 1\.7 or later, .*npm install better-auth@latest/);
    expect(tooOld(version)).toContain(words);
  });

  it('is said when the server starts, and not of the one that is installed', async () => {
    const logged: string[] = [];
    const context = (version: string) => ({ version, logger: { error: (text: string) => logged.push(text) } }) as never;
    livery().init(context('1.5.0'));
    livery().init(context('1.10.0-beta.1'));
    livery().init(context('2.0.0'));
    expect(logged).toHaveLength(1);
    const auth = betterAuth({ ...base, plugins: [livery()] });
    expect(tooOld((await auth.$context).version)).toBeNull();
  });
});

describe('GET /livery/branding.css', () => {
  it('is a stylesheet where there is a brand, and not found where there is none', async () => {
    const response = await read(betterAuth({ ...base, plugins: [livery({ branding: createBranding({ primaryColor: '#facc15' }) })] }), '/livery/branding.css');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(await response.text()).toContain('--lv-brand: light-dark(#facc15, #facc15);');
    expect((await read(betterAuth({ ...base, plugins: [livery()] }), '/livery/branding.css')).status).toBe(404);
  });
});

describe('withRetryAfter', () => {
  it('S02 adds and exposes the standard header to a refusal of the rate limiter, and leaves every other answer as it is', async () => {
    const auth = withRetryAfter(
      betterAuth({ ...base, rateLimit: { enabled: true, window: 60, max: 1 }, plugins: [livery()], advanced: { ipAddress: { ipAddressHeaders: ['x-test'] } } }),
    );
    const ask = () => auth.handler(new Request('http://localhost:3000/api/auth/livery/features', { headers: { 'x-test': '10.7.7.7' } }));
    const first = await ask();
    expect([first.status, first.headers.get('retry-after')]).toEqual([200, null]);
    const second = await ask();
    expect(second.status).toBe(429);
    expect(second.headers.get('retry-after')).toBe(second.headers.get('x-retry-after'));
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(second.headers.get('access-control-expose-headers')).toContain('Retry-After');
    expect(await second.json()).toBeTypeOf('object');
  });
});
