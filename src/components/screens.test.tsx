import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ADA } from '../../tests/support/people.js';
import { acme, expectOurClassEverywhere, renderWith } from '../../tests/support/render.js';
import { BASIC_FEATURES } from '../client/features.js';
import { useSession } from '../hooks/use-session.js';
import { ar } from '../i18n/ar/index.js';
import { createSandbox, type Sandbox } from '../sandbox/index.js';
import { Protect, SignedIn, SignedOut } from './guards/guards.js';
import { LiveryProvider } from './livery-provider.js';
import { ForgotPassword } from './password-reset/forgot-password.js';
import { ResetPassword } from './password-reset/reset-password.js';
import { SessionList } from './session-list/session-list.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignUp } from './sign-up/sign-up.js';
import { SignOutButton } from './user-button/sign-out-button.js';
import { ConfirmLink } from './verify-email/confirm-link.js';
import { VerifyEmail } from './verify-email/verify-email.js';

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const click = (user: ReturnType<typeof renderWith>['user'], name: string | RegExp) => user.click(screen.getByRole('button', { name }));

/** What a host draws by itself. */
function Lonely() {
  return <>{useSession().status}</>;
}

describe('a provider that is missing or was given something else', () => {
  const components = { SignIn: <SignIn />, SessionList: <SessionList />, Protect: <Protect>secret</Protect> };

  it.each(
    [undefined, {}, { api: {}, handler: () => {} }, { $store: { atoms: {} } }].flatMap((client) =>
      Object.entries(components).map(([name, element]) => ({ client, name, element })),
    ),
  )('is a designed page for the person and one sentence for the developer ($name, client: $client)', async ({ client, element }) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    renderWith({ client: client as never }, element);
    expect(await screen.findByRole('heading', { name: 'This does not work yet' })).toBeInTheDocument();
    expect(document.querySelector('[data-step="not-set-up"]')).not.toBeNull();
    expect(screen.queryByText('secret')).toBeNull();
    cleanup();
    render(element);
    expect(await screen.findByRole('heading', { name: 'This does not work yet' })).toBeInTheDocument();
    said.mockRestore();
  });

  it('speaks the language of the provider, and draws nothing where little is drawn anyway', async () => {
    const { container } = renderWith(
      { client: {} as never },
      <>
        <SignedIn>in</SignedIn>
        <SignedOut>out</SignedOut>
        <SignOutButton />
      </>,
      { locale: ar },
    );
    expect(await screen.findByRole('heading', { name: 'هذا لا يعمل بعد' })).toBeInTheDocument();
    expect(container).not.toHaveTextContent(/in|out/);
  });

  it('says how to mend it where a hook is used without one', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<Lonely />)).toThrow('livery-ui: no Better Auth client');
    expect(() => renderToString(<Lonely />)).toThrow('livery-ui: no Better Auth client');
    said.mockRestore();
  });
});

