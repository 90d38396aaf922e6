import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, within } from 'storybook/test';
import { WayOnView } from '../../src/components/parts/way-on-view.js';
import { SignInView } from '../../src/components/sign-in/sign-in-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { acme, features, messages, nothing, paths } from '../sample.js';

const meta = {
  title: 'Screens/Sign in',
  component: SignInView,
  parameters: { layout: 'fullscreen' },
  args: { state: { step: 'credentials', error: null }, messages, features, paths, branding: acme, onSubmit: nothing },
} satisfies Meta<typeof SignInView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Credentials: Story = {};
export const WrongPassword: Story = {
  args: { state: { step: 'credentials', error: { code: 'INVALID_EMAIL_OR_PASSWORD', status: 401 } }, defaultEmail: 'ada@example.com' },
};
export const Offline: Story = { args: { state: { step: 'credentials', error: { code: 'NETWORK_ERROR', status: 0 } }, defaultEmail: 'ada@example.com' } };
export const ServerAway: Story = { args: { state: { step: 'credentials', error: { code: 'SERVICE_UNAVAILABLE', status: 503 } } } };
export const UnknownError: Story = { args: { state: { step: 'credentials', error: { code: 'SOMETHING_NEW', status: 400 } } } };
export const RateLimited: Story = {
  args: { state: { step: 'credentials', error: { code: 'RATE_LIMITED', status: 429, retryAfter: 42 } }, retryIn: 42, defaultEmail: 'ada@example.com' },
};
export const Submitting: Story = { args: { state: { step: 'submitting', email: 'ada@example.com' }, defaultEmail: 'ada@example.com' } };
export const SubmittingSlowly: Story = { args: { state: { step: 'submitting', email: 'ada@example.com' }, slow: true } };
export const FieldsMissing: Story = { play: async ({ canvasElement }) => void fireEvent.click(within(canvasElement).getByRole('button', { name: 'Sign in' })) };
export const SignUpClosed: Story = { args: { features: { ...features, emailPassword: { ...features.emailPassword, signUp: false } } } };
export const PasswordsOff: Story = { args: { features: { ...features, emailPassword: null } } };
export const SignedIn: Story = { args: { state: { step: 'signed-in' } } };
/** The host's router went nowhere. */
export const SignedInAndStillHere: Story = {
  args: { state: { step: 'signed-in' }, wayOn: <WayOnView label={messages.signIn.goOn} onGoOn={nothing} /> },
};
export const German: Story = { args: { messages: de.messages } };
export const Arabic: Story = { args: { messages: ar.messages }, globals: { direction: 'rtl' } };
export const Yellow: Story = { globals: { brand: 'yellow' } };
export const Black: Story = { globals: { brand: 'black' } };
