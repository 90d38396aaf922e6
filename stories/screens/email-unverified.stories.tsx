import type { Meta, StoryObj } from '@storybook/react-vite';
import { EmailUnverifiedView } from '../../src/components/sign-in/email-unverified-view.js';
import { acme, messages, nothing } from '../sample.js';

const meta = {
  title: 'Screens/Email unverified',
  component: EmailUnverifiedView,
  parameters: { layout: 'fullscreen' },
  args: { messages, branding: acme, email: 'ada@example.com', pending: false, retryIn: 0, sent: false, error: null, onResend: nothing, onRestart: nothing },
} satisfies Meta<typeof EmailUnverifiedView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};
export const Sending: Story = { args: { pending: true } };
export const Sent: Story = { args: { sent: true, retryIn: 30 } };
export const Failed: Story = { args: { error: { code: 'NETWORK_ERROR', status: 0 } } };
