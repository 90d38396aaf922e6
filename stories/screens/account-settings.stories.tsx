import type { Meta, StoryObj } from '@storybook/react-vite';
import { AccountSettingsView } from '../../src/components/account/account-settings-view.js';
import { PasswordCardView } from '../../src/components/account/password-card-view.js';
import { ProfileCardView } from '../../src/components/account/profile-card-view.js';
import { ApiKeysView } from '../../src/components/api-keys/api-keys-view.js';
import { SessionListView } from '../../src/components/session-list/session-list-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { ada, messages, nothing } from '../sample.js';
import apiKeys from './api-keys.stories.js';
import sessionList from './session-list.stories.js';

const tabs = (['profile', 'security', 'sessions', 'keys'] as const).map((id) => ({ id, href: `#${id}` }));
const profile = (words = messages) => (
  <ProfileCardView user={ada} messages={words} fields={[]} pending={false} error={null} saved={false} onEdit={nothing} onSave={nothing} />
);
const password = (
  <PasswordCardView
    hasPassword
    email={ada.email}
    changed="4 months ago"
    messages={messages}
    policy={{ minLength: 15, maxLength: 128 }}
    forgotHref="#forgot-password"
    context={['Acme']}
    pending={false}
    error={null}
    done={null}
    mail={{ pending: false, sent: false, error: null, retryIn: 0, onSend: nothing }}
    onRetry={nothing}
    onEdit={nothing}
    onChange={nothing}
  />
);

const meta = {
  title: 'Account/Settings',
  component: AccountSettingsView,
  args: { tab: 'profile', tabs, status: 'signed-in', signInHref: '#sign-in', byHash: true, messages, children: profile() },
} satisfies Meta<typeof AccountSettingsView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Profile: Story = {};
export const Security: Story = { args: { tab: 'security', children: password } };
export const Sessions: Story = { args: { tab: 'sessions', children: <SessionListView {...sessionList.args} /> } };
export const Keys: Story = { args: { tab: 'keys', children: <ApiKeysView {...apiKeys.args} /> } };
export const Loading: Story = { args: { status: 'loading' } };
export const SignedOut: Story = { args: { status: 'signed-out' } };
export const NotFound: Story = { args: { tab: null } };
export const Arabic: Story = { args: { messages: ar.messages, children: profile(ar.messages) }, globals: { direction: 'rtl' } };
