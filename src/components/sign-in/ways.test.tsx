import { screen, waitFor, within } from '@testing-library/react';
import { emailOTP, genericOAuth, magicLink, twoFactor, username } from 'better-auth/plugins';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { authenticator } from '../../../tests/support/authenticator.js';
import { ADA } from '../../../tests/support/people.js';
import { PRETEND_PROVIDER } from '../../../tests/support/pretend-provider.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox, type SandboxOptions } from '../../sandbox/index.js';
import { secondFactorForAll } from '../../server/second-factor-for-all.js';
import { ConfirmLink } from '../verify-email/confirm-link.js';
import { SignIn } from './sign-in.js';

const CREDENTIALS = { clientId: 'sandbox', clientSecret: 'sandbox' };

/** A server with every way in that needs no device. */
const everyWay = (options: SandboxOptions = {}) =>
  createSandbox({
    plugins: (mail) => [
      magicLink(mail.magicLink),
      emailOTP(mail.emailOTP),
      username(),
      genericOAuth({
        config: [
          {
            ...PRETEND_PROVIDER,
            getToken: async () => ({ accessToken: 'token' }),
            getUserInfo: async () => ({ id: 'ada', email: ADA.email, name: ADA.name, emailVerified: true }),
          },
        ],
      }),
    ],
    ...options,
  });

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('SignIn with a magic link', () => {
  it('S01 mails one to whatever address was typed, and says the same of every address', async () => {
    const sandbox = await everyWay();
    const { user, container } = renderWith(sandbox, <SignIn />);
    await user.type(await screen.findByLabelText('Email or username'), ADA.email);
    await user.click(await button('Email link'));
    expect(await screen.findByLabelText('Email')).toHaveValue(ADA.email);
    await user.click(await button('Email me a link'));
    await screen.findByRole('heading', { name: 'Check your email' });
    expectOurClassEverywhere(container);
    expect(container.textContent).toContain(`If you can sign in with ${ADA.email}, a link is on its way.`);
    expect(sandbox.outbox.last('magic-link', ADA.email)?.link).toContain('/confirm#type=magic-link&token=');
    expect(await button(/Send again/)).toHaveAttribute('aria-disabled', 'true');
  });

  it.each([
    ['Email link', 'Email me a link', 'Check your email'],
    ['Email code', 'Email me a code', 'Enter your code'],
  ])('W05 keeps the address on every way back from %s', async (way, submit, heading) => {
    const sandbox = await everyWay();
    const { user } = renderWith(sandbox, <SignIn />);
    await user.type(await screen.findByLabelText('Email or username'), ADA.email);
    await user.click(await button(way));
    const other = 'ada.king@example.com';
    await user.clear(await screen.findByLabelText('Email'));
    await user.type(screen.getByLabelText('Email'), other);
    await user.click(await button(submit));
    await screen.findByRole('heading', { name: heading });
    await user.click(await button('Use another address'));
    expect(await screen.findByLabelText('Email')).toHaveValue(other);
    await user.click(await button('Back to sign-in'));
    expect(await screen.findByLabelText('Email or username')).toHaveValue(other);
  });

  it('signs in on a click of its page, once, and goes where the person was headed', async () => {
    const sandbox = await everyWay();
    await sandbox.addUser(ADA);
    await sandbox.client.$fetch('/sign-in/magic-link', { method: 'POST', body: { email: ADA.email, callbackURL: `${location.origin}/orders?page=2` } });
    const link = new URL(sandbox.outbox.last('magic-link')?.link ?? '');
    window.history.replaceState(null, '', `/confirm${link.hash}`);
    const first = renderWith(sandbox, <ConfirmLink />);
    await first.user.click(await button('Sign in'));
    await waitFor(() => expect(first.visited).toEqual(['/orders?page=2']));
    expect(window.location.hash).toBe('');
    first.unmount();

    window.history.replaceState(null, '', `/confirm${link.hash}`);
    await sandbox.client.signOut();
    const second = renderWith(sandbox, <ConfirmLink />);
    await second.user.click(await button('Sign in'));
    await screen.findByRole('heading', { name: 'This link no longer works' });
    expect(screen.getByRole('link', { name: 'Get a new link' })).toHaveAttribute('href', '/sign-in');
  });

  it('S08 keeps the link when there was no connection', async () => {
    const sandbox = await everyWay();
    await sandbox.addUser(ADA);
    await sandbox.client.$fetch('/sign-in/magic-link', { method: 'POST', body: { email: ADA.email } });
    window.history.replaceState(null, '', `/confirm${new URL(sandbox.outbox.last('magic-link')?.link ?? '').hash}`);
    const { user, visited } = renderWith(sandbox, <ConfirmLink />);
    const go = await button('Sign in');
    sandbox.network.set('offline');
    await user.click(go);
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no connection. Nothing is lost.');
    sandbox.network.set('online');
    await user.click(await button('Sign in'));
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });
});

