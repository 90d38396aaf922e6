import type { HTMLAttributes } from 'react';
import { cn } from './cn.js';

/** Words for screen readers only. */
export function VisuallyHidden({ className, ...props }: HTMLAttributes<HTMLSpanElement>) {
  return <span {...props} className={cn('lv:absolute lv:size-px lv:overflow-hidden lv:[clip-path:inset(50%)] lv:whitespace-nowrap', className)} />;
}
