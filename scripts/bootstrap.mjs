/**
 * Installs what a command needs and runs it: `node scripts/bootstrap.mjs [--browser] -- command`. It has no dependency itself, so `npm start` and `npm test`
 * work on a clean checkout. With --browser it also finds Chromium, and tells where in CHROMIUM_PATH.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const separator = process.argv.indexOf('--');
const wantsBrowser = process.argv.slice(2, separator).includes('--browser');
const [command, ...args] = process.argv.slice(separator + 1);
const fail = (text) => {
  console.error(text);
  process.exit(1);
};

if (separator < 0 || !command) fail('Usage: node scripts/bootstrap.mjs [--browser] -- command');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`Node ${process.versions.node} is too old: Livery is developed on 20.19 or later. See .nvmrc.`);

if (!isInstalled()) {
  console.error('Installing what package-lock.json names ...');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) fail('npm ci failed, see above.');
}

const env = { ...process.env, PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}` };
if (wantsBrowser) env.CHROMIUM_PATH = findChromium();
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
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  return inPath() ?? fail('The tests need Chromium. Install it, or set CHROMIUM_PATH to where it is.');
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
