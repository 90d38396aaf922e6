import type { Meta, StoryObj } from '@storybook/react-vite';
import { NotFoundView } from '../../src/components/guards/not-found-view.js';
import { NotSetUp } from '../../src/components/guards/not-set-up.js';
import { NotLoaded } from '../../src/components/not-loaded.js';
import { LoadingCardView } from '../../src/components/parts/loading-card-view.js';
import { OutcomeView } from '../../src/components/parts/outcome-view.js';
import { AlertIcon, LockIcon } from '../../src/ui/icons.js';
import { comesLate } from '../comes-late.js';
import { acme, messages } from '../sample.js';

const meta = {
  title: 'Screens/Others',
  component: OutcomeView,
  parameters: { layout: 'fullscreen' },
  args: {
    branding: acme,
    step: 'error',
    tone: 'danger',
    icon: <AlertIcon size={20} />,
    title: messages.guards.errorTitle,
    text: messages.errors.invalidToken,
    action: { label: messages.guards.errorAction, href: '#sign-in' },
  },
} satisfies Meta<typeof OutcomeView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const ErrorPage: Story = {};
export const NotFound: Story = { render: () => <NotFoundView branding={acme} messages={messages} signInHref="#sign-in" /> };
export const SessionEnded: Story = {
  args: {
    step: 'session-ended',
    tone: 'neutral',
    icon: <LockIcon size={20} />,
    title: messages.guards.endedTitle,
    text: messages.guards.endedText,
    action: { label: messages.guards.endedAction, href: '#sign-in' },
  },
};
export const Loading: Story = { render: () => <LoadingCardView />, play: ({ canvasElement }) => comesLate(canvasElement) };
export const NotSetUpPage: Story = { render: () => <NotSetUp branding={acme} locale={null} overrides={{}} /> };
/** Instead of any part whose code did not come. */
export const NotLoadedPart: Story = {
  render: () => (
    <div style={{ maxInlineSize: 400 }}>
      <NotLoaded onRetry={() => {}} />
    </div>
  ),
};
