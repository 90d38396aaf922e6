/** The address of an account, and the change to another one. */
export interface EmailChangeMessages {
  title: string;
  text: string;
  verified: string;
  unverified: string;
  /** Of the button that has an unproven address confirmed. */
  confirm: string;
  confirmByCode: string;
  confirmSent: (email: string) => string;
  confirmCodeSent: (email: string, duration: string) => string;
  confirmSubmit: string;
  new: string;
  same: string;
  submit: string;
  sent: (email: string) => string;
  /** Nobody is told whose an address is. */
  sentHint: string;
  codeSent: (email: string, duration: string) => string;
  codeHint: string;
  /** Where the old address is asked for a code first. */
  proofSent: (email: string, next: string, duration: string) => string;
  proofHint: string;
  changed: (email: string) => string;
  fixed: string;
  readyTitle: string;
  readyText: (app: string) => string;
  readySubmit: string;
  doneTitle: string;
  doneText: string;
  /** Where the old address is asked first. */
  oldTitle: string;
  oldText: (app: string) => string;
  oldSubmit: string;
  oldDoneTitle: string;
  oldDoneText: string;
  toAccount: string;
}
