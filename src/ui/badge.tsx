'use client';

import type { ReactNode } from 'react';
import { useSlot } from './use-slot.js';

const TONES = {
  neutral: 'lv:text-ink-2 lv:bg-ground',
  brand: 'lv:text-brand-text lv:bg-brand-soft',
  success: 'lv:text-success lv:bg-success-soft',
  warning: 'lv:text-warning lv:bg-warning-soft',
  danger: 'lv:text-danger lv:bg-danger-soft',
} as const;

export interface BadgeProps {
  /** Colour only for a state that is good, needs something, or is wrong. @default 'neutral' */
  tone?: keyof typeof TONES | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** States a fact about the thing beside it. */
export function Badge({ tone = 'neutral', className, children }: BadgeProps) {
  return (
    <span
      data-tone={tone}
      {...useSlot(
        'badge',
        `lv:inline-flex lv:items-center lv:h-5 lv:px-1.5 lv:rounded-check lv:text-12 lv:tracking-12 lv:font-medium lv:whitespace-nowrap lv:forced-colors:border ${TONES[tone]}`,
        className,
      )}
    >
      {children}
    </span>
  );
}
