import type { PasswordMessages } from '../messages/password.js';

export const password: PasswordMessages = {
  rule: (min) => `At least ${min} characters. A few words in a row are good.`,
  tooShort: (missing) => (missing === 1 ? 'One more character is needed.' : `${missing} more characters are needed.`),
  tooLong: (max) => `Use at most ${max} characters.`,
  passwordCompromised: 'This password is known from a data breach. Choose another one.',
  strength: ['Easy to guess', 'Strength: weak', 'Strength: fair', 'Strength: good', 'Strength: strong'],
};
