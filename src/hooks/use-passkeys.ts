'use client';

import type { AuthError } from '../client/auth-error.js';
import { NO_PASSKEYS, type PasskeyRow, passkeysQuery } from '../client/passkey-list.js';
import type { Send } from '../client/run.js';
import { useAuth } from './use-auth.js';
import { useFeatures } from './use-features.js';
import { useQuery } from './use-query.js';
import { useRowRequest } from './use-row-request.js';

export type { PasskeyRow } from '../client/passkey-list.js';

export interface UsePasskeysResult {
  /** Newest first; `null` until they are known. */
  passkeys: readonly PasskeyRow[] | null;
  /** Why they could not be loaded, or loaded again. */
  error: AuthError | null;
  pending: boolean;
  /** When the list arrived, in milliseconds since the epoch. */
  loadedAt: number | null;
  refresh: () => Promise<void>;
  /** The id of the passkey that is being renamed or removed. */
  changing: string | null;
  /** Why the last change failed. */
  changeError: AuthError | null;
  rename: (id: string, name: string) => Promise<boolean>;
  /** Removes it, and tells the browser's password manager. */
  remove: (id: string) => Promise<boolean>;
  /** Forgets why the last change failed. */
  reset: () => void;
}

/** The passkeys of whoever is signed in. Better Auth's `passkey` plugin. */
export function usePasskeys(): UsePasskeysResult {
  const { client, run, queries } = useAuth();
  const { features } = useFeatures();
  const query = queries.query(features.plugins.passkey ? passkeysQuery(client, run) : NO_PASSKEYS);
  const { data, error, pending, loadedAt } = useQuery(query);
  const request = useRowRequest();
  const change = (id: string, path: string, send: Send, apply: (rows: readonly PasskeyRow[]) => readonly PasskeyRow[]) =>
    request.send(
      id,
      path,
      send,
      () => query.patch(apply),
      () => void query.refresh(),
    );

  return {
    passkeys: data && [...data].sort((a, b) => (b.createdAt?.getTime() ?? 0) - (a.createdAt?.getTime() ?? 0)),
    error,
    pending,
    loadedAt,
    refresh: query.refresh,
    changing: request.row,
    changeError: request.error,
    rename: (id, name) =>
      change(
        id,
        '/passkey/update-passkey',
        (options) => client.$fetch('/passkey/update-passkey', { method: 'POST', body: { id, name }, ...options }),
        (rows) => rows.map((row) => (row.id === id ? { ...row, name } : row)),
      ),
    async remove(id) {
      const credentialId = data?.find((row) => row.id === id)?.credentialId;
      const done = await change(
        id,
        '/passkey/delete-passkey',
        (options) => client.$fetch('/passkey/delete-passkey', { method: 'POST', body: { id }, ...options }),
        (rows) => rows.filter((row) => row.id !== id),
      );
      if (done && credentialId) {
        const { rpId } = features.plugins.passkey ?? {};
        // Advice for the password manager: nobody waits for it.
        import('../client/passkey-signals.js').then(
          ({ forgetPasskey }) => forgetPasskey({ rpId: typeof rpId === 'string' ? rpId : window.location.hostname, credentialId }),
          () => {},
        );
      }
      return done;
    },
    reset: request.reset,
  };
}
