import { screen, waitFor, within } from '@testing-library/react';
import { emailOTP, genericOAuth, magicLink, twoFactor } from 'better-auth/plugins';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { authenticator } from '../../../tests/support/authenticator.js';
import { ADA, GRACE } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox, type SandboxOptions } from '../../sandbox/index.js';
import { ProfileCard } from '../account/profile-card.js';
import { ConnectedAccounts } from '../connected-accounts/connected-accounts.js';
import { SessionList } from '../session-list/session-list.js';

async function asAda(options: SandboxOptions = {}) {
  const sandbox = await createSandbox(options);
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  return sandbox;
}

type Sandbox = Awaited<ReturnType<typeof asAda>>;
type User = ReturnType<typeof renderWith>['user'];

const fresh = () => screen.findByRole('dialog', { name: 'Confirm that it is you' });
const expired = () => screen.findByRole('dialog', { name: 'You were signed out' });
/** Ends this browser's session from elsewhere. */
const endSession = (sandbox: Sandbox) => sandbox.db.session?.splice(0);

/** A page on which somebody has typed something, beside the card whose save is refused. */
function Page() {
  const [note, setNote] = useState('');
  return (
    <>
      <textarea aria-label="Note" value={note} onChange={(event) => setNote(event.target.value)} />
      <ProfileCard />
    </>
  );
}

async function prove(user: User, dialog: HTMLElement, button: string, password = ADA.password) {
  await user.type(within(dialog).getByLabelText('Password'), password);
  await user.click(within(dialog).getByRole('button', { name: button }));
}

