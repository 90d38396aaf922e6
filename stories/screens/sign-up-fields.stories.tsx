import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, within } from 'storybook/test';
import type { AdditionalField } from '../../src/components/parts/additional-fields.js';
import { SignUpView } from '../../src/components/sign-up/sign-up-view.js';
import { WaysView } from '../../src/components/ways/ways-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { acme, features, messages, nothing, paths } from '../sample.js';

const field = (name: string, label: string, kind: AdditionalField['kind'], more: Partial<AdditionalField> = {}): AdditionalField => ({
  name,
  label,
  kind,
  values: [],
  required: false,
  ...more,
});
const fields = [
  field('softwareBackground', 'Software background', 'text', { required: true, hint: 'In a few words.' }),
  field('hardwareBackground', 'Hardware background', 'choice', {
    required: true,
    values: ['none', 'hobby', 'profession'],
    options: { none: 'None', hobby: 'As a hobby' },
  }),
  field('yearsOfPractice', 'Years of practice', 'number'),
  field('bornOn', 'Born on', 'date'),
  field('newsletter', 'Send me news', 'boolean'),
];
const named = { ...features, plugins: { username: { min: 3, max: 30 } } };
const username = (state: 'idle' | 'checking' | 'free' | 'taken' | 'invalid') => ({ required: false, state, onCheck: nothing });

/** Sign-up of a server that asks for more, or lets people in by other services. */
const meta = {
  title: 'Screens/Sign up, with more',
  component: SignUpView,
  parameters: { layout: 'fullscreen' },
  args: { state: { step: 'details', error: null }, messages, features, paths, branding: acme, onSubmit: nothing },
} satisfies Meta<typeof SignUpView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Fields: Story = { args: { fields } };
export const FieldsMissing: Story = {
  args: { fields },
  play: async ({ canvasElement }) => void fireEvent.click(within(canvasElement).getByRole('button', { name: 'Create account' })),
};
export const Username: Story = { args: { features: named, username: username('idle') } };
export const UsernameChecking: Story = { args: { features: named, username: username('checking') } };
export const UsernameFree: Story = { args: { features: named, username: username('free') } };
export const UsernameTaken: Story = { args: { features: named, username: username('taken') } };
export const UsernameInvalid: Story = { args: { features: named, username: username('invalid') } };
export const SomebodyWasFaster: Story = {
  args: { features: named, username: username('idle'), state: { step: 'details', error: { code: 'USERNAME_IS_ALREADY_TAKEN', status: 400 } } },
};
export const Providers: Story = {
  args: {
    ways: (
      <WaysView
        ways={[
          { id: 'google', kind: 'provider', name: 'Google' },
          { id: 'github', kind: 'provider', name: 'GitHub' },
          { id: 'apple', kind: 'provider', name: 'Apple' },
          { id: 'gitlab', kind: 'provider', name: 'GitLab' },
        ]}
        messages={messages}
        onChoose={nothing}
      />
    ),
  },
};
export const BreachedPassword: Story = { args: { state: { step: 'details', error: { code: 'PASSWORD_COMPROMISED', status: 400 } } } };
export const Arabic: Story = { args: { fields, messages: ar.messages, features: named, username: username('free') }, globals: { direction: 'rtl' } };
