import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ADA, createMemoryAuth } from '../../tests/support/memory-auth.js';
import { acme, expectOurClassEverywhere, renderWith } from '../../tests/support/render.js';
import { BASIC_FEATURES } from '../client/features.js';
import { ar } from '../i18n/ar/index.js';
import { AuthView } from './auth-view/auth-view.js';
import { AuthErrorPage } from './guards/auth-error-page.js';
import { Protect, SignedIn, SignedOut } from './guards/guards.js';
import { LiveryProvider } from './livery-provider.js';
import { ForgotPassword } from './password-reset/forgot-password.js';
import { ResetPassword } from './password-reset/reset-password.js';
import { SessionList } from './session-list/session-list.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignUp } from './sign-up/sign-up.js';
import { UserButton } from './user-button/user-button.js';
import { ConfirmLink } from './verify-email/confirm-link.js';
import { VerifyEmail } from './verify-email/verify-email.js';

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const click = (user: ReturnType<typeof renderWith>['user'], name: string | RegExp) => user.click(screen.getByRole('button', { name }));

describe('SignUp', () => {
  async function signUp(memory = createMemoryAuth(), details = ADA) {
    const view = renderWith(memory, <SignUp />);
    await view.user.type(field('Name'), details.name);
    await view.user.type(field('Email'), details.email);
    await view.user.type(field('Password'), details.password);
    await view.user.click(screen.getByRole('checkbox'));
    await click(view.user, 'Create account');
    return { ...view, memory };
  }

  it('sends a mail and says so', async () => {
    const { memory } = await signUp();
    await screen.findByRole('heading', { name: 'Check your email' });
    expect(screen.getByText('ada@example.com')).toBeInTheDocument();
    expect(screen.getByText(/It works for 1 hour/)).toBeInTheDocument();
    expect(memory.links).toEqual([expect.objectContaining({ kind: 'verify', email: ADA.email })]);
  });

  it('S01 looks the same for an address that is taken', async () => {
    const memory = createMemoryAuth();
    await memory.makeUser();
    const { container } = await signUp(memory);
    await screen.findByRole('heading', { name: 'Check your email' });
    expect(container.textContent).not.toMatch(/already|exists/i);
  });

  it('S04 5.1 takes a second try for the first when the answer to it was lost, and a try with other details for a new one', async () => {
    const existing: string[] = [];
    const memory = createMemoryAuth({ emailAndPassword: { enabled: true, onExistingUserSignUp: async ({ user }) => void existing.push(user.email) } });
    memory.setWeather('answer-lost');
    const { user } = await signUp(memory);
    await screen.findByText('There is no connection. Nothing you typed is lost.');
    expect(memory.links).toHaveLength(1);
    memory.setWeather('fine');
    await click(user, 'Create account');
    await screen.findByRole('heading', { name: 'Check your email' });
    expect(memory.count('/sign-up/email')).toBe(2);
    expect(memory.db.user).toHaveLength(1);
    expect(memory.links).toHaveLength(1);
    expect(existing).toEqual([]);

    // The same key with other details, or without one, is another sign-up.
    const key = 'a'.repeat(32);
    for (const details of [{ idempotencyKey: key }, { idempotencyKey: key }, { idempotencyKey: key, password: 'another long password' }, {}]) {
      const { data } = await memory.client.signUp.email({ ...ADA, ...details } as typeof ADA);
      expect(data).toMatchObject({ token: null, user: { email: ADA.email } });
    }
    expect(existing).toHaveLength(3);
    expect(JSON.stringify(memory.db.verification)).not.toContain(ADA.password);
  });

  it('S04 works on a server without livery(), which knows no such key', async () => {
    const memory = createMemoryAuth({ plugins: [] });
    await signUp(memory);
    await screen.findByRole('heading', { name: 'Check your email' });
    expect(memory.links).toHaveLength(1);
  });

  it('S03 lets the mail be sent again after a while, and then has the person wait longer', async () => {
    const { user, memory } = await signUp();
    await screen.findByText('Send again in 0:30');
    await user.click(screen.getByRole('button', { name: 'Send again' }));
    expect(memory.count('/send-verification-email')).toBe(0);
    await click(user, 'Use another address');
    expect(field('Email')).toBeInTheDocument();
  });

  it('N01 N02 W04 says what is missing before anything is sent, length counted in characters', async () => {
    const memory = createMemoryAuth({ emailAndPassword: { enabled: true, minPasswordLength: 15 } });
    const { user } = renderWith(memory, <SignUp />);
    await screen.findByText(/At least 15 characters/);
    await click(user, 'Create account');
    const list = await screen.findByText('4 things need your attention');
    expect(within(list.parentElement as HTMLElement).getAllByRole('link')).toHaveLength(4);
    await user.type(field('Password'), '😀'.repeat(13));
    expect(screen.getAllByText('2 more characters are needed.').length).toBeGreaterThan(0);
    expect(screen.getByRole('checkbox')).toHaveAccessibleDescription('Agree to the terms to continue.');
    expect(memory.count('/sign-up/email')).toBe(0);
  });

  it('N05 judges a password in words without ever refusing one', async () => {
    const memory = createMemoryAuth();
    const { user } = renderWith(memory, <SignUp />);
    await user.type(field('Password'), 'password1234');
    expect((await screen.findAllByText('Easy to guess')).length).toBeGreaterThan(0);
    await user.clear(field('Password'));
    await user.type(field('Password'), 'seven mild otters read maps');
    expect((await screen.findAllByText('Strong')).length).toBeGreaterThan(0);
  });

  it('puts what the server says of one field under it', async () => {
    const memory = createMemoryAuth({ emailAndPassword: { enabled: true, minPasswordLength: 30 } });
    const { user } = renderWith(memory, <SignUp />, { features: BASIC_FEATURES });
    await user.type(field('Name'), ADA.name);
    await user.type(field('Email'), ADA.email);
    await user.type(field('Password'), ADA.password);
    await user.click(screen.getByRole('checkbox'));
    await click(user, 'Create account');
    await waitFor(() => expect(field('Password')).toHaveAccessibleDescription('This password is too short.'));
    expect(field('Password')).toHaveValue(ADA.password);
  });

  it('says that sign-up is closed, whether that is known before or told afterwards', async () => {
    const closed = createMemoryAuth({ emailAndPassword: { enabled: true, disableSignUp: true } });
    const { unmount } = renderWith(closed, <SignUp />);
    await screen.findByRole('heading', { name: 'Sign-up is closed' });
    unmount();
    const { user } = renderWith(closed, <SignUp />, { features: BASIC_FEATURES });
    await user.type(field('Name'), ADA.name);
    await user.type(field('Email'), ADA.email);
    await user.type(field('Password'), ADA.password);
    await user.click(screen.getByRole('checkbox'));
    await click(user, 'Create account');
    await screen.findByRole('heading', { name: 'Sign-up is closed' });
  });

  it('signs in at once where no mail is needed', async () => {
    const memory = createMemoryAuth({ emailAndPassword: { enabled: true, requireEmailVerification: false } });
    const { visited } = await signUp(memory);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });
});

