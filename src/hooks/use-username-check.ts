'use client';

import { useEffect, useRef, useState } from 'react';
import type { UsernameState } from '../client/username-state.js';
import { useAuth } from './use-auth.js';

export interface UseUsernameCheckResult {
  state: UsernameState;
  /** Looks at a name a moment after the last call. For each change of a field. */
  check: (username: string) => void;
}

/** Typing comes to a rest after about that long. */
const REST_MS = 400;
const INVALID = new Set(['INVALID_USERNAME', 'USERNAME_TOO_SHORT', 'USERNAME_TOO_LONG']);

interface Pending {
  timer: ReturnType<typeof setTimeout>;
  abort: AbortController;
}

/** Whether a username is free, asked once typing has come to a rest. Better Auth's `username` plugin. */
export function useUsernameCheck({ min }: { min: number }): UseUsernameCheckResult {
  const { client, run } = useAuth();
  const [state, setState] = useState<UsernameState>('idle');
  const pending = useRef<Pending | null>(null);

  useEffect(() => () => drop(pending.current), []);

  function check(typed: string) {
    drop(pending.current);
    const username = typed.trim();
    if (username.length < min) {
      setState('idle');
      return;
    }
    setState('checking');
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const path = '/is-username-available';
      const outcome = await run(path, (options) => client.$fetch(path, { method: 'POST', body: { username }, ...options }), abort.signal);
      // A name that was typed since has a check of its own.
      if (abort.signal.aborted) return;
      if (outcome.ok) setState(outcome.data.available === true ? 'free' : 'taken');
      else setState(INVALID.has(outcome.error.code) ? 'invalid' : 'unknown');
    }, REST_MS);
    pending.current = { timer, abort };
  }

  return { state, check };
}

function drop(pending: Pending | null): void {
  clearTimeout(pending?.timer);
  pending?.abort.abort();
}
