import type { Meta, StoryObj } from '@storybook/react-vite';
import { ForgotPasswordView } from '../../src/components/password-reset/forgot-password-view.js';
import { acme, messages, nothing, paths } from '../sample.js';

const meta = {
  title: 'Screens/Forgot password',
  component: ForgotPasswordView,
  parameters: { layout: 'fullscreen' },
  args: { state: { step: 'address', error: null }, messages, paths, branding: acme, onSubmit: nothing },
} satisfies Meta<typeof ForgotPasswordView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Address: Story = {};
export const Requesting: Story = { args: { state: { step: 'requesting', email: 'ada@example.com' }, defaultEmail: 'ada@example.com' } };
export const Failed: Story = { args: { state: { step: 'address', error: { code: 'NETWORK_ERROR', status: 0 } }, defaultEmail: 'ada@example.com' } };
export const RateLimited: Story = { args: { state: { step: 'address', error: { code: 'RATE_LIMITED', status: 429 } }, retryIn: 60 } };