describe('SignUp', () => {
  async function signUp(given?: Sandbox, details = ADA) {
    const sandbox = given ?? (await createSandbox());
    const view = renderWith(sandbox, <SignUp />);
    await view.user.type(field('Name'), details.name);
    await view.user.type(field('Email'), details.email);
    await view.user.type(field('Password'), details.password);
    await view.user.click(screen.getByRole('checkbox'));
    await click(view.user, 'Create account');
    return { ...view, sandbox };
  }

  it('sends a mail and says so', async () => {
    const { sandbox } = await signUp();
    await screen.findByRole('heading', { name: 'Check your email' });
    expect(screen.getByText('ada@example.com')).toBeInTheDocument();
    expect(screen.getByText(/It works for 1 hour/)).toBeInTheDocument();
    expect(sandbox.outbox.mails).toEqual([expect.objectContaining({ template: 'verify-email', to: ADA.email })]);
  });

  it('S01 looks the same for an address that is taken', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { container } = await signUp(sandbox);
    await screen.findByRole('heading', { name: 'Check your email' });
    expect(container.textContent).not.toMatch(/already|exists/i);
  });

  it('S04 5.1 takes a second try for the first when the answer to it was lost, and a try with other details for a new one', async () => {
    const existing: string[] = [];
    const sandbox = await createSandbox({
      options: { emailAndPassword: { enabled: true, onExistingUserSignUp: async ({ user }) => void existing.push(user.email) } },
    });
    sandbox.network.set('answer-lost');
    const { user } = await signUp(sandbox);
    await screen.findByText('There is no connection. Nothing is lost.');
    expect(sandbox.outbox.mails).toHaveLength(1);
    sandbox.network.set('online');
    await click(user, 'Create account');
    await screen.findByRole('heading', { name: 'Check your email' });
    expect(sandbox.count('/sign-up/email')).toBe(2);
    expect(sandbox.db.user).toHaveLength(1);
    expect(sandbox.outbox.mails).toHaveLength(1);
    expect(existing).toEqual([]);

    // The same key with other details, or without one, is another sign-up.
    const key = 'a'.repeat(32);
    for (const details of [{ idempotencyKey: key }, { idempotencyKey: key }, { idempotencyKey: key, password: 'another long password' }, {}]) {
      const { data } = await sandbox.client.signUp.email({ ...ADA, ...details } as typeof ADA);
      expect(data).toMatchObject({ token: null, user: { email: ADA.email } });
    }
    expect(existing).toHaveLength(3);
    expect(JSON.stringify(sandbox.db.verification)).not.toContain(ADA.password);
  });

  it('keeps an account whose answer could not be kept', async () => {
    const sandbox = await createSandbox();
    const { internalAdapter } = await sandbox.auth.$context;
    const keep = vi.spyOn(internalAdapter, 'createVerificationValue').mockRejectedValue(new Error('the disk is full'));
    await signUp(sandbox);
    await screen.findByRole('heading', { name: 'Check your email' });
    expect(keep).toHaveBeenCalled();
    expect(sandbox.db.user).toHaveLength(1);
  });

  it('S03 lets the mail be sent again after a while, and then has the person wait longer', async () => {
    const { user, sandbox } = await signUp();
    await screen.findByText('Send again in 0:30');
    await user.click(screen.getByRole('button', { name: 'Send again' }));
    expect(sandbox.count('/send-verification-email')).toBe(0);
    await click(user, 'Use another address');
    expect(field('Email')).toBeInTheDocument();
  });

  it('N01 N02 W04 says what is missing before anything is sent, length counted in characters', async () => {
    const sandbox = await createSandbox({ options: { emailAndPassword: { enabled: true, minPasswordLength: 15 } } });
    const { user } = renderWith(sandbox, <SignUp />);
    await screen.findByText(/At least 15 characters/);
    await click(user, 'Create account');
    const list = await screen.findByText('4 things need your attention');
    expect(within(list.parentElement as HTMLElement).getAllByRole('link')).toHaveLength(4);
    await user.type(field('Password'), '😀'.repeat(13));
    expect(screen.getAllByText('2 more characters are needed.').length).toBeGreaterThan(0);
    expect(screen.getByRole('checkbox')).toHaveAccessibleDescription('Agree to the terms to continue.');
    expect(sandbox.count('/sign-up/email')).toBe(0);
  });

  it('N05 judges a password in words without ever refusing one', async () => {
    const sandbox = await createSandbox();
    const { user } = renderWith(sandbox, <SignUp />);
    await user.type(field('Password'), 'password1234');
    expect((await screen.findAllByText('Easy to guess')).length).toBeGreaterThan(0);
    await user.clear(field('Password'));
    await user.type(field('Password'), 'seven mild otters read maps');
    expect((await screen.findAllByText('Strength: strong')).length).toBeGreaterThan(0);
  });

  it('puts what the server says of one field under it', async () => {
    const sandbox = await createSandbox({ options: { emailAndPassword: { enabled: true, minPasswordLength: 30 } } });
    const { user } = renderWith(sandbox, <SignUp />, { features: BASIC_FEATURES });
    await user.type(field('Name'), ADA.name);
    await user.type(field('Email'), ADA.email);
    await user.type(field('Password'), ADA.password);
    await user.click(screen.getByRole('checkbox'));
    await click(user, 'Create account');
    await waitFor(() => expect(field('Password')).toHaveAccessibleDescription('This password is too short.'));
    expect(field('Password')).toHaveValue(ADA.password);
  });

  it('says that sign-up is closed, whether that is known before or told afterwards', async () => {
    const closed = await createSandbox({ options: { emailAndPassword: { enabled: true, disableSignUp: true } } });
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
    const sandbox = await createSandbox({ options: { emailAndPassword: { enabled: true, requireEmailVerification: false } } });
    const { visited } = await signUp(sandbox);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });
});

