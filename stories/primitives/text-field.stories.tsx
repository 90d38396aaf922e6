import type { Meta, StoryObj } from '@storybook/react-vite';
import { Root } from '../../src/ui/root.js';
import { TextField } from '../../src/ui/text-field.js';
import { textLink } from '../../src/ui/text-link.js';

const meta = {
  title: 'Primitives/TextField',
  component: TextField,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
  args: { label: 'Name' },
} satisfies Meta<typeof TextField>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { defaultValue: 'Ada Lovelace' } };
export const WithHint: Story = { args: { hint: 'As your colleagues know you.' } };
export const WithError: Story = { args: { defaultValue: 'ada@example', error: 'Enter a whole address, like ada@example.com.' } };
export const WithLink: Story = {
  args: {
    label: 'Password',
    aside: (
      <a className={`lv lv:text-13 ${textLink}`} href="#forgot">
        Forgot password?
      </a>
    ),
  },
};
export const ReadOnly: Story = { args: { readOnly: true, defaultValue: 'ada@example.com' } };
export const Disabled: Story = { args: { disabled: true, defaultValue: 'Ada Lovelace' } };
/** Input to next label is 30 px, error or not. */
export const Two: Story = {
  render: () => (
    <div className="lv lv:grid lv:gap-2">
      <TextField label="Name" error="Enter your name." />
      <TextField label="Email" />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const input = canvasElement.querySelector('input')?.getBoundingClientRect().bottom ?? 0;
    const label = [...canvasElement.querySelectorAll('label')].at(-1)?.getBoundingClientRect().top ?? 0;
    if (Math.abs(label - input - 30) > 1) throw new Error(`${label - input} px`);
  },
};
