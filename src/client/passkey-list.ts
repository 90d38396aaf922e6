import { cleanText } from '../safety/clean-text.js';
import type { AuthClient } from './port.js';
import type { QueryDefinition } from './query.js';
import { readDate } from './read-date.js';
import type { Run } from './run.js';

/** A passkey of an account. Its key stays on the server. */
export interface PasskeyRow {
  id: string;
  /** Base64url, as WebAuthn names it. */
  credentialId: string;
  /** What the person calls it; empty where they have given no name. */
  name: string;
  /** Which kind of authenticator made it; empty or zeros where it does not say. Source: WebAuthn Level 3, section 6.5.1.1. */
  aaguid: string;
  /** Whether it is kept outside this device, too. Source: WebAuthn Level 3, section 6.1.3. */
  synced: boolean;
  createdAt: Date | null;
  /** When somebody last signed in with it: only where the server has `passkeyUses()`. */
  lastUsedAt: Date | null;
}

const PATH = '/passkey/list-user-passkeys';
const MAX_ROWS = 500;
const MAX_NAME = 60;

/** For a server without passkeys: nothing is asked. */
export const NO_PASSKEYS: QueryDefinition<readonly PasskeyRow[]> = { key: 'no-passkeys', load: async () => ({ ok: true, data: [] }) };

/** The query of all passkeys of whoever is signed in. */
export function passkeysQuery(client: AuthClient, run: Run): QueryDefinition<readonly PasskeyRow[]> {
  return {
    key: 'passkeys',
    invalidatedBy: ['/passkey/verify-registration', '/passkey/delete-passkey', '/passkey/update-passkey'],
    load: async (signal) => {
      const outcome = await run(PATH, (options) => client.$fetch(PATH, { method: 'GET', ...options }), signal);
      if (!outcome.ok) return outcome;
      if (!Array.isArray(outcome.data)) return { ok: false, error: { code: 'UNEXPECTED_RESPONSE', status: 200 } };
      return { ok: true, data: outcome.data.slice(0, MAX_ROWS).flatMap(readPasskey) };
    },
  };
}

function readPasskey(row: unknown): PasskeyRow[] {
  if (typeof row !== 'object' || row === null) return [];
  const { id, credentialID, name, aaguid, backedUp, createdAt, lastUsedAt } = row as Record<string, unknown>;
  if (typeof id !== 'string') return [];
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return [
    {
      id,
      credentialId: text(credentialID),
      name: cleanText(text(name), MAX_NAME),
      aaguid: text(aaguid).toLowerCase(),
      synced: backedUp === true,
      createdAt: createdAt ? readDate(createdAt) : null,
      lastUsedAt: lastUsedAt ? readDate(lastUsedAt) : null,
    },
  ];
}
