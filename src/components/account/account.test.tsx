import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { username } from 'better-auth/plugins';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { acme, expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { ar } from '../../i18n/ar/index.js';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/index.js';
import { LiveryProvider } from '../livery-provider.js';
import { ResetPassword } from '../password-reset/reset-password.js';
import { AccountSettings } from './account-settings.js';
import { PasswordCard } from './password-card.js';
import { ProfileCard } from './profile-card.js';

const NEW_PASSWORD = 'the difference engine, again';

async function asAda(options: SandboxOptions = {}) {
  const sandbox = await createSandbox(options);
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  return sandbox;
}

/** An app that holds what one of its own fields says above the page. */
function AppWithItsOwnField({ sandbox }: { sandbox: Sandbox }) {
  const [text, setText] = useState('Notes on engine');
  const field = () => <input className="lv" aria-label="In your own words" value={text} onChange={({ target }) => setText(target.value)} />;
  return (
    <LiveryProvider client={sandbox.client} features={sandbox.features} branding={acme}>
      <AccountSettings path="/account" fields={{ softwareBackground: { render: field } }} />
    </LiveryProvider>
  );
}

const userOf = (sandbox: Awaited<ReturnType<typeof createSandbox>>) => sandbox.db.user?.find(({ email }) => email === ADA.email);

describe('ProfileCard', () => {
  const withFields = () =>
    asAda({
      plugins: [username()],
      options: {
        user: {
          additionalFields: {
            softwareBackground: { type: 'string', required: false },
            hardwareBackground: { type: ['none', 'hobby', 'profession'], required: false },
            yearsOfPractice: { type: 'number', required: false },
            newsletter: { type: 'boolean', required: false },
            bornOn: { type: 'date', required: false },
            plan: { type: 'string', input: false, required: false },
          },
        },
      },
    });
  const save = (user: ReturnType<typeof renderWith>['user']) => user.click(screen.getByRole('button', { name: 'Save' }));

  it('changes a name, says so, and sends nothing where nothing was changed', async () => {
    const sandbox = await asAda();
    const { user, container } = renderWith(sandbox, <ProfileCard />);
    const name = await screen.findByLabelText('Name');
    expect(name).toHaveValue('Ada Lovelace');
    await save(user);
    expect(sandbox.count('/update-user')).toBe(0);
    await user.clear(name);
    await user.type(name, '  Ada King ');
    await save(user);
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(userOf(sandbox)).toMatchObject({ name: 'Ada King' });
    expect(name).toHaveValue('Ada King');
    await user.type(name, '!');
    expect(screen.queryByText('Saved.')).toBeNull();
    expect(name).toHaveValue('Ada King!');
    expectOurClassEverywhere(container);
  });

  it('sends the app’s own fields as the server takes them, only those that were edited, and empties one', async () => {
    const sandbox = await withFields();
    Object.assign(userOf(sandbox) ?? {}, { yearsOfPractice: 3 });
    const { user } = renderWith(sandbox, <ProfileCard fields={{ softwareBackground: { label: 'What have you written?' } }} />);
    await waitFor(() => expect(screen.getByLabelText('Years of practice (optional)')).toHaveValue('3'));
    expect(screen.queryByLabelText(/plan/i)).toBeNull();
    await user.type(screen.getByLabelText('What have you written? (optional)'), 'Notes on the engine');
    await user.selectOptions(screen.getByLabelText('Hardware background (optional)'), 'hobby');
    await user.clear(screen.getByLabelText('Years of practice (optional)'));
    await user.click(screen.getByLabelText('Newsletter'));
    fireEvent.change(screen.getByLabelText('Born on (optional)'), { target: { value: '1815-12-10' } });
    await save(user);
    await screen.findByText('Saved.');
    expect(userOf(sandbox)).toMatchObject({
      name: 'Ada Lovelace',
      softwareBackground: 'Notes on the engine',
      hardwareBackground: 'hobby',
      yearsOfPractice: null,
      newsletter: true,
      bornOn: new Date('1815-12-10'),
    });
    expect(screen.getByLabelText('Born on (optional)')).toHaveValue('1815-12-10');
  });

  it('draws the app’s own fields in the order that is asked for, leaves one out, and has the app draw one', async () => {
    const sandbox = await withFields();
    const { user, container } = renderWith(
      sandbox,
      <ProfileCard
        fields={{
          hardwareBackground: { options: { hobby: 'As a hobby' } },
          softwareBackground: {
            render: ({ id, name, defaultValue, onEdit }) => (
              <textarea id={id} name={name} aria-label="In your own words" defaultValue={defaultValue} onChange={({ target }) => onEdit(target.value)} />
            ),
          },
          newsletter: { hidden: true },
        }}
      />,
    );
    await screen.findByLabelText('In your own words');
    const names = [...container.querySelectorAll('form [name]')].map((field) => field.getAttribute('name'));
    // Those that are named first, the others as the server has them.
    expect(names.filter((name) => name !== 'name' && name !== 'username')).toEqual(['hardwareBackground', 'softwareBackground', 'yearsOfPractice', 'bornOn']);
    await user.selectOptions(screen.getByLabelText('Hardware background (optional)'), 'As a hobby');
    await user.type(screen.getByLabelText('In your own words'), 'Notes on the engine');
    await save(user);
    await screen.findByText('Saved.');
    expect(userOf(sandbox)).toMatchObject({ hardwareBackground: 'hobby', softwareBackground: 'Notes on the engine' });
  });

  it('W04 refuses an empty name and no number, and keeps what was typed when the save fails', async () => {
    const sandbox = await withFields();
    const { user } = renderWith(sandbox, <ProfileCard />);
    await user.clear(await screen.findByLabelText('Name'));
    await user.type(screen.getByLabelText('Years of practice (optional)'), 'many');
    await save(user);
    expect(await screen.findByText('2 things need your attention')).toBeVisible();
    expect(sandbox.count('/update-user')).toBe(0);
    await user.type(screen.getByLabelText('Name'), 'Ada King');
    await user.clear(screen.getByLabelText('Years of practice (optional)'));
    sandbox.network.set('offline');
    await save(user);
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    expect(screen.getByLabelText('Name')).toHaveValue('Ada King');
    sandbox.network.set('online');
    await save(user);
    await screen.findByText('Saved.');
  });

  it('leaves a username as it is where it stays for good, and lets one be chosen where there is none', async () => {
    const sandbox = await asAda({ plugins: [username({ immutableUsername: true })] });
    const { user } = renderWith(sandbox, <ProfileCard />);
    await user.type(await screen.findByLabelText('Username'), 'ada');
    await screen.findByText('This username is free.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(userOf(sandbox)).toMatchObject({ username: 'ada' }));
    expect(await screen.findByText('It stays as it was chosen.')).toBeVisible();
    expect(screen.getByLabelText('Username')).toHaveAttribute('readonly');
    expect(screen.getByLabelText('Username')).toHaveValue('ada');
  });

  it('says under a username that it is taken, and that one’s own is no news', async () => {
    const sandbox = await withFields();
    await sandbox.addUser({ name: 'Grace Hopper', email: 'grace@example.com', fields: { username: 'grace' } });
    const { user } = renderWith(sandbox, <ProfileCard />);
    const field = await screen.findByLabelText('Username');
    await user.type(field, 'grace');
    expect(await screen.findByText('This username is taken.')).toBeVisible();
    await save(user);
    await waitFor(() => expect(sandbox.count('/update-user')).toBe(1));
    expect(await screen.findByText('This username is taken.')).toBeVisible();
    await user.clear(field);
    await user.type(field, 'ada');
    await screen.findByText('This username is free.');
    await save(user);
    await screen.findByText('Saved.');
    expect(userOf(sandbox)).toMatchObject({ username: 'ada' });
    expect(field).toHaveValue('ada');
  });

  it('S07 tells of what was changed elsewhere meanwhile, keeps the draft, and follows where there is none', async () => {
    const sandbox = await withFields();
    const { user } = renderWith(sandbox, <ProfileCard />);
    const name = await screen.findByLabelText('Name');
    await user.type(name, ', Countess');
    const phone = sandbox.browser('phone');
    await phone.signIn(ADA);
    await phone.client.updateUser({ name: 'Ada King', softwareBackground: 'Notes' } as never);
    sandbox.client.$store.notify('$sessionSignal');
    expect(await screen.findByText('Changed elsewhere meanwhile, to Ada King. Saving replaces that.')).toBeVisible();
    expect(name).toHaveValue('Ada Lovelace, Countess');
    expect(screen.getByLabelText('Software background (optional)')).toHaveValue('Notes');
    await save(user);
    await screen.findByText('Saved.');
    expect(userOf(sandbox)).toMatchObject({ name: 'Ada Lovelace, Countess', softwareBackground: 'Notes' });
    expect(screen.queryByText(/Changed elsewhere/)).toBeNull();
  });
});

describe('PasswordCard', () => {
  const change = (user: ReturnType<typeof renderWith>['user']) => user.click(screen.getByRole('button', { name: 'Change password' }));

  it('N06 changes it with the current one, signs out the others by default, and forgets what was typed', async () => {
    const sandbox = await asAda();
    await sandbox.auth.api.signInEmail({ body: ADA });
    const { user, container } = renderWith(sandbox, <PasswordCard />);
    await user.type(await screen.findByLabelText('Current password'), ADA.password);
    await user.type(screen.getByLabelText('New password'), NEW_PASSWORD);
    expect(screen.getByLabelText('Sign out of all other sessions')).toBeChecked();
    await change(user);
    expect(await screen.findByText('Your password is changed, and you are signed out everywhere else.')).toBeVisible();
    expect(screen.getByLabelText('Current password')).toHaveValue('');
    expect(screen.getByLabelText('New password')).toHaveValue('');
    expect(sandbox.db.session).toHaveLength(1);
    await sandbox.auth.api.signInEmail({ body: { ...ADA, password: NEW_PASSWORD } });
    expectOurClassEverywhere(container);
    await user.type(screen.getByLabelText('Current password'), 'n');
    expect(screen.getByLabelText('Current password')).toHaveValue('n');
    expect(screen.queryByText(/Your password is changed/)).toBeNull();
  });

  it('N06 leaves the others signed in where the box is not ticked', async () => {
    const sandbox = await asAda();
    await sandbox.auth.api.signInEmail({ body: ADA });
    const { user } = renderWith(sandbox, <PasswordCard />);
    await user.type(await screen.findByLabelText('Current password'), ADA.password);
    await user.type(screen.getByLabelText('New password'), NEW_PASSWORD);
    await user.click(screen.getByLabelText('Sign out of all other sessions'));
    await change(user);
    await screen.findByText('Your password is changed.');
    expect(sandbox.db.session).toHaveLength(2);
  });

  async function loseTheAnswer(revoke: boolean) {
    const sandbox = await asAda();
    const { user } = renderWith(sandbox, <PasswordCard />);
    await user.type(await screen.findByLabelText('Current password'), ADA.password);
    await user.type(screen.getByLabelText('New password'), NEW_PASSWORD);
    if (!revoke) await user.click(screen.getByLabelText('Sign out of all other sessions'));
    sandbox.network.set({ mode: 'answer-lost', only: '/change-password' });
    await change(user);
    return { sandbox, user };
  }

  it('5.1 N06 says that it seems to be changed where the answer got lost and the sessions are gone', async () => {
    const { sandbox } = await loseTheAnswer(true);
    expect(await screen.findByText(/The server’s answer got lost, but your password seems to be changed/)).toBeVisible();
    expect(screen.getByLabelText('New password')).toHaveValue('');
    await sandbox.auth.api.signInEmail({ body: { ...ADA, password: NEW_PASSWORD } });
  });

  it('5.1 N06 says at the next try that it may be changed already, where nothing else tells', async () => {
    const { sandbox, user } = await loseTheAnswer(false);
    expect(await screen.findByText(/There is no connection/)).toBeVisible();
    expect(screen.getByLabelText('New password')).toHaveValue(NEW_PASSWORD);
    sandbox.network.set('online');
    await change(user);
    expect(await screen.findByText('That is not your current password. An earlier try may have made it the new one.')).toBeVisible();
    expect(screen.getByLabelText('Current password')).toHaveAttribute('aria-invalid', 'true');
  });

  it('W04 says under each field what is wrong with it, and keeps both', async () => {
    const sandbox = await asAda();
    const { user } = renderWith(sandbox, <PasswordCard />);
    await screen.findByLabelText('Current password');
    await change(user);
    expect(await screen.findByText('2 things need your attention')).toBeVisible();
    await user.type(screen.getByLabelText('Current password'), 'not the password');
    await user.type(screen.getByLabelText('New password'), 'not the password');
    await change(user);
    expect(await screen.findByText('You have this password already. Take another one.')).toBeVisible();
    await user.clear(screen.getByLabelText('New password'));
    await user.type(screen.getByLabelText('New password'), NEW_PASSWORD);
    await change(user);
    expect(await screen.findByText('That is not your current password.')).toBeVisible();
    expect(screen.getByLabelText('Current password')).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByLabelText('New password')).toHaveValue(NEW_PASSWORD);
    expect(sandbox.count('/change-password')).toBe(1);
  });

  it('F04 tells a password manager whose password it is and which is which', async () => {
    const { container } = renderWith(await asAda(), <PasswordCard />);
    await screen.findByLabelText('Current password');
    const tokens = [...container.querySelectorAll('input')].map(({ autocomplete, value }) => [autocomplete, value]);
    expect(tokens).toEqual([
      ['username', ADA.email],
      ['current-password', ''],
      ['new-password', ''],
      ['', 'on'],
    ]);
  });

  it('mails a link to somebody who has no password, which sets one that signs in and that the card then knows', async () => {
    const sandbox = await asAda();
    for (const account of sandbox.db.account ?? []) Object.assign(account, { providerId: 'google', password: null });
    const { user, unmount } = renderWith(sandbox, <PasswordCard />);
    await user.click(await screen.findByRole('button', { name: 'Email me a link' }));
    expect(await screen.findByText(/We sent a link to/)).toBeVisible();
    expect(sandbox.outbox.last('reset-password')?.to).toBe(ADA.email);
    expect(screen.getByRole('button', { name: 'Send again' })).toHaveAttribute('aria-disabled', 'true');
    unmount();
    const opened = renderWith(sandbox, <ResetPassword token={sandbox.outbox.last('reset-password')?.token ?? ''} />);
    await opened.user.type(screen.getByLabelText('New password'), NEW_PASSWORD);
    await opened.user.click(screen.getByRole('button', { name: 'Set password' }));
    await screen.findByRole('heading', { name: 'Your password is changed' });
    opened.unmount();
    await sandbox.signIn({ ...ADA, password: NEW_PASSWORD });
    renderWith({ client: sandbox.client, features: sandbox.features }, <PasswordCard />);
    expect(await screen.findByLabelText('Current password')).toBeVisible();
  });

  it('S08 says that it could not find out whether there is one, and tries again', async () => {
    const sandbox = await asAda();
    sandbox.network.set({ mode: 'broken', only: '/list-accounts' });
    const { user } = renderWith(sandbox, <PasswordCard />);
    expect(await screen.findByText('This could not be loaded')).toBeVisible();
    sandbox.network.set('online');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByLabelText('Current password')).toBeVisible();
  });

  it('finds out that the password was taken away elsewhere meanwhile', async () => {
    const sandbox = await asAda();
    const { user } = renderWith(sandbox, <PasswordCard />);
    await user.type(await screen.findByLabelText('Current password'), ADA.password);
    await user.type(screen.getByLabelText('New password'), NEW_PASSWORD);
    for (const account of sandbox.db.account ?? []) Object.assign(account, { providerId: 'google', password: null });
    await change(user);
    expect(await screen.findByRole('button', { name: 'Email me a link' })).toBeVisible();
  });
});