describe('password reset', () => {
  it.each([true, false])('S01 says the same whether the address has an account (%s)', async (exists) => {
    const memory = createMemoryAuth();
    if (exists) await memory.makeUser();
    const { user } = renderWith(memory, <ForgotPassword />);
    await user.type(field('Email'), ADA.email);
    await click(user, 'Send link');
    await screen.findByText(/a link is on its way/);
    expect(await screen.findByText('Send again in 0:30')).toBeInTheDocument();
    expect(memory.links.filter(({ kind }) => kind === 'reset')).toHaveLength(exists ? 1 : 0);
  });

  it('says that a reset is turned off where the server has none', async () => {
    const memory = createMemoryAuth({ emailAndPassword: { enabled: true, sendResetPassword: undefined as never } });
    renderWith(memory, <ForgotPassword />);
    expect(await screen.findByText('This is turned off.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Back to sign-in' })).toHaveAttribute('href', '/sign-in');
  });

  it('2.4 takes the token out of the address, sets the password, and the old one is worth nothing', async () => {
    const memory = createMemoryAuth();
    await memory.makeUser();
    await memory.client.requestPasswordReset({ email: ADA.email });
    const token = memory.links.at(-1)?.token ?? '';
    window.history.replaceState(null, '', `/reset-password?lang=en#type=reset-password&token=${token}`);
    const { user } = renderWith(memory, <ResetPassword />);
    await screen.findByRole('heading', { name: 'Choose a new password' });
    expect(window.location.href).toBe('http://localhost:3000/reset-password?lang=en');
    await user.type(field('New password'), 'a difference of engines');
    await click(user, 'Set password');
    await screen.findByRole('heading', { name: 'Your password is changed' });
    expect((await memory.client.signIn.email(ADA)).error?.code).toBe('INVALID_EMAIL_OR_PASSWORD');
    expect((await memory.client.signIn.email({ ...ADA, password: 'a difference of engines' })).data?.user.email).toBe(ADA.email);
  });

  it.each(['#token=used', '#error=INVALID_TOKEN', ''])('offers a new link for a broken one (%s)', async (hash) => {
    window.history.replaceState(null, '', `/reset-password${hash}`);
    const { user } = renderWith(createMemoryAuth(), <ResetPassword />);
    if (hash === '#token=used') {
      await user.type(await screen.findByLabelText('New password'), ADA.password);
      await click(user, 'Set password');
    }
    await screen.findByRole('heading', { name: 'This link does not work any more' });
    expect(screen.getByRole('link', { name: 'Ask for a new link' })).toHaveAttribute('href', '/forgot-password');
  });
});

