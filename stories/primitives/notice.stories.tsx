import type { Meta, StoryObj } from '@storybook/react-vite';
import { AlertIcon } from '../../src/ui/icons.js';
import { Notice } from '../../src/ui/notice.js';
import { Root } from '../../src/ui/root.js';

const meta = {
  title: 'Primitives/Notice',
  component: Notice,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
  args: { children: 'Email or password is wrong.' },
} satisfies Meta<typeof Notice>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Neutral: Story = { args: { children: 'This is turned off.' } };
export const Danger: Story = { args: { tone: 'danger' } };
export const Warning: Story = { args: { tone: 'warning', title: 'Too many attempts', children: 'To keep this account safe, sign-in is paused for a moment.' } };
export const WarningThatIsNoWait: Story = {
  args: { tone: 'warning', icon: AlertIcon, title: 'Three backup codes are left', children: 'Make new ones before they run out.' },
};
