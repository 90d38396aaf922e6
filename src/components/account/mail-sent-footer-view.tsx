import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';

export interface MailSentFooterViewProps {
  messages: Pick<Messages, 'common' | 'mailed'>;
  /** What the button for another mail is called. @default messages.mailed */
  words?: Pick<Messages['mailed'], 'sendAgain' | 'sendAgainIn'> | undefined;
  /** Whether another mail is what helps. */
  main?: boolean | undefined;
  backLabel: string;
  /** Seconds until the mail may be asked for again. */
  resendIn: number;
  resending: boolean;
  /** Whether a code is looked at, which nobody can take back. */
  verifying?: boolean | undefined;
  /** Whether the server wants to be left alone for a while. */
  limited?: boolean | undefined;
  slow?: boolean | undefined;
  /** The button of the code, where one is typed here. */
  children?: ReactNode;
  onBack: () => void;
  onResend: () => void;
}

/** Under a card that waits for what is in a mail: the way back, and the mail once more. Its buttons fill a phone. */
export function MailSentFooterView({
  messages,
  words = messages.mailed,
  main = false,
  backLabel,
  resendIn,
  resending,
  verifying = false,
  limited = false,
  slow,
  children,
  onBack,
  onResend,
}: MailSentFooterViewProps): ReactNode {
  return (
    <>
      <Button size="sm" variant="quiet" aria-disabled={verifying || undefined} onClick={onBack} className="lv:-ms-3">
        {backLabel}
      </Button>
      <div className="lv lv:grid lv:gap-2 lv:w-full lv:@min-[480px]:flex lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto">
        <SubmitButtonView
          // What helps is what Enter does, where a code is typed.
          type={main ? 'submit' : 'button'}
          size="sm"
          variant={main ? 'primary' : 'secondary'}
          messages={messages}
          label={words.sendAgain}
          waitLabel={words.sendAgainIn}
          retryIn={resendIn}
          pending={resending}
          aria-disabled={verifying || limited || undefined}
          slow={slow}
          onClick={main ? undefined : onResend}
        />
        {children}
      </div>
    </>
  );
}
