import type { Meta, StoryObj } from '@storybook/react-vite';
import { PageView } from '../../src/components/pages/page-view.js';
import { SignInView } from '../../src/components/sign-in/sign-in-view.js';
import { SignUpView } from '../../src/components/sign-up/sign-up-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { acme, features, messages, nothing, paths } from '../sample.js';

const form = (
  <SignInView state={{ step: 'credentials', error: null }} messages={messages} features={features} paths={paths} branding={acme} onSubmit={nothing} />
);
const branding = {
  ...acme,
  tagline: 'Numbers that weave',
  description: 'Acme keeps the books of workshops, so that the people in them can get on with their work.',
};

/** A page of its own: the form, and beside it, where there is room, a quiet panel in the brand. */
const meta = {
  title: 'Screens/Whole pages',
  component: PageView,
  parameters: { layout: 'fullscreen' },
  args: { branding, appName: 'Acme', messages, step: 'sign-in', children: form },
} satisfies Meta<typeof PageView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const SignIn: Story = {};
export const SignUp: Story = {
  args: {
    step: 'sign-up',
    children: <SignUpView state={{ step: 'details', error: null }} messages={messages} features={features} paths={paths} branding={acme} onSubmit={nothing} />,
  },
};
export const WithoutWordsOfItsOwn: Story = { args: { branding: acme } };
export const OwnPanel: Story = { args: { panel: <p className="lv lv:text-24 lv:font-semibold">“It weaves algebraical patterns.”</p> } };
export const Arabic: Story = {
  args: {
    messages: ar.messages,
    branding: acme,
    children: (
      <SignInView state={{ step: 'credentials', error: null }} messages={ar.messages} features={features} paths={paths} branding={acme} onSubmit={nothing} />
    ),
  },
  globals: { direction: 'rtl' },
};
export const Yellow: Story = { globals: { brand: 'yellow' } };
