import { apiKey } from '@better-auth/api-key';
import { describe, expect, it } from 'vitest';
import { ADA, GRACE } from '../../tests/support/people.js';
import { createSandbox, type SandboxBrowser, type SandboxOptions } from '../sandbox/index.js';
import { type ApiKeysOptions, apiKeys } from './index.js';

const OFFER: ApiKeysOptions = { permissions: { projects: ['read', 'write'], billing: ['read'] } };
const WEEK = 604_800;

type Answer<Data> = { data: Data | null; error: { code?: string; status: number } | null };

/** Ada, signed in, on a server with keys. */
async function withKeys(options: ApiKeysOptions = OFFER, stock: Parameters<typeof apiKey>[0] = {}, more: SandboxOptions = {}) {
  const sandbox = await createSandbox({ plugins: [apiKeys(options), apiKey(stock)], ...more });
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  const post = <Data = { id: string; key: string }>(path: string, body: object, browser: SandboxBrowser = sandbox) =>
    browser.client.$fetch(path, { method: 'POST', body }) as Promise<Answer<Data>>;
  const create = (body: object, browser?: SandboxBrowser) => post('/livery/api-keys/create', { name: 'CI', ...body }, browser);
  const verify = async (key: string, permissions?: Record<string, string[]>) => {
    const { verifyApiKey } = sandbox.auth.api as unknown as { verifyApiKey: (input: object) => Promise<{ valid: boolean }> };
    return (await verifyApiKey({ body: { key, permissions } })).valid;
  };
  const rows = () => sandbox.db.apikey ?? [];
  return { sandbox, post, create, verify, rows };
}

