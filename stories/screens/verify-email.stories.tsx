import type { Meta, StoryObj } from '@storybook/react-vite';
import { VerifyEmailView } from '../../src/components/verify-email/verify-email-view.js';
import { acme, messages, nothing, paths } from '../sample.js';

const meta = {
  title: 'Screens/Verify email',
  component: VerifyEmailView,
  parameters: { layout: 'fullscreen' },
  args: { state: { step: 'ready', error: null }, messages, appName: 'Acme', paths, branding: acme, onResend: nothing, onVerify: nothing },
} satisfies Meta<typeof VerifyEmailView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};
export const Verifying: Story = { args: { state: { step: 'verifying' } } };
export const Failed: Story = { args: { state: { step: 'ready', error: { code: 'NETWORK_ERROR', status: 0 } } } };
export const Verified: Story = { args: { state: { step: 'verified' } } };
/** Used up, most likely by a try that no answer came to. */
export const PerhapsDone: Story = { args: { state: { step: 'link-invalid' }, unanswered: true } };
export const LinkInvalid: Story = { args: { state: { step: 'link-invalid' } } };
export const Waiting: Story = { args: { state: { step: 'waiting', sent: false, error: null }, email: 'ada@example.com', retryIn: 30 } };
export const WaitingForUnknown: Story = { args: { state: { step: 'waiting', sent: false, error: null } } };
export const Sending: Story = { args: { state: { step: 'sending' }, email: 'ada@example.com' } };
export const NewAddress: Story = { args: { purpose: 'change-email' } };
export const NewAddressVerified: Story = { args: { purpose: 'change-email', state: { step: 'verified' } } };
/** Where the app asks the old address first. */
export const OldAddress: Story = { args: { purpose: 'change-email-confirm' } };
export const OldAddressVerified: Story = { args: { purpose: 'change-email-confirm', state: { step: 'verified' } } };
