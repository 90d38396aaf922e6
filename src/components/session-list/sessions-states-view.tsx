import type { ReactNode } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Button, buttonClasses } from '../../ui/button.js';
import { LockIcon } from '../../ui/icons.js';
import { AppLink } from '../../ui/link.js';
import { CardLoadingView, CardMessageView } from '../parts/card-states-view.js';

export interface SessionsFailedViewProps {
  error: AuthError;
  messages: Pick<Messages, 'common' | 'errors' | 'sessions'>;
  signInHref: string;
  onRetry: () => void;
}

/** The list could not be loaded: why, and the way on. */
export function SessionsFailedView({ error, messages, signInHref, onRetry }: SessionsFailedViewProps): ReactNode {
  const words = messages.sessions;
  const card = { title: words.title, text: words.text };
  if (error.code === 'SESSION_NOT_FRESH')
    return (
      <CardMessageView
        {...card}
        tone="neutral"
        icon={<LockIcon size={20} />}
        heading={words.notFreshTitle}
        detail={words.notFreshText}
        action={
          <AppLink slot="button" href={signInHref} className={buttonClasses('secondary')}>
            {words.signInAgain}
          </AppLink>
        }
      />
    );
  return (
    <CardMessageView
      {...card}
      heading={words.failedTitle}
      detail={errorText(messages.errors, error.code)}
      action={<Button onClick={onRetry}>{messages.common.tryAgain}</Button>}
    />
  );
}

export interface SessionsLoadingViewProps {
  messages: Pick<Messages, 'common' | 'sessions'>;
}

/** The boxes of the rows that are to come. */
export function SessionsLoadingView({ messages }: SessionsLoadingViewProps): ReactNode {
  return <CardLoadingView title={messages.sessions.title} text={messages.sessions.text} label={messages.common.loading} rows={3} />;
}
