import type { Meta, StoryObj } from '@storybook/react-vite';
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
