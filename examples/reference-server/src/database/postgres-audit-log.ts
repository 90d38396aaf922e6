import pg, { type ClientBase, type Pool } from 'pg';
import { type AuditEvent, type AuditHead, type AuditVerdict, examineAuditLog, GENESIS, signatureOf } from '../audit-log.js';

type Connection = Pick<ClientBase | Pool, 'query'>;

/** Any number, the same for each instance: whoever holds it adds to the chain. */
const CHAIN_LOCK = 1_635_083_369;

/** Which change of which table is which event, when, and whose id is in the row. */
const WATCHED = [
  ['user-created', 'INSERT ON "user"', '', 'id'],
  ['email-verified', 'UPDATE OF "emailVerified" ON "user"', 'WHEN (NEW."emailVerified" AND NOT OLD."emailVerified")', 'id'],
  ['email-changed', 'UPDATE OF email ON "user"', 'WHEN (NEW.email <> OLD.email)', 'id'],
  ['user-deleted', 'DELETE ON "user"', '', 'id'],
  ['password-changed', 'UPDATE OF password ON account', 'WHEN (NEW.password IS DISTINCT FROM OLD.password)', 'userId'],
  ['session-created', 'INSERT ON session', '', 'userId'],
  ['session-ended', 'DELETE ON session', '', 'userId'],
] as const;

/** Makes the tables of the log. What is in it can be neither changed nor deleted by any statement of the server. Source: OWASP ASVS 5.0, 16.4.2. */
export async function createAuditLog(connection: Connection): Promise<void> {
  await connection.query(`
    CREATE TABLE IF NOT EXISTS audit_event (seq bigint PRIMARY KEY, at bigint NOT NULL, kind text NOT NULL, subject text NOT NULL, hash text NOT NULL);
    CREATE INDEX IF NOT EXISTS audit_event_subject ON audit_event (subject, seq);
    CREATE TABLE IF NOT EXISTS audit_head (seq bigint PRIMARY KEY, signature text NOT NULL);
    CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
    -- The hash is of the same text as in audit-log.ts. Ids and kinds have nothing that JSON would write in two ways.
    CREATE OR REPLACE FUNCTION audit_note(kind text, subject text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      happened bigint := floor(extract(epoch FROM clock_timestamp()) * 1000);
      next bigint;
      previous text;
    BEGIN
      PERFORM pg_advisory_xact_lock(${CHAIN_LOCK});
      SELECT seq, hash INTO next, previous FROM audit_event ORDER BY seq DESC LIMIT 1;
      next := coalesce(next, 0) + 1;
      INSERT INTO audit_event VALUES (next, happened, kind, subject, encode(sha256(convert_to(
        coalesce(previous, '${GENESIS}') || '[' || next || ',' || happened || ',' || to_json(kind) || ',' || to_json(subject) || ']', 'UTF8')), 'hex'));
    END $$;
    CREATE OR REPLACE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM audit_note(TG_ARGV[0], (CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END) ->> TG_ARGV[1]);
      RETURN NULL;
    END $$;
  `);
  for (const table of ['audit_event', 'audit_head'])
    await makeTrigger(connection, {
      name: `${table}_only_grows`,
      table,
      kind: 'TRIGGER',
      does: `BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} EXECUTE FUNCTION audit_refuse()`,
    });
}

/**
 * Has each change of an account noted in the very transaction that makes it. The triggers wait for its end, so that others stand in line only while a transaction is
 * being committed. The tables of Better Auth have to be there.
 */
export async function noteChanges(connection: Connection): Promise<void> {
  for (const [kind, change, when, subject] of WATCHED)
    await makeTrigger(connection, {
      name: `audit-${kind}`,
      table: change.slice(change.indexOf('ON ') + 3),
      kind: 'CONSTRAINT TRIGGER',
      does: `AFTER ${change} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW ${when} EXECUTE FUNCTION audit_append('${kind}', '${subject}')`,
    });
}

interface Trigger {
  name: string;
  table: string;
  kind: 'TRIGGER' | 'CONSTRAINT TRIGGER';
  does: string;
}

/**
 * Makes a trigger that is not there, or that does something else; its comment says what it does. An instance that starts while others serve takes no lock for what is
 * there, and one table's at a time for what is not: two together would end in a deadlock with somebody who is signing in.
 */
async function makeTrigger(connection: Connection, { name, table, kind, does }: Trigger): Promise<void> {
  const { rows } = await connection.query<{ comment: string | null }>(
    `SELECT obj_description(oid, 'pg_trigger') AS comment FROM pg_trigger WHERE tgname = $1 AND tgrelid = $2::regclass`,
    [name, table],
  );
  if (rows[0]?.comment === does) return;
  // Statements of one query are one transaction.
  await connection.query(`
    DROP TRIGGER IF EXISTS "${name}" ON ${table};
    CREATE ${kind} "${name}" ${does};
    COMMENT ON TRIGGER "${name}" ON ${table} IS ${pg.escapeLiteral(does)};
  `);
}

/** Adds what changes no row of an account. */
export async function note(connection: Connection, kind: string, subject: string): Promise<void> {
  await connection.query('SELECT audit_note($1, $2)', [kind, subject]);
}

/** Signs the newest event. */
export async function signHead(connection: Connection, secret: string): Promise<void> {
  const { rows } = await connection.query<Pick<AuditEvent, 'seq' | 'hash'>>('SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1');
  if (rows[0]) await connection.query('INSERT INTO audit_head VALUES ($1, $2) ON CONFLICT DO NOTHING', [rows[0].seq, signatureOf(secret, rows[0])]);
}

/** What the log holds of somebody. */
export async function eventsOf(connection: Connection, subject: string): Promise<Pick<AuditEvent, 'at' | 'kind'>[]> {
  return (await connection.query<Pick<AuditEvent, 'at' | 'kind'>>('SELECT at, kind FROM audit_event WHERE subject = $1 ORDER BY seq', [subject])).rows;
}

/** Reads the whole log and looks whether it is as it was written. */
export async function verifyAuditLog(connection: Connection, secret: string): Promise<AuditVerdict> {
  const { rows: events } = await connection.query<AuditEvent>('SELECT seq, at, kind, subject, hash FROM audit_event ORDER BY seq');
  const { rows: heads } = await connection.query<AuditHead>('SELECT seq, signature FROM audit_head ORDER BY seq');
  return examineAuditLog(events, heads, secret);
}
