import type { EmailDefinition } from '../kit/definition.js';
import { type ExistingAccountProps, existingAccount } from './existing-account.js';
import { type PasswordChangedProps, passwordChanged } from './password-changed.js';
import { type ResetPasswordEmailProps, resetPassword } from './reset-password.js';
import { type TwoFactorCodeProps, twoFactorCode } from './two-factor-code.js';
import { type VerifyEmailProps, verifyEmail } from './verify-email.js';
import { type WelcomeProps, welcome } from './welcome.js';

/** The facts that each mail is made of. */
export interface EmailPropsById {
  'verify-email': VerifyEmailProps;
  'reset-password': ResetPasswordEmailProps;
  'existing-account': ExistingAccountProps;
  'password-changed': PasswordChangedProps;
  'two-factor-code': TwoFactorCodeProps;
  welcome: WelcomeProps;
}

export type EmailId = keyof EmailPropsById;

export const TEMPLATES: { readonly [Id in EmailId]: EmailDefinition<EmailPropsById[Id]> } = {
  'verify-email': verifyEmail,
  'reset-password': resetPassword,
  'existing-account': existingAccount,
  'password-changed': passwordChanged,
  'two-factor-code': twoFactorCode,
  welcome,
};
