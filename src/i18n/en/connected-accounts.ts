import type { ConnectedAccountsMessages } from '../messages.js';

export const connectedAccounts: ConnectedAccountsMessages = {
  title: 'Connected accounts',
  text: 'Sign in with accounts that you have elsewhere.',
  connect: 'Connect',
  connectTo: (name) => `Connect ${name}`,
  connected: 'Connected',
  connectedSince: (date) => `Connected ${date}`,
  notConnected: 'Not connected',
  granted: (scopes) => `May use: ${scopes}`,
  disconnect: 'Disconnect',
  disconnectFrom: (name) => `Disconnect ${name}`,
  disconnectTitle: (name) => `Disconnect ${name}?`,
  disconnectText: (name) => `You can no longer sign in here with ${name}. Your account there stays as it is.`,
  disconnected: (name) => `${name} is disconnected.`,
  lastWay: 'This is your last way in. Set a password first, or connect another account.',
};
