import type { Meta, StoryObj } from '@storybook/react-vite';
import { Checkbox } from '../../src/ui/checkbox.js';
import { Root } from '../../src/ui/root.js';

const meta = {
  title: 'Primitives/Checkbox',
  component: Checkbox,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
  args: { label: 'Keep me signed in' },
} satisfies Meta<typeof Checkbox>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Off: Story = {};
export const On: Story = { args: { defaultChecked: true } };
export const WithError: Story = { args: { label: 'I agree to the Terms', error: 'Agree to the terms to continue.' } };
export const Disabled: Story = { args: { disabled: true } };
export const DisabledOn: Story = { args: { disabled: true, defaultChecked: true } };
