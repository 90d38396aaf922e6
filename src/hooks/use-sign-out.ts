'use client';

import type { AuthError } from '../client/auth-error.js';
import { expectEnd } from '../client/session-end.js';
import { useAuth } from './use-auth.js';
import { useRequest } from './use-request.js';

export interface UseSignOutOptions {
  /** Called when nobody is signed in any more. @default goes to `paths.afterSignOut` */
  onSignedOut?: (() => void) | undefined;
}

export interface UseSignOutResult {
  signOut: () => Promise<void>;
  pending: boolean;
  error: AuthError | null;
}

/** Ends this browser's session. Everything personal that was read is forgotten. */
export function useSignOut({ onSignedOut }: UseSignOutOptions = {}): UseSignOutResult {
  const { client, session, navigate, paths } = useAuth();
  const request = useRequest();

  async function signOut() {
    const endHere = expectEnd(client);
    const outcome = await request.send('/sign-out', (options) => client.signOut({}, options));
    if (outcome?.ok) await session.refetch();
    endHere();
    if (!outcome?.ok) return;
    if (onSignedOut) onSignedOut();
    else navigate(paths.afterSignOut);
  }

  return { signOut, pending: request.state.step === 'pending', error: request.state.step === 'failed' ? request.state.error : null };
}
