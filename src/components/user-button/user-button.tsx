'use client';

import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { useSignOut } from '../../hooks/use-sign-out.js';
import { account } from '../../i18n/en/account.js';
import type { MenuItem } from '../../ui/menu.js';
import { pulse, Skeleton } from '../../ui/skeleton.js';
import { useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import type { AccountEntries, MenuAccounts as Loaded } from './menu-accounts.js';
import { UserButtonView } from './user-button-view.js';

// Where it does not come, the menu is that of one account: nothing of it stands on the page that could say so.
const MenuAccounts = lazy(async () => ({
  default: await import('./menu-accounts.js').then(
    (module) => module.MenuAccounts,
    (): typeof Loaded => () => null,
  ),
}));

const english = { account };

export interface UserButtonProps extends LookProps {
  /** Entries of your own, before the sign-out. */
  items?: readonly MenuItem[] | undefined;
  /** Lists the other accounts that are signed in on this browser, and the way to one more, where the server has Better Auth's `multiSession`. @default true */
  accounts?: boolean | undefined;
  /** @default goes to `paths.afterSignOut` */
  onSignedOut?: (() => void) | undefined;
  className?: string | undefined;
}

/** Who is signed in, and the menu of the account. Nothing when nobody is. */
export const UserButton = withLook<UserButtonProps>(function UserButton({ items, accounts = true, onSignedOut, className }: UserButtonProps): ReactNode {
  const messages = useMessages(english);
  const session = useSession();
  const { features } = useFeatures();
  const { signOut, error } = useSignOut({ onSignedOut });
  const [opened, setOpened] = useState(false);
  const [others, setOthers] = useState<AccountEntries | null>(null);
  if (session.status === 'loading') return <Skeleton className={`lv:size-8 lv:rounded-full ${pulse}`} />;
  if (session.status === 'signed-out') return null;
  return (
    <>
      <UserButtonView
        user={session.data.user}
        messages={messages}
        items={items}
        accounts={others?.items}
        signOutLabel={others?.signOutLabel}
        failures={[...(error ? [{ error, text: messages.account.signOutFailed }] : []), ...(others?.failure ? [others.failure] : [])]}
        className={className}
        onOpen={() => setOpened(true)}
        onSignOut={() => void signOut()}
      />
      {opened && accounts && features.plugins.multiSession ? (
        <Suspense>
          <MenuAccounts onChange={setOthers} />
        </Suspense>
      ) : null}
    </>
  );
});
