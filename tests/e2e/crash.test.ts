import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../examples/reference-server/src/config.js';
import { verifyAuditLog } from '../../examples/reference-server/src/database/sqlite-audit-log.js';
import { freePort } from '../support/free-port.js';
import { ADA } from './support/journey.js';
import { type ServerProcess, spawnServer } from './support/server-process.js';

/** How often the server is killed; `npm run test:full` does it a hundred times. */
const KILLS = Number(process.env.LIVERY_KILLS ?? 5);
const CALLERS = 6;

let directory: string;
let file: string;
let server: ServerProcess;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'livery-'));
  file = join(directory, 'auth.db');
});
afterEach(async () => {
  await server?.kill();
  rmSync(directory, { recursive: true, force: true });
});

let calls = 0;
/** From an address of its own each time, which the limits of Better Auth leave alone. */
const post = (path: string, body: unknown, headers: Record<string, string> = {}) => {
  calls += 1;
  return fetch(`${server.url}/api/auth${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: server.url,
      'x-forwarded-for': `10.${calls >> 16}.${(calls >> 8) & 255}.${calls & 255}`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
};

describe('a server that is killed', () => {
  it(
    `2.4 5.1 loses no sign-up that it has confirmed, and keeps none by half (${KILLS} kills)`,
    async () => {
      const confirmed: string[] = [];
      for (let round = 0; round < KILLS; round += 1) {
        server = await spawnServer(file);
        let alive = true;
        let tell = () => {};
        const first = new Promise<void>((resolve) => {
          tell = resolve;
        });
        const callers = Array.from({ length: CALLERS }, async (_, caller) => {
          for (let at = 0; alive; at += 1) {
            const email = `person-${round}-${caller}-${at}@example.com`;
            const response = await post('/sign-up/email', { ...ADA, email }).catch(() => null);
            if (response?.status !== 200 || !(await response.json().catch(() => null))) continue;
            confirmed.push(email);
            tell();
          }
        });
        // Another moment each round, from the first answer on: in the middle of whatever the others are doing.
        await first;
        await new Promise((resolve) => setTimeout(resolve, (round * 97) % 400));
        await server.kill();
        alive = false;
        await Promise.all(callers);
      }

      const database = new Database(file);
      // 2.4: what is there was noted by the same transaction, and the chain is whole however often its server was killed.
      const verdict = verifyAuditLog(database, readConfig({}).secret);
      expect(verdict).toMatchObject({ whole: true });
      const noted = database.prepare("SELECT count(*) AS events FROM audit_event WHERE kind = 'user-created'").get() as { events: number };
      expect(noted.events).toBe((database.prepare('SELECT count(*) AS users FROM user').get() as { users: number }).users);
      const rows = (sql: string) => database.prepare(sql).all() as Record<string, string>[];
      expect(rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      const whole = new Set(
        rows(
          "SELECT email FROM user WHERE (SELECT count(*) FROM account WHERE userId = user.id AND password IS NOT NULL) = 1 AND (SELECT count(*) FROM liveryEmail WHERE recipient = user.email AND template = 'verify-email') = 1",
        ).map((row) => row.email),
      );
      const users = rows('SELECT email FROM user').map((row) => row.email);
      database.close();
      expect(confirmed.length).toBeGreaterThanOrEqual(KILLS);
      expect(users.filter((email) => !whole.has(email))).toEqual([]);
      expect(confirmed.filter((email) => !whole.has(email))).toEqual([]);

      // What is left in the outbox is sent by the next server, and the passwords are the ones that were typed.
      server = await spawnServer(file);
      const left = () => {
        const outbox = new Database(file);
        const jobs = outbox.prepare("SELECT attempts, nextAttemptAt FROM liveryEmail WHERE status <> 'sent'").all() as {
          attempts: number;
          nextAttemptAt: string;
        }[];
        outbox.close();
        return jobs;
      };
      await expect.poll(() => left().filter(({ attempts }) => attempts === 0), { timeout: 20_000 }).toEqual([]);
      // One that was being sent when its server was killed belongs to that server for a minute, and is due again after it.
      for (const { nextAttemptAt } of left()) expect(new Date(nextAttemptAt).getTime() - Date.now()).toBeLessThan(60_000);
      for (const email of [confirmed[0], confirmed.at(-1)]) {
        const response = await post('/sign-in/email', { email, password: ADA.password });
        expect(await response.json()).toMatchObject({ code: 'EMAIL_NOT_VERIFIED' });
      }
    },
    60_000 + KILLS * 4000,
  );
});

describe('the log', () => {
  it('2.4 holds no password, token, cookie or address, also when everything fails, and no line of a caller’s making', async () => {
    server = await spawnServer(file, { SMTP_URL: `smtp://livery:smtp-canary@127.0.0.1:${await freePort()}` });
    const typed = { name: 'Ada\r\n{"event":"forged-line"}', email: 'log-canary@example.com', password: 'password canary one' };
    expect((await post('/sign-up/email', typed)).status).toBe(200);
    await post('/sign-in/email', { ...typed, password: 'password canary two' });
    await post('/sign-in/email', typed);
    await post('/sign-up/email', '{"email":"log-canary@example.com","password":"password canary three');
    await post('/request-password-reset', { email: typed.email });
    const links = async () => {
      const mails = (await (await fetch(`${server.url}/outbox/mails.json`)).json()) as { template: string; text: string }[];
      return mails.flatMap(({ template, text }) => [...text.matchAll(/token=([\w.-]+)/g)].map((match) => ({ template, token: match[1] as string })));
    };
    await expect.poll(async () => (await links()).length, { timeout: 5000 }).toBe(2);
    const tokens = await links();
    const token = (template: string) => tokens.find((link) => link.template === template)?.token ?? '';
    expect((await post('/reset-password', { token: token('reset-password'), newPassword: 'password canary four' })).status).toBe(200);
    await fetch(`${server.url}/api/auth/verify-email?token=${token('verify-email')}`, { headers: { 'sec-fetch-site': 'same-origin' } });
    const entered = await post('/sign-in/email', { ...typed, password: 'password canary four' });
    expect(entered.status).toBe(200);
    // The one that says which way somebody came in last is for scripts, and is no secret.
    const secretCookies = entered.headers.getSetCookie().filter((value) => /httponly/i.test(value));
    const cookie = secretCookies.map((value) => value.split(';')[0] as string);

    const other = new Database(file);
    other.exec('BEGIN EXCLUSIVE');
    for (const [path, body] of [
      ['/sign-in/email', typed],
      ['/sign-up/email', { ...typed, email: 'second-canary@example.com' }],
      ['/reset-password', { token: 'token-canary', newPassword: 'password canary five' }],
    ] as const) {
      expect((await post(path, body, { cookie: cookie.join('; ') })).status).toBe(503);
    }
    other.exec('ROLLBACK');
    other.close();

    await expect.poll(() => server.log(), { timeout: 10_000 }).toContain('mail-not-sent');
    const log = server.log();
    for (const secret of ['canary', 'forged-line', ...tokens.map((link) => link.token), ...cookie.map((value) => value.split('=')[1] as string)]) {
      expect(log).not.toContain(secret);
    }
  });
});
