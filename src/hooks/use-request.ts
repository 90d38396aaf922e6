'use client';

import { useRef, useState } from 'react';
import type { AuthError } from '../client/auth-error.js';
import type { Answer, Outcome, Send } from '../client/run.js';
import { useAuth } from './use-auth.js';

export type RequestState = { step: 'idle' } | { step: 'pending' } | { step: 'failed'; error: AuthError };

export interface UseRequestResult {
  state: RequestState;
  /** Sends a request, unless one of this hook is on its way: then nothing is sent and `null` comes back. */
  send: (endpoint: string, request: Send) => Promise<Outcome<Answer> | null>;
  /** Forgets a failure. */
  reset: () => void;
}

/** For a command of one step, such as revoking a session: at most one request at a time, and how it ended. */
export function useRequest(): UseRequestResult {
  const { run } = useAuth();
  const [state, setState] = useState<RequestState>({ step: 'idle' });
  // State is a render late; two clicks in one frame must be one request.
  const flying = useRef(false);

  async function send(endpoint: string, request: Send): Promise<Outcome<Answer> | null> {
    if (flying.current) return null;
    flying.current = true;
    setState({ step: 'pending' });
    const outcome = await run(endpoint, request);
    flying.current = false;
    setState(outcome.ok ? { step: 'idle' } : { step: 'failed', error: outcome.error });
    return outcome;
  }

  return { state, send, reset: () => setState({ step: 'idle' }) };
}
