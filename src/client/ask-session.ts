import type { AuthClient } from './port.js';

const PATIENCE_MS = 5000;

/**
 * Whether the server says that nobody is signed in on this browser any more, `false` where it says nothing. Past the page's own store, so that the page stays as it is:
 * for a command that ends or replaces the session, and whose answer was lost.
 */
export async function isSignedOut(client: AuthClient): Promise<boolean> {
  try {
    const answer = await client.$fetch('/get-session', { method: 'GET', query: { disableCookieCache: true }, signal: AbortSignal.timeout(PATIENCE_MS) });
    const { data, error } = answer as { data?: unknown; error?: unknown };
    return !error && data === null;
  } catch {
    return false;
  }
}
