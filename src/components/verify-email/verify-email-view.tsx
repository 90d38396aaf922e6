import type { ReactNode } from 'react';
import type { EmailVerificationState } from '../../flows/email-verification.js';
import type { Messages } from '../../i18n/messages.js';
import { CheckIcon, LinkOffIcon, MailIcon } from '../../ui/icons.js';
import { Tile } from '../../ui/tile.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { CheckMailView } from '../parts/check-mail-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';

export interface VerifyEmailViewProps extends AuthCardOptions {
  state: EmailVerificationState;
  messages: Pick<Messages, 'common' | 'errors' | 'verification'>;
  appName: string;
  /** The address that waits. Without it, no mail can be asked for here. */
  email?: string | undefined;
  paths: { signIn: string; afterSignIn: string };
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  /** Where the button's form goes without script, and what it takes along. */
  action?: string | undefined;
  token?: string | undefined;
  onResend: () => void;
  onVerify: () => void;
}

/** Draws the current step of the verification of an address. */
export function VerifyEmailView({
  state,
  messages,
  appName,
  email = '',
  paths,
  retryIn = 0,
  slow,
  action,
  token,
  onResend,
  onVerify,
  ...card
}: VerifyEmailViewProps): ReactNode {
  const { verification, common } = messages;
  switch (state.step) {
    case 'waiting':
    case 'sending':
      if (email === '') {
        return (
          <OutcomeView
            {...card}
            step="waiting"
            icon={<MailIcon size={20} />}
            title={verification.waitTitle}
            text={verification.waitTextUnknown}
            action={{ label: common.backToSignIn, href: paths.signIn }}
          />
        );
      }
      return (
        <CheckMailView
          {...card}
          messages={messages}
          step={state.step}
          title={verification.waitTitle}
          text={verification.waitText(email)}
          email={email}
          retryIn={retryIn}
          pending={state.step === 'sending'}
          slow={slow}
          error={state.step === 'waiting' ? state.error : null}
          sent={state.step === 'waiting' && state.sent}
          onResend={onResend}
          signInHref={paths.signIn}
        />
      );
    case 'ready':
    case 'verifying':
      return (
        <AuthCardView
          {...card}
          step={state.step}
          screen="ready"
          icon={
            <Tile size={44}>
              <MailIcon size={20} />
            </Tile>
          }
          title={verification.readyTitle}
          subtitle={verification.readyText(appName)}
        >
          <form
            method="post"
            action={action}
            onSubmit={(event) => {
              event.preventDefault();
              onVerify();
            }}
            className="lv lv:grid lv:gap-2"
          >
            <FormStatusView messages={messages} error={state.step === 'ready' ? state.error : null} />
            {action ? <input type="hidden" name="token" value={token} /> : null}
            <SubmitButtonView messages={messages} label={verification.submit} retryIn={retryIn} pending={state.step === 'verifying'} slow={slow} />
          </form>
        </AuthCardView>
      );
    case 'verified':
      return (
        <OutcomeView
          {...card}
          step="verified"
          icon={<CheckIcon size={20} />}
          tone="success"
          title={verification.doneTitle}
          text={verification.doneText}
          action={{ label: verification.continue, href: paths.afterSignIn }}
        />
      );
    case 'link-invalid':
      return (
        <OutcomeView
          {...card}
          step="link-invalid"
          icon={<LinkOffIcon size={20} />}
          tone="danger"
          title={verification.invalidTitle}
          text={verification.invalidText}
          action={{ label: common.backToSignIn, href: paths.signIn }}
        />
      );
  }
}
