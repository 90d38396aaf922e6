import type { SignUpMessages } from '../messages.js';

export const signUp: SignUpMessages = {
  title: 'Konto erstellen',
  subtitle: (app) => (app === '' ? 'Es dauert eine Minute.' : `In einer Minute bei ${app} dabei.`),
  submit: 'Konto erstellen',
  haveAccount: 'Schon ein Konto?',
  signIn: 'Anmelden',
  agree: (terms, privacy) => `Ich stimme den ${terms} und der ${privacy} zu`,
  agreeOne: (link) => `Ich stimme zu: ${link}`,
  terms: 'Nutzungsbedingungen',
  privacy: 'Datenschutzerklärung',
  agreeMissing: 'Stimme zu, um weiterzumachen.',
  checkTitle: 'Sieh in deine E-Mails',
  checkText: (email, duration) => `Wir haben einen Link an ${email} gesendet. Öffne ihn, um fertig zu werden. Er gilt ${duration}.`,
  closedTitle: 'Keine neuen Konten',
  closedText: (app) => `${app} nimmt derzeit keine neuen Konten an. Wenn du eines hast, melde dich an.`,
};
