import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import { TwoFactorView } from '../../src/components/two-factor/two-factor-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { acme, messages, nothing } from '../sample.js';
import { typeCode } from '../type-code.js';

const start = { step: 'code', method: 'totp', sent: false, misses: 0, error: null } as const;

const meta = {
  title: 'Screens/Second factor',
  component: TwoFactorView,
  parameters: { layout: 'fullscreen' },
  args: {
    state: start,
    messages,
    methods: ['totp', 'otp', 'backup-code'],
    digits: { totp: 6, otp: 6 },
    trustFor: '30 days',
    branding: acme,
    onChoose: nothing,
    onSend: nothing,
    onVerify: nothing,
    onRestart: nothing,
  },
} satisfies Meta<typeof TwoFactorView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const App: Story = {};
export const HalfTyped: Story = {
  play: async ({ canvasElement }) => {
    const field = within(canvasElement).getByLabelText('Code');
    await userEvent.click(field);
    await userEvent.keyboard('123');
  },
};
export const WrongCode: Story = { args: { state: { ...start, misses: 1, error: { code: 'INVALID_CODE', status: 401 } } } };
export const WrongTwice: Story = { args: { state: { ...start, misses: 2, error: { code: 'INVALID_CODE', status: 401 } } } };
export const Verifying: Story = { args: { state: { step: 'verifying', method: 'totp', sent: false, misses: 0 } }, play: typeCode };
export const VerifyingSlowly: Story = { args: { state: { step: 'verifying', method: 'totp', sent: false, misses: 0 }, slow: true }, play: typeCode };
export const RateLimited: Story = { args: { state: { ...start, error: { code: 'RATE_LIMITED', status: 429, retryAfter: 9 } }, retryIn: 9 } };
export const Offline: Story = { args: { state: { ...start, error: { code: 'NETWORK_ERROR', status: 0 } } } };
export const MailOffered: Story = { args: { state: { ...start, method: 'otp' }, methods: ['otp', 'backup-code'] } };
export const MailSending: Story = { args: { state: { step: 'sending', method: 'otp', sent: false, misses: 0 }, methods: ['otp', 'backup-code'] } };
export const MailSent: Story = { args: { state: { ...start, method: 'otp', sent: true }, resendIn: 24 } };
export const MailTooOld: Story = { args: { state: { ...start, method: 'otp', sent: true, error: { code: 'OTP_HAS_EXPIRED', status: 400 } } } };
export const MailTooManyTries: Story = {
  args: { state: { ...start, method: 'otp', sent: true, error: { code: 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', status: 400 } } },
};
export const BackupCode: Story = { args: { state: { ...start, method: 'backup-code' } } };
export const WrongBackupCode: Story = { args: { state: { ...start, method: 'backup-code', error: { code: 'INVALID_BACKUP_CODE', status: 401 } } } };
export const EightDigits: Story = { args: { digits: { totp: 8, otp: 6 } } };
const page = (way: string) => `/sign-in?second-factor=totp,otp&method=${way}`;
/** On a page that may have no script: ways are links, and asking for a mail is a form's. */
const form = { action: '/api/auth/livery/form', pages: { totp: page('totp'), otp: page('otp'), 'backup-code': page('backup-code'), restart: '/sign-in' } };
export const WithoutScript: Story = { args: { form } };
export const WithoutScriptMailOffered: Story = { args: { form, state: { ...start, method: 'otp' } } };
export const WithoutScriptMailSent: Story = { args: { form, state: { ...start, method: 'otp', sent: true } } };
export const WithoutScriptMailTooOld: Story = {
  args: { form, state: { ...start, method: 'otp', sent: true, error: { code: 'OTP_HAS_EXPIRED', status: 400 } } },
};
export const NoTrust: Story = { args: { trustFor: undefined } };
export const Locked: Story = { args: { state: { step: 'locked' } } };
export const SignedIn: Story = { args: { state: { step: 'signed-in' } } };
export const German: Story = { args: { messages: de.messages, trustFor: '30 Tage' } };
export const Arabic: Story = { args: { messages: ar.messages, trustFor: '30 يومًا' }, globals: { direction: 'rtl' } };
export const Yellow: Story = { globals: { brand: 'yellow' } };
