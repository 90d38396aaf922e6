import { apiKey } from '@better-auth/api-key';
import { passkey } from '@better-auth/passkey';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { emailOTP, magicLink, twoFactor } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../src/sandbox/index.js';
import { apiKeys } from '../src/server/index.js';
import { authenticator } from '../tests/support/authenticator.js';
import { ADA, GRACE } from '../tests/support/people.js';
import { VOUCHED } from '../tests/support/vouched.js';
import { securityNotices, type TellOf } from './security-notices.js';

/** A server that tells of what it would mail. */
async function told(first: BetterAuthPlugin[] = []) {
  const notices: {
    notice: string;
    to: string;
    left: number | undefined;
    provider: string | undefined;
    keyName: string | undefined;
    userAgent: string | undefined;
  }[] = [];
  const tell: TellOf = async (notice, { email }, { left, provider, keyName, userAgent }) =>
    void notices.push({ notice, to: email, left, provider, keyName, userAgent });
  const sandbox = await createSandbox({
    plugins: (mail) => [
      ...first,
      // As `authEmails().plugin()` does it, so that its hooks are the last.
      { id: 'mails', init: (context) => ({ options: securityNotices(tell, context) }) },
      twoFactor({ otpOptions: mail.twoFactor }),
      emailOTP({ ...mail.emailOTP, changeEmail: { enabled: true } }),
      passkey(),
      apiKeys(),
      apiKey(),
    ],
    options: { socialProviders: { google: { clientId: 'id', clientSecret: 'secret' } } },
  });
  await sandbox.addUser(ADA);
  // An account of yesterday.
  for (const user of sandbox.db.user ?? []) user.createdAt = new Date(Date.now() - 86_400_000);
  const post = (path: string, body: object) => sandbox.client.$fetch(path, { method: 'POST', body });
  return { sandbox, notices, post, names: () => notices.map(({ notice }) => notice) };
}

