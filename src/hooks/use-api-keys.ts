'use client';

import { useMemo } from 'react';
import { type ApiKeyOffer, type ApiKeyRow, apiKeysQuery, NO_API_KEYS, readApiKeyOffer } from '../client/api-key-list.js';
import type { AuthError } from '../client/auth-error.js';
import { useAuth } from './use-auth.js';
import { useFeatures } from './use-features.js';
import { useQuery } from './use-query.js';
import { useRowRequest } from './use-row-request.js';

export type { ApiKeyLimit, ApiKeyOffer, ApiKeyRow } from '../client/api-key-list.js';

export interface UseApiKeysResult {
  /** Newest first; `null` until they are known. */
  keys: readonly ApiKeyRow[] | null;
  /** Why they could not be loaded, or loaded again. */
  error: AuthError | null;
  pending: boolean;
  /** When the list arrived, in milliseconds since the epoch. */
  loadedAt: number | null;
  refresh: () => Promise<void>;
  /** What can be chosen for a new one. */
  offer: ApiKeyOffer;
  /** The id of the key that is being changed. */
  changing: string | null;
  /** Why the last change failed. */
  changeError: AuthError | null;
  /** Turns one off for a while, or on again. */
  setEnabled: (id: string, enabled: boolean) => Promise<boolean>;
  remove: (id: string) => Promise<boolean>;
  /** Forgets why the last change failed. */
  reset: () => void;
}

const UPDATE = '/api-key/update';
const DELETE = '/api-key/delete';

/** The API keys of whoever is signed in. `apiKey()` of `@better-auth/api-key`; `useApiKeyCreation` makes new ones. */
export function useApiKeys(): UseApiKeysResult {
  const { client, run, queries } = useAuth();
  const { features } = useFeatures();
  const query = queries.query(features.plugins.apiKey ? apiKeysQuery(client, run) : NO_API_KEYS);
  const { data, error, pending, loadedAt } = useQuery(query);
  const request = useRowRequest();
  const keys = useMemo(() => data && [...data].sort((a, b) => (b.createdAt?.getTime() ?? 0) - (a.createdAt?.getTime() ?? 0)), [data]);

  /** A key is found by its configuration, too. */
  const bodyOf = (id: string, more: object = {}) => {
    const configId = data?.find((key) => key.id === id)?.configId;
    return { keyId: id, ...(configId ? { configId } : {}), ...more };
  };

  async function change(id: string, path: string, body: object, apply: (keys: readonly ApiKeyRow[]) => readonly ApiKeyRow[]): Promise<boolean> {
    return request.send(
      id,
      path,
      (options) => client.$fetch(path, { method: 'POST', body, ...options }),
      () => query.patch(apply),
      () => void query.refresh(),
    );
  }

  return {
    keys,
    error,
    pending,
    loadedAt,
    refresh: query.refresh,
    offer: readApiKeyOffer(features),
    changing: request.row,
    changeError: request.error,
    setEnabled: (id, enabled) => change(id, UPDATE, bodyOf(id, { enabled }), (keys) => keys.map((key) => (key.id === id ? { ...key, enabled } : key))),
    remove: (id) => change(id, DELETE, bodyOf(id), (keys) => keys.filter((key) => key.id !== id)),
    reset: request.reset,
  };
}
