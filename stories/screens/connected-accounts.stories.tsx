import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen, within } from 'storybook/test';
import { ConnectedAccountsView } from '../../src/components/connected-accounts/connected-accounts-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { onSettingsPage } from '../on-settings-page.js';
import { messages, NOW, no, nothing } from '../sample.js';

const DAY = 86_400_000;
const google = {
  provider: 'google',
  name: 'Google',
  account: { id: '1', createdAt: new Date(NOW - 40 * DAY), scopes: ['calendar.readonly'], accessEndsAt: new Date(NOW + 30 * DAY) },
};
const github = { provider: 'github', name: 'GitHub', account: null };
const own = { provider: 'acme-id', name: 'Acme ID', account: null };

const meta = {
  title: 'Account/Connected accounts',
  component: ConnectedAccountsView,
  decorators: [onSettingsPage],
  args: {
    items: [google, github, own],
    error: null,
    loadedAt: NOW,
    canConnect: true,
    keepsLast: false,
    connecting: null,
    connectError: null,
    disconnecting: null,
    disconnectError: null,
    messages,
    tag: 'en',
    now: NOW,
    onRetry: nothing,
    onConnect: nothing,
    onDisconnect: no,
    onReset: nothing,
  },
} satisfies Meta<typeof ConnectedAccountsView>;
export default meta;

type Story = StoryObj<typeof meta>;

const disconnect = async (canvasElement: HTMLElement) => void fireEvent.click(within(canvasElement).getByRole('button', { name: 'Disconnect Google' }));

export const Several: Story = {};
export const None: Story = { args: { items: [github, own] } };
/** Two accounts with one provider, and one with a provider that the server no longer has. */
export const Uncommon: Story = {
  args: {
    items: [
      google,
      { ...google, account: { id: '2', createdAt: new Date(NOW - DAY), scopes: [], onlyToSignIn: true } },
      { provider: 'gone-id', name: 'gone-id', account: { id: '3', createdAt: new Date(NOW - 900 * DAY), scopes: [] } },
    ],
  },
};
export const NoNewOnes: Story = { args: { canConnect: false } };
export const Loading: Story = { args: { items: null } };
export const LoadFails: Story = { args: { items: null, error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const LoadOffline: Story = { args: { items: null, error: { code: 'NETWORK_ERROR', status: 0 } } };
export const Stale: Story = { args: { error: { code: 'NETWORK_ERROR', status: 0 } } };
export const Connecting: Story = { args: { connecting: 'github' } };
export const ConnectOffline: Story = { args: { connectError: { code: 'NETWORK_ERROR', status: 0 } } };
export const CancelledThere: Story = { args: { returned: { error: { code: 'access_denied', status: 400 }, provider: 'github' } } };
export const SomebodyElses: Story = { args: { returned: { error: { code: 'account_already_linked_to_different_user', status: 400 }, provider: 'github' } } };
export const OtherAddress: Story = { args: { returned: { error: { code: 'email_does_not_match', status: 400 }, provider: 'github' } } };
export const Disconnecting: Story = { play: ({ canvasElement }) => disconnect(canvasElement) };
export const LastWay: Story = {
  args: { keepsLast: true },
  play: async ({ canvasElement }) => {
    await disconnect(canvasElement);
    await screen.findByText(/would leave no account/);
  },
};
export const DisconnectFails: Story = { args: { disconnectError: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const DisconnectOffline: Story = { args: { disconnectError: { code: 'NETWORK_ERROR', status: 0 } } };
/** Disconnected in another place meanwhile. */
export const LostRace: Story = { args: { disconnectError: { code: 'ACCOUNT_NOT_FOUND', status: 400 } } };
export const NotFresh: Story = { args: { disconnectError: { code: 'SESSION_NOT_FRESH', status: 403 } } };
export const SessionRevoked: Story = { args: { disconnectError: { code: 'UNAUTHORIZED', status: 401 } } };
export const German: Story = { args: { messages: de.messages, tag: 'de' } };
export const Arabic: Story = { args: { messages: ar.messages, tag: 'ar' }, globals: { direction: 'rtl' } };
