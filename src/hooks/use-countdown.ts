'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { readDeadline, startDeadline } from '../client/deadlines.js';

export interface UseCountdownResult {
  /** Whole seconds still to wait, 0 when there is nothing to wait for. */
  secondsLeft: number;
  /** Starts a wait of this many seconds, or of the next of several for waits that grow; under another key when that is about to be looked at. */
  start: (seconds: number | readonly number[], under?: string) => void;
}

const TICK_MS = 1000;

/**
 * Counts down to a deadline that is kept under `key` for as long as the tab lives, so a reload does not shorten the wait. A change of the computer's clock while
 * the page is open changes nothing.
 */
export function useCountdown(key: string): UseCountdownResult {
  const [secondsLeft, setSecondsLeft] = useState(0);
  const timer = useRef<ReturnType<typeof setInterval> | undefined>(undefined);

  const count = useCallback((milliseconds: number) => {
    clearInterval(timer.current);
    const end = performance.now() + milliseconds;
    const tick = () => {
      const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      setSecondsLeft(left);
      if (left === 0) clearInterval(timer.current);
    };
    tick();
    if (milliseconds > 0) timer.current = setInterval(tick, TICK_MS);
  }, []);

  useEffect(() => {
    // Subscribes to the clock, going on with a wait from before a reload.
    const now = Date.now();
    count(Math.max(0, (readDeadline(key, now)?.until ?? 0) - now));
    return () => clearInterval(timer.current);
  }, [key, count]);

  const start = useCallback(
    (seconds: number | readonly number[], under: string = key) => count(startDeadline(under, seconds, Date.now()) * 1000),
    [key, count],
  );

  return { secondsLeft, start };
}
