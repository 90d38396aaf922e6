'use client';

import { type AnchorHTMLAttributes, type ComponentType, createContext, forwardRef, type ReactNode, useContext } from 'react';
import type { SlotName } from './slots.js';
import { useSlot } from './use-slot.js';

/** What a link of the host's router takes. */
export interface LinkProps {
  href: string;
  className?: string | undefined;
  children?: ReactNode;
}

/** The host's own link, such as that of its router; `null` draws a plain anchor. */
export const LinkContext = createContext<ComponentType<LinkProps> | null>(null);

interface AppLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'slot'> {
  href: string;
  slot?: SlotName | undefined;
}

/** A link of the app: through the host's router where it has one. */
export const AppLink = forwardRef<HTMLAnchorElement, AppLinkProps>(function AppLink({ className, slot, ...props }, ref) {
  const Host = useContext(LinkContext);
  const own = useSlot(slot, className ?? '');
  return Host ? <Host {...props} {...own} /> : <a ref={ref} {...props} {...own} />;
});
