import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '../../src/ui/button.js';
import { Card } from '../../src/ui/card.js';
import { Root } from '../../src/ui/root.js';

const meta = {
  title: 'Primitives/Card',
  component: Card,
  decorators: [
    (Story) => (
      <Root style={{ maxWidth: 720, marginInline: 'auto' }}>
        <Story />
      </Root>
    ),
  ],
  args: { title: 'Password', text: 'Change it when somebody may know it.', children: <div className="lv lv:p-4 lv:@min-[480px]:px-6">Body</div> },
} satisfies Meta<typeof Card>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WithFooter: Story = {
  args: {
    footer: [
      <p key="p" className="lv">
        Last changed in May
      </p>,
      <Button key="b" size="sm" variant="primary">
        Save
      </Button>,
    ],
  },
};
