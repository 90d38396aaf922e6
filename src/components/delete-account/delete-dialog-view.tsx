'use client';

import { type FormEvent, type ReactNode, useId } from 'react';
import type { AccountDeletionState } from '../../flows/account-deletion.js';
import type { Messages } from '../../i18n/messages.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import { TextField } from '../../ui/text-field.js';
import { CurrentPasswordView } from '../parts/current-password-view.js';
import { EmphasisView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';

export interface DeleteDialogViewProps {
  state: Extract<AccountDeletionState, { step: 'asking' | 'sending' }>;
  /** Whose account it is: typed, so that nobody deletes one by habit. */
  email: string;
  /** How the person proves who they are: by the password, by the link of a mail, or by nothing, where the server wants a fresh session. */
  proof: 'password' | 'mail' | 'none';
  /** Organizations that would have no owner. */
  soleOwnerOf?: readonly string[] | undefined;
  /** BCP 47, for the list of them. */
  tag: string;
  /** What will be lost, in the app's own words. */
  losses?: readonly string[] | undefined;
  messages: Pick<Messages, 'common' | 'deletion' | 'errors'>;
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  onSubmit: (password?: string) => void;
  onClose: () => void;
}

const EMAIL_ID = 'livery-delete-email';
const PASSWORD_ID = 'livery-delete-password';

/** Says what will be lost, and asks for the address, so that it is meant. Source: QUALITY.md X03. */
export function DeleteDialogView({
  state,
  email,
  proof,
  soleOwnerOf = [],
  tag,
  losses,
  messages,
  retryIn,
  slow,
  onSubmit,
  onClose,
}: DeleteDialogViewProps): ReactNode {
  const { deletion: words, common, errors } = messages;
  const formId = useId();
  const { problems, check, forget } = useProblems<'address' | 'password'>();
  const error = state.step === 'asking' ? state.error : null;
  const wrong = error?.code === 'INVALID_PASSWORD';
  const pending = state.step === 'sending';

  if (soleOwnerOf.length > 0)
    return (
      <Dialog
        open
        onClose={onClose}
        title={words.dialogTitle}
        description={words.soleOwner(new Intl.ListFormat(tag).format(soleOwnerOf))}
        closeLabel={common.close}
        footer={<Button onClick={onClose}>{common.close}</Button>}
      />
    );

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = check(event.currentTarget, {
      address: (value) => (value.trim().toLowerCase() === email.toLowerCase() ? null : words.typeWrong),
      password: (value) => (proof === 'password' && value === '' ? common.passwordMissing : null),
    });
    if (values) onSubmit(proof === 'password' ? values.password : undefined);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.dialogTitle}
      description={words.dialogText}
      closeLabel={common.close}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButtonView
            form={formId}
            variant="danger"
            messages={messages}
            label={proof === 'mail' ? words.submitMail : words.submit}
            retryIn={retryIn}
            pending={pending}
            slow={slow}
          />
        </>
      }
    >
      <FormStatusView messages={{ ...messages, errors: { ...errors, ...words } }} error={wrong ? null : error} retryIn={retryIn} />
      <div className="lv lv:grid lv:gap-1.5">
        <p className="lv lv:font-medium">{words.lost}</p>
        <ul className="lv lv:grid lv:gap-1 lv:ps-5 lv:list-disc lv:text-ink-2">
          {(losses ?? [words.lostProfile, words.lostAccess, words.lostWays]).map((loss) => (
            <li key={loss} className="lv lv:list-item">
              {loss}
            </li>
          ))}
        </ul>
      </div>
      <form id={formId} ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv lv:grid lv:gap-2">
        <TextField
          id={EMAIL_ID}
          name="address"
          label={<EmphasisView text={words.type(email)} value={email} />}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          inputMode="email"
          dir="ltr"
          error={problems.address}
          onChange={() => forget('address')}
        />
        {proof === 'password' ? (
          <CurrentPasswordView
            id={PASSWORD_ID}
            label={common.password}
            email={email}
            messages={messages}
            error={problems.password ?? (wrong ? errors.invalidPassword : undefined)}
            onEdit={() => forget('password')}
          />
        ) : null}
      </form>
      {proof === 'mail' ? (
        <Notice>
          <EmphasisView text={words.mailText(email)} value={email} />
        </Notice>
      ) : null}
    </Dialog>
  );
}
