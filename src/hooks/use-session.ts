'use client';

import { useSyncExternalStore } from 'react';
import type { SessionState } from '../client/session.js';
import { useAuth } from './use-auth.js';

export type UseSessionResult = SessionState & {
  /** Asks the server again. */
  refetch: () => Promise<void>;
};

/**
 * Who is here: `loading`, `signed-in` with `data.user` and `data.session`, or `signed-out`. Follows sign-ins and sign-outs in other tabs, and asks again when a
 * page comes back from the back/forward cache.
 */
export function useSession(): UseSessionResult {
  const { session } = useAuth();
  const state = useSyncExternalStore(session.subscribe, session.get, session.getInitial);
  return { ...state, refetch: session.refetch };
}
