/** A mail with a code. */
export interface CodeMessages {
  subject: (app: string) => string;
  title: string;
  text: (app: string) => string;
  notYou: string;
  reason: string;
}

/** A mail that asks for a click. */
export interface LinkMessages {
  subject: (app: string) => string;
  title: string;
  text: (app: string) => string;
  button: string;
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
  /** Leads to whoever can help. */
  helpButton: string;
  openButton: (app: string) => string;
  provider: string;
  keyName: string;
  newAddress: string;
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
  changeEmailVerify: LinkMessages;
  changeEmailConfirm: LinkMessages;
  deleteAccountVerify: LinkMessages;
  emailChanged: NoticeMessages;
  accountDeleted: NoticeMessages;
  accountLinked: NoticeMessages;
  accountUnlinked: NoticeMessages;
  apiKeyCreated: NoticeMessages;
  verifyEmail: LinkMessages;
  resetPassword: LinkMessages;
  existingAccount: LinkMessages;
  passwordChanged: {
    subject: (app: string) => string;
    title: string;
    text: (app: string) => string;
    notYou: string;
    button: string;
    reason: string;
  };
  twoFactorCode: CodeMessages;
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
