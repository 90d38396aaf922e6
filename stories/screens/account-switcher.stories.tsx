import type { Meta, StoryObj } from '@storybook/react-vite';
import { AccountSwitcherView } from '../../src/components/account-switcher/account-switcher-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { onSettingsPage } from '../on-settings-page.js';
import { ada, messages, no, nothing } from '../sample.js';

const grace = { id: 'grace', name: 'Grace Hopper', email: 'grace@example.com', emailVerified: true };
const alan = { id: 'alan', name: '', email: 'alan@example.com', emailVerified: true };

const meta = {
  title: 'Account/Switcher',
  component: AccountSwitcherView,
  decorators: [onSettingsPage],
  args: {
    accounts: [
      { user: ada, current: true },
      { user: grace, current: false },
      { user: alan, current: false },
    ],
    error: null,
    max: 5,
    switching: null,
    switchError: null,
    messages,
    addHref: '#sign-in',
    onRetry: nothing,
    onSwitch: no,
    onSignOut: no,
  },
} satisfies Meta<typeof AccountSwitcherView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Several: Story = {};
export const One: Story = { args: { accounts: [{ user: ada, current: true }] } };
export const Full: Story = { args: { max: 3 } };
export const Switching: Story = { args: { switching: 'grace' } };
export const SwitchFails: Story = { args: { switchError: { code: 'NETWORK_ERROR', status: 0 } } };
/** Signed out there meanwhile. */
export const LostRace: Story = { args: { switchError: { code: 'INVALID_SESSION_TOKEN', status: 401 } } };
export const SaveFails: Story = { args: { switchError: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const SessionRevoked: Story = { args: { switchError: { code: 'UNAUTHORIZED', status: 401 } } };
export const NotFresh: Story = { args: { switchError: { code: 'SESSION_NOT_FRESH', status: 403 } } };
export const Stale: Story = { args: { error: { code: 'NETWORK_ERROR', status: 0 }, loadedAt: Date.UTC(2026, 0, 15, 9, 30) } };
export const Loading: Story = { args: { accounts: null } };
export const LoadFails: Story = { args: { accounts: null, error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const LoadOffline: Story = { args: { accounts: null, error: { code: 'NETWORK_ERROR', status: 0 } } };
export const German: Story = { args: { messages: de.messages } };
export const Arabic: Story = { args: { messages: ar.messages }, globals: { direction: 'rtl' } };
