import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { AuthDatabase } from './database.js';
import { createAuditLog, eventsOf, note, noteChanges, signHead, verifyAuditLog } from './postgres-audit-log.js';

/** Of one instance; together they have to stay below the server's `max_connections`, which is 100 by default. */
const CONNECTIONS = 20;
const CONNECT_MS = 2000;
/** No statement of ours takes as long unless the database stands still, and then a person gets an answer instead. */
const STATEMENT_MS = 5000;
const PROBE_MS = 1000;
/** Any number, the same for each instance. */
const MIGRATION_LOCK = 1_818_850_917;
/** A count that fits a number is one; the driver gives text otherwise. */
const INT8 = 20;

/** Opens PostgreSQL. Nothing is asked of it yet, so this does not fail where the database is away. */
export function openPostgres(url: string): AuthDatabase {
  const types = {
    getTypeParser: ((id: number, format?: 'text') => (id === INT8 ? Number : pg.types.getTypeParser(id, format))) as typeof pg.types.getTypeParser,
  };
  const pool = poolOf({ connectionString: url, types, max: CONNECTIONS, query_timeout: STATEMENT_MS, statement_timeout: STATEMENT_MS });
  // Of its own, for all the others may be taken.
  const probe = poolOf({ connectionString: url, max: 1, connectionTimeoutMillis: PROBE_MS, query_timeout: PROBE_MS });
  return {
    options: { dialect: new PostgresDialect({ pool }), type: 'postgres', transaction: true },
    async migrate(run) {
      const client = new pg.Client({ connectionString: url, types, connectionTimeoutMillis: CONNECT_MS });
      outliveItsEnd(client);
      await client.connect().catch(({ code }) => {
        throw new Error(`The server does not start:\nDATABASE_URL: the PostgreSQL that it names does not take the connection (${code ?? 'no answer'}).`);
      });
      try {
        await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
        await run();
        await createAuditLog(client);
        await noteChanges(client);
      } finally {
        // The lock ends with its connection.
        await client.end();
      }
    },
    async isReady() {
      try {
        const { rows } = await probe.query<{ writable: boolean }>('SELECT NOT pg_is_in_recovery() AS writable');
        return rows[0]?.writable === true;
      } catch {
        return false;
      }
    },
    note: (kind, subject) => note(pool, kind, subject),
    eventsOf: (subject) => eventsOf(pool, subject),
    signHead: (secret) => signHead(pool, secret),
    verifyAuditLog: (secret) => verifyAuditLog(pool, secret),
    async close() {
      await Promise.all([pool.end(), probe.end()]);
    },
  };
}

/** Without a listener, the end of a connection would be the end of the server. What was asked of it fails for itself. */
const outliveItsEnd = (client: pg.ClientBase) => void client.on('error', () => {});

function poolOf(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECT_MS, keepAlive: true, ...options });
  // The pool tells of a connection that ends while nobody uses it, and leaves it out; of one in the middle of a transaction it does not.
  pool.on('error', () => {});
  pool.on('connect', outliveItsEnd);
  return pool;
}
