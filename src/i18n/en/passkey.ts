import type { PasskeyMessages } from '../messages/passkey.js';

export const passkey: PasskeyMessages = {
  promptTitle: 'Sign in faster next time',
  promptText: 'With a passkey you use your face, your fingerprint or your screen lock. There is nothing to remember, and nothing to steal.',
  add: 'Add a passkey',
  notNow: 'Not now',
  addedTitle: 'Your passkey is ready',
  addedText: 'Next time, choose it when you sign in.',
  continue: 'Continue',
  otherDevice: 'It can be on this device, on your phone or on a security key.',
  notSupportedHere: 'This browser or device cannot make one. You can do it later, on another one, in your settings.',
  passkeyCancelled: 'That was cancelled, or took too long. Nothing has changed.',
  passkeyAlreadyThere: 'This device has a passkey for your account already.',
  passkeyDomainRefused: 'Passkeys do not work at this address. Tell the people who run this app.',
  passkeyNotSupported: 'This browser or device cannot do that. Use another way.',
  passkeyFailed: 'Your device could not finish. Try again, or use another way.',
  passkeyNotFound: 'This passkey is not known here any more. Use another way.',
  authenticationFailed: 'This passkey could not be confirmed. Try again, or use another way.',
  challengeNotFound: 'That took too long. Try again.',
  failedToVerifyRegistration: 'The passkey could not be confirmed. Try again.',
  passkeyOfSomebodyElse: 'This passkey belongs to another account. Use one of the account that is shown.',
};
