'use client';

import { useEffect } from 'react';
import { BASIC_FEATURES, type PublicFeatures } from '../client/features.js';
import { tellDeveloperLater } from '../client/tell-developer-later.js';
import { useAuth } from './use-auth.js';
import { useQuery } from './use-query.js';

export interface UseFeaturesResult {
  /** What the server can do; email and password while that is not known. */
  features: PublicFeatures;
  /** Whether the server has answered, or the host has passed them in. */
  known: boolean;
  /** Whether there is nothing to wait for any more: they are known, or could not be read. */
  settled: boolean;
}

/** What the server can do, for drawing only what works. */
export function useFeatures(): UseFeaturesResult {
  const { features } = useAuth();
  const { data, error } = useQuery(features);

  useEffect(() => {
    // Tells the developer's console; the person sees email and password, which every server of a sign-in form has.
    if (error && error.code !== 'TIMEOUT') tellDeveloperLater(({ tellUnreadableFeatures }) => tellUnreadableFeatures(error));
  }, [error]);

  return { features: data ?? BASIC_FEATURES, known: data !== null, settled: data !== null || error !== null };
}
