'use client';

import { accountsQuery, PASSWORD } from '../client/account-list.js';
import { NO_PASSKEYS, passkeysQuery } from '../client/passkey-list.js';
import { useAuth } from './use-auth.js';
import { useFeatures } from './use-features.js';
import { useQuery } from './use-query.js';

/** What is known of the ways in of somebody who may be signed out. */
export interface WaysKnown {
  /** `null` where it is not known. */
  password: boolean | null;
  /** Ids of the providers that they have accounts with; `null` where they are not known. */
  providers: readonly string[] | null;
  passkey: boolean | null;
}

/** What the page has read of a person's ways in so far. It asks the server for nothing, for a session that has ended would be refused. */
export function useWaysKnown(): WaysKnown {
  const { client, run, queries } = useAuth();
  const { features } = useFeatures();
  // `value`, not `get()`, which would load.
  const accounts = queries.query(accountsQuery(client, run)).$state.value?.data;
  const passkeys = features.plugins.passkey ? queries.query(passkeysQuery(client, run)).$state.value?.data : [];
  const providers = accounts?.map(({ providerId }) => providerId);
  return {
    password: providers?.includes(PASSWORD) ?? null,
    providers: providers?.filter((id) => id !== PASSWORD) ?? null,
    passkey: passkeys ? passkeys.length > 0 : null,
  };
}

/** Asks the server for the ways in of whoever is signed in, so that `useWaysKnown` knows them. Returns whether it is still being asked. */
export function useAskWays(): boolean {
  const { client, run, queries } = useAuth();
  const { features } = useFeatures();
  const accounts = useQuery(queries.query(accountsQuery(client, run)));
  useQuery(queries.query(features.plugins.passkey ? passkeysQuery(client, run) : NO_PASSKEYS));
  return accounts.pending && accounts.data === null;
}
