import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { userEvent, within } from 'storybook/test';
import type { Way } from '../../src/components/parts/ways.js';
import { SignInView } from '../../src/components/sign-in/sign-in-view.js';
import { MoreWaysToggleView } from '../../src/components/ways/more-ways-toggle-view.js';
import { MoreWaysView } from '../../src/components/ways/more-ways-view.js';
import { WayNotice } from '../../src/components/ways/way-notice.js';
import { WaysView, type WaysViewProps } from '../../src/components/ways/ways-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import type { Messages } from '../../src/i18n/messages.js';
import { acme, features, messages, nothing, paths } from '../sample.js';

const provider = (id: string, name: string): Way => ({ id, kind: 'provider', name });
const THREE = [provider('google', 'Google'), provider('github', 'GitHub'), provider('microsoft', 'Microsoft')];
const MORE: readonly Way[] = [
  { id: 'passkey', kind: 'passkey' },
  { id: 'magic-link', kind: 'mailed' },
  { id: 'email-otp', kind: 'mailed' },
];
const NOBODY = { error: null, provider: null };
const READY = { step: 'ready', error: null } as const;

interface Args {
  words: Messages;
  ways: readonly Way[];
  more: readonly Way[];
  open: boolean;
  look: Partial<WaysViewProps>;
  notice?: ReactNode;
  identifierFirst?: boolean;
  withUsername?: boolean;
}

/** The sign-in screen of a server with more than a password: what stands open, and what is behind "More ways". */
function Screen({ words, ways, more, open, look, notice, identifierFirst, withUsername }: Args) {
  return (
    <SignInView
      state={{ step: 'credentials', error: null }}
      messages={words}
      features={withUsername ? { ...features, plugins: { username: {} } } : features}
      paths={paths}
      branding={acme}
      notice={notice}
      identifierFirst={identifierFirst}
      asleep={look.pending != null}
      ways={ways.length > 0 ? <WaysView ways={ways} messages={words} onChoose={nothing} {...look} /> : null}
      moreWays={
        more.length > 0 ? (
          <MoreWaysToggleView label={words.signIn.moreWays} open={open} controls="more" onToggle={nothing}>
            {open ? <MoreWaysView id="more" ways={more} messages={words} onChoose={nothing} /> : null}
          </MoreWaysToggleView>
        ) : null
      }
      onSubmit={nothing}
    />
  );
}

const meta = {
  title: 'Screens/Ways to sign in',
  component: Screen,
  parameters: { layout: 'fullscreen' },
  args: { words: messages, ways: THREE, more: MORE, open: false, look: {} },
} satisfies Meta<typeof Screen>;
export default meta;

type Story = StoryObj<typeof meta>;

const wayNotice = (code: string, of: 'passkey' | 'social' = 'social', retryIn = 0) => (
  <WayNotice
    passkey={of === 'passkey' ? { step: 'ready', error: { code, status: 0 } } : READY}
    social={READY}
    arrival={of === 'social' ? { error: { code, status: 400 }, provider: 'google' } : NOBODY}
    providers={[{ id: 'google', name: 'Google', kind: 'social', signUp: true }]}
    retryIn={retryIn}
    onCancel={nothing}
  />
);

