'use client';

import { useSlot } from './use-slot.js';

export interface SkeletonProps {
  /** Size and corners. */
  className: string;
}

/** Of what holds the boxes, so that a page of them has one animation. */
export const pulse = 'lv:animate-[lv-pulse_1.6s_ease-in-out_infinite]';

/** Of what comes after 200 ms, so that a quick answer does not flicker. Without steps it would be there at once: what is between hidden and visible is visible. Source: CSS Display 4, `visibility`. */
export const late = 'lv-late lv:animate-[lv-late_200ms_step-end]';

/** A box in the shape of what is to come. */
export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden="true" {...useSlot('skeleton', 'lv:block lv:bg-press', className)} />;
}
