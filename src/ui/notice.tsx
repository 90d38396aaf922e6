'use client';

import { type ComponentType, forwardRef, type HTMLAttributes, type ReactNode } from 'react';
import { AlertIcon, ClockIcon, InfoIcon } from './icons.js';
import type { SlotName } from './slots.js';
import { useSlot } from './use-slot.js';

const TONES = {
  neutral: 'lv:bg-sunken lv:border-line',
  danger: 'lv:bg-danger-soft lv:border-danger-line',
  warning: 'lv:bg-warning-soft lv:border-warning-line',
} as const;
const ICONS = { neutral: InfoIcon, danger: AlertIcon, warning: ClockIcon } as const;
const INKS = { neutral: 'lv:text-ink-3', danger: 'lv:text-danger', warning: 'lv:text-warning' } as const;

export interface NoticeProps extends Omit<HTMLAttributes<HTMLDivElement>, 'title' | 'slot'> {
  /** `danger` is announced at once, the others when the reader pauses. @default 'neutral' */
  tone?: keyof typeof TONES | undefined;
  title?: ReactNode;
  /** @default one of its tone: a clock for a warning, which is most often a wait */
  icon?: ComponentType<{ className?: string }> | undefined;
  slot?: SlotName | undefined;
}

/** A sentence about a whole form, directly above its fields. */
export const Notice = forwardRef<HTMLDivElement, NoticeProps>(function Notice(
  { tone = 'neutral', title, icon: Icon = ICONS[tone], slot = 'notice', className, children, ...props },
  ref,
) {
  return (
    <div
      ref={ref}
      data-tone={tone}
      {...props}
      {...useSlot(slot, `lv:flex lv:gap-2.5 lv:px-3 lv:py-2.5 lv:border lv:rounded-field lv:text-ink lv:outline-none lv:text-start ${TONES[tone]}`, className)}
    >
      <Icon className={`lv:mt-0.5 ${INKS[tone]}`} />
      <div className="lv lv:flex-1 lv:text-pretty">
        {title ? <strong className="lv lv:block lv:font-medium">{title}</strong> : null}
        <div className={title ? 'lv lv:text-ink-2' : 'lv'}>{children}</div>
      </div>
    </div>
  );
});
