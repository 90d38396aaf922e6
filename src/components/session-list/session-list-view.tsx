'use client';

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { formatTime } from '../../i18n/time.js';
import { formatDuration } from '../../safety/format-duration.js';
import { readUserAgent } from '../../safety/user-agent.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Notice } from '../../ui/notice.js';
import { Root } from '../../ui/root.js';
import { VisuallyHidden, visuallyHidden } from '../../ui/visually-hidden.js';
import { deviceName, type SessionItem, SessionRowView } from './session-row-view.js';
import { SessionsFailedView, SessionsLoadingView } from './sessions-states-view.js';

const Dialog = lazy(() => import('../../ui/dialog.js').then((module) => ({ default: module.Dialog })));

export interface SessionListViewProps {
  /** `null` while they are not known. */
  sessions: readonly SessionItem[] | null;
  error: AuthError | null;
  /** When the list arrived, in milliseconds since the epoch. */
  loadedAt: number | null;
  /** What is being signed out: an id, `others`, or `null`. */
  revoking: string | null;
  revokeError: AuthError | null;
  messages: Pick<Messages, 'common' | 'errors' | 'sessions'>;
  /** BCP 47, for dates. */
  tag: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Seconds that a revoked session may live on. */
  cookieCache: number;
  signInHref: string;
  className?: string | undefined;
  onRetry: () => void;
  onRevoke: (id: string) => Promise<boolean>;
  onRevokeOthers: () => Promise<boolean>;
}

/** Rows drawn before the rest is asked for. */
const PAGE = 50;

/** Draws where an account is signed in, in every state of that list. */
export function SessionListView({ sessions, error, className, ...props }: SessionListViewProps): ReactNode {
  const { messages } = props;
  return (
    <Root slot="sessions" className={className}>
      {sessions ? (
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
  cookieCache,
  onRetry,
  onRevoke,
  onRevokeOthers,
}: PartProps & { sessions: readonly SessionItem[]; error: AuthError | null }) {
  const words = messages.sessions;
  const list = useRef<HTMLUListElement>(null);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const [said, setSaid] = useState('');
  const focusAfter = useRef<number | null>(null);
  const others = sessions.filter((session) => !session.current).length;

  useEffect(() => {
    // Moves the page's focus when the row that had it is gone: to the next row's button, else to the heading.
    if (focusAfter.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('button');
    const heading = list.current?.closest('section')?.querySelector<HTMLElement>('[data-slot="card-title"]');
    (buttons?.[Math.min(focusAfter.current, (buttons.length || 1) - 1)] ?? heading)?.focus();
    focusAfter.current = null;
  });

  async function revoke(session: SessionItem, at: number) {
    if (await onRevoke(session.id)) {
      setSaid(words.signedOutOf(deviceName(readUserAgent(session.userAgent), words)));
      focusAfter.current = at;
    }
  }

  return (
    <>
      <Card
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
                onClick={() => setAsking(true)}
                className="lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto"
              >
                {words.signOutOthers}
              </Button>
            ) : null}
          </>
        }
      >
        <div role="alert" className={error || revokeError ? 'lv lv:px-4 lv:@min-[480px]:px-6 lv:pt-4' : `lv ${visuallyHidden}`}>
          {revokeError ? (
            <Notice tone="danger">
              {errorText(messages.errors, revokeError.code)} {words.nothingChanged}
            </Notice>
          ) : error ? (
            <Notice tone="warning" className="lv:@min-[480px]:items-center">
              <span className="lv lv:flex lv:flex-wrap lv:items-center lv:justify-between lv:gap-2">
                {words.staleText(formatTime(new Date(loadedAt ?? now), tag))}
                <Button size="sm" onClick={onRetry}>
                  {messages.common.tryAgain}
                </Button>
              </span>
            </Notice>
          ) : null}
        </div>
        <ul ref={list} className="lv lv:mt-4 lv:border-t lv:border-line">
          {sessions.slice(0, shown).map((session, at) => (
            <SessionRowView
              key={session.id}
              session={session}
              words={words}
              tag={tag}
              now={now}
              pending={revoking === session.id}
              onRevoke={() => void revoke(session, at - (sessions[0]?.current ? 1 : 0))}
            />
          ))}
        </ul>
        {sessions.length > shown ? (
          <div className="lv lv:p-4 lv:border-t lv:border-line">
            <Button size="sm" variant="quiet" block onClick={() => setShown(shown + PAGE)}>
              {words.showMore(Math.min(PAGE, sessions.length - shown))}
            </Button>
          </div>
        ) : null}
      </Card>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Suspense fallback={null}>
        {asking ? (
          <Dialog
            open
            onClose={() => setAsking(false)}
            title={words.othersTitle}
            description={words.othersText(others)}
            closeLabel={messages.common.close}
            footer={
              <>
                <Button onClick={() => setAsking(false)}>{messages.common.cancel}</Button>
                <Button
                  variant="danger"
                  pending={revoking === 'others'}
                  onClick={() =>
                    void onRevokeOthers().then((done) => {
                      if (done) focusAfter.current = 0;
                      setAsking(false);
                    })
                  }
                >
                  {words.signOutOthers}
                </Button>
              </>
            }
          />
        ) : null}
      </Suspense>
    </>
  );
}
