/** Says to the other tabs of the browser that somebody came or left, or has another address or picture. The message carries nothing: each tab asks the server for itself. */
export interface Tabs {
  announce: () => void;
  close: () => void;
}

const CHANNEL = 'livery';

/** Better Auth tells other tabs of a sign-out and an update of the user only; a sign-in, another person, a link that was opened, or a picture, is news as well. */
export function joinTabs(onChange: () => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { announce: () => {}, close: () => {} };
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onChange;
  return { announce: () => channel.postMessage('session-changed'), close: () => channel.close() };
}
