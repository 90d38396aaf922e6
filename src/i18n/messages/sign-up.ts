export interface SignUpMessages {
  title: string;
  subtitle: (app: string) => string;
  submit: string;
  moreWays: string;
  haveAccount: string;
  signIn: string;
  /** Both labels appear in the text, where their links go. */
  agree: (terms: string, privacy: string) => string;
  agreeOne: (link: string) => string;
  terms: string;
  privacy: string;
  agreeMissing: string;
  checkTitle: string;
  checkText: (email: string, duration: string) => string;
  closedTitle: string;
  closedText: (app: string) => string;
  username: string;
  /** Characters that a username may have. */
  usernameRule: (min: number, max: number) => string;
  usernameChecking: string;
  usernameFree: string;
  usernameTaken: string;
  usernameInvalid: string;
  /** A label of a field that may be left empty. */
  optional: (label: string) => string;
  fieldMissing: (label: string) => string;
  fieldNoNumber: string;
  /** First entry of a list of choices. */
  choose: string;
}
