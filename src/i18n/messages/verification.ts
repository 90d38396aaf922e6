export interface VerificationMessages {
  waitTitle: string;
  waitText: (email: string) => string;
  waitTextUnknown: string;
  readyTitle: string;
  readyText: (app: string) => string;
  submit: string;
  doneTitle: string;
  doneText: string;
  continue: string;
  /** Of a link that is used up, where no answer came to the try before. Above `invalidText`. */
  perhapsTitle: string;
  invalidTitle: string;
  invalidText: string;
}
