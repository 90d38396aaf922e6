import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../examples/reference-server/src/config.js';
import { eventsOf, note, noteChanges, signHead, verifyAuditLog } from '../../examples/reference-server/src/database/postgres-audit-log.js';
import { BRAND, outboxOf, visitorsOf } from '../e2e/support/journey.js';
import { newcomersStory } from '../e2e/support/newcomers-story.js';
import { ADA } from '../support/people.js';
import { type Cluster, startCluster } from './support/cluster.js';

const RECOVERS_WITHIN_MS = 5000;

let cluster: Cluster;
let database: pg.Pool;

beforeAll(async () => {
  cluster = await startCluster({ ...BRAND, DRAIN_SECONDS: '0.5' });
  // A count is a number here, as it is for the server.
  const types = {
    getTypeParser: ((id: number, format?: 'text') => (id === 20 ? Number : pg.types.getTypeParser(id, format))) as typeof pg.types.getTypeParser,
  };
  database = new pg.Pool({ connectionString: cluster.postgres.url, max: 2, types });
  // It is stopped in the middle on purpose.
  database.on('error', () => {});
});
afterAll(async () => {
  await database?.end();
  await cluster?.close();
});

let calls = 0;
interface Call {
  /** An instance instead of the proxy. */
  at?: string;
  body?: unknown;
  cookie?: string;
  /** The address that calls. @default one that nobody has called from */
  caller?: string;
}
function call(path: string, { at, body, cookie, caller }: Call = {}) {
  calls += 1;
  const from = caller ?? `10.${calls >> 16}.${(calls >> 8) & 255}.${calls & 255}`;
  return fetch(`${at ?? cluster.proxy.url}/api/auth${path}`, {
    headers: {
      origin: cluster.proxy.url,
      'x-forwarded-for': at ? `${from}, 127.0.0.1` : from,
      ...(cookie ? { cookie } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
}
const instance = (at: number) => cluster.instances[at]?.url as string;
const session = async (cookie: string, at?: string) => (await call('/get-session', { ...(at ? { at } : {}), cookie })).json();

async function makeUser(user: typeof ADA) {
  expect((await call('/sign-up/email', { body: user })).status).toBe(200);
  await database.query('UPDATE "user" SET "emailVerified" = true WHERE email = $1', [user.email]);
}

async function enter(user: typeof ADA, at?: string): Promise<string> {
  const response = await call('/sign-in/email', { ...(at ? { at } : {}), body: user });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Someone who asks again and again, as a person would, and how long it took until `good`. */
async function until(good: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  while (!(await good().catch(() => false))) {
    if (performance.now() - started > 30_000) throw new Error('It did not come back in half a minute.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return performance.now() - started;
}

const person = (name: string) => ({ ...ADA, email: `${name}@example.com` });

describe('two instances', () => {
  it('5.1 take a newcomer through sign-up, mail, sessions and a new password, whichever of them answers', async () => {
    const { visit, leave } = visitorsOf(cluster.proxy.url);
    await newcomersStory({ url: cluster.proxy.url, outbox: outboxOf(cluster.proxy.url), visit });
    expect(await leave()).toEqual([]);
    expect(cluster.instances.map(({ url }) => (cluster.proxy.given.get(url) ?? 0) > 20)).toEqual([true, true]);
  });

  it('X02 end a session for each other at once', async () => {
    await makeUser(person('shared'));
    const [first, second] = [await enter(person('shared'), instance(0)), await enter(person('shared'), instance(1))];
    expect(await session(first, instance(1))).toMatchObject({ user: { email: 'shared@example.com' } });
    const listed = (await (await call('/list-sessions', { at: instance(0), cookie: second })).json()) as { token: string }[];
    expect(listed).toHaveLength(2);

    expect((await call('/sign-out', { at: instance(1), body: {}, cookie: first })).status).toBe(200);
    expect(await session(first, instance(0))).toBeNull();
    expect(await session(second, instance(0))).not.toBeNull();
    expect((await call('/revoke-sessions', { at: instance(1), body: {}, cookie: second })).status).toBe(200);
    expect(await session(second, instance(0))).toBeNull();
  });

  it('2.4 count the attempts of one caller together', async () => {
    const wrong = (at: number) => call('/sign-in/email', { at: instance(at), body: person('nobody'), caller: '10.99.0.1' });
    const statuses = [];
    for (const at of [0, 1, 0]) statuses.push((await wrong(at)).status);
    const refused = await wrong(1);
    expect([...statuses, refused.status]).toEqual([401, 401, 401, 429]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('2.4 count attempts at one account together, also when they come at the same time', async () => {
    await makeUser(person('guessed'));
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) => call('/sign-in/email', { at: instance(at % 2), body: { ...person('guessed'), password: 'a wrong password' } })),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(50);
  });

  it('5.1 send each mail once', async () => {
    const people = Array.from({ length: 24 }, (_, at) => person(`mailed-${at}`));
    await Promise.all(people.map((body, at) => call('/sign-up/email', { at: instance(at % 2), body })));
    const jobs = async () =>
      (await database.query('SELECT status, attempts FROM "liveryEmail" WHERE recipient LIKE $1', ['mailed-%'])).rows as { status: string; attempts: number }[];
    await expect.poll(async () => (await jobs()).filter(({ status }) => status === 'sent').length, { timeout: 10_000 }).toBe(people.length);
    expect((await jobs()).filter(({ attempts }) => attempts !== 1)).toEqual([]);
  });
});

describe('an instance that ends', () => {
  it('2.4 5.1 in the middle of sign-ups takes nothing with it that was confirmed', async () => {
    const confirmed: string[] = [];
    let going = true;
    const callers = Array.from({ length: 6 }, async (_, caller) => {
      for (let at = 0; going; at += 1) {
        const body = person(`killed-${caller}-${at}`);
        const response = await call('/sign-up/email', { body }).catch(() => null);
        if (response?.status === 200 && (await response.json().catch(() => null))) confirmed.push(body.email);
      }
    });
    await until(async () => confirmed.length >= 6);
    await cluster.instances[0]?.kill();
    const before = confirmed.length;
    await until(async () => confirmed.length >= before + 6);
    going = false;
    await Promise.all(callers);
    await cluster.replace(0);

    const { rows } = await database.query(`
      SELECT email, (SELECT count(*) FROM account WHERE "userId" = "user".id AND password IS NOT NULL)::int AS passwords,
        (SELECT count(*) FROM "liveryEmail" WHERE recipient = email AND template = 'verify-email')::int AS mails
      FROM "user" WHERE email LIKE 'killed-%'`);
    expect(rows.filter(({ passwords, mails }) => passwords !== 1 || mails !== 1)).toEqual([]);
    const kept = new Set(rows.map(({ email }) => email));
    expect(confirmed.filter((email) => !kept.has(email))).toEqual([]);
    expect(await verifyAuditLog(database, readConfig({}).secret)).toMatchObject({ whole: true });
  });

  it('5.1 because it was asked to, one after the other, fails no request', async () => {
    await makeUser(person('rolling'));
    const cookie = await enter(person('rolling'));
    const statuses = new Map<number, number>();
    let going = true;
    const note = ({ status }: Response) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const callers = Array.from({ length: 4 }, async (_, caller) => {
      while (going) note(caller === 0 ? await call('/sign-in/email', { body: person('rolling') }) : await call('/get-session', { cookie }));
    });
    for (const at of [0, 1]) {
      await cluster.instances[at]?.stop();
      await cluster.replace(at);
    }
    going = false;
    await Promise.all(callers);
    expect([...statuses.keys()]).toEqual([200]);
    expect(statuses.get(200)).toBeGreaterThan(20);
  });
});

describe('an instance that starts', () => {
  /** A sign-in in the middle: its session is written, and its person is still to be read. */
  async function signInByHalf() {
    const person = await database.connect();
    await person.query(`BEGIN; SET LOCAL statement_timeout = 4000; LOCK TABLE session IN ROW EXCLUSIVE MODE`);
    return {
      async finish() {
        try {
          await person.query('SELECT id FROM "user" LIMIT 1');
          await person.query('COMMIT');
        } finally {
          person.release(true);
        }
      },
    };
  }

  it('5.1 waits for nobody who is signing in', async () => {
    const signIn = await signInByHalf();
    await cluster.instances[1]?.stop();
    await cluster.replace(1);
    await signIn.finish();
  });

  it('5.1 holds nobody up who is signing in, where it has new changes to note', async () => {
    const client = new pg.Client({ connectionString: cluster.postgres.url });
    await client.connect();
    try {
      for (const [trigger, table] of [
        ['audit-user-created', '"user"'],
        ['audit-session-created', 'session'],
      ])
        await client.query(`COMMENT ON TRIGGER "${trigger}" ON ${table} IS 'as an older version made it'`);
      const signIn = await signInByHalf();
      const noted = noteChanges(client);
      const waits = `SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND relation = 'session'::regclass`;
      await until(async () => (await database.query(waits)).rows[0].waiting > 0);
      await signIn.finish();
      await noted;
    } finally {
      await client.end();
    }
  });
});

describe('a Redis that is away', () => {
  for (const [what, leave, comeBack] of [
    ['was stopped', () => cluster.redis.stop(), () => cluster.redis.start()],
    ['answers nothing', async () => cluster.redis.freeze(), async () => cluster.redis.thaw()],
  ] as const) {
    it(`2.4 5.1 because it ${what}: people stay signed in, sign in and out, and are still limited`, async () => {
      const someone = person(`redis-${what.replaceAll(' ', '-')}`);
      await makeUser(someone);
      const [kept, ended] = [await enter(someone), await enter(someone)];
      expect(await session(ended, instance(1))).not.toBeNull();

      await leave();
      expect(await session(kept)).toMatchObject({ user: { email: someone.email } });
      expect(await session(await enter(someone))).not.toBeNull();
      expect((await call('/sign-out', { at: instance(0), body: {}, cookie: ended })).status).toBe(200);
      expect(await session(ended, instance(0))).toBeNull();
      const guess = () => call('/sign-in/email', { at: instance(0), body: person(`nobody-while-${what.length}`), caller: `10.99.1.${what.length}` });
      const statuses = [];
      for (let at = 0; at < 4; at += 1) statuses.push((await guess()).status);
      expect(statuses).toEqual([401, 401, 401, 429]);

      await comeBack();
      // What was ended meanwhile stays so, also for the instance that has not ended it and once had it in Redis.
      const counted = async (at: number, from: string) =>
        (await call('/sign-in/email', { at: instance(at), body: person(`nobody-at-${from}`), caller: from })).status;
      let caller = 0;
      const recovered = await until(async () => {
        caller += 1;
        const from = `10.98.${what.length}.${caller}`;
        const answers = [];
        for (const at of [0, 1, 0, 1]) answers.push(await counted(at, from));
        return answers[3] === 429;
      });
      expect(recovered).toBeLessThan(RECOVERS_WITHIN_MS);
      expect(await until(async () => (await session(ended, instance(1))) === null)).toBeLessThan(RECOVERS_WITHIN_MS);
      expect(await session(ended, instance(0))).toBeNull();
      expect(await session(kept, instance(1))).not.toBeNull();
    });
  }
});

describe('a PostgreSQL that is away', () => {
  for (const [what, leave, comeBack] of [
    ['was stopped', () => cluster.postgres.stop('SIGINT'), () => cluster.postgres.start()],
    ['answers nothing', async () => cluster.postgres.freeze(), async () => cluster.postgres.thaw()],
  ] as const) {
    it(`S01 5.1 because it ${what}: 503, words for it, nothing typed lost, and it goes on by itself`, async () => {
      const someone = person(`postgres-${what.replaceAll(' ', '-')}`);
      await makeUser(someone);
      const { visit, leave: leaveBrowsers } = visitorsOf(cluster.proxy.url);
      const { page } = await visit();
      await page.goto('/sign-in');
      await page.getByLabel('Email').fill(someone.email);
      await page.getByLabel('Password', { exact: true }).fill(someone.password);

      await leave();
      const [refused] = await Promise.all([page.waitForResponse('**/sign-in/email'), page.getByRole('button', { name: 'Sign in' }).click()]);
      expect(refused.status()).toBe(503);
      expect(refused.headers()['retry-after']).toBe('2');
      expect(await refused.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
      await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
      expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe(someone.password);
      for (const at of [0, 1]) expect((await fetch(`${instance(at)}/ready`)).status).toBe(503);
      expect((await call('/sign-up/email', { body: person(`never-${what.length}`) })).status).toBe(503);
      expect((await call('/request-password-reset', { body: { email: someone.email } })).status).toBe(503);

      await comeBack();
      const recovered = await until(async () => {
        const answers = await Promise.all([0, 1].map((at) => fetch(`${instance(at)}/ready`)));
        return answers.every(({ status }) => status === 200);
      });
      expect(recovered).toBeLessThan(RECOVERS_WITHIN_MS);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL('**/dashboard');
      // Nothing was kept by half.
      const { rows } = await database.query(
        `SELECT email FROM "user" WHERE NOT EXISTS (SELECT 1 FROM account WHERE "userId" = "user".id) OR NOT EXISTS (SELECT 1 FROM "liveryEmail" WHERE recipient = email)`,
      );
      expect(rows).toEqual([]);
      expect(await leaveBrowsers()).toEqual([]);
    });
  }

  it('5.1 for a moment, because its connections were ended, is there again for the next request', async () => {
    await makeUser(person('cut'));
    const cookie = await enter(person('cut'));
    await database.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = $1', ['client backend']);
    expect(await until(async () => (await session(cookie))?.user !== undefined)).toBeLessThan(RECOVERS_WITHIN_MS);
    expect(await until(async () => (await enter(person('cut'))) !== '')).toBeLessThan(RECOVERS_WITHIN_MS);
  });

  it('5.1 again and again, in the middle of what its connections are at, ends no instance', async () => {
    await makeUser(person('cut-at-work'));
    let going = true;
    const callers = Array.from({ length: 8 }, async (_, caller) => {
      for (let at = 0; going; at += 1)
        await call('/sign-up/email', { at: instance(caller % 2), body: person(`cut-${caller}-${at}`) }).then(
          (answer) => answer.text(),
          () => {},
        );
    });
    // Between two statements of a transaction nobody waits for an answer, so these are looked for.
    let cut = 0;
    await until(async () => {
      const { rowCount } = await database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state = 'idle in transaction'`,
      );
      cut += rowCount ?? 0;
      return cut >= 10;
    });
    going = false;
    await Promise.all(callers);
    for (const at of [0, 1]) expect((await fetch(`${instance(at)}/ready`)).status).toBe(200);
  });
});

describe('the audit log on PostgreSQL', () => {
  it('2.4 holds each change of an account, for whom and in order, though two instances write it', async () => {
    await makeUser(person('audited'));
    await call('/sign-out', { at: instance(1), body: {}, cookie: await enter(person('audited'), instance(0)) });
    const { rows } = await database.query(
      `SELECT kind FROM audit_event WHERE subject = (SELECT id FROM "user" WHERE email = 'audited@example.com') ORDER BY seq`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['user-created', 'email-verified', 'session-created', 'session-ended']);
    const { rows: people } = await database.query(`SELECT id FROM "user" WHERE email = 'audited@example.com'`);
    expect((await eventsOf(database, people[0].id)).map(({ kind }) => kind)).toEqual(rows.map(({ kind }) => kind));
  });

  it('2.4 holds what no row tells', async () => {
    await note(database, 'password-not-compared-with-breaches', '');
    const { rows } = await database.query('SELECT kind, subject FROM audit_event ORDER BY seq DESC LIMIT 1');
    expect(rows).toEqual([{ kind: 'password-not-compared-with-breaches', subject: '' }]);
    expect(await verifyAuditLog(database, readConfig({}).secret)).toMatchObject({ whole: true });
  });

  it('2.4 refuses to be changed, and names the row in which it was changed by force', async () => {
    for (const statement of ["UPDATE audit_event SET kind = 'x'", 'DELETE FROM audit_event', 'TRUNCATE audit_event', 'DELETE FROM audit_head'])
      await expect(database.query(statement)).rejects.toThrow('append-only');
    const { secret } = readConfig({});
    await signHead(database, secret);
    const whole = await verifyAuditLog(database, secret);
    expect(whole).toMatchObject({ whole: true });
    const force = (statement: string) =>
      database.query(`ALTER TABLE audit_event DISABLE TRIGGER USER; ${statement}; ALTER TABLE audit_event ENABLE TRIGGER USER;`);
    await force("UPDATE audit_event SET subject = subject || 'x' WHERE seq = 7");
    expect(await verifyAuditLog(database, secret)).toEqual({ whole: false, row: 'event 7' });
    await force('UPDATE audit_event SET subject = left(subject, -1) WHERE seq = 7');
    const last = whole.whole ? whole.events : 0;
    await force(`DELETE FROM audit_event WHERE seq = ${last}`);
    expect(await verifyAuditLog(database, secret)).toEqual({ whole: false, row: `signed head ${last}` });
  });
});
