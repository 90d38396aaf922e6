export interface SessionsMessages {
  title: string;
  text: string;
  thisDevice: string;
  activeNow: string;
  /** "Chrome on macOS" */
  device: (browser: string, system: string) => string;
  unknownBrowser: string;
  unknownSystem: string;
  signedInOn: (date: string) => string;
  signOut: string;
  /** Accessible name of the button of one row. */
  signOutOf: (device: string) => string;
  others: (count: number) => string;
  noOthers: string;
  signOutOthers: string;
  othersTitle: string;
  othersText: (count: number) => string;
  delay: (duration: string) => string;
  failedTitle: string;
  nothingChanged: string;
  staleText: (time: string) => string;
  notFreshTitle: string;
  notFreshText: string;
  signInAgain: string;
  signedOutOf: (device: string) => string;
  /** Of a session that began since the list was last looked at. */
  isNew: string;
  /** The server lists no more than this. */
  capped: (count: number) => string;
  /** Opens what is known of a session in full. */
  details: string;
  detailsOf: (device: string) => string;
  firstSeen: string;
  lastSeen: string;
  /** The user agent as it came. */
  agent: string;
  /** Ends the session of this browser with the others. */
  alsoHere: string;
  signOutAll: string;
  allText: string;
}
