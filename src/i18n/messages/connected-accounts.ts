export interface ConnectedAccountsMessages {
  title: string;
  text: string;
  connect: string;
  connectTo: (name: string) => string;
  connected: string;
  connectedSince: (date: string) => string;
  notConnected: string;
  granted: (scopes: string) => string;
  /** Nothing but what signing in takes was granted. */
  grantedToSignIn: string;
  /** Until when the app may act with the provider. */
  accessUntil: (date: string) => string;
  accessEnded: (date: string) => string;
  otherAddress: (name: string) => string;
  /** For every other reason that a person can do nothing about. */
  refused: (name: string) => string;
  disconnect: string;
  disconnectFrom: (name: string) => string;
  disconnectTitle: (name: string) => string;
  disconnectText: (name: string) => string;
  disconnected: (name: string) => string;
  lastWay: string;
}
