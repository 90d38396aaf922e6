'use client';

import { type ReactNode, Suspense } from 'react';
import type { FormPost } from '../../client/form-post.js';
import type { PasswordResetState } from '../../flows/password-reset.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { usePasswordReset } from '../../hooks/use-password-reset.js';
import { useSlow } from '../../hooks/use-slow.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { mailed } from '../../i18n/en/mailed.js';
import { passwordReset } from '../../i18n/en/password-reset.js';
import { formatDuration } from '../../safety/format-duration.js';
import { LockIcon } from '../../ui/icons.js';
import { later } from '../../ui/later.js';
import { CheckMailView } from '../parts/check-mail-view.js';
import { LoadingCardView } from '../parts/loading-card-view.js';
import { OutcomeView } from '../parts/outcome-view.js';
import { useLanguageTag, useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { ForgotPasswordView } from './forgot-password-view.js';

const ResetByCode = later(() => import('../mailed/reset-by-code.js'), 'ResetByCode');

const english = { mailed, common, errors, passwordReset };

export interface ForgotPasswordProps extends LookProps {
  /** An address to begin with, such as the one typed at sign-in. */
  defaultEmail?: string | undefined;
  /** Puts the cursor into the field. For a page of its own. @default false */
  autoFocus?: boolean | undefined;
  /** By a link, or by a code that is entered here. @default a link, where the server mails them */
  by?: 'link' | 'code' | undefined;
  /** Lets the form work before the page's script is there, or without it: `formPost('forgot-password', ...)` of `livery-ui/server`. */
  form?: FormPost<PasswordResetState> | undefined;
  className?: string | undefined;
}

/** Asks for a mail with a link to a new password. Says the same whether or not the address has an account. */
export const ForgotPassword = withLook<ForgotPasswordProps>(function ForgotPassword({
  defaultEmail,
  autoFocus = false,
  by,
  form,
  className,
}: ForgotPasswordProps): ReactNode {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const tag = useLanguageTag();
  const messages = useMessages(english);
  const { features, known } = useFeatures();
  const { state, retryIn, request, restart } = usePasswordReset({ start: form?.state });
  const slow = useSlow();
  const shared = { messages, branding, className, retryIn, slow };
  const hasCodes = features.plugins.emailOtp !== undefined;

  if (by === 'code' || (by === undefined && hasCodes && features.emailPassword?.reset === false))
    return (
      <Suspense fallback={<LoadingCardView />}>
        <ResetByCode defaultEmail={defaultEmail} autoFocus={autoFocus} className={className} />
      </Suspense>
    );

  if (state.step === 'sent' || state.step === 'resending') {
    const { email } = state;
    return (
      <CheckMailView
        {...shared}
        step="sent"
        title={messages.passwordReset.sentTitle}
        text={messages.passwordReset.sentText(email, formatDuration(features.lifetimes.reset, tag))}
        email={email}
        pending={state.step === 'resending'}
        error={state.step === 'sent' ? state.error : null}
        onResend={() => void request(email)}
        onRestart={restart}
        signInHref={paths.signIn}
      />
    );
  }
  if (known && features.emailPassword?.reset !== true) {
    return (
      <OutcomeView
        branding={branding}
        className={className}
        step="off"
        icon={<LockIcon size={20} />}
        title={messages.passwordReset.title}
        text={messages.errors.featureDisabled}
        action={{ label: messages.common.backToSignIn, href: paths.signIn }}
      />
    );
  }
  if (state.step !== 'address' && state.step !== 'requesting') return null;
  return (
    <ForgotPasswordView
      {...shared}
      state={state}
      paths={paths}
      action={form?.action}
      defaultEmail={defaultEmail ?? form?.email}
      autoFocus={autoFocus}
      onSubmit={(email) => void request(email)}
    />
  );
});
