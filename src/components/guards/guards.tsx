'use client';

import { Fragment, type ReactNode, Suspense, useContext } from 'react';
import { AuthContext } from '../../hooks/use-auth.js';
import { useSession } from '../../hooks/use-session.js';
import { useSessionEnded } from '../../hooks/use-session-ended.js';
import { later } from '../../ui/later.js';
import { useLivery } from '../use-livery.js';

const NotSetUp = later(() => import('../rare-steps.js'), 'NotSetUp');
const SessionEnded = later(() => import('./session-ended.js'), 'SessionEnded');

export interface SignedInProps {
  children?: ReactNode;
}

/** Draws its children while somebody is signed in. They start anew when somebody else is. */
export function SignedIn({ children }: SignedInProps): ReactNode {
  return useContext(AuthContext) ? <Guard ended={null}>{children}</Guard> : null;
}

export interface SignedOutProps {
  children?: ReactNode;
}

/** Draws its children while nobody is signed in, once that is certain. */
export function SignedOut({ children }: SignedOutProps): ReactNode {
  return useContext(AuthContext) ? <Absent>{children}</Absent> : null;
}

function Absent({ children }: SignedOutProps): ReactNode {
  return useSession().status === 'signed-out' ? children : null;
}

export interface ProtectProps {
  /** Drawn when nobody is signed in, such as `<SignIn />`. @default nothing */
  fallback?: ReactNode;
  /** Drawn until it is known who is here. @default nothing */
  loading?: ReactNode;
  /**
   * Drawn when the session was ended while this was on screen, from another tab or device or by time. `null` draws the fallback.
   * @default a lock screen, whose button leads to sign-in and back to this page
   */
  ended?: ReactNode;
  children?: ReactNode;
}

/**
 * Draws its children for a person who is signed in. This is a courtesy to people, not a lock: what must be kept from others has to be kept by the server.
 */
export function Protect(props: ProtectProps): ReactNode {
  const livery = useLivery();
  return useContext(AuthContext) ? (
    <Guard {...props} />
  ) : (
    <Suspense>
      <NotSetUp {...livery} />
    </Suspense>
  );
}

function Guard({ fallback = null, loading = null, ended, children }: ProtectProps): ReactNode {
  const session = useSession();
  const isEnded = useSessionEnded();
  if (session.status === 'loading') return loading;
  if (session.status === 'signed-out') {
    if (!isEnded) return fallback;
    return ended === undefined ? (
      <Suspense fallback={loading}>
        <SessionEnded />
      </Suspense>
    ) : (
      (ended ?? fallback)
    );
  }
  // Another person must not find what the one before has typed.
  return <Fragment key={session.data.user.id}>{children}</Fragment>;
}
