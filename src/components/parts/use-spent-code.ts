import { useState } from 'react';
import type { AuthError } from '../../client/auth-error.js';

/** What Better Auth says of a mailed code that it does not take any more, whether it is right or not. */
const SPENT = new Set(['OTP_EXPIRED', 'TOO_MANY_ATTEMPTS', 'OTP_HAS_EXPIRED', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']);

/**
 * Whether only another mail helps: the code that stands there is too old or was tried too often, and none was typed or sent since. `settled` says that nothing is
 * under way.
 */
export function useSpentCode(settled: boolean, error: AuthError | null, code: string): boolean {
  const [spent, setSpent] = useState<{ error: AuthError; code: string } | null>(null);
  if (error && SPENT.has(error.code)) {
    if (spent?.error !== error) setSpent({ error, code });
  } else if (spent && settled && !error) setSpent(null);
  return spent !== null && (code === '' || code === spent.code);
}
