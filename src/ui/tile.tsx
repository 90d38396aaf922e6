'use client';

import type { ReactNode } from 'react';
import { useSlot } from './use-slot.js';

export interface TileProps {
  /** An icon of 20 px. */
  children: ReactNode;
  /** 44 over a title, 36 in a row. @default 36 */
  size?: 36 | 44 | undefined;
  tone?: 'neutral' | 'danger' | 'success' | undefined;
  className?: string | undefined;
}

const TONES = {
  neutral: 'lv:text-ink-2 lv:bg-sunken lv:border-line',
  danger: 'lv:text-danger lv:bg-danger-soft lv:border-danger-line',
  success: 'lv:text-success lv:bg-success-soft lv:border-success-line',
} as const;

/** A square that holds an icon. */
export function Tile({ children, size = 36, tone = 'neutral', className }: TileProps) {
  const box = size === 44 ? 'lv:size-11 lv:rounded-menu' : 'lv:size-9 lv:rounded-field';
  return (
    <span aria-hidden="true" {...useSlot('tile', `lv:flex-none lv:grid lv:place-items-center lv:border ${box} ${TONES[tone]}`, className)}>
      {children}
    </span>
  );
}
