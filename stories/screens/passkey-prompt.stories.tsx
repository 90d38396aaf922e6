import type { Meta, StoryObj } from '@storybook/react-vite';
import { PasskeyPromptView } from '../../src/components/passkey/passkey-prompt-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { acme, messages, nothing } from '../sample.js';

const meta = {
  title: 'Screens/Passkey prompt',
  component: PasskeyPromptView,
  parameters: { layout: 'fullscreen' },
  args: { state: { step: 'ready', error: null }, messages, branding: acme, onAdd: nothing, onContinue: nothing },
} satisfies Meta<typeof PasskeyPromptView>;
export default meta;

type Story = StoryObj<typeof meta>;

const refused = (code: string): Story => ({ args: { state: { step: 'ready', error: { code, status: 0 } } } });

export const Offered: Story = {};
export const Asking: Story = { args: { state: { step: 'asking' } } };
export const Verifying: Story = { args: { state: { step: 'verifying' } } };
export const VerifyingSlowly: Story = { args: { state: { step: 'verifying' }, slow: true } };
export const Offline = refused('NETWORK_ERROR');
export const RateLimited: Story = { args: { state: { step: 'ready', error: { code: 'RATE_LIMITED', status: 429 } }, retryIn: 42 } };
export const Cancelled: Story = refused('PASSKEY_CANCELLED');
export const AlreadyThere: Story = refused('PASSKEY_ALREADY_THERE');
export const DomainRefused: Story = refused('PASSKEY_DOMAIN_REFUSED');
export const NotSupported: Story = refused('PASSKEY_NOT_SUPPORTED');
export const Failed: Story = refused('PASSKEY_FAILED');
export const Added: Story = { args: { state: { step: 'done' } } };
export const Arabic: Story = { args: { messages: ar.messages }, globals: { direction: 'rtl' } };