describe('password reset', () => {
  it.each([true, false])('S01 says the same whether the address has an account (%s)', async (exists) => {
    const sandbox = await createSandbox();
    if (exists) await sandbox.addUser(ADA);
    const { user } = renderWith(sandbox, <ForgotPassword />);
    await user.type(field('Email'), ADA.email);
    await click(user, 'Send link');
    await screen.findByText(/a link is on its way/);
    expect(await screen.findByText('Send again in 0:30')).toBeInTheDocument();
    expect(sandbox.outbox.mails.map(({ template }) => template)).toEqual(exists ? ['reset-password'] : []);
  });

  it('says that a reset is turned off where the server has none', async () => {
    const sandbox = await createSandbox({ options: { emailAndPassword: { enabled: true, sendResetPassword: undefined as never } } });
    renderWith(sandbox, <ForgotPassword />);
    expect(await screen.findByText('This is turned off.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Back to sign-in' })).toHaveAttribute('href', '/sign-in');
  });

  it('2.4 takes the token out of the address, sets the password, and the old one is worth nothing', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.client.requestPasswordReset({ email: ADA.email });
    const token = sandbox.outbox.last('reset-password')?.token ?? '';
    window.history.replaceState(null, '', `/reset-password?lang=en#type=reset-password&token=${token}`);
    const { user } = renderWith(sandbox, <ResetPassword />);
    await screen.findByRole('heading', { name: 'Choose a new password' });
    expect(window.location.href).toBe('http://localhost:3000/reset-password?lang=en');
    await user.type(field('New password'), 'a difference of engines');
    await click(user, 'Set password');
    await screen.findByRole('heading', { name: 'Your password is changed' });
    expect((await sandbox.client.signIn.email(ADA)).error?.code).toBe('INVALID_EMAIL_OR_PASSWORD');
    expect((await sandbox.client.signIn.email({ ...ADA, password: 'a difference of engines' })).data?.user.email).toBe(ADA.email);
  });

  it.each(['#token=used', '#error=INVALID_TOKEN', ''])('offers a new link for a broken one (%s)', async (hash) => {
    window.history.replaceState(null, '', `/reset-password${hash}`);
    const { user } = renderWith(await createSandbox(), <ResetPassword />);
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
    const sandbox = await createSandbox();
    await sandbox.client.signUp.email(ADA);
    window.history.replaceState(null, '', `/confirm#type=verify-email&token=${sandbox.outbox.last('verify-email')?.token}`);
    const { user } = renderWith(sandbox, <ConfirmLink />);
    const button = await screen.findByRole('button', { name: 'Confirm email' });
    expect(window.location.hash).toBe('');
    expect(sandbox.count('/verify-email')).toBe(0);
    await user.click(button);
    await screen.findByRole('heading', { name: 'Your email is confirmed' });
    expect(sandbox.cookies().size).toBeGreaterThan(0);
  });

  it.each(['#type=verify-email&token=nonsense', '#type=other&token=x', ''])('says that a link is dead (%s)', async (hash) => {
    window.history.replaceState(null, '', `/confirm${hash}`);
    const { user } = renderWith(await createSandbox(), <ConfirmLink />);
    if (hash.includes('nonsense')) await user.click(await screen.findByRole('button', { name: 'Confirm email' }));
    await screen.findByRole('heading', { name: 'This link does not work any more' });
  });

  it('waits for a mail, and keeps the link when the network fails', async () => {
    const sandbox = await createSandbox();
    await sandbox.client.signUp.email(ADA);
    const { user, unmount } = renderWith(sandbox, <VerifyEmail email={ADA.email} />);
    await user.click(await screen.findByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(sandbox.outbox.mails).toHaveLength(2));
    unmount();
    const second = renderWith(sandbox, <VerifyEmail token={sandbox.outbox.last('verify-email')?.token} />);
    sandbox.network.set('offline');
    await second.user.click(await screen.findByRole('button', { name: 'Confirm email' }));
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeInTheDocument();
    sandbox.network.set('online');
    await click(second.user, 'Confirm email');
    await screen.findByRole('heading', { name: 'Your email is confirmed' });
  });
});

