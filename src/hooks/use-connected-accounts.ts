'use client';

import { useEffect, useRef } from 'react';
import { type AuthError, noConnection } from '../client/auth-error.js';
import { type SocialState, socialStart, socialTransition } from '../flows/social.js';
import { useAuth } from './use-auth.js';
import { useFlow } from './use-flow.js';
import { useRowRequest } from './use-row-request.js';

export interface UseConnectedAccountsOptions {
  /** The page that the provider leads back to. @default the page that is open */
  returnTo?: string | undefined;
  /** Opens the provider's page. For an app in a shell that has a system browser. @default a page load */
  onLeave?: ((url: string) => void) | undefined;
}

export interface UseConnectedAccountsResult {
  /** How far connecting is. Back from the provider's page, its address says `?error=` where it did not work. */
  state: SocialState;
  /** Begins to connect an account with a provider, by the provider's id. */
  connect: (provider: string) => Promise<void>;
  /** The id of the account that is being disconnected. */
  disconnecting: string | null;
  /** Why that failed. */
  disconnectError: AuthError | null;
  /** Takes a way in away, by the id of its `AccountRow`. The server keeps the last one. */
  disconnect: (id: string) => Promise<boolean>;
  reset: () => void;
}

/** Adds accounts with providers to the account of whoever is signed in, and takes them away. What there is, `useAccounts` says. */
export function useConnectedAccounts({
  returnTo,
  onLeave = (url) => window.location.assign(url),
}: UseConnectedAccountsOptions = {}): UseConnectedAccountsResult {
  const { client, run, resolve, queries } = useAuth();
  const flow = useFlow(socialTransition, socialStart);
  const request = useRowRequest();
  const comeBack = useRef(() => {});
  useEffect(() => {
    comeBack.current = () => void flow.send({ type: 'return' });
  });

  useEffect(() => {
    // Subscribes to the way back from the provider's page: a page out of the browser's memory still believes that it is about to leave.
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) comeBack.current();
    };
    window.addEventListener('pageshow', onPageShow);
    return () => window.removeEventListener('pageshow', onPageShow);
  }, []);

  async function connect(provider: string) {
    const attempt = flow.attempt({ type: 'start', provider });
    if (!attempt) return;
    const here = window.location.pathname + window.location.search + window.location.hash;
    const target = resolve(returnTo ?? here);
    const page = await import('../client/social-sign-in.js')
      .then(({ findProviderPage }) =>
        findProviderPage(client, run, { provider, target, errorTo: target, popupPage: null, requestSignUp: false, linking: true, signal: attempt.signal }),
      )
      .catch(noConnection);
    if ('error' in page) attempt.send({ type: 'reject', error: page.error });
    else if (attempt.send({ type: 'leave' })) onLeave(page.url);
  }

  return {
    state: flow.state,
    connect,
    disconnecting: request.row,
    disconnectError: request.error,
    disconnect: (id) =>
      request.send(
        id,
        '/unlink-account',
        (options) => client.$fetch('/unlink-account', { method: 'POST', body: { accountId: id }, ...options }),
        undefined,
        () => queries.invalidate('/unlink-account'),
      ),
    reset: request.reset,
  };
}
