import type { Meta, StoryObj } from '@storybook/react-vite';
import { CheckMailView } from '../../src/components/parts/check-mail-view.js';
import { acme, messages, nothing } from '../sample.js';

const meta = {
  title: 'Screens/Check your email',
  component: CheckMailView,
  parameters: { layout: 'fullscreen' },
  args: {
    messages,
    branding: acme,
    step: 'check-email',
    title: messages.signUp.checkTitle,
    text: messages.signUp.checkText('ada@example.com', '1 hour'),
    email: 'ada@example.com',
    retryIn: 0,
    pending: false,
    onResend: nothing,
    onRestart: nothing,
  },
} satisfies Meta<typeof CheckMailView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const JustSent: Story = { args: { retryIn: 24 } };
export const CanBeSentAgain: Story = {};
export const Sending: Story = { args: { pending: true } };
export const SentAgain: Story = { args: { sent: true, retryIn: 60 } };
export const Failed: Story = { args: { error: { code: 'TIMEOUT', status: 0 } } };
export const AfterAReset: Story = { args: { text: messages.passwordReset.sentText('ada@example.com', '1 hour'), signInHref: '#sign-in', retryIn: 30 } };
export const LongAddress: Story = {
  args: {
    email: 'augusta.ada.king.noel.countess.of.lovelace@mail.example.com',
    text: messages.signUp.checkText('augusta.ada.king.noel.countess.of.lovelace@mail.example.com', '1 hour'),
  },
};
