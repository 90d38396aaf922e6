'use client';

import { type ReactNode, Suspense, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { socialErrorText, socialWordsOf } from '../../i18n/social-error-words.js';
import { formatDate, formatExact, formatTime } from '../../i18n/time.js';
import { Button } from '../../ui/button.js';
import { later } from '../../ui/later.js';
import { ProviderMark } from '../../ui/provider-mark.js';
import { Root } from '../../ui/root.js';
import { CardListView } from '../parts/card-list-view.js';
import { CardFailedView, CardLoadingView } from '../parts/card-states-view.js';
import { MetaView, RowView } from '../parts/row-view.js';
import { useFocusAfter } from '../parts/use-focus-after.js';

const Dialog = later(() => import('../../ui/dialog.js'), 'Dialog');

/** A provider, and the account with it where there is one. */
export interface ConnectedAccountItem {
  /** The provider's id in Better Auth. */
  provider: string;
  /** What people call the provider. */
  name: string;
  account: { id: string; createdAt: Date; scopes: readonly string[]; onlyToSignIn?: boolean | undefined; accessEndsAt?: Date | null | undefined } | null;
}

export interface ConnectedAccountsViewProps {
  /** `null` while they are not known. */
  items: readonly ConnectedAccountItem[] | null;
  error: AuthError | null;
  /** When the list arrived, in milliseconds since the epoch. */
  loadedAt: number | null;
  /** Whether accounts can be added. */
  canConnect: boolean;
  /** Whether the only one there is may not go, since nothing else lets the person in. */
  keepsLast: boolean;
  /** The provider whose page is about to open. */
  connecting: string | null;
  connectError: AuthError | null;
  /** What a provider's page has sent the person back with. */
  returned?: { error: AuthError; provider: string | null } | undefined;
  /** The id of the account that is being disconnected. */
  disconnecting: string | null;
  disconnectError: AuthError | null;
  messages: Pick<Messages, 'common' | 'connectedAccounts' | 'errors' | 'settings' | 'social'>;
  /** BCP 47, for dates. */
  tag: string;
  /** Milliseconds since the epoch. */
  now: number;
  className?: string | undefined;
  onRetry: () => void;
  onConnect: (provider: string) => void;
  onDisconnect: (id: string) => Promise<boolean>;
  /** Something else begins: why the last try failed is out of date. */
  onReset: () => void;
}

/** Accounts elsewhere that open this one: which there are, what they may be used for, and the way to add one and take one away. */
export function ConnectedAccountsView({ items, error, className, ...props }: ConnectedAccountsViewProps): ReactNode {
  const { messages, onRetry } = props;
  const { connectedAccounts: words, common } = messages;
  return (
    <Root slot="connected-accounts" className={className}>
      {items ? (
        <List {...props} items={items} error={error} />
      ) : error ? (
        <CardFailedView title={words.title} text={words.text} error={error} messages={messages} onRetry={onRetry} />
      ) : (
        <CardLoadingView title={words.title} text={words.text} label={common.loading} rows={2} />
      )}
    </Root>
  );
}

type ListProps = Omit<ConnectedAccountsViewProps, 'items' | 'className'> & { items: readonly ConnectedAccountItem[] };

function List({
  items,
  error,
  loadedAt,
  canConnect,
  keepsLast,
  connecting,
  connectError,
  returned,
  disconnecting,
  disconnectError,
  messages,
  tag,
  now,
  onRetry,
  onConnect,
  onDisconnect,
  onReset,
}: ListProps) {
  const { connectedAccounts: words, settings, common, errors } = messages;
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useFocusAfter(list);
  const [asking, setAsking] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const asked = items.find(({ account }) => account?.id === asking);
  const last = keepsLast && items.filter(({ account }) => account).length === 1;
  const failed = asking ? null : (disconnectError ?? connectError);
  const cameBack = returned ? items.find(({ provider }) => provider === returned.provider) : undefined;

  return (
    <>
      <CardListView
        title={words.title}
        text={words.text}
        failure={failed ? errorText(errors, failed.code) : returned ? linkingErrorText(messages, returned.error.code, cameBack?.name ?? null) : undefined}
        failureTone={!failed && returned && socialWordsOf(returned.error.code) === 'cancelled' ? 'neutral' : 'danger'}
        stale={error ? { text: settings.stale(formatTime(new Date(loadedAt ?? now), tag)), retryLabel: common.tryAgain, onRetry } : undefined}
        said={said}
        list={list}
        rows={items.map(({ provider, name, account }) => (
          <RowView
            key={account?.id ?? provider}
            icon={<ProviderMark id={provider} name={name} />}
            title={<bdi className="lv">{name}</bdi>}
            facts={
              account ? (
                <>
                  <MetaView>
                    <time className="lv" dateTime={account.createdAt.toISOString()} title={formatExact(account.createdAt, tag)}>
                      {words.connectedSince(formatDate(account.createdAt, now, tag))}
                    </time>
                  </MetaView>
                  {account.scopes.length > 0 ? <MetaView>{words.granted(account.scopes.join(', '))}</MetaView> : null}
                  {account.onlyToSignIn ? <MetaView>{words.grantedToSignIn}</MetaView> : null}
                  {/* When a sign-in at the provider ends is no end of anything here. */}
                  {account.scopes.length > 0 && account.accessEndsAt ? (
                    <MetaView>
                      <time className="lv" dateTime={account.accessEndsAt.toISOString()} title={formatExact(account.accessEndsAt, tag)}>
                        {(account.accessEndsAt.getTime() > now ? words.accessUntil : words.accessEnded)(formatDate(account.accessEndsAt, now, tag))}
                      </time>
                    </MetaView>
                  ) : null}
                </>
              ) : (
                <MetaView>{words.notConnected}</MetaView>
              )
            }
            actions={
              account ? (
                <Button
                  size="sm"
                  aria-label={words.disconnectFrom(name)}
                  onClick={() => {
                    onReset();
                    setAsking(account.id);
                  }}
                  className="lv:flex-none"
                >
                  {words.disconnect}
                </Button>
              ) : canConnect ? (
                <Button
                  size="sm"
                  pending={connecting === provider}
                  aria-disabled={(connecting !== null && connecting !== provider) || undefined}
                  aria-label={words.connectTo(name)}
                  onClick={() => {
                    onReset();
                    setSaid('');
                    onConnect(provider);
                  }}
                  className="lv:flex-none"
                >
                  {words.connect}
                </Button>
              ) : null
            }
          />
        ))}
      >
        <div className="lv lv:pb-1" />
      </CardListView>
      <Suspense fallback={null}>
        {asked?.account ? (
          <Dialog
            open
            onClose={() => setAsking(null)}
            title={words.disconnectTitle(asked.name)}
            description={last ? words.lastWay : words.disconnectText(asked.name)}
            closeLabel={common.close}
            footer={
              last ? (
                <Button onClick={() => setAsking(null)}>{common.close}</Button>
              ) : (
                <>
                  <Button onClick={() => setAsking(null)}>{common.cancel}</Button>
                  <Button
                    variant="danger"
                    pending={disconnecting === asked.account.id}
                    onClick={() => {
                      const at = items.indexOf(asked);
                      void onDisconnect(asked.account?.id ?? '').then((done) => {
                        setAsking(null);
                        if (!done) return;
                        setSaid(words.disconnected(asked.name));
                        focusAfter(at);
                      });
                    }}
                  >
                    {words.disconnect}
                  </Button>
                </>
              )
            }
          />
        ) : null}
      </Suspense>
    </>
  );
}

/** The sentence for a code that came back from a provider's page when an account was to be connected, where some mean another thing than at sign-in. */
function linkingErrorText(messages: ConnectedAccountsViewProps['messages'], code: string, provider: string | null): string {
  const { connectedAccounts: words, social } = messages;
  const name = provider ?? social.someProvider;
  if (/^email_does_not_match/i.test(code)) return words.otherAddress(name);
  return socialWordsOf(code) === 'notLinked' ? words.refused(name) : socialErrorText(messages, code, provider);
}
