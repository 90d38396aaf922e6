import { createBranding, publicBranding } from '../src/branding/index.js';
import { BASIC_FEATURES } from '../src/client/features.js';
import { en } from '../src/i18n/en/index.js';

/** What stories show: the sample company and its people. */
export const acme = publicBranding(
  createBranding({ name: 'Acme', termsUrl: 'https://example.com/terms', privacyUrl: 'https://example.com/privacy', supportEmail: 'support@example.com' }),
);
export const ada = { id: 'ada', name: 'Ada Lovelace', email: 'ada@example.com', emailVerified: true };
export const messages = en.messages;
export const features = {
  ...BASIC_FEATURES,
  appName: 'Acme',
  emailPassword: { signUp: true, minLength: 15, maxLength: 128, requireEmailVerification: true, reset: true },
};
export const paths = {
  signIn: '#sign-in',
  signUp: '#sign-up',
  forgotPassword: '#forgot-password',
  afterSignIn: '#home',
  afterSignOut: '#sign-in',
  account: '#account',
};
export const nothing = () => {};
export const no = async () => false;
/** 21 November 2026, noon in UTC. */
export const NOW = Date.UTC(2026, 10, 21, 12);
