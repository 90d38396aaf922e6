/** Turning a second factor on and off. */
export interface TwoFactorSettingsMessages {
  title: string;
  text: string;
  on: string;
  off: string;
  app: string;
  appText: string;
  setUp: string;
  backupCodes: string;
  backupText: string;
  /** In place of `backupText`, where the server counts them. */
  backupLeft: (count: number) => string;
  /** Two or three. */
  backupFew: (count: number) => string;
  statusFailed: string;
  trusted: string;
  trustedText: string;
  /** What a device is called where nothing is known of it. */
  unknownDevice: string;
  /** "Chrome on macOS" */
  device: (browser: string, system: string) => string;
  thisDevice: string;
  trustedUntil: (date: string) => string;
  forget: string;
  /** Accessible name of the button of one device. */
  forgetOf: (device: string) => string;
  forgotten: (device: string) => string;
  newCodes: string;
  turnOff: string;
  /** For an account without a password, which cannot turn it on. */
  needsPassword: string;
  /** Where it is required, and there is time. */
  requiredBy: (app: string, date: string) => string;
  /** Where the time is over. */
  requiredNow: (app: string) => string;
  /** In place of the button that turns it off. */
  requiredOn: (app: string) => string;
  enableTitle: string;
  enableText: string;
  newCodesTitle: string;
  newCodesText: string;
  disableTitle: string;
  disableText: string;
  continue: string;
  scanTitle: string;
  scanText: string;
  /** Accessible name of the picture. */
  qr: string;
  key: string;
  keyHint: string;
  copy: string;
  copied: string;
  /** Where the browser does not let a page copy. */
  copyFailed: string;
  openInApp: string;
  codeTitle: string;
  codeText: string;
  back: string;
  turnOn: string;
  codesTitle: string;
  codesText: string;
  /** Above them, where no answer came to the code that turned it on. */
  codesLost: string;
  download: string;
  /** First line of the file and of the print. */
  fileTitle: (app: string) => string;
  print: string;
  saved: string;
  finish: string;
}
