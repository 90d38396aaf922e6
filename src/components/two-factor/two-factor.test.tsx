import { screen, waitFor } from '@testing-library/react';
import { twoFactor } from 'better-auth/plugins';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { authenticator } from '../../../tests/support/authenticator.js';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { SignIn } from '../sign-in/sign-in.js';
import { TwoFactorChallenge } from './two-factor-challenge.js';

/** Ada with an authenticator app, a mailbox and backup codes, at the second step of signing in. */
async function challenged({ mail = true, tries = 10, trustDeviceMaxAge }: { mail?: boolean; tries?: number; trustDeviceMaxAge?: number } = {}) {
  const mailed: string[] = [];
  const sandbox = await createSandbox({
    plugins: [
      twoFactor({
        trustDeviceMaxAge,
        accountLockout: { maxFailedAttempts: tries },
        ...(mail ? { otpOptions: { sendOTP: async ({ otp }) => void mailed.push(otp) } } : {}),
      }),
    ],
  });
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  const { data } = (await sandbox.client.$fetch('/two-factor/enable', { method: 'POST', body: { password: ADA.password } })) as {
    data: { totpURI: string; backupCodes: string[] };
  };
  const code = authenticator(data.totpURI);
  await sandbox.client.$fetch('/two-factor/verify-totp', { method: 'POST', body: { code: await code() } });
  await sandbox.client.signOut();
  const view = renderWith(sandbox, <SignIn />);
  await view.user.type(screen.getByLabelText('Email'), ADA.email);
  await view.user.type(screen.getByLabelText('Password'), ADA.password);
  await view.user.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('heading', { name: 'Confirm that it is you' });
  return { ...view, sandbox, code, mailed, backupCodes: data.backupCodes };
}

afterEach(() => {
  vi.restoreAllMocks();
  window.history.replaceState(null, '', '/');
});

const field = () => screen.getByLabelText<HTMLInputElement>('Code');

