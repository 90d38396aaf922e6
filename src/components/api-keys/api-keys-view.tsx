'use client';

import { type ReactNode, Suspense, useDeferredValue, useRef, useState } from 'react';
import type { ApiKeyRow } from '../../client/api-key-list.js';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { formatDate, formatExact, formatMoment, formatTime } from '../../i18n/time.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { KeyIcon, MoreIcon } from '../../ui/icons.js';
import { later } from '../../ui/later.js';
import { LazyMenu } from '../../ui/lazy-menu.js';
import { Root } from '../../ui/root.js';
import { Tile } from '../../ui/tile.js';
import { CardListView } from '../parts/card-list-view.js';
import { CardFailedView, CardLoadingView } from '../parts/card-states-view.js';
import { formatNumber, limitText } from '../parts/limit-text.js';
import { PagesView, usePages } from '../parts/pages-view.js';
import { MetaView, RowView } from '../parts/row-view.js';
import { useFocusAfter } from '../parts/use-focus-after.js';

const Dialog = later(() => import('../../ui/dialog.js'), 'Dialog');

export interface ApiKeysViewProps {
  /** `null` while they are not known. */
  keys: readonly ApiKeyRow[] | null;
  /** Why they could not be loaded, or loaded again. */
  error: AuthError | null;
  /** When the list arrived, in milliseconds since the epoch. */
  loadedAt: number | null;
  /** The id of the key that is being changed. */
  changing: string | null;
  changeError: AuthError | null;
  /** How many there may be; `null` where nobody says. */
  maxKeys: number | null;
  /** How many the server lists at most. */
  maxRows?: number | undefined;
  /** Whether a key can be put in the place of another one. */
  rotation: boolean;
  /** What a permission is called, by `resource` and by `resource:action`. */
  permissionNames?: Readonly<Record<string, string>> | undefined;
  messages: Pick<Messages, 'apiKeys' | 'common' | 'errors' | 'settings'>;
  /** BCP 47, for dates and numbers. */
  tag: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** The dialog that makes a key, while there is one. */
  dialog?: ReactNode;
  className?: string | undefined;
  onRetry: () => void;
  /** Begins a new key, or one in the place of another. */
  onOpen: (replaces: ApiKeyRow | null) => void;
  onEnable: (id: string, enabled: boolean) => Promise<boolean>;
  onRemove: (id: string) => Promise<boolean>;
  onReset: () => void;
}

/** Draws the API keys of an account, in every state of that list. */
export function ApiKeysView({ keys, error, className, ...props }: ApiKeysViewProps): ReactNode {
  const { messages, onRetry } = props;
  const { apiKeys: words, common } = messages;
  // The first rows are drawn between frames, not in one that is late.
  const ready = useDeferredValue(keys !== null);
  return (
    <Root slot="api-keys" className={className}>
      {ready && keys ? (
        <List {...props} keys={keys} error={error} />
      ) : error ? (
        <CardFailedView title={words.title} text={words.text} error={error} messages={messages} onRetry={onRetry} />
      ) : (
        <CardLoadingView title={words.title} text={words.text} label={common.loading} rows={2} />
      )}
    </Root>
  );
}

type ListProps = Omit<ApiKeysViewProps, 'keys' | 'className'> & { keys: readonly ApiKeyRow[] };

