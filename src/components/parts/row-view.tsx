import type { ReactNode } from 'react';
import type { SlotName } from '../../ui/slots.js';
import { Tile } from '../../ui/tile.js';
import { useSlot } from '../../ui/use-slot.js';

export interface RowViewProps {
  slot?: SlotName | undefined;
  /** 20 px, in a square. */
  icon?: ReactNode;
  /** In place of the square, such as a picture of 36 px. */
  media?: ReactNode;
  title: ReactNode;
  /** Said in full where the title is short. */
  hint?: string | undefined;
  badge?: ReactNode;
  /** What else is known, each a `MetaView`. */
  facts?: ReactNode;
  /** Under the facts. */
  more?: ReactNode;
  actions?: ReactNode;
  /** Whether it is the one that is in use here. */
  current?: boolean | undefined;
}

/** One row of a list in a card: what it is, what is known of it, what can be done with it. */
export function RowView({ slot = 'row', icon, media, title, hint, badge, facts, more, actions, current }: RowViewProps): ReactNode {
  return (
    <li
      {...useSlot(
        slot,
        'lv-row lv:flex lv:flex-wrap lv:items-center lv:gap-3 lv:min-h-(--lv-row) lv:px-4 lv:@min-[480px]:px-6 lv:py-3.5 lv:not-first:border-t lv:border-line',
      )}
      data-current={current || undefined}
    >
      {media ?? <Tile className="lv:self-start lv:mt-0.5">{icon}</Tile>}
      {/* So narrow beside one button, and wide above two. */}
      <div className="lv lv:grow lv:shrink lv:basis-30 lv:overflow-clip">
        <p className="lv lv:flex lv:flex-wrap lv:items-center lv:gap-x-2 lv:gap-y-0.5 lv:font-medium" title={hint}>
          {title}
          {badge}
        </p>
        {facts ? <p className="lv lv:mt-0.5 lv:-ms-3.5 lv:flex lv:flex-wrap lv:text-13 lv:text-ink-3">{facts}</p> : null}
        {more}
      </div>
      {actions ? <div className="lv lv:ms-auto">{actions}</div> : null}
    </li>
  );
}

export interface MetaViewProps {
  className?: string | undefined;
  children: ReactNode;
}

/** One fact of a row. Each carries its dot in its padding; a dot that would open a line falls outside and is clipped. */
export function MetaView({ className = '', children }: MetaViewProps): ReactNode {
  return (
    <span
      className={`lv lv-dot lv:relative lv:ps-3.5 lv:before:absolute lv:before:start-0 lv:before:w-3.5 lv:before:text-center lv:[overflow-wrap:anywhere] ${className}`}
    >
      {children}
    </span>
  );
}

export interface ActionRowViewProps {
  /** 20 px. */
  icon: ReactNode;
  tone?: 'neutral' | 'success' | undefined;
  title: ReactNode;
  text: ReactNode;
  /** What can be done: beside the words, and under them where there is no room. */
  children?: ReactNode;
}

/** One row of a card that explains something and offers one thing to do about it. */
export function ActionRowView({ icon, tone, title, text, children }: ActionRowViewProps): ReactNode {
  return (
    <li className="lv lv:flex lv:flex-wrap lv:items-center lv:gap-3 lv:min-h-(--lv-row) lv:px-4 lv:@min-[480px]:px-6 lv:py-3.5 lv:not-first:border-t lv:border-line">
      <Tile tone={tone}>{icon}</Tile>
      <div className="lv lv:grow lv:shrink lv:basis-40">
        <p className="lv lv:font-medium">{title}</p>
        {text ? <p className="lv lv:mt-0.5 lv:text-13 lv:text-ink-3">{text}</p> : null}
      </div>
      {/* Under the words it begins where they begin. */}
      {children ? <span className="lv lv:ms-12 lv:@min-[480px]:ms-0">{children}</span> : null}
    </li>
  );
}
