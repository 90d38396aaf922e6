'use client';

import { useSlot } from './use-slot.js';

export interface SkeletonProps {
  /** Size and corners. */
  className: string;
}

/** Of what holds the boxes, so that a page of them has one animation. */
export const pulse = 'lv:animate-[lv-pulse_1.6s_ease-in-out_infinite]';

/** A box in the shape of what is to come. */
export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden="true" {...useSlot('skeleton', 'lv:block lv:bg-press', className)} />;
}
