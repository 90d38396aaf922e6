'use client';

import type { ReactNode } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import { useDeviceAccounts } from '../../hooks/use-device-accounts.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { common } from '../../i18n/en/common.js';
import { errors } from '../../i18n/en/errors.js';
import { settings } from '../../i18n/en/settings.js';
import { switcher } from '../../i18n/en/switcher.js';
import { useLanguageTag, useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { AccountSwitcherView } from './account-switcher-view.js';

const english = { common, errors, settings, switcher };

export interface AccountSwitcherProps extends LookProps {
  className?: string | undefined;
}

/** Accounts that are signed in on this browser, with the way from one to the other. Nothing when nobody is signed in, or where the server keeps one account alone. */
export const AccountSwitcher = withLook<AccountSwitcherProps>(function AccountSwitcher({ className }: AccountSwitcherProps): ReactNode {
  const { status } = useSession();
  const { features } = useFeatures();
  return status === 'signed-in' && features.plugins.multiSession ? <DeviceAccounts className={className} /> : null;
});

function DeviceAccounts({ className }: AccountSwitcherProps) {
  const { paths } = useAuth();
  const messages = useMessages(english);
  const tag = useLanguageTag();
  const { accounts, error, loadedAt, max, refresh, switching, switchError, switchTo, signOutOf } = useDeviceAccounts();
  return (
    <AccountSwitcherView
      accounts={accounts}
      error={error}
      loadedAt={loadedAt}
      tag={tag}
      max={max}
      switching={switching}
      switchError={switchError}
      messages={messages}
      // The form is shown to somebody who is signed in, too.
      addHref={`${paths.signIn}?reauth=1`}
      className={className}
      onRetry={() => void refresh()}
      onSwitch={switchTo}
      onSignOut={signOutOf}
    />
  );
}
