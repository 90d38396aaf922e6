import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';

export interface MailSentFooterViewProps {
  messages: Pick<Messages, 'common' | 'mailed'>;
  backLabel: string;
  /** Seconds until the mail may be asked for again. */
  resendIn: number;
  resending: boolean;
  /** Whether something else goes on, or has to be waited for. */
  asleep?: boolean | undefined;
  slow?: boolean | undefined;
  /** The button of the code, where one is typed here. */
  children?: ReactNode;
  onBack: () => void;
  onResend: () => void;
}

/** Under a card that waits for what is in a mail: the way back, and the mail once more. Its buttons fill a phone. */
export function MailSentFooterView({
  messages,
  backLabel,
  resendIn,
  resending,
  asleep = false,
  slow,
  children,
  onBack,
  onResend,
}: MailSentFooterViewProps): ReactNode {
  return (
    <>
      <Button size="sm" variant="quiet" onClick={onBack} className="lv:-ms-3">
        {backLabel}
      </Button>
      <div className="lv lv:grid lv:gap-2 lv:w-full lv:@min-[480px]:flex lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto">
        <SubmitButtonView
          type="button"
          size="sm"
          variant="secondary"
          messages={messages}
          label={messages.mailed.sendAgain}
          waitLabel={messages.mailed.sendAgainIn}
          retryIn={resendIn}
          pending={resending}
          aria-disabled={asleep || undefined}
          slow={slow}
          onClick={onResend}
        />
        {children}
      </div>
    </>
  );
}
