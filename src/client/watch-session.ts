import { endWay } from './begun-way.js';
import type { AuthCore } from './core.js';
import { checkSetup } from './developer-notes.js';
import type { AuthSession } from './port.js';
import type { SessionState } from './session.js';
import { joinTabs } from './tabs.js';

/**
 * Watches who is here: tells the other tabs, forgets what was personal, and asks the server again when a page comes back from the back/forward cache. Who is here can
 * change without this page doing anything.
 *
 * @param first What was known when the page was drawn.
 * @returns the way to stop.
 */
export function watchSession(
  { session, queries }: Pick<AuthCore, 'session' | 'queries'>,
  first: SessionState,
  onChange: (session: AuthSession | null) => void,
): () => void {
  let known = idOf(first);
  let traits = traitsOf(first);
  let told = false;
  let back = false;
  const tabs = joinTabs(() => {
    told = true;
    void session.refetch().finally(() => {
      told = false;
    });
  });

  function look() {
    const id = idOf(session.get());
    if (id !== undefined && !back) {
      back = true;
      endWay(id !== null);
    }
    if (id === undefined) return;
    const changed = traitsOf(session.get()) !== traits;
    traits = traitsOf(session.get());
    if (id === known) {
      // The link of a mail was opened here, or a picture uploaded.
      if (changed && !told) tabs.announce();
      return;
    }
    const wasUnknown = known === undefined;
    known = id;
    if (wasUnknown) return;
    queries.clearPersonal(id !== null);
    // What another tab has said need not be said to it again.
    if (!told) tabs.announce();
    onChange(session.get().data);
  }

  function onPageShow(event: PageTransitionEvent) {
    if (!event.persisted) return;
    session.doubt();
    void session.refetch();
  }

  const stop = session.subscribe(look);
  const leave = checkSetup(import.meta.url);
  window.addEventListener('pageshow', onPageShow);
  look();
  return () => {
    stop();
    leave();
    tabs.close();
    window.removeEventListener('pageshow', onPageShow);
  };
}

/** The person's id, `null` for nobody, `undefined` while that is not known. */
function idOf(state: SessionState): string | null | undefined {
  return state.status === 'loading' ? undefined : (state.data?.user.id ?? null);
}

/** What of a person can change without Better Auth telling other tabs: the address, whether it is proven, the picture. */
function traitsOf({ data }: SessionState): string {
  return data ? `${data.user.email} ${data.user.emailVerified} ${data.user.image}` : '';
}
