'use client';

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { formatDuration } from '../../i18n/duration.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { formatDate, formatExact, formatMoment, formatTime } from '../../i18n/time.js';
import { type Device, readUserAgent } from '../../safety/user-agent.js';
import { Badge } from '../../ui/badge.js';
import { Button, buttonClasses } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { AlertIcon, DesktopIcon, GlobeIcon, LaptopIcon, LockIcon, PhoneIcon } from '../../ui/icons.js';
import { AppLink } from '../../ui/link.js';
import { Notice } from '../../ui/notice.js';
import { Root } from '../../ui/root.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Tile } from '../../ui/tile.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

const Dialog = lazy(() => import('../../ui/dialog.js').then((module) => ({ default: module.Dialog })));

/** One row, as far as it is shown. */
export interface SessionItem {
  id: string;
  current: boolean;
  userAgent: string;
  ipAddress: string;
  createdAt: Date;
  lastSeenAt: Date;
}

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

const ICONS = { phone: PhoneIcon, laptop: LaptopIcon, desktop: DesktopIcon, unknown: GlobeIcon } as const;
/** Rows drawn before the rest is asked for. */
const PAGE = 50;
const ACTIVE_NOW_MS = 5 * 60_000;

/** Draws where an account is signed in, in every state of that list. */
export function SessionListView({ sessions, error, className, ...props }: SessionListViewProps): ReactNode {
  const { messages } = props;
  return (
    <Root data-slot="sessions" className={className}>
      {sessions ? <List {...props} sessions={sessions} error={error} /> : error ? <Failed {...props} error={error} /> : <Loading messages={messages} />}
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
      setSaid(words.signedOutOf(nameOf(readUserAgent(session.userAgent), words)));
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
            <p className="lv">
              {others === 0 ? words.noOthers : words.others(others)}
              {cookieCache > 0 && others > 0 ? ` · ${words.delay(formatDuration(cookieCache, tag))}` : ''}
            </p>
            {others > 0 ? (
              <Button variant="danger-secondary" size="sm" pending={revoking === 'others'} onClick={() => setAsking(true)} className="lv:ms-auto">
                {words.signOutOthers}
              </Button>
            ) : null}
          </>
        }
      >
        <div role="alert" className={error || revokeError ? 'lv lv:px-4 lv:@min-[480px]:px-6 lv:pt-4' : 'lv lv:hidden'}>
          {revokeError ? (
            <Notice tone="danger">
              {errorText(messages.errors, revokeError.code)} {words.nothingChanged}
            </Notice>
          ) : error ? (
            <Notice tone="warning">
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
            <Row
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
              {`+ ${sessions.length - shown}`}
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
                <Button autoFocus onClick={() => setAsking(false)}>
                  {messages.common.cancel}
                </Button>
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

interface RowProps {
  session: SessionItem;
  words: Messages['sessions'];
  tag: string;
  now: number;
  pending: boolean;
  onRevoke: () => void;
}

function Row({ session, words, tag, now, pending, onRevoke }: RowProps) {
  const device = readUserAgent(session.userAgent);
  const Icon = ICONS[device.kind];
  const name = nameOf(device, words);
  const active = session.current || now - session.lastSeenAt.getTime() < ACTIVE_NOW_MS;
  return (
    <li
      data-slot="session"
      data-current={session.current || undefined}
      className="lv lv:flex lv:items-center lv:gap-3 lv:min-h-(--lv-row) lv:px-4 lv:@min-[480px]:px-6 lv:py-3.5 lv:not-first:border-t lv:border-line"
    >
      <Tile className="lv:self-start lv:mt-0.5">
        <Icon size={20} />
      </Tile>
      <div className="lv lv:flex-1 lv:overflow-clip">
        <p className="lv lv:flex lv:flex-wrap lv:items-center lv:gap-2 lv:font-medium" title={session.userAgent || undefined}>
          <bdi className="lv">{name}</bdi>
          {session.current ? <Badge>{words.thisDevice}</Badge> : null}
        </p>
        <p className="lv lv:mt-0.5 lv:-ms-3.5 lv:flex lv:flex-wrap lv:text-13 lv:text-ink-3">
          {session.ipAddress ? (
            <Meta>
              <bdi className="lv">{session.ipAddress}</bdi>
            </Meta>
          ) : null}
          <Meta>
            <time className="lv" dateTime={session.lastSeenAt.toISOString()} title={formatExact(session.lastSeenAt, tag)}>
              {active ? words.activeNow : formatMoment(session.lastSeenAt, now, tag)}
            </time>
          </Meta>
          <Meta>
            <time className="lv" dateTime={session.createdAt.toISOString()} title={formatExact(session.createdAt, tag)}>
              {words.signedInOn(formatDate(session.createdAt, now, tag))}
            </time>
          </Meta>
        </p>
      </div>
      {session.current ? null : (
        <Button size="sm" pending={pending} onClick={onRevoke} aria-label={words.signOutOf(name)} className="lv:flex-none">
          {words.signOut}
        </Button>
      )}
    </li>
  );
}

/** One fact of a meta line. Each carries its dot in its padding; a dot that would open a line falls outside and is clipped. */
function Meta({ children }: { children: ReactNode }) {
  return (
    <span className="lv lv-dot lv:relative lv:ps-3.5 lv:before:absolute lv:before:start-0 lv:before:w-3.5 lv:before:text-center lv:[overflow-wrap:anywhere]">
      {children}
    </span>
  );
}

function Failed({ error, messages, signInHref, onRetry }: PartProps & { error: AuthError }) {
  const words = messages.sessions;
  const stale = error.code === 'SESSION_NOT_FRESH';
  return (
    <Card title={words.title} text={words.text}>
      <div role="alert" className="lv lv:mt-4 lv:border-t lv:border-line lv:grid lv:justify-items-center lv:gap-1 lv:text-center lv:px-6 lv:py-10">
        <Tile tone={stale ? 'neutral' : 'danger'} className="lv:mb-3">
          {stale ? <LockIcon size={20} /> : <AlertIcon size={20} />}
        </Tile>
        <strong className="lv lv:font-semibold">{stale ? words.notFreshTitle : words.failedTitle}</strong>
        <p className="lv lv:text-ink-2 lv:text-balance">{stale ? words.notFreshText : `${errorText(messages.errors, error.code)} ${words.nothingChanged}`}</p>
        <div className="lv lv:mt-4">
          {stale ? (
            <AppLink href={signInHref} className={buttonClasses('secondary')}>
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

function Loading({ messages }: { messages: Pick<Messages, 'common' | 'sessions'> }) {
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

function nameOf({ browser, system }: Device, words: Messages['sessions']): string {
  if (!browser && !system) return words.unknownBrowser;
  return words.device(browser ?? words.unknownBrowser, system ?? words.unknownSystem);
}
