import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen, within } from 'storybook/test';
import { ApiKeyDialogView, type ApiKeyDialogViewProps } from '../../src/components/api-keys/api-key-dialog-view.js';
import { ApiKeysView } from '../../src/components/api-keys/api-keys-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { onSettingsPage } from '../on-settings-page.js';
import { messages, NOW, no, nothing } from '../sample.js';

const DAY = 86_400_000;
const limit = { requests: 1000, window: 86_400 };
const deploy = {
  id: 'deploy',
  configId: null,
  name: 'Deploy from CI',
  start: 'acme_x',
  enabled: true,
  createdAt: new Date(NOW - 2 * DAY),
  expiresAt: new Date(NOW + 88 * DAY),
  lastUsedAt: new Date(NOW - 3_600_000),
  remaining: null,
  limit,
  permissions: { projects: ['read', 'write'], billing: ['read'] },
};
const report = {
  ...deploy,
  id: 'report',
  name: 'Weekly report',
  start: 'acme_p',
  expiresAt: null,
  lastUsedAt: null,
  remaining: 420,
  permissions: { projects: ['read'] },
};
const off = { ...deploy, id: 'off', name: 'Old laptop', start: 'acme_a', enabled: false, permissions: {} };
const ended = { ...deploy, id: 'ended', name: '', start: '', expiresAt: new Date(NOW - DAY), permissions: {} };
const offer = {
  permissions: { projects: ['read', 'write'], billing: ['read'] },
  expiresIn: [7_776_000, 2_592_000, 31_536_000, null],
  limits: [{ requests: 1000, window: 86_400 }],
};
const permissionNames = { projects: 'Projects', 'projects:read': 'Read', 'projects:write': 'Write', billing: 'Billing', 'billing:read': 'Read' };

/** What Better Auth makes looks like this; this one opens nothing. */
const SECRET = 'acme_xkQvTzRmBwLpYhNcFsJdGaUeOiKqXvTzRmBwLpYhNcFsJdGaUeOiKqXvTzRm';
const making = { offer, permissionNames, secret: '', replaced: null, messages, tag: 'en', onSubmit: nothing, onClose: nothing };
const question = { step: 'asking', replaces: null, error: null } as const;
const dialog = (props: Pick<ApiKeyDialogViewProps, 'state'> & Partial<ApiKeyDialogViewProps>) => <ApiKeyDialogView {...making} {...props} />;
const failed = (code: string, status: number, more: Partial<ApiKeyDialogViewProps> = {}) =>
  dialog({ state: { ...question, error: { code, status } }, ...more });

const meta = {
  title: 'Account/API keys',
  component: ApiKeysView,
  decorators: [onSettingsPage],
  args: {
    keys: [deploy, report, off, ended],
    error: null,
    loadedAt: NOW,
    changing: null,
    changeError: null,
    maxKeys: 50,
    maxRows: 100,
    rotation: true,
    permissionNames,
    messages,
    tag: 'en',
    now: NOW,
    onRetry: nothing,
    onOpen: nothing,
    onEnable: no,
    onRemove: no,
    onReset: nothing,
  },
} satisfies Meta<typeof ApiKeysView>;
export default meta;

type Story = StoryObj<typeof meta>;

async function openMenu(canvasElement: HTMLElement) {
  await fireEvent.click(within(canvasElement).getByRole('button', { name: 'Actions for Deploy from CI' }));
  await screen.findByRole('menuitem', { name: 'Delete' });
}

