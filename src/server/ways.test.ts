import { anonymous, emailOTP, type GenericOAuthConfig, genericOAuth, magicLink, multiSession, twoFactor } from 'better-auth/plugins';
import { describe, expect, it, vi } from 'vitest';
import { authenticator } from '../../tests/support/authenticator.js';
import { ADA } from '../../tests/support/people.js';
import { createSandbox, type Sandbox } from '../sandbox/index.js';
import { answeringProviders } from './answering-providers.js';
import { breachedPasswords } from './breached-passwords.js';
import { isUserVerified, secondFactorForAll } from './second-factor-for-all.js';

const ACME_ID = {
  providerId: 'acme-id',
  clientId: 'sandbox',
  clientSecret: 'sandbox',
  authorizationUrl: 'https://idp.sandbox/authorize',
  tokenUrl: 'https://idp.sandbox/token',
};

type AnySandbox = Pick<Sandbox, 'client' | 'fetch' | 'outbox' | 'cookies' | 'open'>;
const post = (sandbox: AnySandbox, path: string, body: object) => sandbox.client.$fetch(path, { method: 'POST', body });
const session = async (sandbox: AnySandbox) => (await sandbox.client.getSession({ query: { disableCookieCache: true } })).data;
const sessionCookie = (sandbox: AnySandbox) => [...sandbox.cookies()].some(([name]) => name.endsWith('session_token'));

describe('livery() beside anonymous()', () => {
  it('2.4 keeps somebody signed in whose browser still sends the cookie of an ended session', async () => {
    const sandbox = await createSandbox({ plugins: [multiSession(), anonymous()] });
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    for (const row of sandbox.db.session ?? []) row.expiresAt = new Date(0);
    for (const time of [1, 2, 3]) {
      await sandbox.signIn(ADA);
      expect((await session(sandbox))?.user.email, `sign-in ${time}`).toBe(ADA.email);
    }
  });
});

describe('a refused magic link', () => {
  it('is told in JSON to a page that asks for it, and by a redirect to everybody else', async () => {
    const sandbox = await createSandbox({ plugins: (mail) => [magicLink(mail.magicLink)] });
    const asked = await sandbox.fetch('/api/auth/magic-link/verify?token=x', { headers: { accept: 'application/json' } });
    expect([asked.status, await asked.json()]).toMatchObject([400, { code: 'INVALID_TOKEN' }]);
    const opened = await sandbox.open('/api/auth/magic-link/verify?token=x&callbackURL=%2Fhome');
    expect(opened.url).toMatch(/\/home\?error=INVALID_TOKEN$/);
  });
});

describe('a provider', () => {
  async function cameBack(options: Partial<GenericOAuthConfig>) {
    const sandbox = await createSandbox({ plugins: [answeringProviders(20), genericOAuth({ config: [{ ...ACME_ID, ...options }] })] });
    const { data } = (await post(sandbox, '/sign-in/social', { provider: 'acme-id', callbackURL: '/home', disableRedirect: true })) as {
      data: { url: string };
    };
    const state = new URL(data.url).searchParams.get('state');
    return sandbox.open(`/api/auth/callback/acme-id?code=x&state=${state}`);
  }
  const tokens = async () => ({ accessToken: 'of the tests' });
  const silence = () => new Promise<never>(() => {});
  const breaksOff = () => Promise.reject(new TypeError('fetch failed'));

  it.each([
    ['says nothing when it is asked for tokens', { getToken: silence }, 'invalid_code'],
    ['breaks off when it is asked for tokens', { getToken: breaksOff }, 'invalid_code'],
    ['says nothing when it is asked who somebody is', { getToken: tokens, getUserInfo: silence }, 'unable_to_get_user_info'],
    ['breaks off when it is asked who somebody is', { getToken: tokens, getUserInfo: breaksOff }, 'unable_to_get_user_info'],
  ] as const)('S09 S11 that %s leads back to the app with a code', async (_, options, code) => {
    expect((await cameBack(options)).url).toContain(`error=${code}`);
  });

  it('that answers in time signs in', async () => {
    const getUserInfo = async () => ({ id: '1', email: ADA.email, emailVerified: true, name: ADA.name });
    expect((await cameBack({ getToken: tokens, getUserInfo })).url).toMatch(/\/home$/);
  });
});

