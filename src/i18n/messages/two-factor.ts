/** Every word that Livery shows, in slices by feature. A component brings its English slice along; a locale is laid over it. */
export interface TwoFactorMessages {
  title: string;
  totpText: string;
  /** Before a mail was asked for. */
  otpOffer: string;
  otpText: string;
  otpSend: string;
  backupText: string;
  codeLabel: string;
  backupLabel: string;
  /** `duration` looks like "30 days". */
  trust: (duration: string) => string;
  submit: string;
  useTotp: string;
  useOtp: string;
  useBackup: string;
  incomplete: (length: number) => string;
  backupMissing: string;
  /** After two codes that looked right and were wrong. */
  clockHint: string;
  lockedTitle: string;
  lockedText: string;
  done: string;
  /** Words of codes that only a second factor meets. */
  invalidCode: string;
  invalidBackupCode: string;
  otpHasExpired: string;
  tooManyAttemptsRequestNewCode: string;
  sendNew: string;
  sendNewIn: (time: string) => string;
}
