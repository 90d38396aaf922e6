import type { Meta, StoryObj } from '@storybook/react-vite';
import { SecurityCheckupView } from '../../src/components/security-checkup/security-checkup-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { comesLate } from '../comes-late.js';
import { onSettingsPage } from '../on-settings-page.js';
import { messages, nothing } from '../sample.js';

const all = (done: boolean) =>
  [
    { id: 'email', done },
    { id: 'passkey', done },
    { id: 'secondFactor', done },
    { id: 'backupCodes', done, count: done ? 8 : 2 },
    { id: 'secondWay', done },
    { id: 'newDevices', done, count: done ? 0 : 1 },
    { id: 'sessions', done, count: done ? 0 : 2 },
  ] as const;

const meta = {
  title: 'Account/Security checkup',
  component: SecurityCheckupView,
  decorators: [onSettingsPage],
  args: {
    items: [...all(true).slice(0, 1), ...all(false).slice(1, 3), ...all(true).slice(3)],
    error: null,
    messages,
    hrefOf: (tab) => `#${tab}`,
    onRetry: nothing,
  },
} satisfies Meta<typeof SecurityCheckupView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Some: Story = {};
export const Nothing: Story = { args: { items: all(false) } };
export const Everything: Story = { args: { items: all(true) } };
/** A server without passkeys and second factors. */
export const Few: Story = { args: { items: [...all(true).slice(0, 1), ...all(true).slice(4)] } };
export const Loading: Story = { args: { items: null }, play: ({ canvasElement }) => comesLate(canvasElement) };
export const LoadFails: Story = { args: { items: null, error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const LoadOffline: Story = { args: { items: null, error: { code: 'NETWORK_ERROR', status: 0 } } };
export const SessionRevoked: Story = { args: { items: null, error: { code: 'UNAUTHORIZED', status: 401 } } };
/** A session that is too old to see the others: nothing is said of them. */
export const NotFresh: Story = { args: { items: all(true).slice(0, 5) } };
export const German: Story = { args: { messages: de.messages, items: all(false) } };
export const Arabic: Story = { args: { messages: ar.messages, items: all(false) }, globals: { direction: 'rtl' } };
