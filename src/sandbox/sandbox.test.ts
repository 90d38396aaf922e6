import { organizationClient, twoFactorClient } from 'better-auth/client/plugins';
import { getAuthTables } from 'better-auth/db';
import { captcha, genericOAuth, magicLink, organization, twoFactor, username } from 'better-auth/plugins';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBranding } from '../branding/index.js';
import { createCookieJar } from './cookie-jar.js';
import { parseDuration } from './duration.js';
import { ACME_SEED, createSandbox, NETWORK_MODES, SEED_PASSWORD } from './index.js';

const GRACE = { name: 'Grace Hopper', email: 'grace@example.com', password: 'a moth in the relay' };

describe('a sandbox', () => {
  it('signs up, mails a link, confirms by it, signs in, lists sessions and signs out, as a server does', async () => {
    const { client, outbox, cookies } = await createSandbox();
    expect((await client.signUp.email(GRACE)).data).toMatchObject({ token: null });
    const mail = outbox.last('verify-email', GRACE.email);
    expect(mail?.link).toBe(`http://localhost:3000/confirm#type=verify-email&token=${mail?.token}`);
    expect((await client.signIn.email(GRACE)).error).toMatchObject({ code: 'EMAIL_NOT_VERIFIED' });
    expect((await client.verifyEmail({ query: { token: mail?.token ?? '' } })).data).toMatchObject({ status: true });
    expect((await client.getSession()).data?.user.email).toBe(GRACE.email);
    expect((await client.listSessions()).data).toHaveLength(1);
    expect(outbox.mails.map(({ template }) => template)).toEqual(['welcome', 'verify-email']);
    await client.signOut();
    expect(cookies().size).toBe(0);
    expect((await client.getSession()).data).toBeNull();
  });

  it('renders a mail of its outbox as its reader gets it, in the brand', async () => {
    const { client, outbox } = await createSandbox({ branding: createBranding({ name: 'Acme Labs', primaryColor: '#0f766e' }) });
    const heard: number[] = [];
    const stop = outbox.subscribe(() => heard.push(outbox.mails.length));
    await client.signUp.email(GRACE);
    stop();
    outbox.clear();
    expect(heard).toEqual([1]);
    await client.requestPasswordReset({ email: GRACE.email });
    const mail = await outbox.last()?.render();
    expect(mail).toMatchObject({
      subject: expect.stringContaining('Acme Labs'),
      html: expect.stringContaining('#0f766e'),
      text: expect.stringContaining('/reset-password#type='),
    });
  });

  it('begins with the people and sessions of its seed', async () => {
    const sandbox = await createSandbox({ seed: ACME_SEED });
    await sandbox.signIn({ email: 'ada@example.com' });
    const { data } = await sandbox.client.listSessions();
    expect(data?.map(({ userAgent }) => /iPhone|Firefox/.exec(userAgent ?? '')?.[0]).sort()).toEqual(['Firefox', 'iPhone', undefined]);
    const phone = data?.find(({ userAgent }) => userAgent?.includes('iPhone'));
    expect(Date.now() - new Date(phone?.updatedAt ?? 0).getTime()).toBeGreaterThan(7_190_000);
    await expect(sandbox.signIn({ email: 'alan@example.com' })).rejects.toThrow('EMAIL_NOT_VERIFIED');
  });

  it('takes a Request as the browser’s own fetch does', async () => {
    const { fetch } = await createSandbox({ seed: { users: [GRACE] } });
    const sent = new Request('http://localhost:3000/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(GRACE),
    });
    expect(await (await fetch(sent)).json()).toMatchObject({ user: { email: GRACE.email } });
  });

  it('gives each browser cookies of its own, and ends a session in one from the other', async () => {
    const sandbox = await createSandbox({ seed: ACME_SEED });
    const phone = sandbox.browser('phone', { userAgent: 'Phone' });
    expect(sandbox.browser('phone')).toBe(phone);
    await sandbox.signIn({ email: 'grace@example.com' });
    await phone.signIn({ email: 'grace@example.com' });
    const { data } = await sandbox.client.listSessions();
    const other = data?.find(({ userAgent }) => userAgent === 'Phone');
    await sandbox.client.revokeSession({ token: other?.token ?? '' });
    expect((await phone.client.getSession()).data).toBeNull();
    expect((await sandbox.client.getSession()).data?.user.name).toBe('Grace Hopper');
  });

  it('keeps sandboxes apart that are asked at once', async () => {
    const [one, two] = await Promise.all([createSandbox(), createSandbox()]);
    await Promise.all([one.client.signUp.email(GRACE), two.client.signUp.email({ ...GRACE, email: 'two@example.com' })]);
    expect(one.db.user?.map(({ email }) => email)).toEqual([GRACE.email]);
    expect(two.db.user?.map(({ email }) => email)).toEqual(['two@example.com']);
  });

  it('runs plugins with their clients, typed: organizations of the seed, a second factor', async () => {
    const sandbox = await createSandbox({
      plugins: [organization(), twoFactor()],
      clientPlugins: [organizationClient(), twoFactorClient()],
      seed: { ...ACME_SEED, organizations: [{ name: 'Acme', slug: 'acme', members: { 'ada@example.com': 'owner', 'grace@example.com': 'member' } }] },
    });
    await sandbox.signIn({ email: 'ada@example.com' });
    expect((await sandbox.client.organization.list()).data).toEqual([expect.objectContaining({ slug: 'acme' })]);
    const enabled = await sandbox.client.twoFactor.enable({ password: SEED_PASSWORD });
    expect(enabled.data).toMatchObject({ totpURI: expect.stringContaining('otpauth://') });
    await expect(createSandbox({ seed: { organizations: [{ name: 'Acme', slug: 'acme', members: {} }] } })).rejects.toThrow('Add organization()');
    await expect(
      createSandbox({ plugins: [organization()], seed: { organizations: [{ name: 'Acme', slug: 'acme', members: { 'eve@example.com': 'owner' } }] } }),
    ).rejects.toThrow('eve@example.com is a member of Acme');
  });

  it('follows a link to the page that it leads to, by way of a provider that is pretended, too', async () => {
    const links: string[] = [];
    const sandbox = await createSandbox({
      plugins: [
        magicLink({ sendMagicLink: async ({ url }) => void links.push(url) }),
        genericOAuth({
          config: [
            {
              providerId: 'pretend',
              clientId: 'id',
              clientSecret: 'secret',
              authorizationUrl: 'https://idp.example.com/authorize',
              tokenUrl: 'https://idp.example.com/token',
              getToken: async () => ({ accessToken: 'token' }),
              getUserInfo: async () => ({ id: '1', name: 'Grace Hopper', email: 'grace@example.com', emailVerified: true }) as never,
            },
          ],
        }),
      ],
    });
    await sandbox.fetch('/api/auth/sign-in/magic-link', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: GRACE.email, callbackURL: '/dashboard' }),
    });
    expect(await sandbox.open(links[0] ?? '')).toEqual({ url: 'http://localhost:3000/dashboard', status: 200 });
    expect((await sandbox.client.getSession()).data?.user.email).toBe(GRACE.email);
    expect((await sandbox.open(links[0] ?? '')).url).toContain('error=');

    const { data } = await sandbox.client.signIn.social({ provider: 'pretend', callbackURL: '/dashboard', disableRedirect: true });
    const state = new URL(data?.url ?? '').searchParams.get('state');
    expect((await sandbox.open(`/api/auth/callback/pretend?code=c&state=${state}`)).url).toBe('http://localhost:3000/dashboard');
  });
});

