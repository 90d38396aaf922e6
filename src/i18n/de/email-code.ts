import type { EmailCodeMessages } from '../messages/email-code.js';

export const emailCode: EmailCodeMessages = {
  title: 'Per E-Mail anmelden',
  text: 'Wir senden dir einen Code, den du hier eingibst.',
  submit: 'Code senden',
  sentTitle: 'Code eingeben',
  sentText: (email, duration) => `Wenn du dich mit ${email} anmelden kannst, ist ein Code unterwegs. Er gilt ${duration}.`,
  codeLabel: 'Code',
  sendNew: 'Neuen Code senden',
  sendNewIn: (time) => `Neuen Code senden in ${time}`,
  confirm: 'Weiter',
  incomplete: (length) => `Gib alle ${length} Ziffern ein.`,
  verifyTitle: 'E-Mail-Adresse bestätigen',
  verifyText: (email, duration) => `Wir haben einen Code an ${email} gesendet. Er gilt ${duration}.`,
  resetTitle: 'Passwort zurücksetzen',
  resetText: 'Gib deine Adresse ein, und wir senden dir einen Code.',
  verified: 'Deine Adresse ist bestätigt',
  invalidOtp: 'Dieser Code stimmt nicht. Nimm den neuesten.',
  otpExpired: 'Dieser Code ist vielleicht schon benutzt oder zu alt. Lass dir einen neuen senden.',
  tooManyAttempts: 'Zu viele falsche Codes. Lass dir einen neuen senden.',
};