describe('the second factor of SignIn', () => {
  it('O01 takes a code as it is pasted, sends it once when it is whole, and goes on', async () => {
    const { user, code, sandbox, visited, container } = await challenged();
    expectOurClassEverywhere(container);
    const now = await code();
    const release = sandbox.network.hold('/two-factor/verify-totp');
    await user.click(field());
    await user.paste(`${now.slice(0, 3)} ${now.slice(3)}`);
    await waitFor(() => expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Loading'));
    release();
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(sandbox.count('/two-factor/verify-totp')).toBe(2);
  });

  it('S01 O07 says that a code was wrong, keeps it, sends a mended one, and after two speaks of the clock', async () => {
    const { user, code, sandbox, visited } = await challenged();
    const right = await code();
    const wrong = right.startsWith('0') ? `1${right.slice(1)}` : `0${right.slice(1)}`;
    await user.click(field());
    await user.keyboard(wrong);
    await screen.findByText(/This code is not right/);
    expect(field()).toHaveValue(wrong);
    expect(screen.queryByText(/sets its clock/)).toBeNull();
    // The same code again is a person's own wish, by Enter, and never the field's.
    await user.keyboard('{Enter}');
    await screen.findByText(/sets its clock/);
    expect(sandbox.count('/two-factor/verify-totp')).toBe(3);
    await user.clear(field());
    await user.paste(right);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('O01 asks for what is missing before it sends anything', async () => {
    const { user, sandbox } = await challenged();
    await user.click(field());
    await user.keyboard('12{Enter}');
    expect(await screen.findByText('Enter all 6 digits.')).toBeVisible();
    expect(sandbox.count('/two-factor/verify-totp')).toBe(1);
  });

  it('O04 has every other way in reach, and keeps what was typed for each', async () => {
    const { user, mailed, visited, sandbox } = await challenged();
    await user.click(field());
    await user.keyboard('12');
    await user.click(screen.getByRole('button', { name: 'Use a backup code' }));
    await user.type(screen.getByLabelText('Backup code'), 'abc');
    await user.click(screen.getByRole('button', { name: 'Email me a code instead' }));
    await waitFor(() => expect(mailed).toHaveLength(1));
    await screen.findByText('Enter the code that we sent to your email address.');
    expect(screen.getByRole('button', { name: /Send a new code/ })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: 'Use a backup code' }));
    expect(screen.getByLabelText('Backup code')).toHaveValue('abc');
    await user.click(screen.getByRole('button', { name: 'Use my authenticator app' }));
    expect(field()).toHaveValue('12');
    await user.click(screen.getByRole('button', { name: 'Email me a code instead' }));
    expect(sandbox.count('/two-factor/send-otp')).toBe(1);
    await user.click(field());
    await user.paste(mailed[0] ?? '');
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('O03 takes a backup code as it was saved, once', async () => {
    const { user, backupCodes, visited } = await challenged({ mail: false });
    expect(screen.queryByRole('button', { name: /Email me/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Use a backup code' }));
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('Enter a backup code.')).toBeVisible();
    await user.type(screen.getByLabelText('Backup code'), 'wrong-codes');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText(/This backup code is wrong/)).toBeVisible();
    await user.clear(screen.getByLabelText('Backup code'));
    await user.type(screen.getByLabelText('Backup code'), ` ${backupCodes[0]?.replace('-', '')} `);
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('O06 trusts a device only when asked to, and says for how long', async () => {
    const { user, code, sandbox, visited } = await challenged();
    const box = screen.getByRole('checkbox', { name: 'Do not ask on this device for 30 days' });
    expect(box).not.toBeChecked();
    await user.click(box);
    await user.click(field());
    await user.paste(await code());
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    await sandbox.client.signOut();
    expect((await sandbox.client.signIn.email(ADA)).data).toMatchObject({ user: { email: ADA.email } });
  });

  it('O06 says for how long the server trusts a device', async () => {
    await challenged({ trustDeviceMaxAge: 7 * 86_400 });
    expect(screen.getByRole('checkbox', { name: 'Do not ask on this device for 7 days' })).not.toBeChecked();
  });

  it.each([
    ['authenticator app', null, 'Code', '123456'],
    ['backup code', 'Use a backup code', 'Backup code', 'abcde-fghij'],
  ] as const)('S01 %s: goes back to the password with a sentence when the challenge is over', async (_, choose, label, code) => {
    const { user, sandbox } = await challenged();
    if (choose) await user.click(screen.getByRole('button', { name: choose }));
    sandbox.age('11 minutes');
    await user.click(await screen.findByLabelText(label));
    await user.paste(code);
    if (choose) await user.keyboard('{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('That took too long, or its answer got lost. Sign in again.');
    expect(screen.getByLabelText('Password')).toBeVisible();
    expect(screen.getByLabelText('Email')).toHaveValue(ADA.email);
  });

  it('S01 says that it were too many codes where it were, and keeps the address', async () => {
    const { user } = await challenged();
    for (let tries = 0; !screen.queryByLabelText('Password'); tries += 1) {
      expect(tries).toBeLessThan(10);
      await user.clear(field());
      await user.click(field());
      await user.paste(`00000${tries}`);
      await waitFor(() => expect(screen.queryByText(/This code is not right|Too many wrong codes/)).toBeVisible());
    }
    expect(screen.getByRole('alert')).toHaveTextContent('Too many wrong codes. Sign in again.');
    expect(screen.getByLabelText('Email')).toHaveValue(ADA.email);
  });

  it('S08 keeps a code that could not be sent', async () => {
    const { user, code, sandbox, visited } = await challenged();
    const now = await code();
    sandbox.network.set('offline');
    await user.click(field());
    await user.paste(now);
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no connection. Nothing is lost.');
    expect(field()).toHaveValue(now);
    sandbox.network.set('online');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('S01 says that a mailed second factor was wrong, and keeps it', async () => {
    const { user, mailed, visited } = await challenged();
    await user.click(screen.getByRole('button', { name: 'Email me a code instead' }));
    await screen.findByText('Enter the code that we sent to your email address.');
    const wrong = mailed[0]?.startsWith('0') ? '111111' : '000000';
    await user.click(field());
    await user.paste(wrong);
    await screen.findByText(/This code is not right/);
    expect(field()).toHaveValue(wrong);
    await user.clear(field());
    await user.paste(mailed[0] ?? '');
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('S01 offers nothing but another mail where the code is too old, in the place of the button of the code', async () => {
    const { user, sandbox, mailed, visited } = await challenged();
    await user.click(screen.getByRole('button', { name: 'Email me a code instead' }));
    await screen.findByText('Enter the code that we sent to your email address.');
    sandbox.age('4 minutes');
    const [clock, date] = [performance.now.bind(performance), Date.now.bind(Date)];
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + 31_000);
    vi.spyOn(Date, 'now').mockImplementation(() => date() + 31_000);
    await user.click(field());
    await user.paste(mailed[0] ?? '');
    await screen.findByText('This code is too old. Get a new one.');
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
    const renew = screen.getByRole('button', { name: 'Send a new code' });
    await waitFor(() => expect(renew).not.toHaveAttribute('aria-disabled'), { timeout: 3000 });
    // A look at another way changes nothing of that.
    await user.click(screen.getByRole('button', { name: 'Use a backup code' }));
    await screen.findByLabelText('Backup code');
    expect(screen.getByRole('button', { name: 'Confirm' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Email me a code instead' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull());
    await user.click(field());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(mailed).toHaveLength(2));
    await screen.findByRole('button', { name: 'Confirm' });
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
    await user.paste(mailed[1] ?? '');
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect(sandbox.count('/two-factor/verify-otp')).toBe(2);
  });

  it('O01 O04 takes a code that has come, or another way, while a mail is still being asked for', async () => {
    const { user, sandbox, mailed, visited } = await challenged();
    const release = sandbox.network.hold('/two-factor/send-otp');
    await user.click(screen.getByRole('button', { name: 'Email me a code instead' }));
    await user.click(await screen.findByRole('button', { name: 'Use my authenticator app' }));
    expect(await screen.findByText(/your authenticator app shows/)).toBeVisible();
    release();
    // The mail that nobody waited for any more is asked for anew.
    await user.click(screen.getByRole('button', { name: 'Email me a code instead' }));
    await waitFor(() => expect(mailed.length).toBeGreaterThan(0));
    await screen.findByLabelText('Code');
    const clock = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + 31_000);
    const again = await screen.findByRole('button', { name: 'Send a new code' }, { timeout: 3000 });
    await waitFor(() => expect(again).not.toHaveAttribute('aria-disabled'), { timeout: 3000 });
    sandbox.network.hold('/two-factor/send-otp');
    const before = mailed.at(-1) ?? '';
    await user.click(again);
    await user.click(field());
    await user.paste(before);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it.each([
    ['authenticator app', null, 'Code', ['000000', '000001', '000002'], /This code is not right/],
    ['mailed second factor', 'Email me a code instead', 'Code', ['000000', '000001', '000002'], /This code is not right/],
    ['backup code', 'Use a backup code', 'Backup code', ['wrong-codes', 'wrong-again', 'wrong-third'], /This backup code is wrong/],
  ] as const)('S01 %s: says that an account is locked, keeps the address and leads back', async (_, choose, label, tries, wrong) => {
    const { user } = await challenged({ tries: 2 });
    if (choose) await user.click(screen.getByRole('button', { name: choose }));
    for (const [at, typed] of tries.entries()) {
      const field = await screen.findByLabelText(label);
      await user.clear(field);
      await user.click(field);
      await user.paste(typed);
      if (label === 'Backup code') await user.keyboard('{Enter}');
      if (at < 2) await screen.findByText(wrong);
    }
    expect(await screen.findByRole('heading', { name: 'Too many wrong codes' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back to sign-in' }));
    expect(await screen.findByLabelText('Password')).toBeVisible();
    expect(screen.getByLabelText('Email')).toHaveValue(ADA.email);
  });
});

describe('TwoFactorChallenge on a page of its own', () => {
  it('S01 leads back to the sign-in page with the reason, and to where the person was headed, when the challenge is over', async () => {
    window.history.replaceState(null, '', '/second-factor?redirectTo=%2Forders');
    const { user, visited } = renderWith(await createSandbox({ plugins: [twoFactor()] }), <TwoFactorChallenge />);
    await user.type(await screen.findByLabelText('Code'), '123456');
    await waitFor(() => expect(visited).toEqual(['/sign-in?error=INVALID_TWO_FACTOR_COOKIE&redirectTo=%2Forders']));
  });

  it('leads back to the password with what the app has said of the way', async () => {
    const { user, visited } = renderWith(await createSandbox({ plugins: [twoFactor()] }), <TwoFactorChallenge redirectTo="/orders" />);
    await user.click(await screen.findByRole('button', { name: 'Back to sign-in' }));
    expect(visited).toEqual(['/sign-in?redirectTo=%2Forders']);
  });
});
