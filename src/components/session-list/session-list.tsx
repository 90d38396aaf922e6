'use client';

import { type ReactNode, useState } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSessions } from '../../hooks/use-sessions.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { sessions as sessionsMessages } from '../../i18n/en/sessions.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { SessionListView } from './session-list-view.js';

const english = { common, errors, sessions: sessionsMessages };

export interface SessionListProps extends LookProps {
  className?: string | undefined;
}

/** Where the account is signed in, and the way to sign out of any of it. */
export const SessionList = withLook<SessionListProps>(function SessionList({ className }: SessionListProps): ReactNode {
  const { paths } = useAuth();
  const messages = useMessages(english);
  const tag = useLanguageTag();
  const { features } = useFeatures();
  const { sessions, error, loadedAt, refresh, revoking, revokeError, revoke, revokeOthers } = useSessions();
  const [now] = useState(Date.now);
  return (
    <SessionListView
      sessions={sessions}
      error={error}
      loadedAt={loadedAt}
      revoking={revoking}
      revokeError={revokeError}
      messages={messages}
      tag={tag}
      now={Math.max(now, loadedAt ?? 0)}
      cookieCache={features.lifetimes.cookieCache}
      signInHref={`${paths.signIn}?reauth=1&redirectTo=${encodeURIComponent(typeof window === 'undefined' ? paths.afterSignIn : window.location.pathname)}`}
      className={className}
      onRetry={() => void refresh()}
      onRevoke={revoke}
      onRevokeOthers={revokeOthers}
    />
  );
});
