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
  invalidTitle: string;
  invalidText: string;
}
