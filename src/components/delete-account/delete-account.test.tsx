import { screen, waitFor, within } from '@testing-library/react';
import { emailOTP, organization } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox, type SandboxOptions } from '../../sandbox/index.js';
import { SignedIn } from '../guards/guards.js';
import { ConfirmLink } from '../verify-email/confirm-link.js';
import { DeleteAccount } from './delete-account.js';

async function asAda(options: SandboxOptions = {}) {
  const sandbox = await createSandbox(options);
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  return sandbox;
}

const byMail: SandboxOptions = { options: (mail) => ({ user: { deleteUser: { enabled: true, ...mail.deleteUser } } }) };

async function openDialog(user: ReturnType<typeof renderWith>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Delete account' }));
  return within(await screen.findByRole('dialog', { name: 'Delete your account?' }));
}

describe('DeleteAccount', () => {
  it('X03 deletes it by the address, typed, and the password, tells by mail, and goes on', async () => {
    const sandbox = await asAda();
    const { user, visited, container } = renderWith(sandbox, <DeleteAccount losses={['12 projects']} />);
    const dialog = await openDialog(user);
    expect(dialog.getByText('12 projects')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Delete account' }));
    expect(await dialog.findByText('That is not the address of this account.')).toBeVisible();
    expect(dialog.getByText('Enter your password.')).toBeVisible();
    await user.type(dialog.getByLabelText(/^Type/), ADA.email.toUpperCase());
    await user.type(dialog.getByLabelText('Password'), 'not the password');
    await user.click(dialog.getByRole('button', { name: 'Delete account' }));
    expect(await dialog.findByText('That is not the password.')).toBeVisible();
    expect(sandbox.db.user).toHaveLength(1);
    await user.clear(dialog.getByLabelText('Password'));
    await user.type(dialog.getByLabelText('Password'), ADA.password);
    await user.click(dialog.getByRole('button', { name: 'Delete account' }));
    await waitFor(() => expect(visited).toEqual(['/sign-in']));
    expect(sandbox.db.user).toEqual([]);
    expect(sandbox.outbox.last()).toMatchObject({ template: 'account-deleted', to: ADA.email });
    expectOurClassEverywhere(container);
  });

  it('X03 begins at what has to be typed, and Escape changes nothing', async () => {
    const sandbox = await asAda();
    const { user } = renderWith(sandbox, <DeleteAccount />);
    const dialog = await openDialog(user);
    expect(dialog.getByLabelText(/^Type/)).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sandbox.count('/delete-user')).toBe(0);
  });

  it('opens by itself when it is pressed before it is known how the account is deleted', async () => {
    const sandbox = await asAda();
    const release = sandbox.network.hold('/list-accounts');
    const { user } = renderWith(sandbox, <DeleteAccount />);
    const button = await screen.findByRole('button', { name: 'Delete account' });
    expect(button).not.toHaveAttribute('data-pending');
    await user.click(button);
    expect(button).toHaveAttribute('data-pending');
    expect(screen.queryByRole('dialog')).toBeNull();
    release();
    expect(within(await screen.findByRole('dialog', { name: 'Delete your account?' })).getByLabelText('Password')).toBeVisible();
  });

  it('stays closed when what it needs comes after all, long after the press', async () => {
    const sandbox = await asAda();
    const release = sandbox.network.hold('/list-accounts');
    sandbox.network.set({ mode: 'offline', only: '/list-accounts' });
    const { user } = renderWith(sandbox, <DeleteAccount />);
    await user.click(await screen.findByRole('button', { name: 'Delete account' }));
    release();
    const again = await screen.findByRole('button', { name: 'Try again' });
    sandbox.network.set('online');
    await user.click(again);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull());
    expect(screen.queryByRole('dialog')).toBeNull();
    await openDialog(user);
  });

  it('stays closed for somebody who has gone elsewhere before it is known', async () => {
    const sandbox = await asAda();
    const release = sandbox.network.hold('/list-accounts');
    const { user } = renderWith(
      sandbox,
      <>
        <DeleteAccount />
        <input aria-label="Of the page" />
      </>,
    );
    const button = await screen.findByRole('button', { name: 'Delete account' });
    await user.click(button);
    await user.click(screen.getByLabelText('Of the page'));
    expect(button).not.toHaveAttribute('data-pending');
    release();
    await waitFor(() => expect(sandbox.count('/list-accounts')).toBe(1));
    await openDialog(user);
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('has the last step mailed where the server wants that, and deletes on a click in that browser alone', async () => {
    const sandbox = await asAda(byMail);
    const { user, unmount } = renderWith(sandbox, <DeleteAccount />);
    const dialog = await openDialog(user);
    expect(dialog.queryByLabelText('Password')).toBeNull();
    await user.type(dialog.getByLabelText(/^Type/), ADA.email);
    await user.click(dialog.getByRole('button', { name: 'Email me the last step' }));
    expect(await screen.findByText(/Open it in this browser/)).toBeVisible();
    expect(sandbox.db.user).toHaveLength(1);
    unmount();

    const mail = sandbox.outbox.last('delete-account-verify', ADA.email);
    expect(mail?.props.lifetime).toBe(86_400);
    const hash = new URL(mail?.link ?? '').hash;
    window.history.replaceState(null, '', hash);
    const stranger = renderWith({ client: sandbox.browser('phone').client, features: sandbox.features }, <ConfirmLink />);
    await stranger.user.click(await screen.findByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText('Sign in first')).toBeVisible();
    stranger.unmount();

    window.history.replaceState(null, '', hash);
    const own = renderWith(sandbox, <ConfirmLink />);
    await own.user.click(await screen.findByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText('Your account is deleted')).toBeVisible();
    expect(sandbox.db.user).toEqual([]);
  });

  /** At the last step, by the link of the mail. */
  async function atLink(sandbox: Awaited<ReturnType<typeof asAda>>) {
    await sandbox.client.deleteUser({});
    window.history.replaceState(null, '', new URL(sandbox.outbox.last('delete-account-verify')?.link ?? '').hash);
    const { user } = renderWith(
      sandbox,
      <>
        <ConfirmLink />
        <SignedIn>
          <p className="lv">Somebody is here</p>
        </SignedIn>
      </>,
    );
    await screen.findByText('Somebody is here');
    return () => screen.findByRole('button', { name: 'Delete for good' }).then((button) => user.click(button));
  }

  it('5.1 says that it seems so where the account is gone and the answer got lost, by a link', async () => {
    const sandbox = await asAda(byMail);
    const press = await atLink(sandbox);
    sandbox.network.set({ mode: 'answer-lost', only: '/delete-user' });
    await press();
    expect(await screen.findByText('Your account seems to be deleted')).toBeVisible();
    expect(sandbox.db.user).toEqual([]);
  });

  it.each(['answers', 'cannot be asked'] as const)('5.1 says nothing of the kind where nobody was signed in, which the server %s at first', async (first) => {
    const sandbox = await asAda(byMail);
    await sandbox.client.deleteUser({});
    window.history.replaceState(null, '', new URL(sandbox.outbox.last('delete-account-verify')?.link ?? '').hash);
    const phone = sandbox.browser('phone');
    if (first === 'cannot be asked') sandbox.network.set({ mode: 'broken', only: '/get-session' });
    const { user } = renderWith({ client: phone.client, features: sandbox.features }, <ConfirmLink />);
    const press = await screen.findByRole('button', { name: 'Delete for good' });
    await waitFor(() => expect(sandbox.count('/get-session')).toBeGreaterThan(0));
    sandbox.network.set({ mode: 'broken', only: '/delete-user' });
    await user.click(press);
    expect(await screen.findByText(/Something went wrong on the server/)).toBeVisible();
    expect(sandbox.db.user).toHaveLength(1);
  });

  it('5.1 says that it seems so, where nobody could be asked at once, and asks nobody to sign in to an account that is gone', async () => {
    const sandbox = await asAda(byMail);
    const press = await atLink(sandbox);
    sandbox.network.set('answer-lost');
    await press();
    expect(await screen.findByText(/There is no connection/)).toBeVisible();
    sandbox.network.set('online');
    await press();
    expect(await screen.findByText('Your account seems to be deleted')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sandbox.count('/delete-user')).toBe(2);
  });

  it.each([
    ['at once', '/delete-user', 1],
    ['at the next try, where nobody could be asked at the first', undefined, 2],
  ] as const)('5.1 says on the card that it seems so where the account is gone and the answer got lost, %s', async (_, only, tries) => {
    const sandbox = await asAda();
    const { user, visited } = renderWith(sandbox, <DeleteAccount />);
    const dialog = await openDialog(user);
    await user.type(dialog.getByLabelText(/^Type/), ADA.email);
    await user.type(dialog.getByLabelText('Password'), ADA.password);
    sandbox.network.set({ mode: 'answer-lost', ...(only ? { only } : {}) });
    await user.click(dialog.getByRole('button', { name: 'Delete account' }));
    if (tries === 2) {
      await dialog.findByText(/There is no connection/);
      sandbox.network.set('online');
      await user.click(dialog.getByRole('button', { name: 'Delete account' }));
    }
    expect(await screen.findByText('Your account seems to be deleted')).toBeVisible();
    expect(sandbox.db.user).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sandbox.count('/delete-user')).toBe(1);
    // It is not certain, so the app does not go on as if it were.
    expect(visited).toEqual([]);
  });

  it('5.1 says nothing of the kind where a mail is all that was asked for', async () => {
    const sandbox = await asAda(byMail);
    const { user } = renderWith(sandbox, <DeleteAccount />);
    const dialog = await openDialog(user);
    await user.type(dialog.getByLabelText(/^Type/), ADA.email);
    sandbox.db.session?.splice(0);
    sandbox.network.set({ mode: 'broken', only: '/delete-user' });
    await user.click(dialog.getByRole('button', { name: 'Email me the last step' }));
    expect(await dialog.findByText(/Something went wrong on the server/)).toBeVisible();
    expect(sandbox.db.user).toHaveLength(1);
  });

  it('5.1 deletes nothing by itself where the press never came to the server', async () => {
    const sandbox = await asAda(byMail);
    const press = await atLink(sandbox);
    sandbox.network.set({ mode: 'offline', only: '/delete-user' });
    await press();
    expect(await screen.findByText(/There is no connection/)).toBeVisible();
    expect(sandbox.db.user).toHaveLength(1);
    sandbox.network.set('online');
    await press();
    expect(await screen.findByText('Your account is deleted')).toBeVisible();
  });

  it('keeps the account when the link is wrong', async () => {
    const sandbox = await asAda(byMail);
    window.history.replaceState(null, '', '#type=delete-account&token=wrong');
    const { user } = renderWith(sandbox, <ConfirmLink />);
    await user.click(await screen.findByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText(/Your account is still there/)).toBeVisible();
    expect(sandbox.db.user).toHaveLength(1);
  });

  it('S07 asks somebody without a password to sign in anew when the session is too old, and then deletes the account by itself, once', async () => {
    const sandbox = await asAda({ plugins: (mail) => [emailOTP(mail.emailOTP)] });
    for (const account of sandbox.db.account ?? []) Object.assign(account, { providerId: 'github', password: null });
    sandbox.age('2 days');
    const { user, visited } = renderWith(sandbox, <DeleteAccount />);
    const dialog = await openDialog(user);
    await user.type(dialog.getByLabelText(/^Type/), ADA.email);
    await user.click(dialog.getByRole('button', { name: 'Delete account' }));
    const proof = within(await screen.findByRole('dialog', { name: 'Confirm that it is you' }));
    expect(sandbox.db.user).toHaveLength(1);
    await user.click(await proof.findByRole('button', { name: 'Email me a code' }));
    await user.click(await screen.findByLabelText('Code'));
    await user.paste(sandbox.outbox.last('sign-in-code')?.code ?? '');
    await waitFor(() => expect(visited).toEqual(['/sign-in']));
    expect(sandbox.db.user).toEqual([]);
    expect(sandbox.count('/delete-user')).toBe(2);
  });

  it('X03 tells the only owner of an organization what to do first, and asks nothing', async () => {
    const sandbox = await asAda({ plugins: [organization()] });
    const { data } = (await sandbox.client.$fetch('/organization/create', { method: 'POST', body: { name: 'Acme', slug: 'acme' } })) as {
      data: { id: string };
    };
    const { user, unmount } = renderWith(sandbox, <DeleteAccount />);
    const dialog = await openDialog(user);
    expect(await dialog.findByText('First hand over or delete what only you own: Acme.')).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Delete account' })).toBeNull();
    unmount();
    await sandbox.client.$fetch('/organization/delete', { method: 'POST', body: { organizationId: data.id } });
    const again = renderWith({ client: sandbox.client, features: sandbox.features }, <DeleteAccount />);
    expect((await openDialog(again.user)).getByLabelText(/^Type/)).toBeVisible();
  });

  it('X03 S07 says so when an organization became theirs alone while the dialog was open', async () => {
    const sandbox = await asAda({ plugins: [organization()] });
    const { user } = renderWith(sandbox, <DeleteAccount />);
    const dialog = await openDialog(user);
    await user.type(dialog.getByLabelText(/^Type/), ADA.email);
    await sandbox.client.$fetch('/organization/create', { method: 'POST', body: { name: 'Acme', slug: 'acme' } });
    const password = dialog.queryByLabelText('Password');
    if (password) await user.type(password, ADA.password);
    await user.click(dialog.getByRole('button', { name: 'Delete account' }));
    expect((await dialog.findAllByText(/You are the only owner of an organization/))[0]).toBeVisible();
    expect(sandbox.db.user).toHaveLength(1);
    expect(sandbox.outbox.mails).toEqual([]);
  });

  it('is not there where the server deletes no accounts, nor for nobody', async () => {
    const sandbox = await asAda({ options: { user: { deleteUser: { enabled: false } } } });
    const { container } = renderWith(sandbox, <DeleteAccount />);
    await waitFor(() => expect(sandbox.count('/get-session')).toBeGreaterThan(0));
    expect(container.textContent).toBe('');
  });
});
