import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, screen, within } from 'storybook/test';
import { ConfirmDeletionView } from '../../src/components/delete-account/confirm-deletion-view.js';
import { DeleteAccountView } from '../../src/components/delete-account/delete-account-view.js';
import { ar } from '../../src/i18n/ar/index.js';
import { de } from '../../src/i18n/de/index.js';
import { onSettingsPage } from '../on-settings-page.js';
import { acme, ada, messages, nothing, paths } from '../sample.js';

const meta = {
  title: 'Account/Delete',
  component: DeleteAccountView,
  decorators: [onSettingsPage],
  args: {
    state: { step: 'closed' },
    email: ada.email,
    proof: 'password',
    messages,
    onOpen: nothing,
    tag: 'en',
    onSubmit: nothing,
    onClose: nothing,
  },
} satisfies Meta<typeof DeleteAccountView>;
export default meta;

type Story = StoryObj<typeof meta>;

const asking = { step: 'asking', error: null } as const;
const confirm = (state: Parameters<typeof ConfirmDeletionView>[0]['state'], words = messages): Story => ({
  render: () => (
    <ConfirmDeletionView
      state={state}
      messages={words}
      branding={acme}
      appName="Acme"
      paths={{ ...paths, account: '#account', afterSignOut: '#sign-in' }}
      onConfirm={nothing}
    />
  ),
});

export const Closed: Story = {};
/** Pressed before it is known how it is deleted. The dialog opens by itself when it is. */
export const Waiting: Story = { args: { state: asking, waiting: true } };
/** How it is deleted, and what has to be done first, is not known. */
export const LoadFails: Story = { args: { loadError: { code: 'UNEXPECTED_RESPONSE', status: 500 }, onRetry: nothing } };
export const LoadOffline: Story = { args: { loadError: { code: 'NETWORK_ERROR', status: 0 }, onRetry: nothing } };
export const AskingForThePassword: Story = { args: { state: asking } };
/** The server sends the last step by mail. */
export const AskingByMail: Story = { args: { state: asking, proof: 'mail' } };
/** Somebody without a password, on a server that sends no mail. */
export const AskingForNothing: Story = { args: { state: asking, proof: 'none' } };
/** Nobody could manage these after it. */
export const SoleOwner: Story = { args: { state: asking, soleOwnerOf: ['Acme', 'Acme Research', 'Acme Labs'] } };
/** Made the owner in another place meanwhile. */
export const SoleOwnerMeanwhile: Story = { args: { state: { step: 'asking', error: { code: 'SOLE_OWNER_OF_ORGANIZATION', status: 400 } } } };
export const OwnLosses: Story = {
  args: { state: asking, losses: ['12 projects and their 340 files', 'Invoices, which you may need for taxes', 'The address acme.example.com/ada'] },
};
export const BothWrong: Story = {
  args: { state: asking },
  play: async () => {
    const dialog = within(await screen.findByRole('dialog'));
    await fireEvent.change(dialog.getByLabelText(/^Type/), { target: { value: 'grace@example.com' } });
    await fireEvent.click(dialog.getByRole('button', { name: 'Delete account' }));
  },
};
export const WrongPassword: Story = { args: { state: { step: 'asking', error: { code: 'INVALID_PASSWORD', status: 400 } } } };
export const Deleting: Story = { args: { state: { step: 'sending' } } };
export const DeletingSlowly: Story = { args: { state: { step: 'sending' }, slow: true } };
export const Offline: Story = { args: { state: { step: 'asking', error: { code: 'NETWORK_ERROR', status: 0 } } } };
export const NotFresh: Story = { args: { proof: 'none', state: { step: 'asking', error: { code: 'SESSION_NOT_FRESH', status: 400 } } } };
export const RateLimited: Story = { args: { state: { step: 'asking', error: { code: 'RATE_LIMITED', status: 429, retryAfter: 9 } }, retryIn: 9 } };
export const SaveFails: Story = { args: { state: { step: 'asking', error: { code: 'UNEXPECTED_RESPONSE', status: 500 } } } };
export const SessionRevoked: Story = { args: { state: { step: 'asking', error: { code: 'UNAUTHORIZED', status: 401 } } } };
export const Mailed: Story = { args: { state: { step: 'mailed' }, proof: 'mail' } };
export const LinkOpened: Story = confirm({ step: 'ready', error: null });
export const LinkOpenedOffline: Story = confirm({ step: 'ready', error: { code: 'NETWORK_ERROR', status: 0 } });
export const LinkDeleting: Story = confirm({ step: 'deleting' });
export const LinkDone: Story = confirm({ step: 'deleted' });
/** No answer came, and nobody is signed in any more. */
export const LinkPerhapsDone: Story = confirm({ step: 'perhaps-deleted' });
export const LinkInvalid: Story = confirm({ step: 'link-invalid' });
export const LinkSignedOut: Story = confirm({ step: 'signed-out' });
export const German: Story = { args: { messages: de.messages, state: asking } };
export const Arabic: Story = { args: { messages: ar.messages, state: asking, proof: 'mail' }, globals: { direction: 'rtl' } };
