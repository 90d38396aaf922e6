import type { PublicFeatures } from '../../client/features.js';
import type { UsernameState } from '../../client/username-state.js';
import type { Messages } from '../../i18n/messages.js';

/** How many characters a username may have. */
export interface UsernameLimits {
  min: number;
  max: number;
}

/** What the server says of usernames; Better Auth's own limits where it says nothing. */
export function usernameLimits({ plugins }: PublicFeatures): UsernameLimits {
  const { min = 3, max = 30 } = (plugins.username ?? {}) as Partial<UsernameLimits>;
  return { min, max };
}

/** What is said under a username while somebody types it. */
export function usernameHint(state: UsernameState, { min, max }: UsernameLimits, signUp: Messages['signUp']): string {
  const words: Readonly<Record<UsernameState, string>> = {
    idle: signUp.usernameRule(min, max),
    unknown: signUp.usernameRule(min, max),
    checking: signUp.usernameChecking,
    free: signUp.usernameFree,
    taken: signUp.usernameTaken,
    invalid: signUp.usernameInvalid,
  };
  return words[state];
}

const CODES = new Set(['USERNAME_IS_ALREADY_TAKEN', 'USERNAME_TOO_SHORT', 'USERNAME_TOO_LONG', 'INVALID_USERNAME']);

/** Whether a code is about the username. */
export function isUsernameCode(code: string): boolean {
  return CODES.has(code);
}

/** The sentence of such a code. */
export function usernameWords(code: string, signUp: Messages['signUp']): string {
  return code === 'USERNAME_IS_ALREADY_TAKEN' ? signUp.usernameTaken : signUp.usernameInvalid;
}
