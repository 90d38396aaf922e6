import type { SignInMessages } from '../messages.js';

export const signIn: SignInMessages = {
  title: (app) => (app === '' ? 'Anmelden' : `Bei ${app} anmelden`),
  subtitle: 'Schön, dass du wieder da bist.',
  forgotPassword: 'Passwort vergessen?',
  rememberMe: 'Angemeldet bleiben',
  submit: 'Anmelden',
  newHere: (app) => (app === '' ? 'Neu hier?' : `Neu bei ${app}?`),
  createAccount: 'Konto erstellen',
  unverifiedTitle: 'Bestätige zuerst deine Adresse',
  unverifiedText: (email) => `Die Adresse ${email} ist noch nicht bestätigt. Wir können dir einen neuen Link senden.`,
  unverifiedSend: 'Neuen Link senden',
  noMethods: 'Hier kann man sich gerade nicht anmelden.',
  alreadyTitle: (name) => `Du bist angemeldet, ${name}`,
  continueAs: (name) => `Weiter als ${name}`,
  otherAccount: 'Anderes Konto verwenden',
  done: 'Du bist angemeldet.',
  goOn: 'Weiter',
};
