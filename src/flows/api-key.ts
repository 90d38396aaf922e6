import type { AuthError } from '../client/auth-error.js';
import { createTransition } from './create-transition.js';

export type ApiKeyState =
  | { step: 'closed' }
  /** What the key is to be is asked for; or whether it takes the place of another one, by that one's id. */
  | { step: 'asking'; replaces: string | null; error: AuthError | null }
  | { step: 'sending'; replaces: string | null }
  /** The key can be seen, once. */
  | { step: 'shown' };

export type ApiKeyEvent =
  | { type: 'open'; replaces: string | null }
  | { type: 'submit' }
  | { type: 'accept' }
  | { type: 'reject'; error: AuthError }
  | { type: 'close' };

export const apiKeyStart: ApiKeyState = { step: 'closed' };

export const apiKeyAsking = (replaces: string | null): ApiKeyState => ({ step: 'asking', replaces, error: null });

/** Makes an API key, or one in the place of another, and shows it once. Source: QUALITY.md X04. */
export const apiKeyTransition = createTransition<ApiKeyState, ApiKeyEvent>({
  closed: {
    open: (_, { replaces }) => apiKeyAsking(replaces),
  },
  asking: {
    submit: ({ replaces }) => ({ step: 'sending', replaces }),
    close: () => apiKeyStart,
  },
  sending: {
    accept: () => ({ step: 'shown' }),
    reject: ({ replaces }, { error }) => ({ step: 'asking', replaces, error }),
  },
  shown: {
    close: () => apiKeyStart,
  },
});
