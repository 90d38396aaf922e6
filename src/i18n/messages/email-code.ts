export interface EmailCodeMessages {
  title: string;
  text: string;
  submit: string;
  sentTitle: string;
  sentText: (email: string, duration: string) => string;
  codeLabel: string;
  sendNew: string;
  sendNewIn: (time: string) => string;
  confirm: string;
  incomplete: (length: number) => string;
  verifyTitle: string;
  verifyText: (email: string, duration: string) => string;
  resetTitle: string;
  resetText: string;
  verified: string;
  /** Words of codes that only mailed codes meet. */
  invalidOtp: string;
  /** Also of one that the server used up without an answer. */
  otpExpired: string;
  tooManyAttempts: string;
}
