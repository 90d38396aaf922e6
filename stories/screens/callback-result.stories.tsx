import type { Meta, StoryObj } from '@storybook/react-vite';
import { GoingOnView } from '../../src/components/guards/going-on-view.js';
import { OutcomeView } from '../../src/components/parts/outcome-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import type { Messages } from '../../src/i18n/messages.js';
import { socialErrorText } from '../../src/i18n/social-error-words.js';
import { AlertIcon, InfoIcon } from '../../src/ui/icons.js';
import { comesLate } from '../comes-late.js';
import { acme, messages } from '../sample.js';

/** What is said of a code that came back, as `CallbackResult` says it. */
const said = ({ social, errors }: Pick<Messages, 'social' | 'errors'>, code: string, provider: string | null) => ({
  title: social.failedTitle,
  text: socialErrorText({ social, errors }, code, provider),
  action: { label: social.tryAgain, href: '#sign-in' },
});

/** The page that a provider's page leads back to. */
const meta = {
  title: 'Screens/Callback result',
  component: OutcomeView,
  parameters: { layout: 'fullscreen' },
  args: { branding: acme, step: 'error', tone: 'danger', icon: <AlertIcon size={20} />, ...said(messages, 'account_not_linked', 'GitHub') },
} satisfies Meta<typeof OutcomeView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const GoingOn: Story = { render: () => <GoingOnView branding={acme} messages={messages} />, play: ({ canvasElement }) => comesLate(canvasElement) };
export const Cancelled: Story = {
  args: { tone: 'neutral', icon: <InfoIcon size={20} />, ...said(messages, 'access_denied', 'GitHub'), title: messages.social.cancelledTitle },
};
export const NotLinked: Story = {};
export const NotLinkedAndNotNamed: Story = { args: said(messages, 'account_not_linked', null) };
export const EmailMissing: Story = { args: said(messages, 'email_not_found', 'GitHub') };
export const TookTooLong: Story = { args: said(messages, 'state_not_found', null) };
export const German: Story = { args: said(de.messages, 'account_not_linked', null) };
export const Arabic: Story = { args: said(ar.messages, 'account_not_linked', 'GitHub'), globals: { direction: 'rtl' } };
