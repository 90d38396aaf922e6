import { passkey } from '@better-auth/passkey';
import { emailOTP, twoFactor } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { createSandbox } from '../src/sandbox/index.js';
import { authenticator } from '../tests/support/authenticator.js';
import { ADA } from '../tests/support/people.js';
import { securityNotices } from './security-notices.js';

/** A server that tells of what it would mail. */
async function told() {
  const notices: { notice: string; to: string; left: number | undefined; userAgent: string | undefined }[] = [];
  const late = securityNotices(async (notice, { email }, { left, userAgent }) => void notices.push({ notice, to: email, left, userAgent }));
  const sandbox = await createSandbox({
    plugins: (mail) => [
      // As `authEmails().plugin()` does it, so that its hooks are the last.
      { id: 'mails', init: () => ({ options: { plugins: [late] } }) },
      twoFactor({ otpOptions: mail.twoFactor }),
      emailOTP(mail.emailOTP),
      passkey(),
    ],
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

  it('never stop what they are about', async () => {
    const late = securityNotices(async () => Promise.reject(new Error('no queue')));
    const sandbox = await createSandbox({ plugins: [{ id: 'mails', init: () => ({ options: { plugins: [late] } }) }] });
    await sandbox.addUser(ADA);
    for (const user of sandbox.db.user ?? []) user.createdAt = new Date(0);
    await sandbox.signIn(ADA);
    expect((await sandbox.client.getSession()).data?.user.email).toBe(ADA.email);
  });
});
