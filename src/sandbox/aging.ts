import { signJWT } from 'better-auth/crypto';
import type { TableRules } from './constraints.js';

type Rows = Record<string, Record<string, unknown>[]>;
type Tables = Readonly<
  Record<string, { modelName: string; fields: Readonly<Record<string, { type?: unknown; fieldName?: string | undefined }>> } & TableRules>
>;

/** Lets time pass for everything that a sandbox has stored. */
export interface Aging {
  /** Moves every stored date this many milliseconds into the past. */
  age: (milliseconds: number) => void;
  /** Remembers when a token was made. */
  issued: (token: string) => void;
  /** The token as it would be by now: one whose time is over, when enough has passed since it was made. */
  current: (token: string) => Promise<string>;
}

/**
 * Links to confirm an address carry a signed token whose end stands inside it, where no database reaches. So a token that would be too old by now is exchanged for one
 * that says so, on its way to the server.
 */
export function createAging(db: Rows, tables: Tables, secret: string): Aging {
  const agedAtIssue = new Map<string, number>();
  let aged = 0;

  return {
    age(milliseconds) {
      aged += milliseconds;
      for (const { modelName, fields } of Object.values(tables)) {
        for (const row of db[modelName] ?? []) {
          for (const [name, { fieldName = name }] of Object.entries(fields)) {
            const value = row[fieldName];
            if (value instanceof Date) row[fieldName] = new Date(value.getTime() - milliseconds);
            else if (fieldName === 'lastRequest' && typeof value === 'number') row[fieldName] = value - milliseconds;
          }
        }
      }
    },
    issued: (token) => void agedAtIssue.set(token, aged),
    async current(token) {
      const since = aged - (agedAtIssue.get(token) ?? aged);
      const claims = since > 0 ? claimsOf(token) : null;
      if (!claims || claims.exp * 1000 - since > Date.now()) return token;
      return signJWT(claims, secret, -1);
    },
  };
}

function claimsOf(token: string): { exp: number } | null {
  try {
    const part = token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '';
    const claims: unknown = JSON.parse(atob(part));
    return typeof claims === 'object' && claims !== null && typeof (claims as { exp?: unknown }).exp === 'number' ? (claims as { exp: number }) : null;
  } catch {
    return null;
  }
}