export const Several: Story = {};
export const None: Story = { args: { keys: [] } };
export const Loading: Story = { args: { keys: null } };
export const LoadFails: Story = { args: { keys: null, error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const LoadOffline: Story = { args: { keys: null, error: { code: 'NETWORK_ERROR', status: 0 } } };
export const Stale: Story = { args: { error: { code: 'NETWORK_ERROR', status: 0 } } };
/** As many as there can be. */
export const Full: Story = { args: { keys: [deploy, report], maxKeys: 2 } };
/** More than the server lists, in pages of ten. */
export const Many: Story = {
  args: { keys: Array.from({ length: 100 }, (_, at) => ({ ...deploy, id: String(at), name: `Key ${at + 1}` })), maxKeys: null },
};
export const Menu: Story = { play: ({ canvasElement }) => openMenu(canvasElement) };
export const Changing: Story = { args: { changing: 'deploy' } };
export const Deleting: Story = {
  play: async ({ canvasElement }) => {
    await openMenu(canvasElement);
    await fireEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
    await screen.findByRole('dialog');
  },
};
export const ChangeFails: Story = { args: { changeError: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const ChangeOffline: Story = { args: { changeError: { code: 'NETWORK_ERROR', status: 0 } } };
/** Deleted in another place meanwhile. */
export const LostRace: Story = { args: { changeError: { code: 'KEY_NOT_FOUND', status: 404 } } };
export const SessionRevoked: Story = { args: { changeError: { code: 'UNAUTHORIZED', status: 401 } } };
/** Several limits to choose from. */
export const CreatingWithLimits: Story = {
  args: { dialog: dialog({ state: question, offer: { ...offer, limits: [...offer.limits, { requests: 60, window: 60 }] } }) },
};
export const Creating: Story = { args: { dialog: dialog({ state: question }) } };
/** A server without `apiKeys()`: a name, and nothing to choose. */
export const CreatingPlain: Story = { args: { dialog: dialog({ state: question, offer: { permissions: {}, expiresIn: [], limits: [] } }), rotation: false } };
export const NoEnd: Story = {
  args: { dialog: dialog({ state: question }) },
  play: async () => void fireEvent.change(await screen.findByLabelText('Expires'), { target: { value: 'null' } }),
};
export const NameMissing: Story = {
  args: { dialog: dialog({ state: question }) },
  play: async () => void fireEvent.click(await screen.findByRole('button', { name: 'Create key' })),
};
export const Sending: Story = { args: { dialog: dialog({ state: { step: 'sending', replaces: null } }) } };
export const CreateFails: Story = { args: { dialog: failed('UNEXPECTED_RESPONSE', 500) } };
export const CreateOffline: Story = { args: { dialog: failed('NETWORK_ERROR', 0) } };
export const CreateNotFresh: Story = { args: { dialog: failed('SESSION_NOT_FRESH', 403) } };
export const NameTooLong: Story = { args: { dialog: failed('INVALID_NAME_LENGTH', 400) } };
export const LimitReached: Story = { args: { dialog: failed('API_KEY_LIMIT_REACHED', 400) } };
export const NoLongerOffered: Story = { args: { dialog: failed('API_KEY_PERMISSION_NOT_OFFERED', 400) } };
export const RateLimited: Story = { args: { dialog: failed('RATE_LIMITED', 429, { retryIn: 42 }) } };
export const Replacing: Story = { args: { dialog: dialog({ state: { ...question, replaces: 'deploy' }, replaced: 'Deploy from CI' }) } };
export const ReplacedMeanwhile: Story = {
  args: {
    dialog: dialog({ state: { step: 'asking', replaces: 'deploy', error: { code: 'KEY_NOT_FOUND', status: 404 } }, replaced: 'Deploy from CI' }),
  },
};
export const Shown: Story = {
  args: { dialog: dialog({ state: { step: 'shown' }, secret: SECRET }) },
};
export const LongNames: Story = {
  args: {
    keys: [
      {
        ...deploy,
        name: 'A key that its owner has named at length',
        permissions: { 'A resource of many words that goes on and on': ['read', 'write', 'administer'] },
      },
    ],
    permissionNames: {},
  },
};
export const German: Story = { args: { messages: de.messages, tag: 'de' } };
export const GermanCreating: Story = { args: { messages: de.messages, tag: 'de', dialog: dialog({ state: question, messages: de.messages, tag: 'de' }) } };
export const Arabic: Story = { args: { messages: ar.messages, tag: 'ar' }, globals: { direction: 'rtl' } };
export const ArabicCreating: Story = {
  args: { messages: ar.messages, tag: 'ar', dialog: dialog({ state: question, messages: ar.messages, tag: 'ar' }) },
  globals: { direction: 'rtl' },
};
export const ArabicShown: Story = {
  args: { messages: ar.messages, tag: 'ar', dialog: dialog({ state: { step: 'shown' }, secret: SECRET, messages: ar.messages, tag: 'ar' }) },
  globals: { direction: 'rtl' },
};
