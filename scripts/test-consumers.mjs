/**
 * Hosts that are not ours: packs the tarball, installs it in fresh apps made of `examples`, builds them, opens them in Chromium and signs up. Says of each host that every
 * computed property of our components is as without its styles, and every one of its own as without us. Source of the method: docs/decisions.md, "Cascade".
 *
 * The last line counts what passed and failed. Pictures are in build/consumers. `--keep` leaves the apps for looking at.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { simpleParser } from 'mailparser';
import { chromium } from 'playwright';
import { SMTPServer } from 'smtp-server';
import { CHROMIUM_ARGS } from '../tests/support/chromium-args.ts';

const REPOSITORY = resolve('.');
/**
 * What a page that signs in may add to an app with React, Better Auth and one page that is loaded later: 18 kB of Livery (scripts/size.mjs), and what Vite writes around
 * each `import()` (docs/decisions.md, "What Vite adds").
 */
const SIGN_IN_BUDGET = 18_300;
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
const PAGES = ['/sign-in', '/sign-up', '/forgot-password', '/reset-password#token=x', '/confirm#type=verify-email&token=x', '/nowhere'];
const ADA = { name: 'Ada Lovelace', email: 'ada@example.com', password: 'notes on the engine' };

/** What hosts have in their pages. The first is what the others are compared with. */
const HOSTS = {
  'no styles': '',
  'a plain reset': '* { margin: 0; padding: 0; border: 0; box-sizing: content-box; font: inherit; }',
  normalize: '@import "normalize.css";',
  'Bootstrap 5': '@import "bootstrap/dist/css/bootstrap.css";',
  'Tailwind v3 preflight and forms': '@tailwind base;',
  'element styles': `
    body { font: 18px/2 serif; letter-spacing: 2px; text-align: center; color: maroon; text-transform: lowercase; word-spacing: 4px; text-indent: 20px; }
    button, input, select { text-transform: uppercase; border: 3px dotted red; border-radius: 0; padding: 20px; background: lime; width: 100%; min-height: 80px; }
    button:hover { background: blue; transform: scale(1.1); } input:focus { outline: 5px solid orange; } a { color: red; text-decoration: line-through; }
    h1, h2, p, ul, li, form, label, svg, img, span, div { margin: 7px; } h1 { font-size: 60px; } svg { fill: red; width: 50px; } p { line-height: 3; }
    .stage a:hover, .stage form input[type="email"]:not([disabled]) { color: purple; background: yellow; }`,
  'html at 62.5 %': 'html { font-size: 62.5%; } :root { --lv-rem: 16px; } body { font-size: 1.6rem; }',
};

/** `node … test-consumers.mjs nextApp` runs one of them. */
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

let passed = 0;
let failed = 0;
const ended = [];

function check(name, problems) {
  if (problems.length === 0) passed += 1;
  else failed += 1;
  console.log(`${problems.length === 0 ? 'ok  ' : 'NO  '} ${name}`);
  for (const problem of problems.slice(0, 5)) console.log(`       ${problem}`);
  if (problems.length > 5) console.log(`       and ${problems.length - 5} more`);
}

const folder = mkdtempSync(join(tmpdir(), 'livery-consumers-'));
const started = performance.now();
const browser = await chromium.launch({ ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}), args: CHROMIUM_ARGS });
try {
  const tarball = pack();
  for (const consumer of [viteReact18, viteTailwind, nextApp]) if (only.length === 0 || only.includes(consumer.name)) await consumer(tarball);
} catch (error) {
  check('the run itself', [String(error.stack ?? error)]);
} finally {
  for (const end of ended.reverse()) await end();
  await browser.close();
  if (process.argv.includes('--keep')) console.log(folder);
  else rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed, in ${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exit(failed === 0 ? 0 : 1);

function pack() {
  // Journeys build the package without its types.
  if (!existsSync('dist/src/index.d.ts')) execFileSync('node', ['scripts/build.mjs'], { stdio: 'inherit' });
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  return join(folder, filename);
}

/** A copy of an example with the tarball installed, and whatever else this host has. */
function install(name, example, tarball, { dependencies = {} } = {}) {
  const app = join(folder, name);
  cpSync(join(REPOSITORY, 'examples', example), app, { recursive: true, filter: (path) => !/node_modules|dist$|\.next|\.db/.test(path) });
  renameSync(join(app, '.env.example'), join(app, '.env'));
  const manifest = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
  manifest.dependencies = { ...manifest.dependencies, 'livery-ui': `file:${tarball}`, ...dependencies };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest, null, 2));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: app, stdio: ['ignore', 'ignore', 'inherit'] });
  return app;
}

