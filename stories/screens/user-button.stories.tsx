import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen, within } from 'storybook/test';
import { UserButtonView } from '../../src/components/user-button/user-button-view.js';
import { SettingsIcon } from '../../src/ui/icons.js';
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
export const Failed: Story = { args: { failed: true } };
