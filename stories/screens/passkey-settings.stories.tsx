import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen, within } from 'storybook/test';
import { PasskeySettingsView } from '../../src/components/passkey-settings/passkey-settings-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { onSettingsPage } from '../on-settings-page.js';
import { messages, NOW, no, nothing } from '../sample.js';

const DAY = 86_400_000;
const phone = {
  id: 'phone',
  name: '',
  maker: { name: 'Google Password Manager', mark: 'google' },
  synced: true,
  createdAt: new Date(NOW - 2 * DAY),
  lastUsedAt: new Date(NOW - 3_600_000),
};
const laptop = {
  id: 'laptop',
  name: 'Work laptop',
  maker: { name: 'Windows Hello', mark: 'microsoft' },
  synced: false,
  createdAt: new Date(NOW - 200 * DAY),
  lastUsedAt: null,
};
const key = { id: 'key', name: '', maker: null, synced: false, createdAt: new Date(NOW - 500 * DAY), lastUsedAt: new Date(NOW - 90 * DAY) };

const meta = {
  title: 'Account/Passkeys',
  component: PasskeySettingsView,
  decorators: [onSettingsPage],
  args: {
    passkeys: [phone, laptop, key],
    error: null,
    loadedAt: NOW,
    adding: { step: 'ready', error: null },
    canAdd: true,
    changing: null,
    changeError: null,
    keepsLast: false,
    messages,
    tag: 'en',
    now: NOW,
    onRetry: nothing,
    onAdd: nothing,
    onRename: no,
    onRemove: no,
    onReset: nothing,
  },
} satisfies Meta<typeof PasskeySettingsView>;
export default meta;

type Story = StoryObj<typeof meta>;

const click = async (canvasElement: HTMLElement, name: string) => void fireEvent.click(within(canvasElement).getByRole('button', { name }));

export const Several: Story = {};
/** Each with the mark of whoever makes it; where nobody has drawn one for us, that of passkeys. */
export const Makers: Story = {
  args: {
    passkeys: [
      ['Apple Passwords', 'apple'],
      ['1Password', '1password'],
      ['Bitwarden', 'bitwarden'],
      ['Dashlane', 'dashlane'],
      ['LastPass', 'lastpass'],
      ['Proton Pass', 'proton'],
      ['Keeper', 'keeper'],
      ['KeePassXC', 'keepassxc'],
      ['Enpass', 'enpass'],
      ['Kaspersky Password Manager', 'kaspersky'],
      ['Zoho Vault', 'zoho'],
      ['YubiKey 5 Series with NFC', 'yubico'],
      ['Samsung Pass', null],
    ].map(([name, mark]) => ({ ...phone, id: name ?? '', name: '', maker: { name: name ?? '', mark: mark ?? null } })),
  },
};
export const None: Story = { args: { passkeys: [] } };
export const Loading: Story = { args: { passkeys: null } };
export const LoadFails: Story = { args: { passkeys: null, error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const LoadOffline: Story = { args: { passkeys: null, error: { code: 'NETWORK_ERROR', status: 0 } } };
export const Stale: Story = { args: { error: { code: 'NETWORK_ERROR', status: 0 } } };
export const Adding: Story = { args: { adding: { step: 'asking' } } };
export const AddingCancelled: Story = { args: { adding: { step: 'ready', error: { code: 'PASSKEY_CANCELLED', status: 0 } } } };
export const AlreadyThere: Story = { args: { adding: { step: 'ready', error: { code: 'PASSKEY_ALREADY_THERE', status: 0 } } } };
export const NotSupported: Story = { args: { canAdd: false } };
export const Renaming: Story = { play: ({ canvasElement }) => click(canvasElement, 'Rename Work laptop') };
export const NameMissing: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await fireEvent.click(canvas.getByRole('button', { name: 'Rename Work laptop' }));
    await fireEvent.change(canvas.getByLabelText('Name'), { target: { value: ' ' } });
    await fireEvent.click(canvas.getByRole('button', { name: 'Save' }));
  },
};
export const SaveFails: Story = { args: { changeError: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const SaveOffline: Story = { args: { changeError: { code: 'NETWORK_ERROR', status: 0 } } };
/** Removed in another place meanwhile. */
export const LostRace: Story = { args: { changeError: { code: 'PASSKEY_NOT_FOUND', status: 404 } } };
export const NotFresh: Story = { args: { adding: { step: 'ready', error: { code: 'SESSION_NOT_FRESH', status: 403 } } } };
export const SessionRevoked: Story = { args: { changeError: { code: 'UNAUTHORIZED', status: 401 } } };
export const Removing: Story = { play: ({ canvasElement }) => click(canvasElement, 'Remove Work laptop') };
export const LastWay: Story = {
  args: { passkeys: [laptop], keepsLast: true },
  play: async ({ canvasElement }) => {
    await click(canvasElement, 'Remove Work laptop');
    await screen.findByText(/last way in/);
  },
};
export const LongName: Story = { args: { passkeys: [{ ...laptop, name: 'A name that its owner has thought about for a very long time, and which goes on' }] } };
export const German: Story = { args: { messages: de.messages, tag: 'de' } };
export const Arabic: Story = { args: { messages: ar.messages, tag: 'ar' }, globals: { direction: 'rtl' } };
