import type { PasswordChangeMessages } from '../messages/password-change.js';

export const passwordChange: PasswordChangeMessages = {
  title: 'Password',
  text: 'Take one that you use nowhere else.',
  changed: (date) => `Last changed: ${date}.`,
  current: 'Current password',
  currentMissing: 'Enter the password that you have now.',
  currentWrong: 'That is not your current password.',
  currentPerhapsOld: 'That is not your current password. An earlier try may have made it the new one.',
  forgot: 'Forgot password?',
  new: 'New password',
  same: 'You have this password already. Take another one.',
  signOutOthers: 'Sign out of all other sessions',
  submit: 'Change password',
  done: 'Your password is changed.',
  doneOthers: 'Your password is changed, and you are signed out everywhere else.',
  doneLost: 'The server’s answer got lost, but your password seems to be changed, and you are signed out. Sign in with the new one.',
  noneText: 'You sign in without a password. To set one, ask for a link by email.',
  noneSend: 'Email me a link',
  noneSent: (email) => `We sent a link to ${email}. Open it to set a password.`,
};
