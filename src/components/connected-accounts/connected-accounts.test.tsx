import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { useConnectedAccounts } from '../../hooks/use-connected-accounts.js';
import { createSandbox } from '../../sandbox/index.js';
import { ConnectedAccounts } from './connected-accounts.js';

/** Ada, signed in, with accounts at these providers. */
async function asAda(...providers: string[]) {
  const sandbox = await createSandbox({
    options: { socialProviders: { google: { clientId: 'id', clientSecret: 'secret' }, github: { clientId: 'id', clientSecret: 'secret' } } },
  });
  await sandbox.addUser(ADA);
  const userId = String(sandbox.db.user?.[0]?.id);
  const { internalAdapter } = await sandbox.auth.$context;
  for (const providerId of providers)
    await internalAdapter.createAccount({ userId, providerId, accountId: `ada-${providerId}`, scope: 'openid,email,calendar.readonly' } as never);
  await sandbox.signIn(ADA);
  return sandbox;
}

/** A button of a host's own. */
function Connect({ onLeave }: { onLeave: (url: string) => void }) {
  const { state, connect } = useConnectedAccounts({ returnTo: '/account/security', onLeave });
  return (
    <button type="button" className="lv" onClick={() => void connect('github')}>
      {state.step}
    </button>
  );
}

describe('ConnectedAccounts', () => {
  it('shows which there are, what each may be used for beyond signing in, and which could be added', async () => {
    const sandbox = await asAda('google', 'gone-id');
    const { container } = renderWith(sandbox, <ConnectedAccounts />);
    await screen.findByRole('button', { name: 'Disconnect Google' });
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toMatch(/Google.*Connected .*May use: calendar\.readonly/);
    expect(rows[1]).toMatch(/GitHub.*Not connected/);
    expect(rows[2]).toMatch(/gone-id/);
    expect(container.innerHTML).not.toContain('ada-google');
    expectOurClassEverywhere(container);
  });

  it('says until when the app may use what was granted, or since when no more, and what is for signing in alone', async () => {
    const sandbox = await asAda('google', 'github', 'gone-id');
    const [google, github, gone] = ['google', 'github', 'gone-id'].map((id) => sandbox.db.account?.find(({ providerId }) => providerId === id));
    Object.assign(google ?? {}, { accessToken: 'x', accessTokenExpiresAt: new Date(Date.now() + 86_400_000) });
    Object.assign(github ?? {}, { accessToken: 'x', accessTokenExpiresAt: new Date(Date.now() - 86_400_000) });
    Object.assign(gone ?? {}, { scope: 'openid,email', accessToken: 'x', accessTokenExpiresAt: new Date(Date.now() - 86_400_000) });
    const { container } = renderWith(sandbox, <ConnectedAccounts />);
    await screen.findByRole('button', { name: 'Disconnect Google' });
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toMatch(/May use: calendar\.readonly.*Access until /);
    expect(rows[1]).toMatch(/May use: calendar\.readonly.*Access ended /);
    expect(rows[2]).toMatch(/For signing in only/);
    expect(rows[2]).not.toMatch(/Access/);
    expectOurClassEverywhere(container);
  });

  it('X03 takes one away after a question that names it', async () => {
    const sandbox = await asAda('google');
    const { user } = renderWith(sandbox, <ConnectedAccounts />);
    await user.click(await screen.findByRole('button', { name: 'Disconnect Google' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Disconnect Google?' }));
    await user.click(dialog.getByRole('button', { name: 'Disconnect' }));
    expect(await screen.findByRole('button', { name: 'Connect Google' })).toBeVisible();
    expect(screen.getByText('Google is disconnected.')).toBeInTheDocument();
    expect(sandbox.db.account?.map(({ providerId }) => providerId)).toEqual(['credential']);
  });

  it('K07 keeps the last one of somebody without a password', async () => {
    const sandbox = await asAda('google');
    sandbox.db.account?.splice(
      sandbox.db.account.findIndex(({ providerId }) => providerId === 'credential'),
      1,
    );
    const { user } = renderWith(sandbox, <ConnectedAccounts />);
    await user.click(await screen.findByRole('button', { name: 'Disconnect Google' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/would leave no account/)).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Disconnect' })).toBeNull();
  });

  it('leads to the provider’s page, once, and is ready again for who comes back', async () => {
    const sandbox = await asAda();
    const left: string[] = [];
    const { user } = renderWith(sandbox, <Connect onLeave={(url) => left.push(url)} />);
    await user.dblClick(screen.getByRole('button', { name: 'ready' }));
    await screen.findByRole('button', { name: 'leaving' });
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(/^https:\/\/github\.com\/login\/oauth\/authorize\?/);
    expect(sandbox.count('/link-social')).toBe(1);
    act(() => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
    expect(screen.getByRole('button', { name: 'ready' })).toBeVisible();
  });

  it('says what the provider’s page has sent somebody back with, once', async () => {
    const sandbox = await asAda();
    window.history.replaceState(null, '', '/account?error=access_denied&provider=github');
    const { user } = renderWith(sandbox, <ConnectedAccounts />);
    expect(await screen.findByText('GitHub: sign-in was cancelled. Nothing has changed.')).toBeVisible();
    expect(window.location.search).toBe('');
    sandbox.network.set('offline');
    await user.click(screen.getByRole('button', { name: 'Connect GitHub' }));
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    expect(screen.queryByText(/was cancelled/)).toBeNull();
  });

  it('says why nothing was connected, and nothing is lost', async () => {
    const sandbox = await asAda('google');
    const { user } = renderWith(sandbox, <ConnectedAccounts />);
    await screen.findByRole('button', { name: 'Connect GitHub' });
    sandbox.network.set('offline');
    await user.click(screen.getByRole('button', { name: 'Connect GitHub' }));
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Disconnect Google' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Disconnect' }));
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Disconnect Google' })).toBeVisible();
  });
});
