import { cleanText } from '../safety/clean-text.js';
import type { PublicFeatures } from './features.js';
import { nextTask } from './next-task.js';
import { PLAIN_JSON } from './plain-json.js';
import type { AuthClient } from './port.js';
import type { QueryDefinition } from './query.js';
import { readDate } from './read-date.js';
import type { Run } from './run.js';

/** A key with which a program acts for somebody. The key itself is known to nobody any more. */
export interface ApiKeyRow {
  id: string;
  /** Under which of the server's configurations it was made; `null` for the one. */
  configId: string | null;
  /** What the person calls it; empty where they have given no name. */
  name: string;
  /** Its first characters; empty where the server keeps none. */
  start: string;
  /** Whether it works, as far as the person has a say. */
  enabled: boolean;
  createdAt: Date | null;
  /** `null` for one that does not end. */
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  /** Requests that it has left in all; `null` where nobody counts. */
  remaining: number | null;
  limit: ApiKeyLimit | null;
  /** What it may do, by what it acts on. */
  permissions: Readonly<Record<string, readonly string[]>>;
}

export interface ApiKeyLimit {
  requests: number;
  /** Seconds in which they may be made. */
  window: number;
}

/** What can be chosen for a new key: what `apiKeys()` of `livery-ui/server` offers, or nothing but a name. */
export interface ApiKeyOffer {
  permissions: Readonly<Record<string, readonly string[]>>;
  /** Seconds, the suggested one first; `null` for a key that does not end. */
  expiresIn: readonly (number | null)[];
  /** One for every key, or several to choose from, the suggested one first; empty where the server says nothing of it. */
  limits: readonly ApiKeyLimit[];
  maxKeys: number | null;
  /** Whether a key can be put in the place of another one. */
  rotation: boolean;
}

const PATH = '/api-key/list';
export const CREATE_PATH = '/livery/api-keys/create';
export const ROTATE_PATH = '/livery/api-keys/rotate';
/** Better Auth's own, which takes a name and nothing that limits a key. */
export const PLAIN_CREATE_PATH = '/api-key/create';
/** More than a person can use; what a broken server may send beyond is not drawn. */
const MAX_ROWS = 1000;
const MAX_NAME = 60;
const MAX_START = 24;

/** For a server without keys: nothing is asked. */
export const NO_API_KEYS: QueryDefinition<readonly ApiKeyRow[]> = { key: 'no-api-keys', load: async () => ({ ok: true, data: [] }) };

/** The query of all keys of whoever is signed in. */
export function apiKeysQuery(client: AuthClient, run: Run): QueryDefinition<readonly ApiKeyRow[]> {
  return {
    key: 'api-keys',
    invalidatedBy: [CREATE_PATH, ROTATE_PATH, PLAIN_CREATE_PATH, '/api-key/update', '/api-key/delete'],
    load: async (signal) => {
      const outcome = await run(PATH, (options) => client.$fetch(PATH, { method: 'GET', ...options, ...PLAIN_JSON }), signal);
      if (!outcome.ok) return outcome;
      const { apiKeys } = outcome.data as { apiKeys?: unknown };
      if (!Array.isArray(apiKeys)) return { ok: false, error: { code: 'UNEXPECTED_RESPONSE', status: 200 } };
      await nextTask(apiKeys);
      const keys = apiKeys.slice(0, MAX_ROWS).flatMap(readApiKey);
      await nextTask(apiKeys);
      return { ok: true, data: keys };
    },
  };
}

function readApiKey(row: unknown): ApiKeyRow[] {
  if (!isRecord(row) || typeof row.id !== 'string') return [];
  const { id, configId, name, start, enabled, createdAt, expiresAt, lastRequest, remaining, permissions, rateLimitEnabled, rateLimitMax, rateLimitTimeWindow } =
    row;
  return [
    {
      id,
      configId: typeof configId === 'string' ? configId : null,
      name: typeof name === 'string' ? cleanText(name, MAX_NAME) : '',
      start: typeof start === 'string' ? cleanText(start, MAX_START) : '',
      enabled: enabled !== false,
      createdAt: createdAt ? readDate(createdAt) : null,
      expiresAt: expiresAt ? readDate(expiresAt) : null,
      lastUsedAt: lastRequest ? readDate(lastRequest) : null,
      remaining: typeof remaining === 'number' ? remaining : null,
      limit: rateLimitEnabled === false ? null : readLimit(rateLimitMax, rateLimitTimeWindow),
      permissions: readPermissions(permissions),
    },
  ];
}

/** Reads what a server offers, from its features. */
export function readApiKeyOffer({ plugins }: Pick<PublicFeatures, 'plugins'>): ApiKeyOffer {
  const { permissions, expiresIn, rateLimits, maxKeys } = plugins.apiKey ?? {};
  const limits = (Array.isArray(rateLimits) ? rateLimits : []).flatMap((one) => (isRecord(one) ? (readLimit(one.maxRequests, one.timeWindow) ?? []) : []));
  const lifetimes = Array.isArray(expiresIn) ? expiresIn.filter((one): one is number | null => one === null || typeof one === 'number') : [];
  return {
    permissions: readPermissions(permissions),
    expiresIn: lifetimes,
    limits,
    maxKeys: typeof maxKeys === 'number' ? maxKeys : null,
    // `apiKeys()` says its limit, whatever it is.
    rotation: limits.length > 0,
  };
}

/** @param window milliseconds */
function readLimit(requests: unknown, window: unknown): ApiKeyLimit | null {
  return typeof requests === 'number' && typeof window === 'number' && requests >= 0 && window > 0 ? { requests, window: window / 1000 } : null;
}

function readPermissions(value: unknown): ApiKeyRow['permissions'] {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([resource, actions]): [string, string[]][] => {
      const known = Array.isArray(actions) ? actions.filter((action) => typeof action === 'string') : [];
      return known.length > 0 ? [[resource, known]] : [];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
