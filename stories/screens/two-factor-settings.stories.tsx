import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen } from 'storybook/test';
import { TwoFactorSettingsView } from '../../src/components/two-factor-settings/two-factor-settings-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { onSettingsPage } from '../on-settings-page.js';
import { ada, messages, NOW, no, nothing } from '../sample.js';
import { typeCode } from '../type-code.js';

const secrets = {
  uri: 'otpauth://totp/Acme:ada%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Acme&digits=6&period=30',
  key: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  backupCodes: [
    '4f9kx-27qdw',
    'm3xtr-8h5vz',
    'p7c2n-w6ynb',
    '9r4jf-k3bzq',
    'h8vda-5t2mk',
    'x6qnu-c9f4e',
    '2w7yb-j4pks',
    'b5zhc-r8t3x',
    'k9mfg-6d7xp',
    'v3tcd-n2q8j',
  ],
};
const dialog = {
  secrets,
  email: ada.email,
  appName: 'Acme',
  digits: 6,
  onSubmit: nothing,
  onNext: nothing,
  onBack: nothing,
  onVerify: nothing,
  onClose: nothing,
};
const password = { ...dialog, state: { step: 'password', task: 'enable', error: null } } as const;
const code = { ...dialog, state: { step: 'code', misses: 0, error: null } } as const;
const codes = { ...dialog, state: { step: 'codes', task: 'enable' } } as const;

