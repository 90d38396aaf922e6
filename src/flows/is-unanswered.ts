import type { AuthError } from '../client/auth-error.js';

/** Whether nothing came that says what was done, so that it may have been done: no answer, half of one, or a server that failed on the way. */
export function isUnanswered({ status }: AuthError): boolean {
  return status < 400 || status > 499;
}
