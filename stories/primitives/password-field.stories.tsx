import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, within } from 'storybook/test';
import { PasswordField } from '../../src/ui/password-field.js';
import { Root } from '../../src/ui/root.js';

const meta = {
  title: 'Primitives/PasswordField',
  component: PasswordField,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
  args: { label: 'Password', showLabel: 'Show password', hideLabel: 'Hide password', capsLockHint: 'Caps Lock is on.' },
} satisfies Meta<typeof PasswordField>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { defaultValue: 'notes on the engine' } };
export const Shown: Story = {
  args: { defaultValue: 'notes on the engine' },
  play: async ({ canvasElement }) => void fireEvent.click(within(canvasElement).getByRole('button')),
};
export const CapsLock: Story = {
  play: async ({ canvasElement }) => void fireEvent.keyDown(within(canvasElement).getByLabelText('Password'), { key: 'A', modifierCapsLock: true }),
};
export const WithError: Story = { args: { error: 'Enter your password.' } };
