import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

export type SocialState =
  | { step: 'ready'; error: AuthError | null }
  /** The server is asked where the provider's page is. */
  | { step: 'starting'; provider: string }
  /** The page is about to give way to the provider's. */
  | { step: 'leaving'; provider: string }
  /** The provider's page is open in a window of its own. */
  | { step: 'waiting'; provider: string }
  | { step: 'signed-in' };

export type SocialEvent =
  | { type: 'start'; provider: string }
  | { type: 'leave' }
  /** A window is open; or one that looked closed is not. */
  | { type: 'wait'; provider: string }
  | { type: 'accept' }
  | { type: 'reject'; error: AuthError }
  /** The person is back without an answer: the window was closed, or the page came back from the browser's memory. */
  | { type: 'return' };

export const socialStart: SocialState = { step: 'ready', error: null };

export const socialTransition = createTransition<SocialState, SocialEvent>({
  ready: {
    start: (_, { provider }) => ({ step: 'starting', provider }),
    // A window that looked closed was at work all the same.
    wait: (_, { provider }) => ({ step: 'waiting', provider }),
    accept: () => ({ step: 'signed-in' }),
    reject: (_, { error }) => ({ step: 'ready', error }),
  },
  starting: {
    leave: ({ provider }) => ({ step: 'leaving', provider }),
    wait: (_, { provider }) => ({ step: 'waiting', provider }),
    reject: (_, { error }) => ({ step: 'ready', error }),
    return: () => socialStart,
  },
  leaving: { return: () => socialStart },
  waiting: {
    accept: () => ({ step: 'signed-in' }),
    reject: (_, { error }) => ({ step: 'ready', error }),
    return: () => socialStart,
  },
  'signed-in': {},
});
