import type { PasswordResetMessages } from '../messages/password-reset.js';

export const passwordReset: PasswordResetMessages = {
  title: 'Reset your password',
  subtitle: 'Enter your address, and we send you a link.',
  submit: 'Send link',
  sentTitle: 'Check your email',
  sentText: (email, duration) => `If ${email} has an account, a link is on its way. It works for ${duration}.`,
  newTitle: 'Choose a new password',
  newSubtitle: 'You use it from now on to sign in.',
  newLabel: 'New password',
  newSubmit: 'Set password',
  doneTitle: 'Your password is changed',
  doneText: 'Sign in with the new one.',
  doneAction: 'Sign in',
  invalidTitle: 'This link does not work any more',
  invalidText: 'Links can be used once, and only for a short time.',
  invalidAction: 'Ask for a new link',
  unsureTitle: 'Your password may be changed already',
  unsureText: 'Your first try got no answer. Sign in with the password of that try. If that does not work, reset it again.',
  unsureAction: 'Reset it again',
};
