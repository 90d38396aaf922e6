'use client';

import { Fragment, type ReactNode } from 'react';
import { useSession } from '../../hooks/use-session.js';

export interface SignedInProps {
  children?: ReactNode;
}

/** Draws its children while somebody is signed in. They start anew when somebody else is. */
export function SignedIn({ children }: SignedInProps): ReactNode {
  return <Protect>{children}</Protect>;
}

export interface SignedOutProps {
  children?: ReactNode;
}

/** Draws its children while nobody is signed in, once that is certain. */
export function SignedOut({ children }: SignedOutProps): ReactNode {
  return useSession().status === 'signed-out' ? children : null;
}

export interface ProtectProps {
  /** Drawn when nobody is signed in, such as `<SignIn />`. @default nothing */
  fallback?: ReactNode;
  /** Drawn until it is known who is here. @default nothing */
  loading?: ReactNode;
  children?: ReactNode;
}

/**
 * Draws its children for a person who is signed in. This is a courtesy to people, not a lock: what must be kept from others has to be kept by the server.
 */
export function Protect({ fallback = null, loading = null, children }: ProtectProps): ReactNode {
  const session = useSession();
  if (session.status === 'loading') return loading;
  if (session.status === 'signed-out') return fallback;
  // Another person must not find what the one before has typed.
  return <Fragment key={session.data.user.id}>{children}</Fragment>;
}
