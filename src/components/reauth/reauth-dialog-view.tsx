'use client';

import { type FormEvent, type ReactNode, Suspense, useId } from 'react';
import type { AuthError } from '../../client/auth-error.js';
import type { ChallengeKind } from '../../client/challenges.js';
import type { AuthUser } from '../../client/port.js';
import { errorText } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { Button, buttonClasses } from '../../ui/button.js';
import { AlertIcon, PasskeyIcon } from '../../ui/icons.js';
import { later } from '../../ui/later.js';
import { AppLink } from '../../ui/link.js';
import { Notice } from '../../ui/notice.js';
import { ProviderMark } from '../../ui/provider-mark.js';
import { Separator } from '../../ui/separator.js';
import { visuallyHidden } from '../../ui/visually-hidden.js';
import { CurrentPasswordView } from '../parts/current-password-view.js';
import { FormStatusView } from '../parts/form-status-view.js';
import { PersonView } from '../parts/person-view.js';
import { SubmitButtonView } from '../parts/submit-button-view.js';
import { ownChecks, useProblems } from '../parts/use-problems.js';

export interface ReauthDialogViewProps {
  kind: ChallengeKind;
  user: Pick<AuthUser, 'name' | 'email' | 'image'>;
  messages: Pick<Messages, 'common' | 'mailed' | 'errors' | 'passkey' | 'reauth' | 'signIn'>;
  /** Which ways in there are for this person. */
  ways: { password: boolean; passkey: boolean; mailed: 'code' | 'link' | null; providers: readonly { id: string; name: string }[] };
  /** What is on its way: a way, or the id of a provider. */
  pending: 'password' | 'passkey' | 'mail' | (string & {}) | null;
  error: AuthError | null;
  /** What is said about a provider and its window. */
  notice?: ReactNode;
  /** The provider's page, where the browser opens no window for it. */
  leaving?: { href: string; name: string } | null | undefined;
  /** Whether a link has just been mailed. */
  linkSent?: boolean | undefined;
  /** Whether somebody else has signed in instead. */
  otherAccount: boolean;
  retryIn?: number | undefined;
  slow?: boolean | undefined;
  forgotHref?: string | undefined;
  /** The sign-in page, with the way back. */
  signInHref: string;
  onPassword: (password: string) => void;
  onPasskey: () => void;
  onMail: () => void;
  onProvider: (id: string) => void;
  onSignOut: () => void;
  onCancel: () => void;
}

const Dialog = later(() => import('../../ui/dialog.js'), 'Dialog');

const PASSWORD_ID = 'livery-reauth-password';