describe('ReauthDialog', () => {
  it('S07 asks for the password when the session is too old, and the list comes by itself, once, without the old session', async () => {
    const sandbox = await asAda();
    sandbox.age('25 hours');
    const { user } = renderWith(sandbox, <SessionList />);
    const dialog = await fresh();
    expect(within(dialog).getByText(ADA.email)).toBeVisible();
    await waitFor(() => expect(within(dialog).getByLabelText('Password')).toHaveFocus());
    await prove(user, dialog, 'Confirm');
    expect(await screen.findByText('This device')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sandbox.count('/list-sessions')).toBe(2);
    expect(sandbox.db.session).toHaveLength(1);
    expect(screen.getByText('No other sessions')).toBeVisible();
  });

  it('keeps a wrong password, says so under the field, and goes on with the right one', async () => {
    const sandbox = await asAda();
    sandbox.age('25 hours');
    const { user } = renderWith(sandbox, <SessionList />);
    const dialog = await fresh();
    await user.click(within(dialog).getByRole('button', { name: 'Confirm' }));
    expect(await within(dialog).findByText('Enter your password.')).toBeVisible();
    await prove(user, dialog, 'Confirm', 'not the password');
    expect(await within(dialog).findByText('That is not the password.')).toBeVisible();
    await user.clear(within(dialog).getByLabelText('Password'));
    await prove(user, dialog, 'Confirm');
    expect(await screen.findByText('This device')).toBeVisible();
  });

  it('lets the request fail with its own words when it is closed', async () => {
    const sandbox = await asAda();
    sandbox.age('25 hours');
    const { user } = renderWith(sandbox, <SessionList />);
    await fresh();
    await user.keyboard('{Escape}');
    expect(await screen.findByText('Sign in again to see your sessions')).toBeVisible();
    expect(sandbox.count('/list-sessions')).toBe(1);
  });

  it('S08 holds nothing where it cannot be found out who is here', async () => {
    const sandbox = await asAda();
    sandbox.age('25 hours');
    sandbox.network.set({ mode: 'broken', only: '/get-session' });
    renderWith(sandbox, <SessionList />);
    expect(await screen.findByText('Sign in again to see your sessions')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a mailed code from somebody who has no password', async () => {
    const sandbox = await asAda({ plugins: (mail) => [emailOTP(mail.emailOTP)] });
    for (const account of sandbox.db.account ?? []) Object.assign(account, { providerId: 'google', password: null });
    sandbox.age('25 hours');
    const { user } = renderWith(sandbox, <SessionList />);
    const dialog = await fresh();
    await waitFor(() => expect(within(dialog).queryByLabelText('Password')).toBeNull());
    await user.click(within(dialog).getByRole('button', { name: 'Email me a code' }));
    const field = await screen.findByLabelText('Code');
    await user.click(field);
    await user.paste(sandbox.outbox.last('sign-in-code', ADA.email)?.code ?? '');
    expect(await screen.findByText('This device')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks for the second factor as well, where there is one', async () => {
    const sandbox = await asAda({ plugins: [twoFactor()] });
    const { data } = (await sandbox.client.$fetch('/two-factor/enable', { method: 'POST', body: { password: ADA.password } })) as { data: { totpURI: string } };
    const code = authenticator(data.totpURI);
    await sandbox.client.$fetch('/two-factor/verify-totp', { method: 'POST', body: { code: await code() } });
    sandbox.age('25 hours');
    const { user } = renderWith(sandbox, <SessionList />);
    await prove(user, await fresh(), 'Confirm');
    const field = await screen.findByLabelText('Code');
    await user.click(field);
    await user.paste(await code());
    expect(await screen.findByText('This device')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leads to the sign-in page where it has no way in for this person', async () => {
    const sandbox = await asAda();
    for (const account of sandbox.db.account ?? []) Object.assign(account, { providerId: 'google', password: null });
    sandbox.age('25 hours');
    renderWith(sandbox, <SessionList />);
    const dialog = await fresh();
    expect(await within(dialog).findByRole('link', { name: 'Go to the sign-in page' })).toHaveAttribute('href', '/sign-in?reauth=1&redirectTo=%2F');
  });
});

/** Two providers, at which nobody signs in here. */
const providers = () =>
  genericOAuth({
    config: ['acme-id', 'other-id'].map((providerId) => ({
      providerId,
      name: providerId === 'acme-id' ? 'Acme ID' : 'Other ID',
      clientId: 'sandbox',
      clientSecret: 'sandbox',
      authorizationUrl: 'https://idp.sandbox/authorize',
      tokenUrl: 'https://idp.sandbox/token',
      accountSubject: () => 'ada',
      getToken: async () => ({ accessToken: 'token' }),
      getUserInfo: async () => ({ id: 'ada', email: ADA.email, name: ADA.name, emailVerified: true }),
    })),
  });

/** Takes the password away, so that the account at a provider is all there is. */
const byProviderAlone = (sandbox: Sandbox) => {
  for (const account of sandbox.db.account ?? []) Object.assign(account, { providerId: 'acme-id', password: null });
};

describe('the ways of one person', () => {
  it('S07 are those that the server knows of, while there is a session', async () => {
    const sandbox = await asAda({ plugins: [providers()] });
    byProviderAlone(sandbox);
    sandbox.age('25 hours');
    renderWith(sandbox, <SessionList />);
    const dialog = await fresh();
    expect(await within(dialog).findByRole('button', { name: 'Continue with Acme ID' })).toHaveAttribute('data-variant', 'primary');
    expect(within(dialog).queryByRole('button', { name: 'Continue with Other ID' })).toBeNull();
    expect(within(dialog).queryByLabelText('Password')).toBeNull();
  });

  it('S07 are every way of the server once the session has ended, the one that was used last first', async () => {
    const sandbox = await asAda({ plugins: [providers()] });
    localStorage.setItem('livery:last-way', 'other-id');
    byProviderAlone(sandbox);
    const view = renderWith(sandbox, <Page />);
    await view.user.type(await screen.findByLabelText('Name'), '!');
    endSession(sandbox);
    await view.user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await expired();
    const [first, second] = ['Other ID', 'Acme ID'].map((name) => within(dialog).getByRole('button', { name: `Continue with ${name}` }));
    expect(first?.compareDocumentPosition(second as HTMLElement)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(within(dialog).getByLabelText('Password')).toBeVisible();
    expectOurClassEverywhere(dialog);
  });

  it('S07 are those that the page had read before the session ended', async () => {
    const sandbox = await asAda({ plugins: [providers()] });
    byProviderAlone(sandbox);
    const view = renderWith(
      sandbox,
      <>
        <Page />
        <ConnectedAccounts />
      </>,
    );
    expect(await screen.findByText('Acme ID')).toBeVisible();
    await view.user.type(await screen.findByLabelText('Name'), '!');
    endSession(sandbox);
    await view.user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await expired();
    expect(within(dialog).queryByLabelText('Password')).toBeNull();
    expect(within(dialog).getByRole('button', { name: 'Continue with Acme ID' })).toBeVisible();
    expect(within(dialog).queryByRole('button', { name: 'Continue with Other ID' })).toBeNull();
  });

  it('S07 may be a mailed link: the page goes on by itself when its person comes back from it', async () => {
    const sandbox = await asAda({ plugins: (mail) => [magicLink(mail.magicLink)] });
    for (const account of sandbox.db.account ?? []) account.password = null;
    const view = renderWith(sandbox, <Page />);
    await view.user.type(await screen.findByLabelText('Note'), 'half a thought');
    await view.user.type(screen.getByLabelText('Name'), ', Countess');
    endSession(sandbox);
    await view.user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await expired();
    await view.user.click(within(dialog).getByRole('button', { name: 'Email me a link' }));
    expect(await within(dialog).findByText(/A link is on its way to ada@example\.com/)).toBeVisible();
    // Back too early: nothing has happened yet.
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(sandbox.count('/get-session')).toBeGreaterThan(1));
    expect(screen.getByRole('dialog')).toBeVisible();

    const { token } = sandbox.outbox.last('magic-link', ADA.email) ?? { token: '' };
    await sandbox.fetch(`/api/auth/magic-link/verify?token=${token}`, { headers: { accept: 'application/json' } });
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByLabelText('Note')).toHaveValue('half a thought');
    expect(sandbox.db.user?.[0]).toMatchObject({ name: 'Ada Lovelace, Countess' });
    expect(sandbox.count('/update-user')).toBe(2);
  });

  it('S06 are not proved by somebody else who signs in elsewhere in this browser', async () => {
    const sandbox = await asAda();
    await sandbox.addUser(GRACE);
    const view = renderWith(sandbox, <Page />);
    await view.user.type(await screen.findByLabelText('Name'), '!');
    endSession(sandbox);
    await view.user.click(screen.getByRole('button', { name: 'Save' }));
    await expired();
    await sandbox.fetch('/api/auth/sign-in/email', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(GRACE) });
    const before = sandbox.count('/get-session');
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(sandbox.count('/get-session')).toBeGreaterThan(before));
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(sandbox.count('/update-user')).toBe(1);
    expect(sandbox.db.session).toHaveLength(1);
  });
});

