import type { EmailCodeMessages } from '../messages/email-code.js';

export const emailCode: EmailCodeMessages = {
  title: 'Per E-Mail anmelden',
  text: 'Wir senden dir einen Code, den du hier eingibst.',
  submit: 'Code senden',
  sentTitle: 'Code eingeben',
  sentText: (email, duration) => `Wenn du dich mit ${email} anmelden kannst, ist ein Code unterwegs. Er gilt ${duration}.`,
  codeLabel: 'Code',
  confirm: 'Weiter',
  incomplete: (length) => `Gib alle ${length} Ziffern ein.`,
  verifyTitle: 'E-Mail-Adresse bestätigen',
  resetTitle: 'Passwort zurücksetzen',
  resetText: 'Gib deine Adresse ein, und wir senden dir einen Code.',
  newTitle: 'Neues Passwort setzen',
  newLabel: 'Neues Passwort',
  newSubmit: 'Passwort setzen',
  done: 'Du bist angemeldet.',
  verified: 'Deine Adresse ist bestätigt.',
  passwordSet: 'Dein Passwort ist gesetzt. Du kannst dich jetzt damit anmelden.',
  invalidOtp: 'Dieser Code stimmt nicht. Nimm den neuesten.',
  otpExpired: 'Dieser Code ist zu alt. Fordere einen neuen an.',
  tooManyAttempts: 'Zu viele falsche Codes. Fordere einen neuen an.',
};
