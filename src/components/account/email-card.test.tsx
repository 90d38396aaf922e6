import { act, screen, waitFor, within } from '@testing-library/react';
import { emailOTP } from 'better-auth/plugins';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ADA, GRACE } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox, type SandboxOptions } from '../../sandbox/index.js';
import { freshEmailChange } from '../../server/index.js';
import { ConfirmLink } from '../verify-email/confirm-link.js';
import { EmailCard } from './email-card.js';

const NEW = 'countess@example.com';

async function asAda(options: SandboxOptions = {}) {
  const sandbox = await createSandbox(options);
  await sandbox.addUser(ADA);
  await sandbox.signIn(ADA);
  return sandbox;
}

async function ask(user: ReturnType<typeof renderWith>['user'], address: string) {
  const field = await screen.findByLabelText('New email address');
  await user.clear(field);
  await user.type(field, address);
  await user.click(screen.getByRole('button', { name: 'Change email' }));
}

const addressesOf = (sandbox: Awaited<ReturnType<typeof createSandbox>>) => sandbox.db.user?.map(({ email }) => email);

describe('EmailCard', () => {
  it('changes the address once the link at the new one was opened, and hears of it', async () => {
    const sandbox = await asAda();
    const { user, container } = renderWith(sandbox, <EmailCard />);
    await screen.findByText('Confirmed');
    await ask(user, ` ${NEW} `);
    expect((await screen.findAllByText(/Your address changes when you open it/))[0]).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Email address' })).toHaveFocus());
    expect(sandbox.outbox.last()).toMatchObject({ template: 'change-email-verify', to: NEW });
    expect(sandbox.outbox.last()?.link).toContain('#type=change-email&');
    expect(addressesOf(sandbox)).toEqual([ADA.email]);
    // Sent a moment ago.
    expect(screen.getByRole('button', { name: 'Send again' })).toHaveAttribute('aria-disabled', 'true');

    await sandbox.client.verifyEmail({ query: { token: sandbox.outbox.last()?.token ?? '' } });
    expect(await screen.findByText(`Your address is ${NEW} now.`)).toBeVisible();
    expect(addressesOf(sandbox)).toEqual([NEW]);
    const field = screen.getByLabelText('New email address');
    expect(field).toHaveValue('');
    await user.type(field, 'once more');
    expect(screen.getByLabelText('New email address')).toHaveValue('once more');
    expect(screen.queryByText(`Your address is ${NEW} now.`)).toBeNull();
    // Nobody is welcomed twice.
    expect(sandbox.outbox.mails.map(({ template }) => template)).not.toContain('welcome');
    expectOurClassEverywhere(container);
  });

  it('stops waiting for a link when the account got another address elsewhere, and says which', async () => {
    const sandbox = await asAda();
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, NEW);
    await screen.findAllByText(/Your address changes when you open it/);
    for (const row of sandbox.db.user ?? []) row.email = 'ada.king@example.com';
    await act(async () => sandbox.client.$store.notify('$sessionSignal'));
    expect(await screen.findByText('Your address is ada.king@example.com now.')).toBeVisible();
    expect(screen.queryByText(/Your address changes when you open it/)).toBeNull();
    // Nothing of the first wish is left, and another one is taken.
    await ask(user, NEW);
    expect((await screen.findAllByText(/Your address changes when you open it/))[0]).toBeInTheDocument();
    expect(sandbox.outbox.last()).toMatchObject({ template: 'change-email-verify', to: NEW });
  });

  it('2.1 says the same of an address that belongs to somebody else, and mails nobody', async () => {
    const sandbox = await asAda();
    await sandbox.addUser(GRACE);
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, GRACE.email);
    expect((await screen.findAllByText(/Your address changes when you open it/)).length).toBeGreaterThan(0);
    expect(sandbox.outbox.mails).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Use another address' }));
    await waitFor(() => expect(screen.getByLabelText('New email address')).toHaveFocus());
  });

  it('W04 asks nothing for the same address, or for half of one, and keeps what was typed when the request fails', async () => {
    const sandbox = await asAda();
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, ADA.email.toUpperCase());
    expect(await screen.findByText('That is your address already.')).toBeVisible();
    await ask(user, 'countess@');
    expect(await screen.findByText('Enter a whole address, like ada@example.com.')).toBeVisible();
    expect(sandbox.count('/change-email')).toBe(0);
    sandbox.network.set('offline');
    await ask(user, NEW);
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    expect(screen.getByLabelText('New email address')).toHaveValue(NEW);
    sandbox.network.set('online');
    await user.click(screen.getByRole('button', { name: 'Change email' }));
    await screen.findAllByText(/Your address changes when you open it/);
    expect(sandbox.count('/change-email')).toBe(2);
  });

  it('has an address confirmed that nobody has proven', async () => {
    const sandbox = await asAda();
    for (const row of sandbox.db.user ?? []) row.emailVerified = false;
    const { user } = renderWith(sandbox, <EmailCard />);
    await user.click(await screen.findByRole('button', { name: 'Email a link to confirm it' }));
    expect(await screen.findByText(/Open it to confirm/)).toBeVisible();
    expect(sandbox.outbox.last()).toMatchObject({ template: 'verify-email', to: ADA.email });
    await sandbox.client.verifyEmail({ query: { token: sandbox.outbox.last()?.token ?? '' } });
    expect(await screen.findByText('Confirmed')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Email a link to confirm it' })).toBeNull();
  });

  it('S07 asks to sign in again first, where the server wants a fresh session for it', async () => {
    const sandbox = await asAda({ plugins: [freshEmailChange()] });
    sandbox.age('2 days');
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, NEW);
    const dialog = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    expect(sandbox.outbox.mails).toEqual([]);
    await user.type(within(dialog).getByLabelText('Password'), ADA.password);
    await user.click(within(dialog).getByRole('button', { name: 'Confirm' }));
    // It goes on by itself, once.
    expect((await screen.findAllByText(/Your address changes when you open it/))[0]).toBeInTheDocument();
    expect(sandbox.outbox.mails.filter(({ template }) => template === 'change-email-verify')).toMatchObject([{ to: NEW }]);
    expect(sandbox.count('/change-email')).toBe(2);
  });

  it('offers no change where the server lets none happen', async () => {
    const sandbox = await asAda({ options: { user: { changeEmail: { enabled: false } } } });
    renderWith(sandbox, <EmailCard />);
    expect(await screen.findByText('It cannot be changed here.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('changes at once where addresses need not be proven', async () => {
    const sandbox = await asAda({ options: { user: { changeEmail: { enabled: true, updateEmailWithoutVerification: true } } } });
    for (const row of sandbox.db.user ?? []) row.emailVerified = false;
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, NEW);
    expect(await screen.findByText(`Your address is ${NEW} now.`)).toBeVisible();
  });
});

