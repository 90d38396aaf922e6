import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ADA } from '../../tests/support/people.js';
import { renderWith } from '../../tests/support/render.js';
import { createSandbox } from '../sandbox/index.js';
import type { ClassNames } from '../ui/slots.js';
import { AuthView } from './auth-view/auth-view.js';
import { SignIn } from './sign-in/sign-in.js';
import { UserButton } from './user-button/user-button.js';

describe('classNames and unstyled', () => {
  it('puts a host’s classes on single parts, those of the provider and those of the component, and lets them win', async () => {
    renderWith(await createSandbox(), <SignIn className="of-card" classNames={{ button: 'of-button', 'auth-card': 'of-slot' }} />, {
      classNames: { button: 'of-provider', input: 'of-input' },
    });
    expect(screen.getByRole('button', { name: 'Sign in' })).toHaveClass('of-button', 'lv-c');
    expect(screen.getByRole('button', { name: 'Sign in' })).not.toHaveClass('of-provider');
    expect(screen.getByLabelText('Email')).toHaveClass('of-input', 'lv-c');
    expect(document.querySelector('[data-slot="auth-card"]')).toHaveClass('of-card', 'of-slot', 'lv-c');
    expect(screen.getByRole('heading')).not.toHaveClass('lv-c');
  });

  it('reaches screens behind AuthView, and links that look like buttons', async () => {
    renderWith(await createSandbox(), <AuthView path="/nowhere" classNames={{ button: 'of-button' }} />);
    expect(await screen.findByRole('link', { name: 'Back to sign-in' })).toHaveClass('of-button', 'lv-c');
  });

  it('marks what is to be left unstyled, menus in their own place of the page as well, and a component that says otherwise', async () => {
    const sandbox = await createSandbox();
    await sandbox.addUser(ADA);
    await sandbox.signIn(ADA);
    const { user } = renderWith(
      sandbox,
      <>
        <UserButton />
        <SignIn unstyled={false} />
      </>,
      { unstyled: true },
    );
    const button = await screen.findByRole('button', { name: 'Account of Ada Lovelace' });
    expect(button.closest('[data-lv-unstyled]')).not.toBeNull();
    await user.click(button);
    expect((await screen.findByRole('menu')).closest('[data-lv-unstyled]')).not.toBeNull();
    expect(document.querySelector('[data-slot="auth"]')).not.toHaveAttribute('data-lv-unstyled');
  });

  it('knows the names of parts', () => {
    const classNames: ClassNames = { button: 'x' };
    // @ts-expect-error a part that there is not
    const wrong: ClassNames = { buton: 'x' };
    expect([classNames.button, Object.keys(wrong)]).toEqual(['x', ['buton']]);
  });
});
