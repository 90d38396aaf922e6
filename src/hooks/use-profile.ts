'use client';

import { useState } from 'react';
import type { AuthError } from '../client/auth-error.js';
import type { AuthUser } from '../client/port.js';
import { useAuth } from './use-auth.js';
import { useRequest } from './use-request.js';
import { useSession } from './use-session.js';

/** A value that Better Auth takes for a field of a user; `null` empties it. */
export type FieldValue = string | number | boolean | null;

/** A client whose `$Infer` knows the app's own fields, by `inferAdditionalFields`. */
type KnowingClient = { $Infer: { Session: { user: object } } };
/** Nobody changes these by their profile. */
type Fixed = 'id' | 'email' | 'emailVerified' | 'createdAt' | 'updatedAt';

/** Whoever is signed in, as far as a client knows them. */
export type ProfileOf<Client> = Client extends KnowingClient ? AuthUser & Client['$Infer']['Session']['user'] : AuthUser & Readonly<Record<string, unknown>>;

/** What may be changed of them: dates as such, or as text of ISO 8601; `null` empties. */
export type ProfileChanges<Client> = Client extends KnowingClient
  ? {
      readonly [Name in Exclude<keyof Client['$Infer']['Session']['user'], Fixed>]?:
        | (NonNullable<Client['$Infer']['Session']['user'][Name]> extends Date ? Date | string : Client['$Infer']['Session']['user'][Name])
        | null;
    }
  : Readonly<Record<string, FieldValue>>;

export interface UseProfileResult<Client = undefined> {
  /** The person, with the app's additional fields; `null` while that is not known, or nobody is signed in. */
  user: ProfileOf<Client> | null;
  pending: boolean;
  /** Why the last change was refused. */
  error: AuthError | null;
  /** Whether the last change was taken. */
  saved: boolean;
  /** Changes some fields: `name`, `image`, `username`, additional ones. The others stay. */
  save: (changes: ProfileChanges<Client>) => Promise<boolean>;
  /** Forgets how the last change ended. */
  reset: () => void;
}

/**
 * Who somebody is in this app, and the way to change it. The address is changed by `useEmailChange`.
 *
 * @example
 * // Knows the app's own fields: one that is misspelt, or a value of the wrong type, does not compile.
 * const { user, save } = useProfile<typeof authClient>();
 */
export function useProfile<Client = undefined>(): UseProfileResult<Client> {
  const { client } = useAuth();
  const session = useSession();
  const request = useRequest();
  const [saved, setSaved] = useState(false);

  async function save(changes: ProfileChanges<Client>): Promise<boolean> {
    setSaved(false);
    const outcome = await request.send('/update-user', (options) => client.updateUser({ ...changes } as Record<string, unknown>, options));
    if (!outcome?.ok) return false;
    await session.refetch();
    setSaved(true);
    return true;
  }

  return {
    user: session.data ? ({ ...session.data.user } as ProfileOf<Client>) : null,
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
