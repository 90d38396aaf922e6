import { screen, waitFor } from '@testing-library/react';
import { emailOTP } from 'better-auth/plugins';
import { afterEach, describe, expect, it } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { ContinueAsCard } from '../continue-as/continue-as-card.js';
import { SignInButton } from '../pages/sign-in-button.js';
import { SignInPage } from '../pages/sign-in-page.js';
import { ForgotPassword } from '../password-reset/forgot-password.js';
import { SignIn } from '../sign-in/sign-in.js';
import { SignUp } from '../sign-up/sign-up.js';

const withCodes = () =>
  createSandbox({
    plugins: (mail) => [emailOTP({ ...mail.emailOTP, overrideDefaultEmailVerification: true })],
    // Better Auth lets its plugin send a code only where nobody sends a link.
    options: { emailVerification: { sendVerificationEmail: undefined as never, sendOnSignUp: true } },
  });
const NEW_PASSWORD = 'another set of notes';

afterEach(() => localStorage.clear());

async function typeCode(user: ReturnType<typeof renderWith>['user'], code: string) {
  await user.click(await screen.findByLabelText('Code'));
  await user.paste(code);
}

describe('a mailed code', () => {
  it('verifies the address of somebody who has signed up, who is in with it', async () => {
    const sandbox = await withCodes();
    const { user, visited, container } = renderWith(sandbox, <SignUp />, { branding: undefined });
    await user.type(screen.getByLabelText('Name'), ADA.name);
    await user.type(screen.getByLabelText('Email'), ADA.email);
    await user.type(screen.getByLabelText('Password'), ADA.password);
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    await screen.findByRole('heading', { name: 'Confirm your email' });
    expectOurClassEverywhere(container);
    const { code } = (await waitFor(() => sandbox.outbox.last('verify-code', ADA.email) ?? Promise.reject(new Error('no mail')))) as { code: string };
    await typeCode(user, code);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
    expect((await sandbox.client.getSession()).data?.user.emailVerified).toBe(true);
  });

  it('verifies an address that was never verified, from the sign-in screen', async () => {
    const sandbox = await withCodes();
    await sandbox.addUser({ ...ADA, emailVerified: false });
    const { user, visited } = renderWith(sandbox, <SignIn />);
    await user.type(screen.getByLabelText('Email'), ADA.email);
    await user.type(screen.getByLabelText('Password'), ADA.password);
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await user.click(await screen.findByRole('button', { name: 'Email me again' }));
    const { code } = (await waitFor(() => sandbox.outbox.last('verify-code', ADA.email) ?? Promise.reject(new Error('no mail')))) as { code: string };
    await typeCode(user, code);
    await waitFor(() => expect(visited).toEqual(['/dashboard']));
  });

  it('S01 resets a password: wrong once, then right, then the new password', async () => {
    const sandbox = await withCodes();
    await sandbox.addUser(ADA);
    const { user, container } = renderWith(sandbox, <ForgotPassword by="code" />);
    await user.type(await screen.findByLabelText('Email'), ADA.email);
    await user.click(screen.getByRole('button', { name: 'Email me a code' }));
    const { code } = (await waitFor(() => sandbox.outbox.last('reset-code', ADA.email) ?? Promise.reject(new Error('no mail')))) as { code: string };
    await typeCode(user, code.startsWith('0') ? '111111' : '000000');
    await screen.findByText('This code is not right. Take the newest one.');
    await user.clear(screen.getByLabelText('Code'));
    await user.paste(code);
    await user.type(await screen.findByLabelText('New password'), 'short');
    await user.click(container.querySelector('[type=submit]') as Element);
    expect(sandbox.count('/email-otp/reset-password')).toBe(0);
    await user.clear(screen.getByLabelText('New password'));
    await user.type(screen.getByLabelText('New password'), NEW_PASSWORD);
    await user.click(container.querySelector('[type=submit]') as Element);
    await screen.findByRole('heading', { name: 'Your password is changed' });
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
    await sandbox.signIn({ email: ADA.email, password: NEW_PASSWORD });
  });

  it('S01 says the same for an address that nobody has', async () => {
    const sandbox = await withCodes();
    const { user } = renderWith(sandbox, <ForgotPassword by="code" />);
    await user.type(await screen.findByLabelText('Email'), ADA.email);
    await user.click(screen.getByRole('button', { name: 'Email me a code' }));
    await screen.findByRole('heading', { name: 'Enter your code' });
    expect(sandbox.outbox.mails).toEqual([]);
  });
});

describe('ContinueAsCard', () => {
  it('offers whoever was here last by name, and keeps the address for the password', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const first = renderWith(sandbox, <ContinueAsCard />);
    await screen.findByRole('heading', { name: `You are signed in, ${ADA.name}` });
    first.unmount();
    await sandbox.client.signOut();
    await waitFor(() => expect(sandbox.client.$store.atoms.session?.get().data).toBeNull());
    const { user, container } = renderWith(sandbox, <ContinueAsCard />);
    await user.click(await screen.findByRole('button', { name: `Continue as ${ADA.name}` }));
    expect(await screen.findByLabelText('Email')).toHaveValue(ADA.email);
    expectOurClassEverywhere(container);
  });

  it('forgets them when somebody else wants to sign in', async () => {
    localStorage.setItem('livery:account', JSON.stringify({ name: ADA.name, email: ADA.email, image: null }));
    const sandbox = await createSandbox();
    const { user } = renderWith(sandbox, <ContinueAsCard />);
    await user.click(await screen.findByRole('button', { name: 'Use another account' }));
    expect(await screen.findByLabelText('Email')).toHaveValue('');
    expect(localStorage.getItem('livery:account')).toBeNull();
  });

  it.each(['{', '[]', '{"email":5}', JSON.stringify({ email: 'a@example.com', name: 'x'.repeat(5000) })])(
    'starts as usual when its memory holds %s',
    async (stored) => {
      localStorage.setItem('livery:account', stored.slice(0, 6000));
      const sandbox = await createSandbox();
      renderWith(sandbox, <ContinueAsCard />);
      expect(await screen.findByLabelText('Email')).toHaveValue('');
    },
  );
});

describe('SignInButton', () => {
  it('leads to the page, with the way back', async () => {
    const sandbox = await createSandbox();
    renderWith(sandbox, <SignInButton redirectTo="/orders?page=2" />);
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in?redirectTo=%2Forders%3Fpage%3D2');
  });

  it('opens the same flow above the page, and goes away with the focus back where it was', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    let came = 0;
    const { user, visited } = renderWith(
      sandbox,
      <SignInButton
        mode="dialog"
        onSignedIn={() => {
          came += 1;
        }}
      />,
    );
    const opener = screen.getByRole('button', { name: 'Sign in' });
    await user.click(opener);
    const dialog = await screen.findByRole('dialog', { name: 'Sign in to Acme' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(opener).toHaveFocus();
    await user.click(opener);
    await user.type(await screen.findByLabelText('Email'), ADA.email);
    await user.type(screen.getByLabelText('Password'), `${ADA.password}{Enter}`);
    await waitFor(() => expect(came).toBe(1));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(visited).toEqual([]);
  });
});

describe('SignInPage', () => {
  it('has the form as its main part, and beside it what the brand says', async () => {
    const sandbox = await createSandbox();
    const { container } = renderWith(sandbox, <SignInPage />);
    expect(screen.getByRole('main')).toContainElement(screen.getByLabelText('Email'));
    expect(screen.getByLabelText('Email')).toHaveFocus();
    expect(container.querySelector('aside')).toHaveTextContent('Welcome to Acme');
    expectOurClassEverywhere(container);
  });
});
