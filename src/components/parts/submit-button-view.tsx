import { type ReactNode, useState } from 'react';
import { formatCountdown } from '../../i18n/duration.js';
import type { Messages } from '../../i18n/messages.js';
import { Button, type ButtonProps } from '../../ui/button.js';
import { VisuallyHidden, visuallyHidden } from '../../ui/visually-hidden.js';

export interface SubmitButtonViewProps extends Omit<ButtonProps, 'children'> {
  messages: Pick<Messages, 'common'>;
  /** What it does. */
  label: ReactNode;
  /** Seconds until it may be used again. */
  retryIn?: number | undefined;
  /** Words of the wait. @default messages.common.tryAgainIn */
  waitLabel?: ((time: string) => string) | undefined;
  /** Whether its request takes unusually long. */
  slow?: boolean | undefined;
}

/** The one primary action of a form. While it has to wait it holds the only countdown; the seconds are shown, not read out one by one, and its end is
 * said. */
export function SubmitButtonView({ messages, label, retryIn = 0, waitLabel, slow = false, pending = false, ...props }: SubmitButtonViewProps): ReactNode {
  const words = waitLabel ?? messages.common.tryAgainIn;
  const [waited, setWaited] = useState(false);
  const waitedNow = !pending && (waited || retryIn > 0);
  if (waitedNow !== waited) setWaited(waitedNow);
  const slowNow = slow && pending;
  return (
    <div className="lv lv:grid lv:gap-2">
      <Button type="submit" variant="primary" block {...props} pending={pending} aria-disabled={retryIn > 0 || props['aria-disabled'] || undefined}>
        {retryIn > 0 ? (
          <>
            <span aria-hidden="true" className="lv lv:tabular-nums" role="timer">
              {words(formatCountdown(retryIn))}
            </span>
            <VisuallyHidden>{label}</VisuallyHidden>
          </>
        ) : (
          label
        )}
      </Button>
      <p role="status" className={slowNow ? 'lv lv:text-13 lv:text-ink-3' : `lv ${visuallyHidden}`}>
        {slowNow ? messages.common.stillWorking : waited && retryIn === 0 && !props['aria-disabled'] ? messages.common.tryAgainNow : ''}
      </p>
    </div>
  );
}