describe('SignIn with a mailed code', () => {
  async function atCode(options?: SandboxOptions) {
    const sandbox = await everyWay(options);
    await sandbox.addUser(ADA);
    const view = renderWith(sandbox, <SignIn />);
    await view.user.type(await screen.findByLabelText('Email or username'), ADA.email);
    await view.user.click(await button('Email code'));
    await view.user.click(await button('Email me a code'));
    await screen.findByRole('heading', { name: 'Enter your code' });
    return { ...view, sandbox, mailed: () => sandbox.outbox.last('sign-in-code', ADA.email)?.code ?? '' };
  }

  it('O01 takes it as it is pasted, sends it once, and goes on', async () => {
    const { user, sandbox, visited, mailed } = await atCode();
    await user.click(screen.getByLabelText('Code'));
    await user.paste(`Your code: ${mailed().slice(0, 3)} ${mailed().slice(3)}.`);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(sandbox.count('/sign-in/email-otp')).toBe(1);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(mailed());
  });

  it('S01 says that one was wrong, keeps it, and takes the right one', async () => {
    const { user, visited, mailed } = await atCode();
    const wrong = mailed().startsWith('0') ? '111111' : '000000';
    await user.click(screen.getByLabelText('Code'));
    await user.keyboard(wrong);
    await screen.findByText('This code is not right. Take the newest one.');
    expect(screen.getByLabelText('Code')).toHaveValue(wrong);
    await user.clear(screen.getByLabelText('Code'));
    await user.paste(mailed());
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('O01 takes a right one that is pasted behind a wrong one', async () => {
    const { user, visited, mailed } = await atCode();
    await user.click(screen.getByLabelText('Code'));
    await user.paste(mailed().startsWith('0') ? '111111' : '000000');
    await screen.findByText('This code is not right. Take the newest one.');
    await user.keyboard('7');
    expect(screen.getByLabelText('Code')).not.toHaveValue(mailed());
    await user.paste(`${mailed().slice(0, 3)} ${mailed().slice(3)}`);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('S01 speaks of a code that is too old, and of nothing but another one', async () => {
    const { user, sandbox, mailed, visited } = await atCode();
    const date = Date.now.bind(Date);
    const clock = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + 31_000);
    vi.spyOn(Date, 'now').mockImplementation(() => date() + 31_000);
    sandbox.age('6 minutes');
    await user.click(screen.getByLabelText('Code'));
    await user.paste(mailed());
    await screen.findByText('This code may be used up or too old. Get a new one.');
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    // It is what helps, so it takes the place of the code's button, is what Enter does, and makes room for the code that comes.
    const renew = screen.getByRole('button', { name: 'Send a new code' });
    await waitFor(() => expect(renew).not.toHaveAttribute('aria-disabled'), { timeout: 3000 });
    sandbox.network.set({ mode: 'offline', only: '/send-verification-otp' });
    await user.keyboard('{Enter}');
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    expect(screen.getByLabelText('Code')).toHaveFocus();
    expect(screen.getByLabelText('Code')).toHaveValue('');
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    sandbox.network.set('online');
    await user.click(renew);
    expect(await screen.findByText(/Sent\. It can take a minute/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Continue' })).toBeVisible();
    await user.paste(mailed());
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(sandbox.count('/sign-in/email-otp')).toBe(2);
  });

  it('W03 keeps the focus on the button of the code when another one takes its place', async () => {
    const { user, sandbox, mailed } = await atCode();
    sandbox.network.set({ mode: 'offline', only: '/sign-in/email-otp' });
    await user.click(screen.getByLabelText('Code'));
    await user.paste(mailed());
    await screen.findByText('There is no connection. Nothing is lost.');
    sandbox.network.set('online');
    sandbox.age('6 minutes');
    screen.getByRole('button', { name: 'Continue' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByText('This code may be used up or too old. Get a new one.');
    expect(screen.getByRole('button', { name: 'Send a new code' })).toHaveFocus();
  });

  it('S01 offers nothing but another one after too many tries, which works', async () => {
    const { user, sandbox, mailed, visited } = await atCode();
    const first = mailed();
    await user.click(screen.getByLabelText('Code'));
    for (const wrong of ['000001', '000002', '000003', '000004']) {
      await user.clear(screen.getByLabelText('Code'));
      await user.paste(wrong);
      await screen.findByText(wrong === '000004' ? 'Too many wrong codes. Get a new one.' : /This code is not right/);
    }
    expect(first).not.toMatch(/^00000/);
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    // The first mail was sent a moment ago; one that somebody asks for in another tab is taken all the same.
    expect(screen.getByRole('button', { name: 'Send a new code' })).toHaveAttribute('aria-disabled', 'true');
    await sandbox.client.$fetch('/email-otp/send-verification-otp', { method: 'POST', body: { email: ADA.email, type: 'sign-in' } });
    await user.paste(mailed());
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('S03 mails another one after a while, and the new one works', async () => {
    const { user, visited, sandbox, mailed } = await atCode();
    const again = screen.getByRole('button', { name: 'Send a new code' });
    expect(again).toHaveAttribute('aria-disabled', 'true');
    const clock = performance.now.bind(performance);
    const date = Date.now.bind(Date);
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + 31_000);
    vi.spyOn(Date, 'now').mockImplementation(() => date() + 31_000);
    await waitFor(() => expect(again).not.toHaveAttribute('aria-disabled'), { timeout: 3000 });
    await user.click(again);
    expect(await screen.findByText(/Sent\. It can take a minute/)).toBeVisible();
    expect(sandbox.count('/email-otp/send-verification-otp')).toBe(2);
    await user.click(screen.getByLabelText('Code'));
    await user.paste(mailed());
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('O05 asks for the second factor, where the server wants one after every way in', async () => {
    const sandbox = await createSandbox({
      plugins: (mail) => [emailOTP(mail.emailOTP), magicLink(mail.magicLink), secondFactorForAll(twoFactor())],
    });
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { data } = (await sandbox.client.$fetch('/two-factor/enable', { method: 'POST', body: { password: ADA.password } })) as { data: { totpURI: string } };
    const code = authenticator(data.totpURI);
    await sandbox.client.$fetch('/two-factor/verify-totp', { method: 'POST', body: { code: await code() } });
    await sandbox.client.signOut();
    const { user, visited } = renderWith(sandbox, <SignIn />);
    await user.type(await screen.findByLabelText('Email'), ADA.email);
    await user.click(await button('Email me a code'));
    await user.click(await button('Email me a code'));
    await user.click(await screen.findByLabelText('Code'));
    await user.paste(sandbox.outbox.last('sign-in-code')?.code ?? '');
    await screen.findByRole('heading', { name: 'Confirm that it is you' });
    expect(visited).toEqual([]);
    expect((await sandbox.client.getSession()).data).toBeNull();
    await user.click(screen.getByLabelText('Code'));
    await user.paste(await code());
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });
});

describe('SignIn with a username', () => {
  it('takes either, and says the same of both when they are wrong', async () => {
    const sandbox = await everyWay();
    await sandbox.addUser({ ...ADA, fields: { username: 'ada', displayUsername: 'Ada' } });
    const { user, visited } = renderWith(sandbox, <SignIn />);
    const field = await screen.findByLabelText<HTMLInputElement>('Email or username');
    expect(field).toHaveAttribute('type', 'text');
    expect(field).toHaveAttribute('autocomplete', 'username webauthn');
    await user.type(field, 'ada');
    await user.type(screen.getByLabelText('Password'), 'wrong password');
    await user.click(await button('Sign in'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Email or password is wrong.');
    await user.clear(screen.getByLabelText('Password'));
    await user.type(screen.getByLabelText('Password'), ADA.password);
    await user.click(await button('Sign in'));
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(sandbox.count('/sign-in/username')).toBe(2);
    expect(sandbox.count('/sign-in/email')).toBe(0);
  });
});

describe('SignIn with a provider', () => {
  it('asks the server where its page is, once, and says which one is on its way', async () => {
    const sandbox = await everyWay();
    const { user } = renderWith(sandbox, <SignIn redirectTo="/orders" />);
    const acme = await button('Continue with Acme ID');
    await user.dblClick(acme);
    await waitFor(() => expect(sandbox.count('/sign-in/social')).toBe(1));
    await waitFor(() => expect(acme).toHaveAttribute('data-pending', 'true'));
    expect(screen.getByRole('button', { name: 'Sign in' })).toHaveAttribute('aria-disabled', 'true');
  });

  it.each([
    ['access_denied', /Acme ID: sign-in was cancelled/, 'neutral'],
    ['account_not_linked', /there is an account with this address already/, 'danger'],
    ['email_not_found', /did not tell us your email address/, 'danger'],
    ['state_mismatch', /began in another browser/, 'danger'],
    ['unable_to_get_user_info', /could not sign you in just now/, 'danger'],
    ['signup_disabled', /nobody here uses this account/, 'danger'],
    ['SOMETHING_NEW', /That did not work \(SOMETHING_NEW\)/, 'danger'],
    ['<script>alert(1)</script>', /UNKNOWN/, 'danger'],
  ])('S10 says %s in words, and takes it out of the address', async (code, words, tone) => {
    window.history.replaceState(null, '', `/sign-in?redirectTo=%2Forders&provider=acme-id&error=${encodeURIComponent(code)}&error_description=SELECT`);
    const sandbox = await everyWay();
    renderWith(sandbox, <SignIn />);
    const notice = await screen.findByText(words);
    expect(notice.closest('[data-slot="notice"]')).toHaveAttribute('data-tone', tone);
    expect(window.location.search).toBe('?redirectTo=%2Forders');
    expect(document.body.textContent).not.toContain('SELECT');
    expect(await button('Continue with Acme ID')).toBeVisible();
  });

  it('S10 says once what was wrong with a form that was posted without script', async () => {
    window.history.replaceState(null, '', '/sign-in?error=INVALID_EMAIL_OR_PASSWORD');
    const sandbox = await everyWay();
    const state = { step: 'credentials', error: { code: 'INVALID_EMAIL_OR_PASSWORD', status: 400 } } as const;
    renderWith(sandbox, <SignIn form={{ name: 'sign-in', action: '/form', state }} />);
    await waitFor(() => expect(window.location.search).toBe(''));
    await waitFor(() => expect(sandbox.count('/get-session')).toBe(1));
    expect(screen.getAllByText('Email or password is wrong.')).toHaveLength(1);
  });

  it('S08 says that there is no connection, and lets it be tried again', async () => {
    const sandbox = await everyWay();
    const { user } = renderWith(sandbox, <SignIn />);
    const acme = await button('Continue with Acme ID');
    sandbox.network.set('offline');
    await user.click(acme);
    await screen.findByText('There is no connection. Nothing is lost.');
    expect(acme).not.toHaveAttribute('data-pending');
  });
});

describe('SignIn puts ways in order', () => {
  it('shows three, and the others behind a button', async () => {
    const sandbox = await everyWay({
      options: { socialProviders: { google: CREDENTIALS, github: CREDENTIALS, microsoft: CREDENTIALS } },
    });
    const { user, container } = renderWith(sandbox, <SignIn />);
    await button('Continue with Acme ID');
    const open = [...container.querySelectorAll('[data-way]')].map((element) => element.getAttribute('data-way'));
    expect(open).toEqual(['acme-id', 'google', 'github']);
    const more = await button('More ways to sign in');
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await user.click(more);
    const list = await screen.findByRole('list');
    expect(
      within(list)
        .getAllByRole('button')
        .map((element) => element.getAttribute('data-way')),
    ).toEqual(['microsoft', 'magic-link', 'email-otp']);
    expect(more).toHaveAttribute('aria-expanded', 'true');
    expectOurClassEverywhere(container);
  });

  it('takes the one that was used last first, with a badge', async () => {
    localStorage.setItem('livery:last-way', 'github');
    const sandbox = await everyWay({ options: { socialProviders: { google: CREDENTIALS, github: CREDENTIALS } } });
    renderWith(sandbox, <SignIn />);
    const first = await button(/Continue with GitHub/);
    expect(first).toHaveTextContent('Last used');
  });

  it('draws a form for the mail where there are no passwords', async () => {
    const sandbox = await createSandbox({
      plugins: (mail) => [magicLink(mail.magicLink)],
      options: { emailAndPassword: { enabled: false } },
    });
    const { user, visited } = renderWith(sandbox, <SignIn />);
    await screen.findByRole('heading', { name: 'Sign in to Acme' });
    expect(screen.queryByLabelText('Password')).toBeNull();
    await user.type(await screen.findByLabelText('Email'), ADA.email);
    await user.click(await button('Email me a link'));
    await screen.findByRole('heading', { name: 'Check your email' });
    // Opened in another tab of the same browser: this one hears of it.
    const { link } = sandbox.outbox.last('magic-link') ?? { link: '' };
    const token = new URLSearchParams(new URL(link).hash.slice(1)).get('token');
    await sandbox.client.$fetch('/magic-link/verify', { query: { token } });
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(await button(/Continue as/)).toBeVisible();
    expect(visited).toEqual([]);
  });
});

describe('SignIn with the address first', () => {
  it('F05 keeps the address in the form, and offers a password to managers from the start', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { user, visited, container } = renderWith(sandbox, <SignIn identifierFirst />);
    const hidden = container.querySelector<HTMLInputElement>('input[type="password"]');
    expect(hidden).toHaveAttribute('autocomplete', 'current-password');
    expect(hidden).toHaveAttribute('tabindex', '-1');
    await user.type(screen.getByLabelText('Email'), ADA.email);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByLabelText('Password')).toHaveFocus();
    expectOurClassEverywhere(container);
    expect(screen.getByLabelText('Email')).toHaveAttribute('readonly');
    expect(screen.getByLabelText('Email')).toHaveValue(ADA.email);
    await user.type(screen.getByLabelText('Password'), ADA.password);
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('F05 goes straight through when a manager has filled in both', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { user, visited, container } = renderWith(sandbox, <SignIn identifierFirst />);
    await user.type(screen.getByLabelText('Email'), ADA.email);
    (container.querySelector('input[type="password"]') as HTMLInputElement).value = ADA.password;
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(sandbox.count('/sign-in/email')).toBe(1);
  });

  it('goes back to the address', async () => {
    const sandbox = await createSandbox();
    const { user } = renderWith(sandbox, <SignIn identifierFirst />);
    await user.type(screen.getByLabelText('Email'), ADA.email);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(screen.getByLabelText('Email')).not.toHaveAttribute('readonly');
    expect(screen.queryByLabelText('Password')).toBeNull();
  });
});
