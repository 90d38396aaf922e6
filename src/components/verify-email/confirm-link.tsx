'use client';

import type { ReactNode } from 'react';
import type { FormPost } from '../../client/form-post.js';
import { useUrlToken } from '../../hooks/use-url-token.js';
import { MagicLinkConfirm } from '../magic-link/magic-link-confirm.js';
import { LoadingCardView } from '../parts/loading-card-view.js';
import { ResetPassword } from '../password-reset/reset-password.js';
import { type LookProps, withLook } from '../with-look.js';
import { VerifyEmail } from './verify-email.js';

export interface ConfirmLinkProps extends LookProps {
  /** Lets the button work before the page's script is there, or without it: `formPost('confirm', ...)` of `livery-ui/server`. */
  form?: FormPost<unknown> | undefined;
  className?: string | undefined;
}

/**
 * Where the links of mails lead. The token stands in the fragment, which no server and no log sees; it is taken out of the address bar and acts on a click
 * only, so that a mail scanner that opens every link uses up nothing.
 */
export const ConfirmLink = withLook<ConfirmLinkProps>(function ConfirmLink({ form, className }: ConfirmLinkProps): ReactNode {
  const taken = useUrlToken();
  const type = form?.name ?? taken?.type;
  if (!form && !taken) return <LoadingCardView />;
  // What a server knows of the form holds the token, too.
  const link = form ? { form: form as FormPost<never> } : { token: taken?.token ?? '' };
  if (type === 'magic-link') return <MagicLinkConfirm token={taken?.token ?? ''} redirectTo={taken?.redirectTo ?? undefined} className={className} />;
  if (type === 'reset-password') return <ResetPassword {...link} className={className} />;
  return <VerifyEmail {...(type === 'verify-email' ? link : { token: '' })} className={className} />;
});
