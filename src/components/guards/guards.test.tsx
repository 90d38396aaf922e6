import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { multiSession } from 'better-auth/plugins';
import { describe, expect, it, vi } from 'vitest';
import { ADA, GRACE } from '../../../tests/support/people.js';
import { acme, renderWith } from '../../../tests/support/render.js';
import { createSandbox, type Sandbox } from '../../sandbox/index.js';
import { AuthView } from '../auth-view/auth-view.js';
import { LiveryProvider } from '../livery-provider.js';
import { SignIn } from '../sign-in/sign-in.js';
import { SignOutButton } from '../user-button/sign-out-button.js';
import { UserButton } from '../user-button/user-button.js';
import { AuthErrorPage } from './auth-error-page.js';
import { Protect, SignedIn, SignedOut } from './guards.js';

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const click = (user: UserEvent, name: string) => user.click(screen.getByRole('button', { name }));

/** By a request alone, which raises no signal in the client: as if it had been long ago. */
async function signInBefore(sandbox: Sandbox) {
  await sandbox.addUser(ADA);
  const body = JSON.stringify({ email: ADA.email, password: ADA.password });
  const answer = await sandbox.fetch('/api/auth/sign-in/email', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(answer.status).toBe(200);
}

/** Ada, in use, and Grace, on one browser. */
async function signInBoth() {
  const sandbox = await createSandbox({ plugins: [multiSession()] });
  await sandbox.addUser(ADA);
  await sandbox.addUser(GRACE);
  await sandbox.signIn(GRACE);
  await sandbox.signIn(ADA);
  return sandbox;
}

describe('Protect, SignedIn, SignedOut and UserButton', () => {
  it('opens a menu with who is here, and signs out', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { user, visited } = renderWith(
      sandbox,
      <>
        <UserButton />
        <SignedIn>in</SignedIn>
        <SignedOut>out</SignedOut>
      </>,
    );
    await user.click(await screen.findByRole('button', { name: 'Account of Ada Lovelace' }));
    const menu = await screen.findByRole('menu');
    expect(within(menu).getByText('ada@example.com')).toBeInTheDocument();
    await user.click(within(menu).getByRole('menuitem', { name: 'Sign out' }));
    await waitFor(() => expect(visited).toEqual(['/sign-in']));
    expect(await screen.findByText('out')).toBeInTheDocument();
    expect(screen.queryByText('in')).toBeNull();
  });

  it('lists in its menu who else is signed in on this browser, goes to them, and says that signing out ends them all', async () => {
    const sandbox = await signInBoth();
    const { user, visited } = renderWith(sandbox, <UserButton />);
    expect(sandbox.count('/multi-session/list-device-sessions')).toBe(0);
    await user.click(await screen.findByRole('button', { name: 'Account of Ada Lovelace' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Switch to Grace Hopper/ }));
    await user.click(await screen.findByRole('button', { name: 'Account of Grace Hopper' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Add another account' }));
    expect(visited).toEqual(['/sign-in?reauth=1']);

    // Signed out there meanwhile.
    await user.click(screen.getByRole('button', { name: 'Account of Grace Hopper' }));
    for (const row of sandbox.db.session ?? []) if (row.userId === sandbox.db.user?.[0]?.id) row.expiresAt = new Date(0);
    await user.click(await screen.findByRole('menuitem', { name: /^Switch to Ada Lovelace/ }));
    expect(await screen.findByText('This account is signed out here already.')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Account of Grace Hopper' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Sign out/ }));
    await waitFor(() => expect(visited.at(-1)).toBe('/sign-in'));
  });

  it('S08 says over the page that signing out failed, each time anew, and takes the words away when somebody goes on', async () => {
    const sandbox = await createSandbox();
    await signInBefore(sandbox);
    const { user } = renderWith(
      sandbox,
      <>
        <UserButton />
        <button type="button">Of the page</button>
      </>,
    );
    async function signOut() {
      await user.click(await screen.findByRole('button', { name: 'Account of Ada Lovelace' }));
      await user.click(await screen.findByRole('menuitem', { name: /^Sign out/ }));
    }
    const failed = () => screen.findByText('You are still signed in. Try again.');
    const gone = () => expect(screen.queryByText('You are still signed in. Try again.')).toBeNull();
    sandbox.network.set({ mode: 'offline', only: '/sign-out' });
    await signOut();
    expect(await failed()).toBeVisible();
    await user.keyboard('{Escape}');
    gone();
    await signOut();
    await failed();
    await user.click(screen.getByRole('button', { name: 'Of the page' }));
    gone();
    await signOut();
    await failed();
    await user.click(screen.getByRole('button', { name: 'Account of Ada Lovelace' }));
    gone();
  });

  it('S08 says over the page what failed last, whichever command it was, and nothing that somebody has left', async () => {
    const sandbox = await signInBoth();
    const { user } = renderWith(sandbox, <UserButton />);
    async function choose(entry: RegExp) {
      await user.click(await screen.findByRole('button', { name: 'Account of Ada Lovelace' }));
      await user.click(await screen.findByRole('menuitem', { name: entry }));
    }
    const text = () => screen.getByRole('alert').textContent;
    sandbox.network.set({ mode: 'offline', only: '/sign-out' });
    await choose(/^Sign out/);
    await waitFor(() => expect(text()).toContain('You are still signed in.'));
    await user.keyboard('{Escape}');
    sandbox.network.set({ mode: 'offline', only: '/multi-session/set-active' });
    await choose(/^Switch to Grace/);
    await waitFor(() => expect(text()).toContain('There is no connection.'));
    await user.keyboard('{Escape}');
    sandbox.network.set({ mode: 'online' });
    const release = sandbox.network.hold('/sign-out');
    await choose(/^Sign out/);
    await waitFor(() => expect(sandbox.count('/sign-out')).toBe(2));
    expect(text()).toBe('');
    release();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Account of Ada Lovelace' })).toBeNull());
  });

  it('2.4 tells whoever signs in next nothing of who was here before', async () => {
    const sandbox = await signInBoth();
    const alan = { ...ADA, name: 'Alan Turing', email: 'alan@example.com' };
    await sandbox.addUser(alan);
    const { user } = renderWith(sandbox, <UserButton />);
    await user.click(await screen.findByRole('button', { name: 'Account of Ada Lovelace' }));
    await screen.findByRole('menuitem', { name: /^Switch to Grace Hopper/ });
    await user.keyboard('{Escape}');
    // Their sessions end elsewhere, so this page hears of no sign-out.
    sandbox.db.session?.splice(0);
    await act(async () => sandbox.client.$store.notify('$sessionSignal'));
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    // Before a list of theirs is there, and where it does not come.
    sandbox.network.set({ mode: 'offline', only: '/multi-session/list-device-sessions' });
    await act(() => sandbox.signIn(alan));
    await user.click(await screen.findByRole('button', { name: 'Account of Alan Turing' }));
    expect(await screen.findByRole('menuitem', { name: 'Sign out' })).toBeVisible();
    expect(screen.queryByText(/Grace/)).toBeNull();
  });

  it('draws the fallback for nobody, the children for somebody, and neither before it is known', async () => {
    const sandbox = await createSandbox();
    const element = (
      <Protect fallback="nobody" loading="wait">
        somebody
      </Protect>
    );
    const { unmount } = renderWith(sandbox, element);
    expect(screen.getByText('wait')).toBeInTheDocument();
    await screen.findByText('nobody');
    unmount();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    renderWith(sandbox, element);
    await screen.findByText('somebody');
  });

  it('S06 locks the screen when the session ends elsewhere, in each place that it guards, and opens it when the same person is back', async () => {
    const sandbox = await createSandbox();
    await signInBefore(sandbox);
    window.history.replaceState(null, '', '/notes?page=2');
    renderWith(
      sandbox,
      <>
        <Protect fallback="nobody">
          <p>first</p>
        </Protect>
        <Protect fallback="nobody">
          <p>second</p>
        </Protect>
        <SignedIn>
          <p>menu</p>
        </SignedIn>
      </>,
    );
    await screen.findByText('second');
    sandbox.db.session = [];
    await act(async () => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
    await waitFor(() => expect(screen.getAllByRole('heading', { name: 'You are signed out' })).toHaveLength(2));
    expect(screen.getAllByRole('link', { name: 'Sign in again' })[0]).toHaveAttribute('href', '/sign-in?redirectTo=%2Fnotes%3Fpage%3D2');
    expect(document.activeElement).toHaveTextContent('You are signed out');
    expect(screen.queryByText(/first|second|menu|nobody/)).toBeNull();
    await sandbox.signIn(ADA);
    await act(async () => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
    await screen.findByText('first');
  });

  it.each([
    ['our button', async (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Sign out' }))],
    ['the host’s own code', async (_: UserEvent, sandbox: Sandbox) => act(async () => void (await sandbox.client.signOut()))],
  ])('S06 draws the fallback, and no lock, after a sign-out by %s', async (_, leave) => {
    const sandbox = await createSandbox();
    await signInBefore(sandbox);
    const { user } = renderWith(
      sandbox,
      <>
        <Protect fallback={<p>nobody</p>}>
          <SignOutButton />
        </Protect>
        <Protect fallback={<p>no one</p>}>second</Protect>
      </>,
    );
    await screen.findByRole('button', { name: 'Sign out' });
    await leave(user, sandbox);
    await screen.findByText('nobody');
    await screen.findByText('no one');
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('S06 lets the host draw the end of a session, or leave it at the fallback', async () => {
    const sandbox = await createSandbox();
    await signInBefore(sandbox);
    renderWith(
      sandbox,
      <>
        <Protect ended={<p>locked</p>}>first</Protect>
        <Protect fallback={<p>nobody</p>} ended={null}>
          <p>second</p>
        </Protect>
      </>,
    );
    await screen.findByText('second');
    sandbox.db.session = [];
    await act(async () => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
    await screen.findByText('locked');
    await screen.findByText('nobody');
  });

  it('S05 S06 starts anew for another person, and shows nobody while a page from the cache asks who is here', async () => {
    const sandbox = await createSandbox();
    const grace = { name: 'Grace Hopper', email: 'grace@example.com', password: 'a moth in the relay' };
    await sandbox.addUser(ADA);
    await sandbox.addUser(grace);
    await sandbox.signIn(ADA);
    const changes: (string | undefined)[] = [];
    const { user } = renderWith(
      sandbox,
      <SignedIn>
        <input aria-label="note" />
      </SignedIn>,
      { onSessionChange: (session) => changes.push(session?.user.name) },
    );
    await user.type(await screen.findByLabelText('note'), 'for Ada only');
    await sandbox.signIn(grace);
    act(() => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
    expect(screen.queryByLabelText('note')).toBeNull();
    expect(await screen.findByLabelText('note')).toHaveValue('');
    expect(changes).toEqual(['Grace Hopper']);
  });

  it('goes on only once the page knows who is here, however long that takes', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { user, visited } = renderWith(
      sandbox,
      <>
        <SignIn />
        <SignedIn>somebody</SignedIn>
      </>,
    );
    await user.type(field('Email'), ADA.email);
    await user.type(field('Password'), ADA.password);
    const release = sandbox.network.hold('/get-session');
    const before = sandbox.count('/get-session');
    await click(user, 'Sign in');
    // One read is ours, the other that of the client, which takes its place.
    await waitFor(() => expect(sandbox.count('/get-session')).toBe(before + 2));
    expect(visited).toEqual([]);
    release();
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(screen.getByText('somebody')).toBeInTheDocument();
  });

  it.each(['offline', 'html', 'broken'] as const)('5.1 does not sign somebody out because the server cannot be asked (%s)', async (weather) => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const initialSession = (await sandbox.client.getSession()).data as never;
    sandbox.network.set(weather);
    const changes: unknown[] = [];
    renderWith(sandbox, <Protect fallback="nobody">somebody</Protect>, { initialSession, onSessionChange: (session) => changes.push(session) });
    await waitFor(() => expect(sandbox.count('/get-session')).toBeGreaterThan(1));
    await waitFor(() => expect(screen.getByText('somebody')).toBeInTheDocument());
    expect(screen.queryByText('nobody')).toBeNull();
    expect(changes).toEqual([]);
  });

  it('goes on when a function of the host throws, and reports it as an error of the host', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const { user, visited } = renderWith(sandbox, <SignIn />, {
      onEvent: () => {
        throw new Error('analytics is blocked');
      },
    });
    await user.type(field('Email'), ADA.email);
    await user.type(field('Password'), ADA.password);
    await click(user, 'Sign in');
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(reported).toHaveBeenCalledWith(expect.objectContaining({ message: 'analytics is blocked' }));
    vi.unstubAllGlobals();
  });

  it('puts a code of the address into words, and never its text', async () => {
    window.history.replaceState(null, '', '/auth-error?error=invalid_token');
    const { unmount } = renderWith(await createSandbox(), <AuthErrorPage />);
    await screen.findByText('This link has been used or is too old.');
    unmount();
    renderWith(await createSandbox(), <AuthErrorPage code="<img src=x onerror=alert(1)>" />);
    expect(screen.getByText('That did not work (UNKNOWN). Try again.')).toBeInTheDocument();
    cleanup();
    window.history.replaceState(null, '', '/error');
    renderWith(await createSandbox(), <AuthErrorPage />);
    expect(screen.getByText('Something went wrong on the server. Try again.')).toBeInTheDocument();
  });

  it('leads each path to its screen, and any other to a designed page', async () => {
    const { rerender } = renderWith(await createSandbox(), <AuthView path="/auth/sign-in?x=1" />);
    await screen.findByRole('heading', { name: 'Sign in to Acme' });
    rerender(
      <LiveryProvider client={(await createSandbox()).client} branding={acme}>
        <AuthView path="/constructor" />
      </LiveryProvider>,
    );
    await screen.findByRole('heading', { name: 'There is no such page' });
  });
});
