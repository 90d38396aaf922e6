import { passkey } from '@better-auth/passkey';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { emailOTP, magicLink, twoFactor, username } from 'better-auth/plugins';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ar } from '../../emails/i18n/ar/index.js';
import { de } from '../../emails/i18n/de/index.js';
import type { EmailLocale } from '../../emails/index.js';
import type { Locale } from '../../src/i18n/messages.js';
import { ACME_SEED, createSandbox, type NetworkMode, type Sandbox, type SandboxOptions, SEED_PASSWORD } from '../../src/sandbox/index.js';
import { secondFactorForAll } from '../../src/server/second-factor-for-all.js';
import { singleUseTotp } from '../../src/server/single-use-totp.js';
import { brandingOf } from '../brands.js';
import { LOCALES } from '../locales.js';
import { LiveApp } from './live-app.js';

/**
 * The real thing, in this page: a Better Auth server in memory with its outbox. Sign up, open the mail, click its button, switch to the phone, sign in there, and end that
 * session from the laptop. Nothing is sent anywhere, and a reload begins anew. The toolbar makes the network slow, offline or broken while you try.
 */
const meta = {
  title: 'Live/Sign-up to sign-out',
  component: LiveApp,
  parameters: { layout: 'fullscreen', live: true },
  args: { sandbox: null as unknown as Sandbox, branding: brandingOf('indigo') },
  argTypes: { sandbox: { table: { disable: true } }, branding: { table: { disable: true } }, locale: { table: { disable: true } } },
  loaders: [
    async () => {
      forgetWaits();
      return { sandbox: await createSandbox({ seed: SEED, plugins: everyWay }) };
    },
  ],
  render: ({ start }, { loaded, globals }) => {
    const sandbox = loaded.sandbox as Sandbox;
    sandbox.network.set(globals.network as NetworkMode);
    const branding = brandingOf(String(globals.brand));
    const locale = LOCALES[globals.locale as keyof typeof LOCALES] as Locale | undefined;
    return (
      <LiveApp
        sandbox={sandbox}
        branding={branding}
        locale={locale}
        mailLocale={MAIL_LOCALES[globals.locale as string]}
        density={globals.density as 'comfortable' | 'compact'}
        start={start}
      />
    );
  },
} satisfies Meta<typeof LiveApp>;
export default meta;

type Story = StoryObj<typeof meta>;

const MAIL_LOCALES: Readonly<Record<string, EmailLocale>> = { de, ar };
/** Ada and Alan are there already; Grace is who comes. */
const SEED = { users: ACME_SEED.users?.filter(({ email }) => email !== 'grace@example.com') };

/** Ways in beside the password, and what the reference server has for a second factor. A provider would take the page away, and its server with it. */
const everyWay: NonNullable<SandboxOptions['plugins']> = (mail) => [
  username(),
  magicLink(mail.magicLink),
  emailOTP(mail.emailOTP),
  passkey({ rpName: 'Acme' }),
  singleUseTotp(),
  secondFactorForAll(twoFactor({ issuer: 'Acme', otpOptions: mail.twoFactor })),
];

/** A reload begins anew, with no wait left from before. */
function forgetWaits(): void {
  try {
    sessionStorage.clear();
  } catch {
    // The page has no storage, so there is nothing to forget.
  }
}

/** Begin as somebody new. */
export const SignUp: Story = {};

/** Begin as Ada, who has an account: ada@example.com, and the password is "notes on the engine". */
export const SignIn: Story = { args: { start: '/sign-in' } };

/** Begin where a password is forgotten. */
export const ForgotPassword: Story = { args: { start: '/forgot-password' } };

