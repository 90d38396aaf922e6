import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { magicLink } from 'better-auth/plugins';
import { Profiler } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { de } from '../../i18n/de/index.js';
import { common } from '../../i18n/en/common.js';
import { createSandbox } from '../../sandbox/index.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { SignIn } from './sign-in.js';

type User = ReturnType<typeof renderWith>['user'];

const email = () => screen.getByLabelText<HTMLInputElement>('Email');
const password = () => screen.getByLabelText<HTMLInputElement>('Password');
const submit = () => screen.getByRole('button', { name: 'Sign in' });

async function fill(user: User, values = ADA) {
  await user.type(email(), values.email);
  await user.type(password(), values.password);
}

describe('SignIn', () => {
  it('signs in and goes where the person was headed', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { user, visited } = renderWith(sandbox, <SignIn redirectTo="/orders?page=2" />);
    await fill(user);
    await user.click(submit());
    await waitFor(() => expect(visited).toEqual(['/orders?page=2']));
    expect(sandbox.cookies().size).toBeGreaterThan(0);
  });

  it('F06 takes the form away after success, and leaves it after a failure', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { user, container } = renderWith(sandbox, <SignIn />);
    await fill(user, { ...ADA, password: 'wrong' });
    await user.click(submit());
    await screen.findByText('Email or password is wrong.');
    expect(container.querySelector('form')).not.toBeNull();
    await user.clear(password());
    await user.type(password(), ADA.password);
    await user.click(submit());
    await waitFor(() => expect(container.querySelector('form')).toBeNull());
  });

  it.each(['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)'])('2.1 does not follow %s after signing in', async (redirectTo) => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { user, visited } = renderWith(sandbox, <SignIn redirectTo={redirectTo} />);
    await fill(user);
    await user.click(submit());
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('S01 S10 explains a wrong password in words and keeps what was typed and the focus', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { user } = renderWith(sandbox, <SignIn />);
    await fill(user, { ...ADA, password: 'wrong password' });
    await user.click(submit());
    expect(await screen.findByRole('alert')).toHaveTextContent('Email or password is wrong.');
    expect(email()).toHaveValue(ADA.email);
    expect(password()).toHaveValue('wrong password');
    expect(submit()).toHaveFocus();
  });

  it('S01 says the same of an address that nobody has', async () => {
    const sandbox = await createSandbox();
    const { user } = renderWith(sandbox, <SignIn />);
    await fill(user);
    await user.click(submit());
    expect(await screen.findByRole('alert')).toHaveTextContent('Email or password is wrong.');
  });

  it('S04 sends one request for a double click and Enter', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { user, visited } = renderWith(sandbox, <SignIn />);
    await fill(user);
    const button = submit();
    act(() => {
      fireEvent.click(button);
      fireEvent.click(button);
      fireEvent.submit(button.closest('form') as HTMLFormElement);
    });
    await waitFor(() => expect(visited).toHaveLength(1));
    expect(sandbox.count('/sign-in/email')).toBe(1);
  });

  it.each([
    ['offline', 'There is no connection. Nothing is lost.'],
    ['html', 'The server cannot be reached. Try again in a moment.'],
    ['empty', 'Something went wrong on the server. Try again.'],
    ['cut-off', 'Something went wrong on the server. Try again.'],
    [
      { mode: 'broken', error: { code: 'SOMETHING_SECRET', message: '<b>SELECT * FROM user</b><script>alert(1)</script>' } },
      'That did not work (SOMETHING_SECRET). Try again.',
    ],
  ] as const)('S08 S11 says what to do when the network is %s, keeps what was typed, and shows nothing of the answer', async (weather, words) => {
    const sandbox = await createSandbox();
    const { user, container } = renderWith(sandbox, <SignIn />);
    await fill(user);
    sandbox.network.set(weather);
    await user.click(submit());
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(container.innerHTML).not.toMatch(/SELECT|Bad gateway|alert\(1\)/);
    expect(email()).toHaveValue(ADA.email);
    expect(sandbox.count('/sign-in/email')).toBe(1);
  });

  it('S09 says after eight seconds that it is still at work, and gives up after thirty', async () => {
    const sandbox = await createSandbox();
    const { user } = renderWith(sandbox, <SignIn />);
    await fill(user);
    sandbox.network.set('stalled');
    vi.useFakeTimers();
    fireEvent.click(submit());
    await act(() => vi.advanceTimersByTimeAsync(8001));
    expect(screen.getByText('Still working. This takes longer than usual.')).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(22_000));
    expect(screen.getByRole('alert')).toHaveTextContent('This took too long. Try again.');
    expect(email()).toHaveValue(ADA.email);
  });

  it('S09 goes on after ten seconds, though the server does not say who is here', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { user, visited } = renderWith(sandbox, <SignIn />);
    await fill(user);
    sandbox.network.set({ mode: 'stalled', only: '/get-session' });
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    fireEvent.click(submit());
    await waitFor(() => expect(sandbox.count('/sign-in/email')).toBe(1));
    await act(() => vi.advanceTimersByTimeAsync(9000));
    expect(visited).toEqual([]);
    await act(() => vi.advanceTimersByTimeAsync(3000));
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it.each([
    ['goes nowhere', () => {}],
    [
      'throws',
      () => {
        throw new Error('blocked by a guard of the host');
      },
    ],
  ])('S11 says that somebody is signed in, and offers a way on, when the router of the host %s', async (_, navigate) => {
    vi.stubGlobal('reportError', vi.fn());
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    const { user } = renderWith(sandbox, <SignIn />, { navigate });
    await fill(user);
    await user.click(submit());
    await screen.findByRole('heading', { name: 'You are signed in' });
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
    expect(await screen.findByRole('button', { name: 'Continue' }, { timeout: 4000 })).toBeVisible();
    expect(sandbox.count('/sign-in/email')).toBe(1);
    vi.unstubAllGlobals();
  });

  it('S02 counts down after too many attempts, sends nothing meanwhile, and goes on with the count after a reload', async () => {
    const sandbox = await createSandbox({ options: { rateLimit: { enabled: true, window: 60, max: 100 } } });
    const { user, unmount } = renderWith(sandbox, <SignIn />);
    await fill(user);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await user.click(submit());
      await screen.findByText('Email or password is wrong.');
    }
    await user.click(submit());
    await screen.findByText('Too many attempts');
    const button = screen.getByRole('button', { name: /Sign in/ });
    expect(button).toHaveTextContent(/Try again in 0:(10|0\d)/);
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.click(button);
    expect(sandbox.count('/sign-in/email')).toBe(4);
    unmount();
    renderWith(sandbox, <SignIn />);
    expect(await screen.findByText(/Try again in 0:(10|0\d)/)).toBeInTheDocument();
  });

  it('S02 says aloud once, and only once, that the wait is over', async () => {
    const wait = (retryIn: number, pending = false) => <SubmitButtonView messages={{ common }} label="Sign in" retryIn={retryIn} pending={pending} />;
    const { rerender } = render(wait(0));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    rerender(wait(1));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    rerender(wait(0));
    expect(screen.getByRole('status')).toHaveTextContent('You can try again now.');
    rerender(wait(0, true));
    rerender(wait(0));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('offers a new link to an address that is not confirmed', async () => {
    const sandbox = await createSandbox();
    await sandbox.client.signUp.email(ADA);
    const { user } = renderWith(sandbox, <SignIn />);
    await fill(user);
    await user.click(submit());
    await user.click(await screen.findByRole('button', { name: 'Email me again' }));
    await waitFor(() => expect(sandbox.outbox.mails).toHaveLength(2));
    await screen.findByText('Sent. It can take a minute to arrive.');
    expect(screen.getByText('Send again in 0:30')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Back to sign-in' }));
    expect(email()).toBeInTheDocument();
  });

  it('offers to go on as the person who is signed in, or to make way for another', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { user, visited } = renderWith(sandbox, <SignIn />);
    await user.click(await screen.findByRole('button', { name: 'Continue as Ada Lovelace' }));
    expect(visited).toEqual(['/dashboard']);
    await user.click(screen.getByRole('button', { name: 'Use another account' }));
    await waitFor(() => expect(email()).toBeInTheDocument());
    expect(sandbox.cookies().size).toBe(0);
  });

  it('W04 moves the focus to the only field that is wrong, or to the list of several', async () => {
    const sandbox = await createSandbox();
    const { user } = renderWith(sandbox, <SignIn />);
    await user.click(submit());
    await waitFor(() => expect(document.activeElement).toHaveTextContent('2 things need your attention'));
    expect(email()).toHaveAttribute('aria-invalid', 'true');
    expect(email()).toHaveAccessibleDescription('Enter your email address.');
    await user.click(screen.getByRole('link', { name: 'Enter your password.' }));
    expect(password()).toHaveFocus();
    await user.type(email(), 'ada@example');
    await user.type(password(), 'something');
    await user.click(submit());
    await waitFor(() => expect(email()).toHaveFocus());
    expect(email()).toHaveAccessibleDescription('Enter a whole address, like ada@example.com.');
    expect(sandbox.count('/sign-in/email')).toBe(0);
  });

  it('draws no way to sign up or to reset that the server does not have', async () => {
    const sandbox = await createSandbox({ options: { emailAndPassword: { enabled: true, disableSignUp: true, sendResetPassword: undefined as never } } });
    renderWith(sandbox, <SignIn />);
    await waitFor(() => expect(screen.queryByText('Create an account')).toBeNull());
    expect(screen.queryByText('Forgot password?')).toBeNull();
  });

  it('F08 F09 F10 F12 shows the password on request, hides it when sent, takes a paste, and says that Caps Lock is on', async () => {
    const sandbox = await createSandbox();
    const { user } = renderWith(sandbox, <SignIn />);
    await user.click(password());
    await user.paste('  pasted secret ');
    expect(password()).toHaveValue('  pasted secret ');
    await user.click(screen.getByRole('button', { name: 'Show password' }));
    expect(password()).toHaveAttribute('type', 'text');
    fireEvent.keyDown(password(), { key: 'a', modifierCapsLock: true });
    expect(screen.getByText('Caps Lock is on.')).toBeInTheDocument();
    await user.type(email(), ADA.email);
    await user.click(submit());
    await waitFor(() => expect(password()).toHaveAttribute('type', 'password'));
  });

  it('S05 forgets the password when the page comes back from the back/forward cache', async () => {
    const sandbox = await createSandbox();
    const { user } = renderWith(sandbox, <SignIn />);
    await fill(user);
    act(() => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })));
    expect(password()).toHaveValue('');
    expect(email()).toHaveValue(ADA.email);
  });

  it('renders nothing anew while somebody types', async () => {
    const sandbox = await createSandbox();
    let commits = 0;
    renderWith(
      sandbox,
      <Profiler
        id="sign-in"
        onRender={() => {
          commits += 1;
        }}
      >
        <SignIn />
      </Profiler>,
    );
    await waitFor(() => expect(sandbox.count('/get-session')).toBe(1));
    const before = commits;
    for (const typed of ['a', 'ad', 'ada']) fireEvent.input(email(), { target: { value: typed } });
    expect(email()).toHaveValue('ada');
    expect(commits).toBe(before);
  });

  it('S09 waits a moment for what the server can do, and then draws what every server has, which nothing moves that comes later', async () => {
    const sandbox = await createSandbox({ plugins: (mail) => [magicLink(mail.magicLink)] });
    const release = sandbox.network.hold('/livery/features');
    renderWith(sandbox, <SignIn />, { features: undefined });
    expect(screen.queryByLabelText('Email')).toBeNull();
    await screen.findByLabelText('Email');
    expect(screen.queryByRole('button', { name: 'More ways to sign in' })).toBeNull();
    const before = password();
    release();
    await screen.findByRole('button', { name: 'More ways to sign in' });
    expect(password()).toBe(before);
    expect(screen.queryByRole('button', { name: 'Continue with a link' })).toBeNull();
  });

  it('S09 keeps room for what is still to be read, and none for what cannot be read', async () => {
    const empty = (container: HTMLElement) => container.querySelectorAll('form ~ div:empty');
    const slow = await createSandbox();
    slow.network.hold('/livery/features');
    const waiting = renderWith(slow, <SignIn />, { features: undefined });
    await screen.findByLabelText('Email');
    expect(empty(waiting.container)).toHaveLength(1);
    waiting.unmount();

    const broken = await createSandbox();
    broken.network.set({ mode: 'broken', only: '/livery/features' });
    const { container } = renderWith(broken, <SignIn />, { features: undefined });
    await screen.findByLabelText('Email');
    expect(empty(container)).toHaveLength(0);
    expect(screen.getByRole('link', { name: 'Create an account' })).toBeInTheDocument();
  });

  it('speaks the language of the provider, with single words of the host on top', async () => {
    const sandbox = await createSandbox();
    const { container } = renderWith(sandbox, <SignIn />, { locale: de, messages: { signIn: { submit: 'Los' } } });
    expect(screen.getByRole('heading', { name: 'Bei Acme anmelden' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Los' })).toBeInTheDocument();
    expect(container.querySelector('.lv-root')).toHaveAttribute('lang', 'de');
  });

  it('draws every element with our class, so that a host cannot reach it', async () => {
    const { container } = renderWith(await createSandbox(), <SignIn className="mine" />);
    expectOurClassEverywhere(container);
    expect(container.querySelector('.mine')).toHaveClass('lv-c');
  });
});
