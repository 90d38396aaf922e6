'use client';

import { createContext, forwardRef, type HTMLAttributes, useContext } from 'react';
import { cn } from './cn.js';

/** What the outermost element of each component and of each portal says about itself. */
export interface RootSettings {
  /** `system` follows the computer; left out, the host's own `color-scheme` or theme class decides. */
  appearance?: 'light' | 'dark' | 'system' | undefined;
  density?: 'comfortable' | 'compact' | undefined;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

export const RootContext = createContext<RootSettings>({});

/** The attributes of an outermost element, for portals that draw their own. */
export function useRootAttributes() {
  const { appearance, density, lang, dir } = useContext(RootContext);
  return { 'data-lv-appearance': appearance, 'data-lv-density': density === 'compact' ? density : undefined, lang, dir };
}

export interface RootProps extends HTMLAttributes<HTMLDivElement> {
  /** As wide as its content, for something that stands in a line. @default as wide as its container */
  inline?: boolean | undefined;
}

/** The outermost element of a component: stops what the host's page hands down, and sets theme, language and direction. */
export const Root = forwardRef<HTMLDivElement, RootProps>(function Root({ inline = false, className, ...props }, ref) {
  return (
    <div ref={ref} {...useRootAttributes()} {...props} className={cn(`lv-root ${inline ? 'lv:inline-grid lv:w-fit' : 'lv:@container lv:w-full'}`, className)} />
  );
});
