'use client';

import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { buttonClasses } from '../../ui/button.js';
import { focusRing } from '../../ui/focus-ring.js';
import { GlobeIcon, KeyIcon, LaptopIcon, LockIcon, PersonIcon, ShieldIcon } from '../../ui/icons.js';
import { AppLink } from '../../ui/link.js';
import { Root } from '../../ui/root.js';
import { useSlot } from '../../ui/use-slot.js';
import { CardLoadingView, CardMessageView } from '../parts/card-states-view.js';

export type SettingsTab = 'profile' | 'security' | 'sessions' | 'keys';

const ICONS: Readonly<Record<SettingsTab, typeof PersonIcon>> = { profile: PersonIcon, security: ShieldIcon, sessions: LaptopIcon, keys: KeyIcon };

export interface AccountSettingsViewProps {
  /** `null` where the address names none. */
  tab: SettingsTab | null;
  tabs: readonly { id: SettingsTab; href: string }[];
  status: 'loading' | 'signed-in' | 'signed-out';
  signInHref: string;
  /** Whether the tab stands behind the `#` of the address, where no router looks. */
  byHash: boolean;
  messages: Pick<Messages, 'common' | 'settings'>;
  className?: string | undefined;
  /** The cards of the tab. */
  children: ReactNode;
}

/** The frame of a page of settings: a list of tabs beside the cards, above them where there is no room. */
export function AccountSettingsView({ tab, tabs, status, signInHref, byHash, messages, className, children }: AccountSettingsViewProps): ReactNode {
  const { settings, common } = messages;
  return (
    <Root slot="settings" className={className}>
      <div className="lv lv:grid lv:grid-cols-[minmax(0,1fr)] lv:gap-4 lv:justify-center lv:@min-[800px]:grid-cols-[200px_minmax(0,720px)] lv:@min-[800px]:gap-x-12 lv:@min-[800px]:gap-y-6">
        <h1 tabIndex={-1} className="lv lv:text-24 lv:tracking-24 lv:font-semibold lv:outline-none lv:@min-[800px]:col-span-2">
          {settings.title}
        </h1>
        <nav
          aria-label={settings.title}
          {...useSlot(
            'settings-nav',
            'lv:flex lv:gap-5 lv:overflow-x-auto lv:border-b lv:border-line lv:@min-[800px]:grid lv:@min-[800px]:content-start lv:@min-[800px]:gap-0.5 lv:@min-[800px]:border-none lv:@min-[800px]:overflow-x-visible',
          )}
        >
          {tabs.map(({ id, href }) => (
            <TabLink key={id} id={id} href={href} current={id === tab} byHash={byHash}>
              {settings[id]}
            </TabLink>
          ))}
        </nav>
        <div className="lv lv:grid lv:grid-cols-[minmax(0,1fr)] lv:content-start lv:gap-4 lv:@min-[800px]:gap-6">
          {status === 'signed-out' ? (
            <CardMessageView
              title={tab ? settings[tab] : settings.title}
              tone="neutral"
              icon={<LockIcon size={20} />}
              heading={settings.signedOutTitle}
              detail={settings.signedOutText}
              action={
                <AppLink slot="button" href={signInHref} className={buttonClasses('primary')}>
                  {settings.signIn}
                </AppLink>
              }
            />
          ) : tab === null ? (
            <CardMessageView
              title={settings.title}
              tone="neutral"
              icon={<GlobeIcon size={20} />}
              heading={settings.notFoundTitle}
              action={
                tabs[0] ? (
                  <AppLink slot="button" href={tabs[0].href} className={buttonClasses('secondary')}>
                    {settings[tabs[0].id]}
                  </AppLink>
                ) : null
              }
            />
          ) : status === 'loading' ? (
            <CardLoadingView title={settings[tab]} label={common.loading} fields={2} />
          ) : (
            children
          )}
        </div>
      </div>
    </Root>
  );
}

function TabLink({ id, href, current, byHash, children }: { id: SettingsTab; href: string; current: boolean; byHash: boolean; children: ReactNode }) {
  const Icon = ICONS[id];
  const link = {
    href,
    'aria-current': current ? ('page' as const) : undefined,
    className: `lv:flex lv:flex-none lv:items-center lv:gap-2.5 lv:min-h-9 lv:pointer-coarse:min-h-11 lv:pb-1 lv:font-medium lv:border-b-2 lv:@min-[800px]:pb-0 lv:@min-[800px]:px-2.5 lv:@min-[800px]:border-none lv:@min-[800px]:rounded-item lv:@min-[800px]:hover:bg-hover lv:hover:text-ink ${
      current ? 'lv:text-ink lv:border-ring lv:@min-[800px]:bg-press' : 'lv:text-ink-2 lv:border-transparent'
    } ${focusRing}`,
  };
  const words = (
    <>
      <Icon className={`lv:hidden lv:@min-[800px]:block ${current ? 'lv:text-ink' : 'lv:text-ink-3'}`} />
      {children}
    </>
  );
  // A router would take the address for a page of its own.
  return byHash ? (
    <a {...link} className={`lv ${link.className}`}>
      {words}
    </a>
  ) : (
    <AppLink {...link}>{words}</AppLink>
  );
}
