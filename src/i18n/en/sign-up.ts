import type { SignUpMessages } from '../messages.js';

export const signUp: SignUpMessages = {
  title: 'Create your account',
  subtitle: (app) => (app === '' ? 'It takes a minute.' : `Start with ${app} in a minute.`),
  submit: 'Create account',
  haveAccount: 'Have an account?',
  signIn: 'Sign in',
  agree: (terms, privacy) => `I agree to the ${terms} and the ${privacy}`,
  agreeOne: (link) => `I agree to the ${link}`,
  terms: 'Terms',
  privacy: 'Privacy Policy',
  agreeMissing: 'Agree to the terms to continue.',
  checkTitle: 'Check your email',
  checkText: (email, duration) => `We sent a link to ${email}. Open it to finish. It works for ${duration}.`,
  closedTitle: 'Sign-up is closed',
  closedText: (app) => `${app} does not take new accounts at the moment. If you have one, sign in.`,
};
