import type { EmailCodeMessages } from '../messages/email-code.js';

export const emailCode: EmailCodeMessages = {
  title: 'Sign in by email',
  text: 'We send you a code to enter here.',
  submit: 'Email me a code',
  sentTitle: 'Enter your code',
  sentText: (email, duration) => `If you can sign in with ${email}, a code is on its way. It works for ${duration}.`,
  codeLabel: 'Code',
  sendNew: 'Send a new code',
  sendNewIn: (time) => `Send a new code in ${time}`,
  confirm: 'Continue',
  incomplete: (length) => `Enter all ${length} digits.`,
  verifyTitle: 'Confirm your email',
  verifyText: (email, duration) => `We sent a code to ${email}. It works for ${duration}.`,
  resetTitle: 'Reset your password',
  resetText: 'Enter your address to get a code.',
  verified: 'Your address is confirmed',
  invalidOtp: 'This code is not right. Take the newest one.',
  otpExpired: 'This code may be used up or too old. Get a new one.',
  tooManyAttempts: 'Too many wrong codes. Get a new one.',
};