export const Three: Story = {};
export const LastUsed: Story = { args: { look: { lastWay: 'google' } } };
export const One: Story = { args: { ways: THREE.slice(0, 1) } };
export const Two: Story = { args: { ways: THREE.slice(0, 2), look: { lastWay: 'google' } } };
export const Block: Story = { args: { look: { layout: 'block', lastWay: 'google' } } };
export const MoreOpen: Story = { args: { open: true, look: { lastWay: 'google' } } };
export const ManyMore: Story = {
  args: { open: true, more: [provider('apple', 'Apple'), provider('gitlab', 'GitLab'), provider('slack', 'Slack'), provider('acme', 'Acme ID'), ...MORE] },
};
export const Leaving: Story = { args: { look: { pending: 'google' } } };
/** The server takes long to say where the provider's page is. */
export const LeavingSlowly: Story = {
  args: {
    look: { pending: 'google' },
    notice: <WayNotice passkey={READY} social={{ step: 'starting', provider: 'google' }} arrival={NOBODY} providers={[]} slow onCancel={nothing} />,
  },
};
export const Asleep: Story = { args: { look: { asleep: true } } };
export const Cancelled: Story = { args: { notice: wayNotice('access_denied') } };
export const NotConnected: Story = { args: { notice: wayNotice('account_not_linked') } };
export const NoAddress: Story = { args: { notice: wayNotice('email_not_found') } };
export const TookTooLong: Story = { args: { notice: wayNotice('state_mismatch') } };
export const ProviderFailed: Story = { args: { notice: wayNotice('invalid_code') } };
export const ConnectedElsewhere: Story = { args: { notice: wayNotice('account_already_linked') } };
export const AddressUnproven: Story = { args: { notice: wayNotice('email_not_verified') } };
export const NoAccount: Story = { args: { notice: wayNotice('signup_disabled') } };
export const ProviderUnknown: Story = { args: { notice: wayNotice('something_new') } };
export const ProviderRateLimited: Story = { args: { look: { asleep: true }, notice: wayNotice('RATE_LIMITED', 'social', 27) } };
/** Where a passkey was the way that was used last. */
const passkeyFirst = { ways: [...MORE.slice(0, 1), ...THREE.slice(0, 2)], more: MORE.slice(1) };
export const PasskeyFirst: Story = { args: { ...passkeyFirst, look: { lastWay: 'passkey' } } };
export const PasskeyAsking: Story = { args: { ...passkeyFirst, look: { pending: 'passkey' } } };
export const PasskeyCancelled: Story = { args: { ...passkeyFirst, notice: wayNotice('PASSKEY_CANCELLED', 'passkey') } };
export const PasskeyNotConfirmed: Story = { args: { ...passkeyFirst, notice: wayNotice('AUTHENTICATION_FAILED', 'passkey') } };
export const PasskeyOffline: Story = { args: { ...passkeyFirst, notice: wayNotice('NETWORK_ERROR', 'passkey') } };
export const PasskeyUnknown: Story = { args: { ...passkeyFirst, notice: wayNotice('PASSKEY_NOT_FOUND', 'passkey') } };
export const PasskeyTookTooLong: Story = { args: { ...passkeyFirst, notice: wayNotice('CHALLENGE_NOT_FOUND', 'passkey') } };
export const PasskeyRateLimited: Story = { args: { ...passkeyFirst, look: { asleep: true }, notice: wayNotice('RATE_LIMITED', 'passkey', 27) } };
/** The provider's page is open in a window of its own. */
export const InAWindow: Story = {
  args: {
    look: { pending: 'google' },
    notice: (
      <WayNotice
        passkey={READY}
        social={{ step: 'waiting', provider: 'google' }}
        arrival={{ error: null, provider: null }}
        providers={[{ id: 'google', name: 'Google', kind: 'social', signUp: true }]}
        onCancel={nothing}
      />
    ),
  },
};
export const AddressFirst: Story = { args: { identifierFirst: true } };
export const ThenThePassword: Story = {
  args: { identifierFirst: true, ways: [], more: [] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText('Email'), 'ada@example.com');
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }));
  },
};
export const Username: Story = { args: { withUsername: true, ways: [], more: [] } };
export const German: Story = { args: { words: de.messages, look: { lastWay: 'google' }, open: true } };
export const Arabic: Story = { args: { words: ar.messages, look: { lastWay: 'google' }, open: true }, globals: { direction: 'rtl' } };
export const Yellow: Story = { args: { look: { lastWay: 'google' } }, globals: { brand: 'yellow' } };
