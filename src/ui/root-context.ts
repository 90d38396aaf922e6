'use client';

import { type ComponentType, createContext, type MouseEventHandler } from 'react';
import type { ClassNames } from './slots.js';

/** What the outermost element of each component and of each portal says about itself, and the classes that the host has for parts. */
export interface RootSettings {
  /** `system` follows the computer; left out, the host's own `color-scheme` or theme class decides. */
  appearance?: 'light' | 'dark' | 'system' | undefined;
  density?: 'comfortable' | 'compact' | undefined;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  classNames?: ClassNames | undefined;
  unstyled?: boolean | undefined;
  /** Stands in the place of a part that could not be loaded. */
  NotLoaded?: ComponentType<{ onRetry: MouseEventHandler }> | undefined;
}

export const RootContext = createContext<RootSettings>({});
