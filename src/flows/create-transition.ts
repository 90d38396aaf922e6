/** For each step the events that it listens to, each with the state that follows. */
export type TransitionTable<State extends { step: string }, Event extends { type: string }> = {
  [Step in State['step']]: {
    [Type in Event['type']]?: (state: Extract<State, { step: Step }>, event: Extract<Event, { type: Type }>) => State;
  };
};

export type Transition<State, Event> = (state: State, event: Event) => State;

/**
 * Makes the transition function of a flow. An event that the current step does not list returns the very same state, so a double click or a late response
 * changes nothing, and the caller can tell by reference.
 */
export function createTransition<State extends { step: string }, Event extends { type: string }>(
  table: TransitionTable<State, Event>,
): Transition<State, Event> {
  return (state, event) => {
    const events = table[state.step as State['step']] as Record<string, ((state: State, event: Event) => State) | undefined>;
    return Object.hasOwn(events, event.type) ? (events[event.type]?.(state, event) ?? state) : state;
  };
}
