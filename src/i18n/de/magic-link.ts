import type { MagicLinkMessages } from '../messages/magic-link.js';

export const magicLink: MagicLinkMessages = {
  title: 'Per E-Mail anmelden',
  text: 'Wir senden dir einen Link. Öffne ihn, und du bist angemeldet.',
  submit: 'Link senden',
  sentTitle: 'Sieh in dein Postfach',
  sentText: (email, duration) => `Wenn du dich mit ${email} anmelden kannst, ist ein Link unterwegs. Er gilt einmal, für ${duration}.`,
  otherDevice: 'Öffne den Link in diesem Browser: Angemeldet ist, wer ihn öffnet.',
  readyTitle: (app) => (app === '' ? 'Anmelden' : `Bei ${app} anmelden`),
  readyText: 'Du hast einen Anmeldelink geöffnet. Mach weiter, wenn du ihn selbst angefordert hast. Sonst schließ diese Seite.',
  confirm: 'Anmelden',
  invalidTitle: 'Dieser Link gilt nicht mehr',
  invalidText: 'Er wurde schon benutzt oder ist zu alt. Fordere einen neuen an.',
  newLink: 'Neuen Link anfordern',
  done: 'Du bist angemeldet',
};
