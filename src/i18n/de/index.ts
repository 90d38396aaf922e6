import type { Locale } from '../messages.js';
import { account } from './account.js';
import { apiKeyCreation } from './api-key-creation.js';
import { apiKeys } from './api-keys.js';
import { avatar } from './avatar.js';
import { checkup } from './checkup.js';
import { common } from './common.js';
import { connectedAccounts } from './connected-accounts.js';
import { deletion } from './deletion.js';
import { emailChange } from './email-change.js';
import { emailCode } from './email-code.js';
import { errors } from './errors.js';
import { guards } from './guards.js';
import { magicLink } from './magic-link.js';
import { mailed } from './mailed.js';
import { pages } from './pages.js';
import { passkey } from './passkey.js';
import { passkeySettings } from './passkey-settings.js';
import { password } from './password.js';
import { passwordChange } from './password-change.js';
import { passwordReset } from './password-reset.js';
import { profile } from './profile.js';
import { reauth } from './reauth.js';
import { sessions } from './sessions.js';
import { settings } from './settings.js';
import { signIn } from './sign-in.js';
import { signUp } from './sign-up.js';
import { social } from './social.js';
import { switcher } from './switcher.js';
import { twoFactor } from './two-factor.js';
import { twoFactorSettings } from './two-factor-settings.js';
import { verification } from './verification.js';
import { ways } from './ways.js';

export const de: Locale = {
  tag: 'de',
  direction: 'ltr',
  messages: {
    apiKeyCreation,
    apiKeys,
    avatar,
    account,
    common,
    emailCode,
    errors,
    guards,
    magicLink,
    mailed,
    pages,
    passkey,
    password,
    passwordChange,
    passwordReset,
    profile,
    reauth,
    sessions,
    settings,
    signIn,
    signUp,
    social,
    twoFactor,
    twoFactorSettings,
    verification,
    emailChange,
    deletion,
    passkeySettings,
    connectedAccounts,
    checkup,
    switcher,
    ways,
  },
};