describe('email verification', () => {
  it('2.4 does nothing when a link is opened, and verifies and signs in on a click', async () => {
    const memory = createMemoryAuth();
    await memory.client.signUp.email(ADA);
    window.history.replaceState(null, '', `/confirm#type=verify-email&token=${memory.links[0]?.token}`);
    const { user } = renderWith(memory, <ConfirmLink />);
    const button = await screen.findByRole('button', { name: 'Confirm email' });
    expect(window.location.hash).toBe('');
    expect(memory.count('/verify-email')).toBe(0);
    await user.click(button);
    await screen.findByRole('heading', { name: 'Your email is confirmed' });
    expect(memory.jar.size).toBeGreaterThan(0);
  });

  it.each(['#type=verify-email&token=nonsense', '#type=other&token=x', ''])('says that a link is dead (%s)', async (hash) => {
    window.history.replaceState(null, '', `/confirm${hash}`);
    const { user } = renderWith(createMemoryAuth(), <ConfirmLink />);
    if (hash.includes('nonsense')) await user.click(await screen.findByRole('button', { name: 'Confirm email' }));
    await screen.findByRole('heading', { name: 'This link does not work any more' });
  });

  it('waits for a mail, and keeps the link when the network fails', async () => {
    const memory = createMemoryAuth();
    await memory.client.signUp.email(ADA);
    const { user, unmount } = renderWith(memory, <VerifyEmail email={ADA.email} />);
    await user.click(await screen.findByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(memory.links).toHaveLength(2));
    unmount();
    const second = renderWith(memory, <VerifyEmail token={memory.links[0]?.token} />);
    memory.setWeather('offline');
    await second.user.click(await screen.findByRole('button', { name: 'Confirm email' }));
    expect(await screen.findByText('There is no connection. Nothing you typed is lost.')).toBeInTheDocument();
    memory.setWeather('fine');
    await click(second.user, 'Confirm email');
    await screen.findByRole('heading', { name: 'Your email is confirmed' });
  });
});

