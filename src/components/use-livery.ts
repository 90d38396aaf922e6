'use client';

import { createContext, useContext, useMemo } from 'react';
import type { PublicBranding } from '../branding/branding.js';
import type { Locale, Messages } from '../i18n/messages.js';

/** Words that replace some of Livery's, slice by slice. */
export type MessageOverrides = { [Slice in keyof Messages]?: Partial<Messages[Slice]> | undefined };

export interface LiveryContextValue {
  branding: PublicBranding | null;
  locale: Locale | null;
  overrides: MessageOverrides;
  nonce: string | undefined;
}

export const LiveryContext = createContext<LiveryContextValue>({ branding: null, locale: null, overrides: {}, nonce: undefined });

export function useLivery(): LiveryContextValue {
  return useContext(LiveryContext);
}

/**
 * The words of some slices: those of the locale, else the English ones that the component brings along, with what the host replaced on top.
 *
 * @param english A constant of the module, so that it is the same on every render.
 */
export function useMessages<Slice extends keyof Messages>(english: Pick<Messages, Slice>): Pick<Messages, Slice> {
  const { locale, overrides } = useLivery();
  return useMemo(() => {
    const slices = (Object.keys(english) as Slice[]).map((slice) => [slice, { ...(locale?.messages[slice] ?? english[slice]), ...overrides[slice] }]);
    return Object.fromEntries(slices) as Pick<Messages, Slice>;
  }, [english, locale, overrides]);
}

/** For dates, numbers and lifetimes. */
export function useLanguageTag(): string {
  return useLivery().locale?.tag ?? 'en';
}
