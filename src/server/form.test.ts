import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { twoFactor, username } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { ADA } from '../../tests/support/people.js';
import { REDIRECT_ATTACKS } from '../safety/redirect-attacks.js';
import { formPost } from './form-page.js';
import { livery } from './livery.js';

const ORIGIN = 'http://localhost:3000';

function setUp(options: object = {}) {
  const database = memoryAdapter({ user: [], session: [], account: [], verification: [], twoFactor: [] });
  return betterAuth({
    baseURL: ORIGIN,
    secret: 'a secret of at least 32 characters, for tests',
    database,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: { disableOriginCheck: false, disableCSRFCheck: false },
    emailAndPassword: { enabled: true, minPasswordLength: 8, sendResetPassword: async () => {} },
    ...options,
    plugins: [livery(), ...((options as { plugins?: [] }).plugins ?? [])],
  });
}

const post = (auth: ReturnType<typeof setUp>, action: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  auth.handler(
    new Request(ORIGIN + action, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN, ...headers },
      body: new URLSearchParams(fields),
    }),
  );
const page = (url: string, cookie = '') => ({ url, headers: new Headers({ cookie }) });
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('a form without script', () => {
  it('signs up and in, and goes where the page was headed', async () => {
    const auth = setUp();
    const signUp = await post(auth, formPost('sign-up', page('/sign-up?redirectTo=%2Forders')).action, ADA);
    expect([signUp.status, signUp.headers.get('location')]).toEqual([303, '/orders']);
    const signIn = await post(auth, formPost('sign-in', { ...page('/sign-in'), afterSignIn: '/home' }).action, ADA);
    expect([signIn.status, signIn.headers.get('location')]).toEqual([303, '/home']);
    expect(signIn.headers.get('cache-control')).toBe('no-store');
    const session = await auth.api.getSession({ headers: new Headers({ cookie: cookiesOf(signIn) }) });
    expect(session?.user.email).toBe(ADA.email);
  });

  it('S01 leads back to its page with a code, the address in a cookie, and the password nowhere', async () => {
    const auth = setUp();
    const refused = await post(auth, formPost('sign-in', page('/sign-in?redirectTo=%2Forders&error=OLD&retry=5')).action, ADA);
    const location = refused.headers.get('location') ?? '';
    expect(location).toBe('/sign-in?redirectTo=%2Forders&error=INVALID_EMAIL_OR_PASSWORD');
    expect([...refused.headers].join()).not.toContain(encodeURIComponent(ADA.password));
    expect(refused.headers.getSetCookie().join()).toMatch(/livery-form-email=ada%40example\.com; Max-Age=300; Path=\/; HttpOnly; SameSite=Lax/);
    expect(formPost('sign-in', page(location, cookiesOf(refused)))).toEqual({
      name: 'sign-in',
      action: expect.stringContaining('/api/auth/livery/form/sign-in?from=%2Fsign-in%3FredirectTo'),
      email: ADA.email,
      token: undefined,
      state: { step: 'credentials', error: { code: 'INVALID_EMAIL_OR_PASSWORD', status: 400, retryAfter: 0 } },
    });
  });

  it('S01 gives each form the step that its own flow has for an answer', async () => {
    const cookie = 'a=b; livery-form-email=ada%40example.com';
    const state = (path: string, url: string) => formPost(path, page(url, cookie))?.state;
    expect(state('sign-in', '/sign-in')).toBeUndefined();
    expect(state('sign-in', '/sign-in?second-factor=totp,otp,nonsense')).toEqual({ step: 'second-factor', methods: ['totp', 'otp'] });
    expect(state('sign-in', '/sign-in?error=EMAIL_NOT_VERIFIED')).toEqual({ step: 'email-unverified', email: ADA.email });
    expect(state('sign-up', '/sign-up?posted=1')).toEqual({ step: 'check-email', email: ADA.email });
    expect(state('sign-up', '/sign-up?error=SIGN_UP_CLOSED')).toEqual({ step: 'closed' });
    expect(state('forgot-password', '/forgot-password?posted=1')).toEqual({ step: 'sent', email: ADA.email, error: null });
    expect(state('reset-password', '/reset-password?posted=1')).toEqual({ step: 'done' });
    expect(state('reset-password', '/reset-password?token=t&error=INVALID_TOKEN')).toEqual({ step: 'link-invalid' });
    expect(state('verify-email', '/confirm?posted=1')).toEqual({ step: 'verified' });
    expect(state('verify-email', '/confirm?token=t&error=TOKEN_EXPIRED')).toEqual({ step: 'link-invalid' });
    // The page of links has the form of its link; other pages have none.
    expect(formPost('/auth/confirm', page('/auth/confirm?type=verify-email&token=t'))).toMatchObject({ name: 'verify-email', token: 't' });
    for (const url of ['/confirm', '/confirm?type=constructor', '/error', '/']) expect(formPost(url, page(url))).toBeUndefined();
    // An address bar may hold anything.
    expect(state('sign-in', '/sign-in?error=%3Cb%3E')).toBeUndefined();
    expect(formPost('sign-in', page('/sign-in', 'livery-form-email=%E0%A4%A')).email).toBeUndefined();
  });

  it('S02 counts against the limit of the endpoint behind it, and says how long to wait', async () => {
    const auth = setUp({
      rateLimit: { enabled: true, window: 60, max: 100 },
      advanced: { disableOriginCheck: false, ipAddress: { ipAddressHeaders: ['x-from'] } },
    });
    const { action } = formPost('sign-in', page('/sign-in'));
    const locations = [];
    for (let at = 0; at < 4; at += 1) locations.push((await post(auth, action, ADA, { 'x-from': '10.1.2.3' })).headers.get('location'));
    expect(locations.slice(0, 3)).toEqual(Array(3).fill('/sign-in?error=INVALID_EMAIL_OR_PASSWORD'));
    expect(locations[3]).toMatch(/^\/sign-in\?error=RATE_LIMITED&retry=\d+$/);
    const direct = await auth.handler(
      new Request(`${ORIGIN}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ORIGIN, 'x-from': '10.1.2.3' },
        body: JSON.stringify(ADA),
      }),
    );
    expect(direct.status).toBe(429);
  });

  it('2.4 is taken from the app’s own pages alone', async () => {
    const auth = setUp();
    const { action } = formPost('sign-up', page('/sign-up'));
    const foreign = await post(auth, action, ADA, { origin: 'https://evil.test' });
    expect(foreign.headers.get('location')).toBe('/sign-up?error=INVALID_ORIGIN');
    expect((await post(auth, action, ADA, { origin: 'https://evil.test', cookie: 'a=b' })).status).toBe(403);
    const navigated = await post(auth, action, ADA, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' });
    expect(navigated.headers.getSetCookie().join()).not.toContain('session_token');
    const json = await auth.handler(
      new Request(ORIGIN + action, { method: 'POST', headers: { 'content-type': 'application/json', origin: ORIGIN }, body: JSON.stringify(ADA) }),
    );
    expect(json.status).toBe(415);
    expect((await post(auth, '/api/auth/livery/form/constructor', ADA)).status).toBe(404);
    expect((await post(auth, '/api/auth/livery/form/delete-user', ADA)).status).toBe(404);
  });

  it.each(REDIRECT_ATTACKS)('2.1 leads nowhere else: %j', async (attack) => {
    const auth = setUp();
    const lead = async (query: string, fields: Record<string, string>) =>
      (await post(auth, `/api/auth/livery/form/sign-up?${query}`, fields)).headers.get('location') ?? '/';
    for (const location of [
      await lead(`from=${encodeURIComponent(attack)}`, { ...ADA, password: 'short' }),
      await lead(`from=%2Fsign-up&to=${encodeURIComponent(attack)}`, ADA),
    ]) {
      expect(new URL(location, ORIGIN).origin).toBe(ORIGIN);
      expect(location).toMatch(/^\/(?![/\\])/);
    }
  });

  it('says that a second factor is due, and gives no session before it', async () => {
    const auth = setUp({ plugins: [twoFactor({ otpOptions: { sendOTP: async () => {} } })] });
    await post(auth, formPost('sign-up', page('/sign-up')).action, ADA);
    const { adapter } = await auth.$context;
    await adapter.update({ model: 'user', where: [{ field: 'email', value: ADA.email }], update: { twoFactorEnabled: true } });
    const answer = await post(auth, formPost('sign-in', page('/sign-in')).action, ADA);
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?second-factor=/);
    expect(await auth.api.getSession({ headers: new Headers({ cookie: cookiesOf(answer) }) })).toBeNull();
  });

  it('O01 O04 keeps a mailed code in reach when it was mistyped, and reads it in the digits of any script', async () => {
    const mailed: string[] = [];
    const auth = setUp({ plugins: [twoFactor({ otpOptions: { sendOTP: async ({ otp }) => void mailed.push(otp) } })] });
    await post(auth, formPost('sign-up', page('/sign-up')).action, ADA);
    const { adapter } = await auth.$context;
    await adapter.update({ model: 'user', where: [{ field: 'email', value: ADA.email }], update: { twoFactorEnabled: true } });
    const challenge = await post(auth, formPost('sign-in', page('/sign-in')).action, ADA);
    const cookie = cookiesOf(challenge);
    /** Posts the second step of the page at an address, and says where that leads. */
    const step = async (url: string, fields: Record<string, string>) => {
      const answer = await post(auth, formPost('sign-in', page(url)).secondFactor?.action ?? '', { method: 'otp', ...fields }, { cookie });
      return answer.headers.get('location') ?? '';
    };
    const sent = await step('/sign-in?second-factor=otp&method=otp', { send: '1' });
    expect(formPost('sign-in', page(sent)).secondFactor).toMatchObject({ sent: true, error: null });
    const [code = ''] = mailed;
    const refused = await step(sent, { code: code === '000000' ? '000001' : '000000' });
    expect(formPost('sign-in', page(refused)).secondFactor).toMatchObject({ sent: true, error: { code: 'INVALID_CODE' } });
    const arabic = code.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
    expect(await step(refused, { code: ` ${arabic} ` })).toBe('/');
  });

  it('signs in by a username, where the server has them', async () => {
    const auth = setUp({ plugins: [username()] });
    await post(auth, formPost('sign-up', page('/sign-up')).action, { ...ADA, username: 'ada' });
    const right = await post(auth, formPost('sign-in', page('/sign-in')).action, { email: ' ada ', password: ADA.password });
    expect(right.headers.get('location')).toBe('/');
    const wrong = await post(auth, formPost('sign-in', page('/sign-in')).action, { email: 'ada', password: 'not the engine' });
    expect(wrong.headers.get('location')).toBe('/sign-in?error=INVALID_USERNAME_OR_PASSWORD');
    const none = await post(setUp(), formPost('sign-in', page('/sign-in')).action, { email: 'ada', password: ADA.password });
    expect(none.headers.get('location')).toMatch(/^\/sign-in\?error=/);
  });

  it('takes no file and no second value for a field', async () => {
    const auth = setUp();
    const body = new FormData();
    for (const [name, value] of Object.entries(ADA)) body.append(name, value);
    body.append('email', 'grace@example.com');
    body.append('name', new File(['x'], 'name.txt'));
    const answer = await auth.handler(
      new Request(`${ORIGIN}/api/auth/livery/form/sign-up?from=%2Fsign-up`, { method: 'POST', headers: { origin: ORIGIN }, body }),
    );
    expect(answer.status).toBe(303);
  });
});
