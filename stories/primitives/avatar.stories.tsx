import type { Meta, StoryObj } from '@storybook/react-vite';
import { Avatar } from '../../src/ui/avatar.js';
import { Root } from '../../src/ui/root.js';

const meta = {
  title: 'Primitives/Avatar',
  component: Avatar,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
  args: { name: 'Ada Lovelace' },
} satisfies Meta<typeof Avatar>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Initials: Story = {};
export const Picture: Story = {
  args: { src: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==' },
};
export const BrokenPicture: Story = { args: { src: '/there-is-no-such-picture.png' } };
export const OtherScript: Story = { args: { name: 'آدا لوفلايس' } };
export const NoLetters: Story = { args: { name: '' } };
export const Sizes: Story = {
  render: (args) => (
    <div className="lv lv:flex lv:gap-3">
      {([20, 24, 32, 36, 40, 64] as const).map((size) => (
        <Avatar key={size} {...args} size={size} />
      ))}
    </div>
  ),
};