describe('SessionExpiredDialog', () => {
  async function interrupted() {
    const sandbox = await asAda();
    const view = renderWith(sandbox, <Page />);
    await view.user.type(await screen.findByLabelText('Note'), 'half a thought');
    await view.user.type(screen.getByLabelText('Name'), ', Countess');
    endSession(sandbox);
    await view.user.click(screen.getByRole('button', { name: 'Save' }));
    return { sandbox, ...view, dialog: await expired() };
  }

  it('S07 signs in again above the page: nothing on it is lost, and what was asked goes on by itself, once', async () => {
    const { sandbox, user, dialog, baseElement } = await interrupted();
    expect(within(dialog).getByText('What you typed on this page is still here.')).toBeVisible();
    expectOurClassEverywhere(dialog);
    // Whoever looks away and back has Better Auth ask who is here: nobody, and still the page stays.
    sandbox.client.$store.notify('$sessionSignal');
    await waitFor(() => expect(sandbox.count('/get-session')).toBeGreaterThan(1));
    await prove(user, dialog, 'Sign in');
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(baseElement.querySelector('textarea')).toHaveValue('half a thought');
    expect(screen.getByLabelText('Name')).toHaveValue('Ada Lovelace, Countess');
    expect(sandbox.db.user?.[0]).toMatchObject({ name: 'Ada Lovelace, Countess' });
    expect(sandbox.count('/update-user')).toBe(2);
  });

  it('S07 signs out on request, and keeps to the page when it is closed', async () => {
    const { user, dialog, sandbox } = await interrupted();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(await screen.findByText('You have been signed out. Sign in to go on.')).toBeVisible();
    expect(screen.getByLabelText('Note')).toHaveValue('half a thought');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const again = await expired();
    expect(sandbox.count('/update-user')).toBe(2);
    await user.click(within(again).getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('S06 refuses another account, ends its session again, and goes on with the right one', async () => {
    const { sandbox, user, dialog } = await interrupted();
    await sandbox.addUser(GRACE);
    // Ada's address is Grace's by now, which is the one way to get there with a password.
    Object.assign(sandbox.db.user?.find(({ email }) => email === ADA.email) ?? {}, { email: 'ada.king@example.com' });
    Object.assign(sandbox.db.user?.find(({ email }) => email === GRACE.email) ?? {}, { email: ADA.email });
    await prove(user, dialog, 'Sign in', GRACE.password);
    await waitFor(() => expect(sandbox.db.session).toHaveLength(0));
    await waitFor(() => expect(screen.getByText(`That is another account. To go on, sign in as ${ADA.email}.`)).toBeVisible());
    await waitFor(() => expect(screen.getByLabelText('Password')).toHaveValue(''));
    expect(sandbox.count('/update-user')).toBe(1);

    Object.assign(sandbox.db.user?.find(({ name }) => name === GRACE.name) ?? {}, { email: GRACE.email });
    Object.assign(sandbox.db.user?.find(({ name }) => name === ADA.name) ?? {}, { email: ADA.email });
    await prove(user, await expired(), 'Sign in');
    await waitFor(() => expect(sandbox.db.user?.[0]).toMatchObject({ name: 'Ada Lovelace, Countess' }));
    expect(sandbox.count('/update-user')).toBe(2);
  });
});