describe('its time', () => {
  it('ends links, sessions and limits', async () => {
    const sandbox = await createSandbox({ seed: ACME_SEED, options: { session: { expiresIn: 3600 }, emailVerification: { expiresIn: 600 } } });
    await sandbox.client.signUp.email({ ...GRACE, email: 'new@example.com' });
    const token = sandbox.outbox.last('verify-email')?.token ?? '';
    await sandbox.signIn({ email: 'ada@example.com' });
    sandbox.age('5 minutes');
    expect((await sandbox.client.getSession()).data?.user.name).toBe('Ada Lovelace');
    sandbox.age('10 minutes');
    expect((await sandbox.client.verifyEmail({ query: { token } })).error).toMatchObject({ code: 'TOKEN_EXPIRED' });
    sandbox.age('1 hour');
    expect((await sandbox.client.getSession()).data).toBeNull();

    // A link of now works, however much time has passed before.
    await sandbox.client.sendVerificationEmail({ email: 'new@example.com' });
    expect((await sandbox.client.verifyEmail({ query: { token: sandbox.outbox.last('verify-email')?.token ?? '' } })).error).toBeNull();
  });

  it('makes a session too old for the list of sessions', async () => {
    const sandbox = await createSandbox({ seed: ACME_SEED, options: { session: { freshAge: 600 } } });
    await sandbox.signIn({ email: 'ada@example.com' });
    sandbox.age('11 minutes');
    expect((await sandbox.client.listSessions()).error).toMatchObject({ code: 'SESSION_NOT_FRESH' });
  });

  it('reads spans, and says how to write one', () => {
    expect([parseDuration('10 minutes'), parseDuration('1 day'), parseDuration('1.5 hours'), parseDuration(250)]).toEqual([
      600_000, 86_400_000, 5_400_000, 250,
    ]);
    for (const span of ['soon', '', '-1 day', '10', 'minutes 10', -1, Number.NaN]) expect(() => parseDuration(span)).toThrow('Write it like "10 minutes"');
  });
});

