'use client';

import type { ReactNode } from 'react';
import type { FormPost } from '../../client/form-post.js';
import type { PasswordResetState } from '../../flows/password-reset.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { usePasswordReset } from '../../hooks/use-password-reset.js';
import { useSlow } from '../../hooks/use-slow.js';
import { useUrlToken } from '../../hooks/use-url-token.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { password } from '../../i18n/en/password.js';
import { passwordReset } from '../../i18n/en/password-reset.js';
import { LoadingCardView } from '../parts/loading-card-view.js';
import { useLivery, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { ResetPasswordView } from './reset-password-view.js';

const english = { common, errors, password, passwordReset };

export interface ResetPasswordProps extends LookProps {
  /** The token of the link. @default taken from the address, and out of it */
  token?: string | undefined;
  /** Called when the new password is set. The screen says so itself. */
  onDone?: (() => void) | undefined;
  /** Lets the form work before the page's script is there, or without it: `formPost('reset-password', ...)` of `livery-ui/server`. */
  form?: FormPost<PasswordResetState> | undefined;
  className?: string | undefined;
}

/** Sets a new password with the link of a mail. */
export const ResetPassword = withLook<ResetPasswordProps>(function ResetPassword({ token, onDone, form, className }: ResetPasswordProps): ReactNode {
  const taken = useUrlToken();
  const known = token ?? form?.token ?? (form?.state ? '' : taken ? (taken.token ?? '') : null);
  if (known === null) return <LoadingCardView />;
  return <ResetWithToken key={known} token={known} onDone={onDone} form={form} className={className} />;
});

function ResetWithToken({ token, onDone, form, className }: Pick<ResetPasswordProps, 'onDone' | 'form' | 'className'> & { token: string }) {
  const { paths } = useAuth();
  const { branding } = useLivery();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const { state, retryIn, setPassword } = usePasswordReset({ token, onDone, start: form?.state });
  const slow = useSlow();
  if (state.step === 'address' || state.step === 'requesting' || state.step === 'sent' || state.step === 'resending') return null;
  return (
    <ResetPasswordView
      state={state}
      messages={messages}
      features={features}
      branding={branding}
      className={className}
      paths={paths}
      retryIn={retryIn}
      slow={slow}
      autoFocus
      action={form?.action}
      token={token}
      onSubmit={(value) => void setPassword(value)}
    />
  );
}
