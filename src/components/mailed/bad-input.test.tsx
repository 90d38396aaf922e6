import { screen, waitFor } from '@testing-library/react';
import { emailOTP } from 'better-auth/plugins';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CODE_SHAPES } from '../../../tests/support/code-shapes.js';
import { type Arrived, meetFaults } from '../../../tests/support/meet-faults.js';
import { ADA, GRACE } from '../../../tests/support/people.js';
import { renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { ForgotPassword } from '../password-reset/forgot-password.js';
import { ResetPassword } from '../password-reset/reset-password.js';
import { SignUp } from '../sign-up/sign-up.js';
import { ConfirmLink } from '../verify-email/confirm-link.js';
import { VerifyEmail } from '../verify-email/verify-email.js';

// Screens of mails, each met by everything that a network, a server or a clipboard does to it. QUALITY.md 5.1.

const NEW_PASSWORD = 'another set of notes';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

const byLinks = () => createSandbox({ plugins: (mail) => [emailOTP(mail.emailOTP)] });
const byCodes = () =>
  createSandbox({
    plugins: (mail) => [emailOTP({ ...mail.emailOTP, overrideDefaultEmailVerification: true })],
    // Better Auth lets its plugin send a code only where nobody sends a link.
    options: { emailVerification: { sendVerificationEmail: undefined as never, sendOnSignUp: true } },
  });

const button = (name: string) => screen.findByRole('button', { name });
const heading = async (name: string) => void (await screen.findByRole('heading', { name }));
const shownIn = (label: string) => () => screen.getByLabelText<HTMLInputElement>(label).value;

async function atForgotten(by: 'link' | 'code'): Promise<Arrived> {
  const sandbox = await byLinks();
  await sandbox.addUser(ADA);
  const view = renderWith(sandbox, <ForgotPassword by={by} />);
  await view.user.type(await screen.findByLabelText('Email'), ADA.email);
  return {
    ...view,
    sandbox,
    path: by === 'link' ? '/request-password-reset' : '/email-otp/request-password-reset',
    act: async () => view.user.click(await button(by === 'link' ? 'Send link' : 'Email me a code')),
    typed: shownIn('Email'),
    done: () => heading(by === 'link' ? 'Check your email' : 'Enter your code'),
  };
}

/** Pastes a whole code, which sends itself; what failed is sent again by the button. */
function pasting({ user }: Arrived, code: string) {
  return async () => {
    const field = screen.getByLabelText<HTMLInputElement>('Code');
    if (field.value !== '') return user.click(await button('Continue'));
    await user.click(field);
    await user.paste(code);
  };
}

async function atResetCode(): Promise<Arrived & { code: string }> {
  const arrived = await atForgotten('code');
  await arrived.act();
  await arrived.done();
  const { code = '' } = arrived.sandbox.outbox.last('reset-code') ?? {};
  return {
    ...arrived,
    path: '/email-otp/check-verification-otp',
    code,
    act: pasting(arrived, code),
    typed: shownIn('Code'),
    done: async () => void (await screen.findByLabelText('New password')),
  };
}

async function atNewPassword(by: 'link' | 'code'): Promise<Arrived> {
  const arrived = by === 'code' ? await atResetCode() : await atOpenedReset();
  if (by === 'code') await arrived.act();
  await arrived.user.type(await screen.findByLabelText('New password'), NEW_PASSWORD);
  return {
    ...arrived,
    code: undefined,
    path: by === 'code' ? '/email-otp/reset-password' : '/reset-password',
    act: async () => arrived.user.click(await button('Set password')),
    typed: shownIn('New password'),
    done: () => heading('Your password is changed'),
  };
}

async function atOpenedReset(): Promise<Arrived> {
  const sandbox = await byLinks();
  await sandbox.addUser(ADA);
  await sandbox.client.requestPasswordReset({ email: ADA.email, redirectTo: '/reset-password' });
  window.history.replaceState(null, '', `/reset-password${new URL(sandbox.outbox.last('reset-password')?.link ?? '').hash}`);
  return { ...renderWith(sandbox, <ResetPassword />), sandbox, path: '', act: async () => {}, typed: () => '', done: async () => {} };
}

async function atSignUp(): Promise<Arrived> {
  const sandbox = await byLinks();
  const view = renderWith(sandbox, <SignUp />);
  await view.user.type(screen.getByLabelText('Name'), ADA.name);
  await view.user.type(screen.getByLabelText('Email'), ADA.email);
  await view.user.type(screen.getByLabelText('Password'), ADA.password);
  await view.user.click(screen.getByRole('checkbox'));
  return {
    ...view,
    sandbox,
    path: '/sign-up/email',
    act: async () => view.user.click(await button('Create account')),
    typed: () => [...view.container.querySelectorAll('input')].map(({ type, value, checked }) => (type === 'checkbox' ? checked : value)).join(' | '),
    done: () => heading('Check your email'),
  };
}

async function atVerificationCode(): Promise<Arrived & { code: string }> {
  const sandbox = await byCodes();
  await sandbox.client.signUp.email(ADA);
  const { code = '' } = sandbox.outbox.last('verify-code') ?? {};
  const view = renderWith(sandbox, <VerifyEmail email={ADA.email} />);
  await screen.findByLabelText('Code');
  const arrived = { ...view, sandbox, path: '/email-otp/verify-email', code, act: async () => {}, typed: shownIn('Code'), done: async () => {} };
  return {
    ...arrived,
    act: pasting(arrived, code),
    done: async () => void (await waitFor(() => expect(view.visited).toEqual(['/dashboard']))),
  };
}

async function atVerificationLink(): Promise<Arrived> {
  const sandbox = await byLinks();
  await sandbox.client.signUp.email(ADA);
  window.history.replaceState(null, '', `/verify-email${new URL(sandbox.outbox.last('verify-email')?.link ?? '').hash}`);
  const view = renderWith(sandbox, <VerifyEmail />);
  return {
    ...view,
    sandbox,
    path: '/verify-email',
    act: async () => view.user.click(await button('Confirm email')),
    done: () => heading('Your email is confirmed'),
  };
}

/** At a link about a change of address: that of the mail to the new one, or of the one to the old, which is asked first. */
async function atAddressLink(to: 'new' | 'old'): Promise<Arrived> {
  const sandbox = await createSandbox({
    options: (mail) => ({ user: { changeEmail: { enabled: true, ...(to === 'old' ? mail.changeEmail : {}) } } }),
  });
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  await sandbox.client.changeEmail({ newEmail: 'ada.king@example.com' });
  window.history.replaceState(null, '', new URL(sandbox.outbox.last()?.link ?? '').hash);
  const view = renderWith(sandbox, <ConfirmLink />);
  return {
    ...view,
    sandbox,
    path: '/verify-email',
    act: async () => view.user.click(await button(to === 'new' ? 'Confirm new email' : 'Change email')),
    done: () => heading(to === 'new' ? 'Your email is changed' : 'Check your new inbox'),
  };
}

meetFaults(
  {
    'sign-up': atSignUp,
    'reset by link': () => atForgotten('link'),
    'new password by link': () => atNewPassword('link'),
    'reset by code': () => atForgotten('code'),
    'reset code': atResetCode,
    'new password by code': () => atNewPassword('code'),
    'verification code': atVerificationCode,
    'verification link': atVerificationLink,
    'new address link': () => atAddressLink('new'),
    'old address link': () => atAddressLink('old'),
  },
  {
    // The link or the code is used up, most likely by that try, and that is what is said.
    'new password by link': /Your password may be changed already/,
    'new password by code': /Your password may be changed already/,
    'new address link': /This may be done already/,
    // Nobody is signed in who could be asked whether it was. Another code, which is the next button, verifies it once more.
    'verification code': /This code may be used up/,
  },
);

describe('what is pasted as a code', () => {
  const CODES = [
    ['reset code', atResetCode],
    ['verification code', atVerificationCode],
  ] as const;
  it.each(CODES.flatMap(([purpose, arrive]) => CODE_SHAPES.map(([shape, make]) => [purpose, shape, make, arrive] as const)))(
    'is taken as a %s %s',
    async (_, __, make, arrive) => {
      const { user, code, done } = await arrive();
      await user.click(screen.getByLabelText('Code'));
      await user.paste(make(code));
      await done();
    },
  );
});

describe('a password that was set, and the answer to it lost', () => {
  it.each(['link', 'code'] as const)('5.1 by a %s: it signs in, and the screen leads there', async (by) => {
    const { sandbox, path, act, user } = await atNewPassword(by);
    sandbox.network.set({ mode: 'answer-lost', only: path });
    await act();
    await screen.findByText(/There is no connection/);
    sandbox.network.set('online');
    await act();
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
    await sandbox.signIn({ email: ADA.email, password: NEW_PASSWORD });
    // For whoever typed something else at the first try.
    if (by === 'link') expect(screen.getByRole('link', { name: 'Reset it again' })).toHaveAttribute('href', '/forgot-password');
    else {
      await user.click(screen.getByRole('button', { name: 'Reset it again' }));
      expect(await screen.findByLabelText('Email')).toHaveValue(ADA.email);
    }
  });

  it('5.1 is not said to be set where the code is too old, since it was still there', async () => {
    const { sandbox, path, act } = await atNewPassword('code');
    sandbox.network.set({ mode: 'offline', only: path });
    await act();
    await screen.findByText(/There is no connection/);
    sandbox.network.set('online');
    sandbox.age('6 minutes');
    await act();
    expect(await screen.findByText('This code may be used up or too old. Get a new one.')).toBeVisible();
  });

  it('5.1 is not said to be set of a link that was used in another place', async () => {
    const { sandbox, act } = await atNewPassword('link');
    const token = new URL(sandbox.outbox.last('reset-password')?.link ?? '').hash.replace(/^.*token=/, '');
    await sandbox.client.resetPassword({ token, newPassword: 'somebody was faster' });
    await act();
    await heading('This link does not work any more');
  });
});

describe('a code whose answer was lost', () => {
  it('5.1 O01 makes room for a new one, which verifies the address', async () => {
    const { sandbox, path, act, user, done } = await atVerificationCode();
    sandbox.network.set({ mode: 'answer-lost', only: path });
    await act();
    await screen.findByText(/There is no connection/);
    sandbox.network.set('online');
    await act();
    await screen.findByText(/This code may be used up/);
    await user.click(await button('Send a new code'));
    await waitFor(() => expect(sandbox.outbox.mails.filter(({ template }) => template === 'verify-code')).toHaveLength(2));
    await user.click(screen.getByLabelText('Code'));
    await user.paste(sandbox.outbox.last('verify-code')?.code ?? '');
    await done();
  });

  it('5.1 is not said to be used where another one was typed', async () => {
    const { sandbox, path, act, user, code } = await atVerificationCode();
    sandbox.network.set({ mode: 'answer-lost', only: path });
    await act();
    await screen.findByText(/There is no connection/);
    sandbox.network.set('online');
    await user.clear(screen.getByLabelText('Code'));
    await user.paste(code.startsWith('0') ? '111111' : '000000');
    expect(await screen.findByText(/This code is not right/)).toBeVisible();
  });
});

describe('another mail', () => {
  it('5.1 S03 that the server refuses for now is told, beside the countdown', async () => {
    const arrived = await atForgotten('link');
    await arrived.act();
    await arrived.done();
    const [clock, date] = [performance.now.bind(performance), Date.now.bind(Date)];
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + 31_000);
    vi.spyOn(Date, 'now').mockImplementation(() => date() + 31_000);
    const again = await button('Send again');
    await waitFor(() => expect(again).not.toHaveAttribute('aria-disabled'), { timeout: 3000 });
    arrived.sandbox.network.set('rate-limited');
    await arrived.user.click(again);
    expect(await screen.findByText(/Too many attempts/)).toBeVisible();
    expect(screen.getByRole('timer', { hidden: true })).toHaveTextContent(/^Send again in 0:(?:30|2\d)$/);
  });
});