describe('its network', () => {
  it('answers in each mode as a network does', async () => {
    const seen: Record<string, string> = {};
    for (const mode of NETWORK_MODES) {
      if (mode === 'slow') continue; // two seconds, see below
      const { fetch } = await createSandbox({ network: mode });
      const signal = AbortSignal.timeout(mode === 'stalled' ? 20 : 5000);
      seen[mode] = await fetch('/api/auth/get-session', { signal }).then(
        async (response) =>
          `${response.status} ${response.headers.get('retry-after') ?? ''} ${(await response.text()).slice(0, 15)}`.replace(/ +/g, ' ').trim(),
        (error: Error) => error.name,
      );
    }
    expect(seen).toEqual({
      online: '200 null',
      offline: 'TypeError',
      'rate-limited': '429 30 {"message":"Too',
      broken: '500',
      html: '502 <!doctype html>',
      empty: '200',
      'cut-off': '200 {"token":"abc",',
      stalled: 'AbortError',
      'answer-lost': 'TypeError',
      twice: '200 null',
      'out-of-order': '200 null',
    });
    await expect(createSandbox({ network: 'down' as never })).rejects.toThrow('there is no network mode "down". Take one of: online, slow');
  });

  it('is slow, offline for one path alone, delivers twice, and answers out of order', async () => {
    const { client, network, count, db, outbox, fetch } = await createSandbox();
    network.set({ delay: 30 });
    const before = performance.now();
    await client.getSession();
    expect(performance.now() - before).toBeGreaterThanOrEqual(29);

    network.set({ mode: 'offline', only: '/sign-up' });
    await expect(client.signUp.email(GRACE)).rejects.toThrow('Failed to fetch');
    expect((await client.getSession()).error).toBeNull();

    network.set('twice');
    expect((await client.signUp.email(GRACE)).error).toBeNull();
    expect(db.user).toHaveLength(1);
    expect(outbox.mails.map(({ template }) => template)).toEqual(['existing-account', 'verify-email']);
    expect(count('/sign-up/email')).toBe(2);

    network.set('out-of-order');
    const order: string[] = [];
    await Promise.all(['first', 'second'].map((name) => fetch('/api/auth/get-session').then(() => order.push(name))));
    expect(order).toEqual(['second', 'first']);

    network.set('online');
    const release = network.hold('/get-session');
    const held = client.getSession();
    release();
    expect((await held).error).toBeNull();
  });

  it('has the real limit of Better Auth, each browser with an address of its own', async () => {
    const { client, browser } = await createSandbox({ options: { rateLimit: { enabled: true, window: 60, max: 100 } } });
    const statuses: (number | undefined)[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) statuses.push((await client.signIn.email(GRACE)).error?.status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await browser('other').client.signIn.email(GRACE)).error?.status).toBe(401);
  });

  it('2.4 refuses a form of another origin, also in a test', async () => {
    const { auth } = await createSandbox();
    const request = new Request('http://localhost:3000/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.test', cookie: 'x=1' },
      body: JSON.stringify(GRACE),
    });
    expect((await auth.handler(request)).status).toBe(403);
  });
});