describe('mails about the security of an account', () => {
  it('6.3.7 tell of a sign-in on a device that is new, once for each', async () => {
    const { sandbox, notices, names } = await told();
    await sandbox.signIn(ADA);
    await sandbox.client.signOut();
    await sandbox.signIn(ADA);
    expect(names()).toEqual(['new-device']);
    const phone = sandbox.browser('phone', { userAgent: 'Mozilla/5.0 (iPhone) Phone' });
    await phone.signIn(ADA);
    expect(names()).toEqual(['new-device', 'new-device']);
    expect(notices[1]).toMatchObject({ to: ADA.email, userAgent: 'Mozilla/5.0 (iPhone) Phone' });
  });

  it('tell nobody that they have just made an account, nor of a password that was wrong', async () => {
    const { sandbox, names, post } = await told();
    await post('/email-otp/send-verification-otp', { email: 'grace@example.com', type: 'sign-in' });
    await post('/sign-in/email-otp', { email: 'grace@example.com', otp: sandbox.outbox.last('sign-in-code')?.code });
    await post('/sign-in/email', { ...ADA, password: 'wrong' });
    expect(names()).toEqual([]);
  });

  it('tell of the second factor, of a backup code with what is left, and of no sign-in before its second step', async () => {
    const { sandbox, notices, names, post } = await told();
    await sandbox.signIn(ADA);
    notices.length = 0;
    const { data } = (await post('/two-factor/enable', { password: ADA.password })) as { data: { totpURI: string; backupCodes: string[] } };
    expect(names()).toEqual([]);
    const code = authenticator(data.totpURI);
    await post('/two-factor/verify-totp', { code: '000000' });
    await post('/two-factor/verify-totp', { code: await code() });
    expect(names()).toEqual(['two-factor-enabled']);

    const phone = sandbox.browser('phone');
    await phone.client.signIn.email(ADA);
    expect(names()).toEqual(['two-factor-enabled']);
    await phone.client.$fetch('/two-factor/verify-backup-code', { method: 'POST', body: { code: 'wrong-codes' } });
    await phone.client.$fetch('/two-factor/verify-backup-code', { method: 'POST', body: { code: data.backupCodes[0] } });
    expect(names()).toEqual(['two-factor-enabled', 'backup-code-used', 'new-device']);
    expect(notices[1]?.left).toBe(9);

    await post('/two-factor/disable', { password: 'wrong' });
    await post('/two-factor/disable', { password: ADA.password });
    expect(names().at(-1)).toBe('two-factor-disabled');
    expect(names()).toHaveLength(4);
  });

  it('tell the old address that it was changed, by a link and by a code, and nobody before', async () => {
    const { sandbox, notices, names, post } = await told();
    await sandbox.signIn(ADA);
    notices.length = 0;
    await post('/change-email', { newEmail: 'countess@example.com' });
    expect(names()).toEqual([]);
    const { token = '' } = sandbox.outbox.last('change-email-verify') ?? {};
    await sandbox.client.verifyEmail({ query: { token: 'wrong' } });
    expect(names()).toEqual([]);
    // In a browser that nobody is signed in with: it is who has the new address.
    await sandbox.browser('phone').client.verifyEmail({ query: { token } });
    expect(notices.filter(({ notice }) => notice === 'email-changed')).toMatchObject([{ to: ADA.email }]);
    await sandbox.client.verifyEmail({ query: { token } });
    expect(names().filter((name) => name === 'email-changed')).toHaveLength(1);

    await post('/email-otp/request-email-change', { newEmail: 'ada.king@example.com' });
    await post('/email-otp/change-email', { newEmail: 'ada.king@example.com', otp: sandbox.outbox.last('change-email-code')?.code });
    expect(notices.at(-1)).toMatchObject({ notice: 'email-changed', to: 'countess@example.com' });
    expect(sandbox.db.user?.[0]?.email).toBe('ada.king@example.com');

    // By the app's own server, which has no request.
    await post('/change-email', { newEmail: 'countess@example.com' });
    await sandbox.auth.api.verifyEmail({ query: { token: sandbox.outbox.last('change-email-verify')?.token ?? '' } });
    expect(notices.filter(({ notice }) => notice === 'email-changed').at(-1)).toMatchObject({ to: 'ada.king@example.com' });
  });

  it('tell the old address though somebody else opens the same link before the answer', async () => {
    let reached = () => {};
    let release = () => {};
    const answered = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let opened = 0;
    const handler = createAuthMiddleware(async () => {
      opened += 1;
      if (opened > 1) return;
      reached();
      await held;
    });
    const { sandbox, notices, post } = await told([{ id: 'slow', hooks: { after: [{ matcher: ({ path }) => path === '/verify-email', handler }] } }]);
    await sandbox.signIn(ADA);
    notices.length = 0;
    await post('/change-email', { newEmail: 'countess@example.com' });
    const { token = '' } = sandbox.outbox.last('change-email-verify') ?? {};
    // A browser of the sandbox waits for the one before.
    const { baseURL } = await sandbox.auth.$context;
    const open = () => sandbox.auth.handler(new Request(`${baseURL}/verify-email?token=${token}`));
    const first = open();
    await answered;
    await open();
    release();
    await first;
    expect(opened).toBe(2);
    expect(notices.filter(({ notice }) => notice === 'email-changed')).toMatchObject([{ to: ADA.email }]);
  });

  it('tell of an account with a provider that came and one that went, and not of the first one', async () => {
    const { sandbox, notices, names, post } = await told();
    const { internalAdapter } = await sandbox.auth.$context;
    await sandbox.addUser(GRACE);
    const grace = sandbox.db.user?.find(({ email }) => email === GRACE.email);
    Object.assign(grace ?? {}, { createdAt: new Date() });
    sandbox.db.account?.splice(1);
    await internalAdapter.createAccount({ userId: String(grace?.id), providerId: 'google', accountId: 'grace', ...VOUCHED });
    expect(names()).toEqual([]);
    await internalAdapter.createAccount({ userId: String(sandbox.db.user?.[0]?.id), providerId: 'google', accountId: 'ada', ...VOUCHED });
    expect(notices).toMatchObject([{ notice: 'account-linked', to: ADA.email, provider: 'Google' }]);

    await sandbox.signIn(ADA);
    notices.length = 0;
    await post('/unlink-account', { accountId: 'nobody' });
    expect(names()).toEqual([]);
    await post('/unlink-account', { accountId: sandbox.db.account?.find(({ accountId }) => accountId === 'ada')?.id });
    expect(notices).toMatchObject([{ notice: 'account-unlinked', to: ADA.email, provider: 'Google' }]);
  });

  it('tell of a new API key by its name, whichever way it was made, and never the key', async () => {
    const { sandbox, notices, post } = await told();
    await sandbox.signIn(ADA);
    notices.length = 0;
    const { data } = (await post('/livery/api-keys/create', { name: 'Deploy' })) as { data: { id: string } };
    await post('/livery/api-keys/rotate', { id: data.id });
    await post('/api-key/create', { name: 'Report' });
    await post('/livery/api-keys/create', { name: '' });
    expect(notices.map(({ notice, to, keyName }) => [notice, to, keyName])).toEqual([
      ['api-key-created', ADA.email, 'Deploy'],
      ['api-key-created', ADA.email, 'Deploy'],
      ['api-key-created', ADA.email, 'Report'],
    ]);
    expect(JSON.stringify(notices)).not.toMatch(/[A-Za-z]{40}/);
  });

  it('never stop what they are about', async () => {
    const tell: TellOf = async () => Promise.reject(new Error('no queue'));
    const sandbox = await createSandbox({ plugins: [{ id: 'mails', init: (context) => ({ options: securityNotices(tell, context) }) }] });
    await sandbox.addUser(ADA);
    for (const user of sandbox.db.user ?? []) user.createdAt = new Date(0);
    await sandbox.signIn(ADA);
    expect((await sandbox.client.getSession()).data?.user.email).toBe(ADA.email);
  });
});

describe('mails that let somebody in', () => {
  it.each([
    ['sign-in-code', '/email-otp/send-verification-otp', { email: ADA.email, type: 'sign-in' }],
    ['magic-link', '/sign-in/magic-link', { email: ADA.email }],
  ] as const)('%s says which device asked, and nothing of one that is not known', async (template, path, body) => {
    const sandbox = await createSandbox({ plugins: (mail) => [emailOTP(mail.emailOTP), magicLink(mail.magicLink)] });
    const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1';
    await sandbox.browser('phone', { userAgent }).client.$fetch(path, { method: 'POST', body });
    const known = await sandbox.outbox.last(template)?.render();
    expect(known?.text).toContain('Device: Safari, iPhone');
    await sandbox.browser('other', { userAgent: 'x' }).client.$fetch(path, { method: 'POST', body });
    const unknown = await sandbox.outbox.last(template)?.render();
    expect(unknown?.text).toContain('Acme');
    expect(unknown?.text).not.toContain('Device');
  });
});
