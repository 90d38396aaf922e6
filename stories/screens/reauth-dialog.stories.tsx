import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen } from 'storybook/test';
import { ReauthDialogView } from '../../src/components/reauth/reauth-dialog-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { Notice } from '../../src/ui/notice.js';
import { ada, messages, nothing } from '../sample.js';

const meta = {
  title: 'Account/Sign in again',
  component: ReauthDialogView,
  parameters: { layout: 'fullscreen' },
  args: {
    kind: 'session-not-fresh',
    user: ada,
    messages,
    ways: { password: true, passkey: true, mailed: null, providers: [] },
    pending: null,
    error: null,
    otherAccount: false,
    forgotHref: '#forgot-password',
    signInHref: '#sign-in',
    onPassword: nothing,
    onPasskey: nothing,
    onMail: nothing,
    onProvider: nothing,
    onSignOut: nothing,
    onCancel: nothing,
  },
} satisfies Meta<typeof ReauthDialogView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NotFresh: Story = {};
export const Expired: Story = { args: { kind: 'session-expired' } };
export const PasswordAlone: Story = { args: { ways: { password: true, passkey: false, mailed: null, providers: [] } } };
export const WithCode: Story = { args: { ways: { password: true, passkey: true, mailed: 'code', providers: [] } } };
export const PasskeyAlone: Story = { args: { ways: { password: false, passkey: true, mailed: null, providers: [] } } };
export const CodeAlone: Story = { args: { ways: { password: false, passkey: false, mailed: 'code', providers: [] } } };
export const NoWayHere: Story = { args: { kind: 'session-expired', ways: { password: false, passkey: false, mailed: null, providers: [] } } };
const google = { id: 'google', name: 'Google' };
const github = { id: 'github', name: 'GitHub' };
export const ProviderAlone: Story = { args: { kind: 'session-expired', ways: { password: false, passkey: false, mailed: null, providers: [google] } } };
/** Nobody knows by now which of the ways this person has. */
export const EveryWay: Story = { args: { kind: 'session-expired', ways: { password: true, passkey: true, mailed: 'code', providers: [google, github] } } };
export const OpeningAWindow: Story = {
  args: { ways: { password: true, passkey: false, mailed: null, providers: [google, github] }, pending: 'google' },
};
export const WaitingForAWindow: Story = {
  args: { ...ProviderAlone.args, pending: 'google', notice: <Notice>{messages.social.waiting('Google')}</Notice> },
};
export const WindowRefused: Story = { args: { ...ProviderAlone.args, leaving: { href: '#google', name: 'Google' } } };
export const LinkAlone: Story = { args: { kind: 'session-expired', ways: { password: false, passkey: false, mailed: 'link', providers: [] } } };
export const LinkSent: Story = { args: { ...LinkAlone.args, linkSent: true } };
export const Confirming: Story = { args: { pending: 'password' } };
export const AskingForAPasskey: Story = { args: { pending: 'passkey' } };
export const WrongPassword: Story = { args: { error: { code: 'INVALID_EMAIL_OR_PASSWORD', status: 401 } } };
export const PasswordMissing: Story = {
  play: async () => {
    await fireEvent.click(await screen.findByRole('button', { name: 'Confirm' }));
  },
};
export const PasskeyCancelled: Story = { args: { error: { code: 'PASSKEY_CANCELLED', status: 0 } } };
export const PasskeyOfSomebodyElse: Story = { args: { kind: 'session-expired', error: { code: 'PASSKEY_OF_SOMEBODY_ELSE', status: 403 } } };
export const OtherAccount: Story = { args: { kind: 'session-expired', otherAccount: true } };
export const RateLimited: Story = { args: { error: { code: 'RATE_LIMITED', status: 429, retryAfter: 9 }, retryIn: 9 } };
export const Offline: Story = { args: { kind: 'session-expired', error: { code: 'NETWORK_ERROR', status: 0 } } };
export const OnAPhone: Story = {
  args: { kind: 'session-expired', ways: { password: true, passkey: true, mailed: 'code', providers: [] } },
  globals: { viewport: { value: 'mobile1' } },
};
export const German: Story = { args: { messages: de.messages, kind: 'session-expired' } };
export const Arabic: Story = {
  args: { messages: ar.messages, ways: { password: true, passkey: true, mailed: 'code', providers: [] } },
  globals: { direction: 'rtl' },
};
