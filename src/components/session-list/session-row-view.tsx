'use client';

import { type ReactNode, useState } from 'react';
import type { SessionRow } from '../../client/session-list.js';
import type { Messages } from '../../i18n/messages.js';
import { formatDate, formatExact, formatMoment } from '../../i18n/time.js';
import { type Device, readUserAgent } from '../../safety/user-agent.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { focusRing } from '../../ui/focus-ring.js';
import { DesktopIcon, GlobeIcon, LaptopIcon, PhoneIcon, TabletIcon } from '../../ui/icons.js';
import { BreakableView, IN_ADDRESS } from '../parts/breakable-view.js';
import { MetaView, RowView } from '../parts/row-view.js';

const ICONS = { phone: PhoneIcon, tablet: TabletIcon, laptop: LaptopIcon, desktop: DesktopIcon, unknown: GlobeIcon } as const;
/** A server may store anything, and nobody reads more. */
const MAX_AGENT = 512;
/** Better Auth writes down when a session was seen about once a day or when it is renewed; within this time it is in use. */
const ACTIVE_NOW_MS = 5 * 60_000;

export interface SessionRowViewProps {
  session: SessionRow;
  words: Messages['sessions'];
  tag: string;
  now: number;
  /** Whether it began since the list was last looked at. */
  isNew?: boolean | undefined;
  pending: boolean;
  /** How many fingers this device feels, which tells an iPad from a Mac. */
  touchPoints?: number | undefined;
  onRevoke: () => void;
}

/** One place where an account is signed in. */
export function SessionRowView({ session, words, tag, now, isNew = false, pending, touchPoints = 0, onRevoke }: SessionRowViewProps): ReactNode {
  const [open, setOpen] = useState(false);
  const device = readUserAgent(session.userAgent, session.current ? touchPoints : 0);
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
      more={
        <details onToggle={(event) => setOpen(event.currentTarget.open)} className="lv lv:mt-1 lv:text-13">
          <summary
            aria-label={words.detailsOf(name)}
            className={`lv lv:w-fit lv:py-0.5 lv:pointer-coarse:py-3.5 lv:rounded-check lv:cursor-pointer lv:text-ink-2 ${focusRing}`}
          >
            {words.details}
          </summary>
          {/* For most people never. */}
          {open ? (
            <dl className="lv lv:mt-1 lv:mb-1 lv:grid lv:gap-x-4 lv:gap-y-1 lv:@min-[480px]:grid-cols-[auto_1fr] lv:text-ink-2">
              <dt className="lv lv:text-ink-3">{words.firstSeen}</dt>
              <dd className="lv">{formatExact(session.createdAt, tag)}</dd>
              <dt className="lv lv:text-ink-3">{words.lastSeen}</dt>
              <dd className="lv">{formatExact(session.lastSeenAt, tag)}</dd>
              {session.userAgent ? (
                <>
                  <dt className="lv lv:text-ink-3">{words.agent}</dt>
                  <dd className="lv lv:[overflow-wrap:anywhere]">
                    <bdi className="lv">{session.userAgent.slice(0, MAX_AGENT)}</bdi>
                  </dd>
                </>
              ) : null}
            </dl>
          ) : null}
        </details>
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
