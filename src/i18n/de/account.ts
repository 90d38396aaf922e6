import type { AccountMessages } from '../messages/account.js';

export const account: AccountMessages = {
  menu: (name) => `Konto von ${name}`,
  signOut: 'Abmelden',
  signOutFailed: 'Du bist noch angemeldet. Versuch es noch einmal.',
  settings: 'Kontoeinstellungen',
};