describe('an address that is changed by codes', () => {
  afterEach(() => sessionStorage.clear());

  const byCodes = (verifyCurrentEmail = false) =>
    asAda({ plugins: (mail) => [emailOTP({ ...mail.emailOTP, changeEmail: { enabled: true, verifyCurrentEmail } })] });
  const codeOf = (sandbox: Awaited<ReturnType<typeof byCodes>>, template: 'change-email-code' | 'verify-code') => sandbox.outbox.last(template)?.code ?? '';
  async function enter(user: ReturnType<typeof renderWith>['user'], code: string) {
    await user.clear(await screen.findByLabelText('Code'));
    await user.paste(code);
  }

  it('has it once the code of the new one was typed, without leaving the page', async () => {
    const sandbox = await byCodes();
    const { user, container } = renderWith(sandbox, <EmailCard />);
    await ask(user, NEW);
    await waitFor(() => expect(screen.getByLabelText('Code')).toHaveFocus());
    expect(screen.getAllByText(/Enter it, and your address changes. The code works for 5 minutes/)[0]).toBeInTheDocument();
    expect(sandbox.outbox.last()).toMatchObject({ template: 'change-email-code', to: NEW });
    expect(sandbox.outbox.mails.filter(({ template }) => template === 'change-email-code')).toHaveLength(1);
    expect(sandbox.count('/change-email')).toBe(0);
    expectOurClassEverywhere(container);
    expect(screen.getByRole('button', { name: 'Send a new code' })).toHaveAttribute('aria-disabled', 'true');

    await enter(user, '000000');
    expect(await screen.findByText('This code is not right. Take the newest one.')).toBeVisible();
    expect(addressesOf(sandbox)).toEqual([ADA.email]);
    await enter(user, codeOf(sandbox, 'change-email-code'));
    expect(await screen.findByText(`Your address is ${NEW} now.`)).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText('New email address')).toHaveFocus());
    expect(addressesOf(sandbox)).toEqual([NEW]);
  });

  it('asks the old one for a code first where the app wants that', async () => {
    const sandbox = await byCodes(true);
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, NEW);
    expect((await screen.findAllByText(/Before your address becomes/))[0]).toBeInTheDocument();
    expect(sandbox.outbox.last()).toMatchObject({ template: 'verify-code', to: ADA.email });
    await enter(user, '000000');
    expect(await screen.findByText('This code is not right. Take the newest one.')).toBeVisible();
    expect(sandbox.outbox.last('change-email-code')).toBeUndefined();
    await enter(user, codeOf(sandbox, 'verify-code'));
    expect((await screen.findAllByText(/Enter it, and your address changes/))[0]).toBeInTheDocument();
    expect(screen.getByLabelText('Code')).toHaveValue('');
    await waitFor(() => expect(screen.getByLabelText('Code')).toHaveFocus());
    await enter(user, codeOf(sandbox, 'change-email-code'));
    expect(await screen.findByText(`Your address is ${NEW} now.`)).toBeVisible();
    expect(addressesOf(sandbox)).toEqual([NEW]);
  });

  it.each([
    ['the new address', false],
    ['the old address', true],
  ])('stops waiting for a code of %s when the account got another address elsewhere, and says which', async (_, verifyCurrentEmail) => {
    const sandbox = await byCodes(verifyCurrentEmail);
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, NEW);
    await screen.findByLabelText('Code');
    for (const row of sandbox.db.user ?? []) row.email = 'ada.king@example.com';
    await act(async () => sandbox.client.$store.notify('$sessionSignal'));
    expect(await screen.findByText('Your address is ada.king@example.com now.')).toBeVisible();
    expect(screen.queryByLabelText('Code')).toBeNull();
  });

  it('lets nobody go back while a code is looked at, for the account may have the address already', async () => {
    const sandbox = await byCodes();
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, NEW);
    await screen.findByLabelText('Code');
    const release = sandbox.network.hold('/email-otp/change-email');
    await enter(user, codeOf(sandbox, 'change-email-code'));
    const back = screen.getByRole('button', { name: 'Use another address' });
    expect(back).toHaveAttribute('aria-disabled', 'true');
    await user.click(back);
    expect(screen.getByLabelText('Code')).toBeVisible();
    release();
    expect(await screen.findByText(`Your address is ${NEW} now.`)).toBeVisible();
  });

  it('2.1 says the same of an address that belongs to somebody else, and mails nobody', async () => {
    const sandbox = await byCodes();
    await sandbox.addUser(GRACE);
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, GRACE.email);
    expect((await screen.findAllByText(/Enter it, and your address changes/))[0]).toBeInTheDocument();
    expect(sandbox.outbox.mails).toEqual([]);
    await enter(user, '123456');
    expect(await screen.findByText('This code is not right. Take the newest one.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Use another address' }));
    await waitFor(() => expect(screen.getByLabelText('New email address')).toHaveFocus());
  });

  it('S08 knows that the account has it, though the answer was lost', async () => {
    const sandbox = await byCodes();
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, NEW);
    await screen.findByLabelText('Code');
    sandbox.network.set({ mode: 'answer-lost', only: '/email-otp/change-email' });
    await enter(user, codeOf(sandbox, 'change-email-code'));
    expect(await screen.findByText(`Your address is ${NEW} now.`)).toBeVisible();
    expect(sandbox.count('/email-otp/change-email')).toBe(1);
  });

  it('S07 asks to sign in again first, where the server wants a fresh session for it', async () => {
    const sandbox = await asAda({ plugins: (mail) => [freshEmailChange(), emailOTP({ ...mail.emailOTP, changeEmail: { enabled: true } })] });
    sandbox.age('2 days');
    const { user } = renderWith(sandbox, <EmailCard />);
    await ask(user, NEW);
    expect(await screen.findByRole('dialog', { name: 'Confirm that it is you' })).toBeVisible();
    expect(sandbox.outbox.mails).toEqual([]);
  });
});

