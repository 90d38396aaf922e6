'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { useAuth } from './use-auth.js';

/** Whether a request has been on its way for more than eight seconds, so that a screen can say that it is still at work. */
export function useSlow(): boolean {
  const { $slow } = useAuth();
  const subscribe = useCallback((listener: () => void) => $slow.listen(listener), [$slow]);
  return useSyncExternalStore(
    subscribe,
    () => $slow.value === true,
    () => false,
  );
}
