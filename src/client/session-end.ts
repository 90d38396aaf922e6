import { type AuthClient, sessionAtomOf } from './port.js';
import type { SessionStore } from './session.js';

export interface SessionEnd {
  subscribe: (listener: () => void) => () => void;
  /** Whether the session that was here was ended by somebody or something else than this page. */
  get: () => boolean;
}

/** Clients whose person is about to leave by our own button. */
const leaving = new WeakSet<AuthClient>();

/** Says that the end of the session, if it comes now, is this page's own doing. @returns the way to say that it has come, or that it will not. */
export function expectEnd(client: AuthClient): () => void {
  leaving.add(client);
  return () => void leaving.delete(client);
}

/**
 * Tells a session that ended elsewhere (in another tab, on another device, by time) from one that this page has ended. Better Auth's client raises its signal after
 * each command of the page that touches the session, a sign-out by the host's own code included; what other tabs do raises none here.
 */
export function createSessionEnd(client: AuthClient, session: Pick<SessionStore, 'get' | 'subscribe'>): SessionEnd {
  let present = false;
  let ours = false;
  let ended = false;

  function get(): boolean {
    const { status } = session.get();
    if (status === 'signed-in') {
      present = true;
      ended = false;
    } else if (status === 'signed-out' && present) {
      present = false;
      ended = !ours && !leaving.has(client);
    }
    return ended;
  }

  return {
    get,
    subscribe(listener) {
      const stops = [
        session.subscribe(listener),
        client.$store.atoms.$sessionSignal?.listen(() => {
          ours = true;
        }),
        // The read that follows a command has answered, and the person is still here.
        sessionAtomOf(client).listen(({ data, isPending, isRefetching }) => {
          if (data && !isPending && !isRefetching) ours = false;
        }),
      ];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
  };
}
