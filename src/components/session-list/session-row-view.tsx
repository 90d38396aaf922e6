'use client';

import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { formatDate, formatExact, formatMoment } from '../../i18n/time.js';
import { type Device, readUserAgent } from '../../safety/user-agent.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { DesktopIcon, GlobeIcon, LaptopIcon, PhoneIcon } from '../../ui/icons.js';
import { Tile } from '../../ui/tile.js';
import { useSlot } from '../../ui/use-slot.js';
import { BreakableView, IN_ADDRESS } from '../parts/breakable-view.js';

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
  pending: boolean;
  onRevoke: () => void;
}

/** One place where an account is signed in. */
export function SessionRowView({ session, words, tag, now, pending, onRevoke }: SessionRowViewProps): ReactNode {
  const device = readUserAgent(session.userAgent);
  const Icon = ICONS[device.kind];
  const name = deviceName(device, words);
  const active = session.current || now - session.lastSeenAt.getTime() < ACTIVE_NOW_MS;
  return (
    <li
      {...useSlot(
        'session',
        'lv:flex lv:items-center lv:gap-3 lv:min-h-(--lv-row) lv:px-4 lv:@min-[480px]:px-6 lv:py-3.5 lv:not-first:border-t lv:border-line',
      )}
      data-current={session.current || undefined}
    >
      <Tile className="lv:self-start lv:mt-0.5">
        <Icon size={20} />
      </Tile>
      <div className="lv lv:flex-1 lv:overflow-clip">
        <p className="lv lv:flex lv:flex-wrap lv:items-center lv:gap-x-2 lv:gap-y-0.5 lv:font-medium" title={session.userAgent || undefined}>
          {name}
          {session.current ? <Badge>{words.thisDevice}</Badge> : null}
        </p>
        <p className="lv lv:mt-0.5 lv:-ms-3.5 lv:flex lv:flex-wrap lv:text-13 lv:text-ink-3">
          {session.place ? (
            <Meta>
              <bdi className="lv">{session.place}</bdi>
            </Meta>
          ) : null}
          {/* Zeros alone are what Better Auth writes where it knows no address. */}
          {/[1-9a-f]/i.test(session.ipAddress) ? (
            <Meta>
              <bdi className="lv">
                <BreakableView text={session.ipAddress} at={IN_ADDRESS} />
              </bdi>
            </Meta>
          ) : null}
          <Meta>
            <time className="lv" dateTime={session.lastSeenAt.toISOString()} title={formatExact(session.lastSeenAt, tag)}>
              {active ? words.activeNow : formatMoment(session.lastSeenAt, now, tag)}
            </time>
          </Meta>
          <Meta className="lv:hidden lv:@min-[400px]:block">
            <time className="lv" dateTime={session.createdAt.toISOString()} title={formatExact(session.createdAt, tag)}>
              {words.signedInOn(formatDate(session.createdAt, now, tag))}
            </time>
          </Meta>
        </p>
      </div>
      {session.current ? null : (
        <Button size="sm" pending={pending} onClick={onRevoke} aria-label={words.signOutOf(name)} className="lv:flex-none">
          {words.signOut}
        </Button>
      )}
    </li>
  );
}

/** One fact of a meta line; the last one gives way on a phone. Each carries its dot in its padding; a dot that would open a line falls outside and is clipped. */
function Meta({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <span
      className={`lv lv-dot lv:relative lv:ps-3.5 lv:before:absolute lv:before:start-0 lv:before:w-3.5 lv:before:text-center lv:[overflow-wrap:anywhere] ${className}`}
    >
      {children}
    </span>
  );
}

/** What a device is called: "Chrome on macOS". */
export function deviceName({ browser, system }: Device, words: Messages['sessions']): string {
  if (!browser && !system) return words.unknownBrowser;
  return words.device(browser ?? words.unknownBrowser, system ?? words.unknownSystem);
}
