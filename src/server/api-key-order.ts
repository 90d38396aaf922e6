import { APIError } from 'better-auth/api';
import { cleanText } from '../safety/clean-text.js';
import type { ApiKeysSettings, KeyRateLimit } from './api-keys.js';

/** More than Better Auth takes, which then says so. */
const MAX_NAME = 200;

/** A key that somebody wants. */
export interface KeyOrder {
  name: string;
  /** Seconds; `null` for a key that does not end. */
  expiresIn: number | null;
  /** Empty for none: left out, they would be the server's default. */
  permissions: Record<string, string[]>;
  rateLimit: KeyRateLimit;
  /** The same for each try of the same wish. */
  idempotencyKey: unknown;
}

/**
 * Reads what a page asks for, against what the server offers. The name is one line of plain text.
 *
 * @throws `NAME_REQUIRED`, `API_KEY_EXPIRY_NOT_OFFERED`, `API_KEY_PERMISSION_NOT_OFFERED` or `API_KEY_RATE_LIMIT_NOT_OFFERED`, with 400
 */
export function readKeyOrder(body: unknown, { permissions: offered, expiresIn: lifetimes, rateLimits }: Omit<ApiKeysSettings, 'maxKeys'>): KeyOrder {
  const { name, expiresIn, permissions, rateLimit, idempotencyKey } = record(body);
  const text = typeof name === 'string' ? cleanText(name, MAX_NAME).trim() : '';
  if (text === '') throw new APIError('BAD_REQUEST', { code: 'NAME_REQUIRED', message: 'A key needs a name.' });
  const lifetime = expiresIn === undefined ? lifetimes[0] : expiresIn;
  if (lifetime !== null && typeof lifetime !== 'number') throw notOffered('EXPIRY');
  if (!lifetimes.includes(lifetime)) throw notOffered('EXPIRY');
  return {
    name: text,
    expiresIn: lifetime,
    permissions: readPermissions(permissions, offered),
    rateLimit: readRateLimit(rateLimit, rateLimits),
    idempotencyKey,
  };
}

function readPermissions(wanted: unknown, offered: ApiKeysSettings['permissions']): KeyOrder['permissions'] {
  if (wanted === undefined || wanted === null) return {};
  if (typeof wanted !== 'object' || Array.isArray(wanted)) throw notOffered('PERMISSION');
  const granted = Object.entries(wanted).map(([resource, actions]): [string, string[]] => {
    const known = Object.hasOwn(offered, resource) ? offered[resource] : undefined;
    if (!known || !Array.isArray(actions) || !actions.every((action) => known.includes(action))) throw notOffered('PERMISSION');
    // In the order of the offer, each once.
    return [resource, known.filter((action) => actions.includes(action))];
  });
  return Object.fromEntries(granted.filter(([, actions]) => actions.length > 0));
}

function readRateLimit(wanted: unknown, offered: readonly KeyRateLimit[]): KeyRateLimit {
  const { maxRequests, timeWindow } = record(wanted ?? offered[0]);
  const known = offered.find((one) => one.maxRequests === maxRequests && one.timeWindow === timeWindow);
  if (!known) throw notOffered('RATE_LIMIT');
  return known;
}

/** That the server offers no such lifetime, permission or limit. */
export function notOffered(what: 'EXPIRY' | 'PERMISSION' | 'RATE_LIMIT'): APIError {
  return new APIError('BAD_REQUEST', { code: `API_KEY_${what}_NOT_OFFERED`, message: 'The server does not offer this.' });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
