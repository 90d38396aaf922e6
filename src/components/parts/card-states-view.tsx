import type { ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { AlertIcon } from '../../ui/icons.js';
import { pulse, Skeleton } from '../../ui/skeleton.js';
import { Tile } from '../../ui/tile.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

interface CardHead {
  title: ReactNode;
  text?: ReactNode;
}

export interface CardLoadingViewProps extends CardHead {
  /** Said to a screen reader. */
  label: string;
  /** What is to come: rows of a list, or fields of a form. */
  rows?: number | undefined;
  fields?: number | undefined;
}

/** The boxes of what is to come, shown after a moment. */
export function CardLoadingView({ title, text, label, rows = 0, fields = 0 }: CardLoadingViewProps): ReactNode {
  return (
    <Card title={title} text={text} aria-busy="true">
      <VisuallyHidden role="status">{label}</VisuallyHidden>
      {fields > 0 ? (
        <div className="lv lv-late lv:px-4 lv:@min-[480px]:px-6 lv:pt-5 lv:pb-6">
          <div className={`lv lv:grid lv:gap-5 ${pulse}`}>
            {[...Array(fields).keys()].map((field) => (
              <span key={field} className="lv lv:grid lv:gap-2 lv:max-w-100">
                <Skeleton className="lv:h-3 lv:w-1/4 lv:rounded-check" />
                <Skeleton className="lv:h-(--lv-control) lv:rounded-field" />
              </span>
            ))}
          </div>
        </div>
      ) : (
        <div className="lv lv-late lv:mt-4 lv:border-t lv:border-line">
          <div className={`lv ${pulse}`}>
            {[...Array(rows).keys()].map((row) => (
              <div
                key={row}
                className="lv lv:flex lv:items-center lv:gap-3 lv:min-h-(--lv-row) lv:px-4 lv:@min-[480px]:px-6 lv:py-3.5 lv:not-first:border-t lv:border-line lv:animate-[lv-skip_200ms_step-end]"
              >
                <Skeleton className="lv:size-9 lv:rounded-field" />
                <span className="lv lv:grid lv:gap-2 lv:flex-1">
                  <Skeleton className="lv:h-3 lv:w-1/3 lv:rounded-check" />
                  <Skeleton className="lv:h-3 lv:w-1/2 lv:rounded-check" />
                </span>
              </div>
            ))}
          </div>
        </div>
      )}
    </Card>
  );
}

export interface CardMessageViewProps extends CardHead {
  /** 20 px. @default an alert */
  icon?: ReactNode;
  tone?: 'neutral' | 'danger' | undefined;
  /** What is the matter. */
  heading: string;
  detail?: ReactNode;
  /** The way on. */
  action?: ReactNode;
}

/** A card that has something to say in place of its content: why, and the way on. It never looks like an empty list. */
export function CardMessageView({ title, text, icon, tone = 'danger', heading, detail, action }: CardMessageViewProps): ReactNode {
  return (
    <Card title={title} text={text}>
      <div role="alert" className="lv lv:mt-4 lv:border-t lv:border-line lv:grid lv:justify-items-center lv:gap-1 lv:text-center lv:px-6 lv:py-10">
        <Tile size={44} tone={tone} className="lv:mb-3">
          {icon ?? <AlertIcon size={20} />}
        </Tile>
        <strong className="lv lv:font-semibold">{heading}</strong>
        {detail ? <p className="lv lv:text-ink-2 lv:text-balance">{detail}</p> : null}
        {action ? <div className="lv lv:mt-4">{action}</div> : null}
      </div>
    </Card>
  );
}

export interface CardFailedViewProps extends CardHead {
  error: AuthError;
  messages: Pick<Messages, 'common' | 'errors' | 'settings'>;
  onRetry: () => void;
}

/** A card whose content could not be loaded: why, and once more. */
export function CardFailedView({ title, text, error, messages, onRetry }: CardFailedViewProps): ReactNode {
  return (
    <CardMessageView
      title={title}
      text={text}
      heading={messages.settings.failedTitle}
      detail={errorText(messages.errors, error.code)}
      action={<Button onClick={onRetry}>{messages.common.tryAgain}</Button>}
    />
  );
}
