import type { VerificationMessages } from '../messages/verification.js';

export const verification: VerificationMessages = {
  waitTitle: 'Confirm your email',
  waitText: (email) => `We sent a link to ${email}. Open it to finish.`,
  waitTextUnknown: 'Open the link in the mail that we sent you.',
  readyTitle: 'Confirm your email',
  readyText: (app) => `One click, and your ${app} account is ready.`,
  submit: 'Confirm email',
  doneTitle: 'Your email is confirmed',
  doneText: 'Everything is ready.',
  continue: 'Continue',
  perhapsTitle: 'This may be done already',
  invalidTitle: 'This link does not work any more',
  invalidText: 'Links can be used once, and only for a short time. Sign in, and we send you a new one.',
};
