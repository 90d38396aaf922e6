'use client';

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type AuthCore, createAuthCore } from '../client/core.js';
import type { PublicFeatures } from '../client/features.js';
import type { AuthClient, AuthSession } from '../client/port.js';
import type { AuthEvent } from '../client/run.js';
import { joinTabs } from '../client/tabs.js';
import { callHost } from '../safety/dev.js';
import { safeRedirect } from '../safety/safe-redirect.js';
import { AuthContext, type AuthContextValue } from './use-auth.js';

/** Where the screens of an app live. Each is a path of the app. */
export interface AuthPaths {
  signIn: string;
  signUp: string;
  forgotPassword: string;
  resetPassword: string;
  verifyEmail: string;
  /** Where links of mails that act on a click lead. */
  confirm: string;
  /** After a sign-in that was not on the way to somewhere. */
  afterSignIn: string;
  afterSignOut: string;
}

export const DEFAULT_PATHS: AuthPaths = {
  signIn: '/sign-in',
  signUp: '/sign-up',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  verifyEmail: '/verify-email',
  confirm: '/confirm',
  afterSignIn: '/',
  afterSignOut: '/sign-in',
};

export interface AuthProviderProps {
  /** The app's Better Auth client, with whatever plugins it has. */
  client: AuthClient;
  /** What the server can do. Left out, it is read from `GET /livery/features`. */
  features?: PublicFeatures | undefined;
  /** Where the screens live. What is left out keeps its default. */
  paths?: Partial<AuthPaths> | undefined;
  /**
   * Goes to a place of the app, such as the router's `push`.
   * @default a full page load
   */
  navigate?: ((url: string) => void) | undefined;
  /** The session as the server knew it, so that nothing flashes: `null` when nobody is signed in, left out when the server did not look. */
  initialSession?: AuthSession | null | undefined;
  /** Somebody came, left, or is somebody else now. A place for the router's `refresh`. */
  onSessionChange?: ((session: AuthSession | null) => void) | undefined;
  /** What happened, in names and codes, for analytics. */
  onEvent?: ((event: AuthEvent) => void) | undefined;
  /** Origins other than the app's own that a redirect may lead to, matched exactly. */
  allowedRedirectOrigins?: readonly string[] | undefined;
  children?: ReactNode;
}

/** Carries the client, the session and every request for the hooks below it. It draws nothing. */
export function AuthProvider({
  client,
  features,
  paths,
  navigate,
  initialSession,
  onSessionChange,
  onEvent,
  allowedRedirectOrigins,
  children,
}: AuthProviderProps): ReactNode {
  const latest = useRef({ onEvent, onSessionChange, navigate });
  useEffect(() => {
    latest.current = { onEvent, onSessionChange, navigate };
  });
  const [core] = useState(() => createAuthCore({ client, features, initialSession, onEvent: (event) => latest.current.onEvent?.(event) }));

  useWatchSession(core, (session) => latest.current.onSessionChange?.(session));

  const pathsKey = JSON.stringify(paths ?? {});
  const originsKey = (allowedRedirectOrigins ?? []).join(' ');
  const value = useMemo<AuthContextValue>(() => {
    const allPaths: AuthPaths = { ...DEFAULT_PATHS, ...JSON.parse(pathsKey) };
    return {
      ...core,
      paths: allPaths,
      navigate(target) {
        const url = safeRedirect(target, { origin: window.location.origin, fallback: allPaths.afterSignIn, allowedOrigins: originsKey.split(' ') });
        if (latest.current.navigate) latest.current.navigate(url);
        else window.location.assign(url);
      },
    };
  }, [core, pathsKey, originsKey]);

  return <AuthContext.Provider value={value}>{children}</AuthContext.Provider>;
}

function useWatchSession(core: AuthCore, onChange: (session: AuthSession | null) => void): void {
  const change = useRef(onChange);
  change.current = onChange;

  useEffect(() => {
    // Subscribes to the session, to the other tabs and to the back/forward cache: who is here can change without this page doing anything.
    const { session, queries } = core;
    const idOf = () => {
      const state = session.get();
      return state.status === 'loading' ? undefined : (state.data?.user.id ?? null);
    };
    let told = false;
    const tabs = joinTabs(() => {
      told = true;
      void session.refetch().finally(() => {
        told = false;
      });
    });
    let known = idOf();
    const stop = session.subscribe(() => {
      const id = idOf();
      if (id === undefined || id === known) return;
      const first = known === undefined;
      known = id;
      if (first) return;
      queries.clearPersonal();
      // What another tab has said need not be said to it again.
      if (!told) tabs.announce();
      callHost('onSessionChange', () => change.current(session.get().data));
    });
    const onPageShow = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      session.doubt();
      void session.refetch();
    };
    window.addEventListener('pageshow', onPageShow);
    return () => {
      stop();
      tabs.close();
      window.removeEventListener('pageshow', onPageShow);
    };
  }, [core]);
}
