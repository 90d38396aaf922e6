import type { ErrorMessages } from './messages/errors.js';

/** Codes that say the same to a person as another one, by how they are spelled, so that those of plugins are understood, too. The first that fits counts. */
const ALIKE: readonly (readonly [RegExp, keyof ErrorMessages])[] = [
  [/^(?:CREDENTIAL_ACCOUNT|USER)_NOT_FOUND$|^INVALID_USER$/, 'accountNotFound'],
  [/^UNAUTH/, 'sessionExpired'],
  [/^INVALID_(?:USERNAME|PHONE_NUMBER)_OR|^USERNAME_TOO|^INVALID_USERNAME$/, 'invalidEmailOrPassword'],
  [/^CROSS_SITE_|^EMAIL_CAN_NOT_BE_UPDATED$|^USER_ALREADY_HAS|^PASSWORD_ALREADY/, 'fieldNotAllowed'],
  [/^EMAIL_MISMATCH|^TOKEN_EXP/, 'invalidToken'],
  [/^ID_TOKEN_NOT|^USER_EMAIL_NOT/, 'failedToGetUserInfo'],
  [/^MISSING_FIELD/, 'validationError'],
  [/^SOCIAL_ACCOUNT/, 'linkedAccountAlreadyExists'],
  [/^USER_ALREADY_EX/, 'userAlreadyExists'],
  [/SIGN_UP_DISABLED$/, 'signUpClosed'],
  [/ORIGIN|_URL(?:$|_)|^BODY_MUST|^METHOD_NOT|^ASYNC_/, 'misconfigured'],
  [/^FAILED_TO_(?:CREATE|UPDATE|GET_SESSION)/, 'unexpectedResponse'],
  [/_DISABLED$|_NOT_ENABLED$|PROVIDER_NOT_FOUND$/, 'featureDisabled'],
];

/** Which words a code gets: those of its own name, `TOKEN_EXPIRED` as `tokenExpired`, else those of a code that is like it, else `unknown`. */
export function wordsOf(messages: ErrorMessages, code: string): keyof ErrorMessages {
  const own = code.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  if (Object.hasOwn(messages, own)) return own as keyof ErrorMessages;
  return ALIKE.find(([spelling]) => spelling.test(code))?.[1] ?? 'unknown';
}

/** The sentence for a code, of an error or of an `?error=` in an address, which a provider may have written in lower case. */
export function errorText(messages: ErrorMessages, code: string): string {
  const known = code.toUpperCase();
  const words = messages[wordsOf(messages, known)];
  // A code from an address bar may be any text; only what looks like a code is shown.
  return typeof words === 'string' ? words : words(/^[A-Za-z0-9_]{1,64}$/.test(code) ? known : 'UNKNOWN');
}
