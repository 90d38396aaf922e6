'use client';

import { useEffect } from 'react';
import type { AuthError } from '../client/auth-error.js';
import { useCountdown } from './use-countdown.js';

/** Better Auth's own window for sign-in, for a server that does not say how long to wait. */
const DEFAULT_WAIT_SECONDS = 10;

/** Whether the server refused for now because there were too many tries. */
export function isRateLimit(error: AuthError | null): error is AuthError {
  return error?.status === 429;
}

/** Seconds until another try makes sense, after a rate limit of the form named `key`. Goes on over a reload. */
export function useRateLimit(key: string, error: AuthError | null): number {
  const { secondsLeft, start } = useCountdown(`limit:${key}`);

  useEffect(() => {
    // Subscribes the clock to the server's answer.
    if (isRateLimit(error)) start(error.retryAfter || DEFAULT_WAIT_SECONDS);
  }, [error, start]);

  return secondsLeft;
}
