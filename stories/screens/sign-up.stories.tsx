import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, userEvent, within } from 'storybook/test';
import { WayOnView } from '../../src/components/parts/way-on-view.js';
import { SignUpView } from '../../src/components/sign-up/sign-up-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { acme, features, messages, nothing, paths } from '../sample.js';

const meta = {
  title: 'Screens/Sign up',
  component: SignUpView,
  parameters: { layout: 'fullscreen' },
  args: { state: { step: 'details', error: null }, messages, features, paths, branding: acme, onSubmit: nothing },
} satisfies Meta<typeof SignUpView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Details: Story = {};
export const SignedInAndStillHere: Story = {
  args: { state: { step: 'signed-in' }, wayOn: <WayOnView label={messages.signIn.goOn} onGoOn={nothing} /> },
};
export const WithoutTerms: Story = { args: { branding: { ...acme, termsUrl: null, privacyUrl: null } } };
export const TermsAlone: Story = { args: { branding: { ...acme, privacyUrl: null } } };
export const ShortPassword: Story = { play: async ({ canvasElement }) => userEvent.type(within(canvasElement).getByLabelText('Password'), 'a few') };
export const StrongPassword: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText('Password'), 'seven mild otters read maps');
    await canvas.findAllByText('Strength: strong');
  },
};
export const FieldsMissing: Story = {
  play: async ({ canvasElement }) => void fireEvent.click(within(canvasElement).getByRole('button', { name: 'Create account' })),
};
export const RefusedPassword: Story = { args: { state: { step: 'details', error: { code: 'PASSWORD_TOO_SHORT', status: 400 } } } };
export const Offline: Story = { args: { state: { step: 'details', error: { code: 'NETWORK_ERROR', status: 0 } } } };
export const Submitting: Story = { args: { state: { step: 'submitting', email: 'ada@example.com' } } };
export const Closed: Story = { args: { state: { step: 'closed' } } };
export const German: Story = { args: { messages: de.messages } };
export const Arabic: Story = { args: { messages: ar.messages }, globals: { direction: 'rtl' } };
