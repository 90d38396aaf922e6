/**
 * Installs what a command needs and runs it: `node scripts/bootstrap.mjs [--browser] [--services] -- command`. It has no dependency itself, so `npm start`
 * and `npm test` work on a clean checkout. With --browser it also finds Chromium, and tells where in CHROMIUM_PATH; with --services PostgreSQL and Redis, in
 * POSTGRES_BIN (a folder) and REDIS_SERVER.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const separator = process.argv.indexOf('--');
const wanted = process.argv.slice(2, separator);
const [command, ...args] = process.argv.slice(separator + 1);
const fail = (text) => {
  console.error(text);
  process.exit(1);
};

if (separator < 0 || !command) fail('Usage: node scripts/bootstrap.mjs [--browser] [--services] -- command');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`Node ${process.versions.node} is too old: Livery is developed on 20.19 or later. See .nvmrc.`);

if (!isInstalled()) {
  console.error('Installing what package-lock.json names ...');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) fail('npm ci failed, see above.');
}

const env = { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}` };
if (wanted.includes('--browser')) env.CHROMIUM_PATH = findChromium();
if (wanted.includes('--services')) Object.assign(env, findServices());
const child = spawn(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
// Whoever ends this ends what it runs.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm and its shell die without a word to what they run, so an orphan stops by itself.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
child.on('error', (error) => fail(error.message));
child.on('exit', (status, signal) => process.exit(status ?? (signal ? 1 : 0)));

/** Whether node_modules is what the lock says, version by version. Packages for other platforms are not there, and need not be. */
function isInstalled() {
  if (!existsSync('node_modules')) return false;
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(lock.packages).every(([path, { version, optional, link, dev: _dev, peer: _peer }]) => {
    if (path === '' || link) return true;
    const file = `${path}/package.json`;
    if (!existsSync(file)) return optional === true;
    return JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
}

function findChromium() {
  if (process.env.CHROMIUM_PATH) {
    if (existsSync(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
    fail(`CHROMIUM_PATH names a file that is not there: ${process.env.CHROMIUM_PATH}`);
  }
  const found = inPath() ?? playwrights();
  if (found) return found;
  console.error('No Chromium here, so one is installed ...');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  const downloaded = playwrights();
  if (downloaded) return downloaded;
  installPackages('chromium');
  return inPath() ?? fail('The tests need Chromium. Install it, or set CHROMIUM_PATH to where it is.');
}

/** The tests start their own of both, so only the programs are needed, not the services that a package sets up. */
function findServices() {
  let found = services();
  if (!found) {
    console.error('No PostgreSQL or no Redis here, so they are installed ...');
    installPackages('postgresql', 'redis-server');
    found = services();
  }
  return (
    found ??
    fail(
      'The tests need the programs of PostgreSQL 14 or later and of Redis 6 or later. Install them, or set POSTGRES_BIN (a folder) and REDIS_SERVER (a file).',
    )
  );
}

function services() {
  const folders = (process.env.PATH ?? '').split(':');
  // Debian keeps the programs of each version in a folder of their own, outside of the path.
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const postgres = [process.env.POSTGRES_BIN, ...versions.map((version) => `${debian}/${version}/bin`), ...folders]
    .filter(Boolean)
    .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  const redis = [process.env.REDIS_SERVER && dirname(process.env.REDIS_SERVER), ...folders]
    .filter(Boolean)
    .map((folder) => join(folder, 'redis-server'))
    .find((file) => existsSync(file));
  return postgres && redis ? { POSTGRES_BIN: postgres, REDIS_SERVER: redis } : undefined;
}

function installPackages(...names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
  spawnSync('apt-get', ['install', '-y', '-qq', ...names], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function inPath() {
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return places.find((place) => existsSync(place));
}

function playwrights() {
  const { stdout } = spawnSync('node', ['-e', 'import("playwright").then(({ chromium }) => console.log(chromium.executablePath()))'], { encoding: 'utf8' });
  const path = stdout?.trim();
  return path && existsSync(path) ? path : undefined;
}
