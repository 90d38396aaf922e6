import type { Dialect } from 'kysely';
import type { AuditEvent, AuditVerdict } from '../audit-log.js';
import type { Config } from '../config.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';

/** What the server needs of a database, whichever engine it is. */
export interface AuthDatabase {
  /** For Better Auth's option `database`. */
  options: { dialect: Dialect; type: 'sqlite' | 'postgres'; transaction: true };
  /** Makes tables by `run`, one instance of the server after the other, and has each change of an account noted from then on. */
  migrate: (run: () => Promise<void>) => Promise<void>;
  /** Whether it can be written to now. Answers within a second or so, also when the database does not. */
  isReady: () => Promise<boolean>;
  /** Adds to the audit log what changes no row of an account. */
  note: (kind: string, subject: string) => Promise<void>;
  /** What the audit log holds of somebody, in its order; `at` in milliseconds since the epoch. */
  eventsOf: (subject: string) => Promise<Pick<AuditEvent, 'at' | 'kind'>[]>;
  /** Signs the newest event of the audit log. */
  signHead: (secret: string) => Promise<void>;
  verifyAuditLog: (secret: string) => Promise<AuditVerdict>;
  close: () => Promise<void>;
}

/** PostgreSQL where `DATABASE_URL` names one, else the embedded database. */
export function openDatabase({ databaseUrl, databaseFile }: Pick<Config, 'databaseUrl' | 'databaseFile'>): AuthDatabase {
  return databaseUrl ? openPostgres(databaseUrl) : openSqlite(databaseFile);
}
