'use client';

import { useState, useSyncExternalStore } from 'react';
import { createSessionEnd } from '../client/session-end.js';
import { useAuth } from './use-auth.js';

/**
 * Whether the session that was here was ended from elsewhere: in another tab, on another device, or by time. `false` after a sign-out on this page, and as soon as
 * somebody is signed in again. For a lock screen in place of a page that somebody was working on.
 */
export function useSessionEnded(): boolean {
  const { client, session } = useAuth();
  const [end] = useState(() => createSessionEnd(client, session));
  return useSyncExternalStore(end.subscribe, end.get, never);
}

const never = () => false;
