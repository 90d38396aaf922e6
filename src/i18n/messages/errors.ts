/** Words of errors, by what the person can do about them. `error-words.ts` says which code gets which. */
export interface ErrorMessages {
  invalidEmailOrPassword: string;
  invalidPassword: string;
  invalidEmail: string;
  passwordTooShort: string;
  passwordTooLong: string;
  userAlreadyExists: string;
  emailNotVerified: string;
  emailAlreadyVerified: string;
  invalidToken: string;
  /** The second step of a sign-in took too long, or went well unheard: the server has forgotten it. */
  invalidTwoFactorCookie: string;
  /** The second step of a sign-in had too many tries. */
  tooManyAttemptsRequestNewCode: string;
  sessionExpired: string;
  sessionNotFresh: string;
  accountNotFound: string;
  failedToUnlinkLastAccount: string;
  linkedAccountAlreadyExists: string;
  failedToGetUserInfo: string;
  fieldNotAllowed: string;
  validationError: string;
  signUpClosed: string;
  featureDisabled: string;
  twoFactorRequired: string;
  aborted: string;
  networkError: string;
  timeout: string;
  rateLimited: string;
  serviceUnavailable: string;
  unexpectedResponse: string;
  /** Something about how the app is set up. The code is for its developers. */
  misconfigured: (code: string) => string;
  /** Nothing is known but the code. */
  unknown: (code: string) => string;
}
