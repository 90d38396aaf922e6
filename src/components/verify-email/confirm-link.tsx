'use client';

import type { ReactNode } from 'react';
import { useUrlToken } from '../../hooks/use-url-token.js';
import { LoadingCardView } from '../parts/loading-card-view.js';
import { ResetPassword } from '../password-reset/reset-password.js';
import { type LookProps, withLook } from '../with-look.js';
import { VerifyEmail } from './verify-email.js';

export interface ConfirmLinkProps extends LookProps {
  className?: string | undefined;
}

/**
 * Where the links of mails lead. The token stands in the fragment, which no server and no log sees; it is taken out of the address bar and acts on a click
 * only, so that a mail scanner that opens every link uses up nothing.
 */
export const ConfirmLink = withLook<ConfirmLinkProps>(function ConfirmLink({ className }: ConfirmLinkProps): ReactNode {
  const taken = useUrlToken();
  if (!taken) return <LoadingCardView />;
  const token = taken.token ?? '';
  return taken.type === 'reset-password' ? (
    <ResetPassword token={token} className={className} />
  ) : (
    <VerifyEmail token={taken.type === 'verify-email' ? token : ''} className={className} />
  );
});
