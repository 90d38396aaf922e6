'use client';

import { type ReactNode, Suspense, useDeferredValue, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { SessionRow } from '../../client/session-list.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { formatTime } from '../../i18n/time.js';
import { formatDuration } from '../../safety/format-duration.js';
import { readUserAgent } from '../../safety/user-agent.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { later } from '../../ui/later.js';
import { Root } from '../../ui/root.js';
import { CardListView } from '../parts/card-list-view.js';
import { PagesView, usePages } from '../parts/pages-view.js';
import { useFocusAfter } from '../parts/use-focus-after.js';
import { deviceName, SessionRowView } from './session-row-view.js';
import { SessionsFailedView, SessionsLoadingView } from './sessions-states-view.js';

const Dialog = later(() => import('../../ui/dialog.js'), 'Dialog');

export interface SessionListViewProps {
  /** `null` while they are not known. */
  sessions: readonly SessionRow[] | null;
  error: AuthError | null;
  /** When the list arrived, in milliseconds since the epoch. */
  loadedAt: number | null;
  /** What is being signed out: an id, `others`, or `null`. */
  revoking: string | null;
  revokeError: AuthError | null;
  messages: Pick<Messages, 'common' | 'errors' | 'sessions' | 'settings'>;
  /** BCP 47, for dates. */
  tag: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Milliseconds since the epoch: sessions that began after it are marked; `null` marks none. */
  newSince?: number | null | undefined;
  /** How many the server lists at most. */
  maxRows?: number | undefined;
  /** Seconds that a revoked session may live on. */
  cookieCache: number;
  signInHref: string;
  className?: string | undefined;
  onRetry: () => void;
  onRevoke: (id: string) => Promise<boolean>;
  onRevokeOthers: () => Promise<boolean>;
  /** Signs out here as well. */
  onRevokeAll: () => Promise<boolean>;
  /** How many fingers this device feels. */
  touchPoints?: number | undefined;
}

/** Draws where an account is signed in, in every state of that list. */
export function SessionListView({ sessions, error, className, ...props }: SessionListViewProps): ReactNode {
  const { messages } = props;
  // The first rows are drawn between frames, not in one that is late.
  const ready = useDeferredValue(sessions !== null);
  return (
    <Root slot="sessions" className={className}>
      {ready && sessions ? (
        <List {...props} sessions={sessions} error={error} />
      ) : error ? (
        <SessionsFailedView {...props} error={error} />
      ) : (
        <SessionsLoadingView messages={messages} />
      )}
    </Root>
  );
}

type PartProps = Omit<SessionListViewProps, 'sessions' | 'error' | 'className'>;

function List({
  sessions,
  error,
  loadedAt,
  revoking,
  revokeError,
  messages,
  tag,
  now,
  newSince = null,
  maxRows = Number.POSITIVE_INFINITY,
  cookieCache,
  onRetry,
  onRevoke,
  onRevokeOthers,
  onRevokeAll,
  touchPoints,
}: PartProps & { sessions: readonly SessionRow[]; error: AuthError | null }) {
  const words = messages.sessions;
  const list = useRef<HTMLUListElement>(null);
  const [asking, setAsking] = useState(false);
  const [alsoHere, setAlsoHere] = useState(false);
  const [said, setSaid] = useState('');
  const focusAfter = useFocusAfter(list);
  const pages = usePages(sessions);
  const { shown } = pages;
  const others = sessions.filter((session) => !session.current).length;

  async function revoke(session: SessionRow, at: number) {
    if (await onRevoke(session.id)) {
      setSaid(words.signedOutOf(deviceName(readUserAgent(session.userAgent), words)));
      focusAfter(at);
    }
  }

  return (
    <>
      <CardListView
        title={words.title}
        text={words.text}
        footer={
          <>
            <p className="lv lv:basis-full lv:text-pretty lv:@min-[480px]:basis-auto">
              {others === 0 ? words.noOthers : words.others(others)}
              {cookieCache > 0 && others > 0 ? ` · ${words.delay(formatDuration(cookieCache, tag))}` : ''}
            </p>
            {others > 0 ? (
              <Button
                variant="danger-secondary"
                size="sm"
                pending={revoking === 'others'}
                onClick={() => {
                  setAlsoHere(false);
                  setAsking(true);
                }}
                className="lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto"
              >
                {words.signOutOthers}
              </Button>
            ) : null}
          </>
        }
        failure={revokeError ? `${errorText(messages.errors, revokeError.code)} ${words.nothingChanged}` : undefined}
        stale={error ? { text: words.staleText(formatTime(new Date(loadedAt ?? now), tag)), retryLabel: messages.common.tryAgain, onRetry } : undefined}
        said={said}
        list={list}
        rows={shown.map((session, at) => (
          <SessionRowView
            key={session.id}
            session={session}
            words={words}
            tag={tag}
            now={now}
            isNew={newSince !== null && !session.current && session.createdAt.getTime() > newSince}
            pending={revoking === session.id}
            touchPoints={touchPoints}
            onRevoke={() => void revoke(session, at - (shown[0]?.current ? 1 : 0))}
          />
        ))}
      >
        {sessions.length >= maxRows ? (
          <p className="lv lv:px-4 lv:@min-[480px]:px-6 lv:py-3 lv:border-t lv:border-line lv:text-13 lv:text-ink-2">{words.capped(maxRows)}</p>
        ) : null}
        <PagesView pages={pages} messages={messages} />
      </CardListView>
      <Suspense fallback={null}>
        {asking ? (
          <Dialog
            open
            begin="action"
            onClose={() => setAsking(false)}
            title={words.othersTitle}
            description={alsoHere ? words.allText : words.othersText(others)}
            closeLabel={messages.common.close}
            footer={
              <>
                <Button onClick={() => setAsking(false)}>{messages.common.cancel}</Button>
                <Button
                  variant="danger"
                  pending={revoking === 'others' || revoking === 'all'}
                  onClick={() =>
                    void (alsoHere ? onRevokeAll() : onRevokeOthers()).then((done) => {
                      if (done) focusAfter(0);
                      setAsking(false);
                    })
                  }
                >
                  {alsoHere ? words.signOutAll : words.signOutOthers}
                </Button>
              </>
            }
          >
            <Checkbox label={words.alsoHere} checked={alsoHere} onChange={(event) => setAlsoHere(event.target.checked)} />
          </Dialog>
        ) : null}
      </Suspense>
    </>
  );
}
