'use client';

import { useEffect, useReducer, useRef } from 'react';
import type { Transition } from '../flows/create-transition.js';

/** One try at a step: what comes back from the server is sent through it. */
export interface FlowAttempt<Event> {
  /** Aborted when the flow is restarted. */
  signal: AbortSignal;
  /** Sends an event, unless the flow was restarted, left, or tried anew since. Says whether the event changed anything. */
  send: (event: Event) => boolean;
}

export interface UseFlowResult<State, Event> {
  state: State;
  /** Begins a try with its first event; `null` when the current step does not take it, so that nothing may be sent. */
  attempt: (event: Event) => FlowAttempt<Event> | null;
  /** Sends an event of the person. */
  send: (event: Event) => boolean;
}

/**
 * Runs a flow: holds the current state, lets one try at a time speak, and is deaf to late replies. The state is known at once, not after the next render, so
 * two clicks in one frame are one try.
 */
export function useFlow<State, Event>(transition: Transition<State, Event>, start: State): UseFlowResult<State, Event> {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const flow = useRef({ state: start, abort: null as AbortController | null, left: false });

  useEffect(() => {
    // Subscribes to the end of the component: a reply that comes after it must not be acted upon.
    flow.current.left = false;
    return () => {
      flow.current.left = true;
    };
  }, []);

  function apply(event: Event): boolean {
    const next = transition(flow.current.state, event);
    if (next === flow.current.state) return false;
    flow.current.state = next;
    render();
    return true;
  }

  return {
    state: flow.current.state,
    attempt(event) {
      if (!apply(event)) return null;
      const abort = new AbortController();
      flow.current.abort?.abort();
      flow.current.abort = abort;
      return {
        signal: abort.signal,
        send: (reply) => flow.current.abort === abort && !flow.current.left && apply(reply),
      };
    },
    send(event) {
      const changed = apply(event);
      if (changed) {
        flow.current.abort?.abort();
        flow.current.abort = null;
      }
      return changed;
    },
  };
}
