import { passkey } from '@better-auth/passkey';
import { screen, waitFor, within } from '@testing-library/react';
import { magicLink } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox, type SandboxOptions } from '../../sandbox/index.js';
import { passkeyUses } from '../../server/index.js';
import { PasskeySettings } from './passkey-settings.js';

const BITWARDEN = 'd548826e-79b4-db40-a3d8-11116f7e8349';

/** Ada, signed in, with passkeys that were made elsewhere. */
async function asAda(count: number, options: SandboxOptions = {}) {
  const sandbox = await createSandbox({ plugins: [passkey()], ...options });
  await sandbox.addUser(ADA);
  const userId = String(sandbox.db.user?.[0]?.id);
  for (let at = 0; at < count; at += 1) {
    await (await sandbox.auth.$context).adapter.create({
      model: 'passkey',
      data: {
        userId,
        name: at === 0 ? undefined : `Key ${at}`,
        publicKey: 'key',
        credentialID: `credential-${at}`,
        counter: 0,
        deviceType: at === 0 ? 'multiDevice' : 'singleDevice',
        backedUp: at === 0,
        transports: '',
        createdAt: new Date(Date.now() - at * 86_400_000),
        aaguid: at === 0 ? BITWARDEN : '00000000-0000-0000-0000-000000000000',
      },
    });
  }
  await sandbox.signIn(ADA);
  return sandbox;
}

const forgetPassword = (sandbox: Awaited<ReturnType<typeof createSandbox>>) => sandbox.db.account?.splice(0);

describe('PasskeySettings', () => {
  it('lists them newest first, by their name or by who keeps them, and tells synced ones from others', async () => {
    const sandbox = await asAda(2);
    const { container } = renderWith(sandbox, <PasskeySettings />);
    await screen.findByText('Bitwarden');
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toMatch(/^BitwardenOn all your devicesAdded/);
    expect(rows[1]).toMatch(/^Key 1On one deviceAdded/);
    expect(container.innerHTML).not.toMatch(/credential-|publicKey/);
    expectOurClassEverywhere(container);
  });

  it('renames one in its place, refuses no name, and keeps the old one when that fails', async () => {
    const sandbox = await asAda(2);
    const { user } = renderWith(sandbox, <PasskeySettings />);
    await user.click(await screen.findByRole('button', { name: 'Rename Key 1' }));
    const field = screen.getByLabelText('Name');
    expect(field).toHaveFocus();
    await user.clear(field);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Enter a name.')).toBeVisible();
    sandbox.network.set('offline');
    await user.type(field, 'Red key');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    expect(screen.getByLabelText('Name')).toHaveValue('Red key');
    sandbox.network.set('online');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('It is called Red key now.')).toBeInTheDocument();
    expect(sandbox.db.passkey?.map(({ name }) => name)).toContain('Red key');
    expect(screen.getByRole('button', { name: 'Rename Red key' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Name')).toBeNull();
  });

  it('X03 removes one after a question that names it, and moves the focus to what stands there then', async () => {
    const sandbox = await asAda(2);
    const { user } = renderWith(sandbox, <PasskeySettings />);
    await user.click(await screen.findByRole('button', { name: 'Remove Bitwarden' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove Bitwarden?' }));
    expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(sandbox.db.passkey).toHaveLength(1));
    expect(await screen.findByText('Bitwarden is removed.')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Rename Key 1' })).toHaveFocus());
  });

  it('K07 keeps the last way in, on the page and on the server', async () => {
    const sandbox = await asAda(1);
    forgetPassword(sandbox);
    const { user } = renderWith(sandbox, <PasskeySettings />);
    await user.click(await screen.findByRole('button', { name: 'Remove Bitwarden' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/last way in/)).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Remove' })).toBeNull();
    const id = sandbox.db.passkey?.[0]?.id;
    const { error } = (await sandbox.client.$fetch('/passkey/delete-passkey', { method: 'POST', body: { id } })) as { error: { code?: string } | null };
    expect(error?.code).toBe('FAILED_TO_UNLINK_LAST_ACCOUNT');
    expect(sandbox.db.passkey).toHaveLength(1);
  });

  it('K07 lets the last one go where a mail signs in as well', async () => {
    const sandbox = await asAda(1, { plugins: (mail) => [passkey(), magicLink(mail.magicLink)] });
    forgetPassword(sandbox);
    const { user } = renderWith(sandbox, <PasskeySettings />);
    await user.click(await screen.findByRole('button', { name: 'Remove Bitwarden' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('No passkey yet')).toBeVisible();
    expect(sandbox.db.passkey).toEqual([]);
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Passkeys' })).toHaveFocus());
  });

  it('says that the list could not be loaded, and tries again', async () => {
    const sandbox = await asAda(1);
    sandbox.network.set('offline');
    const { user } = renderWith(sandbox, <PasskeySettings />, {
      initialSession: {
        user: { id: String(sandbox.db.user?.[0]?.id), ...ADA, emailVerified: true },
        session: { id: 's', userId: 'u', expiresAt: new Date(Date.now() + 1e6) },
      },
    });
    expect(await screen.findByText('This could not be loaded')).toBeVisible();
    sandbox.network.set('online');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Bitwarden')).toBeVisible();
  });

  it('says when one was last used, where the server writes that down', async () => {
    const sandbox = await asAda(2, { plugins: [passkey(), passkeyUses()] });
    for (const row of sandbox.db.passkey ?? []) if (row.name === 'Key 1') row.lastUsedAt = new Date(Date.now() - 3_600_000);
    renderWith(sandbox, <PasskeySettings />);
    await screen.findByText('Bitwarden');
    expect(screen.getAllByText(/^Last used/).map((fact) => fact.textContent)).toEqual(['Last used: 1 hour ago']);
  });

  it('is not there where the server has no passkeys', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { container } = renderWith(sandbox, <PasskeySettings />);
    await waitFor(() => expect(sandbox.count('/get-session')).toBeGreaterThan(0));
    expect(container.textContent).toBe('');
  });
});
