/** Prints figures; fails never. What a machine is doing besides shows in them, so they are no tests. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createWebServer } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS } from '../tests/support/chromium-args.ts';

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

await measureSandbox();

/** How long a page waits for a sandbox, once its code is there. */
async function measureSandbox() {
  const { build } = await import('vite');
  const root = resolve('build/bench-page');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Bench</title><script type="module" src="./main.ts"></script>');
  writeFileSync(
    join(root, 'main.ts'),
    "import { ACME_SEED, createSandbox } from 'livery-ui/sandbox';\nObject.assign(window, { make: (seeded: boolean) => createSandbox(seeded ? { seed: ACME_SEED } : {}) });\n",
  );
  const { output } = await build({ root, base: './', logLevel: 'silent', build: { outDir: 'dist', emptyOutDir: true, target: 'es2022' } });
  const files = new Map(output.map(({ fileName }) => [`/${fileName}`, readFileSync(join(root, 'dist', fileName))]));
  const server = createWebServer((request, response) => {
    const body = files.get(request.url) ?? files.get('/index.html');
    response.writeHead(200, { 'content-type': request.url.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await chromium.launch({ ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}), args: CHROMIUM_ARGS });
  try {
    for (const [name, seeded] of [
      ['empty', false],
      ['with ACME_SEED', true],
    ]) {
      const firsts = [];
      let later = [];
      for (let at = 0; at < 5; at += 1) {
        const page = await browser.newPage();
        await page.goto(`http://localhost:${server.address().port}/`);
        await page.waitForFunction('window.make');
        const times = await page.evaluate(async (withSeed) => {
          const took = [];
          for (let round = 0; round < 10; round += 1) {
            const before = performance.now();
            await window.make(withSeed);
            took.push(performance.now() - before);
          }
          return took;
        }, seeded);
        firsts.push(times[0]);
        later = later.concat(times.slice(1));
        await page.close();
      }
      console.log(
        `sandbox in a page, ${name}: ${median(firsts).toFixed(1)} ms for the first of a page, ${median(later).toFixed(1)} ms for each further one (aim: under 50)`,
      );
    }
  } finally {
    await browser.close();
    await new Promise((ready) => server.close(ready));
  }
}
