'use client';

import { useSlot } from './use-slot.js';

const TONES = [
  '',
  'lv:bg-danger',
  'lv:bg-[light-dark(#b87100,#f2b84b)]',
  'lv:bg-[light-dark(#1f9254,#5fd38d)]',
  'lv:bg-[light-dark(#1f9254,#5fd38d)]',
] as const;

export interface StrengthMeterProps {
  /** 0 to 4, `null` before there is anything to judge. */
  level: 0 | 1 | 2 | 3 | 4 | null;
}

/** Four bars. The words for it stand beside, so colour is never alone. */
export function StrengthMeter({ level }: StrengthMeterProps) {
  const lit = level === null ? 0 : Math.max(1, level);
  return (
    <span aria-hidden="true" data-level={level ?? undefined} {...useSlot('meter', 'lv:grid lv:grid-cols-4 lv:gap-1 lv:h-1 lv:mt-0.5')}>
      {[1, 2, 3, 4].map((bar) => (
        <span
          key={bar}
          className={`lv lv:h-1 lv:rounded-full lv:transition-colors lv:forced-colors:border lv:forced-colors:border-[CanvasText] ${bar <= lit ? `${TONES[lit]} lv:forced-colors:bg-[Highlight]` : 'lv:bg-press'}`}
        />
      ))}
    </span>
  );
}
