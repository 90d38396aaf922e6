'use client';

import { useSlot } from './use-slot.js';

export interface SkeletonProps {
  /** Size and corners. */
  className: string;
}

/** A box in the shape of what is to come. */
export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden="true" {...useSlot('skeleton', 'lv:block lv:bg-press lv:animate-[lv-pulse_1.6s_ease-in-out_infinite]', className)} />;
}
