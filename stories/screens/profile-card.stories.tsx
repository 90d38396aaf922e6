import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, userEvent, within } from 'storybook/test';
import { ProfileCardView } from '../../src/components/account/profile-card-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { onSettingsPage } from '../on-settings-page.js';
import { ada, messages, nothing } from '../sample.js';

const field = { values: [], required: false } as const;
const fields = [
  { ...field, name: 'softwareBackground', label: 'Software background', hint: 'In a few words', kind: 'text' },
  { ...field, name: 'hardwareBackground', label: 'Hardware background', kind: 'choice', values: ['None', 'Hobby', 'Profession'] },
  { ...field, name: 'yearsOfPractice', label: 'Years of practice', kind: 'number' },
  { ...field, name: 'bornOn', label: 'Born on', kind: 'date' },
  { ...field, name: 'newsletter', label: 'Send me the newsletter', kind: 'boolean' },
] as const;
const username = { min: 3, max: 30, state: 'idle', onCheck: nothing } as const;

const meta = {
  title: 'Account/Profile',
  component: ProfileCardView,
  decorators: [onSettingsPage],
  args: { user: ada, messages, fields: [], pending: false, error: null, saved: false, onEdit: nothing, onSave: nothing },
} satisfies Meta<typeof ProfileCardView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WithUsername: Story = { args: { user: { ...ada, username: 'ada' }, username } };
export const WithFields: Story = {
  args: {
    user: { ...ada, username: 'ada', softwareBackground: 'Notes on the engine', hardwareBackground: 'Hobby', yearsOfPractice: 3, newsletter: true },
    username,
    fields,
  },
};
export const Saving: Story = { args: { pending: true } };
export const SavingSlowly: Story = { args: { pending: true, slow: true } };
export const Saved: Story = { args: { saved: true } };
export const NameMissing: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.clear(page.getByLabelText('Name'));
    await fireEvent.click(page.getByRole('button', { name: 'Save' }));
  },
};
export const UsernameTaken: Story = { args: { user: { ...ada, username: 'ada' }, username, error: { code: 'USERNAME_IS_ALREADY_TAKEN', status: 400 } } };
export const Offline: Story = { args: { error: { code: 'NETWORK_ERROR', status: 0 } } };
export const SaveFails: Story = { args: { error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } };
export const SessionRevoked: Story = { args: { error: { code: 'UNAUTHORIZED', status: 401 } } };
export const NotFresh: Story = { args: { error: { code: 'SESSION_NOT_FRESH', status: 403 } } };
/** Changed on another device meanwhile: what is typed here stays, and what is not typed is the new. */
export const LostRace: Story = {
  args: { user: { ...ada, name: 'Ada King' } },
  play: async ({ canvasElement }) => {
    const field = within(canvasElement).getByLabelText('Name');
    await userEvent.clear(field);
    await userEvent.type(field, 'Ada, Countess of Lovelace');
  },
};
/** Somebody was faster. */
export const UsernameLostRace: Story = { args: { user: { ...ada, username: 'ada' }, username: { ...username, state: 'taken' } } };
export const LongWords: Story = {
  args: {
    user: {
      ...ada,
      name: 'Augusta Ada King-Noel, Countess of Lovelace, First Programmer of the Analytical Engine',
      email: `${'ada.lovelace.'.repeat(5)}@example.com`,
    },
  },
};
export const German: Story = { args: { messages: de.messages, user: { ...ada, username: 'ada' }, username } };
export const Arabic: Story = { args: { messages: ar.messages, user: { ...ada, username: 'ada' }, username, fields }, globals: { direction: 'rtl' } };
