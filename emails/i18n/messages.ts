/** A mail with a code. */
export interface CodeMessages {
  subject: (app: string) => string;
  title: string;
  text: (app: string) => string;
  notYou: string;
  reason: string;
}

/** A mail that tells of something that has happened. */
export interface NoticeMessages {
  subject: (app: string) => string;
  title: string;
  text: (app: string) => string;
  notYou: string;
}

/** Every word of the mails in one language. */
export interface EmailMessages {
  copyAddress: string;
  help: string;
  privacy: string;
  hello: (name: string) => string;
  /** In place of a name that cannot be shown. */
  helloAll: string;
  validFor: (duration: string) => string;
  /** Of a code that works once. */
  codeValidFor: (duration: string) => string;
  when: string;
  device: string;
  unknownDevice: string;
  /** Under a notice about the security of an account. */
  securityReason: string;
  resetPasswordButton: string;
  magicLink: {
    subject: (app: string) => string;
    title: (app: string) => string;
    text: (app: string) => string;
    button: string;
    reason: string;
  };
  signInCode: CodeMessages;
  verifyCode: CodeMessages;
  resetCode: CodeMessages;
  changeEmailCode: CodeMessages;
  newDevice: NoticeMessages;
  passkeyAdded: NoticeMessages;
  passkeyRemoved: NoticeMessages;
  twoFactorEnabled: NoticeMessages;
  twoFactorDisabled: NoticeMessages;
  backupCodeUsed: NoticeMessages & { left: (count: number) => string };
  verifyEmail: {
    subject: (app: string) => string;
    title: string;
    text: (app: string) => string;
    button: string;
    reason: string;
  };
  resetPassword: {
    subject: (app: string) => string;
    title: string;
    text: (app: string) => string;
    button: string;
    reason: string;
  };
  existingAccount: {
    subject: (app: string) => string;
    title: string;
    text: (app: string) => string;
    button: string;
    reason: string;
  };
  passwordChanged: {
    subject: (app: string) => string;
    title: string;
    text: (app: string) => string;
    notYou: string;
    button: string;
    reason: string;
  };
  twoFactorCode: {
    subject: (app: string) => string;
    title: string;
    text: (app: string) => string;
    notYou: string;
    reason: string;
  };
  welcome: {
    subject: (app: string) => string;
    title: string;
    text: (app: string) => string;
    button: (app: string) => string;
    reason: string;
  };
}

/** A language for mails. */
export interface EmailLocale {
  /** BCP 47. */
  tag: string;
  direction: 'ltr' | 'rtl';
  messages: EmailMessages;
}
