'use client';

import type { ReactNode } from 'react';
import { useSession } from '../../hooks/use-session.js';
import { useSignOut } from '../../hooks/use-sign-out.js';
import { account } from '../../i18n/en/account.js';
import type { MenuItem } from '../../ui/menu.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { UserButtonView } from './user-button-view.js';

const english = { account };

export interface UserButtonProps extends LookProps {
  /** Entries of your own, before the sign-out. */
  items?: readonly MenuItem[] | undefined;
  /** @default goes to `paths.afterSignOut` */
  onSignedOut?: (() => void) | undefined;
  className?: string | undefined;
}

/** Who is signed in, and the menu of the account. Nothing when nobody is. */
export const UserButton = withLook<UserButtonProps>(function UserButton({ items, onSignedOut, className }: UserButtonProps): ReactNode {
  const messages = useMessages(english);
  const session = useSession();
  const { signOut, error } = useSignOut({ onSignedOut });
  if (session.status === 'loading') return <Skeleton className="lv:size-8 lv:rounded-full" />;
  if (session.status === 'signed-out') return null;
  return (
    <UserButtonView user={session.data.user} messages={messages} items={items} failed={error !== null} className={className} onSignOut={() => void signOut()} />
  );
});
