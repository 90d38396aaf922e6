'use client';

import { useEffect, useState } from 'react';
import { type AuthContextValue, useAuth } from '../hooks/use-auth.js';

/** Longer than any router takes that goes at all. */
const STILL_HERE_MS = 2000;

/** Goes where the person was headed: to `redirectTo`, to `?redirectTo=` of the address, or to the app's start. Each is checked on the way. */
export function useGoOn(redirectTo: string | undefined): () => void {
  const auth = useAuth();
  return () => auth.navigate(headedTo(redirectTo, auth));
}

export function headedTo(redirectTo: string | undefined, { paths }: Pick<AuthContextValue, 'paths'>): string {
  return redirectTo ?? new URLSearchParams(window.location.search).get('redirectTo') ?? paths.afterSignIn;
}

/** Where the person was headed, as far as a page can tell and a server cannot. */
export function headedHere(auth: Pick<AuthContextValue, 'paths'>): string | undefined {
  return typeof window === 'undefined' ? undefined : headedTo(undefined, auth);
}

/** Whether the page is still there a while after it was `done`: then the host's router went nowhere. */
export function useStillHere(done: boolean): boolean {
  const [stillHere, setStillHere] = useState(false);
  useEffect(() => {
    // Subscribes to the time that passes.
    if (!done) return;
    const timer = setTimeout(() => setStillHere(true), STILL_HERE_MS);
    return () => clearTimeout(timer);
  }, [done]);
  return stillHere;
}
