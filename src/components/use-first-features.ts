'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PublicFeatures } from '../client/features.js';
import { never } from '../hooks/never.js';
import { useFeatures } from '../hooks/use-features.js';

/** Longer than a server in reach takes; whoever waits longer wants a form, if not the whole of it. */
const WAIT_MS = 1000;

export interface FirstFeatures {
  features: PublicFeatures;
  /** Whether to draw. A page that is drawn in the browser alone waits a moment, so that it is whole from the start and nothing in it moves. */
  ready: boolean;
  /** Whether what the server can do was known when it was drawn first. What comes later must not move what is there. */
  whole: boolean;
  /** Whether they may still come: a page that was drawn before the server had answered keeps room for them. */
  awaited: boolean;
}

/** What the server can do, for a screen whose parts depend on it. */
export function useFirstFeatures(): FirstFeatures {
  const { features, known, settled } = useFeatures();
  // What a server has drawn is there already, and works without script.
  const drawnByServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [wasDrawn] = useState(drawnByServer);
  const [waited, setWaited] = useState(false);
  const ready = settled || wasDrawn || waited;
  const now = { whole: known, awaited: !settled };
  const [drawn, setDrawn] = useState(ready ? now : null);
  if (ready && !drawn) setDrawn(now);

  useEffect(() => {
    // Subscribes to the time that passes.
    if (settled) return;
    const timer = setTimeout(() => setWaited(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, [settled]);

  return { features, ready, ...(drawn ?? now) };
}
