'use client';

import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { ApiKeyLimit, ApiKeyOffer } from '../../client/api-key-list.js';
import type { ApiKeyState } from '../../flows/api-key.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { formatDuration } from '../../safety/format-duration.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { Dialog } from '../../ui/dialog.js';
import { SelectField } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { limitText } from '../parts/limit-text.js';
import { notForManagers } from '../parts/not-for-managers.js';
import { SecretView } from '../parts/secret-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';

export interface ApiKeyDialogViewProps {
  state: Exclude<ApiKeyState, { step: 'closed' }>;
  /** The new key, in the step `shown`. */
  secret: string;
  offer: Pick<ApiKeyOffer, 'permissions' | 'expiresIn' | 'limits'>;
  /** What the key is called whose place is taken; `null` for a new one. */
  replaced: string | null;
  /** What a permission is called, by `resource` and by `resource:action`. */
  permissionNames: Readonly<Record<string, string>>;
  messages: Pick<Messages, 'apiKeyCreation' | 'common' | 'errors'>;
  /** BCP 47, for lifetimes. */
  tag: string;
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  onSubmit: (details?: { name: string; expiresIn?: number | null; permissions?: Record<string, string[]>; limit?: ApiKeyLimit | undefined }) => void;
  onClose: () => void;
}

const NAME_ID = 'livery-api-key-name';
/** Better Auth takes no longer one by default. */
const MAX_NAME = 32;
/** Codes about the name, which stand under it. */
const ABOUT_NAME = new Set(['INVALID_NAME_LENGTH', 'NAME_REQUIRED']);

/** The steps of making an API key, above the page. */
export function ApiKeyDialogView(props: ApiKeyDialogViewProps): ReactNode {
  const { state } = props;
  if (state.step === 'shown') return <Shown {...props} />;
  return state.replaces === null ? <Details {...props} state={state} /> : <Replacement {...props} state={state} />;
}

const keyOf = ({ requests, window }: ApiKeyLimit) => `${requests}/${window}`;

type StepProps = Omit<ApiKeyDialogViewProps, 'state'> & { state: Extract<ApiKeyState, { step: 'asking' | 'sending' }> };

function Details({ state, offer, permissionNames, messages, tag, retryIn, slow, onSubmit, onClose }: StepProps) {
  const { apiKeyCreation: words, common } = messages;
  const errors = { ...messages.errors, ...words };
  const formId = useId();
  const { problems, check, forget } = useProblems<'name'>();
  const [expiresIn, setExpiresIn] = useState(offer.expiresIn[0]);
  const [limit, setLimit] = useState(offer.limits[0]);
  const [chosen, setChosen] = useState<Record<string, string[]>>({});
  const error = state.step === 'asking' ? state.error : null;
  const aboutName = error !== null && ABOUT_NAME.has(error.code);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = check(event.currentTarget, { name: (value) => (value.trim() === '' ? words.nameMissing : null) });
    if (values) onSubmit({ name: values.name.trim(), ...(expiresIn === undefined ? {} : { expiresIn }), permissions: chosen, limit });
  }

  function choose(resource: string, action: string, on: boolean) {
    const others = (chosen[resource] ?? []).filter((one) => one !== action);
    setChosen({ ...chosen, [resource]: on ? [...others, action] : others });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.createTitle}
      description={words.createText}
      closeLabel={common.close}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButtonView form={formId} messages={messages} label={words.submit} retryIn={retryIn} pending={state.step === 'sending'} slow={slow} />
        </>
      }
    >
      <form id={formId} ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
        <FormStatusView messages={{ common, errors }} error={aboutName ? null : error} retryIn={retryIn} />
        <TextField
          {...notForManagers}
          id={NAME_ID}
          name="name"
          label={words.name}
          hint={words.nameHint}
          maxLength={MAX_NAME}
          required
          error={problems.name ?? (aboutName ? errorText(errors, error.code) : undefined)}
          onChange={() => forget('name')}
        />
        {offer.expiresIn.length > 1 ? (
          <SelectField
            label={words.expires}
            value={String(expiresIn)}
            hint={expiresIn === null ? words.noEndHint : undefined}
            onChange={(event) => setExpiresIn(offer.expiresIn.find((one) => String(one) === event.target.value))}
          >
            {offer.expiresIn.map((one) => (
              <option key={String(one)} className="lv" value={String(one)}>
                {one === null ? words.never : words.after(formatDuration(one, tag))}
              </option>
            ))}
          </SelectField>
        ) : null}
        {limit && offer.limits.length > 1 ? (
          <SelectField label={words.limits} value={keyOf(limit)} onChange={(event) => setLimit(offer.limits.find((one) => keyOf(one) === event.target.value))}>
            {offer.limits.map((one) => (
              <option key={keyOf(one)} className="lv" value={keyOf(one)}>
                {limitText(one, words.limitOf, tag)}
              </option>
            ))}
          </SelectField>
        ) : null}
        {Object.entries(offer.permissions).map(([resource, actions]) => (
          <fieldset key={resource} className="lv lv:grid lv:gap-2 lv:pb-2">
            <legend className="lv lv:pb-2 lv:font-medium">
              <bdi className="lv">{permissionNames[resource] ?? resource}</bdi>
            </legend>
            <div className="lv lv:flex lv:flex-wrap lv:gap-x-6 lv:gap-y-2">
              {actions.map((action) => (
                <Checkbox
                  key={action}
                  label={<bdi className="lv">{permissionNames[`${resource}:${action}`] ?? action}</bdi>}
                  checked={chosen[resource]?.includes(action) ?? false}
                  onChange={(event) => choose(resource, action, event.target.checked)}
                />
              ))}
            </div>
          </fieldset>
        ))}
        {limit && offer.limits.length === 1 ? <p className="lv lv:text-13 lv:text-ink-2">{limitText(limit, words.limit, tag)}</p> : null}
      </form>
    </Dialog>
  );
}

function Replacement({ state, replaced, messages, retryIn, slow, onSubmit, onClose }: StepProps) {
  const { apiKeyCreation: words, common } = messages;
  const formId = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.replaceTitle(replaced ?? words.key)}
      description={words.replaceText}
      // The key that a program uses stops working: nobody does that by a second Enter.
      begin="action"
      closeLabel={common.close}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButtonView form={formId} messages={messages} label={words.replaceSubmit} retryIn={retryIn} pending={state.step === 'sending'} slow={slow} />
        </>
      }
    >
      <form
        id={formId}
        ref={ownChecks}
        method="post"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        className="lv"
      >
        <FormStatusView
          messages={{ common, errors: { ...messages.errors, ...words } }}
          error={state.step === 'asking' ? state.error : null}
          retryIn={retryIn}
        />
      </form>
    </Dialog>
  );
}

function Shown({ secret, messages, onClose }: ApiKeyDialogViewProps) {
  const { apiKeyCreation: words } = messages;
  const [saved, setSaved] = useState(false);
  return (
    <Dialog
      open
      // It is shown only now: nobody leaves by a slip.
      onClose={() => saved && onClose()}
      title={words.shownTitle}
      description={words.shownText}
      closeLabel={words.finish}
      footer={
        <Button variant="primary" aria-disabled={!saved || undefined} onClick={onClose}>
          {words.finish}
        </Button>
      }
    >
      <SecretView label={words.key} text={secret} copyLabel={words.copy} copiedText={words.copied} failedText={words.copyFailed} />
      <Checkbox id="livery-api-key-saved" checked={saved} onChange={(event) => setSaved(event.target.checked)} label={words.saved} />
    </Dialog>
  );
}
