import type { ReauthMessages } from '../messages/reauth.js';

export const reauth: ReauthMessages = {
  freshTitle: 'Bestätige, dass du es bist',
  freshText: 'Du hast dich vor einer Weile angemeldet, und das hier ist wichtig.',
  confirm: 'Bestätigen',
  expiredTitle: 'Du wurdest abgemeldet',
  expiredText: 'Zur Sicherheit enden Sitzungen nach einer Weile. Melde dich wieder an und mach da weiter, wo du warst.',
  kept: 'Was du auf dieser Seite eingegeben hast, ist noch da.',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  forgot: 'Passwort vergessen?',
  usePasskey: 'Passkey verwenden',
  useCode: 'Code per E-Mail schicken',
  useLink: 'Link per E-Mail schicken',
  linkSent: (email) => `Ein Link ist unterwegs an ${email}. Öffne ihn in diesem Browser und komm zurück: Diese Seite macht dann von selbst weiter.`,
  blocked: (provider) =>
    `Dieser Browser öffnet kein Fenster für ${provider}. Du kannst in diesem weitermachen, aber was du hier eingegeben hast, geht verloren.`,
  elsewhere: 'Zur Anmeldeseite',
  elsewhereText: 'So, wie du dich anmeldest, geht es auf der Anmeldeseite. Was du hier eingegeben hast, geht dabei verloren.',
  otherAccount: (email) => `Das ist ein anderes Konto. Um weiterzumachen, melde dich als ${email} an.`,
};
