import { screen, within } from '@testing-library/react';
import { emailOTP, magicLink } from 'better-auth/plugins';
import { describe, expect, it } from 'vitest';
import { expectOurClassEverywhere, renderWith } from '../../../tests/support/render.js';
import { createSandbox } from '../../sandbox/index.js';
import { SignUp } from './sign-up.js';

const CREDENTIALS = { clientId: 'sandbox', clientSecret: 'sandbox' };

describe('the ways to sign up', () => {
  it('stand open up to three, and the others are behind a button', async () => {
    const socialProviders = { google: CREDENTIALS, github: CREDENTIALS, microsoft: CREDENTIALS, gitlab: CREDENTIALS };
    const { user, container } = renderWith(await createSandbox({ options: { socialProviders } }), <SignUp />);
    await screen.findByRole('button', { name: 'Continue with Google' });
    const shown = (element: Element) => [...element.querySelectorAll('[data-way]')].map((way) => way.getAttribute('data-way'));
    expect(shown(container)).toEqual(['google', 'github', 'microsoft']);
    await user.click(screen.getByRole('button', { name: 'More ways to sign up' }));
    const list = await screen.findByRole('list');
    expect(shown(list)).toEqual(['gitlab']);
    await user.click(within(list).getByRole('button', { name: 'Continue with GitLab' }));
    expectOurClassEverywhere(container);
  });

  it('lead to the sign-in by mail where that makes an account, and there are no passwords', async () => {
    const sandbox = await createSandbox({ plugins: (mail) => [magicLink(mail.magicLink)], options: { emailAndPassword: { enabled: false } } });
    const { user, visited } = renderWith(sandbox, <SignUp redirectTo="/orders" />);
    await user.click(await screen.findByRole('button', { name: 'Email me a link' }));
    expect(visited).toEqual(['/sign-in?redirectTo=%2Forders']);
  });

  it('are none by mail where the form of sign-in would make no account', async () => {
    const sandbox = await createSandbox({
      plugins: (mail) => [magicLink(mail.magicLink), emailOTP({ ...mail.emailOTP, disableSignUp: true })],
      options: { emailAndPassword: { enabled: false } },
    });
    renderWith(sandbox, <SignUp />);
    expect(await screen.findByText(/does not take new accounts/)).toBeVisible();
  });

  it('are none where a mail makes no account either', async () => {
    const sandbox = await createSandbox({
      plugins: (mail) => [magicLink({ ...mail.magicLink, disableSignUp: true })],
      options: { emailAndPassword: { enabled: false } },
    });
    renderWith(sandbox, <SignUp />);
    expect(await screen.findByText(/does not take new accounts/)).toBeVisible();
  });
});