describe('secondFactorForAll()', () => {
  async function enrolled() {
    const sandbox = await createSandbox({
      plugins: (mail) => [secondFactorForAll(twoFactor({ otpOptions: mail.twoFactor })), magicLink(mail.magicLink), emailOTP(mail.emailOTP)],
    });
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { data } = (await post(sandbox, '/two-factor/enable', { password: ADA.password })) as { data: { totpURI: string } };
    const code = authenticator(data.totpURI);
    await post(sandbox, '/two-factor/verify-totp', { code: await code() });
    await sandbox.client.signOut();
    return { sandbox, code };
  }

  it('O05 lets a mailed code in no further than a password', async () => {
    const { sandbox, code } = await enrolled();
    await post(sandbox, '/email-otp/send-verification-otp', { email: ADA.email, type: 'sign-in' });
    const answer = await post(sandbox, '/sign-in/email-otp', { email: ADA.email, otp: sandbox.outbox.last('sign-in-code')?.code });
    // A code by mail would prove nothing that the first one has not.
    expect(answer).toMatchObject({ data: { twoFactorRedirect: true, twoFactorMethods: ['totp'] } });
    expect(await post(sandbox, '/two-factor/send-otp', {})).toMatchObject({ error: { status: 403, code: 'FEATURE_DISABLED' } });
    expect(await post(sandbox, '/two-factor/verify-otp', { code: '123456' })).toMatchObject({ error: { status: 403 } });
    expect(sandbox.outbox.last('two-factor-code')).toBeUndefined();
    expect(sessionCookie(sandbox)).toBe(false);
    expect(await session(sandbox)).toBeNull();
    expect(sandbox.db.session).toEqual([]);
    await post(sandbox, '/two-factor/verify-totp', { code: await code() });
    expect((await session(sandbox))?.user.email).toBe(ADA.email);
  });

  it('O05 leads an opened link to the sign-in page, which asks for it and knows where to go on', async () => {
    const { sandbox } = await enrolled();
    await post(sandbox, '/sign-in/magic-link', { email: ADA.email, callbackURL: '/orders?page=2' });
    const { token } = sandbox.outbox.last('magic-link') ?? { token: '' };
    const { url } = await sandbox.open(`/api/auth/magic-link/verify?token=${token}&callbackURL=${encodeURIComponent('/orders?page=2')}`);
    const { pathname, searchParams } = new URL(url);
    expect([pathname, searchParams.get('second-factor'), searchParams.get('redirectTo')]).toEqual(['/sign-in', 'totp', '/orders?page=2']);
    expect(await session(sandbox)).toBeNull();
  });

  it('asks nothing of an account that has no second factor, nor on a device that is trusted', async () => {
    const { sandbox, code } = await enrolled();
    await sandbox.addUser({ name: 'Grace Hopper', email: 'grace@example.com' });
    await post(sandbox, '/email-otp/send-verification-otp', { email: 'grace@example.com', type: 'sign-in' });
    await post(sandbox, '/sign-in/email-otp', { email: 'grace@example.com', otp: sandbox.outbox.last('sign-in-code')?.code });
    expect((await session(sandbox))?.user.email).toBe('grace@example.com');
    await sandbox.client.signOut();

    await post(sandbox, '/sign-in/email', ADA);
    await post(sandbox, '/two-factor/verify-totp', { code: await code(), trustDevice: true });
    await sandbox.client.signOut();
    await post(sandbox, '/email-otp/send-verification-otp', { email: ADA.email, type: 'sign-in' });
    await post(sandbox, '/sign-in/email-otp', { email: ADA.email, otp: sandbox.outbox.last('sign-in-code', ADA.email)?.code });
    expect((await session(sandbox))?.user.email).toBe(ADA.email);
  });

  it('takes a mailed code after a password', async () => {
    const { sandbox } = await enrolled();
    expect(await post(sandbox, '/sign-in/email', ADA)).toMatchObject({ data: { twoFactorMethods: ['totp', 'otp'] } });
    await post(sandbox, '/two-factor/send-otp', {});
    await post(sandbox, '/two-factor/verify-otp', { code: sandbox.outbox.last('two-factor-code')?.code });
    expect((await session(sandbox))?.user.email).toBe(ADA.email);
  });

  it('leaves somebody signed in who confirms an address', async () => {
    const { sandbox, code } = await enrolled();
    await post(sandbox, '/sign-in/email', ADA);
    await post(sandbox, '/two-factor/verify-totp', { code: await code() });
    for (const user of sandbox.db.user ?? []) user.emailVerified = false;
    await post(sandbox, '/send-verification-email', { email: ADA.email });
    const { token } = sandbox.outbox.last('verify-email') ?? { token: '' };
    await sandbox.fetch(`/api/auth/verify-email?token=${token}`);
    expect((await session(sandbox))?.user).toMatchObject({ email: ADA.email, emailVerified: true });
  });

  it.each([
    ['a touch alone', 0x01, false],
    ['a touch and a finger, face or PIN', 0x05, true],
    ['flags that say neither', 0x00, false],
  ])('O05 takes a passkey for two factors by what its device has checked: %s', (_, flags, verified) => {
    const authenticatorData = Buffer.concat([Buffer.alloc(32), Buffer.from([flags, 0, 0, 0, 1])]).toString('base64url');
    expect(isUserVerified({ response: { response: { authenticatorData } } })).toBe(verified);
  });

  it.each([null, {}, { response: {} }, { response: { response: { authenticatorData: '' } } }, { response: { response: { authenticatorData: 5 } } }])(
    'O05 takes %j for no passkey that was checked',
    (body) => expect(isUserVerified(body)).toBe(false),
  );

  it('says what it takes', () => {
    expect(() => secondFactorForAll(anonymous())).toThrow(/takes what twoFactor\(\) of better-auth\/plugins returns/);
  });
});

