'use client';

import { type ReactNode, useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Card } from '../../ui/card.js';
import { Checkbox } from '../../ui/checkbox.js';
import { AlertIcon, CheckIcon } from '../../ui/icons.js';
import { Notice } from '../../ui/notice.js';
import { Root } from '../../ui/root.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { CardFormView } from '../parts/card-form-view.js';
import { CardFailedView, CardLoadingView } from '../parts/card-states-view.js';
import { CurrentPasswordView } from '../parts/current-password-view.js';
import { EmphasisView } from '../parts/emphasis-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { checkNewPassword, NewPasswordFieldView } from '../parts/new-password-field-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { useProblems } from '../parts/use-problems.js';

export interface PasswordCardViewProps {
  /** Whether the account has a password; `null` while that is not known. */
  hasPassword: boolean | null;
  /** Why that is not known. */
  loadError?: AuthError | null | undefined;
  /** Whose account it is: for password managers, and for the mail. */
  email: string;
  /** When it was last changed, in words. */
  changed?: string | undefined;
  messages: Pick<Messages, 'common' | 'mailed' | 'errors' | 'password' | 'passwordChange' | 'settings'>;
  policy: { minLength: number; maxLength: number };
  /** Where somebody who has forgotten it goes; left out where the server sends no mail. */
  forgotHref?: string | undefined;
  /** Words that an attacker knows: the app's name, the person's. */
  context: readonly string[];
  pending: boolean;
  error: AuthError | null;
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  done: { revokedOthers: boolean; lost?: boolean | undefined } | null;
  /** The mail by which a first password is set. */
  mail: { pending: boolean; sent: boolean; error: AuthError | null; retryIn: number; onSend: () => void };
  className?: string | undefined;
  onRetry: () => void;
  onEdit: () => void;
  onChange: (values: { currentPassword: string; newPassword: string; revokeOtherSessions: boolean }) => void;
}

const CURRENT_ID = 'livery-password-current';
const NEW_ID = 'livery-password-new';
const ABOUT_NEW = new Set(['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_LONG', 'PASSWORD_COMPROMISED']);

/** The password of an account: changes it, or, where there is none, has a link mailed by which one is set. */
export function PasswordCardView({ hasPassword, loadError, className, ...props }: PasswordCardViewProps): ReactNode {
  const { messages, onRetry } = props;
  const { passwordChange: words, common } = messages;
  return (
    <Root slot="password" className={className}>
      {hasPassword === true ? (
        <ChangeForm {...props} />
      ) : hasPassword === false ? (
        <FirstPassword {...props} />
      ) : loadError ? (
        <CardFailedView title={words.title} error={loadError} messages={messages} onRetry={onRetry} />
      ) : (
        <CardLoadingView title={words.title} text={words.text} label={common.loading} fields={2} />
      )}
    </Root>
  );
}

type PartProps = Omit<PasswordCardViewProps, 'hasPassword' | 'loadError' | 'className'>;

function ChangeForm({ email, changed, messages, policy, forgotHref, context, pending, error, retryIn, slow, done, onEdit, onChange }: PartProps) {
  const { errors, password, passwordChange: words } = messages;
  const { problems, check, forget } = useProblems<'current' | 'password'>();
  const [round, setRound] = useState(0);
  const [before, setBefore] = useState(done);
  if (done !== before) {
    setBefore(done);
    if (done) setRound(round + 1);
  }
  const aboutCurrent =
    error?.code === 'INVALID_PASSWORD' ? words.currentWrong : error?.code === 'PASSWORD_PERHAPS_CHANGED' ? words.currentPerhapsOld : undefined;
  const aboutNew = error && ABOUT_NEW.has(error.code) ? errorText({ ...errors, ...password }, error.code) : undefined;

  function handleSubmit(form: HTMLFormElement) {
    const current = String(new FormData(form).get('current') ?? '');
    const values = check(form, {
      current: (value) => (value === '' ? words.currentMissing : null),
      password: (value) => checkNewPassword(value, policy, messages) ?? (value === current ? words.same : null),
    });
    if (!values) return;
    onChange({ currentPassword: values.current, newPassword: values.password, revokeOtherSessions: new FormData(form).has('revokeOtherSessions') });
  }

  return (
    <CardFormView
      // What was typed leaves with the form, which is how a password manager sees that it was taken.
      key={round}
      messages={messages}
      title={words.title}
      text={changed ? words.changed(changed) : words.text}
      done={done && !done.lost ? (done.revokedOthers ? words.doneOthers : words.done) : undefined}
      error={aboutCurrent || aboutNew ? null : error}
      problems={[
        { id: CURRENT_ID, text: problems.current },
        { id: NEW_ID, text: problems.password },
      ].filter((problem): problem is { id: string; text: string } => problem.text !== undefined)}
      submitLabel={words.submit}
      retryIn={retryIn}
      pending={pending}
      slow={slow}
      onSubmit={handleSubmit}
    >
      {/* What only seems so is no success. */}
      {done?.lost ? (
        <div role="alert" className="lv lv:mb-2">
          <Notice tone="warning" icon={AlertIcon}>
            {words.doneLost}
          </Notice>
        </div>
      ) : null}
      <div className="lv lv:grid lv:gap-2 lv:@min-[480px]:max-w-100">
        <CurrentPasswordView
          id={CURRENT_ID}
          name="current"
          label={words.current}
          email={email}
          messages={messages}
          error={problems.current ?? aboutCurrent}
          forgot={forgotHref ? { href: forgotHref, label: words.forgot } : undefined}
          onEdit={() => {
            forget('current');
            onEdit();
          }}
        />
        <NewPasswordFieldView
          id={NEW_ID}
          label={words.new}
          messages={messages}
          policy={policy}
          error={problems.password ?? aboutNew}
          context={() => context}
          onEdit={() => {
            forget('password');
            onEdit();
          }}
        />
        <Checkbox id="livery-password-others" name="revokeOtherSessions" defaultChecked label={words.signOutOthers} />
      </div>
    </CardFormView>
  );
}

function FirstPassword({ email, messages, mail, slow }: PartProps) {
  const { passwordChange: words, mailed } = messages;
  return (
    <Card
      title={words.title}
      text={words.noneText}
      footer={
        <>
          <p className={mail.sent ? 'lv lv:basis-full lv:@min-[480px]:basis-0 lv:grow lv:text-pretty' : `lv ${visuallyHidden}`}>
            <span role="status" className={mail.sent ? 'lv lv:inline-flex lv:items-start lv:gap-1.5 lv:text-success' : 'lv'}>
              {mail.sent ? (
                <>
                  <CheckIcon className="lv:mt-px" />
                  <span className="lv">
                    <EmphasisView text={words.noneSent(email)} value={email} plain />
                  </span>
                </>
              ) : null}
            </span>
          </p>
          <div className="lv lv:w-full lv:@min-[480px]:w-auto lv:@min-[480px]:ms-auto">
            <SubmitButtonView
              type="button"
              size="sm"
              variant={mail.sent ? 'secondary' : 'primary'}
              messages={messages}
              label={mail.sent ? mailed.sendAgain : words.noneSend}
              waitLabel={mail.sent ? mailed.sendAgainIn : undefined}
              retryIn={mail.retryIn}
              pending={mail.pending}
              slow={slow}
              onClick={mail.onSend}
            />
          </div>
        </>
      }
    >
      <div className="lv lv:px-4 lv:@min-[480px]:px-6 lv:pt-4">
        <FormStatusView messages={messages} error={mail.error} retryIn={mail.error?.status === 429 ? mail.retryIn : 0} />
      </div>
    </Card>
  );
}
