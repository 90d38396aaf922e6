import { twoFactor } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { authenticator } from '../../tests/support/authenticator.js';
import { ADA, GRACE } from '../../tests/support/people.js';
import { createSandbox, type SandboxBrowser } from '../sandbox/index.js';
import { twoFactorStatus } from './index.js';

interface Status {
  backupCodes: number | null;
  trustedDevices: { id: string; userAgent: string; current: boolean }[];
}

/** Ada with a second factor, signed in by it, and her browser trusted. */
async function trusted() {
  const sandbox = await createSandbox({ plugins: (mail) => [twoFactorStatus(), twoFactor({ otpOptions: mail.twoFactor })] });
  await sandbox.addUser(ADA);
  const post = (browser: SandboxBrowser, path: string, body: object = {}) => browser.client.$fetch(path, { method: 'POST', body });
  const status = async (browser: SandboxBrowser) => ((await browser.client.$fetch('/livery/two-factor')) as { data: Status | null }).data;
  await sandbox.signIn(ADA);
  const { data } = (await post(sandbox, '/two-factor/enable', { password: ADA.password })) as { data: { totpURI: string; backupCodes: string[] } };
  const code = authenticator(data.totpURI);
  await post(sandbox, '/two-factor/verify-totp', { code: await code() });

  async function trust(name: string, backupCode = 0) {
    const browser = sandbox.browser(name, { userAgent: `Mozilla/5.0 (${name})` });
    await browser.client.signIn.email(ADA);
    await post(browser, '/two-factor/verify-backup-code', { code: data.backupCodes[backupCode], trustDevice: true });
    return browser;
  }
  return { sandbox, post, status, trust };
}

describe('twoFactorStatus', () => {
  it('O03 counts the backup codes that are left, for their owner alone', async () => {
    const { sandbox, status, trust } = await trusted();
    expect((await status(sandbox))?.backupCodes).toBe(10);
    await trust('phone');
    expect((await status(sandbox))?.backupCodes).toBe(9);
    expect(await status(sandbox.browser('nobody'))).toBeNull();
    await sandbox.addUser(GRACE);
    const grace = sandbox.browser('grace');
    await grace.signIn(GRACE);
    expect(await status(grace)).toEqual({ backupCodes: null, trustedDevices: [] });
  });

  it('O06 lists devices that are trusted, says which one this is, and gives no secret away', async () => {
    const { sandbox, status, trust } = await trusted();
    expect((await status(sandbox))?.trustedDevices).toEqual([]);
    const phone = await trust('phone');
    const laptop = await trust('laptop', 1);
    const devices = (await status(phone))?.trustedDevices ?? [];
    expect(devices.map(({ userAgent, current }) => [userAgent, current]).sort()).toEqual([
      ['Mozilla/5.0 (laptop)', false],
      ['Mozilla/5.0 (phone)', true],
    ]);
    expect((await status(laptop))?.trustedDevices.find(({ current }) => current)?.userAgent).toBe('Mozilla/5.0 (laptop)');
    expect(JSON.stringify(devices)).not.toMatch(/trust-device/);
  });

  it('O06 keeps a device under its name when it signs in again, without the second step', async () => {
    const { status, trust } = await trusted();
    const phone = await trust('phone');
    await phone.client.signOut();
    const { data } = (await phone.client.signIn.email(ADA)) as { data: { twoFactorRedirect?: boolean } };
    expect(data.twoFactorRedirect).toBeUndefined();
    expect((await status(phone))?.trustedDevices).toMatchObject([{ userAgent: 'Mozilla/5.0 (phone)', current: true }]);
  });

  it('O06 has the second step asked for again on a device that was forgotten, and on no other', async () => {
    const { sandbox, post, status, trust } = await trusted();
    const phone = await trust('phone');
    const laptop = await trust('laptop', 1);
    const id = (await status(phone))?.trustedDevices.find(({ current }) => current)?.id;

    // Somebody else's is none of hers.
    await sandbox.addUser(GRACE);
    const grace = sandbox.browser('grace');
    await grace.signIn(GRACE);
    await post(grace, '/livery/two-factor/forget-device', { id });
    await post(grace, '/livery/two-factor/forget-device');
    expect((await status(phone))?.trustedDevices).toHaveLength(2);

    await post(laptop, '/livery/two-factor/forget-device', { id });
    for (const [browser, asked] of [
      [phone, true],
      [laptop, undefined],
    ] as const) {
      await browser.client.signOut();
      const { data } = (await browser.client.signIn.email(ADA)) as { data: { twoFactorRedirect?: boolean } };
      expect(data.twoFactorRedirect).toBe(asked);
    }
  });
});
