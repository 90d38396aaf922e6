/** Accounts that are signed in on one browser. */
export interface SwitcherMessages {
  title: string;
  text: string;
  current: string;
  switch: string;
  switchTo: (name: string) => string;
  switched: (name: string) => string;
  add: string;
  /** No more fit. */
  full: (max: number) => string;
  signOut: string;
  signOutOf: (name: string) => string;
  signedOutOf: (name: string) => string;
  /** Of the account in use and all the others on this browser. */
  signOutAll: string;
  invalidSessionToken: string;
}
