import type { VerificationMessages } from '../messages/verification.js';

export const verification: VerificationMessages = {
  waitTitle: 'Bestätige deine E-Mail-Adresse',
  waitText: (email) => `Wir haben einen Link an ${email} gesendet. Öffne ihn, um fertig zu werden.`,
  waitTextUnknown: 'Öffne den Link in der E-Mail, die wir dir gesendet haben.',
  readyTitle: 'Bestätige deine E-Mail-Adresse',
  readyText: (app) => `Ein Klick, und dein Konto bei ${app} ist bereit.`,
  submit: 'Adresse bestätigen',
  doneTitle: 'Deine Adresse ist bestätigt',
  doneText: 'Alles ist bereit.',
  continue: 'Weiter',
  perhapsTitle: 'Das ist vielleicht schon geschehen',
  invalidTitle: 'Dieser Link gilt nicht mehr',
  invalidText: 'Links gelten einmal und nur für kurze Zeit. Melde dich an, und wir senden dir einen neuen.',
};
