/** Words that every screen may need. */
export interface CommonMessages {
  /** Label of an address. */
  email: string;
  password: string;
  name: string;
  showPassword: string;
  hidePassword: string;
  capsLock: string;
  tryAgain: string;
  /** On a button that waits. `time` looks like 0:42. */
  tryAgainIn: (time: string) => string;
  /** Too many tries: said while the button counts down. */
  limitTitle: string;
  limitText: string;
  /** Read out when a wait is over. */
  tryAgainNow: string;
  stillWorking: string;
  loading: string;
  /** Instead of a part whose code did not come: no connection, or a newer version of the app. */
  notLoaded: string;
  close: string;
  cancel: string;
  or: string;
  /** Heading over two or more errors of a form. */
  problems: (count: number) => string;
  emailMissing: string;
  emailIncomplete: (example: string) => string;
  passwordMissing: string;
  nameMissing: string;
  backToSignIn: string;
}
