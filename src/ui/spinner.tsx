'use client';

import { useSlot } from './use-slot.js';

export interface SpinnerProps {
  /** Width in px. @default 14 */
  size?: 12 | 14 | undefined;
  className?: string | undefined;
}

/** Something is on its way. Silent: the words beside it, or a status, say what. */
export function Spinner({ size = 14, className }: SpinnerProps) {
  const box = size === 12 ? 'lv:size-3' : 'lv:size-3.5';
  return (
    <span
      aria-hidden="true"
      {...useSlot(
        'spinner',
        `lv:flex-none lv:rounded-full lv:border-2 lv:border-current/30 lv:border-t-current lv:animate-[lv-spin_700ms_linear_infinite] ${box}`,
        className,
      )}
    />
  );
}