describe('codes of somebody else, of before, and too old ones', () => {
  it('5.1 reset code: one that was mailed to somebody else is not right', async () => {
    const { sandbox, user } = await atResetCode();
    await sandbox.addUser(GRACE);
    await sandbox.browser('other').client.$fetch('/email-otp/request-password-reset', { method: 'POST', body: { email: GRACE.email } });
    await user.click(screen.getByLabelText('Code'));
    await user.paste(sandbox.outbox.last('reset-code', GRACE.email)?.code ?? '');
    expect(await screen.findByText(/This code is not right/)).toBeVisible();
    expect(screen.queryByLabelText('New password')).toBeNull();
  });

  it('5.1 reset code: one that was used meanwhile leads back to the code, without the password', async () => {
    const { sandbox, act } = await atNewPassword('code');
    const { code = '' } = sandbox.outbox.last('reset-code') ?? {};
    const used = { method: 'POST', body: { email: ADA.email, otp: code, password: 'somebody was faster' } } as const;
    expect(await sandbox.browser('other').client.$fetch('/email-otp/reset-password', used)).toMatchObject({ data: { success: true } });
    await act();
    expect(await screen.findByText(/This code is not right/)).toBeVisible();
    await expect(sandbox.signIn({ email: ADA.email, password: NEW_PASSWORD })).rejects.toThrow();
  });

  it('5.1 reset code: one that is too old is told, and another one helps', async () => {
    const { sandbox, act, user, done } = await atResetCode();
    sandbox.age('6 minutes');
    await act();
    expect(await screen.findByText('This code may be used up or too old. Get a new one.')).toBeVisible();
    await sandbox.client.$fetch('/email-otp/request-password-reset', { method: 'POST', body: { email: ADA.email } });
    await user.clear(screen.getByLabelText('Code'));
    await user.paste(sandbox.outbox.last('reset-code')?.code ?? '');
    await done();
  });

  it('5.1 verification code: one of somebody else is not right, and verifies neither', async () => {
    const { sandbox, user } = await atVerificationCode();
    await sandbox.browser('other').client.signUp.email(GRACE);
    await user.click(screen.getByLabelText('Code'));
    await user.paste(sandbox.outbox.last('verify-code', GRACE.email)?.code ?? '');
    expect(await screen.findByText(/This code is not right/)).toBeVisible();
    expect(sandbox.db.user?.map(({ emailVerified }) => emailVerified)).toEqual([false, false]);
  });

  it('5.1 verification code: one that is too old is told, and verifies nothing', async () => {
    const { sandbox, act } = await atVerificationCode();
    sandbox.age('6 minutes');
    await act();
    expect(await screen.findByText('This code may be used up or too old. Get a new one.')).toBeVisible();
    expect(sandbox.db.user?.[0]).toMatchObject({ emailVerified: false });
  });
});
