import { screen, waitFor, within } from '@testing-library/react';
import { twoFactor } from 'better-auth/plugins';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { authenticator } from '../../../tests/support/authenticator.js';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { twoFactorSettings } from '../../i18n/en/two-factor-settings.js';
import { createSandbox } from '../../sandbox/index.js';
import { requireTwoFactor, twoFactorStatus } from '../../server/index.js';
import { TwoFactorSettings } from './two-factor-settings.js';

afterEach(() => vi.restoreAllMocks());

async function asAda() {
  const sandbox = await createSandbox({ plugins: [twoFactor()] });
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  return sandbox;
}

type User = ReturnType<typeof renderWith>['user'];
const isOn = (sandbox: Awaited<ReturnType<typeof asAda>>) => sandbox.db.user?.[0]?.twoFactorEnabled;

async function confirm(user: User, button: string, password = ADA.password) {
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Password'), password);
  await user.click(within(dialog).getByRole('button', { name: button }));
  return dialog;
}

/** Up to the key. */
async function scan(user: User): Promise<{ uri: string; code: () => Promise<string> }> {
  await user.click(await screen.findByRole('button', { name: 'Set up' }));
  await confirm(user, 'Continue');
  const link = await screen.findByRole('link', { name: 'Open in an app' });
  const uri = link.getAttribute('href') ?? '';
  return { uri, code: authenticator(uri) };
}

async function enrolled() {
  const sandbox = await asAda();
  const view = renderWith(sandbox, <TwoFactorSettings />);
  const { code, uri } = await scan(view.user);
  await view.user.click(screen.getByRole('button', { name: 'Continue' }));
  await view.user.click(await screen.findByLabelText('Code'));
  await view.user.paste(await code());
  await screen.findByRole('dialog', { name: 'Save your backup codes' });
  return { sandbox, uri, code, ...view };
}
const shownCodes = () =>
  within(screen.getByRole('dialog'))
    .getAllByRole('listitem')
    .map((item) => item.textContent ?? '');

