import type { AuthError } from '../client/auth-error.js';

/**
 * The sign-in page, for somebody who has to begin anew: it says why, and leads to where they were headed.
 *
 * @param redirectTo Where that is. @default `?redirectTo=` of the address
 */
export function backToSignIn(signIn: string, redirectTo: string | undefined, error?: AuthError): string {
  const headed = redirectTo ?? new URLSearchParams(window.location.search).get('redirectTo');
  const query = new URLSearchParams({ ...(error ? { error: error.code } : {}), ...(headed ? { redirectTo: headed } : {}) });
  return query.size > 0 ? `${signIn}?${query}` : signIn;
}