describe('AccountSettings', () => {
  it('says before an account is deleted what the app loses with it, in the words of the app', async () => {
    const sandbox = await asAda({ options: { user: { deleteUser: { enabled: true } } } });
    const { user } = renderWith(sandbox, <AccountSettings path="/account" losses={['Your 12 engines stop at once.']} />);
    const open = await screen.findByRole('button', { name: 'Delete account' });
    await waitFor(() => expect(open).not.toHaveAttribute('aria-disabled'));
    await user.click(open);
    expect(await screen.findByText('Your 12 engines stop at once.')).toBeVisible();
  });

  it('shows the tab that the path names, with links through the app’s router', async () => {
    const sandbox = await asAda();
    const { container, rerender } = renderWith(sandbox, <AccountSettings path="/account" />);
    expect(await screen.findByLabelText('Name')).toBeInTheDocument();
    const nav = screen.getByRole('navigation', { name: 'Account' });
    expect(
      within(nav)
        .getAllByRole('link')
        .map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('aria-current')]),
    ).toEqual([
      ['Profile', '/account/profile', 'page'],
      ['Security', '/account/security', null],
      ['Sessions', '/account/sessions', null],
    ]);
    expectOurClassEverywhere(container);
    const at = (path: string) => (
      <LiveryProvider client={sandbox.client} features={sandbox.features} branding={acme}>
        <AccountSettings path={path} />
      </LiveryProvider>
    );
    rerender(at('/account/security?from=mail'));
    expect(await screen.findByLabelText('Current password')).toBeInTheDocument();
    rerender(at('/account/sessions/'));
    expect(await screen.findByText('This device')).toBeInTheDocument();
    rerender(at('/account/payroll'));
    expect(await screen.findByText('There is no such page')).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Profile' }).map((link) => link.getAttribute('href'))).toEqual(['/account/profile', '/account/profile']);
  });

  it('draws the cards of a tab that is left no more, whatever the app passes anew', async () => {
    const sandbox = await asAda({ options: { user: { additionalFields: { softwareBackground: { type: 'string', required: false } } } } });
    let drawings = 0;
    const count = () => {
      drawings += 1;
      return <input className="lv" aria-label="In your own words" />;
    };
    const at = (path: string) => (
      <LiveryProvider client={sandbox.client} features={sandbox.features} branding={acme}>
        <AccountSettings path={path} fields={{ softwareBackground: { render: count } }} />
      </LiveryProvider>
    );
    const { rerender } = render(at('/account'));
    await screen.findByLabelText('In your own words');
    rerender(at('/account'));
    const before = drawings;
    rerender(at('/account/security'));
    expect(screen.getByRole('link', { name: 'Security' })).toHaveAttribute('aria-current', 'page');
    await screen.findByLabelText('Current password');
    expect(drawings).toBe(before);
  });

  it('keeps what an app’s own field holds above the page in step with the keys', async () => {
    const sandbox = await asAda({ options: { user: { additionalFields: { softwareBackground: { type: 'string', required: false } } } } });
    const user = userEvent.setup();
    render(<AppWithItsOwnField sandbox={sandbox} />);
    const field = await screen.findByLabelText<HTMLInputElement>('In your own words');
    await user.type(field, 'the ', { initialSelectionStart: 9, initialSelectionEnd: 9 });
    expect(field).toHaveValue('Notes on the engine');
    expect(field.selectionStart).toBe(13);
  });

  it('follows the hash of the address where there is no router', async () => {
    const sandbox = await asAda();
    renderWith(sandbox, <AccountSettings />);
    await screen.findByLabelText('Name');
    window.location.hash = '#security';
    expect(await screen.findByLabelText('Current password')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Security' })).toHaveAttribute('aria-current', 'page');
    window.location.hash = '#constructor';
    expect(await screen.findByLabelText('Name')).toBeInTheDocument();
    window.location.hash = '';
  });

  it('leads somebody who is not signed in to the sign-in and back', async () => {
    renderWith(await createSandbox(), <AccountSettings path="/account/security" />);
    expect(await screen.findByText('Sign in to see your account')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in?redirectTo=%2Faccount%2Fsecurity');
  });

  it('is there as a frame before anybody is known, and nothing of the cards is', async () => {
    const sandbox = await asAda();
    sandbox.network.hold('/get-session');
    render(
      <LiveryProvider client={sandbox.client} features={sandbox.features}>
        <AccountSettings path="/account" />
        <ProfileCard />
        <PasswordCard />
      </LiveryProvider>,
    );
    expect(screen.getByRole('heading', { name: 'Account', level: 1 })).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(sandbox.count('/list-accounts')).toBe(0);
  });

  it('draws nothing of a card that stands alone where nobody is signed in', async () => {
    const { container } = renderWith(
      await createSandbox(),
      <>
        <ProfileCard />
        <PasswordCard />
      </>,
    );
    await waitFor(() => expect(container.querySelector('section')).toBeNull());
  });

  it('W07 speaks Arabic', async () => {
    renderWith(await asAda(), <AccountSettings path="/account" />, { locale: ar });
    expect(await screen.findByRole('heading', { name: 'الحساب' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'الأمان' })).toBeInTheDocument();
  });
});
