'use client';

import { type FormEvent, type ReactNode, Suspense, useRef, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { PasskeyMaker } from '../../client/passkey-makers.js';
import type { PasskeyState } from '../../flows/passkey.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { formatDate, formatExact, formatMoment, formatTime } from '../../i18n/time.js';
import { Button } from '../../ui/button.js';
import { PasskeyIcon } from '../../ui/icons.js';
import { later } from '../../ui/later.js';
import { ProviderMark } from '../../ui/provider-mark.js';
import { Root } from '../../ui/root.js';
import { TextField } from '../../ui/text-field.js';
import { Tile } from '../../ui/tile.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { CardListView } from '../parts/card-list-view.js';
import { CardFailedView, CardLoadingView } from '../parts/card-states-view.js';
import { notForManagers } from '../parts/not-for-managers.js';
import { MetaView, RowView } from '../parts/row-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { useFocusAfter } from '../parts/use-focus-after.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';

const Dialog = later(() => import('../../ui/dialog.js'), 'Dialog');

/** One passkey, as far as it is shown. */
export interface PasskeyItem {
  id: string;
  /** What the person calls it; empty where they have given no name. */
  name: string;
  /** What keeps it, such as a password manager; `null` where that is not known. */
  maker: PasskeyMaker | null;
  synced: boolean;
  createdAt: Date | null;
  lastUsedAt: Date | null;
}

export interface PasskeySettingsViewProps {
  /** `null` while they are not known. */
  passkeys: readonly PasskeyItem[] | null;
  error: AuthError | null;
  /** When the list arrived, in milliseconds since the epoch. */
  loadedAt: number | null;
  /** How far a new one is. */
  adding: PasskeyState;
  /** Seconds until the server takes another try to add one. */
  retryIn?: number | undefined;
  /** Whether a request takes unusually long. */
  slow?: boolean | undefined;
  /** Whether this browser can make one. */
  canAdd: boolean;
  /** The id of the one that is being renamed or removed. */
  changing: string | null;
  changeError: AuthError | null;
  /** Whether the only one there is may not go, since nothing else lets the person in. */
  keepsLast: boolean;
  messages: Pick<Messages, 'common' | 'errors' | 'passkey' | 'passkeySettings' | 'settings'>;
  /** BCP 47, for dates. */
  tag: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** What has just happened, from outside: read out. */
  said?: string | undefined;
  className?: string | undefined;
  onRetry: () => void;
  onAdd: () => void;
  onRename: (id: string, name: string) => Promise<boolean>;
  onRemove: (id: string) => Promise<boolean>;
  /** Something else begins: why the last change failed is out of date. */
  onReset: () => void;
}

const MAX_NAME = 60;

/** The passkeys of an account: what keeps each, since when, and the way to name it or take it away. */
export function PasskeySettingsView({ passkeys, error, className, ...props }: PasskeySettingsViewProps): ReactNode {
  const { messages, onRetry } = props;
  const { passkeySettings: words, common } = messages;
  return (
    <Root slot="passkeys" className={className}>
      {passkeys ? (
        <List {...props} passkeys={passkeys} error={error} />
      ) : error ? (
        <CardFailedView title={words.title} text={words.text} error={error} messages={messages} onRetry={onRetry} />
      ) : (
        <CardLoadingView title={words.title} text={words.text} label={common.loading} rows={2} />
      )}
    </Root>
  );
}

type ListProps = Omit<PasskeySettingsViewProps, 'passkeys' | 'className'> & { passkeys: readonly PasskeyItem[] };

function List({
  passkeys,
  error,
  loadedAt,
  adding,
  retryIn = 0,
  slow = false,
  canAdd,
  changing,
  changeError,
  keepsLast,
  messages,
  tag,
  now,
  said = '',
  onRetry,
  onAdd,
  onRename,
  onRemove,
  onReset,
}: ListProps) {
  const { passkeySettings: words, passkey, settings, common } = messages;
  // Nobody has to sign in here, so there is no other way to be taken.
  const errors = { ...messages.errors, ...passkey, passkeyNotFound: words.gone, passkeyNotSupported: passkey.notSupportedHere };
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useFocusAfter(list);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const asked = passkeys.find(({ id }) => id === asking);
  const addError = adding.step === 'ready' ? adding.error : null;
  const underWay = adding.step === 'asking' || adding.step === 'verifying';
  const changedMind = addError?.code === 'PASSKEY_CANCELLED' || addError?.code === 'ABORTED';
  // A wait that is over needs no words.
  const addFailed = addError !== null && !changedMind && (addError.status !== 429 || retryIn > 0);
  const aside =
    changedMind && addError
      ? errorText(errors, addError.code)
      : !canAdd
        ? passkey.passkeyNotSupported
        : slow && adding.step === 'verifying'
          ? common.stillWorking
          : '';
  const nameOf = ({ name, maker }: PasskeyItem) => name || maker?.name || words.unnamed;

  return (
    <>
      <CardListView
        title={words.title}
        text={words.text}
        failure={changeError && !asking ? errorText(errors, changeError.code) : addFailed ? errorText(errors, addError.code) : undefined}
        stale={error ? { text: settings.stale(formatTime(new Date(loadedAt ?? now), tag)), retryLabel: common.tryAgain, onRetry } : undefined}
        said={said || told}
        list={list}
        empty={
          <div className="lv lv:mt-4 lv:border-t lv:border-line lv:grid lv:justify-items-center lv:gap-1 lv:text-center lv:px-6 lv:py-8">
            <Tile size={44} className="lv:mb-3">
              <PasskeyIcon size={20} />
            </Tile>
            <strong className="lv lv:font-semibold">{words.noneTitle}</strong>
            <p className="lv lv:text-ink-2 lv:text-balance">{words.noneText}</p>
          </div>
        }
        rows={passkeys.map((item, at) =>
          renaming === item.id ? (
            <RenameRow
              key={item.id}
              name={nameOf(item)}
              messages={messages}
              pending={changing === item.id}
              onCancel={() => {
                setRenaming(null);
                focusAfter(at * 2);
              }}
              onRename={async (name) => {
                if (!(await onRename(item.id, name))) return;
                setRenaming(null);
                setTold(words.renamed(name));
                focusAfter(at * 2);
              }}
            />
          ) : (
            <RowView
              key={item.id}
              icon={item.maker?.mark ? <ProviderMark id={item.maker.mark} name={item.maker.name} /> : <PasskeyIcon size={20} />}
              title={<bdi className="lv lv:[overflow-wrap:anywhere]">{nameOf(item)}</bdi>}
              facts={
                <>
                  {item.name && item.maker ? <MetaView>{item.maker.name}</MetaView> : null}
                  <MetaView>{item.synced ? words.synced : words.oneDevice}</MetaView>
                  {item.createdAt ? (
                    <MetaView>
                      <time className="lv" dateTime={item.createdAt.toISOString()} title={formatExact(item.createdAt, tag)}>
                        {words.createdOn(formatDate(item.createdAt, now, tag))}
                      </time>
                    </MetaView>
                  ) : null}
                  {item.lastUsedAt ? (
                    <MetaView>
                      <time className="lv" dateTime={item.lastUsedAt.toISOString()} title={formatExact(item.lastUsedAt, tag)}>
                        {words.lastUsed(formatMoment(item.lastUsedAt, now, tag))}
                      </time>
                    </MetaView>
                  ) : null}
                </>
              }
              actions={
                <span className="lv lv:flex lv:flex-wrap lv:justify-end lv:gap-2">
                  <Button
                    size="sm"
                    variant="quiet"
                    aria-label={words.renameOf(nameOf(item))}
                    onClick={() => {
                      onReset();
                      setRenaming(item.id);
                    }}
                  >
                    {words.rename}
                  </Button>
                  <Button
                    size="sm"
                    aria-label={words.removeOf(nameOf(item))}
                    onClick={() => {
                      onReset();
                      setAsking(item.id);
                    }}
                  >
                    {words.remove}
                  </Button>
                </span>
              }
            />
          ),
        )}
        footer={
          <>
            <p role="status" className={aside ? 'lv lv:basis-full lv:@min-[480px]:basis-0 lv:grow lv:text-pretty' : `lv ${visuallyHidden}`}>
              {aside}
            </p>
            {canAdd ? (
              <div className="lv lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto">
                <SubmitButtonView
                  type="button"
                  size="sm"
                  variant={passkeys.length === 0 ? 'primary' : 'secondary'}
                  messages={messages}
                  label={words.add}
                  retryIn={retryIn}
                  pending={underWay}
                  onClick={() => {
                    onReset();
                    setTold('');
                    onAdd();
                  }}
                />
              </div>
            ) : null}
          </>
        }
      />
      <Suspense fallback={null}>
        {asked ? (
          <Dialog
            open
            onClose={() => setAsking(null)}
            title={words.removeTitle(nameOf(asked))}
            description={keepsLast && passkeys.length === 1 ? words.lastWay : words.removeText}
            closeLabel={common.close}
            footer={
              keepsLast && passkeys.length === 1 ? (
                <Button onClick={() => setAsking(null)}>{common.close}</Button>
              ) : (
                <>
                  <Button onClick={() => setAsking(null)}>{common.cancel}</Button>
                  <Button
                    variant="danger"
                    pending={changing === asked.id}
                    onClick={() => {
                      const at = passkeys.indexOf(asked);
                      void onRemove(asked.id).then((done) => {
                        setAsking(null);
                        if (!done) return;
                        setTold(words.removed(nameOf(asked)));
                        focusAfter(at * 2);
                      });
                    }}
                  >
                    {words.remove}
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

interface RenameRowProps {
  name: string;
  messages: Pick<Messages, 'common' | 'passkeySettings' | 'settings'>;
  pending: boolean;
  onRename: (name: string) => Promise<void>;
  onCancel: () => void;
}

/** A row while its name is edited, in its place. */
function RenameRow({ name, messages, pending, onRename, onCancel }: RenameRowProps) {
  const { passkeySettings: words, settings, common } = messages;
  const { problems, check, forget } = useProblems<'name'>();

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = check(event.currentTarget, { name: (value) => (value.trim() === '' ? words.nameMissing : null) });
    if (values) void onRename(values.name.trim());
  }

  return (
    <li className="lv lv:px-4 lv:@min-[480px]:px-6 lv:py-3.5 lv:not-first:border-t lv:border-line">
      <form ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv lv:grid lv:gap-2 lv:@min-[480px]:max-w-100">
        <TextField
          name="name"
          label={words.name}
          defaultValue={name}
          maxLength={MAX_NAME}
          {...notForManagers}
          autoFocus
          error={problems.name}
          onFocus={(event) => event.target.select()}
          onChange={() => forget('name')}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
        <span className="lv lv:flex lv:gap-2">
          <Button type="submit" size="sm" variant="primary" pending={pending}>
            {settings.save}
          </Button>
          <Button size="sm" onClick={onCancel}>
            {common.cancel}
          </Button>
        </span>
      </form>
    </li>
  );
}
