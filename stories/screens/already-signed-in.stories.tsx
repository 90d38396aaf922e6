import type { Meta, StoryObj } from '@storybook/react-vite';
import { AlreadySignedInView } from '../../src/components/sign-in/already-signed-in-view.js';
import { acme, ada, messages, nothing } from '../sample.js';

const meta = {
  title: 'Screens/Already signed in',
  component: AlreadySignedInView,
  parameters: { layout: 'fullscreen' },
  args: { user: ada, messages, branding: acme, pending: false, onContinue: nothing, onSignOut: nothing },
} satisfies Meta<typeof AlreadySignedInView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Person: Story = {};
export const LongNames: Story = {
  args: {
    user: { ...ada, name: 'Augusta Ada King-Noel, Countess of Lovelace', email: 'augusta.ada.king.noel.countess.of.lovelace@mail.example.com' },
  },
};
export const SigningOut: Story = { args: { pending: true } };
