/** The page of one's own account, and what its cards share. */
export interface SettingsMessages {
  title: string;
  profile: string;
  security: string;
  sessions: string;
  keys: string;
  save: string;
  saved: string;
  /** Over why a card could not be filled. */
  failedTitle: string;
  /** Over a list that could not be loaded again. */
  stale: (time: string) => string;
  /** Under a field that was changed in another place while somebody was changing it here. */
  changedElsewhere: (value: string) => string;
  /** In place of a value that is empty now. */
  nothing: string;
  signedOutTitle: string;
  signedOutText: string;
  signIn: string;
  notFoundTitle: string;
  /** Which rows of a long list are shown. */
  range: (from: number, to: number, all: number) => string;
  newer: string;
  older: string;
}
