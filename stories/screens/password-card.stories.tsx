import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, within } from 'storybook/test';
import { PasswordCardView } from '../../src/components/account/password-card-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { comesLate } from '../comes-late.js';
import { onSettingsPage } from '../on-settings-page.js';
import { ada, messages, nothing } from '../sample.js';

const mail = { pending: false, sent: false, error: null, retryIn: 0, onSend: nothing };

const meta = {
  title: 'Account/Password',
  component: PasswordCardView,
  decorators: [onSettingsPage],
  args: {
    hasPassword: true,
    email: ada.email,
    changed: '4 months ago',
    messages,
    policy: { minLength: 15, maxLength: 128 },
    forgotHref: '#forgot-password',
    context: ['Acme'],
    pending: false,
    error: null,
    done: null,
    mail,
    onRetry: nothing,
    onEdit: nothing,
    onChange: nothing,
  },
} satisfies Meta<typeof PasswordCardView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const NeverChanged: Story = { args: { changed: undefined } };
export const Loading: Story = { args: { hasPassword: null }, play: ({ canvasElement }) => comesLate(canvasElement) };
export const LoadFails: Story = { args: { hasPassword: null, loadError: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const LoadOffline: Story = { args: { hasPassword: null, loadError: { code: 'NETWORK_ERROR', status: 0 } } };
export const Changing: Story = { args: { pending: true } };
export const ChangingSlowly: Story = { args: { pending: true, slow: true } };
/** No answer came to the try before. */
export const PerhapsChanged: Story = { args: { error: { code: 'PASSWORD_PERHAPS_CHANGED', status: 400 } } };
/** No answer came, and the session is gone, as after a change that ends sessions. */
export const ChangedAnswerLost: Story = { args: { done: { revokedOthers: true, lost: true } } };
export const Changed: Story = { args: { done: { revokedOthers: false } } };
export const ChangedAndSignedOut: Story = { args: { done: { revokedOthers: true } } };
export const BothMissing: Story = {
  play: async ({ canvasElement }) => void fireEvent.click(within(canvasElement).getByRole('button', { name: 'Change password' })),
};
export const WrongCurrent: Story = { args: { error: { code: 'INVALID_PASSWORD', status: 400 } } };
export const Breached: Story = { args: { error: { code: 'PASSWORD_COMPROMISED', status: 400 } } };
export const RateLimited: Story = { args: { error: { code: 'RATE_LIMITED', status: 429, retryAfter: 9 }, retryIn: 9 } };
export const Offline: Story = { args: { error: { code: 'NETWORK_ERROR', status: 0 } } };
export const SessionRevoked: Story = { args: { error: { code: 'UNAUTHORIZED', status: 401 } } };
export const NotFresh: Story = { args: { error: { code: 'SESSION_NOT_FRESH', status: 403 } } };
export const SaveFails: Story = { args: { error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
/** Changed on another device meanwhile, so that the one that is known here is the old one. */
export const LostRace: Story = { args: { changed: 'now', error: { code: 'INVALID_PASSWORD', status: 400 } } };
export const None: Story = { args: { hasPassword: false } };
export const NoneSending: Story = { args: { hasPassword: false, mail: { ...mail, pending: true } } };
export const NoneSent: Story = { args: { hasPassword: false, mail: { ...mail, sent: true, retryIn: 24 } } };
export const NoneOffline: Story = { args: { hasPassword: false, mail: { ...mail, error: { code: 'NETWORK_ERROR', status: 0 } } } };
export const German: Story = { args: { messages: de.messages, changed: 'vor 4 Monaten' } };
export const Arabic: Story = { args: { messages: ar.messages, changed: 'قبل 4 أشهر' }, globals: { direction: 'rtl' } };
