import type { Meta, StoryObj } from '@storybook/react-vite';
import { Root } from '../../src/ui/root.js';
import { StrengthMeter } from '../../src/ui/strength-meter.js';

const meta = {
  title: 'Primitives/StrengthMeter',
  component: StrengthMeter,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
  args: { level: 2 },
} satisfies Meta<typeof StrengthMeter>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Nothing: Story = { args: { level: null } };
export const Guessable: Story = { args: { level: 0 } };
export const Weak: Story = { args: { level: 1 } };
export const Fair: Story = { args: { level: 2 } };
export const Good: Story = { args: { level: 3 } };
export const Strong: Story = { args: { level: 4 } };
