'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { AuthUser } from '../../client/port.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { formatTime } from '../../i18n/time.js';
import { safeUrl } from '../../safety/safe-url.js';
import { Avatar } from '../../ui/avatar.js';
import { Badge } from '../../ui/badge.js';
import { Button, buttonClasses } from '../../ui/button.js';
import { AppLink } from '../../ui/link.js';
import { Root } from '../../ui/root.js';
import { CardListView } from '../parts/card-list-view.js';
import { CardFailedView, CardLoadingView } from '../parts/card-states-view.js';
import { MetaView, RowView } from '../parts/row-view.js';
import { useFocusAfter } from '../parts/use-focus-after.js';

export interface AccountSwitcherViewProps {
  /** The current one first; `null` while they are not known. */
  accounts: readonly { user: AuthUser; current: boolean }[] | null;
  error: AuthError | null;
  /** How many fit. */
  max: number;
  /** The id of the person that the page is about to be about. */
  switching: string | null;
  switchError: AuthError | null;
  messages: Pick<Messages, 'common' | 'errors' | 'settings' | 'switcher'>;
  /** When they were last loaded, in milliseconds since the epoch. */
  loadedAt?: number | null | undefined;
  /** BCP 47, for that time. */
  tag?: string | undefined;
  /** The sign-in page, for one more. */
  addHref: string;
  className?: string | undefined;
  onRetry: () => void;
  onSwitch: (userId: string) => Promise<boolean>;
  onSignOut: (userId: string) => Promise<boolean>;
}

/** Accounts that are signed in on this browser, and the way from one to the other. */
export function AccountSwitcherView({
  accounts,
  error,
  loadedAt,
  tag = 'en',
  max,
  switching,
  switchError,
  messages,
  addHref,
  className,
  onRetry,
  onSwitch,
  onSignOut,
}: AccountSwitcherViewProps): ReactNode {
  const { switcher: words, common, errors, settings } = messages;
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useFocusAfter(list);
  return (
    <Root slot="switcher" className={className}>
      {accounts ? (
        <CardListView
          title={words.title}
          text={words.text}
          failure={switchError ? errorText({ ...errors, ...words }, switchError.code) : undefined}
          stale={error ? { text: settings.stale(formatTime(new Date(loadedAt ?? 0), tag)), retryLabel: common.tryAgain, onRetry } : undefined}
          said={said}
          list={list}
          rows={accounts.map(({ user, current }, at) => (
            <RowView
              key={user.id}
              current={current}
              media={<Avatar name={user.name || user.email} src={safeUrl(user.image ?? '', 'image')} size={36} />}
              title={<bdi className="lv lv:truncate">{user.name || user.email}</bdi>}
              badge={current ? <Badge>{words.current}</Badge> : null}
              facts={
                user.name ? (
                  <MetaView>
                    <bdi className="lv">{user.email}</bdi>
                  </MetaView>
                ) : null
              }
              actions={
                current ? null : (
                  <span className="lv lv:flex lv:flex-wrap lv:justify-end lv:gap-2">
                    <Button
                      size="sm"
                      variant="quiet"
                      aria-disabled={switching !== null || undefined}
                      aria-label={words.signOutOf(user.name || user.email)}
                      onClick={() => {
                        setSaid('');
                        void onSignOut(user.id).then((done) => {
                          if (!done) return;
                          setSaid(words.signedOutOf(user.name || user.email));
                          focusAfter(at - 1);
                        });
                      }}
                    >
                      {words.signOut}
                    </Button>
                    <Button
                      size="sm"
                      pending={switching === user.id}
                      aria-disabled={(switching !== null && switching !== user.id) || undefined}
                      aria-label={words.switchTo(user.name || user.email)}
                      onClick={() => {
                        setSaid('');
                        void onSwitch(user.id).then((done) => {
                          if (done) setSaid(words.switched(user.name || user.email));
                        });
                      }}
                    >
                      {words.switch}
                    </Button>
                  </span>
                )
              }
            />
          ))}
          footer={
            accounts.length < max ? (
              <AppLink
                slot="button"
                href={addHref}
                className={`${buttonClasses('secondary', { size: 'sm' })} lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto`}
              >
                {words.add}
              </AppLink>
            ) : (
              words.full(max)
            )
          }
        />
      ) : error ? (
        <CardFailedView title={words.title} error={error} messages={messages} onRetry={onRetry} />
      ) : (
        <CardLoadingView title={words.title} text={words.text} label={common.loading} rows={2} />
      )}
    </Root>
  );
}
