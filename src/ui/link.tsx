'use client';

import { type AnchorHTMLAttributes, type ComponentType, createContext, forwardRef, type ReactNode, useContext } from 'react';
import { cn } from './cn.js';

/** What a link of the host's router takes. */
export interface LinkProps {
  href: string;
  className?: string | undefined;
  children?: ReactNode;
}

/** The host's own link, such as that of its router; `null` draws a plain anchor. */
export const LinkContext = createContext<ComponentType<LinkProps> | null>(null);

/** A link of the app: through the host's router where it has one. */
export const AppLink = forwardRef<HTMLAnchorElement, AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }>(function AppLink(
  { className, ...props },
  ref,
) {
  const Host = useContext(LinkContext);
  if (Host) return <Host {...props} className={cn(className ?? '')} />;
  return <a ref={ref} {...props} className={cn(className ?? '')} />;
});