describe('SessionList', () => {
  async function withSessions(count: number, options = {}) {
    const sandbox = await createSandbox({ options: options });
    await sandbox.addUser(ADA);
    for (let at = 0; at < count; at += 1)
      await sandbox.auth.api.signInEmail({ body: ADA, headers: new Headers({ 'user-agent': `Mozilla/5.0 (Windows NT 10.0) Firefox/12${at}.0` }) });
    await sandbox.signIn(ADA);
    return { sandbox, ...renderWith(sandbox, <SessionList />) };
  }

  it.each([
    ['203.0.113.9', true],
    ['2001:db8::7', true],
    ['0000:0000:0000:0000:0000:0000:0000:0000', false],
    ['0.0.0.0', false],
  ])('X01 shows an address that is one, and not the zeros of one that nobody knows (%s)', async (ipAddress, shown) => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    Object.assign(sandbox.db.session?.[0] ?? {}, { ipAddress });
    const { container } = renderWith(sandbox, <SessionList />);
    await screen.findByText('This device');
    expect(container.textContent?.includes(ipAddress)).toBe(shown);
  });

  it('X01 shows the place that the server wrote down, as text, and further rows on request', async () => {
    const sandbox = await createSandbox({ options: { session: { additionalFields: { place: { type: 'string', required: false, input: false } } } } });
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const [own] = sandbox.db.session ?? [];
    Object.assign(own as object, { place: 'Berlin,\u202e <b>Germany</b>' });
    for (let at = 0; at < 25; at += 1) sandbox.db.session?.push({ ...own, id: `more-${at}`, token: `token-${at}`, place: null });
    const { user } = renderWith(sandbox, <SessionList />);
    expect(await screen.findByText('Berlin, <b>Germany</b>')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(10);
    expect(screen.getByText('1 to 10 of 26')).toBeInTheDocument();
    await click(user, 'Older');
    await screen.findByText('11 to 20 of 26');
    await click(user, 'Older');
    await screen.findByText('21 to 26 of 26');
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    await click(user, 'Older');
    expect(screen.getByText('21 to 26 of 26')).toBeInTheDocument();
    await click(user, 'Newer');
    await screen.findByText('11 to 20 of 26');
    expect(screen.getAllByRole('listitem')).toHaveLength(10);
    expect(screen.queryByText(/there may be more/)).toBeNull();
  });

  it('X01 says that there may be more where the server lists no more than it shows', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const [own] = sandbox.db.session ?? [];
    for (let at = 0; at < 999; at += 1)
      sandbox.db.session?.push({ ...own, id: `more-${at}`, token: `token-${at}`, createdAt: new Date(Date.now() - at * 1000) });
    renderWith(sandbox, <SessionList />);
    expect(await screen.findByText(/The server lists 100 at most, and there may be more/)).toBeInTheDocument();
    expect(screen.getAllByRole('listitem').length).toBeLessThanOrEqual(60);
  });

  it('X01 marks what began since the list was last looked at on this browser', async () => {
    localStorage.clear();
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    await sandbox.browser('laptop').signIn(ADA);
    for (const row of sandbox.db.session ?? []) row.createdAt = new Date(Date.now() - 60_000);
    const first = renderWith(sandbox, <SessionList />);
    expect(await screen.findAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByText('New')).toBeNull();
    first.unmount();
    await sandbox.browser('phone').signIn(ADA);
    for (const row of sandbox.db.session ?? []) if (String(row.userAgent).includes('phone')) row.createdAt = new Date(Date.now() + 60_000);
    renderWith(sandbox, <SessionList />);
    await waitFor(() => expect(screen.getAllByText('New')).toHaveLength(1));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('X01 shows this device first, says what each is, and shows no token', async () => {
    const { container, sandbox } = await withSessions(2);
    const rows = await screen.findAllByRole('listitem');
    expect(rows).toHaveLength(3);
    expect(within(rows[0] as HTMLElement).getByText('This device')).toBeInTheDocument();
    expect(within(rows[0] as HTMLElement).queryByRole('button')).toBeNull();
    expect(within(rows[1] as HTMLElement).getByText('Firefox on Windows')).toBeInTheDocument();
    expect(screen.getByText('2 other sessions')).toBeInTheDocument();
    for (const { token } of (sandbox.db.session ?? []) as { token: string }[]) expect(container.innerHTML).not.toContain(token);
  });

  it('X02 W03 signs one out, moves the focus to the next, and then all others after asking', async () => {
    const { user, sandbox } = await withSessions(3);
    await screen.findByText('3 other sessions');
    await user.click(screen.getAllByRole('button', { name: 'Sign out Firefox on Windows' })[0] as HTMLElement);
    await screen.findByText('2 other sessions');
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Sign out Firefox on Windows' })[0]).toHaveFocus());
    await click(user, 'Sign out everywhere else');
    const dialog = await screen.findByRole('dialog', { name: 'Sign out everywhere else?' });
    expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.click(within(dialog).getByRole('button', { name: 'Sign out everywhere else' }));
    await screen.findByText('No other sessions');
    expect(sandbox.db.session).toHaveLength(1);
  });

  it('keeps the rows and says so when nothing could be changed', async () => {
    const { user, sandbox } = await withSessions(1);
    await screen.findByText('One other session');
    sandbox.network.set('offline');
    await click(user, 'Sign out Firefox on Windows');
    expect(await screen.findByText(/Nothing was changed/)).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('looks failed, not empty, when it cannot be loaded, and loads on request', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { user } = renderWith(sandbox, <SessionList />, { initialSession: null });
    sandbox.network.set('offline');
    await screen.findByText('Sessions could not be loaded');
    sandbox.network.set('online');
    await click(user, 'Try again');
    expect(await screen.findAllByRole('listitem')).toHaveLength(1);
  });

  it('asks for a new sign-in when the session is too old', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    sandbox.age('25 hours');
    renderWith(sandbox, <SessionList />, { reauth: false });
    await screen.findByText('Sign in again to see your sessions');
    expect(screen.getByRole('link', { name: 'Sign in again' })).toHaveAttribute('href', '/sign-in?reauth=1&redirectTo=%2F');
  });

  it('asks for the password again where that is what the person came for', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    window.history.replaceState(null, '', '/sign-in?reauth=1&redirectTo=%2Fdashboard');
    const { user, visited } = renderWith(sandbox, <SignIn />);
    await waitFor(() => expect(field('Email')).toHaveValue(ADA.email));
    await user.type(field('Password'), ADA.password);
    await click(user, 'Sign in');
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });
});

