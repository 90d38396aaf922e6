import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '../../src/ui/button.js';
import { CloseIcon, SignOutIcon } from '../../src/ui/icons.js';
import { Root } from '../../src/ui/root.js';

const meta = {
  title: 'Primitives/Button',
  component: Button,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
  args: { children: 'Save changes' },
} satisfies Meta<typeof Button>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Primary: Story = { args: { variant: 'primary' } };
export const Secondary: Story = {};
export const Quiet: Story = { args: { variant: 'quiet' } };
export const Danger: Story = { args: { variant: 'danger', children: 'Remove passkey' } };
export const DangerSecondary: Story = { args: { variant: 'danger-secondary', children: 'Sign out everywhere else' } };
export const Small: Story = { args: { size: 'sm' } };
export const WithIcon: Story = { args: { icon: <SignOutIcon />, children: 'Sign out' } };
export const IconAlone: Story = { args: { size: 'icon', 'aria-label': 'Close', children: <CloseIcon /> } };
export const Block: Story = { args: { variant: 'primary', block: true } };
export const Pending: Story = { args: { variant: 'primary', pending: true } };
export const PendingSmall: Story = { args: { size: 'sm', pending: true } };
export const PendingWithIcon: Story = { args: { icon: <SignOutIcon />, pending: true } };
export const Asleep: Story = { args: { variant: 'primary', 'aria-disabled': true } };
export const Disabled: Story = { args: { disabled: true } };
export const LongWords: Story = {
  args: { variant: 'primary', block: true, children: 'Eine sehr lange Beschriftung, die auf einem schmalen Telefon in zwei Zeilen umbricht' },
};
/** The width of a button is the same while it waits. */
export const SameWidthWhilePending: Story = {
  render: (args) => (
    <div className="lv lv:grid lv:gap-2 lv:justify-items-start">
      <Button {...args} />
      <Button {...args} pending />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const [one, other] = [...canvasElement.querySelectorAll('button')].map((button) => button.getBoundingClientRect().width);
    if (Math.abs((one ?? 0) - (other ?? 99)) > 0.5) throw new Error(`${one} px, and ${other} px while pending`);
  },
};
