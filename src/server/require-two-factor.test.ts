import { emailOTP, twoFactor } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { authenticator } from '../../tests/support/authenticator.js';
import { ADA } from '../../tests/support/people.js';
import { createSandbox } from '../sandbox/index.js';
import { type RequireTwoFactorOptions, requireTwoFactor } from './index.js';

const DAY = 86_400;
type Answer = { data: Record<string, unknown> | null; error: { code?: string; status: number } | null };

/** Ada, signed in, whose account was made some days ago. */
async function asAda(options: RequireTwoFactorOptions, daysOld: number) {
  const sandbox = await createSandbox({ plugins: [requireTwoFactor(options), twoFactor()] });
  await sandbox.addUser(ADA);
  for (const user of sandbox.db.user ?? []) user.createdAt = new Date(Date.now() - daysOld * DAY * 1000);
  await sandbox.signIn(ADA);
  const post = (path: string, body: object) => sandbox.client.$fetch(path, { method: 'POST', body }) as Promise<Answer>;
  const user = async () => ((await sandbox.client.getSession()) as { data: { user: Record<string, unknown> } | null }).data?.user;
  async function enrol() {
    const { data } = (await post('/two-factor/enable', { password: ADA.password })) as unknown as { data: { totpURI: string } };
    return post('/two-factor/verify-totp', { code: await authenticator(data.totpURI)() });
  }
  return { sandbox, post, user, enrol };
}

const daysUntil = (date: unknown) => Math.round((new Date(date as string).getTime() - Date.now()) / (DAY * 1000));

describe('requireTwoFactor', () => {
  it('6.3.3 gives people time, and says until when', async () => {
    const { post, user } = await asAda({ grace: 14 * DAY }, 4);
    const { twoFactorRequired, twoFactorDueAt } = (await user()) ?? {};
    expect([twoFactorRequired, daysUntil(twoFactorDueAt)]).toEqual([true, 10]);
    expect((await post('/update-user', { name: 'Ada King' })).error).toBeNull();
  });

  it('6.3.3 counts the time of an older account from when the rule began', async () => {
    const { user } = await asAda({ since: new Date(Date.now() - 2 * DAY * 1000), grace: 7 * DAY }, 400);
    expect(daysUntil((await user())?.twoFactorDueAt)).toBe(5);
  });

  it('6.3.3 answers nothing after that time but what it takes to turn it on, and everything once it is on', async () => {
    const { sandbox, post, user, enrol } = await asAda({ grace: DAY }, 3);
    expect(daysUntil((await user())?.twoFactorDueAt)).toBe(-2);
    const list = () => sandbox.client.$fetch('/list-sessions') as Promise<Answer>;
    for (const answer of [await post('/update-user', { name: 'Ada King' }), await post('/delete-user', { password: ADA.password }), await list()])
      expect(answer.error).toMatchObject({ status: 403, code: 'TWO_FACTOR_REQUIRED' });
    expect((await enrol()).error).toBeNull();
    expect(await user()).toMatchObject({ twoFactorEnabled: true, twoFactorRequired: true });
    expect((await user())?.twoFactorDueAt).toBeUndefined();
    expect((await list()).error).toBeNull();
    expect((await post('/update-user', { name: 'Ada King' })).error).toBeNull();
  });

  it('6.3.3 lets nobody move the account to another address after that time', async () => {
    const sandbox = await createSandbox({
      plugins: (mail) => [requireTwoFactor({ grace: 0 }), twoFactor(), emailOTP({ ...mail.emailOTP, changeEmail: { enabled: true } })],
    });
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    for (const [path, body] of [
      ['/change-email', { newEmail: 'thief@example.com' }],
      ['/email-otp/request-email-change', { newEmail: 'thief@example.com' }],
      ['/email-otp/change-email', { newEmail: 'thief@example.com', otp: '123456' }],
    ] as const)
      expect(((await sandbox.client.$fetch(path, { method: 'POST', body })) as Answer).error, path).toMatchObject({ status: 403, code: 'TWO_FACTOR_REQUIRED' });
  });

  it('6.3.3 lets nobody turn it off, and anybody leave', async () => {
    const { sandbox, post, user, enrol } = await asAda({ grace: DAY }, 0);
    await enrol();
    expect((await post('/two-factor/disable', { password: ADA.password })).error).toMatchObject({ status: 403, code: 'TWO_FACTOR_REQUIRED' });
    expect(await user()).toMatchObject({ twoFactorEnabled: true });
    expect((await sandbox.client.signOut()).error).toBeNull();
  });

  it('is for nobody whom it is not for: by the rule, or without a password', async () => {
    const others = await asAda({ grace: 0, appliesTo: ({ email }) => email !== ADA.email }, 3);
    expect((await others.user())?.twoFactorRequired).toBeUndefined();
    expect((await others.post('/update-user', { name: 'Ada King' })).error).toBeNull();
    await others.enrol();
    expect((await others.post('/two-factor/disable', { password: ADA.password })).error).toBeNull();

    const byProvider = await asAda({ grace: 0 }, 3);
    for (const account of byProvider.sandbox.db.account ?? []) Object.assign(account, { providerId: 'github', password: null });
    expect((await byProvider.user())?.twoFactorRequired).toBeUndefined();
    expect((await byProvider.post('/update-user', { name: 'Ada King' })).error).toBeNull();
  });

  it('says so to the server that reads a session for endpoints of its own', async () => {
    const { sandbox } = await asAda({ grace: 0 }, 3);
    const cookie = (await sandbox.auth.api.signInEmail({ body: ADA, asResponse: true })).headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const found = await sandbox.auth.api.getSession({ headers: new Headers({ cookie }) });
    expect(found?.user).toMatchObject({ twoFactorRequired: true, twoFactorDueAt: expect.any(Date) });
  });
});
