import type { SwitcherMessages } from '../messages/switcher.js';

export const switcher: SwitcherMessages = {
  title: 'Konten in diesem Browser',
  text: 'Wechsle zwischen ihnen, ohne dich neu anzumelden.',
  current: 'In Gebrauch',
  switch: 'Wechseln',
  switchTo: (name) => `Zu ${name} wechseln`,
  switched: (name) => `Du bist jetzt ${name}.`,
  add: 'Weiteres Konto hinzufügen',
  full: (max) => `Hier passen ${max} Konten hin. Melde eines ab, um ein anderes hinzuzufügen.`,
  signOut: 'Abmelden',
  signOutOf: (name) => `${name} abmelden`,
  signedOutOf: (name) => `${name} ist hier abgemeldet.`,
  signOutAll: 'Von allen Konten abmelden',
  invalidSessionToken: 'Dieses Konto ist hier schon abgemeldet.',
};
