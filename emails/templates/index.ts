import type { EmailDefinition } from '../kit/definition.js';
import { type CodeMailProps, changeEmailCode, resetCode, signInCode, twoFactorCode, verifyCode } from './code-mail.js';
import { type ExistingAccountProps, existingAccount } from './existing-account.js';
import { type ChangeEmailProps, changeEmailConfirm, changeEmailVerify, deleteAccountVerify, type LinkMailProps } from './link-mail.js';
import { type MagicLinkEmailProps, magicLink } from './magic-link.js';
import { type PasswordChangedProps, passwordChanged } from './password-changed.js';
import { type ResetPasswordEmailProps, resetPassword } from './reset-password.js';
import {
  type AccountLinkProps,
  type ApiKeyCreatedProps,
  accountDeleted,
  accountLinked,
  accountUnlinked,
  apiKeyCreated,
  type BackupCodeUsedProps,
  backupCodeUsed,
  emailChanged,
  newDevice,
  passkeyAdded,
  passkeyRemoved,
  type SecurityNoticeProps,
  twoFactorDisabled,
  twoFactorEnabled,
} from './security-notice.js';
import { type VerifyEmailProps, verifyEmail } from './verify-email.js';
import { type WelcomeProps, welcome } from './welcome.js';

/** The facts that each mail is made of. */
export interface EmailPropsById {
  'verify-email': VerifyEmailProps;
  'reset-password': ResetPasswordEmailProps;
  'existing-account': ExistingAccountProps;
  'password-changed': PasswordChangedProps;
  'magic-link': MagicLinkEmailProps;
  'sign-in-code': CodeMailProps;
  'verify-code': CodeMailProps;
  'reset-code': CodeMailProps;
  'change-email-code': CodeMailProps;
  'change-email-verify': LinkMailProps;
  'change-email-confirm': ChangeEmailProps;
  'email-changed': SecurityNoticeProps;
  'delete-account-verify': LinkMailProps;
  'account-deleted': SecurityNoticeProps;
  'account-linked': AccountLinkProps;
  'account-unlinked': AccountLinkProps;
  'api-key-created': ApiKeyCreatedProps;
  'two-factor-code': CodeMailProps;
  'new-device': SecurityNoticeProps;
  'passkey-added': SecurityNoticeProps;
  'passkey-removed': SecurityNoticeProps;
  'two-factor-enabled': SecurityNoticeProps;
  'two-factor-disabled': SecurityNoticeProps;
  'backup-code-used': BackupCodeUsedProps;
  welcome: WelcomeProps;
}

export type EmailId = keyof EmailPropsById;

export const TEMPLATES: { readonly [Id in EmailId]: EmailDefinition<EmailPropsById[Id]> } = {
  'verify-email': verifyEmail,
  'reset-password': resetPassword,
  'existing-account': existingAccount,
  'password-changed': passwordChanged,
  'magic-link': magicLink,
  'sign-in-code': signInCode,
  'verify-code': verifyCode,
  'reset-code': resetCode,
  'change-email-code': changeEmailCode,
  'change-email-verify': changeEmailVerify,
  'change-email-confirm': changeEmailConfirm,
  'email-changed': emailChanged,
  'delete-account-verify': deleteAccountVerify,
  'account-deleted': accountDeleted,
  'account-linked': accountLinked,
  'account-unlinked': accountUnlinked,
  'api-key-created': apiKeyCreated,
  'two-factor-code': twoFactorCode,
  'new-device': newDevice,
  'passkey-added': passkeyAdded,
  'passkey-removed': passkeyRemoved,
  'two-factor-enabled': twoFactorEnabled,
  'two-factor-disabled': twoFactorDisabled,
  'backup-code-used': backupCodeUsed,
  welcome,
};
