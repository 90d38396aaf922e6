'use client';

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { readLastLook, rememberLook } from '../../client/last-look.js';
import { never } from '../../hooks/never.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { useSessions } from '../../hooks/use-sessions.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { sessions as sessionsMessages } from '../../i18n/en/sessions.js';
import { settings } from '../../i18n/en/settings.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { SessionListView } from './session-list-view.js';

const english = { common, errors, sessions: sessionsMessages, settings };

export interface SessionListProps extends LookProps {
  className?: string | undefined;
}

/** Where the account is signed in, and the way to sign out of any of it. */
export const SessionList = withLook<SessionListProps>(function SessionList({ className }: SessionListProps): ReactNode {
  const { paths, navigate } = useAuth();
  const messages = useMessages(english);
  const tag = useLanguageTag();
  const { features } = useFeatures();
  const { sessions, error, loadedAt, refresh, revoking, revokeError, revoke, revokeOthers, revokeAll } = useSessions();
  const touchPoints = useSyncExternalStore(
    never,
    () => window.navigator.maxTouchPoints,
    () => 0,
  );
  const [now] = useState(Date.now);
  const userId = useSession().data?.user.id;
  const [lastLook, setLastLook] = useState<number | null>(null);
  const loaded = loadedAt !== null;
  const looked = useRef<string | null>(null);

  useEffect(() => {
    // Reads what this browser remembers, which a server does not have, and remembers this look.
    if (!userId || !loaded || looked.current === userId) return;
    looked.current = userId;
    setLastLook(readLastLook(userId));
    rememberLook(userId, Date.now());
  }, [userId, loaded]);
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
      newSince={lastLook}
      maxRows={features.account?.maxRows}
      cookieCache={features.lifetimes.cookieCache}
      signInHref={`${paths.signIn}?reauth=1&redirectTo=${encodeURIComponent(typeof window === 'undefined' ? paths.afterSignIn : window.location.pathname)}`}
      className={className}
      onRetry={() => void refresh()}
      onRevoke={revoke}
      onRevokeOthers={revokeOthers}
      onRevokeAll={async () => {
        const done = await revokeAll();
        if (done) navigate(paths.afterSignOut);
        return done;
      }}
      touchPoints={touchPoints}
    />
  );
});