const meta = {
  title: 'Account/Two-factor',
  component: TwoFactorSettingsView,
  decorators: [onSettingsPage],
  args: {
    enabled: false,
    appName: 'Acme',
    hasPassword: true,
    messages,
    status: null,
    forgetting: null,
    forgetError: null,
    tag: 'en',
    now: NOW,
    dialog: null,
    onRetry: nothing,
    onOpen: nothing,
    onForget: no,
  },
} satisfies Meta<typeof TwoFactorSettingsView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Off: Story = {};
export const On: Story = { args: { enabled: true } };
/** The server requires it, and there is time. */
export const RequiredSoon: Story = { args: { required: { dueAt: new Date(NOW + 9 * 86_400_000) } } };
/** The time is over: nothing else works. */
export const RequiredNow: Story = { args: { required: { dueAt: new Date(NOW - 86_400_000) } } };
/** It cannot be turned off. */
export const RequiredOn: Story = { args: { enabled: true, required: { dueAt: null } } };
export const ArabicRequired: Story = {
  args: { required: { dueAt: new Date(NOW + 9 * 86_400_000) }, messages: ar.messages, tag: 'ar' },
  globals: { direction: 'rtl' },
};
const trustedDevices = [
  {
    id: '1',
    current: true,
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    expiresAt: new Date(NOW + 30 * 86_400_000),
  },
  {
    id: '2',
    current: false,
    userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
    expiresAt: new Date(NOW + 4 * 86_400_000),
  },
  { id: '3', current: false, userAgent: '', expiresAt: new Date(NOW + 86_400_000) },
];
/** The server counts codes, and tells which devices are trusted. */
export const OnInFull: Story = { args: { enabled: true, status: { backupCodes: 8, trustedDevices } } };
export const FewCodes: Story = { args: { enabled: true, status: { backupCodes: 3, trustedDevices: [] } } };
export const NoCodes: Story = { args: { enabled: true, status: { backupCodes: 0, trustedDevices: [] } } };
export const ForgettingDevice: Story = { args: { enabled: true, status: { backupCodes: 8, trustedDevices }, forgetting: '2' } };
export const ForgetFails: Story = { args: { enabled: true, status: { backupCodes: 8, trustedDevices }, forgetError: { code: 'NETWORK_ERROR', status: 0 } } };
export const ForgetRevoked: Story = { args: { enabled: true, status: { backupCodes: 8, trustedDevices }, forgetError: { code: 'UNAUTHORIZED', status: 401 } } };
export const ForgetNotFresh: Story = {
  args: { enabled: true, status: { backupCodes: 8, trustedDevices }, forgetError: { code: 'SESSION_NOT_FRESH', status: 403 } },
};
/** Forgotten on another device meanwhile: it is gone here, too. */
export const ForgetLostRace: Story = { args: { enabled: true, status: { backupCodes: 8, trustedDevices: trustedDevices.slice(0, 2) } } };
/** Codes and devices cannot be read; the factor itself can be changed. */
export const StatusFails: Story = { args: { enabled: true, statusError: { code: 'UNEXPECTED_RESPONSE', status: 500 }, onRetryStatus: nothing } };
export const Stale: Story = {
  args: { enabled: true, status: { backupCodes: 8, trustedDevices }, statusError: { code: 'NETWORK_ERROR', status: 0 }, onRetryStatus: nothing },
};
export const NoPassword: Story = { args: { hasPassword: false } };
export const Loading: Story = { args: { hasPassword: null } };
export const LoadFails: Story = { args: { hasPassword: null, loadError: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const LoadOffline: Story = { args: { hasPassword: null, loadError: { code: 'NETWORK_ERROR', status: 0 } } };
export const Password: Story = { args: { dialog: password } };
export const PasswordMissing: Story = {
  args: { dialog: password },
  play: async () => {
    await fireEvent.click(await screen.findByRole('button', { name: 'Continue' }));
  },
};
export const WrongPassword: Story = { args: { dialog: { ...password, state: { ...password.state, error: { code: 'INVALID_PASSWORD', status: 400 } } } } };
export const Sending: Story = { args: { dialog: { ...dialog, state: { step: 'sending', task: 'enable' } } } };
export const Offline: Story = { args: { dialog: { ...password, state: { ...password.state, error: { code: 'NETWORK_ERROR', status: 0 } } } } };
export const SaveFails: Story = { args: { dialog: { ...password, state: { ...password.state, error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } } } };
export const NotFresh: Story = { args: { dialog: { ...password, state: { ...password.state, error: { code: 'SESSION_NOT_FRESH', status: 403 } } } } };
/** Turned off on another device meanwhile. */
export const LostRace: Story = {
  args: { enabled: true, dialog: { ...password, state: { step: 'password', task: 'backup-codes', error: { code: 'TWO_FACTOR_NOT_ENABLED', status: 400 } } } },
};
export const SessionRevoked: Story = { args: { dialog: { ...password, state: { ...password.state, error: { code: 'UNAUTHORIZED', status: 401 } } } } };
export const RateLimited: Story = {
  args: { dialog: { ...password, retryIn: 9, state: { ...password.state, error: { code: 'RATE_LIMITED', status: 429, retryAfter: 9 } } } },
};
export const Scan: Story = { args: { dialog: { ...dialog, state: { step: 'scan' } } } };
export const Code: Story = { args: { dialog: code } };
export const WrongCode: Story = { args: { dialog: { ...code, state: { ...code.state, misses: 1, error: { code: 'INVALID_CODE', status: 401 } } } } };
export const WrongTwice: Story = { args: { dialog: { ...code, state: { ...code.state, misses: 2, error: { code: 'INVALID_CODE', status: 401 } } } } };
export const Confirming: Story = { args: { dialog: { ...dialog, state: { step: 'confirming', misses: 0 } } }, play: typeCode };
export const BackupCodes: Story = { args: { dialog: codes } };
/** No answer came to the code, and the session is gone as it is after a right one. */
export const BackupCodesAnswerLost: Story = { args: { dialog: { ...codes, state: { ...codes.state, lost: true } } } };
export const BackupCodesSaved: Story = {
  args: { dialog: codes },
  play: async () => {
    await fireEvent.click(await screen.findByRole('checkbox', { name: 'I saved these codes' }));
  },
};
export const NewCodes: Story = { args: { enabled: true, dialog: { ...password, state: { step: 'password', task: 'backup-codes', error: null } } } };
export const TurningOff: Story = { args: { enabled: true, dialog: { ...password, state: { step: 'password', task: 'disable', error: null } } } };
export const ScanOnAPhone: Story = { args: { dialog: { ...dialog, state: { step: 'scan' } } }, globals: { viewport: { value: 'mobile1' } } };
export const German: Story = { args: { messages: de.messages, enabled: true } };
export const Arabic: Story = { args: { messages: ar.messages, dialog: codes }, globals: { direction: 'rtl' } };
