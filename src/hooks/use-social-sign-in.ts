'use client';

import { useEffect, useRef } from 'react';
import { noConnection } from '../client/auth-error.js';
import { type SocialState, socialStart, socialTransition } from '../flows/social.js';
import { useAuth } from './use-auth.js';
import { useFlow } from './use-flow.js';

export interface UseSocialSignInOptions {
  /** Where to go afterwards. Must lie in the app. @default `paths.afterSignIn` */
  redirectTo?: string | undefined;
  /** The page that hears when it did not work, as `?error=` with a code and `?provider=`. @default the page that is open */
  errorTo?: string | undefined;
  /** Opens the provider's page in a window of its own; where that is not allowed, in this one. @default false */
  popup?: boolean | undefined;
  /** Lets a provider make an account where the server wants that to be said. @default false */
  requestSignUp?: boolean | undefined;
  /** Opens the provider's page. For an app in a shell that has a system browser. @default a page load */
  onLeave?: ((url: string) => void) | undefined;
  /** Called once a session exists, which this page only hears of with `popup`. */
  onSignedIn?: (() => void) | undefined;
}

export interface UseSocialSignInResult {
  state: SocialState;
  /** Begins with a provider, by its id. For a click: browsers want one for a window. */
  start: (provider: string) => Promise<void>;
  /** Gives up on the window. */
  cancel: () => void;
}

const load = () => import('../client/social-sign-in.js');

/** Signs in by an account at another service: those that Better Auth knows, and generic OAuth providers. */
export function useSocialSignIn({
  redirectTo,
  errorTo,
  popup = false,
  requestSignUp = false,
  onLeave = (url) => window.location.assign(url),
  onSignedIn,
}: UseSocialSignInOptions = {}): UseSocialSignInResult {
  const { client, run, session, paths, resolve } = useAuth();
  const flow = useFlow(socialTransition, socialStart);
  const waiting = useRef<AbortController | null>(null);
  const ready = useRef<Awaited<ReturnType<typeof load>> | null>(null);
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
    return () => {
      window.removeEventListener('pageshow', onPageShow);
      waiting.current?.abort();
    };
  }, []);

  useEffect(() => {
    // Gets ready for a click: a browser that has to wait for a module first takes the window for an advertisement.
    if (popup)
      load().then(
        (module) => {
          ready.current = module;
        },
        () => {},
      );
  }, [popup]);

  async function start(provider: string) {
    const attempt = flow.attempt({ type: 'start', provider });
    if (!attempt) return;
    const { signal } = attempt;
    waiting.current?.abort();
    const request = { provider, target: resolve(redirectTo ?? paths.afterSignIn), errorTo, requestSignUp, popupPage: popup ? paths.callback : null, signal };
    try {
      const { signInAtProvider } = ready.current ?? (await load());
      const answer = await signInAtProvider(client, run, request, {
        onWait: () => {
          waiting.current = new AbortController();
          return attempt.send({ type: 'wait', provider }) ? waiting.current.signal : null;
        },
        onClosed: () => void attempt.send({ type: 'return' }),
        onHere: () => void attempt.send({ type: 'wait', provider }),
      });
      if (answer.type === 'accept') await session.refetch();
      if (!attempt.send(answer)) return;
      if (answer.type === 'leave') onLeave(answer.url);
      else if (answer.type === 'accept') onSignedIn?.();
    } catch {
      // The module could not be loaded.
      attempt.send({ type: 'reject', error: noConnection().error });
    }
  }

  return { state: flow.state, start, cancel: () => waiting.current?.abort() };
}
