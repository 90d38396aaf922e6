'use client';

import { useContext } from 'react';
import { cn } from './cn.js';
import { RootContext } from './root-context.js';
import type { SlotName } from './slots.js';

/** Names a part: its `data-slot`, and its classes with those that the host has for it. */
export function useSlot(slot: SlotName | undefined, base: string, className?: string | undefined) {
  const { classNames } = useContext(RootContext);
  const given = slot && classNames?.[slot];
  return { 'data-slot': slot, className: cn(base, given ? `${className ?? ''} ${given}` : className) };
}
