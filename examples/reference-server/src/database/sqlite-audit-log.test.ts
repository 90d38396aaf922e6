import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAuditLog, noteChanges, signHead, verifyAuditLog, withAuditLog } from './sqlite-audit-log.js';

const SECRET = 'a secret of at least 32 characters, for the tests';

interface Tables {
  user: { id: string; email: string; emailVerified: number };
  account: { id: string; userId: string; password: string | null };
  session: { id: string; userId: string };
}

describe('the audit log', () => {
  let directory: string;
  let connection: InstanceType<typeof Database>;
  let db: Kysely<Tables>;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'livery-audit-'));
    connection = new Database(join(directory, 'auth.db'));
    connection.exec(`
      CREATE TABLE "user" (id TEXT PRIMARY KEY, email TEXT UNIQUE, "emailVerified" INTEGER);
      CREATE TABLE account (id TEXT PRIMARY KEY, "userId" TEXT, password TEXT);
      CREATE TABLE session (id TEXT PRIMARY KEY, "userId" TEXT);
    `);
    createAuditLog(connection);
    noteChanges(connection);
    db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withAuditLog(connection) as never }) });
  });
  afterEach(async () => {
    await db.destroy();
    rmSync(directory, { recursive: true, force: true });
  });

  const kinds = () =>
    (connection.prepare('SELECT kind, subject FROM audit_event ORDER BY seq').all() as { kind: string; subject: string }[]).map(
      ({ kind, subject }) => `${kind} ${subject}`,
    );

  async function live() {
    await db.insertInto('user').values({ id: 'ada', email: 'ada@example.com', emailVerified: 0 }).execute();
    await db.insertInto('account').values({ id: 'a', userId: 'ada', password: 'one' }).execute();
    await db.transaction().execute(async (transaction) => {
      await transaction.updateTable('user').set({ emailVerified: 1 }).execute();
      await transaction.insertInto('session').values({ id: 's', userId: 'ada' }).returningAll().execute();
    });
    await db.updateTable('account').set({ password: 'two' }).execute();
    await db.deleteFrom('session').execute();
    await db.updateTable('user').set({ email: 'lovelace@example.com' }).execute();
    await db.deleteFrom('user').execute();
  }

  it('2.4 holds each change of an account, once, for whom and in order', async () => {
    await live();
    await db.updateTable('user').set({ emailVerified: 1 }).execute();
    expect(kinds()).toEqual([
      'user-created ada',
      'email-verified ada',
      'session-created ada',
      'password-changed ada',
      'session-ended ada',
      'email-changed ada',
      'user-deleted ada',
    ]);
    expect(verifyAuditLog(connection, SECRET)).toMatchObject({ whole: true, events: 7 });
  });

  it('2.4 holds no address and no password', async () => {
    await live();
    expect(JSON.stringify(connection.prepare('SELECT * FROM audit_event').all())).not.toMatch(/example\.com|one|two/);
  });

  it('2.4 is written in the same transaction as the change, so that what was taken back was never there', async () => {
    await db.insertInto('user').values({ id: 'ada', email: 'ada@example.com', emailVerified: 0 }).execute();
    const taken = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('session').values({ id: 's', userId: 'ada' }).execute();
      throw new Error('taken back');
    });
    await expect(taken).rejects.toThrow('taken back');
    await expect(db.insertInto('user').values({ id: 'other', email: 'ada@example.com', emailVerified: 0 }).execute()).rejects.toThrow(/UNIQUE/);
    await db.insertInto('session').values({ id: 't', userId: 'ada' }).execute();
    expect(kinds()).toEqual(['user-created ada', 'session-created ada']);
    expect(verifyAuditLog(connection, SECRET)).toMatchObject({ whole: true, events: 2 });
  });

  it('2.4 holds what no row tells, though it came up within a transaction that is taken back', async () => {
    const sealed = withAuditLog(connection);
    sealed.note('password-not-compared-with-breaches', '');
    expect(kinds()).toEqual(['password-not-compared-with-breaches ']);
    sealed.prepare('begin').run();
    sealed.prepare("INSERT INTO session VALUES ('s', 'ada')").run();
    sealed.note('password-not-compared-with-breaches', 'ada');
    sealed.prepare('rollback').run();
    expect(kinds()).toHaveLength(1);
    sealed.prepare("INSERT INTO session VALUES ('t', 'ada')").run();
    expect(kinds()).toEqual(['password-not-compared-with-breaches ', 'session-created ada', 'password-not-compared-with-breaches ada']);
    sealed.prepare('DELETE FROM session').run();
    expect(kinds()).toHaveLength(4);
    expect(verifyAuditLog(connection, SECRET)).toMatchObject({ whole: true, events: 4 });
  });

  it('5.1 writes again once a database that was locked is free', async () => {
    const other = new Database(join(directory, 'auth.db'));
    other.exec('BEGIN EXCLUSIVE');
    const write = (id: string) =>
      db
        .insertInto('user')
        .values({ id, email: `${id}@example.com`, emailVerified: 0 })
        .returningAll()
        .execute();
    await expect(write('ada')).rejects.toThrow(/locked/);
    await expect(
      db.transaction().execute(async (transaction) => transaction.insertInto('session').values({ id: 's', userId: 'ada' }).returningAll().execute()),
    ).rejects.toThrow(/locked/);
    other.exec('ROLLBACK');
    other.close();
    await write('ada');
    expect(kinds()).toEqual(['user-created ada']);
  });

  it('2.4 goes on sealing after an error with which SQLite rolls back by itself, and tells that error', async () => {
    const sealed = withAuditLog(connection);
    const clash = () => sealed.prepare("INSERT OR ROLLBACK INTO \"user\" VALUES ('ada', 'ada@example.com', 0)").run();
    clash();
    expect(clash).toThrow(/UNIQUE/);
    sealed.prepare('INSERT INTO session VALUES (?, ?)').run('s', 'ada');
    expect(kinds()).toEqual(['user-created ada', 'session-created ada']);
    expect(verifyAuditLog(connection, SECRET)).toMatchObject({ whole: true, events: 2 });
  });

  it('2.4 cannot be changed or deleted by a statement', async () => {
    await live();
    signHead(connection, SECRET);
    for (const statement of [
      "UPDATE audit_event SET subject = 'grace'",
      'DELETE FROM audit_event',
      'DELETE FROM audit_head',
      "UPDATE audit_head SET signature = ''",
    ])
      expect(() => connection.exec(statement)).toThrow(/append-only/);
    await expect(db.deleteFrom('audit_event' as never).execute()).rejects.toThrow(/append-only/);
    expect(verifyAuditLog(connection, SECRET)).toMatchObject({ whole: true, events: 7 });
  });

  it('2.4 names the row in which anything was changed by force', async () => {
    await live();
    for (const trigger of ['UPDATE', 'DELETE']) connection.exec(`DROP TRIGGER audit_event_no_${trigger}`);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('at', 'kind', 'subject', 'hash'),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (seq, column, position, mask) => {
          const read = connection.prepare(`SELECT ${column} AS value FROM audit_event WHERE seq = ${seq}`).get() as { value: string | number };
          const bytes = Buffer.from(String(read.value), 'latin1');
          const at = position % bytes.length;
          bytes[at] = column === 'at' ? 48 + (((bytes[at] ?? 0) - 48 + 1 + (mask % 9)) % 10) : (bytes[at] ?? 0) ^ mask;
          const changed = bytes.toString('latin1');
          const write = connection.prepare(`UPDATE audit_event SET ${column} = ? WHERE seq = ?`);
          write.run(column === 'at' ? Number(changed) : changed, seq);
          const verdict = verifyAuditLog(connection, SECRET);
          write.run(read.value, seq);
          // A leading zero of a number is none.
          if (column === 'at' && Number(changed) === read.value) return;
          expect(verdict).toEqual({ whole: false, row: `event ${seq}` });
        },
      ),
    );
    expect(verifyAuditLog(connection, SECRET).whole).toBe(true);
  });

  it('2.4 notices a row that is gone from the middle, and an end that was cut off', async () => {
    await live();
    signHead(connection, SECRET);
    signHead(connection, SECRET);
    connection.exec('DROP TRIGGER audit_event_no_DELETE');
    connection.exec('DELETE FROM audit_event WHERE seq = 7');
    expect(verifyAuditLog(connection, SECRET)).toEqual({ whole: false, row: 'signed head 7' });
    connection.exec('DELETE FROM audit_event WHERE seq = 3');
    expect(verifyAuditLog(connection, SECRET)).toEqual({ whole: false, row: 'event 3' });
  });

  it('2.4 takes no head that another secret has signed', async () => {
    await live();
    signHead(connection, 'another secret');
    expect(verifyAuditLog(connection, SECRET)).toEqual({ whole: false, row: 'signed head 7' });
  });
});
