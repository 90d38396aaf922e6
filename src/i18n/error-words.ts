import type { ErrorMessages } from './messages.js';

/** The words of each code: base codes of Better Auth, and our own. A code that neither this nor a family has gets `unknown`. */
const WORDS: Readonly<Record<string, keyof ErrorMessages>> = {
  ABORTED: 'cancelled',
  ACCOUNT_NOT_FOUND: 'accountMissing',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'accountMissing',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'notAllowed',
  EMAIL_ALREADY_VERIFIED: 'emailAlreadyVerified',
  EMAIL_CAN_NOT_BE_UPDATED: 'notAllowed',
  EMAIL_MISMATCH: 'linkInvalid',
  EMAIL_NOT_VERIFIED: 'emailNotVerified',
  FAILED_TO_GET_USER_INFO: 'providerFailed',
  FAILED_TO_UNLINK_LAST_ACCOUNT: 'lastAccount',
  FIELD_NOT_ALLOWED: 'notAllowed',
  ID_TOKEN_NOT_SUPPORTED: 'providerFailed',
  INVALID_EMAIL: 'emailInvalid',
  INVALID_EMAIL_OR_PASSWORD: 'wrongCredentials',
  INVALID_PASSWORD: 'wrongPassword',
  INVALID_TOKEN: 'linkInvalid',
  INVALID_USER: 'accountMissing',
  LINKED_ACCOUNT_ALREADY_EXISTS: 'alreadyLinked',
  MISSING_FIELD: 'notChecked',
  NETWORK_ERROR: 'network',
  PASSWORD_ALREADY_SET: 'passwordAlreadySet',
  PASSWORD_TOO_LONG: 'passwordLong',
  PASSWORD_TOO_SHORT: 'passwordShort',
  PROVIDER_NOT_FOUND: 'featureDisabled',
  RATE_LIMITED: 'rateLimited',
  SERVICE_UNAVAILABLE: 'unavailable',
  SESSION_EXPIRED: 'sessionExpired',
  SESSION_NOT_FRESH: 'sessionNotFresh',
  SIGN_UP_CLOSED: 'signUpClosed',
  SOCIAL_ACCOUNT_ALREADY_LINKED: 'alreadyLinked',
  TIMEOUT: 'timeout',
  TOKEN_EXPIRED: 'linkInvalid',
  UNEXPECTED_RESPONSE: 'unexpected',
  UNKNOWN: 'unknown',
  USER_ALREADY_EXISTS: 'emailTaken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'emailTaken',
  USER_ALREADY_HAS_PASSWORD: 'passwordAlreadySet',
  USER_EMAIL_NOT_FOUND: 'providerFailed',
  USER_NOT_FOUND: 'accountMissing',
  VALIDATION_ERROR: 'notChecked',
  VERIFICATION_EMAIL_NOT_ENABLED: 'featureDisabled',
  EMAIL_PASSWORD_SIGN_UP_DISABLED: 'signUpClosed',
};

/** Codes that say the same to a person, by how they are spelled, so that those of plugins are understood, too. */
const FAMILIES: readonly (readonly [RegExp, keyof ErrorMessages])[] = [
  [/ORIGIN|_URL(?:$|_)|^BODY_MUST|^METHOD_NOT|^ASYNC_/, 'misconfigured'],
  [/^FAILED_TO_(?:CREATE|UPDATE|GET_SESSION)/, 'unexpected'],
  [/_DISABLED$/, 'featureDisabled'],
];

/** Which words a code gets. */
export function wordsOf(code: string): keyof ErrorMessages {
  if (Object.hasOwn(WORDS, code)) return WORDS[code] as keyof ErrorMessages;
  return FAMILIES.find(([spelling]) => spelling.test(code))?.[1] ?? 'unknown';
}

/** The sentence for a code, of an error or of an `?error=` in an address, which a provider may have written in lower case. */
export function errorText(messages: ErrorMessages, code: string): string {
  const known = code.toUpperCase();
  const words = messages[wordsOf(known)];
  // A code from an address bar may be any text; only what looks like a code is shown.
  return typeof words === 'string' ? words : words(/^[A-Za-z0-9_]{1,64}$/.test(code) ? known : 'UNKNOWN');
}