/** The whole way, as a person goes it. */
export const WholeStory: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const mailLink = async (name: string) => {
      const frame = await waitFor(() => {
        const found = canvasElement.querySelector('iframe')?.contentDocument;
        const link = [...(found?.querySelectorAll('a') ?? [])].find((one) => one.textContent === name);
        if (!link) throw new Error(`No link ${name} in the mail`);
        return link;
      });
      frame.click();
    };
    await userEvent.type(await canvas.findByLabelText('Name'), 'Grace Hopper');
    await userEvent.type(canvas.getByLabelText('Email'), 'grace@example.com');
    await userEvent.type(canvas.getByLabelText('Password'), 'a moth in the relay');
    await userEvent.click(canvas.getByRole('checkbox'));
    await userEvent.click(canvas.getByRole('button', { name: 'Create account' }));
    await canvas.findByRole('heading', { name: 'Check your email' });
    await canvas.findByRole('button', { name: /Confirm your email for Acme/ });

    await mailLink('Confirm email');
    await userEvent.click(await canvas.findByRole('button', { name: 'Confirm email' }));
    await userEvent.click(await canvas.findByRole('link', { name: 'Continue' }));
    await canvas.findByText('This device');
    await canvas.findByText('No other sessions');

    await userEvent.click(canvas.getByRole('button', { name: 'Phone' }));
    await userEvent.type(await canvas.findByLabelText('Email or username'), 'grace@example.com');
    await userEvent.type(canvas.getByLabelText('Password'), 'a moth in the relay');
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }));
    await canvas.findByText('One other session');

    await userEvent.click(canvas.getByRole('button', { name: 'Laptop' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out Safari on iPhone' }));
    await canvas.findByText('No other sessions');
    await userEvent.click(canvas.getByRole('button', { name: 'Phone' }));
    await canvas.findByRole('heading', { name: 'Sign in to Acme' });
  },
};

/** Somebody who forgot the password, and gets in with a new one. */
export const NewPassword: Story = {
  args: { start: '/forgot-password' },
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByLabelText('Email'), 'ada@example.com');
    await userEvent.click(canvas.getByRole('button', { name: 'Send link' }));
    await canvas.findByRole('heading', { name: 'Check your email' });
    const { outbox } = loaded.sandbox as Sandbox;
    expect(outbox.last('reset-password')?.to).toBe('ada@example.com');
    const link = await waitFor(() => {
      const found = canvasElement.querySelector('iframe')?.contentDocument?.querySelector<HTMLAnchorElement>('a[href*="reset-password"]');
      if (!found) throw new Error('No mail yet');
      return found;
    });
    link.click();
    await userEvent.type(await canvas.findByLabelText('New password'), `${SEED_PASSWORD} two`);
    await userEvent.click(canvas.getByRole('button', { name: 'Set password' }));
    await canvas.findByRole('heading', { name: 'Your password is changed' });
    await waitFor(() => expect(outbox.mails.map(({ template }) => template)).toEqual(['password-changed', 'reset-password']));
  },
};

/** Somebody who signs in by a code from the outbox, and looks at what their account has for a second factor. */
export const CodeByMail: Story = {
  args: { start: '/sign-in' },
  play: async ({ canvasElement, loaded }) => {
    const canvas = within(canvasElement);
    const { outbox } = loaded.sandbox as Sandbox;
    await userEvent.type(await canvas.findByLabelText('Email or username'), 'ada@example.com');
    await userEvent.click(await canvas.findByRole('button', { name: 'Email code' }));
    await canvas.findByRole('heading', { name: 'Sign in by email' });
    await userEvent.click(await canvas.findByRole('button', { name: 'Email me a code' }));
    const field = await canvas.findByLabelText('Code');
    await userEvent.click(field);
    await userEvent.paste(outbox.last('sign-in-code')?.code ?? '');
    await canvas.findByText('This device');
    await userEvent.click(canvas.getByRole('button', { name: /^Account of Ada/ }));
    await userEvent.click(await within(document.body).findByRole('menuitem', { name: 'Account settings' }));
    // With its badge, so that it has come to rest.
    await canvas.findByRole('heading', { name: /^Two-factor authentication\s*Off$/ });
  },
};