describe('TwoFactorSettings', () => {
  it('O02 O03 turns it on by an app: password, key as a picture and as text, a code, and the backup codes behind their gate', async () => {
    const sandbox = await asAda();
    const { user } = renderWith(sandbox, <TwoFactorSettings />);
    expect(await screen.findByText('Off')).toBeVisible();
    const { uri, code } = await scan(user);
    const dialog = screen.getByRole('dialog', { name: 'Set up an authenticator app' });
    expectOurClassEverywhere(dialog);
    expect(within(dialog).getByRole('img', { name: 'QR code of the key below' })).toBeVisible();
    const key = new URL(uri).searchParams.get('secret') ?? '';
    expect(dialog.querySelector('code')?.textContent).toBe(key.match(/.{1,4}/g)?.join(' '));
    await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(key);
    expect(isOn(sandbox)).not.toBe(true);

    await user.click(within(dialog).getByRole('button', { name: 'Continue' }));
    const field = await screen.findByLabelText('Code');
    await user.click(field);
    await user.paste('000000');
    expect(await screen.findByText(/This code is not right/)).toBeVisible();
    expect(isOn(sandbox)).not.toBe(true);
    await user.clear(field);
    await user.paste(await code());
    expect(await screen.findByRole('dialog', { name: 'Save your backup codes' })).toBeVisible();
    expect(isOn(sandbox)).toBe(true);
    expect(shownCodes()).toHaveLength(10);

    // Nobody leaves by a slip.
    await user.keyboard('{Escape}');
    await user.click(screen.getAllByRole('button', { name: 'Finish' }).at(-1) as HTMLElement);
    expect(screen.getByRole('dialog', { name: 'Save your backup codes' })).toBeVisible();
    await user.click(screen.getByLabelText('I saved these codes'));
    await user.click(screen.getAllByRole('button', { name: 'Finish' }).at(-1) as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText('On')).toBeVisible();
    expect(document.body.textContent).not.toContain(key.slice(0, 8));
  });

  it('O03 copies and downloads the codes, with the name of the app', async () => {
    const { user } = await enrolled();
    const codes = shownCodes();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied.' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(`Backup codes for Acme\n\n${codes.join('\n')}\n`);
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = () => {};
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(names).toEqual(['Backup codes for Acme.txt']);
    expect(saved[0]?.size).toBe(`Backup codes for Acme\n\n${codes.join('\n')}\n`.length);
  });

  /** At the code, with an answer to it that gets lost. */
  async function loseTheAnswer(only?: string) {
    const sandbox = await asAda();
    const view = renderWith(sandbox, <TwoFactorSettings />);
    const { code } = await scan(view.user);
    await view.user.click(screen.getByRole('button', { name: 'Continue' }));
    const type = async () => {
      const field = await screen.findByLabelText('Code');
      await view.user.clear(field);
      await view.user.paste(await code());
    };
    sandbox.network.set({ mode: 'answer-lost', ...(only ? { only } : {}) });
    await type();
    return { sandbox, type, ...view };
  }

  it('5.1 O03 shows the backup codes where the answer to the code got lost, says that they are signed out, and is right', async () => {
    const { sandbox, user } = await loseTheAnswer('/two-factor/verify-totp');
    expect(await screen.findByRole('dialog', { name: 'Save your backup codes' })).toBeVisible();
    expect(screen.getByText(/The server’s answer got lost, but this seems to be on/)).toBeVisible();
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription(/you are signed out/);
    expect(shownCodes()).toHaveLength(10);
    expect(isOn(sandbox)).toBe(true);
    // The page may ask who is here at any time, and the codes stay.
    sandbox.client.$store.notify('$sessionSignal');
    await waitFor(() => expect(sandbox.count('/get-session')).toBeGreaterThan(2));
    expect(shownCodes()).toHaveLength(10);
    await user.click(screen.getByLabelText('I saved these codes'));
    await user.click(screen.getAllByRole('button', { name: 'Finish' }).at(-1) as HTMLElement);
    await waitFor(() => expect(document.querySelector('[data-slot=two-factor]')).toBeNull());
  });

  it('5.1 O03 shows them after another try, where nobody could be asked at the first', async () => {
    const { sandbox, type } = await loseTheAnswer();
    expect(await screen.findByText(/There is no connection/)).toBeVisible();
    sandbox.network.set('online');
    await type();
    expect(await screen.findByText(/The server’s answer got lost, but this seems to be on/)).toBeVisible();
    expect(isOn(sandbox)).toBe(true);
  });

  it('5.1 takes nothing for turned on where the code never came to the server', async () => {
    const sandbox = await asAda();
    const { user } = renderWith(sandbox, <TwoFactorSettings />);
    const { code } = await scan(user);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(await screen.findByLabelText('Code'));
    sandbox.network.set({ mode: 'offline', only: '/two-factor/verify-totp' });
    await user.paste(await code());
    expect(await screen.findByText(/There is no connection/)).toBeVisible();
    expect(isOn(sandbox)).not.toBe(true);
    expect(screen.queryByText(/seems to be on/)).toBeNull();
  });

  it('O03 says where the browser does not let a page copy', async () => {
    const { user } = await enrolled();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText(twoFactorSettings.copyFailed)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible();
  });

  it('O03 makes new codes, which end the old ones', async () => {
    const { sandbox, user } = await enrolled();
    const old = shownCodes();
    await user.click(screen.getByLabelText('I saved these codes'));
    await user.click(screen.getAllByRole('button', { name: 'Finish' }).at(-1) as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Make new codes' }));
    await confirm(user, 'Continue');
    await screen.findByRole('dialog', { name: 'Save your backup codes' });
    const fresh = shownCodes();
    expect(fresh).toHaveLength(10);
    expect(fresh.filter((code) => old.includes(code))).toEqual([]);
    expect(isOn(sandbox)).toBe(true);
  });

  it('turns it off after the password, and keeps it on for a wrong one', async () => {
    const { sandbox, user } = await enrolled();
    await user.click(screen.getByLabelText('I saved these codes'));
    await user.click(screen.getAllByRole('button', { name: 'Finish' }).at(-1) as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Turn off' }));
    const dialog = await confirm(user, 'Turn off', 'not the password');
    expect(await within(dialog).findByText('That is not the password.')).toBeVisible();
    expect(isOn(sandbox)).toBe(true);
    await user.clear(within(dialog).getByLabelText('Password'));
    await confirm(user, 'Turn off');
    expect(await screen.findByText('Off')).toBeVisible();
    expect(isOn(sandbox)).toBe(false);
  });

  it('S07 says that it is off, and is off, when it was turned off in another place meanwhile', async () => {
    const { sandbox, user } = await enrolled();
    await user.click(screen.getByLabelText('I saved these codes'));
    await user.click(screen.getAllByRole('button', { name: 'Finish' }).at(-1) as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Make new codes' }));
    for (const row of sandbox.db.user ?? []) row.twoFactorEnabled = false;
    const dialog = await confirm(user, 'Continue');
    expect(await within(dialog).findByText('This is turned off.')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name: 'Set up' })).toBeVisible();
  });

  it('W04 S08 keeps to the password when it is missing or the network is away, and leaves nothing half on', async () => {
    const sandbox = await asAda();
    const { user } = renderWith(sandbox, <TwoFactorSettings />);
    await user.click(await screen.findByRole('button', { name: 'Set up' }));
    const dialog = await screen.findByRole('dialog', { name: 'Turn on two-factor authentication' });
    await user.click(within(dialog).getByRole('button', { name: 'Continue' }));
    expect(await within(dialog).findByText('Enter your password.')).toBeVisible();
    sandbox.network.set('offline');
    await confirm(user, 'Continue');
    expect(await within(dialog).findByText('There is no connection. Nothing is lost.')).toBeVisible();
    sandbox.network.set('online');
    await user.click(within(dialog).getByRole('button', { name: 'Continue' }));
    await screen.findByRole('dialog', { name: 'Set up an authenticator app' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(isOn(sandbox)).not.toBe(true);
  });

  it('6.3.3 says until when it has to be on, that the time is over, and that it stays on', async () => {
    const DAY_MS = 86_400_000;
    const sandbox = await createSandbox({ plugins: [requireTwoFactor({ grace: 10 * 86_400 }), twoFactor()] });
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const first = renderWith(sandbox, <TwoFactorSettings />);
    expect(await screen.findByText(/^Acme requires this\. Turn it on by /)).toBeVisible();
    first.unmount();
    for (const user of sandbox.db.user ?? []) user.createdAt = new Date(Date.now() - 11 * DAY_MS);
    const { user } = renderWith({ client: sandbox.browser('again').client, features: sandbox.features }, <TwoFactorSettings />);
    await sandbox.browser('again').signIn(ADA);
    expect(await screen.findByText('Acme requires this. Turn it on to go on.')).toBeVisible();
    const { code } = await scan(user);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(await screen.findByLabelText('Code'));
    await user.paste(await code());
    await user.click(await screen.findByRole('checkbox', { name: 'I saved these codes' }));
    await user.click(screen.getAllByRole('button', { name: 'Finish' })[1] as HTMLElement);
    expect(await screen.findByText('Acme requires this, so it stays on.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Turn off' })).toBeNull();
  });

  it('says what is missing to somebody without a password, and is nothing where the server has no second factor', async () => {
    const sandbox = await asAda();
    for (const account of sandbox.db.account ?? []) Object.assign(account, { providerId: 'google', password: null });
    renderWith(sandbox, <TwoFactorSettings />);
    expect(await screen.findByText(/Set a password first/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Set up' })).toBeNull();

    const bare = await createSandbox();
    const { container } = renderWith(bare, <TwoFactorSettings />);
    expect(container.querySelector('section')).toBeNull();
  });

  it('O06 counts the backup codes that are left, and has the second step asked for again on a trusted device', async () => {
    const sandbox = await createSandbox({ plugins: [twoFactor(), twoFactorStatus()] });
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { data } = (await sandbox.client.$fetch('/two-factor/enable', { method: 'POST', body: { password: ADA.password } })) as {
      data: { totpURI: string; backupCodes: string[] };
    };
    await sandbox.client.$fetch('/two-factor/verify-totp', { method: 'POST', body: { code: await authenticator(data.totpURI)() } });
    const phone = sandbox.browser('phone', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1' });
    await phone.client.signIn.email(ADA);
    await phone.client.$fetch('/two-factor/verify-backup-code', { method: 'POST', body: { code: data.backupCodes[0], trustDevice: true } });

    const { user, container } = renderWith(sandbox, <TwoFactorSettings />);
    expect(await screen.findByText('9 are left.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Forget Safari on iPhone' }));
    expect(await screen.findByText('Safari on iPhone is asked for the second proof again.')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Trusted devices' })).toBeNull();
    await waitFor(() => expect(screen.getByRole('heading', { name: /^Two-factor authentication/ })).toHaveFocus());
    expect(sandbox.db.verification?.filter(({ identifier }) => String(identifier).startsWith('trust-device-'))).toEqual([]);
    expectOurClassEverywhere(container);
  });
});
