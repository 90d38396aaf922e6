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

/** What the link of a mail is for: an account's first address, its new one, or, asked before that, its old one. */
export type AddressPurpose = 'verify-email' | 'change-email' | 'change-email-confirm';

export interface VerifyEmailViewProps extends AuthCardOptions {
  state: EmailVerificationState;
  messages: Pick<Messages, 'common' | 'mailed' | 'emailChange' | 'errors' | 'verification'>;
  appName: string;
  /** The address that waits. Without it, no mail can be asked for here. */
  email?: string | undefined;
  /** What the link is for. @default 'verify-email' */
  purpose?: AddressPurpose | undefined;
  paths: { signIn: string; afterSignIn: string; account: string };
  /** Whether no answer came to a try, so that it may have worked. */
  unanswered?: boolean | undefined;
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
  unanswered = false,
  purpose = 'verify-email',
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
  const words = linkWords(messages, purpose);
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
          title={words.title}
          subtitle={words.text(appName)}
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
            <FormStatusView
              messages={messages}
              error={state.step === 'ready' ? state.error : null}
              retryIn={state.step === 'ready' && state.error?.status === 429 ? retryIn : 0}
            />
            {action ? <input type="hidden" name="token" value={token} /> : null}
            <SubmitButtonView messages={messages} label={words.submit} retryIn={retryIn} pending={state.step === 'verifying'} slow={slow} />
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
          title={words.doneTitle}
          text={words.doneText}
          action={
            purpose === 'verify-email'
              ? { label: verification.continue, href: paths.afterSignIn }
              : { label: messages.emailChange.toAccount, href: paths.account }
          }
        />
      );
    case 'link-invalid':
      return (
        <OutcomeView
          {...card}
          step="link-invalid"
          icon={<LinkOffIcon size={20} />}
          tone={unanswered ? 'neutral' : 'danger'}
          title={unanswered ? verification.perhapsTitle : verification.invalidTitle}
          text={verification.invalidText}
          action={{ label: common.backToSignIn, href: paths.signIn }}
        />
      );
  }
}

/** What is said of a link before and after its click. */
function linkWords({ verification, emailChange }: VerifyEmailViewProps['messages'], purpose: AddressPurpose) {
  switch (purpose) {
    case 'change-email':
      return {
        title: emailChange.readyTitle,
        text: emailChange.readyText,
        submit: emailChange.readySubmit,
        doneTitle: emailChange.doneTitle,
        doneText: emailChange.doneText,
      };
    case 'change-email-confirm':
      return {
        title: emailChange.oldTitle,
        text: emailChange.oldText,
        submit: emailChange.oldSubmit,
        doneTitle: emailChange.oldDoneTitle,
        doneText: emailChange.oldDoneText,
      };
    default:
      return {
        title: verification.readyTitle,
        text: verification.readyText,
        submit: verification.submit,
        doneTitle: verification.doneTitle,
        doneText: verification.doneText,
      };
  }
}
