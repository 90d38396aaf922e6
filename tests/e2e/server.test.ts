import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../examples/reference-server/src/config.js';
import { freePort } from '../support/free-port.js';
import { ADA, journey, startServer } from './support/journey.js';

const json = (origin: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', origin, ...headers },
  body: JSON.stringify(body),
});

const AT_ONCE = 250;

describe('the reference server', () => {
  journey('2.4 sends the headers that a browser defends itself with, and stores nothing personal', async ({ journey: { server } }) => {
    const page = await fetch(server.url);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)|\*/);
    expect(policy).toContain('report-to policy');
    expect(page.headers.get('reporting-endpoints')).toBe('policy="/policy-reports"');
    expect((await fetch(`${server.url}/policy-reports`, { method: 'POST', body: '[]' })).status).toBe(204);
    expect(
      Object.fromEntries(
        ['x-content-type-options', 'cross-origin-opener-policy', 'cache-control', 'referrer-policy'].map((name) => [name, page.headers.get(name)]),
      ),
    ).toEqual({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
      'cache-control': 'no-store',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    expect((await fetch(`${server.url}/confirm`)).headers.get('referrer-policy')).toBe('no-referrer');
    expect((await fetch(`${server.url}/api/auth/get-session`)).headers.get('cache-control')).toBe('no-store');
  });

  journey('F07 tells password managers where a password is changed, and does not answer what is not there', async ({ journey: { server } }) => {
    const change = await fetch(`${server.url}/.well-known/change-password`, { redirect: 'manual' });
    expect([change.status, change.headers.get('location')]).toEqual([302, '/account/security']);
    expect((await fetch(`${server.url}/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200`)).status).toBe(404);
    expect((await fetch(`${server.url}/nowhere`)).status).toBe(404);
    expect((await fetch(`${server.url}/assets/../../package.json`)).status).toBe(404);
  });

  journey('2.4 takes a form from its own pages alone: every method, origin, place and type of content', async ({ journey: { server } }) => {
    await server.makeUser();
    const origins = { own: server.url, evil: 'https://evil.test', null: 'null', none: undefined };
    const sites = ['same-origin', 'cross-site', undefined] as const;
    const bodies = {
      'application/json': JSON.stringify(ADA),
      'application/x-www-form-urlencoded': new URLSearchParams(ADA).toString(),
      'text/plain': JSON.stringify(ADA),
    };
    const accepted: string[] = [];
    let caller = 0;
    for (const method of ['POST', 'GET', 'PUT', 'DELETE'] as const) {
      for (const [name, origin] of Object.entries(origins)) {
        for (const site of sites) {
          for (const [type, body] of Object.entries(bodies)) {
            caller += 1;
            const response = await fetch(`${server.url}/api/auth/sign-in/email`, {
              method,
              headers: {
                cookie: 'x=1',
                'content-type': type,
                'x-forwarded-for': `10.9.0.${caller}`,
                ...(origin ? { origin } : {}),
                ...(site ? { 'sec-fetch-site': site, 'sec-fetch-mode': site === 'cross-site' ? 'navigate' : 'cors' } : {}),
              },
              ...(method === 'GET' ? {} : { body }),
            });
            const session = response.headers.getSetCookie().some((cookie) => cookie.includes('session_token'));
            expect(session, `${method} ${name} ${site} ${type}`).toBe(response.status === 200);
            if (session) accepted.push(`${method} ${name} ${site ?? 'no site'} ${type}`);
          }
        }
      }
    }
    expect(accepted).toMatchInlineSnapshot(`
      [
        "POST own same-origin application/json",
        "POST own same-origin application/x-www-form-urlencoded",
        "POST own no site application/json",
        "POST own no site application/x-www-form-urlencoded",
        "POST null same-origin application/json",
        "POST null same-origin application/x-www-form-urlencoded",
      ]
    `);
    const tooLong = JSON.stringify({ ...ADA, padding: 'x'.repeat(70_000) });
    expect((await fetch(`${server.url}/api/auth/sign-in/email`, { ...json(server.url, {}), body: tooLong })).status).toBe(413);
  });

  journey('2.4 X02 gives a new session at each sign-in, ends it on the server, and lets nobody choose one', async ({ journey: { server } }) => {
    await server.makeUser();
    const enter = async (cookie = '') => {
      const response = await fetch(`${server.url}/api/auth/sign-in/email`, json(server.url, ADA, { cookie }));
      return response.headers.getSetCookie().find((value) => value.includes('session_token')) ?? '';
    };
    const first = await enter();
    const second = await enter(first.split(';')[0]);
    expect(first).toMatch(/HttpOnly/i);
    expect(first).toMatch(/SameSite=Lax/i);
    expect(second.split(';')[0]).not.toBe(first.split(';')[0]);
    const session = (cookie: string) => fetch(`${server.url}/api/auth/get-session`, { headers: { cookie } }).then((response) => response.json());
    expect(await session('better-auth.session_token=chosen.by-somebody')).toBeNull();
    const cookie = second.split(';')[0] as string;
    expect(await session(cookie)).not.toBeNull();
    await fetch(`${server.url}/api/auth/sign-out`, json(server.url, {}, { cookie }));
    expect(await session(cookie)).toBeNull();
  });

  journey('2.4 stops guessing at one account from many addresses, and says how long', async ({ journey: { server } }) => {
    await server.makeUser();
    // Each on a connection of its own, as of another machine: one that is kept open may be closed by the server just when it is used again.
    const attempt = (at: number, email: string, password = 'a wrong password') =>
      fetch(
        `${server.url}/api/auth/sign-in/email`,
        json(server.url, { email, password }, { connection: 'close', 'x-forwarded-for': `10.${email.length}.${at >> 8}.${at & 255}` }),
      );
    for (const [email, tries] of [
      [ADA.email, 1000],
      ['nobody-at-all@example.com', 14],
    ] as const) {
      // So many at once that they meet in the middle of a count, and not so many that the kernel turns connections away.
      const answers: Response[] = [];
      for (let sent = 0; sent < tries; sent += AT_ONCE)
        answers.push(...(await Promise.all(Array.from({ length: Math.min(AT_ONCE, tries - sent) }, (_, at) => attempt(sent + at, email)))));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
      const refused = answers.find(({ status }) => status === 429);
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(800);
      expect(await refused?.json()).toMatchObject({ code: 'RATE_LIMITED' });
    }
    expect((await attempt(200, ADA.email, ADA.password)).status).toBe(429);
  });

  journey('2.4 counts tries by username and by address as tries at one account', async ({ journey: { server } }) => {
    await server.makeUser();
    const { adapter } = await server.app.auth.$context;
    await adapter.update({ model: 'user', where: [{ field: 'email', value: ADA.email }], update: { username: 'ada', displayUsername: 'Ada' } });
    const attempt = async (at: number, body: object) => {
      const path = 'username' in body ? 'username' : 'email';
      const headers = { connection: 'close', 'x-forwarded-for': `10.9.${at >> 8}.${at & 255}` };
      return (await fetch(`${server.url}/api/auth/sign-in/${path}`, json(server.url, body, headers))).status;
    };
    const wrong = 'a wrong password';
    const statuses = [];
    for (let at = 0; at < 12; at += 1)
      statuses.push(await attempt(at, at % 2 ? { username: at % 4 === 1 ? 'ada' : 'ADA', password: wrong } : { email: ADA.email, password: wrong }));
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    expect(await attempt(20, { username: 'ada', password: ADA.password })).toBe(429);
    // A name that nobody has is answered alike.
    const nobody = [];
    for (let at = 30; at < 42; at += 1) nobody.push(await attempt(at, { username: 'nobody_at_all', password: wrong }));
    expect(nobody).toEqual(statuses);
  });

  describe('with few sign-ins a minute', () => {
    journey.override('env', { SIGN_INS_PER_MINUTE: '3' });
    journey('2.4 looks at so many sign-ins of all people together, and shuts nobody out for tries at one account', async ({ journey: { server } }) => {
      await server.makeUser();
      const attempt = async (at: number, email: string, password: string) =>
        (await fetch(`${server.url}/api/auth/sign-in/email`, json(server.url, { email, password }, { 'x-forwarded-for': `10.8.${at >> 8}.${at & 255}` })))
          .status;
      const statuses = await Promise.all(Array.from({ length: 6 }, (_, at) => attempt(at, `person-${at}@example.com`, 'a wrong password')));
      expect(statuses.sort()).toEqual([401, 401, 401, 429, 429, 429]);
      expect(await attempt(10, ADA.email, ADA.password)).toBe(429);
    });
  });

  journey('forgets wrong passwords after a right one', async ({ journey: { server } }) => {
    await server.makeUser();
    const attempt = (at: number, password: string) =>
      fetch(`${server.url}/api/auth/sign-in/email`, json(server.url, { email: ADA.email, password }, { 'x-forwarded-for': `10.7.0.${at}` }));
    for (let at = 0; at < 9; at += 1) expect((await attempt(at, 'a wrong password')).status).toBe(401);
    expect((await attempt(100, ADA.password)).status).toBe(200);
    for (let at = 101; at < 106; at += 1) expect((await attempt(at, 'a wrong password')).status).toBe(401);
  });

  journey('tells what it can do, and the brand in colours', async ({ journey: { server } }) => {
    const features = await (await fetch(`${server.url}/api/auth/livery/features`)).json();
    expect(features).toMatchObject({
      version: 1,
      emailPassword: { signUp: true, minLength: 15, requireEmailVerification: true, reset: true },
      lifetimes: { verify: 3600, cookieCache: 0 },
    });
    expect(JSON.stringify(features)).not.toMatch(/secret|token|smtp/i);
    const css = await fetch(`${server.url}/api/auth/livery/branding.css`);
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await css.text()).toContain('--lv-brand: light-dark(#4f46e5, #534dec);');
  });

  journey(
    '5.1 says that it cannot be reached while its database is locked, keeps what was typed, and goes on when it is free',
    async ({ journey: { server, visit } }) => {
      await server.makeUser();
      const { page } = await visit();
      await page.goto('/sign-in');
      await page.getByLabel('Email').fill(ADA.email);
      await page.getByLabel('Password', { exact: true }).fill(ADA.password);
      const other = new Database(server.config.databaseFile);
      other.exec('BEGIN EXCLUSIVE');
      try {
        const [response] = await Promise.all([page.waitForResponse('**/sign-in/email'), page.getByRole('button', { name: 'Sign in' }).click()]);
        expect([response.status(), response.headers()['retry-after']]).toEqual([503, '2']);
        await page.getByText('The server cannot be reached. Try again in a moment.').waitFor();
        expect((await fetch(`${server.url}/ready`)).status).toBe(503);
        expect((await fetch(`${server.url}/health`)).status).toBe(200);
      } finally {
        other.exec('ROLLBACK');
        other.close();
      }
      expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe(ADA.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL('**/dashboard');
    },
  );

  it('5.1 keeps a sign-up and its mail when the mail server is away, and sends it by SMTP when it is back, as it was rendered', async () => {
    const port = await freePort();
    const server = await startServer({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    const received: ParsedMail[] = [];
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _, done) =>
        void simpleParser(stream).then((mail) => {
          received.push(mail);
          done();
        }),
    });
    try {
      const response = await fetch(`${server.url}/api/auth/sign-up/email`, json(server.url, ADA, { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' }));
      expect(response.status).toBe(200);
      await expect.poll(async () => (await server.mails(ADA.email)).map((mail) => mail.status)).toEqual(['waiting']);
      await expect.poll(() => received.length, { timeout: 1500 }).toBe(0);
      await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
      await expect.poll(() => received.length, { timeout: 15_000, interval: 100 }).toBe(1);
      const [stored] = await server.mails(ADA.email);
      const [mail] = received;
      expect(mail?.subject).toBe('Bestätige deine Adresse für Acme');
      expect(mail?.from?.text).toBe('"Acme" <no-reply@example.com>');
      expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
      expect(mail?.text?.trim()).toBe(stored?.text.trim());
      expect(String(mail?.html).trim()).toBe(stored?.html);
    } finally {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      await server.close();
    }
  });

  it('5.1 keeps a mail while the mail server refuses the password, and sends it when that is mended', async () => {
    const port = await freePort();
    const server = await startServer({ SMTP_URL: `smtp://livery:secret@127.0.0.1:${port}` });
    let open = false;
    const received: string[] = [];
    const smtp = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      onAuth: (auth, _, done) => (open ? done(null, { user: auth.username ?? '' }) : done(new Error('535 wrong password'))),
      onRcptTo: (address, _, done) => {
        received.push(address.address);
        done();
      },
      onData: (stream, _, done) => void stream.resume().on('end', () => done()),
    });
    await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
    try {
      await fetch(`${server.url}/api/auth/sign-up/email`, json(server.url, ADA));
      await expect
        .poll(async () => (await server.app.auth.$context).adapter.findMany<{ status: string; lastError: string | null }>({ model: 'liveryEmail' }), {
          timeout: 5000,
        })
        .toEqual([expect.objectContaining({ status: 'waiting', lastError: expect.stringMatching(/535/) })]);
      open = true;
      await expect.poll(() => received, { timeout: 15_000 }).toEqual([ADA.email]);
    } finally {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      await server.close();
    }
  });

  journey('2.4 signs nobody in who was led to a verification link by another site', async ({ journey: { server, visit } }) => {
    await fetch(`${server.url}/api/auth/sign-up/email`, json(server.url, ADA));
    const token = new URLSearchParams(new URL(await server.link('verify-email')).hash.slice(1)).get('token') as string;
    const { page, context } = await visit();
    await page.goto(`/api/auth/verify-email?token=${token}&callbackURL=/dashboard`);
    await page.getByRole('button', { name: 'Confirm email' }).waitFor();
    expect(page.url()).toBe(`${server.url}/confirm`);
    expect((await context.cookies()).filter((cookie) => cookie.name.includes('session'))).toEqual([]);
  });

  it('2.2 writes a brand with dollar signs into the page as it is', async () => {
    const description = "Pay $' less, $& more, $$ and </script>";
    const server = await startServer({ APP_NAME: 'A$$AP', APP_DESCRIPTION: description });
    try {
      const html = await (await fetch(server.url)).text();
      expect(html).toContain('<title>A$$AP</title>');
      const data = JSON.parse(/<script type="application\/json" id="page-data">(.*?)<\/script>/.exec(html)?.[1] ?? '');
      expect(data.branding).toMatchObject({ name: 'A$$AP', description });
    } finally {
      await server.close();
    }
  });

  it('reads a bad environment as one list, with an example each, and starts nothing', () => {
    const read = () =>
      readConfig({
        APP_PRIMARY_COLOR: 'blurple',
        APP_LOGO_URL: 'javascript:1',
        PORT: '99999999',
        PASSWORD_MIN_LENGTH: '4',
        PROXIES: 'many',
      });
    expect(read).toThrow(/APP_PRIMARY_COLOR[\s\S]*For example: #4f46e5/);
    for (const name of ['APP_LOGO_URL', 'PORT', 'PASSWORD_MIN_LENGTH', 'PROXIES']) expect(read).toThrow(new RegExp(name));
  });

  it('2.4 refuses to start in production with a known secret, plain http or without a sender, and gives its cookies the strongest name', async () => {
    const base = {
      NODE_ENV: 'production',
      APP_URL: 'https://app.example.com',
      EMAIL_FROM: 'Acme <no-reply@example.com>',
      BETTER_AUTH_SECRET: 'q'.repeat(40),
      SMTP_URL: 'smtp://127.0.0.1:1',
      PROXIES: '1',
    };
    expect(readConfig(base).production).toBe(true);
    expect(() => readConfig({ ...base, BETTER_AUTH_SECRET: undefined })).toThrow(/BETTER_AUTH_SECRET/);
    expect(() => readConfig({ ...base, APP_URL: 'http://app.example.com' })).toThrow(/APP_URL/);
    expect(() => readConfig({ ...base, EMAIL_FROM: undefined })).toThrow(/EMAIL_FROM/);
    expect(() => readConfig({ ...base, PROXIES: undefined })).toThrow(/PROXIES/);
    // Nobody has to think of NODE_ENV: an address that others can reach is production.
    expect(() => readConfig({ APP_URL: 'http://app.example.com' })).toThrow(/BETTER_AUTH_SECRET[\s\S]*APP_URL/);

    const directory = mkdtempSync(join(tmpdir(), 'livery-'));
    const { createApp } = await import('../../examples/reference-server/src/app.js');
    const config = readConfig({ ...base, DATABASE_FILE: join(directory, 'auth.db') });
    await expect(createApp({ ...config, smtpUrl: null }, { web: 'build/reference-web', stylesheet: 'dist/styles.css' })).rejects.toThrow(/SMTP_URL/);
    const app = await createApp(config, { web: 'build/reference-web', stylesheet: 'dist/styles.css' });
    try {
      await app.auth.api.signUpEmail({ body: ADA });
      await (await app.auth.$context).internalAdapter.updateUserByEmail(ADA.email, { emailVerified: true });
      const response = await app.fetch(new Request('https://app.example.com/api/auth/sign-in/email', json('https://app.example.com', ADA)));
      expect(response.headers.getSetCookie().find((cookie) => cookie.includes('session_token'))).toMatch(
        /^__Host-livery\.session_token=.*; Path=\/; HttpOnly; Secure; SameSite=Lax/,
      );
      expect(response.headers.get('strict-transport-security')).toContain('max-age=63072000');
      expect((await app.fetch(new Request('https://app.example.com/outbox'))).status).toBe(404);
    } finally {
      await app.close();
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