describe('its database', () => {
  it('says no where SQL says no', async () => {
    const { auth, db } = await createSandbox({
      plugins: [username()],
      seed: ACME_SEED,
      options: { user: { additionalFields: { team: { type: 'string', required: true } } } },
    }).catch(async (error: Error) => {
      expect(error.message).toBe('NOT NULL constraint failed: user.team');
      return createSandbox({ plugins: [username()], seed: ACME_SEED });
    });
    const { adapter, internalAdapter } = await auth.$context;
    const ada = (await internalAdapter.findUserByEmail('ada@example.com'))?.user;
    await expect(
      internalAdapter.createUser({ name: 'Eve', email: 'ada@example.com', emailVerified: false }, { method: 'email-password' } as never),
    ).rejects.toThrow('UNIQUE constraint failed: user.email');
    await expect(
      adapter.update({ model: 'user', where: [{ field: 'email', value: 'grace@example.com' }], update: { email: 'ada@example.com' } }),
    ).rejects.toThrow('UNIQUE');
    await expect(adapter.create({ model: 'session', data: { userId: 'nobody', token: 't', expiresAt: new Date(), updatedAt: new Date() } })).rejects.toThrow(
      'FOREIGN KEY constraint failed: session.userId',
    );
    await expect(adapter.create({ model: 'session', data: { userId: ada?.id, token: 't', expiresAt: new Date() } })).rejects.toThrow(
      'NOT NULL constraint failed: session.updatedAt',
    );
    expect(db.user?.[0]).toMatchObject({ image: null, username: null });
    // An update that leaves a column undefined leaves it as it is.
    await adapter.update({ model: 'user', where: [{ field: 'id', value: ada?.id ?? '' }], update: { name: undefined, image: 'https://example.com/ada.png' } });
    expect(db.user?.[0]).toMatchObject({ name: 'Ada Lovelace', image: 'https://example.com/ada.png' });

    const mine = () => [...(db.session ?? []), ...(db.account ?? [])].filter(({ userId }) => userId === ada?.id).length;
    expect(mine()).toBe(3);
    await adapter.delete({ model: 'user', where: [{ field: 'id', value: ada?.id ?? '' }] });
    expect(mine()).toBe(0);
  });

  it('ends all that belonged to a row, however much it is', async () => {
    const { auth, db } = await createSandbox({ seed: { users: [GRACE] } });
    const { adapter, internalAdapter } = await auth.$context;
    const grace = (await internalAdapter.findUserByEmail(GRACE.email))?.user.id ?? '';
    for (let at = 0; at < 150; at += 1) await internalAdapter.createSession(grace);
    expect(db.session).toHaveLength(150);
    await adapter.deleteMany({ model: 'user', where: [{ field: 'email', operator: 'contains', value: '@' }] });
    expect(db.session).toEqual([]);
  });

  it('keeps nothing of a transaction that fails', async () => {
    const { auth, db } = await createSandbox({ seed: ACME_SEED });
    const { adapter } = await auth.$context;
    const users = db.user?.length;
    await expect(
      adapter.transaction(async (inner) => {
        await inner.create({ model: 'user', data: { name: 'Eve', email: 'eve@example.com', emailVerified: false } });
        await inner.create({ model: 'user', data: { name: 'Eve', email: 'eve@example.com', emailVerified: false } });
      }),
    ).rejects.toThrow('UNIQUE');
    expect(db.user).toHaveLength(users ?? 0);
    expect(Object.keys(getAuthTables({})).every((table) => table in db)).toBe(true);
  });
});

describe('a plugin that cannot run', () => {
  it('is named, with the reason', async () => {
    await expect(createSandbox({ plugins: [captcha({ provider: 'cloudflare-turnstile', secretKey: 'x' })] })).rejects.toThrow(
      /cannot run without a server[\s\S]*"captcha": it asks a captcha service/,
    );
    const broken = {
      id: 'broken',
      init: () => {
        throw new Error('no disk here');
      },
    };
    await expect(createSandbox({ plugins: [username(), broken] })).rejects.toThrow('the plugin "broken" does not start: no disk here');
  });
});

describe('the cookie jar', () => {
  it('keeps, replaces and forgets as RFC 6265 says, whatever text it is given', () => {
    const jar = createCookieJar();
    jar.take(['a=1; Path=/; HttpOnly', 'b=x=y; Max-Age=60', 'gone=1; Max-Age=0', 'old=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'a=2']);
    expect(jar.header()).toBe('a=2; b=x=y');
    jar.age(61_000);
    expect([...jar.all()]).toEqual([['a', '2']]);
    jar.clear();
    expect(jar.header()).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        jar.clear();
        jar.take(texts);
        for (const [name, value] of jar.all()) expect(`${name}${value}`).not.toMatch(/;/);
      }),
    );
  });
});
