'use client';

import { useState } from 'react';
import { isSignedOut } from '../client/ask-session.js';
import type { AuthError } from '../client/auth-error.js';
import { isUnanswered } from '../flows/is-unanswered.js';
import { useAuth } from './use-auth.js';
import { useKeptPage } from './use-kept-page.js';
import { useRateLimit } from './use-rate-limit.js';
import { useRequest } from './use-request.js';
import { useSession } from './use-session.js';

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
  /** Ends all sessions but this one. */
  revokeOtherSessions: boolean;
}

export interface UsePasswordChangeResult {
  pending: boolean;
  /** Why the last change was refused; `INVALID_PASSWORD` is about the current one, and `PASSWORD_PERHAPS_CHANGED` where no answer came to an earlier try. */
  error: AuthError | null;
  /** Seconds until the server takes another try. */
  retryIn: number;
  /** What the last change did, if it was taken. `lost` says that no answer came, and that nobody is signed in here any more, as after a change that ends sessions. */
  done: { revokedOthers: boolean; lost?: boolean | undefined } | null;
  change: (change: PasswordChange) => Promise<boolean>;
  /** Forgets how the last change ended. */
  reset: () => void;
}

/** Changes the password of somebody who knows the current one. Source: NIST SP 800-63B-4; QUALITY.md N06. */
export function usePasswordChange(): UsePasswordChangeResult {
  const { client, queries } = useAuth();
  const session = useSession();
  const request = useRequest();
  const page = useKeptPage();
  const [done, setDone] = useState<UsePasswordChangeResult['done']>(null);
  // What became of a try that no answer came to: the server is asked, or cannot say.
  const [lost, setLost] = useState<'asking' | 'unknown' | null>(null);
  const failure = request.state.step === 'failed' && lost !== 'asking' ? request.state.error : null;
  const error = lost === 'unknown' && failure?.code === 'INVALID_PASSWORD' ? { ...failure, code: 'PASSWORD_PERHAPS_CHANGED' } : failure;
  const retryIn = useRateLimit('change-password', error);

  async function change(values: PasswordChange): Promise<boolean> {
    if (retryIn > 0) return false;
    setDone(null);
    const outcome = await request.send('/change-password', (options) => client.changePassword(values, options));
    // It was taken away elsewhere: what is known of the account is out of date.
    if (outcome?.ok === false && outcome.error.code === 'CREDENTIAL_ACCOUNT_NOT_FOUND') queries.invalidate('/change-password');
    if (!outcome) return false;
    if (!outcome.ok) {
      if (!isUnanswered(outcome.error)) return false;
      // Where it was changed, the session was replaced with the others, and the new one was lost on the way: the next request asks them to sign in.
      setLost('asking');
      const changed = values.revokeOtherSessions && (await isSignedOut(client));
      setLost('unknown');
      if (!changed) return false;
      page.keep();
      request.reset();
      setDone({ revokedOthers: true, lost: true });
      return true;
    }
    setLost(null);
    // The server may have given this browser a new session in place of the old one.
    await session.refetch();
    setDone({ revokedOthers: values.revokeOtherSessions });
    return true;
  }

  return {
    pending: lost === 'asking' || request.state.step === 'pending',
    error,
    retryIn,
    done,
    change,
    reset() {
      setDone(null);
      request.reset();
    },
  };
}
