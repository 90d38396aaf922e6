import type { ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Button, buttonClasses } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { AlertIcon, LockIcon } from '../../ui/icons.js';
import { AppLink } from '../../ui/link.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Tile } from '../../ui/tile.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

export interface SessionsFailedViewProps {
  error: AuthError;
  messages: Pick<Messages, 'common' | 'errors' | 'sessions'>;
  signInHref: string;
  onRetry: () => void;
}

/** The list could not be loaded: why, and the way on. It never looks like an empty list. */
export function SessionsFailedView({ error, messages, signInHref, onRetry }: SessionsFailedViewProps): ReactNode {
  const words = messages.sessions;
  const stale = error.code === 'SESSION_NOT_FRESH';
  return (
    <Card title={words.title} text={words.text}>
      <div role="alert" className="lv lv:mt-4 lv:border-t lv:border-line lv:grid lv:justify-items-center lv:gap-1 lv:text-center lv:px-6 lv:py-10">
        <Tile size={44} tone={stale ? 'neutral' : 'danger'} className="lv:mb-3">
          {stale ? <LockIcon size={20} /> : <AlertIcon size={20} />}
        </Tile>
        <strong className="lv lv:font-semibold">{stale ? words.notFreshTitle : words.failedTitle}</strong>
        <p className="lv lv:text-ink-2 lv:text-balance">{stale ? words.notFreshText : errorText(messages.errors, error.code)}</p>
        <div className="lv lv:mt-4">
          {stale ? (
            <AppLink slot="button" href={signInHref} className={buttonClasses('secondary')}>
              {words.signInAgain}
            </AppLink>
          ) : (
            <Button onClick={onRetry}>{messages.common.tryAgain}</Button>
          )}
        </div>
      </div>
    </Card>
  );
}

export interface SessionsLoadingViewProps {
  messages: Pick<Messages, 'common' | 'sessions'>;
}

/** The boxes of the rows that are to come. */
export function SessionsLoadingView({ messages }: SessionsLoadingViewProps): ReactNode {
  return (
    <Card title={messages.sessions.title} text={messages.sessions.text} aria-busy="true">
      <VisuallyHidden role="status">{messages.common.loading}</VisuallyHidden>
      <div className="lv lv-late lv:mt-4 lv:border-t lv:border-line lv:animate-[lv-late_200ms]">
        {[0, 1, 2].map((row) => (
          <div
            key={row}
            className="lv lv:flex lv:items-center lv:gap-3 lv:min-h-(--lv-row) lv:px-4 lv:@min-[480px]:px-6 lv:py-3.5 lv:not-first:border-t lv:border-line"
          >
            <Skeleton className="lv:size-9 lv:rounded-field" />
            <span className="lv lv:grid lv:gap-2 lv:flex-1">
              <Skeleton className="lv:h-3 lv:w-1/3 lv:rounded-check" />
              <Skeleton className="lv:h-3 lv:w-1/2 lv:rounded-check" />
            </span>
          </div>
        ))}
      </div>
    </Card>
  );
}
