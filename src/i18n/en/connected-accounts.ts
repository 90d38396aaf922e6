import type { ConnectedAccountsMessages } from '../messages/connected-accounts.js';

export const connectedAccounts: ConnectedAccountsMessages = {
  title: 'Connected accounts',
  text: 'Sign in with accounts that you have elsewhere.',
  connect: 'Connect',
  connectTo: (name) => `Connect ${name}`,
  connected: 'Connected',
  connectedSince: (date) => `Connected ${date}`,
  notConnected: 'Not connected',
  granted: (scopes) => `May use: ${scopes}`,
  grantedToSignIn: 'For signing in only',
  accessUntil: (date) => `Access until ${date}`,
  accessEnded: (date) => `Access ended ${date}`,
  otherAddress: (name) => `${name}: that account has another email address than this one, so it cannot be connected.`,
  refused: (name) => `${name} could not be connected. Nothing has changed.`,
  disconnect: 'Disconnect',
  disconnectFrom: (name) => `Disconnect ${name}`,
  disconnectTitle: (name) => `Disconnect ${name}?`,
  disconnectText: (name) => `You can no longer sign in here with ${name}. Your account there stays as it is.`,
  disconnected: (name) => `${name} is disconnected.`,
  lastWay: 'Disconnecting it would leave no account and no password here. Set a password first, or connect another account.',
};