/** Asks a person to prove who they are, above the page that they are on: because the session has ended, or because it is too old for what they asked. */
export function ReauthDialogView({
  kind,
  user,
  messages,
  ways,
  pending,
  error,
  notice,
  leaving,
  linkSent = false,
  otherAccount,
  retryIn = 0,
  slow,
  forgotHref,
  signInHref,
  onPassword,
  onPasskey,
  onMail,
  onProvider,
  onSignOut,
  onCancel,
}: ReauthDialogViewProps): ReactNode {
  const { common, errors, passkey, reauth, signIn, mailed } = messages;
  const formId = useId();
  const { problems, check, forget } = useProblems<'password'>();
  const expired = kind === 'session-expired';
  const none = !ways.password && !ways.passkey && !ways.mailed && ways.providers.length === 0;
  const wrong = error?.code === 'INVALID_EMAIL_OR_PASSWORD' || error?.code === 'INVALID_PASSWORD';
  // Not an error, but what the person wanted.
  const changedMind = error?.code === 'PASSKEY_CANCELLED' || error?.code === 'ABORTED';
  const asleep = pending !== null;

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = check(event.currentTarget, { password: (value) => (value === '' ? common.passwordMissing : null) });
    if (values) onPassword(values.password);
  }

  const passkeyButton = ways.passkey ? (
    <Button
      variant={ways.password ? 'secondary' : 'primary'}
      icon={<PasskeyIcon />}
      pending={pending === 'passkey'}
      aria-disabled={(asleep && pending !== 'passkey') || undefined}
      onClick={onPasskey}
    >
      {reauth.usePasskey}
    </Button>
  ) : null;

  return (
    <Suspense>
      <Dialog
        open
        onClose={onCancel}
        title={expired ? reauth.expiredTitle : reauth.freshTitle}
        description={expired ? reauth.expiredText : reauth.freshText}
        closeLabel={common.close}
        footer={
          expired || ways.passkey || ways.password || none ? (
            <>
              {expired ? (
                <Button variant="quiet" onClick={onSignOut}>
                  {reauth.signOut}
                </Button>
              ) : null}
              {passkeyButton}
              {ways.password ? (
                <SubmitButtonView
                  form={formId}
                  messages={messages}
                  label={expired ? reauth.signIn : reauth.confirm}
                  retryIn={retryIn}
                  pending={pending === 'password'}
                  slow={slow}
                  aria-disabled={(asleep && pending !== 'password') || undefined}
                />
              ) : null}
              {none ? (
                <AppLink slot="button" data-variant="primary" href={signInHref} className={buttonClasses('primary')}>
                  {reauth.elsewhere}
                </AppLink>
              ) : null}
            </>
          ) : undefined
        }
      >
        {expired ? <Notice>{none ? reauth.elsewhereText : reauth.kept}</Notice> : none ? <Notice>{reauth.elsewhereText}</Notice> : null}
        <FormStatusView
          messages={{ ...messages, errors: { ...errors, ...passkey, ...(wrong ? { invalidEmailOrPassword: errors.invalidPassword } : {}) } }}
          error={wrong || changedMind ? null : error}
          retryIn={retryIn}
        />
        <div role="alert" className={otherAccount ? 'lv' : `lv ${visuallyHidden}`}>
          {otherAccount ? <Notice tone="danger">{reauth.otherAccount(user.email)}</Notice> : null}
        </div>
        <PersonView person={user} />
        <div role="status" className={notice || leaving || linkSent || changedMind ? 'lv' : `lv ${visuallyHidden}`}>
          {leaving ? (
            <Notice tone="warning" icon={AlertIcon}>
              <p className="lv lv:mb-2">{reauth.blocked(leaving.name)}</p>
              <a href={leaving.href} className={`lv ${buttonClasses('secondary', { size: 'sm' })}`}>
                {signIn.continueWith(leaving.name)}
              </a>
            </Notice>
          ) : (
            (notice ??
            (changedMind ? (
              <Notice>{errorText({ ...errors, ...passkey }, error.code)}</Notice>
            ) : linkSent ? (
              <Notice>{reauth.linkSent(user.email)}</Notice>
            ) : null))
          )}
        </div>
        {(leaving ? [] : ways.providers).map(({ id, name }, at) => (
          <Button
            key={id}
            variant={at === 0 && !ways.password && !ways.passkey ? 'primary' : 'secondary'}
            block
            icon={<ProviderMark id={id} name={name} />}
            pending={pending === id}
            aria-disabled={(asleep && pending !== id) || undefined}
            onClick={() => onProvider(id)}
          >
            {signIn.continueWith(name)}
          </Button>
        ))}
        {ways.password && ways.providers.length > 0 && !leaving ? <Separator>{common.or}</Separator> : null}
        {ways.password ? (
          <form id={formId} ref={ownChecks} method="post" onSubmit={handleSubmit} className="lv">
            <CurrentPasswordView
              id={PASSWORD_ID}
              label={common.password}
              email={user.email}
              messages={messages}
              error={problems.password ?? (wrong ? errorText(errors, 'INVALID_PASSWORD') : undefined)}
              forgot={forgotHref ? { href: forgotHref, label: reauth.forgot } : undefined}
              onEdit={() => forget('password')}
            />
          </form>
        ) : null}
        {ways.mailed ? (
          <Button
            variant={ways.password || ways.passkey || ways.providers.length > 0 ? 'quiet' : linkSent ? 'secondary' : 'primary'}
            block
            pending={pending === 'mail'}
            aria-disabled={(asleep && pending !== 'mail') || undefined}
            onClick={onMail}
          >
            {ways.mailed === 'code' ? reauth.useCode : linkSent ? mailed.sendAgain : reauth.useLink}
          </Button>
        ) : null}
      </Dialog>
    </Suspense>
  );
}