describe('SessionList', () => {
  async function withSessions(count: number, options = {}) {
    const memory = createMemoryAuth(options);
    await memory.makeUser();
    for (let at = 0; at < count; at += 1)
      await memory.auth.api.signInEmail({ body: ADA, headers: new Headers({ 'user-agent': `Mozilla/5.0 (Windows NT 10.0) Firefox/12${at}.0` }) });
    await memory.signIn();
    return { memory, ...renderWith(memory, <SessionList />) };
  }

  it('X01 shows the place that the server wrote down, as text, and further rows on request', async () => {
    const memory = createMemoryAuth({ session: { additionalFields: { place: { type: 'string', required: false, input: false } } } });
    await memory.makeUser();
    await memory.signIn();
    const [own] = memory.db.session ?? [];
    Object.assign(own as object, { place: 'Berlin,\u202e <b>Germany</b>' });
    for (let at = 0; at < 55; at += 1) memory.db.session?.push({ ...own, id: `more-${at}`, token: `token-${at}`, place: null });
    const { user } = renderWith(memory, <SessionList />);
    expect(await screen.findByText('Berlin, <b>Germany</b>')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(50);
    await click(user, 'Show 6 more');
    expect(screen.getAllByRole('listitem')).toHaveLength(56);
  });

  it('X01 shows this device first, says what each is, and shows no token', async () => {
    const { container, memory } = await withSessions(2);
    const rows = await screen.findAllByRole('listitem');
    expect(rows).toHaveLength(3);
    expect(within(rows[0] as HTMLElement).getByText('This device')).toBeInTheDocument();
    expect(within(rows[0] as HTMLElement).queryByRole('button')).toBeNull();
    expect(within(rows[1] as HTMLElement).getByText('Firefox on Windows')).toBeInTheDocument();
    expect(screen.getByText('2 other sessions')).toBeInTheDocument();
    for (const { token } of (memory.db.session ?? []) as { token: string }[]) expect(container.innerHTML).not.toContain(token);
  });

  it('X02 W03 signs one out, moves the focus to the next, and then all others after asking', async () => {
    const { user, memory } = await withSessions(3);
    await screen.findByText('3 other sessions');
    await user.click(screen.getAllByRole('button', { name: 'Sign out Firefox on Windows' })[0] as HTMLElement);
    await screen.findByText('2 other sessions');
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Sign out Firefox on Windows' })[0]).toHaveFocus());
    await click(user, 'Sign out everywhere else');
    const dialog = await screen.findByRole('dialog', { name: 'Sign out everywhere else?' });
    expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.click(within(dialog).getByRole('button', { name: 'Sign out everywhere else' }));
    await screen.findByText('No other sessions');
    expect(memory.db.session).toHaveLength(1);
  });

  it('keeps the rows and says so when nothing could be changed', async () => {
    const { user, memory } = await withSessions(1);
    await screen.findByText('One other session');
    memory.setWeather('offline');
    await click(user, 'Sign out Firefox on Windows');
    expect(await screen.findByText(/Nothing was changed/)).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('looks failed, not empty, when it cannot be loaded, and loads on request', async () => {
    const memory = createMemoryAuth();
    await memory.makeUser();
    await memory.signIn();
    const { user } = renderWith(memory, <SessionList />, { initialSession: null });
    memory.setWeather('offline');
    await screen.findByText('Sessions could not be loaded');
    memory.setWeather('fine');
    await click(user, 'Try again');
    expect(await screen.findAllByRole('listitem')).toHaveLength(1);
  });

  it('asks for a new sign-in when the session is too old', async () => {
    const memory = createMemoryAuth({ session: { freshAge: 1 } });
    await memory.makeUser();
    await memory.signIn();
    for (const session of memory.db.session ?? []) session.createdAt = new Date(Date.now() - 60_000);
    renderWith(memory, <SessionList />);
    await screen.findByText('Sign in again to see your sessions');
    expect(screen.getByRole('link', { name: 'Sign in again' })).toHaveAttribute('href', '/sign-in?reauth=1&redirectTo=%2F');
  });

  it('asks for the password again where that is what the person came for', async () => {
    const memory = createMemoryAuth();
    await memory.makeUser();
    await memory.signIn();
    window.history.replaceState(null, '', '/sign-in?reauth=1&redirectTo=%2Fdashboard');
    const { user, visited } = renderWith(memory, <SignIn />);
    await waitFor(() => expect(field('Email')).toHaveValue(ADA.email));
    await user.type(field('Password'), ADA.password);
    await click(user, 'Sign in');
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });
});

describe('UserButton and guards', () => {
  it('opens a menu with who is here, and signs out', async () => {
    const memory = createMemoryAuth();
    await memory.makeUser();
    await memory.signIn();
    const { user, visited } = renderWith(
      memory,
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

  it('draws the fallback for nobody, the children for somebody, and neither before it is known', async () => {
    const memory = createMemoryAuth();
    const element = (
      <Protect fallback="nobody" loading="wait">
        somebody
      </Protect>
    );
    const { unmount } = renderWith(memory, element);
    expect(screen.getByText('wait')).toBeInTheDocument();
    await screen.findByText('nobody');
    unmount();
    await memory.makeUser();
    await memory.signIn();
    renderWith(memory, element);
    await screen.findByText('somebody');
  });

  it('S05 S06 starts anew for another person, and shows nobody while a page from the cache asks who is here', async () => {
    const memory = createMemoryAuth();
    const grace = { name: 'Grace Hopper', email: 'grace@example.com', password: 'a moth in the relay' };
    await memory.makeUser();
    await memory.makeUser(grace);
    await memory.signIn();
    const changes: (string | undefined)[] = [];
    const { user } = renderWith(
      memory,
      <SignedIn>
        <input aria-label="note" />
      </SignedIn>,
      { onSessionChange: (session) => changes.push(session?.user.name) },
    );
    await user.type(await screen.findByLabelText('note'), 'for Ada only');
    await memory.signIn(grace);
    act(() => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
    expect(screen.queryByLabelText('note')).toBeNull();
    expect(await screen.findByLabelText('note')).toHaveValue('');
    expect(changes).toEqual(['Grace Hopper']);
  });

  it('goes on only once the page knows who is here, however long that takes', async () => {
    const memory = createMemoryAuth();
    await memory.makeUser();
    const { user, visited } = renderWith(
      memory,
      <>
        <SignIn />
        <SignedIn>somebody</SignedIn>
      </>,
    );
    await user.type(field('Email'), ADA.email);
    await user.type(field('Password'), ADA.password);
    const release = memory.hold('/get-session');
    const before = memory.count('/get-session');
    await click(user, 'Sign in');
    // One read is ours, the other that of the client, which takes its place.
    await waitFor(() => expect(memory.count('/get-session')).toBe(before + 2));
    expect(visited).toEqual([]);
    release();
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(screen.getByText('somebody')).toBeInTheDocument();
  });

  it.each(['offline', 'html', 'error'] as const)('5.1 does not sign somebody out because the server cannot be asked (%s)', async (weather) => {
    const memory = createMemoryAuth();
    await memory.makeUser();
    await memory.signIn();
    const initialSession = (await memory.client.getSession()).data as never;
    memory.setWeather(weather);
    const changes: unknown[] = [];
    renderWith(memory, <Protect fallback="nobody">somebody</Protect>, { initialSession, onSessionChange: (session) => changes.push(session) });
    await waitFor(() => expect(memory.count('/get-session')).toBeGreaterThan(1));
    await waitFor(() => expect(screen.getByText('somebody')).toBeInTheDocument());
    expect(screen.queryByText('nobody')).toBeNull();
    expect(changes).toEqual([]);
  });

  it('goes on when a function of the host throws, and reports it as an error of the host', async () => {
    const memory = createMemoryAuth();
    await memory.makeUser();
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const { user, visited } = renderWith(memory, <SignIn />, {
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
    const { unmount } = renderWith(createMemoryAuth(), <AuthErrorPage />);
    await screen.findByText('This link has been used or is too old.');
    unmount();
    renderWith(createMemoryAuth(), <AuthErrorPage code="<img src=x onerror=alert(1)>" />);
    expect(screen.getByText('That did not work (UNKNOWN). Try again.')).toBeInTheDocument();
    cleanup();
    window.history.replaceState(null, '', '/error');
    renderWith(createMemoryAuth(), <AuthErrorPage />);
    expect(screen.getByText('Something went wrong on the server. Try again.')).toBeInTheDocument();
  });

  it('leads each path to its screen, and any other to a designed page', async () => {
    const { rerender } = renderWith(createMemoryAuth(), <AuthView path="/auth/sign-in?x=1" />);
    await screen.findByRole('heading', { name: 'Sign in to Acme' });
    rerender(
      <LiveryProvider client={createMemoryAuth().client} branding={acme}>
        <AuthView path="/constructor" />
      </LiveryProvider>,
    );
    await screen.findByRole('heading', { name: 'There is no such page' });
  });

  it('tells a developer what is missing without a provider', () => {
    expect(() => renderToString(<SignIn />)).toThrow(/Wrap your app in <LiveryProvider/);
  });
});

describe('every form', () => {
  it('F01 F03 F04 F11 F12 has the names and tokens that password managers know', async () => {
    const memory = createMemoryAuth();
    const rows: string[] = [];
    for (const [name, element] of [
      ['sign-in', <SignIn key="1" />],
      ['sign-up', <SignUp key="2" />],
      ['forgot', <ForgotPassword key="3" />],
      ['reset', <ResetPassword key="4" token="x" />],
    ] as const) {
      const { container, unmount } = renderWith(memory, element);
      await waitFor(() => expect(container.querySelector('form')).not.toBeNull());
      expect(container.querySelectorAll('form')).toHaveLength(1);
      expect(container.querySelectorAll('button[type=submit]')).toHaveLength(1);
      for (const input of container.querySelectorAll('input')) {
        rows.push([name, input.name, input.id, input.type, input.autocomplete, input.inputMode, input.dir, input.getAttribute('autocapitalize')].join(' | '));
        expect(input.labels).toHaveLength(1);
      }
      unmount();
    }
    expect(rows).toMatchInlineSnapshot(`
      [
        "sign-in | email | livery-sign-in-email | email | username webauthn | email | ltr | none",
        "sign-in | password | livery-sign-in-password | password | current-password |  | ltr | none",
        "sign-in | rememberMe | livery-sign-in-remember | checkbox |  |  |  | ",
        "sign-up | name | livery-sign-up-name | text | name |  |  | ",
        "sign-up | email | livery-sign-up-email | email | email | email | ltr | none",
        "sign-up | password | livery-sign-up-password | password | new-password |  | ltr | none",
        "sign-up | terms | livery-sign-up-terms | checkbox |  |  |  | ",
        "forgot | email | livery-forgot-password-email | email | username | email | ltr | none",
        "reset | password | livery-reset-password-password | password | new-password |  | ltr | none",
      ]
    `);
  });

  const screens: [string, ReactElement][] = [
    ['SignIn', <SignIn key="1" />],
    ['SignUp', <SignUp key="2" />],
    ['ForgotPassword', <ForgotPassword key="3" />],
    ['VerifyEmail', <VerifyEmail key="4" email={ADA.email} token="x" />],
    ['SessionList', <SessionList key="5" />],
  ];

  it.each(screens)('P16 %s renders on a server without a style, a script or a handler in its HTML, under hostile names', (_, element) => {
    const hostile = { ...acme, name: '"><script>alert(1)</script>', termsUrl: 'javascript:alert(1)' };
    const html = renderToString(
      <LiveryProvider client={createMemoryAuth().client} branding={hostile} features={BASIC_FEATURES} locale={ar}>
        {element}
      </LiveryProvider>,
    );
    expect(html).not.toMatch(/ style=| on\w+=|<script/i);
  });

  it('draws with features passed in exactly those methods on a server, and email and password when they are unknown', () => {
    const draw = (features?: typeof BASIC_FEATURES) =>
      renderToString(
        <LiveryProvider client={createMemoryAuth().client} branding={acme} features={features}>
          <SignIn />
        </LiveryProvider>,
      );
    expect(draw()).toMatch(/type="password"/);
    expect(draw({ ...BASIC_FEATURES, emailPassword: null })).not.toMatch(/type="password"/);
    expect(draw({ ...BASIC_FEATURES, emailPassword: { ...(BASIC_FEATURES.emailPassword as object), signUp: false } as never })).not.toMatch(
      /Create an account/,
    );
  });

  it.each(screens)('%s draws every element with our class', async (_, element) => {
    const memory = createMemoryAuth();
    const { container } = renderWith(memory, element);
    await waitFor(() => expect(container.querySelector('.lv-root')).not.toBeNull());
    fireEvent.submit(container.querySelector('form') ?? container);
    expectOurClassEverywhere(container);
  });
});
