import type { Meta, StoryObj } from '@storybook/react-vite';
import { ContinueAsView } from '../../src/components/continue-as/continue-as-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { acme, ada, messages, nothing } from '../sample.js';

const meta = {
  title: 'Screens/Continue as',
  component: ContinueAsView,
  parameters: { layout: 'fullscreen' },
  args: { account: { name: ada.name, email: ada.email, image: null }, messages, branding: acme, onContinue: nothing, onForget: nothing },
} satisfies Meta<typeof ContinueAsView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Remembered: Story = {};
export const WithoutAName: Story = { args: { account: { name: '', email: ada.email, image: null } } };
export const LongName: Story = {
  args: { account: { name: 'Augusta Ada King-Noel, Countess of Lovelace', email: 'augusta.ada.king.noel.countess.of.lovelace@mail.example.com', image: null } },
};
export const Arabic: Story = { args: { messages: ar.messages }, globals: { direction: 'rtl' } };
