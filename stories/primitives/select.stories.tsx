import type { Meta, StoryObj } from '@storybook/react-vite';
import { Root } from '../../src/ui/root.js';
import { SelectField } from '../../src/ui/select.js';

const meta = {
  title: 'Primitives/SelectField',
  component: SelectField,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
  args: { label: 'Role', children: [<option key="m">Member</option>, <option key="a">Admin</option>] },
} satisfies Meta<typeof SelectField>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Chosen: Story = {};
export const WithHint: Story = { args: { hint: 'Admins can invite others.' } };
export const WithError: Story = { args: { error: 'Choose a role.' } };
export const Disabled: Story = { args: { disabled: true } };
