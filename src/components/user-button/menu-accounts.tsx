'use client';

import { useEffect, useRef } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import { useDeviceAccounts } from '../../hooks/use-device-accounts.js';
import { errors } from '../../i18n/en/errors.js';
import { switcher } from '../../i18n/en/switcher.js';
import { errorText } from '../../i18n/error-words.js';
import { PersonIcon } from '../../ui/icons.js';
import type { MenuItem } from '../../ui/menu.js';
import { useMessages } from '../use-livery.js';
import type { MenuFailure } from './user-button-view.js';

const english = { errors, switcher };

/** What other accounts add to the menu of this one. */
export interface AccountEntries {
  items: readonly MenuItem[];
  /** Where signing out ends those as well. */
  signOutLabel: string | undefined;
  /** Why the last change to another one failed. */
  failure: MenuFailure | undefined;
}

/** Draws nothing: finds out who else is signed in on this browser, and says what that adds to the menu. A list that cannot be loaded adds nothing. */
export function MenuAccounts({ onChange }: { onChange: (entries: AccountEntries | null) => void }): null {
  const { paths, navigate } = useAuth();
  const messages = useMessages(english);
  const { accounts, max, switchTo, switchError } = useDeviceAccounts();

  const latest = useRef({ switchTo, add: () => {} });
  useEffect(() => {
    // The form is shown to somebody who is signed in, too.
    latest.current = { switchTo, add: () => navigate(`${paths.signIn}?reauth=1`) };
  });

  useEffect(() => {
    // Hands what was loaded to the menu, which is there already.
    if (!accounts) {
      onChange(null);
      return;
    }
    const words = messages.switcher;
    const others = accounts.filter(({ current }) => !current);
    const items: MenuItem[] = others.map(({ user }) => ({
      key: user.id,
      label: (
        <span className="lv lv:grid lv:w-52">
          <span className="lv lv:truncate">{words.switchTo(user.name || user.email)}</span>
          {user.name ? <bdi className="lv lv:truncate lv:text-13 lv:text-ink-3">{user.email}</bdi> : null}
        </span>
      ),
      icon: <PersonIcon />,
      onSelect: () => void latest.current.switchTo(user.id),
    }));
    if (accounts.length < max) items.push({ key: 'add-account', label: words.add, onSelect: () => latest.current.add() });
    onChange({
      items,
      signOutLabel: others.length > 0 ? words.signOutAll : undefined,
      failure: switchError ? { error: switchError, text: errorText({ ...messages.errors, ...words }, switchError.code) } : undefined,
    });
  }, [accounts, max, switchError, messages, onChange]);

  useEffect(() => {
    // Who was here is no business of whoever comes next.
    return () => onChange(null);
  }, [onChange]);

  return null;
}
