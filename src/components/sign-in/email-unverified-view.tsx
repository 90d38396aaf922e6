import type { ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { MailIcon } from '../../ui/icons.js';
import { Tile } from '../../ui/tile.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { type AuthCardOptions, AuthCardView } from '../parts/auth-card-view.js';
import { EmphasisView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';

export interface EmailUnverifiedViewProps extends AuthCardOptions {
  messages: Pick<Messages, 'common' | 'mailed' | 'errors' | 'signIn'>;
  email: string;
  pending: boolean;
  /** Seconds until a mail may be asked for. */
  retryIn: number;
  /** Whether a mail was sent just now. */
  sent: boolean;
  error: AuthError | null;
  onResend: () => void;
  onRestart: () => void;
}

/** The password was right, but the address has not been confirmed: how to get a new mail. */
export function EmailUnverifiedView({ messages, email, pending, retryIn, sent, error, onResend, onRestart, ...card }: EmailUnverifiedViewProps): ReactNode {
  const { signIn, common, mailed } = messages;
  return (
    <AuthCardView
      {...card}
      step="email-unverified"
      icon={
        <Tile size={44}>
          <MailIcon size={20} />
        </Tile>
      }
      title={signIn.unverifiedTitle}
      subtitle={<EmphasisView text={signIn.unverifiedText(email)} value={email} />}
    >
      <div className="lv lv:grid lv:gap-2">
        <FormStatusView messages={messages} error={retryIn > 0 ? null : error} retryIn={error?.status === 429 ? retryIn : 0} />
        <SubmitButtonView
          type="button"
          messages={messages}
          label={signIn.unverifiedSend}
          waitLabel={mailed.sendAgainIn}
          retryIn={retryIn}
          pending={pending}
          onClick={onResend}
        />
        <Button variant="quiet" block onClick={onRestart}>
          {common.backToSignIn}
        </Button>
      </div>
      <p role="status" className={sent ? 'lv lv:text-13 lv:text-ink-3 lv:text-pretty' : `lv ${visuallyHidden}`}>
        {sent ? mailed.sentAgain : ''}
      </p>
    </AuthCardView>
  );
}
