import type Database from 'libsql';
import { type AuditEvent, type AuditHead, type AuditVerdict, examineAuditLog, GENESIS, hashOf, signatureOf } from '../audit-log.js';

type Connection = Pick<InstanceType<typeof Database>, 'exec' | 'prepare'>;

/** With the lock from the start: a statement that meets a locked database in the middle is not reset by the driver, and blocks every later commit. */
const BEGIN = 'BEGIN IMMEDIATE';
const NOW = "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";

/** Which change of which table is which event, and whose id is in the row. */
const WATCHED = [
  ['user-created', 'AFTER INSERT ON "user"', 'NEW.id'],
  ['email-verified', 'AFTER UPDATE OF "emailVerified" ON "user" WHEN NEW."emailVerified" AND NOT OLD."emailVerified"', 'NEW.id'],
  ['email-changed', 'AFTER UPDATE OF email ON "user" WHEN NEW.email <> OLD.email', 'NEW.id'],
  ['user-deleted', 'AFTER DELETE ON "user"', 'OLD.id'],
  ['password-changed', 'AFTER UPDATE OF password ON account WHEN NEW.password IS NOT OLD.password', 'NEW."userId"'],
  ['session-created', 'AFTER INSERT ON session', 'NEW."userId"'],
  ['session-ended', 'AFTER DELETE ON session', 'OLD."userId"'],
] as const;

/** Makes the tables of the log. What is in it can be neither changed nor deleted by any statement of the server. Source: OWASP ASVS 5.0, 16.4.2. */
export function createAuditLog(connection: Connection): void {
  connection.exec(`
    CREATE TABLE IF NOT EXISTS audit_noted (at INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS audit_event (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, hash TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS audit_event_subject ON audit_event (subject, seq);
    CREATE TABLE IF NOT EXISTS audit_head (seq INTEGER PRIMARY KEY, signature TEXT NOT NULL);
    ${['audit_event', 'audit_head']
      .flatMap((table) => ['UPDATE', 'DELETE'].map((verb) => [table, verb]))
      .map(
        ([table, verb]) =>
          `CREATE TRIGGER IF NOT EXISTS ${table}_no_${verb} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;`,
      )
      .join('\n')}
  `);
}

/** Has each change of an account noted in the very transaction that makes it. The tables of Better Auth have to be there. */
export function noteChanges(connection: Connection): void {
  for (const [kind, when, subject] of WATCHED)
    connection.exec(`CREATE TRIGGER IF NOT EXISTS "audit-${kind}" ${when} BEGIN INSERT INTO audit_noted VALUES (${NOW}, '${kind}', ${subject}); END;`);
}

/**
 * A connection that seals what was noted before a transaction ends: each event gets the hash of itself and of the one before. Hashes are not made by triggers, for SQLite
 * has none; a write outside of a transaction gets one of its own. `note` adds what no trigger sees: at once, or with the next transaction that ends well.
 */
export function withAuditLog<Given extends Connection>(connection: Given): Given & { note: (kind: string, subject: string) => void } {
  let inTransaction = false;
  const waiting: [at: number, kind: string, subject: string][] = [];

  function note(kind: string, subject: string) {
    waiting.push([Date.now(), kind, subject]);
    try {
      if (!inTransaction) inOwnTransaction(() => {});
    } catch {
      // Locked for now: it goes with the next one.
    }
  }

  function prepare(sql: string) {
    const verb = /^\s*(begin|commit|rollback|insert|update|delete)\b(?! to\b)/i.exec(sql)?.[1]?.toLowerCase();
    if (verb === 'begin' || verb === 'commit' || verb === 'rollback') return { reader: false, run: () => turn(verb) };
    const statement = connection.prepare(sql);
    if (!verb) return statement;
    const within = <Result>(work: () => Result) => (inTransaction ? work() : inOwnTransaction(work));
    return {
      reader: statement.reader,
      run: (...given: unknown[]) => within(() => statement.run(...given)),
      all: (...given: unknown[]) => within(() => statement.all(...given)),
    };
  }

  function turn(verb: 'begin' | 'commit' | 'rollback') {
    if (verb === 'commit') {
      for (const one of waiting) connection.prepare('INSERT INTO audit_noted VALUES (?, ?, ?)').run(...one);
      seal(connection);
    }
    // After some errors SQLite has rolled back by itself, and says so: the transaction is over either way.
    if (verb === 'rollback') inTransaction = false;
    connection.exec(verb === 'begin' ? BEGIN : verb);
    if (verb === 'commit') waiting.length = 0;
    inTransaction = verb === 'begin';
    return { changes: 0 };
  }

  function inOwnTransaction<Result>(work: () => Result): Result {
    turn('begin');
    try {
      const result = work();
      turn('commit');
      return result;
    } catch (error) {
      try {
        turn('rollback');
      } catch {
        // What went wrong first is what the caller has to hear.
      }
      throw error;
    }
  }

  const ours = { prepare, note };
  return new Proxy(connection, { get: (target, name) => (Object.hasOwn(ours, name) ? Reflect.get(ours, name) : bound(target, name)) }) as Given & {
    note: typeof note;
  };
}

function bound(target: object, name: string | symbol): unknown {
  const value = Reflect.get(target, name);
  return typeof value === 'function' ? value.bind(target) : value;
}

function seal(connection: Connection): void {
  const noted = connection.prepare('SELECT rowid, at, kind, subject FROM audit_noted ORDER BY rowid').all() as (Omit<AuditEvent, 'seq' | 'hash'> & {
    rowid: number;
  })[];
  if (noted.length === 0) return;
  let { seq, hash } = lastOf(connection);
  const insert = connection.prepare('INSERT INTO audit_event VALUES (?, ?, ?, ?, ?)');
  for (const { at, kind, subject } of noted) {
    seq += 1;
    hash = hashOf(hash, { seq, at, kind, subject });
    insert.run(seq, at, kind, subject, hash);
  }
  connection.exec('DELETE FROM audit_noted');
}

function lastOf(connection: Connection): Pick<AuditEvent, 'seq' | 'hash'> {
  const last = connection.prepare('SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1').get() as Pick<AuditEvent, 'seq' | 'hash'> | undefined;
  return last ?? { seq: 0, hash: GENESIS };
}

/** What the log holds of somebody, with what is still to be sealed. */
export function eventsOf(connection: Connection, subject: string): Pick<AuditEvent, 'at' | 'kind'>[] {
  const read = (table: string, order: string) => connection.prepare(`SELECT at, kind FROM ${table} WHERE subject = ? ORDER BY ${order}`).all(subject);
  return [...read('audit_event', 'seq'), ...read('audit_noted', 'rowid')] as Pick<AuditEvent, 'at' | 'kind'>[];
}

/** Signs the newest event. */
export function signHead(connection: Connection, secret: string): void {
  const last = lastOf(connection);
  if (last.seq > 0) connection.prepare('INSERT OR IGNORE INTO audit_head VALUES (?, ?)').run(last.seq, signatureOf(secret, last));
}

/** Reads the whole log and looks whether it is as it was written. */
export function verifyAuditLog(connection: Connection, secret: string): AuditVerdict {
  const events = connection.prepare('SELECT seq, at, kind, subject, hash FROM audit_event ORDER BY seq').all() as AuditEvent[];
  const heads = connection.prepare('SELECT seq, signature FROM audit_head ORDER BY seq').all() as AuditHead[];
  return examineAuditLog(events, heads, secret);
}
