export interface ApiKeysMessages {
  title: string;
  text: string;
  create: string;
  noneTitle: string;
  noneText: string;
  /** In place of a name. */
  unnamed: string;
  /** On a key that was turned off. */
  off: string;
  /** On a key that has expired. */
  ended: string;
  lastUsed: (date: string) => string;
  neverUsed: string;
  endsOn: (date: string) => string;
  endedOn: (date: string) => string;
  noEnd: string;
  left: (count: string) => string;
  /** How often it may be used: "1,000", "1 day". */
  limit: (count: string, duration: string) => string;
  /** Accessible name of the menu of one key. */
  actionsOf: (name: string) => string;
  replace: string;
  turnOff: string;
  turnedOff: (name: string) => string;
  turnOn: string;
  turnedOn: (name: string) => string;
  remove: string;
  removeTitle: (name: string) => string;
  removeText: string;
  removed: (name: string) => string;
  full: (count: string) => string;
  capped: (count: string) => string;
  /** Of the code `KEY_NOT_FOUND`. */
  keyNotFound: string;
}
