import type { Meta, StoryObj } from '@storybook/react-vite';
import { SignInView } from '../../src/components/sign-in/sign-in-view.js';
import { SignUpView } from '../../src/components/sign-up/sign-up-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { Dialog } from '../../src/ui/dialog.js';
import { acme, features, messages, nothing, paths } from '../sample.js';

const signIn = (error: { code: string; status: number } | null, words = messages) => (
  <SignInView state={{ step: 'credentials', error }} messages={words} features={features} paths={paths} branding={acme} onSubmit={nothing} />
);

/** What `SignInButton` and `SignUpButton` open above the page. */
const meta = {
  title: 'Screens/Auth dialog',
  component: Dialog,
  args: { open: true, bare: true, onClose: nothing, title: messages.signIn.title('Acme'), closeLabel: messages.common.close, children: signIn(null) },
} satisfies Meta<typeof Dialog>;
export default meta;

type Story = StoryObj<typeof meta>;

export const SignIn: Story = {};
export const WrongPassword: Story = { args: { children: signIn({ code: 'INVALID_EMAIL_OR_PASSWORD', status: 401 }) } };
export const SignUp: Story = {
  args: {
    title: messages.signUp.title,
    children: <SignUpView state={{ step: 'details', error: null }} messages={messages} features={features} paths={paths} branding={acme} onSubmit={nothing} />,
  },
};
export const OnAPhone: Story = { globals: { viewport: { value: 'mobile1' } } };
export const Arabic: Story = {
  args: { title: ar.messages.signIn.title('Acme'), closeLabel: ar.messages.common.close, children: signIn(null, ar.messages) },
  globals: { direction: 'rtl' },
};
