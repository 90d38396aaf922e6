'use client';

import { type ComponentType, type ReactNode, Suspense, useDeferredValue, useEffect, useRef, useSyncExternalStore } from 'react';
import { useAuth } from '../../hooks/use-auth.js';
import type { UploadAvatar } from '../../hooks/use-avatar.js';
import { useFeatures } from '../../hooks/use-features.js';
import { useSession } from '../../hooks/use-session.js';
import { common } from '../../i18n/en/common.js';
import { settings } from '../../i18n/en/settings.js';
import { later } from '../../ui/later.js';
import type { UserFields } from '../parts/additional-fields.js';
import { CardLoadingView } from '../parts/card-states-view.js';
import { useMessages } from '../use-livery.js';
import { type LookProps, withLook } from '../with-look.js';
import { AccountSettingsView, type SettingsTab } from './account-settings-view.js';

const english = { common, settings };

interface CardProps {
  hrefOf?: ((tab: SettingsTab) => string) | undefined;
  fields?: UserFields | undefined;
  permissionNames?: Readonly<Record<string, string>> | undefined;
  uploadAvatar?: UploadAvatar | undefined;
  losses?: readonly string[] | undefined;
  className?: string | undefined;
}

const ProfileCard: ComponentType<CardProps> = later(() => import('./profile-card.js'), 'ProfileCard');
const PasswordCard: ComponentType<CardProps> = later(() => import('./password-card.js'), 'PasswordCard');
const TwoFactorSettings: ComponentType<CardProps> = later(() => import('../two-factor-settings/two-factor-settings.js'), 'TwoFactorSettings');
const SecurityCheckup: ComponentType<CardProps> = later(() => import('../security-checkup/security-checkup.js'), 'SecurityCheckup');
const EmailCard: ComponentType<CardProps> = later(() => import('./email-card.js'), 'EmailCard');
const PasskeySettings: ComponentType<CardProps> = later(() => import('../passkey-settings/passkey-settings.js'), 'PasskeySettings');
const ConnectedAccounts: ComponentType<CardProps> = later(() => import('../connected-accounts/connected-accounts.js'), 'ConnectedAccounts');
const DeleteAccount: ComponentType<CardProps> = later(() => import('../delete-account/delete-account.js'), 'DeleteAccount');
const AccountSwitcher: ComponentType<CardProps> = later(() => import('../account-switcher/account-switcher.js'), 'AccountSwitcher');
const ApiKeys: ComponentType<CardProps> = later(() => import('../api-keys/api-keys.js'), 'ApiKeys');
const SessionList: ComponentType<CardProps> = later(() => import('../session-list/session-list.js'), 'SessionList');

/** The cards of each tab, from top to bottom. Each is loaded when its tab is first shown. */
const CARDS: Readonly<Record<SettingsTab, Readonly<Record<string, ComponentType<CardProps>>>>> = {
  profile: { ProfileCard, EmailCard, DeleteAccount },
  security: { SecurityCheckup, PasskeySettings, PasswordCard, TwoFactorSettings, ConnectedAccounts },
  sessions: { AccountSwitcher, SessionList },
  keys: { ApiKeys },
};
const ALL_TABS = Object.keys(CARDS) as SettingsTab[];

export interface AccountSettingsProps extends LookProps {
  /**
   * The path that is shown, such as `/account/security`: below `paths.account`, its next part names the tab. Left out, the tab stands behind the `#` of the address,
   * and no router is needed.
   */
  path?: string | undefined;
  /** How the app's own fields are drawn on the profile, and in which order. */
  fields?: UserFields | undefined;
  /** Keeps pictures in a place of your own. @default the endpoint of `avatars()` of `livery-ui/server`; without either, the picture is only shown */
  uploadAvatar?: UploadAvatar | undefined;
  /** What the permissions of API keys are called, by `resource` and by `resource:action`. */
  permissionNames?: Readonly<Record<string, string>> | undefined;
  /** What goes with the account when it is deleted, in sentences. @default what Livery knows of */
  losses?: readonly string[] | undefined;
  className?: string | undefined;
}

/** The page of one's own account: profile, security, sessions, API keys, each at an address of its own. */
export const AccountSettings = withLook<AccountSettingsProps>(function AccountSettings({
  path,
  fields,
  permissionNames,
  uploadAvatar,
  losses,
  className,
}: AccountSettingsProps): ReactNode {
  const { paths } = useAuth();
  const messages = useMessages(english);
  const session = useSession();
  const hash = useSyncExternalStore(onHashChange, readHash, () => '');
  const asked = path === undefined ? hash : partBelow(path, paths.account);
  const { features, settled } = useFeatures();
  // An address that somebody kept is not wrong before the server has said what it can do.
  const tabs = ALL_TABS.filter((one) => one !== 'keys' || features.plugins.apiKey || (one === asked && !settled));
  // An anchor of the host's own page names no tab, and is none of our business.
  const tab = tabs.find((one) => one === asked) ?? (asked === '' || path === undefined ? tabs[0] : undefined);
  const base = paths.account.replace(/\/+$/, '');
  const hrefOf = (one: SettingsTab) => (path === undefined ? `#${one}` : `${base}/${one}`);
  const cards = tab && (
    // All cards of a tab come together: one that came late would move those below it away from under a finger.
    <Suspense key={tab} fallback={<CardLoadingView title={messages.settings[tab]} label={messages.common.loading} fields={2} />}>
      {Object.entries(CARDS[tab]).map(([name, Card]) => (
        <Card key={name} fields={fields} permissionNames={permissionNames} uploadAvatar={uploadAvatar} losses={losses} hrefOf={hrefOf} />
      ))}
    </Suspense>
  );
  // The press of a tab is answered at once. The cards that are there are left alone meanwhile, and those that come are drawn piece by piece after it.
  const drawn = useDeferredValue(tab);
  const last = useRef(cards);
  const shown = drawn === tab ? cards : last.current;
  useEffect(() => {
    last.current = shown;
  });
  return (
    <AccountSettingsView
      tab={tab ?? null}
      tabs={tabs.map((one) => ({ id: one, href: hrefOf(one) }))}
      status={session.status}
      signInHref={`${paths.signIn}?redirectTo=${encodeURIComponent(path ?? paths.account)}`}
      byHash={path === undefined}
      messages={messages}
      className={className}
    >
      {shown}
    </AccountSettingsView>
  );
});

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function readHash(): string {
  return window.location.hash.slice(1);
}

/** The part of a path that follows a base; empty where there is none. */
function partBelow(path: string, base: string): string {
  const parts = (text: string) => (text.split(/[?#]/)[0] ?? '').split('/').filter(Boolean);
  return parts(path).slice(parts(base).length)[0] ?? '';
}
