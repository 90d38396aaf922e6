import type { HTMLAttributes } from 'react';
import { cn } from './cn.js';

/** Puts an element out of sight and leaves it to screen readers, so that a live region is there before it has words. */
export const visuallyHidden = 'lv-keep lv:absolute lv:size-px lv:overflow-hidden lv:[clip-path:inset(50%)] lv:whitespace-nowrap';

/** Words for screen readers only. */
export function VisuallyHidden({ className, ...props }: HTMLAttributes<HTMLSpanElement>) {
  return <span {...props} className={cn(visuallyHidden, className)} />;
}
