'use client';

import { useRef, useState } from 'react';
import type { AuthError } from '../client/auth-error.js';
import type { Send } from '../client/run.js';
import { useRequest } from './use-request.js';

export interface UseRowRequestResult {
  /** What the request on its way is about, such as the id of a row; `null` for none. */
  row: string | null;
  /** Why the last one failed. */
  error: AuthError | null;
  /**
   * Sends a request about one row of a list, unless one is on its way.
   *
   * @param onDone What has to be true before the row counts as done, such as the list without it.
   * @param onLost Called when the row is not there any more: somebody was quicker in another place, and what is listed is out of date.
   * @returns whether it was done
   */
  send: (row: string, endpoint: string, request: Send, onDone?: () => Promise<void> | void, onLost?: () => void) => Promise<boolean>;
  /** Forgets a failure. */
  reset: () => void;
}

/** For commands about single rows of a list: at most one request at a time, which row it is about, and how it ended. */
export function useRowRequest(): UseRowRequestResult {
  const { state, send: sendOne, reset } = useRequest();
  const [row, setRow] = useState<string | null>(null);
  // State is a render late; two clicks in one frame must be one request.
  const busy = useRef(false);

  async function send(id: string, endpoint: string, request: Send, onDone?: () => Promise<void> | void, onLost?: () => void): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    setRow(id);
    const outcome = await sendOne(endpoint, request);
    if (outcome?.ok) await onDone?.();
    else if (outcome && isLost(outcome.error)) onLost?.();
    busy.current = false;
    setRow(null);
    return outcome?.ok === true;
  }

  return { row, error: state.step === 'failed' ? state.error : null, send, reset };
}

function isLost({ code, status }: AuthError): boolean {
  return status === 404 || code.endsWith('_NOT_FOUND') || code === 'INVALID_SESSION_TOKEN';
}