describe('apiKeys', () => {
  it('X04 makes a key with the permissions, the lifetime and the limit that were offered, and gives it away once', async () => {
    const { sandbox, create, verify, rows } = await withKeys();
    const { data } = await create({ permissions: { projects: ['read'] }, expiresIn: 2_592_000 });
    const key = data?.key ?? '';
    expect(await verify(key, { projects: ['read'] })).toBe(true);
    expect(await verify(key, { projects: ['write'] })).toBe(false);
    expect(await verify(key, { billing: ['read'] })).toBe(false);
    expect(rows()).toMatchObject([{ name: 'CI', rateLimitMax: 1000, rateLimitTimeWindow: 86_400_000, requestCount: 1 }]);
    const lifetime = +new Date(rows()[0]?.expiresAt as Date) - +new Date(rows()[0]?.createdAt as Date);
    expect(Math.round(lifetime / 1000)).toBe(2_592_000);
    const listed = (await sandbox.client.$fetch('/api-key/list')) as Answer<unknown>;
    expect(JSON.stringify(listed.data)).not.toContain(key);
    expect(JSON.stringify(rows())).not.toContain(key);
  });

  it('X04 suggests a key that ends, and makes one that does not only where that is asked for', async () => {
    const { create, rows } = await withKeys();
    await create({});
    await create({ expiresIn: null });
    const ends = rows().map(({ expiresAt, createdAt }) => expiresAt && Math.round((+new Date(expiresAt as Date) - +new Date(createdAt as Date)) / 86_400_000));
    expect(ends).toEqual([90, null]);
  });

  it.each<[string, object, string]>([
    ['no name', { name: '' }, 'NAME_REQUIRED'],
    ['a name of nothing that is seen', { name: '\u200b\u0007 ' }, 'NAME_REQUIRED'],
    ['a name that is none', { name: 7 }, 'NAME_REQUIRED'],
    ['a name of 8 KB', { name: 'x'.repeat(8192) }, 'INVALID_NAME_LENGTH'],
    ['another lifetime', { expiresIn: WEEK }, 'API_KEY_EXPIRY_NOT_OFFERED'],
    ['a lifetime in words', { expiresIn: 'forever' }, 'API_KEY_EXPIRY_NOT_OFFERED'],
    ['another permission', { permissions: { projects: ['delete'] } }, 'API_KEY_PERMISSION_NOT_OFFERED'],
    ['a permission for something else', { permissions: { users: ['read'] } }, 'API_KEY_PERMISSION_NOT_OFFERED'],
    ['a permission by a name that every object has', { permissions: { constructor: ['read'] } }, 'API_KEY_PERMISSION_NOT_OFFERED'],
    ['another limit', { rateLimit: { maxRequests: 1001, timeWindow: 86_400_000 } }, 'API_KEY_RATE_LIMIT_NOT_OFFERED'],
    ['a limit in words', { rateLimit: 'none' }, 'API_KEY_RATE_LIMIT_NOT_OFFERED'],
    ['permissions in a list', { permissions: ['projects'] }, 'API_KEY_PERMISSION_NOT_OFFERED'],
    ['actions that are none', { permissions: { projects: 'read' } }, 'API_KEY_PERMISSION_NOT_OFFERED'],
  ])('X04 refuses %s, and makes nothing', async (_, body, code) => {
    const { create, rows } = await withKeys();
    expect((await create(body)).error).toMatchObject({ status: 400, code });
    expect(rows()).toEqual([]);
  });

  it('X04 lets a person choose among limits, suggests the first, and keeps the one that was chosen', async () => {
    const [plain, busy] = [
      { maxRequests: 100, timeWindow: 3_600_000 },
      { maxRequests: 5000, timeWindow: 3_600_000 },
    ];
    const { sandbox, create, rows, post } = await withKeys({ ...OFFER, rateLimit: [plain, busy] });
    expect(sandbox.features.plugins.apiKey?.rateLimits).toEqual([plain, busy]);
    await create({});
    await create({ rateLimit: busy });
    // Whoever asks for none gets the suggested one.
    await create({ rateLimit: null, rateLimitEnabled: false });
    expect(rows().pop()).toMatchObject({ rateLimitMax: 100, rateLimitEnabled: true });
    expect((await create({ rateLimit: { ...busy, timeWindow: 1 } })).error).toMatchObject({ status: 400, code: 'API_KEY_RATE_LIMIT_NOT_OFFERED' });
    expect(rows()).toMatchObject([{ rateLimitMax: 100 }, { rateLimitMax: 5000, rateLimitTimeWindow: 3_600_000, rateLimitEnabled: true }]);
    await post('/livery/api-keys/rotate', { id: rows()[1]?.id });
    expect(rows().at(-1)).toMatchObject({ rateLimitMax: 5000, rateLimitTimeWindow: 3_600_000 });
  });

  it('X04 takes an empty list of limits for none that were said', async () => {
    const { create, rows } = await withKeys({ rateLimit: [] });
    await create({});
    expect(rows()).toMatchObject([{ rateLimitMax: 1000, rateLimitTimeWindow: 86_400_000 }]);
  });

  it('X04 makes a key that may do nothing where nothing was chosen', async () => {
    const { create, verify } = await withKeys();
    const { data } = await create({ permissions: { projects: [] } });
    expect(await verify(data?.key ?? '')).toBe(true);
    expect(await verify(data?.key ?? '', { projects: ['read'] })).toBe(false);
  });

  it('S07 wants a fresh session, for a key and for another in its place, by whichever way it is asked for', async () => {
    const { sandbox, create, post, rows } = await withKeys();
    const { data } = await create({});
    sandbox.age('2 days');
    for (const answer of [await create({}), await post('/livery/api-keys/rotate', { id: data?.id }), await post('/api-key/create', { name: 'stock' })])
      expect(answer.error).toMatchObject({ status: 403, code: 'SESSION_NOT_FRESH' });
    expect(rows()).toHaveLength(1);
  });

  it('S07 is for nobody who is not signed in', async () => {
    const { sandbox, create, post, rows } = await withKeys();
    const stranger = sandbox.browser('stranger');
    for (const answer of [await create({}, stranger), await post('/livery/api-keys/rotate', { id: 'x' }, stranger)]) expect(answer.error?.status).toBe(401);
    expect(rows()).toEqual([]);
  });

  it('X04 lets no key make, change or delete one, though keys may act as sessions', async () => {
    const { sandbox, create, rows } = await withKeys(OFFER, { enableSessionForAPIKeys: true });
    const { data } = await create({});
    const stranger = sandbox.browser('stranger');
    const asKey = (path: string, body: object) =>
      stranger.client.$fetch(path, { method: 'POST', body, headers: { 'x-api-key': data?.key ?? '' } }) as Promise<Answer<unknown>>;
    const session = (await stranger.client.$fetch('/get-session', { headers: { 'x-api-key': data?.key ?? '' } })) as Answer<{ user: { email: string } }>;
    expect(session.data?.user.email).toBe(ADA.email);
    for (const [path, body] of [
      ['/livery/api-keys/create', { name: 'More', permissions: { billing: ['read'] } }],
      ['/livery/api-keys/rotate', { id: data?.id }],
      ['/api-key/create', { name: 'More' }],
      ['/api-key/update', { keyId: data?.id, name: 'Other' }],
      ['/api-key/delete', { keyId: data?.id }],
    ] as const)
      expect((await asKey(path, body)).error, path).toMatchObject({ status: 403, code: 'API_KEY_NEEDS_SESSION' });
    expect(rows()).toMatchObject([{ name: 'CI' }]);
  });

  it('X04 lets no key make one by a cookie that it was given on the way', async () => {
    const { sandbox, create, post, rows } = await withKeys(OFFER, { enableSessionForAPIKeys: true });
    const { data } = await create({});
    const stranger = sandbox.browser('stranger');
    const headers = { 'x-api-key': data?.key ?? '' };
    await stranger.client.$fetch('/update-user', { method: 'POST', body: { name: 'Ada King' }, headers });
    for (const [path, body] of [
      ['/livery/api-keys/create', { name: 'More', permissions: { billing: ['read'] }, expiresIn: null }],
      ['/api-key/update', { keyId: data?.id, name: 'Other' }],
    ] as const) {
      const answer = (await stranger.client.$fetch(path, { method: 'POST', body, headers })) as Answer<unknown>;
      expect(answer.error, path).toMatchObject({ status: 403, code: 'API_KEY_NEEDS_SESSION' });
      expect((await post(path, body, stranger)).error?.status, path).toBeGreaterThanOrEqual(400);
    }
    expect(rows()).toMatchObject([{ name: 'CI' }]);
  });

  it('S07 makes no key for a session that was ended, though a cookie remembers it', async () => {
    const { sandbox, create, post, rows } = await withKeys(OFFER, {}, { options: { session: { cookieCache: { enabled: true, maxAge: 300 } } } });
    sandbox.db.session?.splice(0);
    expect((await sandbox.client.getSession()).data).not.toBeNull();
    expect((await create({})).error).toMatchObject({ status: 403, code: 'API_KEY_NEEDS_SESSION' });
    expect((await post('/api-key/create', { name: 'stock', expiresIn: 7_776_000 })).error?.status).toBe(403);
    expect(rows()).toEqual([]);
  });

  it('X04 makes no key that lives longer than is offered, and lengthens none, by whichever way it is asked for', async () => {
    const { create, post, rows } = await withKeys({ expiresIn: [2_592_000] });
    const { data } = await create({});
    const refused = { status: 400, code: 'API_KEY_EXPIRY_NOT_OFFERED' };
    expect((await post('/api-key/create', { name: 'stock' })).error).toMatchObject(refused);
    expect((await post('/api-key/create', { name: 'stock', expiresIn: 31_536_000 })).error).toMatchObject(refused);
    expect((await post('/api-key/update', { keyId: data?.id, expiresIn: null })).error).toMatchObject(refused);
    expect((await post('/api-key/create', { name: 'stock', expiresIn: 2_592_000 })).error).toBeNull();
    expect(rows().every(({ expiresAt }) => expiresAt)).toBe(true);
  });

  it('X04 gives a key for which nothing was chosen nothing, though the server has a default', async () => {
    const { create, post, verify } = await withKeys(OFFER, { permissions: { defaultPermissions: { billing: ['read'] } } });
    const { data } = await create({});
    expect(await verify(data?.key ?? '', { billing: ['read'] })).toBe(false);
    const { data: made } = await post('/livery/api-keys/rotate', { id: data?.id });
    expect(await verify(made?.key ?? '', { billing: ['read'] })).toBe(false);
  });

  it('X04 makes no more keys than the server allows, by whichever way it is asked for', async () => {
    const { create, post, rows } = await withKeys({ maxKeys: 2 });
    await create({});
    await create({});
    expect((await create({})).error).toMatchObject({ status: 400, code: 'API_KEY_LIMIT_REACHED' });
    expect((await post('/api-key/create', { name: 'stock' })).error).toMatchObject({ code: 'API_KEY_LIMIT_REACHED' });
    expect(rows()).toHaveLength(2);
  });

  it('X04 counts keys beyond what a list shows, and those that are asked for at once', async () => {
    const listed = await withKeys({ maxKeys: 3 }, {}, { options: { advanced: { database: { defaultFindManyLimit: 2 } } } });
    for (let at = 0; at < 5; at += 1) await listed.create({});
    expect(listed.rows()).toHaveLength(3);
    const { sandbox, rows } = await withKeys({ maxKeys: 2 });
    await atOnce(sandbox, 5, '/livery/api-keys/create', { name: 'CI' });
    expect(rows().length).toBeLessThanOrEqual(2);
  });

  it('S04 makes one key of one wish, however often it is sent, and the one that answered last works', async () => {
    const { create, verify, rows } = await withKeys({ ...OFFER, maxKeys: 1 });
    const idempotencyKey = crypto.randomUUID();
    const lost = await create({ idempotencyKey });
    const got = await create({ idempotencyKey });
    expect(rows()).toHaveLength(1);
    expect(await verify(lost.data?.key ?? '')).toBe(false);
    expect(await verify(got.data?.key ?? '')).toBe(true);
  });

  it('S04 puts one key in the place of one, though the answer to the first try was lost', async () => {
    const { create, post, verify, rows } = await withKeys();
    const { data: old } = await create({});
    const idempotencyKey = crypto.randomUUID();
    const lost = await post('/livery/api-keys/rotate', { id: old?.id, idempotencyKey });
    const got = await post('/livery/api-keys/rotate', { id: old?.id, idempotencyKey });
    expect(rows()).toHaveLength(1);
    expect(await verify(lost.data?.key ?? '')).toBe(false);
    expect(await verify(got.data?.key ?? '')).toBe(true);
  });

  it("S04 takes back nobody else's key", async () => {
    const { sandbox, create, verify } = await withKeys();
    const idempotencyKey = crypto.randomUUID();
    const { data } = await create({ idempotencyKey });
    await sandbox.addUser(GRACE);
    const grace = sandbox.browser('grace');
    await grace.signIn(GRACE);
    await create({ idempotencyKey }, grace);
    expect(await verify(data?.key ?? '')).toBe(true);
  });

  it('X04 puts a new key in the place of an old one, with its name, permissions, limit and lifetime', async () => {
    const { create, post, verify, rows } = await withKeys();
    const { data: old } = await create({ name: 'Deploy', permissions: { projects: ['write'] }, expiresIn: 2_592_000 });
    const { data: made } = await post('/livery/api-keys/rotate', { id: old?.id });
    expect(await verify(old?.key ?? '')).toBe(false);
    expect(await verify(made?.key ?? '', { projects: ['write'] })).toBe(true);
    expect(rows()).toMatchObject([{ name: 'Deploy', rateLimitMax: 1000, permissions: '{"projects":["write"]}' }]);
    expect(Math.round((+new Date(rows()[0]?.expiresAt as Date) - +new Date(rows()[0]?.createdAt as Date)) / 1000)).toBe(2_592_000);
  });

  it('X04 puts one key in the place of one, though two ask at once', async () => {
    const { sandbox, create, verify, rows } = await withKeys();
    const { data: old } = await create({});
    const made = (await atOnce(sandbox, 3, '/livery/api-keys/rotate', { id: old?.id })).flatMap(({ key }) => key ?? []);
    expect(made).toHaveLength(1);
    expect(rows()).toHaveLength(1);
    expect(await verify(made[0] ?? '')).toBe(true);
  });

  it("X04 touches nobody else's key", async () => {
    const { sandbox, create, post, verify } = await withKeys();
    const { data } = await create({});
    await sandbox.addUser(GRACE);
    const grace = sandbox.browser('grace');
    await grace.signIn(GRACE);
    expect((await post('/livery/api-keys/rotate', { id: data?.id }, grace)).error).toMatchObject({ status: 404, code: 'KEY_NOT_FOUND' });
    expect(await verify(data?.key ?? '')).toBe(true);
  });

  it('rotates a key where the server gives every key the same lifetime', async () => {
    const { create, post, rows } = await withKeys({ expiresIn: [null] }, { keyExpiration: { disableCustomExpiresTime: true, defaultExpiresIn: WEEK } });
    const { data } = await create({});
    expect((await post('/livery/api-keys/rotate', { id: data?.id })).error).toBeNull();
    expect(rows()).toHaveLength(1);
    expect(rows()[0]?.expiresAt).toBeTruthy();
  });

  it('X03 takes the keys of an account away with it, however many, and leaves those of others', async () => {
    const { sandbox, create, verify, rows } = await withKeys(OFFER, {}, { options: { advanced: { database: { defaultFindManyLimit: 2 } } } });
    const keys = [];
    for (let at = 0; at < 5; at += 1) keys.push((await create({ name: `Key ${at}` })).data?.key ?? '');
    await sandbox.addUser(GRACE);
    const grace = sandbox.browser('grace');
    await grace.signIn(GRACE);
    const { data } = await create({}, grace);
    expect(await verify(keys[0] ?? '')).toBe(true);
    await sandbox.client.deleteUser({ password: ADA.password });
    expect(rows()).toHaveLength(1);
    for (const key of keys) expect(await verify(key)).toBe(false);
    expect(await verify(data?.key ?? '')).toBe(true);
  });

  it('X03 stops at no key, expired or of somebody who is banned, and leaves no account half there', async () => {
    const { sandbox, create, rows } = await withKeys();
    await create({});
    await create({});
    for (const [at, row] of rows().entries()) if (at === 0) row.expiresAt = new Date(0);
    for (const user of sandbox.db.user ?? []) user.banned = true;
    expect((await sandbox.client.deleteUser({ password: ADA.password })).error).toBeNull();
    expect([sandbox.db.user, rows()]).toEqual([[], []]);
  });

  it('tells pages what it offers, and a developer what is missing beside it', async () => {
    const { sandbox } = await withKeys();
    expect(sandbox.features.plugins.apiKey).toEqual({
      permissions: OFFER.permissions,
      expiresIn: [7_776_000, 2_592_000, 31_536_000, null],
      rateLimits: [{ maxRequests: 1000, timeWindow: 86_400_000 }],
      maxKeys: 50,
    });
    await expect(createSandbox({ plugins: [apiKeys()] })).rejects.toThrow(/apiKeys\(\) needs apiKey\(\)/);
  });
});

/** Requests of Ada that arrive in the same moment: a sandbox's browsers send theirs one after the other. */
async function atOnce(sandbox: Awaited<ReturnType<typeof createSandbox>>, count: number, path: string, body: object): Promise<{ key?: string }[]> {
  const signedIn = await sandbox.auth.api.signInEmail({ body: { email: ADA.email, password: ADA.password }, asResponse: true });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const { baseURL } = await sandbox.auth.$context;
  const { origin } = new URL(baseURL);
  const request = () =>
    new Request(`${baseURL}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { cookie, origin, 'content-type': 'application/json' } });
  const answers = await Promise.all(Array.from({ length: count }, () => sandbox.auth.handler(request())));
  return Promise.all(answers.map(async (answer) => (answer.ok ? ((await answer.json()) as { key?: string }) : {})));
}
