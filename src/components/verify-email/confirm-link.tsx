'use client';

import { type ReactNode, Suspense } from 'react';
import type { FormPost } from '../../client/form-post.js';
import { useUrlToken } from '../../hooks/use-url-token.js';
import { later } from '../../ui/later.js';
import { MagicLinkConfirm } from '../magic-link/magic-link-confirm.js';
import { LoadingCardView } from '../parts/loading-card-view.js';
import { ResetPassword } from '../password-reset/reset-password.js';
import { type LookProps, withLook } from '../with-look.js';
import { VerifyEmail } from './verify-email.js';

// Few links are about this one.
const ConfirmDeletion = later(() => import('../delete-account/confirm-deletion.js'), 'ConfirmDeletion');

/** What `type` of a link is about an address: the first one of an account, its new one, or, asked before that, its old one. */
const PURPOSES = ['verify-email', 'change-email', 'change-email-confirm'] as const;

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
  const type = form?.type ?? form?.name ?? taken?.type;
  if (!form && !taken) return <LoadingCardView />;
  // What a server knows of the form holds the token, too.
  const link = form ? { form: form as FormPost<never> } : { token: taken?.token ?? '' };
  if (type === 'magic-link') return <MagicLinkConfirm token={taken?.token ?? ''} redirectTo={taken?.redirectTo ?? undefined} className={className} />;
  if (type === 'reset-password') return <ResetPassword {...link} className={className} />;
  if (type === 'delete-account')
    return (
      <Suspense fallback={<LoadingCardView />}>
        <ConfirmDeletion token={taken?.token ?? ''} className={className} />
      </Suspense>
    );
  const purpose = PURPOSES.find((one) => one === type);
  return <VerifyEmail {...(purpose ? link : { token: '' })} purpose={purpose} className={className} />;
});
