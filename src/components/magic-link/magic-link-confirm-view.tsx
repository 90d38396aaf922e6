import type { FormEvent, ReactNode } from 'react';
import type { MagicLinkState } from '../../flows/magic-link.js';
import type { Messages } from '../../i18n/messages.js';
import { LinkOffIcon } from '../../ui/icons.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';

export interface MagicLinkConfirmViewProps extends AuthCardOptions {
  state: Extract<MagicLinkState, { step: 'ready' | 'verifying' | 'link-invalid' | 'signed-in' }>;
  messages: Pick<Messages, 'common' | 'errors' | 'magicLink'>;
  appName: string;
  paths: { signIn: string };
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  /** The way on, once somebody is signed in and still here. */
  wayOn?: ReactNode;
  onVerify: () => void;
}

/** Draws what follows an opened sign-in link. */
export function MagicLinkConfirmView({ state, messages, appName, paths, retryIn = 0, slow, wayOn, onVerify, ...card }: MagicLinkConfirmViewProps): ReactNode {
  const { magicLink } = messages;

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    onVerify();
  }

  switch (state.step) {
    case 'link-invalid':
      return (
        <OutcomeView
          {...card}
          step="link-invalid"
          icon={<LinkOffIcon size={20} />}
          tone="danger"
          title={magicLink.invalidTitle}
          text={magicLink.invalidText}
          action={{ label: magicLink.newLink, href: paths.signIn }}
        />
      );
    case 'signed-in':
      return (
        <AuthCardView {...card} step="signed-in" title={magicLink.done}>
          {wayOn}
        </AuthCardView>
      );
    default:
      return (
        <AuthCardView {...card} step={state.step} screen="ready" title={magicLink.readyTitle(appName)} subtitle={magicLink.readyText}>
          <form onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
            <FormStatusView messages={messages} error={state.step === 'ready' ? state.error : null} retryIn={retryIn} />
            <SubmitButtonView messages={messages} label={magicLink.confirm} retryIn={retryIn} pending={state.step === 'verifying'} slow={slow} />
          </form>
        </AuthCardView>
      );
  }
}
