'use client';

import { useSyncExternalStore } from 'react';
import { readLastWay } from '../client/last-way.js';
import { never } from './never.js';
import { useFeatures } from './use-features.js';

/**
 * The way somebody came in last on this browser: `email`, `passkey`, `magic-link`, `email-otp` or the id of a provider; `null` when that is not known, and on a
 * server. Better Auth's `lastLoginMethod` plugin is asked first, where the server has it.
 */
export function useLastWay(): string | null {
  const { features } = useFeatures();
  const cookie = features.plugins.lastLoginMethod?.cookie;
  return useSyncExternalStore(
    never,
    () => readLastWay(cookie),
    () => null,
  );
}
