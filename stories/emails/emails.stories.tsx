import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { ar } from '../../emails/i18n/ar/index.js';
import { de } from '../../emails/i18n/de/index.js';
import { en } from '../../emails/i18n/en/index.js';
import type { EmailLocale } from '../../emails/index.js';
import { brandingOf } from '../brands.js';
import { MailFrames } from './mail-frames.js';

const LOCALES: Readonly<Record<string, EmailLocale>> = { en, de, ar };

/**
 * The mails that the app sends, in its brand and in the reader's language. Brand and language come from the toolbar. Every mail has one thing to do, says why it came, and
 * can be read without its pictures.
 */
const meta = {
  title: 'Emails/All',
  component: MailFrames,
  parameters: { layout: 'fullscreen' },
  argTypes: { template: { control: false }, branding: { table: { disable: true } }, locale: { table: { disable: true } } },
  args: { template: 'verify-email', branding: brandingOf('indigo'), locale: en },
  render: ({ template }, { globals }) => (
    <MailFrames template={template} branding={brandingOf(String(globals.brand))} locale={LOCALES[String(globals.locale)] ?? en} />
  ),
  play: async ({ canvasElement }) => {
    const desktop = await within(canvasElement).findByTitle('Desktop');
    expect(desktop.getAttribute('srcdoc')).toContain('<!doctype html>');
  },
} satisfies Meta<typeof MailFrames>;
export default meta;

type Story = StoryObj<typeof meta>;

/** After a sign-up: proves that the address is theirs. */
export const VerifyEmail: Story = { args: { template: 'verify-email' } };
/** Somebody forgot the password. */
export const ResetPassword: Story = { args: { template: 'reset-password' } };
/** Somebody signed up with an address that has an account; only its owner learns of it. */
export const ExistingAccount: Story = { args: { template: 'existing-account' } };
/** A notice that cannot be turned off. */
export const PasswordChanged: Story = { args: { template: 'password-changed' } };
/** The second step of a sign-in, by mail. */
export const TwoFactorCode: Story = { args: { template: 'two-factor-code' } };
/** Signs in whoever opens it, on a click. */
export const MagicLink: Story = { args: { template: 'magic-link' } };
/** The same by a code. */
export const SignInCode: Story = { args: { template: 'sign-in-code' } };
/** Proves an address by a code. */
export const VerifyCode: Story = { args: { template: 'verify-code' } };
/** A forgotten password, by a code. */
export const ResetCode: Story = { args: { template: 'reset-code' } };
/** To a new address. */
export const ChangeEmailCode: Story = { args: { template: 'change-email-code' } };
/** A sign-in on a device that was not seen before. */
export const NewDevice: Story = { args: { template: 'new-device' } };
/** Tells of a way in that has come. */
export const PasskeyAdded: Story = { args: { template: 'passkey-added' } };
/** Tells of a way in that has gone. */
export const PasskeyRemoved: Story = { args: { template: 'passkey-removed' } };
/** From now on there is a second step. */
export const TwoFactorEnabled: Story = { args: { template: 'two-factor-enabled' } };
/** From now on there is none. */
export const TwoFactorDisabled: Story = { args: { template: 'two-factor-disabled' } };
/** Says how many are left. */
export const BackupCodeUsed: Story = { args: { template: 'backup-code-used' } };
/** To the new address of an account. */
export const ChangeEmailVerify: Story = { args: { template: 'change-email-verify' } };
/** To the old one, where the app asks it, too. */
export const ChangeEmailConfirm: Story = { args: { template: 'change-email-confirm' } };
/** To the old one, afterwards. */
export const EmailChanged: Story = { args: { template: 'email-changed' } };
/** Before an account goes. */
export const DeleteAccountVerify: Story = { args: { template: 'delete-account-verify' } };
/** After it. */
export const AccountDeleted: Story = { args: { template: 'account-deleted' } };
/** An account with a provider opens this one from now on. */
export const AccountLinked: Story = { args: { template: 'account-linked' } };
/** It no longer does. */
export const AccountUnlinked: Story = { args: { template: 'account-unlinked' } };
/** A program may act for the account. The key itself is in no mail. */
export const ApiKeyCreated: Story = { args: { template: 'api-key-created' } };
/** Once, after the address is confirmed. */
export const Welcome: Story = { args: { template: 'welcome' } };