/** Builds as a host does, and gives what the build said besides its table of files. */
function build(app, outDir) {
  const said = execFileSync('node', ['node_modules/vite/bin/vite.js', 'build', '--outDir', outDir, '--emptyOutDir'], {
    cwd: app,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  // Names of files may hold any word.
  return said.split('\n').filter((line) => !line.includes('/assets/') && /warn|\(!\)|error|deprecated/i.test(line));
}

/** One origin for the pages of whichever build is `current`, and for the app's own server. */
async function serveApp(app) {
  const front = { dist: '', url: '' };
  let api = 0;
  const server = createServer((incoming, response) => {
    const { pathname } = new URL(incoming.url, 'http://localhost');
    if (pathname.startsWith('/api/')) {
      const inner = forward({ host: '127.0.0.1', port: api, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      inner.on('error', () => response.writeHead(502).end());
      incoming.pipe(inner);
      return;
    }
    const file = join(app, front.dist, pathname);
    const found = pathname.includes('.') && existsSync(file) ? file : join(app, front.dist, 'index.html');
    response.writeHead(200, { 'content-type': TYPES[extname(found)] ?? 'application/octet-stream' }).end(readFileSync(found));
  });
  await new Promise((ready) => server.listen(0, 'localhost', ready));
  front.url = `http://localhost:${server.address().port}`;
  const child = spawn('node', ['--env-file=.env', 'server.js'], {
    cwd: app,
    env: { ...process.env, PORT: '0', APP_URL: front.url, DATABASE_FILE: join(app, 'auth.db'), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  ended.push(async () => {
    child.kill('SIGKILL');
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  api = await new Promise((ready, refuse) => {
    child.stdout.on('data', (chunk) => {
      const port = /ready on (\d+)/.exec(String(chunk))?.[1];
      if (port) ready(Number(port));
    });
    child.once('exit', () => refuse(new Error(`the server of the example ended:\n${said}`)));
  });
  return front;
}

async function viteReact18(tarball) {
  const app = install('vite-spa', 'vite-spa', tarball, {
    dependencies: { bootstrap: '5.3.8', 'normalize.css': '8.0.1', tailwindcss: '3.4.18', '@tailwindcss/forms': '0.5.10', autoprefixer: '10.4.22' },
  });
  check('vite-spa: the first sign-in takes at most 25 lines', lines(readFileSync(join(app, 'src/auth.tsx'), 'utf8')) <= 25 ? [] : ['src/auth.tsx is longer']);
  check('vite-spa: types fit React 18', typeErrors(app));

  const auth = readFileSync(join(app, 'src/auth.tsx'), 'utf8');
  const warnings = [];
  for (const [host, css] of Object.entries(HOSTS)) {
    writeFileSync(join(app, 'src/app.css'), `${css.startsWith('@import') ? css : ''}\n:root { color-scheme: light; }\n${css.startsWith('@import') ? '' : css}`);
    const tailwind = css.includes('@tailwind');
    const configuration = join(app, 'postcss.config.cjs');
    if (tailwind)
      writeFileSync(
        configuration,
        "module.exports = { plugins: [require('tailwindcss')({ content: ['./src/home.tsx'], plugins: [require('@tailwindcss/forms')] })] };",
      );
    warnings.push(...build(app, distOf(host)).map((line) => `${host}: ${line}`));
    writeFileSync(join(app, 'src/auth.tsx'), 'export function Auth(_: { path: string }) {\n  return null;\n}\n');
    build(app, `${distOf(host)}-without`);
    writeFileSync(join(app, 'src/auth.tsx'), auth);
    if (tailwind) rmSync(configuration);
  }
  check('vite-spa: builds add no warning', warnings);
  check(`vite-spa: a page for signing in adds at most ${SIGN_IN_BUDGET / 1000} kB`, await addedBytes(app));

  const front = await serveApp(app);
  front.dist = distOf('no styles');
  const state = await signUp(front.url);
  let baseline = null;
  for (const host of Object.keys(HOSTS)) {
    front.dist = distOf(host);
    await picture(`${front.url}/sign-in`, distOf(host));
    const ours = await snapshotOurs(front.url, state);
    const withUs = await snapshotHost(front.url);
    front.dist = `${distOf(host)}-without`;
    const withoutUs = await snapshotHost(front.url);
    if (baseline) check(`${host}: ${ours.size} states of our elements are as without it`, differences(baseline, ours));
    else {
      baseline = ours;
      check(`${host}: there are elements of ours to compare`, ours.size > 200 ? [] : [`only ${ours.size}`]);
    }
    check(`${host}: its own ${withUs.size} elements are as without us`, differences(withoutUs, withUs));
  }
}

/** React 19 and Tailwind v4, whose utilities a host writes on our components. */
async function viteTailwind(tarball) {
  const app = install('vite-tailwind', 'vite-spa', tarball, {
    dependencies: {
      react: '19.3.1',
      'react-dom': '19.3.1',
      tailwindcss: '4.3.5',
      '@tailwindcss/vite': '4.3.5',
      '@types/react': '19.3.0',
      '@types/react-dom': '19.3.0',
    },
  });
  const config = readFileSync(join(app, 'vite.config.ts'), 'utf8');
  writeFileSync(
    join(app, 'vite.config.ts'),
    config.replace('import react', "import tailwindcss from '@tailwindcss/vite';\nimport react").replace('react()', 'react(), tailwindcss()'),
  );
  const auth = readFileSync(join(app, 'src/auth.tsx'), 'utf8')
    .replace("import 'livery-ui/styles.css';\n", '')
    .replace(
      '<AuthView path={path} />',
      `<AuthView path={path} className="rounded-none bg-red-500" classNames={{ button: 'rounded-full hover:bg-black', input: 'p-8' }} />`,
    );
  writeFileSync(join(app, 'src/auth.tsx'), auth);
  check('vite-tailwind: types fit React 19', typeErrors(app));
  const front = await serveApp(app);
  const seen = [];
  for (const [order, css] of Object.entries({
    'ours after': '@import "tailwindcss";\n@import "livery-ui/tailwind.css";',
    'ours before': '@import "livery-ui/tailwind.css";\n@import "tailwindcss";',
  })) {
    writeFileSync(join(app, 'src/app.css'), css);
    check(`Tailwind v4, ${order}: builds add no warning`, build(app, distOf(order)));
    front.dist = distOf(order);
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.goto(`${front.url}/sign-in`);
    const button = page.getByRole('button', { name: 'Sign in' });
    await button.waitFor();
    await button.hover();
    const found = await page.evaluate(() => {
      const style = (selector) => getComputedStyle(document.querySelector(selector));
      return {
        cardRadius: style('[data-slot="auth-card"]').borderRadius,
        cardGround: style('[data-slot="auth-card"]').backgroundColor,
        buttonRadius: Number.parseFloat(style('button[type="submit"][data-slot="button"]').borderTopLeftRadius) > 100,
        buttonHover: style('button[type="submit"][data-slot="button"]').backgroundColor,
        inputRoom: style('[data-slot="input"]').paddingLeft,
        titleSize: style('[data-slot="title"]').fontSize,
      };
    });
    await page.close();
    seen.push(JSON.stringify(found));
    const wanted = {
      cardRadius: '0px',
      cardGround: 'oklch(0.637 0.237 25.331)',
      buttonRadius: true,
      buttonHover: 'rgb(0, 0, 0)',
      inputRoom: '32px',
      titleSize: '20px',
    };
    check(
      `Tailwind v4, ${order}: classes of the host win, and the rest stays ours`,
      Object.keys(wanted).flatMap((key) => (found[key] === wanted[key] ? [] : [`${key}: ${found[key]}, not ${wanted[key]}`])),
    );
  }
}

/** Next with Better Auth in the app itself: what the server knows is in the first paint, under a strict policy, and a mail leaves the route handler. */
async function nextApp(tarball) {
  const app = install('next-app', 'next-app', tarball);
  const mails = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // An app that is ended may be in the middle of a mail.
    onData: (stream, _, done) => void simpleParser(stream).then((mail) => done(null, mails.push(mail) && undefined), done),
  });
  await new Promise((ready) => smtp.listen(0, '127.0.0.1', ready));
  ended.push(() => new Promise((done) => smtp.close(done)));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    APP_URL: url,
    DATABASE_FILE: join(app, 'auth.db'),
    SMTP_URL: `smtp://127.0.0.1:${smtp.server.address().port}`,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    NO_COLOR: '1',
  };
  const next = (...given) => ['node_modules/next/dist/bin/next', ...given];
  const built = spawnSync('node', next('build'), { cwd: app, encoding: 'utf8', env });
  const said = `${built.stdout}${built.stderr}`;
  check(
    'next-app: builds without an error or a warning',
    built.status === 0 ? said.split('\n').filter((line) => /warn|⚠|error/i.test(line)) : said.split('\n').slice(-30),
  );
  if (built.status !== 0) return;

  const child = spawn('node', next('start', '--port', String(port)), { cwd: app, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      log += chunk;
    });
  ended.push(async () => child.kill('SIGKILL'));
  await waitFor(
    async () => (await fetch(`${url}/api/auth/livery/features`)).ok,
    () => log,
  );

  const html = await (await fetch(`${url}/sign-in`)).text();
  check('next-app: the server draws the form, with the brand and without a style attribute', [
    ...(html.includes('name="password"') && html.includes('Sign in to Acme') ? [] : ['no form in the HTML']),
    ...(html.includes('Forgot password') ? [] : ['features were not known to the server']),
    ...(/--lv-brand:\s*(?:light-dark\()?#0f766e/.test(html) ? [] : ['the brand is not in the HTML']),
    ...(/ style="/.test(html) ? ['a style attribute'] : []),
  ]);

  await picture(`${url}/sign-in`, 'next-light', { colorScheme: 'light' });
  await picture(`${url}/sign-up`, 'next-dark', { colorScheme: 'dark' });
  const context = await browser.newContext({ baseURL: url, colorScheme: 'dark' });
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  const scripts = new Map();
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.set(response.url(), await response.text().catch(() => ''));
  });
  const asked = [];
  page.on('request', (request) => request.url().includes('/api/auth/') && asked.push(new URL(request.url()).pathname));

  const answer = await page.goto('/sign-in');
  check(
    'next-app: the policy is strict',
    /unsafe-inline|unsafe-eval/.test(answer.headers()['content-security-policy'] ?? 'unsafe-inline') ? ['it is not'] : [],
  );
  // The first paint is that of the theme: what it shows is there before any script has run.
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  const ground = await page.locator('[data-slot="auth-card"]').evaluate((card) => getComputedStyle(card).backgroundColor);
  check('next-app: a dark page is dark', ground === 'rgb(17, 17, 17)' ? [] : [ground]);
  await page.waitForLoadState('networkidle');
  check('next-app: what the server has said is not asked again', asked.includes('/api/auth/livery/features') ? asked : []);
  const shipped = [...scripts.values()].join('\n');
  check(
    'next-app: a page with one component ships only that one',
    ['Create your account', 'Choose a new password', 'Sign out everywhere else', 'There is no such page'].filter((words) => shipped.includes(words)),
  );
  check(
    'next-app: … and that one is there',
    shipped.includes('Keep me signed in') ? [] : ['the words of sign-in were not found, so the check above proves nothing'],
  );

  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.waitForURL('**/sign-up');
  await page.locator('#livery-sign-up-name').fill(ADA.name);
  await page.locator('#livery-sign-up-email').fill(ADA.email);
  await page.locator('#livery-sign-up-password').fill(ADA.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Check your email' }).waitFor();
  await waitFor(
    async () => mails.length > 0,
    () => log,
  );
  const link = /http:\S+confirm\?\S+/.exec(mails[0].text)?.[0];
  check('next-app: a mail leaves the route handler, in the brand', link && mails[0].html.includes('#0f766e') ? [] : [mails[0].text]);
  await page.goto(link);
  await page.getByRole('button', { name: 'Confirm email' }).click();
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.waitForURL('**/dashboard');
  await page.getByText('This device').waitFor();
  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.goto('/dashboard');
  await page.waitForURL('**/sign-in?redirectTo=/dashboard');
  await page.locator('#livery-sign-in-email').fill(ADA.email);
  await page.locator('#livery-sign-in-password').fill(ADA.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dashboard');
  await page.getByText('This device').waitFor();
  await page.reload();
  await page.getByText('This device').waitFor();
  await page.screenshot({ path: 'build/consumers/next-dashboard.png' });
  check('next-app: somebody signs up, confirms, signs out and in: no hydration warning, nothing against the policy, nothing else in the console', problems);
  await context.close();

  const plain = await browser.newContext({ baseURL: url, javaScriptEnabled: false });
  const form = await plain.newPage();
  await form.goto('/sign-in?redirectTo=/dashboard');
  const attempt = async (password) => {
    await form.locator('#livery-sign-in-email').fill(ADA.email);
    await form.locator('#livery-sign-in-password').fill(password);
    await form.getByRole('button', { name: 'Sign in' }).click();
  };
  await attempt('not the password of Ada');
  await form.getByText('Email or password is wrong.').waitFor();
  await attempt(ADA.password);
  await form.waitForURL('**/dashboard');
  await form.goto('/sign-up');
  await form.locator('#livery-sign-up-name').fill('Grace Hopper');
  await form.locator('#livery-sign-up-email').fill('grace@example.com');
  await form.locator('#livery-sign-up-password').fill(ADA.password);
  await form.getByRole('button', { name: 'Create account' }).click();
  await form.getByRole('heading', { name: 'Check your email' }).waitFor();
  check('next-app: without script, somebody signs in and another one signs up', []);
  await plain.close();
}

async function picture(url, name, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, ...options });
  await page.goto(url);
  await page.locator('[data-slot="auth-card"]').waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `build/consumers/${name}.png` });
  await page.close();
}

async function waitFor(condition, explain) {
  const deadline = performance.now() + 30_000;
  for (;;) {
    if (await condition().catch(() => false)) return;
    if (performance.now() > deadline) throw new Error(`It did not come to that within 30 s:\n${explain().slice(-2000)}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

function freePort() {
  return new Promise((ready) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => ready(port));
    });
  });
}

async function signUp(url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(`${url}/sign-up`);
  await page.locator('#livery-sign-up-name').fill(ADA.name);
  await page.locator('#livery-sign-up-email').fill(ADA.email);
  await page.locator('#livery-sign-up-password').fill(ADA.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dashboard');
  await page.getByText('This device').waitFor();
  check('vite-spa: somebody signs up, and the console stays empty', problems);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Every computed property of every element of ours, on every page, plain and as pointers and keyboards change it. */
async function snapshotOurs(url, storageState) {
  const all = new Map();
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, reducedMotion: 'reduce', storageState });
  for (const path of PAGES) {
    // Signed out: what people see before they come in.
    const page = await (await browser.newContext({ viewport: { width: 1000, height: 900 }, reducedMotion: 'reduce' })).newPage();
    await page.goto(`${url}${path}`);
    await page.locator('h1[data-slot="title"]').waitFor();
    // What the server can do is known by then, and what is loaded later is there.
    await page.waitForLoadState('networkidle');
    await collect(page, path, all);
    await page.context().close();
  }
  const page = await context.newPage();
  await page.goto(`${url}/dashboard`);
  await page.getByText('This device').waitFor();
  await page.waitForLoadState('networkidle');
  await collect(page, '/dashboard', all);
  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  await collect(page, '/dashboard with its menu', all);
  await context.close();
  return all;
}

async function collect(page, name, all) {
  await page.evaluate(() => {
    // Where ours stands is up to a host; here it is the same place in each.
    const stage = document.querySelector('.stage');
    stage.style.cssText =
      'position:absolute!important;left:0!important;top:0!important;width:480px!important;height:1200px!important;margin:0!important;padding:0!important';
    document.activeElement?.blur();
  });
  await page.mouse.move(999, 899);
  await page.evaluate(() => document.fonts.ready);
  const read = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.lv')].map((element, at) => {
        const styles = ['', '::before', '::after', '::placeholder'].map((pseudo) => {
          const style = getComputedStyle(element, pseudo || undefined);
          return Object.fromEntries(
            [...style].filter((property) => !property.startsWith('--')).map((property) => [property + pseudo, style.getPropertyValue(property)]),
          );
        });
        return [`${at} <${element.localName} ${element.getAttribute('data-slot') ?? ''}>`, Object.assign({}, ...styles)];
      }),
    );
  for (const [element, style] of await read()) all.set(`${name} ${element}`, style);

  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.lv:is(a, button, input)' });
  for (const [at, nodeId] of nodeIds.entries()) {
    for (const forced of [['hover'], ['focus', 'focus-visible'], ['hover', 'active', 'focus']]) {
      await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: forced });
      const style = await page.evaluate((index) => {
        const style = getComputedStyle(document.querySelectorAll('.lv:is(a, button, input)')[index]);
        return Object.fromEntries([...style].filter((property) => !property.startsWith('--')).map((property) => [property, style.getPropertyValue(property)]));
      }, at);
      all.set(`${name} control ${at} :${forced.join(':')}`, style);
    }
    await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [] });
  }
  await session.detach();
}

async function snapshotHost(url) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(`${url}/sign-in`);
  await page.locator('.home').waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    document.querySelector('.stage').style.cssText =
      'position:absolute!important;left:0!important;top:0!important;width:480px!important;height:100px!important;overflow:hidden!important';
  });
  const read = await page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll('.home, .home *')].map((element, at) => {
      const styles = ['', '::before', '::after', '::placeholder'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo || undefined);
        return Object.fromEntries(
          [...style].filter((property) => !property.startsWith('--')).map((property) => [property + pseudo, style.getPropertyValue(property)]),
        );
      });
      return [`${at} <${element.localName}>`, Object.assign({}, ...styles)];
    }),
  );
  await page.close();
  return new Map(read);
}

function differences(before, now) {
  const found = [];
  for (const [element, style] of now) {
    const other = before.get(element);
    if (!other) found.push(`${element} is only here`);
    // Where an element without a place of its own would stand follows from the lines of the host around our root.
    else
      for (const [property, value] of Object.entries(style))
        if (other[property] !== value && !/^(?:top|right|bottom|left|inset-)/.test(property))
          found.push(`${element} ${property}: ${value}, not ${other[property]}`);
  }
  for (const element of before.keys()) if (!now.has(element)) found.push(`${element} is missing`);
  return found;
}

/** What a page for signing in costs an app that has React and Better Auth's client already, and another page that is loaded later, so that Vite's loader is there. */
async function addedBytes(app) {
  const auth = readFileSync(join(app, 'src/auth.tsx'), 'utf8');
  const client = "import { createAuthClient } from 'better-auth/react';\nimport { lazy } from 'react';\nconst authClient = createAuthClient();\n";
  const later = "const Later = lazy(() => import('./later'));\n";
  writeFileSync(join(app, 'src/later.tsx'), 'export default function Later() {\n  return <p>Orders</p>;\n}\n');
  const sizes = {};
  for (const [name, source] of Object.entries({
    without: `${client}${later}export function Auth(_: { path: string }) {\n  return <p>{String(authClient.useSession().data?.user.name)}<Later /></p>;\n}\n`,
    with: `${client}import { LiveryProvider, SignIn } from 'livery-ui';\n${later}export function Auth(_: { path: string }) {\n  return <LiveryProvider client={authClient}><SignIn /><Later /></LiveryProvider>;\n}\n`,
  })) {
    writeFileSync(join(app, 'src/auth.tsx'), source);
    build(app, `dist-size-${name}`);
    sizes[name] = firstLoad(join(app, `dist-size-${name}`));
  }
  writeFileSync(join(app, 'src/auth.tsx'), auth);
  const added = sizes.with - sizes.without;
  console.log(
    `     ${(sizes.without / 1000).toFixed(1)} kB gzip without Livery, ${(sizes.with / 1000).toFixed(1)} with it: ${(added / 1000).toFixed(2)} kB more`,
  );
  return added <= SIGN_IN_BUDGET ? [] : [`${added} bytes`];
}

/** The scripts that a page asks for before anything is drawn, compressed. */
function firstLoad(dist) {
  const assets = join(dist, 'assets');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const code = readFileSync(join(assets, name), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) visit(imported);
  };
  for (const [, name] of html.matchAll(/assets\/([^"]+\.js)/g)) visit(name);
  if (seen.size === 0 || readdirSync(assets).length === 0) throw new Error(`${dist} has no scripts`);
  return [...seen].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length, 0);
}

function typeErrors(app) {
  try {
    execFileSync('node', ['node_modules/typescript/bin/tsc', '--noEmit'], { cwd: app, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return [];
  } catch (error) {
    return String(error.stdout).trim().split('\n');
  }
}

function lines(code) {
  return code.trim().split('\n').length;
}

function distOf(host) {
  return `dist-${host.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}`;
}
