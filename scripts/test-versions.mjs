/**
 * `npm run test:versions`: the same tests on other versions of what hosts bring along. In a copy of the last commit, so that nothing of it reaches this folder. Names after `--`
 * choose a part: `react`, `better-auth`, `node`, and a version of Better Auth, such as `1.7.25`, that one alone.
 *
 * - React 18.3 beside the 19 of every other run
 * - every stable Better Auth 1.7 that the registry can install; one that pins packages which are not there is named, and not counted as passed. Hosts compile against
 *   the types of the built package, so those are compiled here
 * - Node 22, 24 and 26 beside the one that runs this, from the `node-*` packages of the registry
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PARTS = { react, 'better-auth': betterAuth, node };
const NODES = ['22', '24', '26'];
/** All but what is about this repository itself: its lock, its layers, its documents. */
const TESTS = ['--project', 'unit', '--project', 'dom', 'src', 'emails', 'examples'];
/** What touches Better Auth, of those. */
const INTEGRATION = [
  ...['--project', 'unit', '--project', 'dom', 'emails', 'examples'],
  ...['server', 'sandbox', 'client', 'cli', 'components/sign-in', 'components/two-factor'].map((folder) => `src/${folder}`),
];
const wished = process.argv.slice(2);
const only = wished.filter((name) => /^\d/.test(name));
const chosen = [...wished.filter((name) => !only.includes(name)), ...(only.length > 0 ? ['better-auth'] : [])];
const unknown = chosen.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}, or a version of Better Auth.`);
const folder = mkdtempSync(join(tmpdir(), 'livery-versions-'));
const copy = join(folder, 'copy');
const results = [];

try {
  run('git', ['clone', '--quiet', '--local', process.cwd(), copy], process.cwd());
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], copy);
  run('node', ['scripts/build.mjs'], copy);
  const pristine = readFileSync(join(copy, 'package.json'), 'utf8');
  for (const [name, part] of Object.entries(PARTS)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    part(pristine);
    run('git', ['checkout', '--quiet', '.'], copy);
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], copy);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const failed = results.filter(({ ok }) => ok === false);
const passed = results.filter(({ ok }) => ok === true);
console.log(`\n${passed.length} versions passed, ${failed.length} failed, ${results.length - passed.length - failed.length} cannot be installed`);
process.exit(failed.length === 0 && passed.length > 0 ? 0 : 1);

function react(pristine) {
  const versions = { react: '18.3.1', 'react-dom': '18.3.1', '@types/react': '18.3.31', '@types/react-dom': '18.3.7' };
  if (!install(pristine, versions)) return report('React 18.3.1', null);
  report('React 18.3.1', compiles('host.tsx') && vitest(TESTS));
}

function betterAuth(pristine) {
  const { stdout } = spawnSync('npm', ['view', 'better-auth', 'versions', '--json'], { encoding: 'utf8' });
  const versions = JSON.parse(stdout).filter((version) => /^1\.7\.\d+$/.test(version) && (only.length === 0 || only.includes(version)));
  for (const version of versions) {
    const name = `Better Auth ${version}`;
    if (!install(pristine, { 'better-auth': version, '@better-auth/core': version })) {
      report(name, null);
      continue;
    }
    const ownTypes = compiles('better-auth-alone.ts');
    if (!ownTypes) console.log(`     ${name}: its own types do not compile, with and without Livery`);
    report(name, (!ownTypes || compiles('host.tsx')) && vitest(INTEGRATION));
  }
}

function node() {
  for (const major of NODES) {
    const home = join(folder, `node-${major}`);
    mkdirSync(home);
    writeFileSync(join(home, 'package.json'), '{"private":true}');
    const package_ = `node-${process.platform}-${process.arch}`;
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${package_}@${major}`], home, { fatal: false });
    const program = join(home, 'node_modules', package_, 'bin', 'node');
    if (!existsSync(program)) {
      report(`Node ${major}`, null);
      continue;
    }
    const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim();
    report(`Node ${version}`, vitest(TESTS, program) && vitest(['--project', 'e2e', 'newcomer', 'server', 'crash'], program));
  }
}

/** Puts other versions into the copy. Says whether the registry has all that they ask for. */
function install(pristine, versions) {
  const manifest = JSON.parse(pristine);
  for (const [name, version] of Object.entries(versions)) {
    manifest.devDependencies[name] = version;
    if (manifest.overrides[name]) manifest.overrides[name] = version;
  }
  writeFileSync(join(copy, 'package.json'), JSON.stringify(manifest, null, 2));
  rmSync(join(copy, 'package-lock.json'), { force: true });
  // What is left of another version would be kept beside the new one.
  for (const name of ['better-auth', '@better-auth', '@better-fetch', 'react', 'react-dom'])
    rmSync(join(copy, 'node_modules', name), { recursive: true, force: true });
  if (!run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--no-package-lock'], copy, { fatal: false })) return false;
  return Object.entries(versions).every(
    ([name, version]) => JSON.parse(readFileSync(join(copy, 'node_modules', name, 'package.json'), 'utf8')).version === version,
  );
}

/** What a host writes, with the types of the built package: with a file given, tsconfig.json and its paths to our sources are left out. */
function compiles(file) {
  const options =
    '--ignoreConfig --noEmit --strict --skipLibCheck --exactOptionalPropertyTypes --jsx react-jsx --module esnext --moduleResolution bundler --target es2022';
  const args = ['node_modules/typescript/bin/tsc', ...options.split(' '), '--types', 'node', `tests/types/${file}`, 'types/css.d.ts'];
  return run('node', args, copy, { fatal: false });
}

function vitest(args, program = 'node') {
  return run(program, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...args], copy, { fatal: false });
}

function run(program, args, cwd, { fatal = true } = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, npm_config_loglevel: 'error' },
    maxBuffer: 1 << 28,
  });
  if (status !== 0) {
    console.log(`${stdout}${stderr}`.split('\n').slice(-40).join('\n'));
    if (fatal) throw new Error(`${program} ${args.join(' ')} failed`);
  }
  return status === 0;
}

function report(name, ok) {
  results.push({ name, ok });
  console.log(`${ok === null ? '----' : ok ? 'ok  ' : 'FAIL'} ${name}${ok === null ? ' cannot be installed here' : ''}`);
}
