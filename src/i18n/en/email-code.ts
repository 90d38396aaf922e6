import type { EmailCodeMessages } from '../messages/email-code.js';

export const emailCode: EmailCodeMessages = {
  title: 'Sign in by email',
  text: 'We send you a code to enter here.',
  submit: 'Email me a code',
  sentTitle: 'Enter your code',
  sentText: (email, duration) => `If you can sign in with ${email}, a code is on its way. It works for ${duration}.`,
  codeLabel: 'Code',
  confirm: 'Continue',
  incomplete: (length) => `Enter all ${length} digits.`,
  verifyTitle: 'Confirm your email',
  resetTitle: 'Reset your password',
  resetText: 'Enter your address, and we send you a code.',
  newTitle: 'Set a new password',
  newLabel: 'New password',
  newSubmit: 'Set password',
  done: 'You are signed in.',
  verified: 'Your address is confirmed.',
  passwordSet: 'Your password is set. You can sign in with it now.',
  invalidOtp: 'This code is not right. Take the newest one.',
  otpExpired: 'This code is too old. Ask for a new one.',
  tooManyAttempts: 'Too many wrong codes. Ask for a new one.',
};
