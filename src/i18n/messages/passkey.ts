export interface PasskeyMessages {
  promptTitle: string;
  promptText: string;
  add: string;
  notNow: string;
  addedTitle: string;
  addedText: string;
  continue: string;
  /** Before and after the browser's dialog: a passkey may be on a phone. */
  otherDevice: string;
  /** Where none can be made, and nobody has to sign in another way. */
  notSupportedHere: string;
  /** Words of codes that only passkeys meet. */
  passkeyCancelled: string;
  passkeyAlreadyThere: string;
  passkeyDomainRefused: string;
  passkeyNotSupported: string;
  passkeyFailed: string;
  passkeyNotFound: string;
  authenticationFailed: string;
  challengeNotFound: string;
  failedToVerifyRegistration: string;
  passkeyOfSomebodyElse: string;
}
