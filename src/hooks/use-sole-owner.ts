'use client';

import type { AuthError } from '../client/auth-error.js';
import type { QueryDefinition } from '../client/query.js';
import { cleanText } from '../safety/clean-text.js';
import { useAuth } from './use-auth.js';
import { useFeatures } from './use-features.js';
import { useQuery } from './use-query.js';

/** An organization that only one person owns. */
export interface OwnedOrganization {
  id: string;
  name: string;
}

export interface UseSoleOwnerResult {
  /** `null` until they are known. */
  organizations: readonly OwnedOrganization[] | null;
  /** Why they could not be loaded. */
  error: AuthError | null;
  pending: boolean;
  refresh: () => Promise<void>;
}

const PATH = '/livery/sole-owner';
const MAX_NAME = 60;
const NONE: QueryDefinition<readonly OwnedOrganization[]> = { key: 'no-sole-owner', load: async () => ({ ok: true, data: [] }) };

/** Organizations that would have no owner without whoever is signed in. `livery()` of `livery-ui/server`; without organizations nothing is asked. */
export function useSoleOwner(): UseSoleOwnerResult {
  const { client, run, queries } = useAuth();
  const { features } = useFeatures();
  const definition: QueryDefinition<readonly OwnedOrganization[]> = {
    key: 'sole-owner',
    invalidatedBy: ['/organization/create', '/organization/delete', '/organization/leave', '/organization/update-member-role'],
    load: async (signal) => {
      const outcome = await run(PATH, (options) => client.$fetch(PATH, { method: 'GET', ...options }), signal);
      if (!outcome.ok) return outcome;
      const { organizations } = outcome.data;
      return { ok: true, data: Array.isArray(organizations) ? organizations.flatMap(readOrganization) : [] };
    },
  };
  const query = queries.query(features.plugins.organization ? definition : NONE);
  const { data, error, pending } = useQuery(query);
  return { organizations: data, error, pending, refresh: query.refresh };
}

function readOrganization(row: unknown): OwnedOrganization[] {
  const { id, name } = (row ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' ? [{ id, name: cleanText(name, MAX_NAME) }] : [];
}
