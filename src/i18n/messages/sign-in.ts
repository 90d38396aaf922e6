export interface SignInMessages {
  /** An app without a name is an empty text. */
  title: (app: string) => string;
  subtitle: string;
  forgotPassword: string;
  rememberMe: string;
  submit: string;
  newHere: (app: string) => string;
  createAccount: string;
  unverifiedTitle: string;
  unverifiedText: (email: string) => string;
  unverifiedSend: string;
  /** The server has no way in that this page can draw. */
  noMethods: string;
  alreadyTitle: (name: string) => string;
  continueAs: (name: string) => string;
  otherAccount: string;
  done: string;
  /** Where the app did not go on by itself. */
  goOn: string;
  /** Label of the first field, where a username will do as well. */
  emailOrUsername: string;
  emailOrUsernameMissing: string;
  /** On the first of two steps: the address comes alone. */
  next: string;
  /** Goes back to the first of two steps. */
  change: string;
  /** "Google" on a button as wide as the card. */
  continueWith: (provider: string) => string;
  /** Ways in that are no provider: on a narrow button, and on one as wide as the card. */
  passkey: string;
  continueWithPasskey: string;
  magicLink: string;
  continueWithMagicLink: string;
  emailCode: string;
  continueWithEmailCode: string;
  lastUsed: string;
  moreWays: string;
}
