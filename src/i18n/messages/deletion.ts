export interface DeletionMessages {
  title: string;
  text: string;
  open: string;
  dialogTitle: string;
  dialogText: string;
  lost: string;
  lostProfile: string;
  lostAccess: string;
  lostWays: string;
  /** In place of the question, for the only owner of organizations, by their names. */
  soleOwner: (names: string) => string;
  /** Of the code by the same name. */
  soleOwnerOfOrganization: string;
  /** Asks for the address, so that nobody does it by habit. */
  type: (email: string) => string;
  typeWrong: string;
  submit: string;
  submitMail: string;
  mailText: (email: string) => string;
  mailed: (email: string) => string;
  mailedHint: string;
  readyTitle: string;
  readyText: (app: string) => string;
  confirm: string;
  keep: string;
  doneTitle: string;
  doneText: (app: string) => string;
  /** Where no answer came, and nobody is signed in any more. */
  perhapsTitle: string;
  perhapsText: string;
  onwards: string;
  signedOutTitle: string;
  signedOutText: string;
  invalidTitle: string;
  invalidText: string;
}
