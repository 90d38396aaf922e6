import type { AccountMessages } from './messages/account.js';
import type { ApiKeyCreationMessages } from './messages/api-key-creation.js';
import type { ApiKeysMessages } from './messages/api-keys.js';
import type { AvatarMessages } from './messages/avatar.js';
import type { CheckupMessages } from './messages/checkup.js';
import type { CommonMessages } from './messages/common.js';
import type { ConnectedAccountsMessages } from './messages/connected-accounts.js';
import type { DeletionMessages } from './messages/deletion.js';
import type { EmailChangeMessages } from './messages/email-change.js';
import type { EmailCodeMessages } from './messages/email-code.js';
import type { ErrorMessages } from './messages/errors.js';
import type { GuardMessages } from './messages/guards.js';
import type { MagicLinkMessages } from './messages/magic-link.js';
import type { MailedMessages } from './messages/mailed.js';
import type { PagesMessages } from './messages/pages.js';
import type { PasskeyMessages } from './messages/passkey.js';
import type { PasskeySettingsMessages } from './messages/passkey-settings.js';
import type { PasswordMessages } from './messages/password.js';
import type { PasswordChangeMessages } from './messages/password-change.js';
import type { PasswordResetMessages } from './messages/password-reset.js';
import type { ProfileMessages } from './messages/profile.js';
import type { ReauthMessages } from './messages/reauth.js';
import type { SessionsMessages } from './messages/sessions.js';
import type { SettingsMessages } from './messages/settings.js';
import type { SignInMessages } from './messages/sign-in.js';
import type { SignUpMessages } from './messages/sign-up.js';
import type { SocialMessages } from './messages/social.js';
import type { SwitcherMessages } from './messages/switcher.js';
import type { TwoFactorMessages } from './messages/two-factor.js';
import type { TwoFactorSettingsMessages } from './messages/two-factor-settings.js';
import type { VerificationMessages } from './messages/verification.js';
import type { WaysMessages } from './messages/ways.js';

export interface Messages {
  errors: ErrorMessages;
  common: CommonMessages;
  signIn: SignInMessages;
  signUp: SignUpMessages;
  twoFactor: TwoFactorMessages;
  passkey: PasskeyMessages;
  magicLink: MagicLinkMessages;
  mailed: MailedMessages;
  emailCode: EmailCodeMessages;
  social: SocialMessages;
  ways: WaysMessages;
  pages: PagesMessages;
  password: PasswordMessages;
  passwordReset: PasswordResetMessages;
  verification: VerificationMessages;
  sessions: SessionsMessages;
  account: AccountMessages;
  settings: SettingsMessages;
  profile: ProfileMessages;
  passwordChange: PasswordChangeMessages;
  emailChange: EmailChangeMessages;
  deletion: DeletionMessages;
  avatar: AvatarMessages;
  apiKeyCreation: ApiKeyCreationMessages;
  apiKeys: ApiKeysMessages;
  passkeySettings: PasskeySettingsMessages;
  connectedAccounts: ConnectedAccountsMessages;
  checkup: CheckupMessages;
  switcher: SwitcherMessages;
  guards: GuardMessages;
  reauth: ReauthMessages;
  twoFactorSettings: TwoFactorSettingsMessages;
}

/** A language with all its words. */
export interface Locale {
  /** BCP 47, for dates, numbers and `lang`. */
  tag: string;
  direction: 'ltr' | 'rtl';
  messages: Messages;
}
