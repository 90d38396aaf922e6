/** Proving who one is, above a page that stays as it is. */
export interface ReauthMessages {
  freshTitle: string;
  freshText: string;
  confirm: string;
  expiredTitle: string;
  expiredText: string;
  kept: string;
  signIn: string;
  signOut: string;
  forgot: string;
  usePasskey: string;
  useCode: string;
  useLink: string;
  linkSent: (email: string) => string;
  /** Where the browser opens no window for a provider: the way on leaves the page. */
  blocked: (provider: string) => string;
  /** Where the page has no way in for this person: the sign-in page may have. */
  elsewhere: string;
  elsewhereText: string;
  otherAccount: (email: string) => string;
}
