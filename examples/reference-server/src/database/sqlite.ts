import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { AuthDatabase } from './database.js';
import { createAuditLog, eventsOf, noteChanges, signHead, verifyAuditLog, withAuditLog } from './sqlite-audit-log.js';

/** A locked file is an answer of 503, not a server that stands still: the driver waits on the only thread. */
const BUSY_MS = 250;

/** Opens the embedded database, so that an acknowledged write outlives a power cut. */
export function openSqlite(file: string): AuthDatabase {
  mkdirSync(dirname(file), { recursive: true });
  const connection = new Database(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', `busy_timeout = ${BUSY_MS}`]) connection.exec(`PRAGMA ${pragma}`);
  createAuditLog(connection);
  const audited = withAuditLog(connection);
  // Of its own, for the other one may be in the middle of a transaction.
  const probe = new Database(file);
  probe.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  return {
    options: { dialect: new SqliteDialect({ database: audited as never }), type: 'sqlite', transaction: true },
    async migrate(run) {
      await run();
      noteChanges(connection);
    },
    async isReady() {
      try {
        probe.exec('BEGIN IMMEDIATE');
        probe.exec('ROLLBACK');
        return true;
      } catch {
        return false;
      }
    },
    async note(kind, subject) {
      audited.note(kind, subject);
    },
    async eventsOf(subject) {
      return eventsOf(connection, subject);
    },
    async signHead(secret) {
      signHead(connection, secret);
    },
    async verifyAuditLog(secret) {
      return verifyAuditLog(connection, secret);
    },
    async close() {
      probe.close();
      connection.close();
    },
  };
}
