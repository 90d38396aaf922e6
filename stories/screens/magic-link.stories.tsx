import type { Meta, StoryObj } from '@storybook/react-vite';
import { MagicLinkConfirmView } from '../../src/components/magic-link/magic-link-confirm-view.js';
import { AddressView } from '../../src/components/mailed/address-view.js';
import { CheckMailView } from '../../src/components/parts/check-mail-view.js';
import { WayOnView } from '../../src/components/parts/way-on-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { acme, messages, nothing, paths } from '../sample.js';

const { magicLink } = messages;

const meta = {
  title: 'Screens/Magic link',
  component: MagicLinkConfirmView,
  parameters: { layout: 'fullscreen' },
  args: { state: { step: 'ready', error: null }, messages, appName: 'Acme', paths, branding: acme, onVerify: nothing },
} satisfies Meta<typeof MagicLinkConfirmView>;
export default meta;

type Story = StoryObj<typeof meta>;

const address = {
  messages,
  branding: acme,
  step: 'address',
  title: magicLink.title,
  text: magicLink.text,
  submitLabel: magicLink.submit,
  pending: false,
  error: null,
  onSubmit: nothing,
  onRestart: nothing,
} as const;
const mail = {
  messages,
  branding: acme,
  step: 'sent',
  title: magicLink.sentTitle,
  text: magicLink.sentText('ada@example.com', '5 minutes'),
  email: 'ada@example.com',
  hint: magicLink.otherDevice,
  retryIn: 24,
  pending: false,
  onResend: nothing,
  onRestart: nothing,
  onBack: nothing,
} as const;

export const Address: Story = { render: () => <AddressView {...address} defaultEmail="ada@example.com" /> };
export const Requesting: Story = { render: () => <AddressView {...address} defaultEmail="ada@example.com" pending /> };
export const Offline: Story = { render: () => <AddressView {...address} error={{ code: 'NETWORK_ERROR', status: 0 }} /> };
export const RateLimited: Story = { render: () => <AddressView {...address} error={{ code: 'RATE_LIMITED', status: 429 }} retryIn={42} /> };
export const Sent: Story = { render: () => <CheckMailView {...mail} /> };
/** Where the address tells where its mail is read. */
export const SentToAKnownMailbox: Story = {
  render: () => <CheckMailView {...mail} email="ada@gmail.com" text={magicLink.sentText('ada@gmail.com', '5 minutes')} retryIn={0} />,
};
export const Opened: Story = {};
export const Verifying: Story = { args: { state: { step: 'verifying' } } };
export const Refused: Story = { args: { state: { step: 'ready', error: { code: 'SERVICE_UNAVAILABLE', status: 503 } } } };
export const UsedOrTooOld: Story = { args: { state: { step: 'link-invalid' } } };
export const SignedIn: Story = { args: { state: { step: 'signed-in' } } };
export const SignedInAndStillHere: Story = { args: { state: { step: 'signed-in' }, wayOn: <WayOnView label={messages.signIn.goOn} onGoOn={nothing} /> } };
export const Arabic: Story = { args: { messages: ar.messages }, globals: { direction: 'rtl' } };
