import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen, within } from 'storybook/test';
import { UserButtonView } from '../../src/components/user-button/user-button-view.js';
import { PersonIcon, SettingsIcon } from '../../src/ui/icons.js';
import { ada, messages, nothing } from '../sample.js';

const meta = {
  title: 'Screens/User button',
  component: UserButtonView,
  decorators: [
    (Story) => (
      <div style={{ paddingInlineStart: 240, paddingBlockEnd: 80 }}>
        <Story />
      </div>
    ),
  ],
  args: { user: ada, messages, onSignOut: nothing },
} satisfies Meta<typeof UserButtonView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = {};
export const Open: Story = {
  args: { items: [{ key: 'settings', label: 'Account settings', icon: <SettingsIcon />, onSelect: nothing }] },
  play: async ({ canvasElement }) => {
    fireEvent.click(within(canvasElement).getByRole('button'));
    await screen.findByRole('menu');
  },
};
const others = [
  ['grace', 'Switch to Grace Hopper', 'grace@example.com'],
  ['alan', 'Switch to Alan Turing', 'alan@example.com'],
].map(([key = '', label, email]) => ({
  key,
  label: (
    <span className="lv lv:grid lv:w-52">
      <span className="lv lv:truncate">{label}</span>
      <bdi className="lv lv:truncate lv:text-13 lv:text-ink-3">{email}</bdi>
    </span>
  ),
  icon: <PersonIcon />,
  onSelect: nothing,
}));
/** On a browser that keeps several. */
export const WithAccounts: Story = {
  ...Open,
  args: {
    ...Open.args,
    accounts: [...others, { key: 'add', label: messages.switcher.add, onSelect: nothing }],
    signOutLabel: messages.switcher.signOutAll,
  },
};
const offline = { code: 'NETWORK_ERROR', status: 0 };
export const Failed: Story = { args: { failures: [{ error: offline, text: messages.account.signOutFailed }] } };
export const SwitchFailed: Story = { args: { failures: [{ error: offline, text: messages.errors.networkError }] } };
