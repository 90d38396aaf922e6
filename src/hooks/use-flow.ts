'use client';

import { useEffect, useReducer, useState } from 'react';
import { createFlow, type Flow } from '../flows/create-flow.js';
import type { Transition } from '../flows/create-transition.js';

export type { FlowAttempt } from '../flows/create-flow.js';

export type UseFlowResult<State, Event> = Pick<Flow<State, Event>, 'state' | 'attempt' | 'send'>;

/** Runs a flow for as long as its component is there. */
export function useFlow<State, Event>(transition: Transition<State, Event>, start: State): UseFlowResult<State, Event> {
  const [, render] = useReducer((count: number) => count + 1, 0);
  const [flow] = useState(() => createFlow(transition, start, render));

  useEffect(() => {
    // Subscribes to the end of the component: a reply that comes after it must not be acted upon.
    flow.setLeft(false);
    return () => flow.setLeft(true);
  }, [flow]);

  return { state: flow.state, attempt: flow.attempt, send: flow.send };
}
