import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { emailOTP, genericOAuth, magicLink } from 'better-auth/plugins';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ADA } from '../../../tests/support/people.js';
import { PRETEND_PROVIDER } from '../../../tests/support/pretend-provider.js';
import { renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { SignIn } from './sign-in.js';

// The screen as a whole: whichever way is under way, the others sleep. What the walks of flows/sign-in.model.test.ts hold of the flows holds of the buttons, too.

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
  sessionStorage.clear();
});

const PROVIDER = '/sign-in/social';
const PASSWORD = '/sign-in/email';

async function atSignIn() {
  const sandbox = await createSandbox({
    plugins: (mail) => [magicLink(mail.magicLink), emailOTP(mail.emailOTP), genericOAuth({ config: [PRETEND_PROVIDER] })],
  });
  await sandbox.addUser(ADA);
  const view = renderWith(sandbox, <SignIn />);
  const provider = await screen.findByRole('button', { name: 'Continue with Acme ID' });
  await view.user.type(screen.getByLabelText('Email'), ADA.email);
  await view.user.type(screen.getByLabelText('Password'), ADA.password);
  return { ...view, sandbox, provider, submit: screen.getByRole('button', { name: 'Sign in' }) };
}

/** Presses everything that leads in, and waits for whatever that may have loaded. */
async function pressEverything(container: HTMLElement) {
  const buttons = [...container.querySelectorAll<HTMLElement>('[data-way], [type=submit]')];
  expect(buttons.length).toBeGreaterThan(3);
  for (const button of buttons) {
    expect(button).toHaveAttribute('aria-disabled', 'true');
    fireEvent.click(button);
  }
  fireEvent.submit(container.querySelector('form') as HTMLFormElement);
  await act(() => vi.dynamicImportSettled());
}

describe('SignIn', () => {
  it('S04 takes no other way while a password is on its way', async () => {
    const { sandbox, container, submit } = await atSignIn();
    sandbox.network.set({ mode: 'stalled', only: PASSWORD });
    fireEvent.click(submit);
    await waitFor(() => expect(sandbox.count(PASSWORD)).toBe(1));
    await pressEverything(container);
    expect(sandbox.count(PASSWORD)).toBe(1);
    expect(sandbox.count(PROVIDER)).toBe(0);
    // The way by mail would have taken the form's place.
    expect(screen.getByLabelText('Password')).toBeVisible();
    expect(screen.getByLabelText('Password')).toHaveValue(ADA.password);
  });

  it('S04 takes neither the password nor another way while a provider is on its way', async () => {
    const { sandbox, container, provider } = await atSignIn();
    sandbox.network.set({ mode: 'stalled', only: PROVIDER });
    fireEvent.click(provider);
    await waitFor(() => expect(sandbox.count(PROVIDER)).toBe(1));
    await pressEverything(container);
    expect(sandbox.count(PROVIDER)).toBe(1);
    expect(sandbox.count(PASSWORD)).toBe(0);
    expect(screen.getByLabelText('Password')).toBeVisible();
    expect(screen.getByLabelText('Password')).toHaveValue(ADA.password);
  });

  it('S09 says of a way after eight seconds that it is still at work, and gives up after thirty', async () => {
    const { sandbox, provider } = await atSignIn();
    sandbox.network.set({ mode: 'stalled', only: PROVIDER });
    vi.useFakeTimers({ shouldAdvanceTime: true });
    fireEvent.click(provider);
    // What asks for it is loaded first.
    await waitFor(() => expect(sandbox.count(PROVIDER)).toBe(1));
    await act(() => vi.advanceTimersByTimeAsync(8001));
    expect(await screen.findByText('Still working. This takes longer than usual.')).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(22_000));
    expect(await screen.findByText('This took too long. Try again.')).toBeVisible();
    expect(screen.queryByText('Still working. This takes longer than usual.')).toBeNull();
    expect(screen.getByLabelText('Email')).toHaveValue(ADA.email);
  });
});
