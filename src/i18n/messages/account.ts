export interface AccountMessages {
  /** Accessible name of the user menu. */
  menu: (name: string) => string;
  signOut: string;
  signOutFailed: string;
  settings: string;
}
