import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, within } from 'storybook/test';
import { EmailCardView } from '../../src/components/account/email-card-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { onSettingsPage } from '../on-settings-page.js';
import { ada, messages, nothing } from '../sample.js';
import { typeCode } from '../type-code.js';

const NEW = 'countess.lovelace@example.com';
const confirmation = { pending: false, sent: false, error: null, retryIn: 0, onSend: nothing };

const meta = {
  title: 'Account/Email',
  component: EmailCardView,
  decorators: [onSettingsPage],
  args: {
    email: ada.email,
    verified: true,
    canChange: true,
    state: { step: 'editing', error: null },
    messages,
    confirmation,
    onRequest: nothing,
    code: { length: 6, lifetime: '5 minutes' },
    onResend: nothing,
    onVerify: nothing,
    onRestart: nothing,
  },
} satisfies Meta<typeof EmailCardView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const NotConfirmed: Story = { args: { verified: false } };
export const ConfirmationSending: Story = { args: { verified: false, confirmation: { ...confirmation, pending: true } } };
export const ConfirmationSent: Story = { args: { verified: false, confirmation: { ...confirmation, sent: true, retryIn: 24 } } };
export const ConfirmationOffline: Story = { args: { verified: false, confirmation: { ...confirmation, error: { code: 'NETWORK_ERROR', status: 0 } } } };
const entry = {
  verifying: false,
  resending: false,
  again: false,
  error: null,
  retryIn: 0,
  resendIn: 24,
  onVerify: nothing,
  onResend: nothing,
  onBack: nothing,
};
const byCode = { ...confirmation, byCode: true };
/** The server mails codes instead of links. */
export const NotConfirmedByCode: Story = { args: { verified: false, confirmation: byCode } };
export const NotConfirmedByCodeOffline: Story = {
  args: { verified: false, confirmation: { ...byCode, error: { code: 'NETWORK_ERROR', status: 0 } } },
};
export const ConfirmCode: Story = { args: { verified: false, confirmation: { ...byCode, entry } } };
export const ConfirmCodeSentAgain: Story = { args: { verified: false, confirmation: { ...byCode, entry: { ...entry, again: true, resendIn: 54 } } } };
export const ConfirmCodeVerifying: Story = {
  args: { verified: false, confirmation: { ...byCode, entry: { ...entry, verifying: true } } },
  play: typeCode,
};
export const ConfirmCodeWrong: Story = {
  args: { verified: false, confirmation: { ...byCode, entry: { ...entry, error: { code: 'INVALID_OTP', status: 400 } } } },
};
export const ConfirmCodeOffline: Story = {
  args: { verified: false, confirmation: { ...byCode, entry: { ...entry, error: { code: 'NETWORK_ERROR', status: 0 } } } },
};
export const ConfirmCodeRateLimited: Story = {
  args: {
    verified: false,
    confirmation: { ...byCode, entry: { ...entry, retryIn: 9, error: { code: 'RATE_LIMITED', status: 429, retryAfter: 9 } } },
  },
};
/** Confirmed, where it cannot be changed. */
export const ConfirmCodeFixed: Story = { args: { verified: false, canChange: false, confirmation: { ...byCode, entry } } };
export const ConfirmCodeArabic: Story = {
  args: { verified: false, messages: ar.messages, code: { length: 6, lifetime: '5 دقائق' }, confirmation: { ...byCode, entry } },
  globals: { direction: 'rtl' },
};
/** The server does not let it be changed. */
export const Fixed: Story = { args: { canChange: false } };
export const Missing: Story = {
  play: async ({ canvasElement }) => void fireEvent.click(within(canvasElement).getByRole('button', { name: 'Change email' })),
};
export const Requesting: Story = { args: { state: { step: 'requesting', email: NEW } } };
export const RequestingSlowly: Story = { args: { state: { step: 'requesting', email: NEW }, slow: true } };
export const Sent: Story = { args: { state: { step: 'sent', email: NEW, again: false, error: null }, retryIn: 24 } };
export const SentAgain: Story = { args: { state: { step: 'sent', email: NEW, again: true, error: null }, retryIn: 54 } };
export const Resending: Story = { args: { state: { step: 'resending', email: NEW, awaits: 'sent' } } };
export const ResendFails: Story = { args: { state: { step: 'sent', email: NEW, again: false, error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } } };
export const Changed: Story = { args: { email: NEW, state: { step: 'changed', email: NEW } } };
export const Offline: Story = { args: { state: { step: 'editing', error: { code: 'NETWORK_ERROR', status: 0 } } } };
export const RateLimited: Story = { args: { state: { step: 'editing', error: { code: 'RATE_LIMITED', status: 429, retryAfter: 9 } }, retryIn: 9 } };
export const SessionRevoked: Story = { args: { state: { step: 'editing', error: { code: 'UNAUTHORIZED', status: 401 } } } };
export const SaveFails: Story = { args: { state: { step: 'editing', error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } } };
export const NotFresh: Story = { args: { state: { step: 'editing', error: { code: 'SESSION_NOT_FRESH', status: 403 } } } };
/** Changed on another device while a link was on its way: the card says which address the account has. */
export const LostRace: Story = { args: { email: 'ada.king@example.com', state: { step: 'changed', email: 'ada.king@example.com' } } };
const code = { step: 'code', email: NEW, again: false, error: null } as const;
export const CodeRequesting: Story = { args: { byCode: true, state: { step: 'requesting', email: NEW } } };
export const Code: Story = { args: { byCode: true, state: code, resendIn: 24 } };
export const CodeSentAgain: Story = { args: { byCode: true, state: { ...code, again: true }, resendIn: 54 } };
export const CodeResending: Story = { args: { byCode: true, state: { step: 'resending', email: NEW, awaits: 'code' } } };
export const CodeIncomplete: Story = {
  args: { byCode: true, state: code },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    // The form before it has a button of that name, too.
    await canvas.findByLabelText('Code');
    fireEvent.click(canvas.getByRole('button', { name: 'Change email' }));
    await canvas.findByText('Enter all 6 digits.');
  },
};
export const CodeVerifying: Story = { args: { byCode: true, state: { step: 'verifying', email: NEW } }, play: typeCode };
export const CodeWrong: Story = { args: { byCode: true, state: { ...code, error: { code: 'INVALID_OTP', status: 400 } } } };
export const CodeExpired: Story = { args: { byCode: true, state: { ...code, error: { code: 'OTP_EXPIRED', status: 400 } } } };
export const CodeTooMany: Story = { args: { byCode: true, state: { ...code, error: { code: 'TOO_MANY_ATTEMPTS', status: 403 } } } };
export const CodeOffline: Story = { args: { byCode: true, state: { ...code, error: { code: 'NETWORK_ERROR', status: 0 } } } };
export const CodeRateLimited: Story = {
  args: { byCode: true, state: { ...code, error: { code: 'RATE_LIMITED', status: 429, retryAfter: 9 } }, retryIn: 9, resendIn: 24 },
};
/** The old address is asked for a code first. */
export const Proof: Story = { args: { byCode: true, state: { ...code, step: 'proof' }, resendIn: 24 } };
export const ProofGerman: Story = {
  args: { byCode: true, messages: de.messages, code: { length: 6, lifetime: '5 Minuten' }, state: { ...code, step: 'proof' } },
};
export const CodeArabic: Story = {
  args: { byCode: true, messages: ar.messages, code: { length: 6, lifetime: '5 دقائق' }, state: code, resendIn: 24 },
  globals: { direction: 'rtl' },
};
export const LongAddress: Story = {
  args: {
    email: 'a.very.long.address.that.never.seems.to.end@a-subdomain.of-another-domain.example.com',
    state: { step: 'sent', email: 'an.even.longer.address.that.goes.on.and.on@mail.a-subdomain.of-another-domain.example.com', again: false, error: null },
  },
};
export const German: Story = { args: { messages: de.messages, state: { step: 'sent', email: NEW, again: false, error: null } } };
export const Arabic: Story = { args: { messages: ar.messages, verified: false }, globals: { direction: 'rtl' } };