describe('an address that is confirmed by a code', () => {
  async function notYet(changeEmail = false) {
    const codes = { overrideDefaultEmailVerification: true, changeEmail: { enabled: changeEmail } };
    const sandbox = await asAda({ plugins: (mail) => [emailOTP({ ...mail.emailOTP, ...codes })] });
    for (const row of sandbox.db.user ?? []) row.emailVerified = false;
    return { sandbox, ...renderWith(sandbox, <EmailCard />) };
  }
  async function unproven() {
    const view = await notYet();
    await view.user.click(await screen.findByRole('button', { name: 'Email a code to confirm it' }));
    await screen.findByLabelText('Code');
    return view;
  }
  const paste = async ({ sandbox, user }: Awaited<ReturnType<typeof notYet>>) => {
    await user.click(await screen.findByLabelText('Code'));
    await user.paste(sandbox.outbox.last('verify-code')?.code ?? '');
  };
  const proven = (sandbox: Awaited<ReturnType<typeof notYet>>['sandbox']) => sandbox.db.user?.map(({ emailVerified }) => emailVerified);

  it('is, without leaving the card, and a wrong code says what it is', async () => {
    const { sandbox, user, container } = await unproven();
    const field = screen.getByLabelText('Code');
    await waitFor(() => expect(field).toHaveFocus());
    expect(screen.getAllByText(/Enter it to confirm the address. The code works for 5 minutes/)[0]).toBeInTheDocument();
    expect(sandbox.outbox.last()).toMatchObject({ template: 'verify-code', to: ADA.email });
    await user.paste('000000');
    expect(await screen.findByText('This code is not right. Take the newest one.')).toBeVisible();
    expectOurClassEverywhere(container);
    await user.clear(field);
    await user.paste(sandbox.outbox.last('verify-code')?.code ?? '');
    expect(await screen.findByText('Confirmed')).toBeVisible();
    expect(await screen.findByText('Your address is confirmed')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Email a code to confirm it' })).toBeNull();
    await waitFor(() => expect(screen.getByLabelText('New email address')).toHaveFocus());
    expect(proven(sandbox)).toEqual([true]);
  });

  it('S11 may be put off, and goes on with the mail that is on its way', async () => {
    const { sandbox, user } = await unproven();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Email a code to confirm it' }));
    expect(await screen.findByLabelText('Code')).toBeVisible();
    expect(sandbox.count('/email-otp/send-verification-otp')).toBe(1);
    expect(screen.getByRole('button', { name: 'Send a new code' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('W03 keeps the focus in the card when the button of the code goes with a code that is too old', async () => {
    const { sandbox, user } = await unproven();
    sandbox.network.set({ mode: 'offline', only: '/email-otp/verify-email' });
    await user.click(screen.getByLabelText('Code'));
    await user.paste(sandbox.outbox.last('verify-code')?.code ?? '');
    await screen.findByText('There is no connection. Nothing is lost.');
    sandbox.network.set('online');
    sandbox.age('6 minutes');
    screen.getByRole('button', { name: 'Confirm' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByText('This code may be used up or too old. Get a new one.');
    await waitFor(() => expect(screen.getByLabelText('Code')).toHaveFocus());
  });

  it('S01 offers nothing but another code where one is too old', async () => {
    const { sandbox, user } = await unproven();
    sandbox.age('6 minutes');
    await user.click(screen.getByLabelText('Code'));
    await user.paste(sandbox.outbox.last('verify-code')?.code ?? '');
    expect(await screen.findByText('This code may be used up or too old. Get a new one.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
    const [clock, date] = [performance.now.bind(performance), Date.now.bind(Date)];
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + 31_000);
    vi.spyOn(Date, 'now').mockImplementation(() => date() + 31_000);
    const renew = screen.getByRole('button', { name: 'Send a new code' });
    await waitFor(() => expect(renew).not.toHaveAttribute('aria-disabled'), { timeout: 3000 });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sandbox.count('/email-otp/send-verification-otp')).toBe(2));
    expect(screen.getByLabelText('Code')).toHaveFocus();
    await user.paste(sandbox.outbox.last('verify-code')?.code ?? '');
    expect(await screen.findByText('Confirmed')).toBeVisible();
  });

  it('S08 is known to be, though the answer was lost', async () => {
    const { sandbox, user } = await unproven();
    sandbox.network.set({ mode: 'answer-lost', only: '/email-otp/verify-email' });
    await user.click(screen.getByLabelText('Code'));
    await user.paste(sandbox.outbox.last('verify-code')?.code ?? '');
    expect(await screen.findByText('Confirmed')).toBeVisible();
    expect(sandbox.count('/email-otp/verify-email')).toBe(1);
  });

  it('may be while a link to another address is on its way, which is still waited for afterwards', async () => {
    const view = await notYet();
    await ask(view.user, NEW);
    await screen.findAllByText(/Your address changes when you open it/);
    await view.user.click(screen.getByRole('button', { name: 'Email a code to confirm it' }));
    await paste(view);
    expect(await screen.findByText('Confirmed')).toBeVisible();
    expect(screen.getAllByText(/Your address changes when you open it/).length).toBeGreaterThan(0);
  });

  it('S08 says nothing before the page knows it, and says it though the page cannot ask', async () => {
    const view = await unproven();
    const release = view.sandbox.network.hold('/get-session');
    view.sandbox.network.set({ mode: 'offline', only: '/get-session' });
    await paste(view);
    await waitFor(() => expect(proven(view.sandbox)).toEqual([true]));
    expect(screen.getByLabelText('Code')).toBeVisible();
    expect(screen.getByText('Not confirmed')).toBeVisible();
    release();
    expect(await screen.findByText('Confirmed')).toBeVisible();
    expect(await screen.findByText('Your address is confirmed')).toBeInTheDocument();
  });

  it('S09 gives up on a server that says nothing, and can be tried again', async () => {
    const { sandbox, user } = await unproven();
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    sandbox.network.set('stalled');
    await user.click(screen.getByLabelText('Code'));
    await user.paste(sandbox.outbox.last('verify-code')?.code ?? '');
    await act(() => vi.advanceTimersByTimeAsync(45_000));
    vi.useRealTimers();
    expect(await screen.findByText('This took too long. Try again.')).toBeVisible();
    sandbox.network.set('online');
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    expect(await screen.findByText('Confirmed')).toBeVisible();
  });

  it('S11 leaves what was typed as another address where it is, and is told once', async () => {
    const view = await notYet(true);
    await view.user.type(await screen.findByLabelText('New email address'), NEW);
    await view.user.click(screen.getByRole('button', { name: 'Email a code to confirm it' }));
    await view.user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.getByLabelText('New email address')).toHaveValue(NEW);
    await view.user.click(screen.getByRole('button', { name: 'Email a code to confirm it' }));
    await paste(view);
    await screen.findByText('Your address is confirmed');
    await view.user.click(screen.getByRole('button', { name: 'Change email' }));
    await screen.findByLabelText('Code');
    await view.user.click(screen.getByRole('button', { name: 'Use another address' }));
    expect(screen.getByLabelText('New email address')).toHaveValue(NEW);
    expect(screen.queryByText('Your address is confirmed')).toBeNull();
  });

  it('is asked of the address that the account has, though it got another one meanwhile', async () => {
    const { sandbox, user } = await unproven();
    for (const row of sandbox.db.user ?? []) row.email = NEW;
    await act(async () => sandbox.client.$store.notify('$sessionSignal'));
    expect(await screen.findByText(NEW)).toBeVisible();
    expect(screen.queryByLabelText('Code')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Email a code to confirm it' }));
    await screen.findByLabelText('Code');
    expect(sandbox.outbox.last()).toMatchObject({ template: 'verify-code', to: NEW });
    await user.paste(sandbox.outbox.last()?.code ?? '');
    expect(await screen.findByText('Confirmed')).toBeVisible();
  });

  it('S08 keeps what was typed when there is no connection', async () => {
    const { sandbox, user } = await unproven();
    sandbox.network.set('offline');
    await user.click(screen.getByLabelText('Code'));
    await user.paste('123456');
    expect(await screen.findByText('There is no connection. Nothing is lost.')).toBeVisible();
    expect(screen.getByLabelText('Code')).toHaveValue('123456');
  });
});

describe('links about an address', () => {
  const open = (link: string | undefined) => window.history.replaceState(null, '', new URL(link ?? '').hash);

  it('ask the old address first where the app wants that, then the new one', async () => {
    const sandbox = await asAda({ options: (mail) => ({ user: { changeEmail: { enabled: true, ...mail.changeEmail } } }) });
    await sandbox.client.changeEmail({ newEmail: NEW });
    expect(sandbox.outbox.last()).toMatchObject({ template: 'change-email-confirm', to: ADA.email, props: { newEmail: NEW } });
    open(sandbox.outbox.last()?.link);
    const first = renderWith(sandbox, <ConfirmLink />);
    expect(sandbox.count('/verify-email')).toBe(0);
    await first.user.click(await screen.findByRole('button', { name: 'Change email' }));
    expect(await screen.findByText('Check your new inbox')).toBeVisible();
    expect(addressesOf(sandbox)).toEqual([ADA.email]);
    first.unmount();

    expect(sandbox.outbox.last()).toMatchObject({ template: 'change-email-verify', to: NEW });
    open(sandbox.outbox.last()?.link);
    const second = renderWith(sandbox, <ConfirmLink />);
    await second.user.click(await screen.findByRole('button', { name: 'Confirm new email' }));
    expect(await screen.findByText('Your email is changed')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to your account' })).toHaveAttribute('href', '/account');
    expect(addressesOf(sandbox)).toEqual([NEW]);
  });

  it('say of a used link that it no longer works', async () => {
    const sandbox = await asAda();
    await sandbox.client.changeEmail({ newEmail: NEW });
    const { link, token = '' } = sandbox.outbox.last() ?? {};
    await sandbox.client.verifyEmail({ query: { token } });
    open(link);
    const { user } = renderWith(sandbox, <ConfirmLink />);
    await user.click(await screen.findByRole('button', { name: 'Confirm new email' }));
    await waitFor(() => expect(screen.getByText('This link does not work any more')).toBeVisible());
  });
});
