import type { SocialMessages } from '../messages/social.js';

export const social: SocialMessages = {
  someProvider: 'Der andere Dienst',
  cancelled: (provider) => `${provider}: Die Anmeldung wurde abgebrochen. Nichts hat sich geändert.`,
  notLinked: (provider) =>
    `${provider} ist noch nicht verbunden, und mit dieser Adresse gibt es schon ein Konto. Melde dich an wie bisher, dann lässt es sich in den Einstellungen verbinden.`,
  connectFailed: (provider) => `${provider} ließ sich nicht verbinden. Bestätige dort deine E-Mail-Adresse, oder nimm ein anderes Konto.`,
  linkedElsewhere: (provider) => `${provider}: Dieses Konto gehört hier schon jemand anderem. Nimm ein anderes.`,
  emailMissing: (provider) => `${provider} hat uns deine E-Mail-Adresse nicht genannt. Erlaube es dort oder nimm einen anderen Weg.`,
  emailUnverified: (provider) => `${provider} hat deine E-Mail-Adresse noch nicht bestätigt. Bestätige sie dort oder nimm einen anderen Weg.`,
  tookTooLong: () => 'Das dauerte zu lange oder begann in einem anderen Browser. Versuch es noch einmal.',
  failed: (provider) => `${provider} konnte dich gerade nicht anmelden. Versuch es noch einmal oder nimm einen anderen Weg.`,
  noAccount: (provider) =>
    `${provider}: Niemand hier benutzt dieses Konto, und neue können zurzeit nicht angelegt werden. Wenn du hier eins hast, melde dich auf einem anderen Weg an.`,
  waiting: (provider) => `Weiter geht es im Fenster von ${provider}.`,
  cancel: 'Abbrechen',
  returningTitle: 'Du wirst angemeldet',
  cancelledTitle: 'Anmeldung abgebrochen',
  failedTitle: 'Das hat nicht geklappt',
  tryAgain: 'Zurück zur Anmeldung',
};
