import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { fireEvent, within } from 'storybook/test';
import { OneTimeCodeField, type OneTimeCodeFieldProps } from '../../src/ui/one-time-code-field.js';
import { Root } from '../../src/ui/root.js';
import { nothing } from '../sample.js';

const digits = (length: number) => (text: string) => text.replace(/\D/g, '').slice(0, length);

function Kept({ value, ...props }: OneTimeCodeFieldProps) {
  const [code, setCode] = useState(value);
  return <OneTimeCodeField {...props} value={code} onChange={setCode} />;
}

const meta = {
  title: 'Primitives/OneTimeCodeField',
  component: OneTimeCodeField,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
  render: (props) => <Kept {...props} />,
  args: { label: 'Code', value: '', length: 6, read: digits(6), onChange: nothing },
} satisfies Meta<typeof OneTimeCodeField>;
export default meta;

type Story = StoryObj<typeof meta>;

const type = (text: string) => async (canvasElement: HTMLElement) => {
  const field = within(canvasElement).getByLabelText('Code');
  field.focus();
  await fireEvent.change(field, { target: { value: text } });
};

export const Empty: Story = {};
export const Focused: Story = { play: ({ canvasElement }) => within(canvasElement).getByLabelText('Code').focus() };
export const HalfTyped: Story = { play: ({ canvasElement }) => type('294')(canvasElement) };
/** As it is copied from a mail. */
export const Pasted: Story = { play: ({ canvasElement }) => type('Your code: 294 051')(canvasElement) };
export const Wrong: Story = { args: { value: '294051', error: 'This code is not right. Check it, and try again.' } };
export const WithHint: Story = { args: { hint: 'It is in the mail that we have just sent.' } };
export const ReadOnly: Story = { args: { value: '294051', readOnly: true } };
export const EightDigits: Story = { args: { length: 8, read: digits(8), value: '29405137' } };
