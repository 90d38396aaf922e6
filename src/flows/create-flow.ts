import type { Transition } from './create-transition.js';

/** One try at a step: what comes back from the server is sent through it. */
export interface FlowAttempt<Event> {
  /** Aborted when the flow is restarted. */
  signal: AbortSignal;
  /** Sends an event, unless the flow was restarted, left, or tried anew since. Says whether the event changed anything. */
  send: (event: Event) => boolean;
}

/** A flow at work: where the person is, and the one try that may speak. */
export interface Flow<State, Event> {
  readonly state: State;
  /** Begins a try with its first event; `null` when the current step does not take it, so that nothing may be sent. */
  attempt: (event: Event) => FlowAttempt<Event> | null;
  /** Sends an event of the person. */
  send: (event: Event) => boolean;
  /** Whether anybody still looks: a flow that was left ends its request, and is deaf to replies. */
  setLeft: (left: boolean) => void;
}

/**
 * Runs a flow: holds the current state, lets one try at a time speak, and is deaf to late replies. The state is known at once, so two clicks in one frame are one try.
 *
 * @param onChange Called after each change of the state.
 */
export function createFlow<State, Event>(transition: Transition<State, Event>, start: State, onChange: () => void): Flow<State, Event> {
  let state = start;
  let current: AbortController | null = null;
  let left = false;

  function apply(event: Event): boolean {
    const next = transition(state, event);
    if (next === state) return false;
    state = next;
    onChange();
    return true;
  }

  return {
    get state() {
      return state;
    },
    attempt(event) {
      if (!apply(event)) return null;
      const abort = new AbortController();
      current?.abort();
      current = abort;
      return { signal: abort.signal, send: (reply) => current === abort && !left && apply(reply) };
    },
    send(event) {
      const changed = apply(event);
      if (changed) {
        current?.abort();
        current = null;
      }
      return changed;
    },
    setLeft(value) {
      left = value;
      if (left) current?.abort();
    },
  };
}
