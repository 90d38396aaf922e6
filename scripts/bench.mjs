/** Prints figures; fails never. What a machine is doing besides shows in them, so they are no tests. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const url = `http://localhost:${port}`;
const directory = mkdtempSync(join(tmpdir(), 'livery-bench-'));
const env = { ...process.env, PORT: String(port), APP_URL: url, DATABASE_FILE: join(directory, 'auth.db'), EMAIL_FROM: 'a@example.com', PROXIES: '1' };

spawnSync('node', ['scripts/build-web.mjs'], { stdio: 'ignore' });
const started = performance.now();
const server = spawn('node', ['scripts/bootstrap.mjs', '--', 'node', 'scripts/start.mjs'], { env, stdio: 'ignore', detached: true });
try {
  for (;;) {
    try {
      if ((await fetch(url)).ok) break;
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  console.log(`warm start to the first page: ${((performance.now() - started) / 1000).toFixed(2)} s (aim: under 3)`);

  const sample = async (name, path, body, count = 96) => {
    const times = [];
    for (let at = 0; at < count; at += 1) {
      const before = performance.now();
      await fetch(`${url}/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, 'x-forwarded-for': `10.${name.length}.${Math.floor(at / 200)}.${at % 200}` },
        body: JSON.stringify(body(at)),
      });
      times.push(performance.now() - before);
    }
    return median(times);
  };
  // Eight tries at each account: after ten the account limit answers, and that is quick for everybody.
  const known = (at) => ({ name: 'Ada', email: `ada-${Math.floor(at / 8)}@example.com`, password: `notes on the engine ${at}` });
  const unknown = (at) => ({ ...known(at), email: `nobody-${at}@example.com` });
  await sample('first', '/sign-up/email', (at) => known(at * 8), 12);
  for (const [name, path, body] of [
    ['sign-in, wrong password', '/sign-in/email', (make) => make],
    ['reset asked for', '/request-password-reset', (make) => make],
    ['sign-up', '/sign-up/email', (make) => make],
  ]) {
    const [there, nowhere] = [await sample(`${name} known`, path, body(known)), await sample(`${name}, unknown`, path, body(unknown))];
    console.log(`${name}: ${there.toFixed(1)} ms for a known address, ${nowhere.toFixed(1)} ms for an unknown one (S01: within 5 % or 10 ms)`);
  }
} finally {
  process.kill(-server.pid, 'SIGTERM');
  rmSync(directory, { recursive: true, force: true });
}
