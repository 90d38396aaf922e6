'use client';

import { useSyncExternalStore } from 'react';
import { never } from './never.js';

/** Whether this browser knows passkeys: not in old ones, and not on a page without https. `null` on a server, and in a page that is about to be drawn anew. */
export function useCanPasskey(): boolean | null {
  return useSyncExternalStore(
    never,
    () => typeof PublicKeyCredential === 'function' && window.isSecureContext !== false,
    () => null,
  );
}