function List({
  keys,
  error,
  loadedAt,
  changing,
  changeError,
  maxKeys,
  maxRows = Number.POSITIVE_INFINITY,
  rotation,
  permissionNames = {},
  messages,
  tag,
  now,
  dialog,
  onRetry,
  onOpen,
  onEnable,
  onRemove,
  onReset,
}: ListProps) {
  const { apiKeys: words, settings, common } = messages;
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useFocusAfter(list);
  const pages = usePages(keys);
  const [asking, setAsking] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const asked = keys.find(({ id }) => id === asking);
  const full = maxKeys !== null && keys.length >= maxKeys;
  const nameOf = ({ name }: ApiKeyRow) => name || words.unnamed;

  function open(replaces: ApiKeyRow | null) {
    onReset();
    setSaid('');
    onOpen(replaces);
  }

  async function enable(key: ApiKeyRow, enabled: boolean) {
    onReset();
    if (await onEnable(key.id, enabled)) setSaid(enabled ? words.turnedOn(nameOf(key)) : words.turnedOff(nameOf(key)));
  }

  async function remove(key: ApiKeyRow) {
    const at = pages.shown.indexOf(key);
    const done = await onRemove(key.id);
    setAsking(null);
    if (!done) return;
    setSaid(words.removed(nameOf(key)));
    focusAfter(at);
  }

  return (
    <>
      <CardListView
        title={words.title}
        text={words.text}
        failure={changeError && !asking ? errorText({ ...messages.errors, ...words }, changeError.code) : undefined}
        stale={error ? { text: settings.stale(formatTime(new Date(loadedAt ?? now), tag)), retryLabel: common.tryAgain, onRetry } : undefined}
        said={said}
        list={list}
        empty={
          <div className="lv lv:mt-4 lv:border-t lv:border-line lv:grid lv:justify-items-center lv:gap-1 lv:text-center lv:px-6 lv:py-8">
            <Tile size={44} className="lv:mb-3">
              <KeyIcon size={20} />
            </Tile>
            <strong className="lv lv:font-semibold">{words.noneTitle}</strong>
            <p className="lv lv:text-ink-2 lv:text-balance">{words.noneText}</p>
          </div>
        }
        rows={pages.shown.map((key) => {
          const ended = key.expiresAt !== null && key.expiresAt.getTime() <= now;
          return (
            <RowView
              key={key.id}
              icon={<KeyIcon size={20} />}
              title={<bdi className="lv lv:[overflow-wrap:anywhere]">{nameOf(key)}</bdi>}
              badge={ended ? <Badge tone="warning">{words.ended}</Badge> : key.enabled ? null : <Badge>{words.off}</Badge>}
              facts={<Facts item={key} ended={ended} words={words} permissionNames={permissionNames} tag={tag} now={now} />}
              actions={
                <LazyMenu
                  trigger={<Button size="icon" variant="quiet" aria-label={words.actionsOf(nameOf(key))} icon={<MoreIcon />} pending={changing === key.id} />}
                  label={words.actionsOf(nameOf(key))}
                  groups={[
                    [
                      ...(rotation && !ended ? [{ key: 'replace', label: words.replace, onSelect: () => open(key) }] : []),
                      { key: 'enable', label: key.enabled ? words.turnOff : words.turnOn, onSelect: () => void enable(key, !key.enabled) },
                    ],
                    [
                      {
                        key: 'remove',
                        label: words.remove,
                        danger: true,
                        onSelect: () => {
                          onReset();
                          setAsking(key.id);
                        },
                      },
                    ],
                  ]}
                />
              }
            />
          );
        })}
        footer={
          <>
            <p className={full ? 'lv lv:basis-full lv:@min-[480px]:basis-0 lv:grow lv:text-pretty' : 'lv lv:hidden'}>
              {full ? words.full(formatNumber(maxKeys, tag)) : null}
            </p>
            {full ? null : (
              <Button
                size="sm"
                variant={keys.length === 0 ? 'primary' : 'secondary'}
                onClick={() => open(null)}
                className="lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto"
              >
                {words.create}
              </Button>
            )}
          </>
        }
      >
        {keys.length >= maxRows ? (
          <p className="lv lv:px-4 lv:@min-[480px]:px-6 lv:py-3 lv:border-t lv:border-line lv:text-13 lv:text-ink-2">
            {words.capped(formatNumber(keys.length, tag))}
          </p>
        ) : null}
        <PagesView pages={pages} messages={messages} />
      </CardListView>
      <Suspense fallback={null}>
        {dialog}
        {asked ? (
          <Dialog
            open
            onClose={() => setAsking(null)}
            title={words.removeTitle(nameOf(asked))}
            description={words.removeText}
            closeLabel={common.close}
            footer={
              <>
                <Button onClick={() => setAsking(null)}>{common.cancel}</Button>
                <Button variant="danger" pending={changing === asked.id} onClick={() => void remove(asked)}>
                  {words.remove}
                </Button>
              </>
            }
          />
        ) : null}
      </Suspense>
    </>
  );
}

interface FactsProps {
  item: ApiKeyRow;
  ended: boolean;
  words: Messages['apiKeys'];
  permissionNames: Readonly<Record<string, string>>;
  tag: string;
  now: number;
}

/** What is known of a key, but for the key. */
function Facts({ item, ended, words, permissionNames, tag, now }: FactsProps) {
  const { start, lastUsedAt, expiresAt, remaining, limit, permissions } = item;
  const granted = Object.entries(permissions);
  return (
    <>
      {start ? (
        <MetaView>
          <code dir="ltr" className="lv lv:font-mono lv:text-12">
            {start}…
          </code>
        </MetaView>
      ) : null}
      <MetaView>
        {lastUsedAt ? (
          <time className="lv" dateTime={lastUsedAt.toISOString()} title={formatExact(lastUsedAt, tag)}>
            {words.lastUsed(formatMoment(lastUsedAt, now, tag))}
          </time>
        ) : (
          words.neverUsed
        )}
      </MetaView>
      <MetaView>
        {expiresAt ? (
          <time className="lv" dateTime={expiresAt.toISOString()} title={formatExact(expiresAt, tag)}>
            {(ended ? words.endedOn : words.endsOn)(formatDate(expiresAt, now, tag))}
          </time>
        ) : (
          words.noEnd
        )}
      </MetaView>
      {remaining === null ? null : <MetaView>{words.left(formatNumber(remaining, tag))}</MetaView>}
      {limit ? <MetaView>{limitText(limit, words.limit, tag)}</MetaView> : null}
      {granted.length > 0 ? (
        <MetaView>
          {granted.map(([resource, actions], at) => (
            <span key={resource} className="lv">
              {at > 0 ? '; ' : ''}
              {permissionText(resource, actions, permissionNames)}
            </span>
          ))}
        </MetaView>
      ) : null}
    </>
  );
}

/** "Projects: Read, Write" */
function permissionText(resource: string, actions: readonly string[], names: Readonly<Record<string, string>>): string {
  return `${names[resource] ?? resource}: ${actions.map((action) => names[`${resource}:${action}`] ?? action).join(', ')}`;
}
