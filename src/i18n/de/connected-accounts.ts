import type { ConnectedAccountsMessages } from '../messages.js';

export const connectedAccounts: ConnectedAccountsMessages = {
  title: 'Verbundene Konten',
  text: 'Melde dich mit Konten an, die du anderswo hast.',
  connect: 'Verbinden',
  connectTo: (name) => `${name} verbinden`,
  connected: 'Verbunden',
  connectedSince: (date) => `Verbunden: ${date}`,
  notConnected: 'Nicht verbunden',
  granted: (scopes) => `Darf benutzen: ${scopes}`,
  disconnect: 'Trennen',
  disconnectFrom: (name) => `${name} trennen`,
  disconnectTitle: (name) => `${name} trennen?`,
  disconnectText: (name) => `Mit ${name} kannst du dich dann hier nicht mehr anmelden. Dein Konto dort bleibt, wie es ist.`,
  disconnected: (name) => `${name} ist getrennt.`,
  lastWay: 'Das ist dein letzter Weg hinein. Setze erst ein Passwort oder verbinde ein zweites Konto.',
};
