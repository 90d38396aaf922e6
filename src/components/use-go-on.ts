'use client';

import { useAuth } from '../hooks/use-auth.js';

/** Goes where the person was headed: to `redirectTo`, to `?redirectTo=` of the address, or to the app's start. Each is checked on the way. */
export function useGoOn(redirectTo: string | undefined): () => void {
  const { navigate, paths } = useAuth();
  return () => navigate(redirectTo ?? new URLSearchParams(window.location.search).get('redirectTo') ?? paths.afterSignIn);
}
