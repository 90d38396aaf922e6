import type { Meta, StoryObj } from '@storybook/react-vite';
import { Badge } from '../../src/ui/badge.js';
import { Root } from '../../src/ui/root.js';

const meta = {
  title: 'Primitives/Badge',
  component: Badge,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
  args: { children: 'This device' },
} satisfies Meta<typeof Badge>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Neutral: Story = {};
export const Brand: Story = { args: { tone: 'brand', children: 'New' } };
export const Success: Story = { args: { tone: 'success', children: 'On' } };
export const Warning: Story = { args: { tone: 'warning', children: '1 to do' } };
export const Danger: Story = { args: { tone: 'danger', children: 'Expired' } };
