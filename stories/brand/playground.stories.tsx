import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, waitFor, within } from 'storybook/test';
import { Playground } from './playground.js';

/**
 * Your brand, tried out: type the variables that your developers will set, or use the pickers. Screens and mails follow at once. The table says which colours had to be made
 * darker or lighter so that everybody can read them, and by how much; a colour that was right is left alone. When it looks right, copy the `.env` and hand it over.
 */
const meta = {
  title: 'Brand/Playground',
  component: Playground,
  parameters: { layout: 'fullscreen' },
  args: { env: 'APP_NAME=Acme\nAPP_PRIMARY_COLOR=#4f46e5\nAPP_RADIUS=8px\nAPP_COMPANY_NAME=Acme Ltd\nAPP_SUPPORT_EMAIL=support@example.com\n' },
} satisfies Meta<typeof Playground>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Try: Story = {};

/** A yellow that nobody could read on white. */
export const Yellow: Story = {
  args: { env: 'APP_NAME=Acme\nAPP_PRIMARY_COLOR=#facc15\nAPP_RADIUS=2px\n' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    expect(canvas.getByRole('row', { name: /Links, light/ })).toHaveTextContent(/#8a6f00.*\d+ % darker/);
    await waitFor(() => expect(canvas.getByTitle('Mail').getAttribute('srcdoc')).toContain('Acme'));
  },
};

/** Values that cannot be used: each is named, with one that could. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    fireEvent.change(canvas.getByRole('textbox', { name: 'Variables' }), {
      target: { value: 'APP_NAME=Acme\nAPP_PRIMARY_COLOR=blurple\nAPP_LOGO_URL=javascript:alert(1)\n' },
    });
    await canvas.findByText('APP_LOGO_URL');
    expect(canvas.getByText('APP_PRIMARY_COLOR')).toBeVisible();
    expect(canvas.getAllByText('Sign in to Acme')).toHaveLength(2);
  },
};
