import type { Meta, StoryObj } from '@storybook/react-vite';
import { ResetPasswordView } from '../../src/components/password-reset/reset-password-view.js';
import { acme, features, messages, nothing, paths } from '../sample.js';

const meta = {
  title: 'Screens/Reset password',
  component: ResetPasswordView,
  parameters: { layout: 'fullscreen' },
  args: { state: { step: 'new-password', error: null }, messages, features, paths, branding: acme, onSubmit: nothing },
} satisfies Meta<typeof ResetPasswordView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NewPassword: Story = {};
export const Setting: Story = { args: { state: { step: 'setting' } } };
export const TooShort: Story = { args: { state: { step: 'new-password', error: { code: 'PASSWORD_TOO_SHORT', status: 400 } } } };
export const Done: Story = { args: { state: { step: 'done' } } };
export const PerhapsDone: Story = { args: { state: { step: 'perhaps-done' } } };
export const LinkInvalid: Story = { args: { state: { step: 'link-invalid' } } };
