import type { Locale } from '../messages.js';
import { account } from './account.js';
import { common } from './common.js';
import { errors } from './errors.js';
import { guards } from './guards.js';
import { password } from './password.js';
import { passwordReset } from './password-reset.js';
import { sessions } from './sessions.js';
import { signIn } from './sign-in.js';
import { signUp } from './sign-up.js';
import { twoFactor } from './two-factor.js';
import { verification } from './verification.js';

export const en: Locale = {
  tag: 'en',
  direction: 'ltr',
  messages: { account, common, errors, guards, password, passwordReset, sessions, signIn, signUp, twoFactor, verification },
};
