import type { Meta, StoryObj } from '@storybook/react-vite';
import { BrandMark } from '../../src/ui/brand-mark.js';
import * as icons from '../../src/ui/icons.js';
import { Root } from '../../src/ui/root.js';
import { Separator } from '../../src/ui/separator.js';
import { Skeleton } from '../../src/ui/skeleton.js';
import { Spinner } from '../../src/ui/spinner.js';
import { StepTransition } from '../../src/ui/step-transition.js';
import { Tile } from '../../src/ui/tile.js';
import { VisuallyHidden } from '../../src/ui/visually-hidden.js';

const meta = {
  title: 'Primitives/Small parts',
  component: Root,
  decorators: [
    (Story) => (
      <Root className="lv:max-w-100">
        <Story />
      </Root>
    ),
  ],
} satisfies Meta<typeof Root>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Icons: Story = {
  render: () => (
    <ul className="lv lv:grid lv:grid-cols-4 lv:gap-4">
      {Object.entries(icons).map(([name, Icon]) => (
        <li key={name} className="lv lv:grid lv:gap-1 lv:justify-items-center lv:text-12 lv:text-ink-2">
          <Icon size={20} />
          {name.replace('Icon', '')}
        </li>
      ))}
    </ul>
  ),
};
export const Tiles: Story = {
  render: () => (
    <div className="lv lv:flex lv:gap-3">
      <Tile size={44}>
        <icons.MailIcon size={20} />
      </Tile>
      <Tile tone="success">
        <icons.CheckIcon size={20} />
      </Tile>
      <Tile tone="danger">
        <icons.AlertIcon size={20} />
      </Tile>
    </div>
  ),
};
export const Separators: Story = {
  render: () => (
    <div className="lv lv:grid lv:gap-4">
      <Separator />
      <Separator>or</Separator>
    </div>
  ),
};
export const Skeletons: Story = { render: () => <Skeleton className="lv:h-3 lv:w-1/2 lv:rounded-check" /> };
export const Spinners: Story = {
  render: () => (
    <div className="lv lv:flex lv:gap-3">
      <Spinner />
      <Spinner size={12} />
    </div>
  ),
};
export const Hidden: Story = {
  render: () => (
    <p className="lv">
      What a screen reader hears beside this<VisuallyHidden> is here</VisuallyHidden>.
    </p>
  ),
};
export const BrandWithoutLogo: Story = { render: () => <BrandMark name="Acme" /> };
export const BrandWithBrokenLogo: Story = { render: () => <BrandMark name="Acme" logoUrl="/there-is-no-such-logo.png" /> };
export const BrandWithLongName: Story = { render: () => <BrandMark name="Acme and its Friends in London, Paris and everywhere else" /> };
export const Step: Story = {
  render: () => (
    <StepTransition step="one">
      <h2 className="lv" data-slot="title" tabIndex={-1}>
        The first step
      </h2>
    </StepTransition>
  ),
};
