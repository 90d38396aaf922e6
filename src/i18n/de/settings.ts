import type { SettingsMessages } from '../messages/settings.js';

export const settings: SettingsMessages = {
  title: 'Konto',
  profile: 'Profil',
  security: 'Sicherheit',
  sessions: 'Sitzungen',
  keys: 'API-Schlüssel',
  save: 'Speichern',
  saved: 'Gespeichert.',
  failedTitle: 'Das ließ sich nicht laden',
  stale: (time) => `Nicht aktualisiert. Das ist der Stand von ${time}.`,
  changedElsewhere: (value) => `Inzwischen anderswo geändert, in ${value}. Speichern ersetzt das.`,
  nothing: 'nichts',
  signedOutTitle: 'Melde dich an, um dein Konto zu sehen',
  signedOutText: 'Hier ist gerade niemand angemeldet.',
  signIn: 'Anmelden',
  notFoundTitle: 'Diese Seite gibt es nicht',
  range: (from, to, all) => `${from} bis ${to} von ${all}`,
  newer: 'Neuere',
  older: 'Ältere',
};
