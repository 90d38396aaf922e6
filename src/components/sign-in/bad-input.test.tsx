import { screen, waitFor } from '@testing-library/react';
import type { BetterAuthPlugin } from 'better-auth';
import { emailOTP, genericOAuth, magicLink, twoFactor, username } from 'better-auth/plugins';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { authenticator } from '../../../tests/support/authenticator.js';
import { CODE_SHAPES } from '../../../tests/support/code-shapes.js';
import { type Arrived, meetFaults, type View } from '../../../tests/support/meet-faults.js';
import { ADA, GRACE } from '../../../tests/support/people.js';
import { PRETEND_PROVIDER } from '../../../tests/support/pretend-provider.js';
import { renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { singleUseTotp } from '../../server/index.js';
import { ConfirmLink } from '../verify-email/confirm-link.js';
import { SignIn } from './sign-in.js';

// Every way in, met by everything that a network, a server or a clipboard does to it. QUALITY.md 5.1.

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

async function server(...first: BetterAuthPlugin[]) {
  const sandbox = await createSandbox({
    plugins: (mail) => [
      username(),
      magicLink(mail.magicLink),
      emailOTP(mail.emailOTP),
      ...first,
      twoFactor({ otpOptions: mail.twoFactor }),
      genericOAuth({ config: [PRETEND_PROVIDER] }),
    ],
  });
  await sandbox.addUser({ ...ADA, fields: { username: 'ada', displayUsername: 'Ada' } });
  return sandbox;
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const goneOn = (view: View) => async () => void (await waitFor(() => expect(view.visited).toEqual(['/dashboard'])));

async function atPassword(identifier: string): Promise<Arrived> {
  const sandbox = await server();
  const view = renderWith(sandbox, <SignIn />);
  const field = await screen.findByLabelText<HTMLInputElement>('Email or username');
  await view.user.type(field, identifier);
  await view.user.type(screen.getByLabelText('Password'), ADA.password);
  const path = identifier.includes('@') ? '/sign-in/email' : '/sign-in/username';
  return { ...view, sandbox, path, act: async () => view.user.click(await button('Sign in')), typed: () => field.value, done: goneOn(view) };
}

async function atSecondFactor(
  way: 'totp' | 'otp' | 'backup-code',
  ...first: BetterAuthPlugin[]
): Promise<Arrived & { code: string; app: () => Promise<string> }> {
  const sandbox = await server(...first);
  await sandbox.signIn(ADA);
  const { data } = (await sandbox.client.$fetch('/two-factor/enable', { method: 'POST', body: { password: ADA.password } })) as {
    data: { totpURI: string; backupCodes: string[] };
  };
  const app = authenticator(data.totpURI);
  await sandbox.client.$fetch('/two-factor/verify-totp', { method: 'POST', body: { code: await app() } });
  await sandbox.client.signOut();
  const view = renderWith(sandbox, <SignIn />);
  await view.user.type(await screen.findByLabelText('Email or username'), ADA.email);
  await view.user.type(screen.getByLabelText('Password'), `${ADA.password}{Enter}`);
  await screen.findByRole('heading', { name: 'Confirm that it is you' });
  if (way === 'otp') {
    await view.user.click(await button('Email me a code instead'));
    await screen.findByText('Enter the code that we sent to your email address.');
  }
  if (way === 'backup-code') await view.user.click(await button('Use a backup code'));
  const code = { totp: await app(), otp: sandbox.outbox.last('two-factor-code')?.code ?? '', 'backup-code': data.backupCodes[0] ?? '' }[way];
  const field = screen.getByLabelText<HTMLInputElement>(way === 'backup-code' ? 'Backup code' : 'Code');
  const path = `/two-factor/verify-${way}`;
  const before = sandbox.count(path);
  Object.assign(sandbox, {
    count: (
      (count) => (asked: string) =>
        count(asked) - (asked === path ? before : 0)
    )(sandbox.count),
  });
  return {
    ...view,
    sandbox,
    path,
    code,
    app,
    typed: () => field.value,
    done: goneOn(view),
    // A whole code is sent by itself, once; what failed is sent again by the button.
    act: async () => {
      if (field.value !== '') return view.user.click(await button('Confirm'));
      await view.user.click(field);
      await view.user.paste(code);
      if (way === 'backup-code') await view.user.click(await button('Confirm'));
    },
  };
}

/** The mail with a code is not asked for yet. */
async function atSecondFactorMail(): Promise<Arrived> {
  const arrived = await atSecondFactor('totp');
  return {
    ...arrived,
    code: undefined,
    typed: undefined,
    path: '/two-factor/send-otp',
    act: async () => arrived.user.click(await button(/^Email me a code/)),
    done: async () => void (await screen.findByText('Enter the code that we sent to your email address.')),
  };
}

async function atAddress(way: 'magic-link' | 'email-otp'): Promise<Arrived> {
  const sandbox = await server();
  const view = renderWith(sandbox, <SignIn />);
  await view.user.type(await screen.findByLabelText('Email or username'), ADA.email);
  await view.user.click(await button(way === 'magic-link' ? 'Email link' : 'Email code'));
  const field = await screen.findByLabelText<HTMLInputElement>('Email');
  const heading = way === 'magic-link' ? 'Check your email' : 'Enter your code';
  return {
    ...view,
    sandbox,
    path: way === 'magic-link' ? '/sign-in/magic-link' : '/email-otp/send-verification-otp',
    act: async () => view.user.click(await button(way === 'magic-link' ? 'Email me a link' : 'Email me a code')),
    typed: () => field.value,
    done: async () => void (await screen.findByRole('heading', { name: heading })),
  };
}

async function atMailedCode(): Promise<Arrived & { code: string }> {
  const arrived = await atAddress('email-otp');
  await arrived.act();
  await arrived.done();
  const field = screen.getByLabelText<HTMLInputElement>('Code');
  const { code = '' } = arrived.sandbox.outbox.last('sign-in-code') ?? {};
  return {
    ...arrived,
    path: '/sign-in/email-otp',
    code,
    typed: () => field.value,
    done: goneOn(arrived),
    act: async () => {
      if (field.value !== '') return arrived.user.click(await button('Continue'));
      await arrived.user.click(field);
      await arrived.user.paste(code);
    },
  };
}

async function atOpenedLink(): Promise<Arrived> {
  const sandbox = await server();
  await sandbox.client.$fetch('/sign-in/magic-link', { method: 'POST', body: { email: ADA.email } });
  window.history.replaceState(null, '', `/confirm${new URL(sandbox.outbox.last('magic-link')?.link ?? '').hash}`);
  const view = renderWith(sandbox, <ConfirmLink />);
  return { ...view, sandbox, path: '/magic-link/verify', act: async () => view.user.click(await button('Sign in')), done: goneOn(view) };
}

async function atProvider(): Promise<Arrived> {
  const sandbox = await server();
  const view = renderWith(sandbox, <SignIn />);
  await view.user.type(await screen.findByLabelText('Email or username'), ADA.email);
  return {
    ...view,
    sandbox,
    path: '/sign-in/social',
    act: async () => view.user.click(await button('Continue with Acme ID')),
    typed: () => screen.getByLabelText<HTMLInputElement>('Email or username').value,
    done: async () => void (await waitFor(() => expect(screen.getByRole('button', { name: 'Continue with Acme ID' })).toHaveAttribute('data-pending'))),
  };
}

const WAYS: Readonly<Record<string, () => Promise<Arrived>>> = {
  password: () => atPassword(ADA.email),
  username: () => atPassword('ada'),
  'authenticator app': () => atSecondFactor('totp'),
  'asked for second factor': atSecondFactorMail,
  'mailed second factor': () => atSecondFactor('otp'),
  'backup code': () => atSecondFactor('backup-code'),
  'magic link': () => atAddress('magic-link'),
  'opened magic link': atOpenedLink,
  'email code': () => atAddress('email-otp'),
  'entered email code': atMailedCode,
  provider: atProvider,
};

/** What was used up by the try whose answer was lost, and what is said of it. Everything else goes on as if nothing had happened. */
const SPENT: Readonly<Record<string, RegExp>> = {
  // The challenge is over with it; the way on is the password, with the address still there.
  'authenticator app': /Sign in again/,
  'mailed second factor': /Sign in again/,
  'backup code': /Sign in again/,
  'entered email code': /not right|too old/,
  'opened magic link': /This link no longer works/,
};

meetFaults(WAYS, SPENT);

describe('what is pasted as a code', () => {
  const CODES: readonly (readonly [string, () => Promise<Arrived & { code: string }>])[] = [
    ['authenticator app', () => atSecondFactor('totp')],
    ['mailed second factor', () => atSecondFactor('otp')],
    ['entered email code', atMailedCode],
  ];
  it.each(CODES.flatMap(([way, arrive]) => CODE_SHAPES.map(([shape, make]) => [way, shape, make, arrive] as const)))(
    'O01 %s %s is taken',
    async (_, __, make, arrive) => {
      const { user, code, done } = await arrive();
      await user.click(screen.getByLabelText('Code'));
      await user.paste(make(code));
      await done();
    },
  );

  it.each([
    ['with spaces', (code: string) => ` ${code} `],
    ['without its dash', (code: string) => code.replace('-', '')],
    ['with another dash', (code: string) => code.replace('-', ' – ')],
    ['in full-width letters and digits', (code: string) => code.replace(/[^-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    ['with Arabic digits', (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))],
  ])('O01 a backup code %s is taken', async (_, make) => {
    const { user, code, done } = await atSecondFactor('backup-code');
    await user.click(screen.getByLabelText('Backup code'));
    await user.paste(make(code));
    await user.click(await button('Confirm'));
    await done();
  });

  it.each(CODES)('5.1 8 KB without a code in them leave %s as it is', async (_, arrive) => {
    const { user, sandbox, path } = await arrive();
    await user.click(screen.getByLabelText('Code'));
    await user.paste('lorem ipsum '.repeat(700));
    expect(screen.getByLabelText('Code')).toHaveValue('');
    expect(sandbox.count(path)).toBe(0);
  });
});

describe('tokens and codes of somebody else, or of before', () => {
  it.each([
    ['a foreign one', 'nobody-has-ever-made-this-one'],
    ['8 KB of them', 'x'.repeat(8192)],
  ])('5.1 magic link: %s is a link that no longer works', async (_, token) => {
    const sandbox = await server();
    window.history.replaceState(null, '', `/confirm#type=magic-link&token=${token}`);
    const { user } = renderWith(sandbox, <ConfirmLink />);
    // What cannot be one of ours is not even sent.
    if (token.length < 100) await user.click(await button('Sign in'));
    expect(await screen.findByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  });

  it('5.1 magic link: one that is too old is a link that no longer works', async () => {
    const { act, sandbox } = await atOpenedLink();
    sandbox.age('6 minutes');
    await act();
    expect(await screen.findByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  });

  it('5.1 email code: one that was used is not right any more, and signs nobody in', async () => {
    const { act, code, sandbox } = await atMailedCode();
    // Whoever reads the mailbox as well was faster.
    const faster = await sandbox.browser('other').client.$fetch('/sign-in/email-otp', { method: 'POST', body: { email: ADA.email, otp: code } });
    expect(faster).toMatchObject({ data: { user: { email: ADA.email } } });
    await act();
    expect(await screen.findByText(/This code is not right/)).toBeVisible();
    expect(sandbox.db.session).toHaveLength(1);
  });

  it('5.1 mailed second factor: one of another challenge, of their own or of somebody else, is not right', async () => {
    const { user, sandbox, code, done } = await atSecondFactor('otp');
    await sandbox.addUser(GRACE);
    const other = sandbox.browser('other').client;
    await other.signIn.email({ email: GRACE.email, password: GRACE.password });
    const { data } = (await other.$fetch('/two-factor/enable', { method: 'POST', body: { password: GRACE.password } })) as { data: { totpURI: string } };
    await other.$fetch('/two-factor/verify-totp', { method: 'POST', body: { code: await authenticator(data.totpURI)() } });
    await other.signOut();
    for (const { email, password } of [GRACE, ADA]) {
      const { client } = sandbox.browser(`challenged as ${email}`);
      await client.signIn.email({ email, password });
      await client.$fetch('/two-factor/send-otp', { method: 'POST', body: {} });
      const theirs = sandbox.outbox.last('two-factor-code', email)?.code ?? '';
      expect(theirs).not.toBe(code);
      await user.clear(screen.getByLabelText('Code'));
      await user.click(screen.getByLabelText('Code'));
      await user.paste(theirs);
      await waitFor(() => expect(screen.getByText(/This code is not right/)).toBeVisible());
    }
    await user.clear(screen.getByLabelText('Code'));
    await user.paste(code);
    await done();
  });

  it('5.1 authenticator app: a code that was used already signs nobody in a second time', async () => {
    // It has turned the second factor on a moment ago.
    const { sandbox, act } = await atSecondFactor('totp', singleUseTotp());
    await act();
    expect(await screen.findByText(/This code is not right/)).toBeVisible();
    expect(sandbox.count('/two-factor/verify-totp')).toBe(1);
    expect(sandbox.db.session).toEqual([]);
  });

  it('5.1 authenticator app: codes of somebody else’s app, and of minutes ago, are not right', async () => {
    const { user, sandbox, code, app, done } = await atSecondFactor('totp');
    await sandbox.addUser(GRACE);
    const other = sandbox.browser('other').client;
    await other.signIn.email({ email: GRACE.email, password: GRACE.password });
    const { data } = (await other.$fetch('/two-factor/enable', { method: 'POST', body: { password: GRACE.password } })) as { data: { totpURI: string } };
    const theirs = await authenticator(data.totpURI)();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 180_000);
    const old = await app();
    clock.mockRestore();
    for (const wrong of [theirs, old]) {
      expect(wrong).not.toBe(code);
      await user.clear(screen.getByLabelText('Code'));
      await user.click(screen.getByLabelText('Code'));
      await user.paste(wrong);
      await waitFor(() => expect(screen.getByText(/This code is not right/)).toBeVisible());
    }
    await user.clear(screen.getByLabelText('Code'));
    await user.paste(code);
    await done();
  });

  it('5.1 mailed second factor: one that is too old is told, and another one helps', async () => {
    const { act, sandbox, user, code, done } = await atSecondFactor('otp');
    sandbox.age('4 minutes');
    await act();
    expect(await screen.findByText('This code is too old. Get a new one.')).toBeVisible();
    // As from another tab: here the button still waits for the first mail.
    await sandbox.client.$fetch('/two-factor/send-otp', { method: 'POST', body: {} });
    expect(sandbox.outbox.last('two-factor-code')?.code).not.toBe(code);
    await user.clear(screen.getByLabelText('Code'));
    await user.click(screen.getByLabelText('Code'));
    await user.paste(sandbox.outbox.last('two-factor-code')?.code ?? '');
    await done();
  });

  it('5.1 email code: one that was mailed to somebody else is not right', async () => {
    const { user, sandbox } = await atMailedCode();
    await sandbox.addUser({ name: 'Grace Hopper', email: 'grace@example.com' });
    await sandbox.browser('other').client.$fetch('/email-otp/send-verification-otp', { method: 'POST', body: { email: 'grace@example.com', type: 'sign-in' } });
    await user.click(screen.getByLabelText('Code'));
    await user.paste(sandbox.outbox.last('sign-in-code', 'grace@example.com')?.code ?? '');
    expect(await screen.findByText(/This code is not right/)).toBeVisible();
    expect(sandbox.db.session).toEqual([]);
  });

  it('5.1 backup code: one of somebody else is none of theirs', async () => {
    const { user, sandbox } = await atSecondFactor('backup-code');
    await sandbox.addUser(GRACE);
    const { client } = sandbox.browser('other');
    await client.signIn.email({ email: GRACE.email, password: GRACE.password });
    const { data } = (await client.$fetch('/two-factor/enable', { method: 'POST', body: { password: GRACE.password } })) as { data: { backupCodes: string[] } };
    const [hers = ''] = data.backupCodes;
    expect(hers).toMatch(/^\w{5}-\w{5}$/);
    await user.type(screen.getByLabelText('Backup code'), hers);
    await user.click(await button('Confirm'));
    expect(await screen.findByText(/This backup code is wrong/)).toBeVisible();
    expect(screen.getByLabelText('Backup code')).toHaveValue(hers);
    expect(sandbox.count('/two-factor/verify-backup-code')).toBe(1);
    expect(sandbox.db.session?.filter(({ userId }) => userId !== sandbox.db.user?.find(({ email }) => email === GRACE.email)?.id)).toEqual([]);
  });
});

describe('8 KB pasted into a field', () => {
  const LONG = 'lorem-ipsum'.repeat(745);

  it.each([
    ['an address', 'Email or username', `${LONG}@example.com`],
    ['a username', 'Email or username', LONG],
    ['a password', 'Password', LONG],
  ])('5.1 as %s is refused in words, with one request at most, and stays', async (what, label, text) => {
    const { user, sandbox } = await atPassword(ADA.email);
    const field = screen.getByLabelText<HTMLInputElement>(label);
    await user.clear(field);
    await user.click(field);
    await user.paste(text);
    await user.click(await button('Sign in'));
    expect((await screen.findAllByText(/wrong|whole address|Check what you entered|too long/))[0], what).toBeVisible();
    expect(field.value.length).toBeGreaterThan(300);
    expect(sandbox.count('/sign-in/email') + sandbox.count('/sign-in/username')).toBeLessThan(2);
    expect(sandbox.db.session).toEqual([]);
  });

  it('5.1 as the address of a mail is refused in words, and stays', async () => {
    const { user, act, typed, sandbox } = await atAddress('magic-link');
    await user.clear(screen.getByLabelText('Email'));
    await user.click(screen.getByLabelText('Email'));
    await user.paste(`${LONG}@example.com`);
    await act();
    expect(await screen.findByText(/whole address|Check what you entered/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Check your email' })).toBeNull();
    expect(sandbox.count('/sign-in/magic-link')).toBe(0);
    expect(typed?.()?.length).toBeGreaterThan(300);
  });

  it('5.1 as a backup code is none, and nothing is lost but what is too much', async () => {
    const { user, sandbox, path } = await atSecondFactor('backup-code');
    const field = screen.getByLabelText<HTMLInputElement>('Backup code');
    await user.click(field);
    await user.paste(LONG);
    await user.click(await button('Confirm'));
    expect(await screen.findByText(/This backup code is wrong/)).toBeVisible();
    expect(LONG.startsWith(field.value)).toBe(true);
    expect(field.value.length).toBeGreaterThan(10);
    expect(sandbox.count(path)).toBe(1);
    expect(sandbox.db.session).toEqual([]);
  });
});
