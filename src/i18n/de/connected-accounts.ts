import type { ConnectedAccountsMessages } from '../messages/connected-accounts.js';

export const connectedAccounts: ConnectedAccountsMessages = {
  title: 'Verbundene Konten',
  text: 'Melde dich mit Konten an, die du anderswo hast.',
  connect: 'Verbinden',
  connectTo: (name) => `${name} verbinden`,
  connected: 'Verbunden',
  connectedSince: (date) => `Verbunden: ${date}`,
  notConnected: 'Nicht verbunden',
  granted: (scopes) => `Darf benutzen: ${scopes}`,
  grantedToSignIn: 'Nur zum Anmelden',
  accessUntil: (date) => `Zugriff bis ${date}`,
  accessEnded: (date) => `Zugriff beendet: ${date}`,
  otherAddress: (name) => `${name}: Das Konto dort hat eine andere E-Mail-Adresse als dieses, deshalb lässt es sich nicht verbinden.`,
  refused: (name) => `${name} ließ sich nicht verbinden. Es hat sich nichts geändert.`,
  disconnect: 'Trennen',
  disconnectFrom: (name) => `${name} trennen`,
  disconnectTitle: (name) => `${name} trennen?`,
  disconnectText: (name) => `Mit ${name} kannst du dich dann hier nicht mehr anmelden. Dein Konto dort bleibt, wie es ist.`,
  disconnected: (name) => `${name} ist getrennt.`,
  lastWay: 'Danach bliebe hier weder ein Konto noch ein Passwort. Setze erst ein Passwort oder verbinde ein zweites Konto.',
};
