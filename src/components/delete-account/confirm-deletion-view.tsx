import type { ReactNode } from 'react';
import type { AccountDeletionState } from '../../flows/account-deletion.js';
import type { Messages } from '../../i18n/messages.js';
import { buttonClasses } from '../../ui/button.js';
import { AlertIcon, CheckIcon, LinkOffIcon, LockIcon } from '../../ui/icons.js';
import { AppLink } from '../../ui/link.js';
import { Tile } from '../../ui/tile.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';

export interface ConfirmDeletionViewProps extends AuthCardOptions {
  state: Extract<AccountDeletionState, { step: 'ready' | 'deleting' | 'deleted' | 'perhaps-deleted' | 'link-invalid' | 'signed-out' }>;
  messages: Pick<Messages, 'common' | 'deletion' | 'errors'>;
  appName: string;
  paths: { account: string; signIn: string; afterSignOut: string };
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  onConfirm: () => void;
}

/** Draws the last step before an account goes, and what comes of it. */
export function ConfirmDeletionView({ state, messages, appName, paths, retryIn, slow, onConfirm, ...card }: ConfirmDeletionViewProps): ReactNode {
  const { deletion: words } = messages;
  switch (state.step) {
    case 'ready':
    case 'deleting':
      return (
        <AuthCardView
          {...card}
          step={state.step}
          screen="ready"
          icon={
            <Tile size={44} tone="danger">
              <AlertIcon size={20} />
            </Tile>
          }
          title={words.readyTitle}
          subtitle={words.readyText(appName)}
        >
          <form
            method="post"
            onSubmit={(event) => {
              event.preventDefault();
              onConfirm();
            }}
            className="lv lv:grid lv:gap-2"
          >
            <FormStatusView
              messages={{ ...messages, errors: { ...messages.errors, ...words } }}
              error={state.step === 'ready' ? state.error : null}
              retryIn={retryIn}
            />
            <SubmitButtonView variant="danger" messages={messages} label={words.confirm} retryIn={retryIn} pending={state.step === 'deleting'} slow={slow} />
            <AppLink slot="button" href={paths.account} className={buttonClasses('quiet', { block: true })}>
              {words.keep}
            </AppLink>
          </form>
        </AuthCardView>
      );
    case 'deleted':
      return (
        <OutcomeView
          {...card}
          step="deleted"
          icon={<CheckIcon size={20} />}
          title={words.doneTitle}
          text={words.doneText(appName)}
          action={{ label: words.onwards, href: paths.afterSignOut }}
        />
      );
    case 'perhaps-deleted':
      return (
        <OutcomeView
          {...card}
          step="perhaps-deleted"
          icon={<AlertIcon size={20} />}
          title={words.perhapsTitle}
          text={words.perhapsText}
          action={{ label: messages.common.backToSignIn, href: paths.signIn }}
        />
      );
    case 'signed-out':
      return (
        <OutcomeView
          {...card}
          step="signed-out"
          icon={<LockIcon size={20} />}
          title={words.signedOutTitle}
          text={words.signedOutText}
          action={{ label: messages.common.backToSignIn, href: paths.signIn }}
        />
      );
    case 'link-invalid':
      return (
        <OutcomeView
          {...card}
          step="link-invalid"
          icon={<LinkOffIcon size={20} />}
          tone="danger"
          title={words.invalidTitle}
          text={words.invalidText}
          action={{ label: words.onwards, href: paths.account }}
        />
      );
  }
}
