import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.js';
import { cn } from '../../ui/cn.js';
import { focusRingInside } from '../../ui/focus-ring.js';
import { ChevronRightIcon } from '../../ui/icons.js';
import { Spinner } from '../../ui/spinner.js';
import type { Way } from '../parts/ways.js';
import { WayIcon, wayLabel } from './ways-view.js';

export interface MoreWaysViewProps {
  id: string;
  ways: readonly Way[];
  messages: Pick<Messages, 'signIn' | 'ways'>;
  pending?: string | null | undefined;
  asleep?: boolean | undefined;
  onChoose: (way: Way) => void;
}

/** The ways that do not stand open, each with a word on what it is like. */
export function MoreWaysView({ id, ways, messages, pending = null, asleep = false, onChoose }: MoreWaysViewProps): ReactNode {
  return (
    <ul id={id} className="lv lv:border lv:border-line-2 lv:rounded-field lv:overflow-hidden">
      {ways.map((way, at) => {
        const hint = hintOf(way, messages);
        const off = asleep || (pending !== null && pending !== way.id);
        return (
          <li key={way.id} className={cn(at > 0 ? 'lv:border-t lv:border-line' : '')}>
            <button
              type="button"
              data-way={way.id}
              aria-disabled={off || pending === way.id || undefined}
              onClick={() => {
                if (!off && pending === null) onChoose(way);
              }}
              className={cn(
                `lv:flex lv:w-full lv:items-center lv:gap-3 lv:px-3 lv:py-2.5 lv:min-h-12 lv:text-start lv:cursor-pointer lv:hover:bg-hover lv:active:bg-press ${focusRingInside} ${off ? 'lv:text-ink-disabled lv:cursor-not-allowed' : ''}`,
              )}
            >
              <span className="lv lv:text-ink-2">{pending === way.id ? <Spinner size={14} /> : <WayIcon way={way} />}</span>
              <span className="lv lv:flex-1 lv:grid">
                <span className="lv lv:font-medium lv:truncate">{wayLabel(way, messages.signIn, way.kind === 'provider')}</span>
                {hint ? <span className="lv lv:text-13 lv:text-ink-2">{hint}</span> : null}
              </span>
              <ChevronRightIcon className="lv:text-ink-3" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function hintOf(way: Way, { ways }: MoreWaysViewProps['messages']): string | null {
  if (way.kind === 'provider') return null;
  if (way.kind === 'passkey') return ways.passkeyHint;
  return way.id === 'magic-link' ? ways.magicLinkHint : ways.emailCodeHint;
}