describe('every form', () => {
  it('F01 F03 F04 F11 F12 has the names and tokens that password managers know', async () => {
    const sandbox = await createSandbox();
    const rows: string[] = [];
    for (const [name, element] of [
      ['sign-in', <SignIn key="1" />],
      ['sign-up', <SignUp key="2" />],
      ['forgot', <ForgotPassword key="3" />],
      ['reset', <ResetPassword key="4" token="x" />],
    ] as const) {
      const { container, unmount } = renderWith(sandbox, element);
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

  it.each(screens)('P16 %s renders on a server without a style, a script or a handler in its HTML, under hostile names', async (_, element) => {
    const hostile = { ...acme, name: '"><script>alert(1)</script>', termsUrl: 'javascript:alert(1)' };
    const { client } = await createSandbox();
    const html = renderToString(
      <LiveryProvider client={client} branding={hostile} features={BASIC_FEATURES} locale={ar}>
        {element}
      </LiveryProvider>,
    );
    expect(html).not.toMatch(/ style=| on\w+=|<script/i);
  });

  it('draws with features passed in exactly those methods on a server, and email and password when they are unknown', async () => {
    const { client } = await createSandbox();
    const draw = (features?: typeof BASIC_FEATURES) =>
      renderToString(
        <LiveryProvider client={client} branding={acme} features={features}>
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
    const sandbox = await createSandbox();
    const { container } = renderWith(sandbox, element);
    await waitFor(() => expect(container.querySelector('.lv-root')).not.toBeNull());
    fireEvent.submit(container.querySelector('form') ?? container);
    expectOurClassEverywhere(container);
  });
});
