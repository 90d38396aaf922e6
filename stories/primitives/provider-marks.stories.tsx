import type { Meta, StoryObj } from '@storybook/react-vite';
import { ProviderMark } from '../../src/ui/provider-mark.js';
import { PROVIDERS_WITH_MARKS } from '../../src/ui/provider-marks.js';
import { Root } from '../../src/ui/root.js';

/** The marks of the services that people sign in with: in their own colours, or in ink where they are black. Each is loaded by itself. */
const meta = {
  title: 'Primitives/Provider marks',
  component: ProviderMark,
  args: { id: 'google', name: 'Google' },
  decorators: [
    (Story) => (
      <Root>
        <Story />
      </Root>
    ),
  ],
} satisfies Meta<typeof ProviderMark>;
export default meta;

type Story = StoryObj<typeof meta>;

export const All: Story = {
  render: () => (
    <ul className="lv lv:grid lv:grid-cols-4 lv:gap-4">
      {[...PROVIDERS_WITH_MARKS, 'polar', 'paybin'].map((id) => (
        <li key={id} className="lv lv:grid lv:gap-1 lv:justify-items-center lv:text-12 lv:text-ink-2">
          <ProviderMark id={id} name={id} />
          {id}
        </li>
      ))}
    </ul>
  ),
};
