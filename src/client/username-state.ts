/** What is known of a username. `unknown` when the server could not be asked: it has the last word anyway. */
export type UsernameState = 'idle' | 'checking' | 'free' | 'taken' | 'invalid' | 'unknown';
