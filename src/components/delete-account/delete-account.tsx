'use client';

import type { ReactNode } from 'react';
import { useAccountDeletion } from '../../hooks/use-account-deletion.js';
import { useAccounts } from '../../hooks/use-accounts.js';
import { useAuth } from '../../hooks/use-auth.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { useSlow } from '../../hooks/use-slow.js';
import { useSoleOwner } from '../../hooks/use-sole-owner.js';
import { common } from '../../i18n/en/common.js';
import { deletion } from '../../i18n/en/deletion.js';
import { errors } from '../../i18n/en/errors.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { DeleteAccountView } from './delete-account-view.js';

const english = { common, deletion, errors };

export interface DeleteAccountProps extends LookProps {
  /** What will be lost, each a short phrase. @default the profile, access, and the ways in */
  losses?: readonly string[] | undefined;
  /** Called when the account is gone. @default goes to `paths.afterSignOut` */
  onDeleted?: (() => void) | undefined;
  className?: string | undefined;
}

/**
 * Deletes the account of whoever is signed in: what will be lost is shown, and the address typed. It then takes the password, or the link of a mail, as the server asks.
 * Nothing when nobody is signed in, or where the server deletes no accounts.
 */
export const DeleteAccount = withLook<DeleteAccountProps>(function DeleteAccount(props: DeleteAccountProps): ReactNode {
  const { data } = useSession();
  const { features } = useFeatures();
  return data && features.account?.deleteUser ? <OwnDeletion key={data.user.id} email={data.user.email} {...props} /> : null;
});

function OwnDeletion({ email, losses, onDeleted, className }: DeleteAccountProps & { email: string }) {
  const { navigate, paths } = useAuth();
  const messages = useMessages(english);
  const { features } = useFeatures();
  const { accounts, password, pending, error, refresh: refreshAccounts } = useAccounts();
  const { organizations, pending: finding, error: findError, refresh } = useSoleOwner();
  const tag = useLanguageTag();
  const { state, retryIn, open, close, submit } = useAccountDeletion({ onDeleted: onDeleted ?? (() => navigate(paths.afterSignOut)) });
  const slow = useSlow();
  const byMail = features.account?.deleteByEmail === true;
  return (
    <DeleteAccountView
      state={state}
      loadError={(!byMail && accounts === null ? error : null) ?? (organizations === null ? findError : null)}
      onRetry={() => {
        void refreshAccounts();
        void refresh();
      }}
      waiting={(!byMail && accounts === null && pending) || (organizations === null && finding)}
      soleOwnerOf={organizations?.map(({ name }) => name)}
      tag={tag}
      email={email}
      proof={byMail ? 'mail' : password ? 'password' : 'none'}
      losses={losses}
      messages={messages}
      retryIn={retryIn}
      slow={slow}
      className={className}
      onOpen={() => {
        // They may have been handed over in another tab, or by the app's own pages.
        void refresh();
        open();
      }}
      onSubmit={(typed) => void submit(typed)}
      onClose={close}
    />
  );
}
