'use client';

import { forwardRef, type HTMLAttributes, useContext } from 'react';
import { RootContext } from './root-context.js';
import type { SlotName } from './slots.js';
import { useSlot } from './use-slot.js';

/** The attributes of an outermost element, for portals that draw their own. */
export function useRootAttributes() {
  const { appearance, density, lang, dir, unstyled } = useContext(RootContext);
  return {
    'data-lv-appearance': appearance,
    'data-lv-density': density === 'compact' ? density : undefined,
    'data-lv-unstyled': unstyled || undefined,
    lang,
    dir,
  };
}

export interface RootProps extends Omit<HTMLAttributes<HTMLDivElement>, 'slot'> {
  /** As wide as its content, for something that stands in a line. @default as wide as its container */
  inline?: boolean | undefined;
  slot?: SlotName | undefined;
}

/** The outermost element of a component: stops what the host's page hands down, and sets theme, language and direction. */
export const Root = forwardRef<HTMLDivElement, RootProps>(function Root({ inline = false, slot, className, ...props }, ref) {
  return (
    <div
      ref={ref}
      {...useRootAttributes()}
      {...props}
      {...useSlot(slot, `lv-root ${inline ? 'lv:inline-grid lv:w-fit' : 'lv:@container lv:w-full'}`, className)}
    />
  );
});
