'use client';

import { Fragment, type ReactNode, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { AuthUser } from '../../client/port.js';
import type { UsernameState } from '../../client/username-state.js';
import type { Messages } from '../../i18n/messages.js';
import { safeUrl } from '../../safety/safe-url.js';
import { Avatar } from '../../ui/avatar.js';
import { Root } from '../../ui/root.js';
import { TextField } from '../../ui/text-field.js';
import { AdditionalFieldView } from '../parts/additional-field-view.js';
import { type AdditionalField, fieldText, readField } from '../parts/additional-fields.js';
import { CardFormView } from '../parts/card-form-view.js';
import { useProblems } from '../parts/use-problems.js';
import { isUsernameCode, type UsernameLimits, usernameHint, usernameWords } from '../parts/username-words.js';

/** What was edited, as the server takes it. `null` empties a field. */
export type ProfileChanges = Readonly<Record<string, string | number | boolean | null>>;

export interface ProfileCardViewProps {
  user: AuthUser & Readonly<Record<string, unknown>>;
  messages: Pick<Messages, 'common' | 'errors' | 'profile' | 'settings' | 'signUp'>;
  /** The app's own fields, in order. */
  fields: readonly AdditionalField[];
  /** In place of the picture and the name, where the picture can be changed. */
  picture?: ReactNode;
  /** Where there are usernames: how long they are, whether one stays for good, and what is known of the one that was typed. */
  username?: (UsernameLimits & { immutable?: boolean | undefined; state: UsernameState; onCheck: (username: string) => void }) | undefined;
  pending: boolean;
  error: AuthError | null;
  saved: boolean;
  slow?: boolean | undefined;
  className?: string | undefined;
  /** Something is edited: what was said about the last save is out of date. */
  onEdit: () => void;
  onSave: (changes: ProfileChanges) => void;
}

/** What somebody has typed, and what the server had when they began. */
type Drafts = Readonly<Record<string, { text: string; base: string }>>;

const idOf = (field: string) => `livery-profile-${field}`;

/** Who somebody is in this app: name, username and the app's own fields. Only what was edited is sent, so that what changes elsewhere meanwhile stays. */
export function ProfileCardView({
  user,
  messages,
  fields,
  picture,
  username,
  pending,
  error,
  saved,
  slow,
  className,
  onEdit,
  onSave,
}: ProfileCardViewProps): ReactNode {
  const { common, profile, settings, signUp } = messages;
  const { problems, check, forget } = useProblems<string>();
  const [drafts, setDrafts] = useState<Drafts>({});
  const [sent, setSent] = useState<Drafts>({});
  if (saved && Object.keys(sent).length > 0) {
    // What was saved is no draft any more; what was typed since is.
    setSent({});
    setDrafts(Object.fromEntries(Object.entries(drafts).filter(([name, { text }]) => text !== sent[name]?.text)));
  }

  const kept: Readonly<Record<string, string>> = {
    name: user.name,
    username: fieldText(user.displayUsername ?? user.username),
    ...Object.fromEntries(fields.map(({ name, kind }) => [name, fieldText(user[name], kind)])),
  };
  const textOf = (name: string) => drafts[name]?.text ?? kept[name] ?? '';

  function edit(name: string, text: string) {
    forget(name);
    onEdit();
    setDrafts({ ...drafts, [name]: { text, base: drafts[name]?.base ?? kept[name] ?? '' } });
  }

  const codeIsUsername = error !== null && isUsernameCode(error.code);
  const usernameStays = username?.immutable === true && kept.username !== '';
  const remark = (name: string) => problems[name] ?? (codeIsUsername && name === 'username' ? usernameWords(error.code, signUp) : undefined);
  const elsewhere = (name: string) => {
    const draft = drafts[name];
    if (!draft || draft.base === kept[name] || draft.text === kept[name] || name in sent) return undefined;
    return settings.changedElsewhere(kept[name] || settings.nothing);
  };

  function handleSubmit(form: HTMLFormElement) {
    const values = check(form, {
      name: (value) => (value.trim() === '' ? common.nameMissing : null),
      ...(username ? { username: () => null } : {}),
      ...Object.fromEntries(
        fields.map((field) => [
          field.name,
          (value: string) => {
            const read = readField(field, value);
            if (read === null) return signUp.fieldNoNumber;
            return field.required && (read === undefined || read === false) ? signUp.fieldMissing(field.label) : null;
          },
        ]),
      ),
    });
    if (!values) return;
    const changes: [string, string | number | boolean | null][] = [];
    const name = values.name?.trim() ?? '';
    if (name !== kept.name) changes.push(['name', name]);
    const typed = values.username?.trim() ?? '';
    // Better Auth takes no username away.
    if (typed !== '' && typed !== kept.username) changes.push(['username', typed]);
    for (const field of fields) {
      const value = readField(field, values[field.name] ?? '') ?? null;
      if (fieldText(value, field.kind) !== kept[field.name]) changes.push([field.name, value]);
    }
    setSent(drafts);
    if (changes.length > 0) onSave(Object.fromEntries(changes));
    else setDrafts({});
  }

  return (
    <Root slot="profile" className={className}>
      <CardFormView
        messages={messages}
        title={profile.title}
        text={profile.text}
        note={profile.note}
        done={saved ? settings.saved : undefined}
        error={codeIsUsername ? null : error}
        problems={Object.entries(problems).flatMap(([name, text]) => (text ? [{ id: idOf(name), text }] : []))}
        submitLabel={settings.save}
        pending={pending}
        slow={slow}
        onSubmit={handleSubmit}
      >
        {picture ?? (
          <div className="lv lv:flex lv:items-center lv:gap-4 lv:mb-2">
            <Avatar name={user.name} src={safeUrl(user.image ?? '', 'image')} size={64} />
            <span className="lv lv:grid lv:flex-1">
              <bdi className="lv lv:truncate lv:font-medium" title={user.name}>
                {user.name}
              </bdi>
              <bdi className="lv lv:truncate lv:text-13 lv:text-ink-3" title={user.email}>
                {user.email}
              </bdi>
            </span>
          </div>
        )}
        <div className="lv lv:grid lv:gap-x-4 lv:gap-y-2 lv:@min-[560px]:grid-cols-2">
          <TextField
            id={idOf('name')}
            name="name"
            label={common.name}
            value={textOf('name')}
            autoComplete="name"
            required
            maxLength={64}
            error={remark('name')}
            hint={elsewhere('name')}
            onChange={(event) => edit('name', event.target.value)}
          />
          {username ? (
            <TextField
              id={idOf('username')}
              name="username"
              label={signUp.username}
              value={textOf('username')}
              dir="ltr"
              autoComplete="username"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              maxLength={64}
              readOnly={usernameStays}
              live
              error={
                remark('username') ?? (username.state === 'taken' || username.state === 'invalid' ? usernameHint(username.state, username, signUp) : undefined)
              }
              hint={
                elsewhere('username') ??
                (usernameStays ? (
                  profile.usernameFixed
                ) : (
                  <span className={username.state === 'free' ? 'lv lv:text-success' : 'lv'}>{usernameHint(username.state, username, signUp)}</span>
                ))
              }
              onChange={(event) => {
                edit('username', event.target.value);
                // One's own is not taken by somebody else.
                username.onCheck(event.target.value === kept.username ? '' : event.target.value);
              }}
            />
          ) : null}
          {fields.map((field) =>
            field.render ? (
              <Fragment key={field.name}>
                {field.render({
                  id: idOf(field.name),
                  name: field.name,
                  required: field.required,
                  error: remark(field.name),
                  defaultValue: kept[field.name],
                  onEdit: (value) => edit(field.name, value),
                })}
              </Fragment>
            ) : (
              <AdditionalFieldView
                key={field.name}
                id={idOf(field.name)}
                messages={messages}
                field={{ ...field, hint: elsewhere(field.name) ?? field.hint }}
                value={textOf(field.name)}
                error={remark(field.name)}
                onEdit={(value) => edit(field.name, value)}
              />
            ),
          )}
        </div>
      </CardFormView>
    </Root>
  );
}
