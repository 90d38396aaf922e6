import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, within } from 'storybook/test';
import { AddressView } from '../../src/components/mailed/address-view.js';
import { CodeView } from '../../src/components/mailed/code-view.js';
import { OutcomeView } from '../../src/components/parts/outcome-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { CheckIcon } from '../../src/ui/icons.js';
import { acme, messages, nothing } from '../sample.js';
import { typeCode } from '../type-code.js';

const email = 'ada@example.com';
const start = { step: 'code', email, again: false, error: null } as const;

const meta = {
  title: 'Screens/Email code',
  component: CodeView,
  parameters: { layout: 'fullscreen' },
  args: {
    state: start,
    messages,
    title: messages.emailCode.sentTitle,
    text: messages.emailCode.sentText(email, '5 minutes'),
    length: 6,
    resendIn: 24,
    branding: acme,
    onVerify: nothing,
    onResend: nothing,
    onRestart: nothing,
  },
} satisfies Meta<typeof CodeView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Sent: Story = {};
export const CanBeSentAgain: Story = { args: { resendIn: 0 } };
export const SentAgain: Story = { args: { state: { ...start, again: true }, resendIn: 60 } };
export const Resending: Story = { args: { state: { step: 'resending', email }, resendIn: 0 } };
export const Verifying: Story = { args: { state: { step: 'verifying', email } }, play: typeCode };
export const VerifyingSlowly: Story = { args: { state: { step: 'verifying', email }, slow: true }, play: typeCode };
export const Wrong: Story = { args: { state: { ...start, error: { code: 'INVALID_OTP', status: 400 } } } };
export const TooOld: Story = { args: { state: { ...start, error: { code: 'OTP_EXPIRED', status: 400 } }, resendIn: 0 } };
export const TooManyTries: Story = { args: { state: { ...start, error: { code: 'TOO_MANY_ATTEMPTS', status: 403 } }, resendIn: 0 } };
export const Incomplete: Story = { play: async ({ canvasElement }) => void fireEvent.click(within(canvasElement).getByRole('button', { name: 'Continue' })) };
export const RateLimited: Story = { args: { state: { ...start, error: { code: 'RATE_LIMITED', status: 429, retryAfter: 9 } }, retryIn: 9 } };
export const Offline: Story = { args: { state: { ...start, error: { code: 'NETWORK_ERROR', status: 0 } } } };
export const EightDigits: Story = { args: { length: 8 } };
/** Where the server verifies addresses by a code. */
export const VerifyAddress: Story = { args: { title: messages.emailCode.verifyTitle, text: messages.emailCode.verifyText(email, '5 minutes') } };
export const AddressVerified: Story = {
  render: () => (
    <OutcomeView
      branding={acme}
      step="verified"
      icon={<CheckIcon size={20} />}
      tone="success"
      title={messages.emailCode.verified}
      text={messages.verification.doneText}
      action={{ label: messages.verification.continue, href: '/' }}
    />
  ),
};
const address = {
  branding: acme,
  messages,
  step: 'address',
  title: messages.emailCode.title,
  text: messages.emailCode.text,
  submitLabel: messages.emailCode.submit,
  pending: false,
  error: null,
  defaultEmail: email,
  onSubmit: nothing,
  onRestart: nothing,
} as const;
export const Address: Story = { render: () => <AddressView {...address} /> };
export const AddressOffline: Story = { render: () => <AddressView {...address} error={{ code: 'NETWORK_ERROR', status: 0 }} /> };
export const AddressRateLimited: Story = {
  render: () => <AddressView {...address} error={{ code: 'RATE_LIMITED', status: 429, retryAfter: 9 }} retryIn={9} />,
};
export const AddressRequesting: Story = { render: () => <AddressView {...address} step="requesting" pending slow /> };
export const ResetAddress: Story = { render: () => <AddressView {...address} title={messages.emailCode.resetTitle} text={messages.emailCode.resetText} /> };
export const Arabic: Story = {
  args: { messages: ar.messages, title: ar.messages.emailCode.sentTitle, text: ar.messages.emailCode.sentText(email, '5 دقائق') },
  globals: { direction: 'rtl' },
};
