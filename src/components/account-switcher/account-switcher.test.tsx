import { screen, waitFor, within } from '@testing-library/react';
import { multiSession } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { ADA, GRACE } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { ProfileCard } from '../account/profile-card.js';
import { AccountSwitcher } from './account-switcher.js';

/** Ada and Grace, both signed in on one browser; the page is about Grace. */
async function both(maximumSessions = 5) {
  const sandbox = await createSandbox({ plugins: [multiSession({ maximumSessions })] });
  await sandbox.addUser(ADA);
  await sandbox.addUser(GRACE);
  await sandbox.signIn(ADA);
  await sandbox.signIn(GRACE);
  return sandbox;
}

describe('AccountSwitcher', () => {
  it('makes the page about somebody else who is signed in here, with everything that is theirs, and shows no token', async () => {
    const sandbox = await both();
    const { user, container } = renderWith(
      sandbox,
      <>
        <AccountSwitcher />
        <ProfileCard />
      </>,
    );
    await user.click(await screen.findByRole('button', { name: 'Switch to Ada Lovelace' }));
    expect(await screen.findByRole('button', { name: 'Switch to Grace Hopper' })).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText('Name')).toHaveValue('Ada Lovelace'));
    expect(await screen.findByText('You are Ada Lovelace now.')).toBeInTheDocument();
    for (const { token } of sandbox.db.session ?? []) expect(container.innerHTML).not.toContain(String(token));
    expectOurClassEverywhere(container);
  });

  it('W03 signs somebody out here who is not in use, on the server as well, and keeps the others', async () => {
    const sandbox = await both(2);
    const { user } = renderWith(sandbox, <AccountSwitcher />);
    const button = await screen.findByRole('button', { name: 'Sign out Ada Lovelace' });
    expect(screen.queryByRole('button', { name: 'Sign out Grace Hopper' })).toBeNull();
    sandbox.network.set({ mode: 'broken', only: '/multi-session/revoke' });
    await user.click(button);
    expect(await screen.findByText(/Something went wrong on the server/)).toBeVisible();
    expect(sandbox.db.session).toHaveLength(2);
    sandbox.network.set('online');
    await user.click(button);
    expect(await screen.findByText('Ada Lovelace is signed out here.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Switch to Ada Lovelace' })).toBeNull();
    expect(sandbox.db.session).toHaveLength(1);
    expect((await sandbox.client.getSession()).data?.user.email).toBe(GRACE.email);
    // There is room for one more now.
    expect(screen.getByRole('link', { name: 'Add another account' })).toBeVisible();
    expect(document.body).not.toHaveFocus();
  });

  it('tells of an account that is signed out already, and lists those that are left', async () => {
    const sandbox = await both();
    const { user } = renderWith(sandbox, <AccountSwitcher />);
    const button = await screen.findByRole('button', { name: 'Switch to Ada Lovelace' });
    const ada = sandbox.db.user?.find(({ email }) => email === ADA.email)?.id;
    sandbox.db.session?.splice(
      sandbox.db.session.findIndex(({ userId }) => userId === ada),
      1,
    );
    await user.click(button);
    expect(await screen.findByText('This account is signed out here already.')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Switch to Ada Lovelace' })).toBeNull());
    expect(screen.getByText('Grace Hopper')).toBeVisible();
  });

  it('leads to the form for one more, until no more fit', async () => {
    const first = renderWith(await both(), <AccountSwitcher />);
    expect(await screen.findByRole('link', { name: 'Add another account' })).toHaveAttribute('href', '/sign-in?reauth=1');
    first.unmount();
    renderWith(await both(2), <AccountSwitcher />);
    expect(await screen.findByText('2 accounts fit here. Sign out of one to add another.')).toBeVisible();
  });

  it('stays with who is here when that fails', async () => {
    const sandbox = await both();
    const { user } = renderWith(sandbox, <AccountSwitcher />);
    const button = await screen.findByRole('button', { name: 'Switch to Ada Lovelace' });
    sandbox.network.set('offline');
    await user.click(button);
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    sandbox.network.set('online');
    await user.click(button);
    expect(await screen.findByRole('button', { name: 'Switch to Grace Hopper' })).toBeVisible();
  });

  it('S08 says of a list that could not be loaded anew from when it is, and loads it when it is asked to', async () => {
    const sandbox = await both();
    const { user } = renderWith(
      sandbox,
      <>
        <ProfileCard />
        <AccountSwitcher />
      </>,
    );
    await screen.findByRole('button', { name: 'Switch to Ada Lovelace' });
    sandbox.network.set({ mode: 'offline', only: '/multi-session/list-device-sessions' });
    await user.type(screen.getByLabelText('Name'), ' II');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Could not refresh\. This is how it was at \d/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Switch to Ada Lovelace' })).toBeVisible();
    sandbox.network.set('online');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/Could not refresh/)).toBeNull());
    expect(within(screen.getAllByRole('listitem')[0] as HTMLElement).getByText('Grace Hopper II')).toBeVisible();
  });

  it('is not there where the server keeps one account alone', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { container } = renderWith(sandbox, <AccountSwitcher />);
    await waitFor(() => expect(sandbox.count('/get-session')).toBeGreaterThan(0));
    expect(container.textContent).toBe('');
  });
});
