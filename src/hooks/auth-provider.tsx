'use client';

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { createAuthCore } from '../client/core.js';
import type { PublicFeatures } from '../client/features.js';
import { type AuthClient, type AuthSession, isAuthClient } from '../client/port.js';
import type { AuthEvent } from '../client/run.js';
import { callHost } from '../safety/call-host.js';
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
  /** Where a provider's page leads back to, when it was opened in a window of its own. */
  callback: string;
  /** The page of one's own account, `AccountSettings`. */
  account: string;
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
  callback: '/callback',
  account: '/account',
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

/** Carries the client, the session and every request for the hooks below it. It draws nothing. Without a client, what is below it says so. */
export function AuthProvider(props: AuthProviderProps): ReactNode {
  return isAuthClient(props.client) ? <ClientProvider {...props} /> : props.children;
}

function ClientProvider({
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
  const latest = useRef({ onEvent, onSessionChange, navigate, allowedRedirectOrigins });
  useEffect(() => {
    latest.current = { onEvent, onSessionChange, navigate, allowedRedirectOrigins };
  });
  const [core] = useState(() => createAuthCore({ client, features, initialSession, onEvent: (event) => latest.current.onEvent?.(event) }));

  useEffect(() => {
    // Subscribes to what happens outside of this page: other tabs, the back/forward cache. It is loaded behind the first paint, which nothing of it can change.
    const known = core.session.get();
    let stop: (() => void) | null = () => {};
    import('../client/watch-session.js').then(
      ({ watchSession }) => {
        if (stop) stop = watchSession(core, known, (session) => callHost(() => latest.current.onSessionChange?.(session)));
      },
      () => {},
    );
    return () => {
      stop?.();
      stop = null;
    };
  }, [core]);

  const pathsKey = JSON.stringify(paths ?? {});
  const value = useMemo<AuthContextValue>(() => {
    const allPaths: AuthPaths = { ...DEFAULT_PATHS, ...JSON.parse(pathsKey) };
    const resolve = (target: string) =>
      safeRedirect(target, { origin: window.location.origin, fallback: allPaths.afterSignIn, allowedOrigins: latest.current.allowedRedirectOrigins });
    return {
      ...core,
      paths: allPaths,
      resolve,
      navigate(target) {
        const url = resolve(target);
        // A router that throws is the host's to mend; the screen has a way on.
        callHost(() => (latest.current.navigate ? latest.current.navigate(url) : window.location.assign(url)));
      },
    };
  }, [core, pathsKey]);

  return <AuthContext.Provider value={value}>{children}</AuthContext.Provider>;
}
