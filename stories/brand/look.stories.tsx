import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { SignInView, type SignInViewProps } from '../../src/components/sign-in/sign-in-view.js';
import type { LookProps } from '../../src/components/with-look.js';
import { RootContext } from '../../src/ui/root-context.js';
import { acme, features, messages, nothing, paths } from '../sample.js';

/** As `<SignIn classNames unstyled />`, without a client. */
function Card({ classNames, unstyled, ...props }: SignInViewProps & LookProps) {
  return (
    <RootContext.Provider value={{ classNames, unstyled }}>
      <SignInView {...props} />
    </RootContext.Provider>
  );
}

const HOST_STYLES = `
  .host-card { border-radius: 2px; border-color: currentColor; }
  .host-title { font-family: ui-serif, Georgia, serif; font-size: 28px; }
  .host-button { border-radius: 999px; letter-spacing: 0.04em; }
  .host-input { border-radius: 2px; }
`;

/** Where the brand's variables are not enough, a host gives single parts classes of its own, or takes over all looks. */
const meta = {
  title: 'Brand/Parts of your own',
  component: Card,
  parameters: { layout: 'fullscreen' },
  args: { state: { step: 'credentials', error: null }, messages, features, paths, branding: acme, onSubmit: nothing },
  decorators: [
    (Story) => (
      <>
        <style>{HOST_STYLES}</style>
        <Story />
      </>
    ),
  ],
} satisfies Meta<typeof Card>;
export default meta;

type Story = StoryObj<typeof meta>;

/** `classNames={{ 'auth-card': 'host-card', title: 'host-title', button: 'host-button', input: 'host-input' }}` */
export const ClassesForParts: Story = {
  args: { classNames: { 'auth-card': 'host-card', title: 'host-title', button: 'host-button', input: 'host-input' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const button = getComputedStyle(canvas.getByRole('button', { name: 'Sign in' }));
    await expect(button.borderTopLeftRadius).toBe('999px');
    // What the host says nothing of stays ours.
    await expect(button.display).toBe('flex');
    await expect(getComputedStyle(canvas.getByRole('heading')).fontSize).toBe('28px');
    await expect(getComputedStyle(canvas.getByLabelText('Email')).borderTopLeftRadius).toBe('2px');
  },
};

/** `unstyled`: structure, states, words and behaviour stay, and every look is the page's. What is for screen readers alone stays out of sight. */
export const Unstyled: Story = {
  args: { unstyled: true },
  // The browser's own looks are not ours to check.
  parameters: { a11y: { test: 'off' } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const plain = canvasElement.appendChild(document.createElement('button'));
    plain.type = 'submit';
    const [ours, browsers] = [canvas.getByRole('button', { name: 'Sign in' }), plain].map((element) => ({ ...getComputedStyle(element) }));
    for (const property of ['backgroundColor', 'color', 'borderTopWidth', 'borderTopLeftRadius', 'fontSize', 'paddingLeft', 'display'] as const)
      await expect(ours?.[property]).toBe(browsers?.[property]);
    plain.remove();
    const unseen = canvasElement.querySelector('[data-slot="form-status"]');
    await expect(getComputedStyle(unseen as Element).width).toBe('1px');
    await expect(canvasElement.querySelector('svg')?.getBoundingClientRect().width).toBe(16);
  },
};