describe('breachedPasswords()', () => {
  // SHA-1 of "password": 5BAA6 1E4C9B93F3F0682250B6CF8331B7EE68FD8.
  const RANGE = '0018A45C4D1DEF81644B54AB7F969B88D65:0\r\n1E4C9B93F3F0682250B6CF8331B7EE68FD8:52256179\r\n';

  it('N04 refuses a password that is known, and tells the service five characters of its hash', async () => {
    const asked: string[] = [];
    const findRange = async (prefix: string) => {
      asked.push(prefix);
      return prefix === '5BAA6' ? RANGE : '0018A45C4D1DEF81644B54AB7F969B88D65:0';
    };
    const sandbox = await createSandbox({
      plugins: [breachedPasswords({ findRange })],
      options: { emailAndPassword: { enabled: true, minPasswordLength: 8 } },
    });
    const refused = await post(sandbox, '/sign-up/email', { ...ADA, password: 'password' });
    expect(refused).toMatchObject({ error: { status: 400, code: 'PASSWORD_COMPROMISED' } });
    expect(sandbox.db.user).toEqual([]);
    expect(await post(sandbox, '/sign-up/email', ADA)).toMatchObject({ error: null });
    expect(asked.every((prefix) => /^[0-9A-F]{5}$/.test(prefix))).toBe(true);
  });

  it('N04 takes a line that only pads the answer for none', async () => {
    const sandbox = await createSandbox({
      plugins: [breachedPasswords({ findRange: async () => RANGE.replace('52256179', '0') })],
      options: { emailAndPassword: { enabled: true, minPasswordLength: 8 } },
    });
    expect(await post(sandbox, '/sign-up/email', { ...ADA, password: 'password' })).toMatchObject({ error: null });
  });

  it.each([
    ['is away', async () => Promise.reject(new TypeError('fetch failed'))],
    [
      'answers nothing in time',
      (_: string, signal: AbortSignal) => new Promise<string>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ],
  ])('N04 lets it through, and records that, when the service %s', async (_, findRange) => {
    const onUnavailable = vi.fn();
    const sandbox = await createSandbox({ plugins: [breachedPasswords({ findRange, onUnavailable, timeout: 20 })] });
    expect(await post(sandbox, '/sign-up/email', ADA)).toMatchObject({ error: null });
    expect(onUnavailable).toHaveBeenCalledExactlyOnceWith(expect.anything(), { path: '/sign-up/email', userId: null });
  });

  it('N04 says whose password it was, and lets it through though nobody can write that down', async () => {
    const onUnavailable = vi.fn().mockRejectedValue(new Error('no room'));
    const sandbox = await createSandbox({
      plugins: [breachedPasswords({ findRange: async () => Promise.reject(new TypeError('fetch failed')), onUnavailable })],
    });
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    expect(await post(sandbox, '/change-password', { currentPassword: ADA.password, newPassword: 'another set of notes' })).toMatchObject({ error: null });
    expect(onUnavailable).toHaveBeenCalledExactlyOnceWith(expect.anything(), { path: '/change-password', userId: sandbox.db.user?.[0]?.id });
  });
});
