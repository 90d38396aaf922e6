export interface PasswordChangeMessages {
  title: string;
  text: string;
  changed: (date: string) => string;
  current: string;
  currentMissing: string;
  /** Of the code `INVALID_PASSWORD`, under the current password. */
  currentWrong: string;
  /** In its place, where no answer came to an earlier try. */
  currentPerhapsOld: string;
  forgot: string;
  new: string;
  same: string;
  signOutOthers: string;
  submit: string;
  done: string;
  doneOthers: string;
  /** Where no answer came, and the session is gone. */
  doneLost: string;
  /** For an account that signs in another way. */
  noneText: string;
  noneSend: string;
  noneSent: (email: string) => string;
}
