'use client';

import { useEffect, useRef, useState } from 'react';
import type { ChallengeKind } from '../client/challenges.js';
import type { AuthUser } from '../client/port.js';
import { useAuth } from './use-auth.js';
import { useSession } from './use-session.js';

export interface Reauth {
  /** What stands in the way: the session has ended, or it is too old for what was asked. */
  kind: ChallengeKind;
  /** The one person who can go on. */
  user: AuthUser;
}

export interface UseReauthResult {
  /** Requests wait for this person's proof; `null` while none does. */
  reauth: Reauth | null;
  /** Whether somebody else has signed in instead. Their session is ended again. */
  otherAccount: boolean;
  /**
   * To be called once somebody has signed in, by whatever hook: lets the requests go on if it is the same person, once each.
   * @returns whether it is
   */
  prove: () => Promise<boolean>;
  /** Lets the requests fail with what the server said. */
  cancel: () => void;
}

/**
 * Holds requests that the server refuses because the session has ended, or is too old, until the person has signed in again; the page stays as it is meanwhile.
 * `LiveryProvider` draws dialogs by this hook; an app with an `AuthProvider` alone draws its own.
 */
export function useReauth(): UseReauthResult {
  const { client, run, session, challenges } = useAuth();
  const [challenge, setChallenge] = useState(() => challenges.$challenge.get());
  const [otherAccount, setOtherAccount] = useState(false);
  const [reauth, setReauth] = useState<Reauth | null>(null);
  const before = useRef('');
  const proving = useRef<Promise<boolean> | null>(null);

  // Who was here when it began, also once the session is somebody else's.
  const { data, status } = useSession();
  const user = data?.user;
  if (challenge && !reauth && user) setReauth({ kind: challenge, user });
  if (!challenge && reauth) {
    setReauth(null);
    setOtherAccount(false);
  }

  useEffect(() => {
    // Subscribes to what is refused.
    setChallenge(challenges.$challenge.get());
    return challenges.attend(setChallenge);
  }, [challenges]);

  useEffect(() => {
    // Holds on to who is here, so that the page is not taken away under the dialog.
    if (!reauth) return;
    before.current = tokenOf(session.get().data?.session);
    return session.hold();
  }, [reauth, session]);

  const unknown = challenge !== null && !reauth && status === 'signed-out';
  useEffect(() => {
    // Nobody is here who could prove anything, and nothing may wait for that.
    if (unknown) challenges.answer(false);
  }, [unknown, challenges]);

  const latest = useRef({ prove });
  useEffect(() => {
    latest.current = { prove };
  });

  const asked = reauth?.user.id;
  useEffect(() => {
    // Subscribes to the way back to this page: its person may have signed in in another window meanwhile, such as by a mailed link.
    if (asked === undefined) return;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const path = '/get-session';
      const outcome = await run(path, (options) => client.$fetch(path, { method: 'GET', query: { disableCookieCache: true }, ...options }));
      const { user: here, session: now } = (outcome.ok ? outcome.data : {}) as { user?: { id?: unknown }; session?: object };
      if (here?.id !== asked || tokenOf(now) === before.current || challenges.$challenge.get() === null) return;
      await session.refetch();
      await latest.current.prove();
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [asked, client, run, session, challenges]);

  /** One proof is enough, whoever brings it first: the form, or another window. */
  function prove(): Promise<boolean> {
    if (challenges.$challenge.get() === null) return Promise.resolve(true);
    proving.current ??= check().finally(() => {
      proving.current = null;
    });
    return proving.current;
  }

  async function check(): Promise<boolean> {
    const now = session.get().data;
    if (!reauth || now?.user.id !== reauth.user.id) {
      setOtherAccount(true);
      if (now) await run('/sign-out', (options) => client.signOut({}, options));
      return false;
    }
    const token = before.current;
    // The old one would be one more in the list of sessions, which nobody uses. That of an expired challenge is gone already.
    if (token && reauth.kind === 'session-not-fresh' && token !== tokenOf(now.session))
      await run('/revoke-session', (options) => client.revokeSession({ token }, options));
    challenges.answer(true);
    return true;
  }

  return { reauth, otherAccount, prove, cancel: () => challenges.answer(false) };
}

function tokenOf(session: object | undefined): string {
  const { token } = (session ?? {}) as { token?: unknown };
  return typeof token === 'string' ? token : '';
}
