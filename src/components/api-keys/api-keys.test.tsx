import { apiKey } from '@better-auth/api-key';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox, type SandboxOptions } from '../../sandbox/index.js';
import { apiKeys } from '../../server/index.js';
import { ApiKeys } from './api-keys.js';

const OFFERING: SandboxOptions = { plugins: [apiKeys({ permissions: { projects: ['read', 'write'] } }), apiKey()] };
type Sandbox = Awaited<ReturnType<typeof createSandbox>>;

/** Ada, signed in, with keys by these names. */
async function asAda(names: readonly string[] = [], options: SandboxOptions = OFFERING) {
  const sandbox = await createSandbox(options);
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  for (const name of names) await sandbox.client.$fetch('/api-key/create', { method: 'POST', body: { name } });
  return sandbox;
}

const verify = async (sandbox: Sandbox, key: string, permissions?: Record<string, string[]>) =>
  (await (sandbox.auth.api as unknown as { verifyApiKey: (input: object) => Promise<{ valid: boolean }> }).verifyApiKey({ body: { key, permissions } })).valid;

async function choose(user: ReturnType<typeof renderWith>['user'], key: string, action: string) {
  await user.click(await screen.findByRole('button', { name: `Actions for ${key}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

describe('ApiKeys', () => {
  it('says how many requests are left of a key that the app has given so many', async () => {
    const sandbox = await asAda(['Counted']);
    for (const key of sandbox.db.apikey ?? []) key.remaining = 1200;
    renderWith(sandbox, <ApiKeys />);
    expect(await screen.findByText('Requests left: 1,200')).toBeVisible();
  });

  it('X04 lets a person choose how much a key may do, where the server leaves that to them', async () => {
    const [plain, busy] = [
      { maxRequests: 100, timeWindow: 3_600_000 },
      { maxRequests: 5000, timeWindow: 3_600_000 },
    ];
    const sandbox = await createSandbox({ plugins: [apiKeys({ rateLimit: [plain, busy] }), apiKey()] });
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { user } = renderWith(sandbox, <ApiKeys />);
    await user.click(await screen.findByRole('button', { name: 'Create a key' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Create an API key' }));
    expect(dialog.getByLabelText('Requests')).toHaveDisplayValue('100 in 1 hour');
    expect(dialog.queryByText(/It can make up to/)).toBeNull();
    await user.selectOptions(dialog.getByLabelText('Requests'), '5,000 in 1 hour');
    await user.type(dialog.getByLabelText('Name'), 'CI');
    await user.click(dialog.getByRole('button', { name: 'Create key' }));
    await screen.findByRole('dialog', { name: 'Copy your new key' });
    expect(sandbox.db.apikey).toMatchObject([{ rateLimitMax: 5000, rateLimitTimeWindow: 3_600_000 }]);
  });

  it('X04 makes a key with what was chosen, shows it once, and keeps nothing of it', async () => {
    const sandbox = await asAda();
    const { user, container } = renderWith(sandbox, <ApiKeys permissionNames={{ projects: 'Projects', 'projects:read': 'Read' }} />);
    await user.click(await screen.findByRole('button', { name: 'Create a key' }));
    const dialog = await screen.findByRole('dialog', { name: 'Create an API key' });
    expect(within(dialog).getByText('It can make up to 1,000 requests in 1 day.')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Create key' }));
    expect(within(dialog).getByText('Enter a name.')).toBeVisible();
    expect(within(dialog).getByLabelText('Name')).toHaveFocus();
    await user.type(within(dialog).getByLabelText('Name'), 'CI');
    expect(within(dialog).getByLabelText('Expires')).toHaveDisplayValue('After 90 days');
    await user.selectOptions(within(dialog).getByLabelText('Expires'), 'After 30 days');
    await user.click(within(within(dialog).getByRole('group', { name: 'Projects' })).getByRole('checkbox', { name: 'Read' }));
    await user.click(within(dialog).getByRole('button', { name: 'Create key' }));

    const shown = await screen.findByRole('dialog', { name: 'Copy your new key' });
    const key = shown.querySelector('code')?.textContent ?? '';
    expect(await verify(sandbox, key, { projects: ['read'] })).toBe(true);
    expect(await verify(sandbox, key, { projects: ['write'] })).toBe(false);
    await user.click(within(shown).getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(key);
    // Nobody leaves by a slip.
    await user.keyboard('{Escape}');
    await user.click(within(shown).getAllByRole('button', { name: 'Finish' })[1] as HTMLElement);
    expect(screen.getByRole('dialog', { name: 'Copy your new key' })).toBeVisible();
    await user.click(within(shown).getByRole('checkbox', { name: 'I saved this key' }));
    await user.click(within(shown).getAllByRole('button', { name: 'Finish' })[1] as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Create a key' })).toHaveFocus());

    const row = await screen.findByRole('listitem');
    expect(row.textContent).toMatch(/^CI.{6}…Never used.*Expires .*Up to 1,000 requests in 1 dayProjects: Read$/);
    expect(document.body.innerHTML).not.toContain(key);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(key);
    expectOurClassEverywhere(container);
  });

  it('S07 has somebody sign in again where the session is too old, and makes the key after it', async () => {
    const sandbox = await asAda();
    sandbox.age('2 days');
    const { user } = renderWith(sandbox, <ApiKeys />);
    await user.click(await screen.findByRole('button', { name: 'Create a key' }));
    await user.type(await screen.findByLabelText('Name'), 'CI');
    await user.click(screen.getByRole('button', { name: 'Create key' }));
    const reauth = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    await user.type(within(reauth).getByLabelText('Password'), ADA.password);
    await user.click(within(reauth).getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByRole('dialog', { name: 'Copy your new key' })).toBeVisible();
    expect(sandbox.db.apikey).toHaveLength(1);
  });

  it('S04 makes one key though the answer to the first try is lost, and nothing typed is', async () => {
    const sandbox = await asAda();
    const { user } = renderWith(sandbox, <ApiKeys />);
    await user.click(await screen.findByRole('button', { name: 'Create a key' }));
    await user.type(await screen.findByLabelText('Name'), 'CI');
    sandbox.network.set('answer-lost');
    await user.click(screen.getByRole('button', { name: 'Create key' }));
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    expect(screen.getByLabelText('Name')).toHaveValue('CI');
    sandbox.network.set('online');
    await user.click(screen.getByRole('button', { name: 'Create key' }));
    expect(await screen.findByRole('dialog', { name: 'Copy your new key' })).toBeVisible();
    expect(sandbox.db.apikey).toHaveLength(1);
  });

  it('turns one off and on again, says so, and keeps it as it is when that fails', async () => {
    const sandbox = await asAda(['CI']);
    const { user } = renderWith(sandbox, <ApiKeys />);
    await choose(user, 'CI', 'Turn off');
    expect(await screen.findByText('CI is off. Programs that use it are turned away.')).toBeInTheDocument();
    expect(screen.getByText('Off')).toBeVisible();
    expect(sandbox.db.apikey).toMatchObject([{ enabled: false }]);
    sandbox.network.set('offline');
    await choose(user, 'CI', 'Turn on');
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    expect(screen.getByText('Off')).toBeVisible();
    sandbox.network.set('online');
    await choose(user, 'CI', 'Turn on');
    await waitFor(() => expect(sandbox.db.apikey).toMatchObject([{ enabled: true }]));
    await waitFor(() => expect(screen.queryByText('Off')).toBeNull());
  });

  it('X04 puts a new key in the place of an old one, after asking', async () => {
    const sandbox = await asAda(['CI']);
    const { user } = renderWith(sandbox, <ApiKeys />);
    const old = sandbox.db.apikey?.[0]?.id;
    await choose(user, 'CI', 'Replace');
    const dialog = await screen.findByRole('dialog', { name: 'Replace CI?' });
    expect(sandbox.db.apikey).toMatchObject([{ id: old }]);
    await user.click(within(dialog).getByRole('button', { name: 'Replace key' }));
    const shown = await screen.findByRole('dialog', { name: 'Copy your new key' });
    expect(await verify(sandbox, shown.querySelector('code')?.textContent ?? '')).toBe(true);
    expect(sandbox.db.apikey).toHaveLength(1);
    expect(sandbox.db.apikey?.[0]?.id).not.toBe(old);
  });

  it('W03 goes back to the menu that a dialog came from, each time', async () => {
    const sandbox = await asAda(['CI']);
    const { user } = renderWith(sandbox, <ApiKeys />);
    for (const action of ['Delete', 'Delete', 'Replace']) {
      await choose(user, 'CI', action);
      await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
      await waitFor(() => expect(screen.getByRole('button', { name: 'Actions for CI' })).toHaveFocus());
    }
  });

  it('X03 deletes one after asking by its name, moves the focus on, and says so when somebody was faster', async () => {
    const sandbox = await asAda(['CI', 'Report']);
    const { user } = renderWith(sandbox, <ApiKeys />);
    await choose(user, 'Report', 'Delete');
    const dialog = await screen.findByRole('dialog', { name: 'Delete Report?' });
    expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(sandbox.db.apikey).toMatchObject([{ name: 'CI' }]));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Actions for CI' })).toHaveFocus());
    sandbox.db.apikey?.splice(0);
    await choose(user, 'CI', 'Delete');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('This key is no longer there.')).toBeVisible();
    expect(await screen.findByText('No API key yet')).toBeVisible();
  });

  it('says that there can be no more, and that the list could not be loaded', async () => {
    const sandbox = await asAda(['CI'], { plugins: [apiKeys({ maxKeys: 1 }), apiKey()] });
    const { unmount } = renderWith(sandbox, <ApiKeys />);
    expect(await screen.findByText('There can be no more than 1. Delete one to create another.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Create a key' })).toBeNull();
    unmount();
    sandbox.network.set('broken');
    const user = {
      user: { id: String(sandbox.db.user?.[0]?.id), ...ADA, emailVerified: true },
      session: { id: 's', userId: 'u', expiresAt: new Date(Date.now() + 1e6) },
    };
    renderWith(sandbox, <ApiKeys />, { initialSession: user });
    expect(await screen.findByText('This could not be loaded')).toBeVisible();
  });

  it('makes keys by name alone where the server offers nothing to choose', async () => {
    const sandbox = await asAda([], { plugins: [apiKey()] });
    const { user } = renderWith(sandbox, <ApiKeys />);
    await user.click(await screen.findByRole('button', { name: 'Create a key' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByLabelText('Expires')).toBeNull();
    await user.type(within(dialog).getByLabelText('Name'), 'CI');
    await user.click(within(dialog).getByRole('button', { name: 'Create key' }));
    expect(await screen.findByRole('dialog', { name: 'Copy your new key' })).toBeVisible();
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getAllByRole('button', { name: 'Finish' })[1] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Actions for CI' }));
    expect(await screen.findByRole('menuitem', { name: 'Turn off' })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: 'Replace' })).toBeNull();
    expect(screen.getByText(/Up to 10 requests in 1 day/)).toBeVisible();
  });

  it('is not there where the server has no keys', async () => {
    const sandbox = await asAda([], {});
    const { container } = renderWith(sandbox, <ApiKeys />);
    await waitFor(() => expect(sandbox.count('/get-session')).toBeGreaterThan(0));
    expect(container.textContent).toBe('');
    expect(sandbox.count('/api-key/list')).toBe(0);
  });
});
