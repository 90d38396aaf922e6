import type { Answer } from '../client/run.js';
import type { SecondFactor } from '../flows/sign-in.js';

/** The ways of the second step that an answer asks for, or `null` when there is a session. */
export function secondFactorsDue({ twoFactorRedirect, twoFactorMethods }: Answer): readonly SecondFactor[] | null {
  if (twoFactorRedirect !== true) return null;
  return Array.isArray(twoFactorMethods) ? twoFactorMethods.filter((method) => method === 'totp' || method === 'otp') : [];
}
