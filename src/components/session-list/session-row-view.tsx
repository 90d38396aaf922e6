'use client';

import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { formatDate, formatExact, formatMoment } from '../../i18n/time.js';
import { type Device, readUserAgent } from '../../safety/user-agent.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { DesktopIcon, GlobeIcon, LaptopIcon, PhoneIcon } from '../../ui/icons.js';
import { BreakableView, IN_ADDRESS } from '../parts/breakable-view.js';
import { MetaView, RowView } from '../parts/row-view.js';

/** One row, as far as it is shown. */
export interface SessionItem {
  id: string;
  current: boolean;
  userAgent: string;
  ipAddress: string;
  /** Empty when the server gave none. */
  place: string;
  createdAt: Date;
  lastSeenAt: Date;
}

const ICONS = { phone: PhoneIcon, laptop: LaptopIcon, desktop: DesktopIcon, unknown: GlobeIcon } as const;
/** Better Auth writes down when a session was seen about once a day or when it is renewed; within this time it is in use. */
const ACTIVE_NOW_MS = 5 * 60_000;

export interface SessionRowViewProps {
  session: SessionItem;
  words: Messages['sessions'];
  tag: string;
  now: number;
  /** Whether it began since the list was last looked at. */
  isNew?: boolean | undefined;
  pending: boolean;
  onRevoke: () => void;
}

/** One place where an account is signed in. */
export function SessionRowView({ session, words, tag, now, isNew = false, pending, onRevoke }: SessionRowViewProps): ReactNode {
  const device = readUserAgent(session.userAgent);
  const Icon = ICONS[device.kind];
  const name = deviceName(device, words);
  const active = session.current || now - session.lastSeenAt.getTime() < ACTIVE_NOW_MS;
  return (
    <RowView
      slot="session"
      current={session.current}
      icon={<Icon size={20} />}
      title={name}
      hint={session.userAgent || undefined}
      badge={session.current ? <Badge>{words.thisDevice}</Badge> : isNew ? <Badge tone="brand">{words.isNew}</Badge> : null}
      facts={
        <>
          {session.place ? (
            <MetaView>
              <bdi className="lv">{session.place}</bdi>
            </MetaView>
          ) : null}
          {/* Zeros alone are what Better Auth writes where it knows no address. */}
          {/[1-9a-f]/i.test(session.ipAddress) ? (
            <MetaView>
              <bdi className="lv">
                <BreakableView text={session.ipAddress} at={IN_ADDRESS} />
              </bdi>
            </MetaView>
          ) : null}
          <MetaView>
            <time className="lv" dateTime={session.lastSeenAt.toISOString()} title={formatExact(session.lastSeenAt, tag)}>
              {active ? words.activeNow : formatMoment(session.lastSeenAt, now, tag)}
            </time>
          </MetaView>
          {/* The last one gives way on a phone. */}
          <MetaView className="lv:hidden lv:@min-[400px]:block">
            <time className="lv" dateTime={session.createdAt.toISOString()} title={formatExact(session.createdAt, tag)}>
              {words.signedInOn(formatDate(session.createdAt, now, tag))}
            </time>
          </MetaView>
        </>
      }
      actions={
        session.current ? null : (
          <Button size="sm" pending={pending} onClick={onRevoke} aria-label={words.signOutOf(name)} className="lv:flex-none">
            {words.signOut}
          </Button>
        )
      }
    />
  );
}

/** What a device is called: "Chrome on macOS". */
export function deviceName({ browser, system }: Device, words: Messages['sessions']): string {
  if (!browser && !system) return words.unknownBrowser;
  return words.device(browser ?? words.unknownBrowser, system ?? words.unknownSystem);
}
