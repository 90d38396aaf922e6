'use client';

import type { ReactNode } from 'react';
import { useSlot } from './use-slot.js';

export interface SeparatorProps {
  /** A word in the middle, such as "or". */
  children?: ReactNode;
  className?: string | undefined;
}

/** A hairline, with or without a word in it. */
export function Separator({ children, className }: SeparatorProps) {
  const line = <span aria-hidden="true" className="lv lv:h-px lv:flex-1 lv:bg-line lv:forced-colors:bg-[CanvasText]" />;
  return (
    <div {...useSlot('separator', 'lv:flex lv:items-center lv:gap-3 lv:text-ink-3 lv:text-13', className)}>
      {line}
      {children ? (
        <>
          {children}
          {line}
        </>
      ) : null}
    </div>
  );
}
