import type { Meta, StoryObj } from '@storybook/react-vite';
import { Avatar } from '../../src/ui/avatar.js';
import { Button } from '../../src/ui/button.js';
import { SettingsIcon, SignOutIcon } from '../../src/ui/icons.js';
import { Menu } from '../../src/ui/menu.js';
import { nothing } from '../sample.js';

const meta = {
  title: 'Primitives/Menu',
  component: Menu,
  args: {
    open: true,
    onOpenChange: nothing,
    label: 'Account',
    trigger: <Button>Account</Button>,
    groups: [
      [{ key: 's', label: 'Account settings', icon: <SettingsIcon />, onSelect: nothing }],
      [{ key: 'o', label: 'Sign out', icon: <SignOutIcon />, onSelect: nothing }],
    ],
  },
} satisfies Meta<typeof Menu>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {};
export const WithHead: Story = { args: { head: [<Avatar key="a" name="Ada Lovelace" />, <span key="n">Ada Lovelace</span>] } };
export const Destructive: Story = { args: { groups: [[{ key: 'd', label: 'Delete', danger: true, onSelect: nothing }]] } };
