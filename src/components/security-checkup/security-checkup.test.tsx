import { passkey } from '@better-auth/passkey';
import { screen, waitFor } from '@testing-library/react';
import { twoFactor } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { authenticator } from '../../../tests/support/authenticator.js';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox, type SandboxOptions } from '../../sandbox/index.js';
import { twoFactorStatus } from '../../server/index.js';
import { PasskeySettings } from '../passkey-settings/passkey-settings.js';
import { SecurityCheckup } from './security-checkup.js';

async function asAda(options: SandboxOptions = {}) {
  const sandbox = await createSandbox(options);
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  return sandbox;
}

const lines = () => screen.getAllByRole('listitem').map((row) => row.querySelector('p')?.textContent);

describe('SecurityCheckup', () => {
  it('asks only for what the server can do', async () => {
    const sandbox = await asAda();
    const { container } = renderWith(sandbox, <SecurityCheckup />);
    await screen.findByText('Everything is in place.');
    expect(lines()).toEqual(['In place: Your address is confirmed', 'In place: No forgotten device is signed in']);
    expectOurClassEverywhere(container);
  });

  it('leads to the card that does it, where that is on the page', async () => {
    const sandbox = await asAda({ plugins: (mail) => [passkey(), twoFactor({ otpOptions: mail.twoFactor })] });
    const { user, visited } = renderWith(
      sandbox,
      <>
        <SecurityCheckup />
        <PasskeySettings />
      </>,
    );
    await screen.findByText('2 of 5 in place.');
    Element.prototype.scrollIntoView = () => {};
    await user.click(screen.getByRole('link', { name: 'Add' }));
    expect(screen.getByRole('heading', { name: 'Passkeys' })).toHaveFocus();
    screen.getByRole('link', { name: 'Set up' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'Passkeys' })).toHaveFocus();
    expect(visited).toEqual([]);
  });

  it('S07 asks nobody to sign in again for it: without a fresh session it leaves sessions out', async () => {
    const sandbox = await asAda();
    sandbox.age('2 days');
    renderWith(sandbox, <SecurityCheckup />);
    await screen.findByText('Everything is in place.');
    expect(lines()).toEqual(['In place: Your address is confirmed']);
    expect(sandbox.count('/list-sessions')).toBe(0);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('counts devices that nobody has used for a month', async () => {
    const sandbox = await asAda();
    const phone = sandbox.browser('phone');
    await phone.signIn(ADA);
    for (const row of sandbox.db.session ?? []) if (String(row.userAgent).includes('phone')) row.updatedAt = new Date(Date.now() - 40 * 86_400_000);
    renderWith(sandbox, <SecurityCheckup />);
    expect(await screen.findByText('One device has not been used for a month')).toBeVisible();
  });

  it('X01 says how many devices are new since somebody looked at the list here', async () => {
    const sandbox = await asAda();
    const userId = String(sandbox.db.user?.[0]?.id);
    await sandbox.browser('phone').signIn(ADA);
    const { unmount } = renderWith(sandbox, <SecurityCheckup />);
    await screen.findByText('Everything is in place.');
    unmount();
    // Looked at before the phone came.
    localStorage.setItem(`livery-sessions-seen-${userId}`, String(Date.now() - 60_000));
    const view = renderWith(sandbox, <SecurityCheckup />);
    expect(await screen.findByText('One new device is signed in')).toBeVisible();
    view.unmount();
    localStorage.setItem(`livery-sessions-seen-${userId}`, String(Date.now() + 1));
    renderWith(sandbox, <SecurityCheckup />);
    expect(await screen.findByText('No new device since you last looked')).toBeVisible();
    localStorage.clear();
  });

  it('O06 says how many backup codes are left, where the server counts them and the second factor is on', async () => {
    const sandbox = await asAda({ plugins: () => [twoFactor(), twoFactorStatus()] });
    const { data } = (await sandbox.client.$fetch('/two-factor/enable', { method: 'POST', body: { password: ADA.password } })) as {
      data: { totpURI: string; backupCodes: string[] };
    };
    await sandbox.client.$fetch('/two-factor/verify-totp', { method: 'POST', body: { code: await authenticator(data.totpURI)() } });
    const { unmount } = renderWith(sandbox, <SecurityCheckup />);
    expect(await screen.findByText('You have backup codes')).toBeVisible();
    unmount();
    for (const code of data.backupCodes.slice(0, 7))
      await sandbox.client.$fetch('/two-factor/verify-backup-code', { method: 'POST', body: { code, disableSession: true } });
    renderWith(sandbox, <SecurityCheckup />);
    expect(await screen.findByText('Make new backup codes: 3 left')).toBeVisible();
  });

  it('says that it could not find out, and tries again', async () => {
    const sandbox = await asAda();
    sandbox.network.set('offline');
    const { user } = renderWith(sandbox, <SecurityCheckup />, {
      initialSession: {
        user: { id: String(sandbox.db.user?.[0]?.id), ...ADA, emailVerified: true },
        session: { id: 's', userId: 'u', expiresAt: new Date(Date.now() + 1e6) },
      },
    });
    expect(await screen.findByText('This could not be loaded')).toBeVisible();
    sandbox.network.set('online');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('Everything is in place.')).toBeVisible());
  });
});
