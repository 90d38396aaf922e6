import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '../../src/ui/button.js';
import { Dialog } from '../../src/ui/dialog.js';
import { nothing } from '../sample.js';

const meta = {
  title: 'Primitives/Dialog',
  component: Dialog,
  args: {
    open: true,
    onClose: nothing,
    title: 'Sign out everywhere else?',
    description: '2 other sessions end. This one stays.',
    closeLabel: 'Close',
    footer: [
      <Button key="c">Cancel</Button>,
      <Button key="d" variant="danger">
        Sign out everywhere else
      </Button>,
    ],
  },
} satisfies Meta<typeof Dialog>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {};
export const OnAPhone: Story = { globals: { viewport: { value: 'mobile1' } } };
export const WithoutActions: Story = { args: { footer: undefined } };
