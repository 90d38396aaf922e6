'use client';

import { useState } from 'react';
import type { AuthError } from '../client/auth-error.js';
import type { AuthUser } from '../client/port.js';
import { useAuth } from './use-auth.js';
import { useRequest } from './use-request.js';
import { useSession } from './use-session.js';

/** A value that Better Auth takes for a field of a user; `null` empties it. */
export type FieldValue = string | number | boolean | null;

export interface UseProfileResult {
  /** The person, with the app's additional fields; `null` while that is not known, or nobody is signed in. */
  user: (AuthUser & Readonly<Record<string, unknown>>) | null;
  pending: boolean;
  /** Why the last change was refused. */
  error: AuthError | null;
  /** Whether the last change was taken. */
  saved: boolean;
  /** Changes some fields: `name`, `image`, `username`, additional ones. The others stay. */
  save: (changes: Readonly<Record<string, FieldValue>>) => Promise<boolean>;
  /** Forgets how the last change ended. */
  reset: () => void;
}

/** Who somebody is in this app, and the way to change it. The address is changed by `useEmailChange`. */
export function useProfile(): UseProfileResult {
  const { client } = useAuth();
  const session = useSession();
  const request = useRequest();
  const [saved, setSaved] = useState(false);

  async function save(changes: Readonly<Record<string, FieldValue>>): Promise<boolean> {
    setSaved(false);
    const outcome = await request.send('/update-user', (options) => client.updateUser({ ...changes }, options));
    if (!outcome?.ok) return false;
    await session.refetch();
    setSaved(true);
    return true;
  }

  return {
    user: session.data ? { ...session.data.user } : null,
    pending: request.state.step === 'pending',
    error: request.state.step === 'failed' ? request.state.error : null,
    saved,
    save,
    reset() {
      setSaved(false);
      request.reset();
    },
  };
}
