import type { ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { Messages } from '../../i18n/messages.js';
import { webmailOf } from '../../safety/webmail.js';
import { Button, buttonClasses } from '../../ui/button.js';
import { MailIcon } from '../../ui/icons.js';
import { AppLink } from '../../ui/link.js';
import { textLink } from '../../ui/text-link.js';
import { Tile } from '../../ui/tile.js';
import { useSlot } from '../../ui/use-slot.js';
import { type AuthCardOptions, AuthCardView } from './auth-card-view.js';
import { EmphasisView } from './emphasis-view.js';
import { FormStatusView } from './form-status-view.js';
import { SubmitButtonView } from './submit-button-view.js';

export interface CheckMailViewProps extends AuthCardOptions {
  messages: Pick<Messages, 'common' | 'mailed' | 'errors'>;
  step: string;
  title: string;
  /** With the address in it. */
  text: string;
  email: string;
  /** Seconds until the mail may be sent again. */
  retryIn: number;
  pending: boolean;
  slow?: boolean | undefined;
  error?: AuthError | null | undefined;
  /** Whether it was sent again just now. */
  sent?: boolean | undefined;
  onResend: () => void;
  /** Goes back to the address. */
  onRestart?: (() => void) | undefined;
  signInHref?: string | undefined;
  /** In place of that link: goes back without leaving the page. */
  onBack?: (() => void) | undefined;
  /** One more thing to know about the mail. */
  hint?: string | undefined;
}

/** A mail is on its way: what to do with it, how to get another, how to change the address. */
export function CheckMailView({
  messages,
  step,
  title,
  text,
  email,
  retryIn,
  pending,
  slow,
  error,
  sent,
  onResend,
  onRestart,
  signInHref,
  onBack,
  hint,
  ...card
}: CheckMailViewProps): ReactNode {
  const { common, mailed } = messages;
  const webmail = webmailOf(email);
  const openMail = useSlot('button', buttonClasses('primary', { block: true }));
  return (
    <AuthCardView
      {...card}
      step={step}
      screen="check-mail"
      icon={
        <Tile size={44}>
          <MailIcon size={20} />
        </Tile>
      }
      title={title}
      subtitle={<EmphasisView text={text} value={email} />}
    >
      <div className="lv lv:grid lv:gap-2">
        <FormStatusView messages={messages} error={retryIn > 0 ? null : error} retryIn={error?.status === 429 ? retryIn : 0} />
        {webmail ? (
          <a href={webmail} target="_blank" rel="noopener noreferrer" {...openMail}>
            {mailed.openMailApp}
          </a>
        ) : null}
        <SubmitButtonView
          type="button"
          variant="secondary"
          messages={messages}
          label={mailed.sendAgain}
          waitLabel={mailed.sendAgainIn}
          retryIn={retryIn}
          pending={pending}
          slow={slow}
          onClick={onResend}
        />
        {onRestart ? (
          <Button variant="quiet" block onClick={onRestart}>
            {mailed.useAnotherAddress}
          </Button>
        ) : null}
        {onBack ? (
          <Button variant="quiet" block onClick={onBack}>
            {common.backToSignIn}
          </Button>
        ) : null}
      </div>
      <p className="lv lv:text-13 lv:text-ink-3 lv:text-pretty">
        <span role="status" className="lv">
          {sent ? `${mailed.sentAgain} ` : ''}
        </span>
        {hint ? `${hint} ` : ''}
        {mailed.nothingArrived}
      </p>
      {signInHref ? (
        <p className="lv">
          <AppLink href={signInHref} className={textLink}>
            {common.backToSignIn}
          </AppLink>
        </p>
      ) : null}
    </AuthCardView>
  );
}
