/**
 * Everything that has to hold: `npm test` runs the checks and all tests, `npm run check` the checks alone, `npm run test:full` also the proofs that take minutes.
 * The last line counts them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { writeConformance } from './conformance.mjs';

const checksOnly = process.argv.includes('--check');
const full = process.argv.includes('--full');
const RESULTS = 'build/test-results.json';

const bin = (path) => ['node', `node_modules/${path}`];
const CHECKS = [
  ['lint and format', [...bin('@biomejs/biome/bin/biome'), 'ci', '.']],
  ['types', [...bin('typescript/bin/tsc'), '--noEmit', '-p', '.']],
  ['build', ['node', 'scripts/build.mjs']],
  ['package: publint', [...bin('publint/src/cli.js'), '--strict']],
  [
    'package: types resolve',
    [
      ...bin('@arethetypeswrong/cli/dist/index.js'),
      '--pack',
      '.',
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'styles.css',
      'tailwind.css',
      'shadcn.css',
    ],
  ],
  ['unused files, exports and dependencies', [...bin('knip/bin/knip.js'), '--no-progress']],
  ['size', ['node', 'scripts/size.mjs']],
  ['slots and types that hosts build on', ['node', 'scripts/reports.mjs', '--check']],
];
const PROOFS = [
  ['contrast over all 16,777,216 colours', ['node', '--import', 'tsx', 'scripts/prove-contrast.ts', '--ladder']],
  ['Storybook builds', ['node', 'node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--output-dir', 'storybook-static']],
  ['the built Storybook works from a plain file server', ['node', '--import', 'tsx', 'scripts/visit-storybook.mjs']],
  ['hosts that are not ours', ['node', '--import', 'tsx', 'scripts/test-consumers.mjs']],
  ['versions of React, Better Auth and Node', ['node', 'scripts/test-versions.mjs']],
  ['what two instances serve', ['node', '--import', 'tsx', 'scripts/bench-instances.ts']],
  ['the same tarball twice', ['node', 'scripts/release.mjs']],
];

let passed = 0;
let failed = 0;

for (const [name, command] of CHECKS) step(name, command);
if (!checksOnly) tests();
if (full) for (const [name, command] of PROOFS) step(name, command);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function step(name, [file, ...args]) {
  const started = performance.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(file, args, { stdio: 'inherit', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } });
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (status === 0) passed += 1;
  else failed += 1;
}

function tests() {
  mkdirSync('build', { recursive: true });
  rmSync(RESULTS, { force: true });
  const { status } = spawnSync('node', ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`], {
    stdio: 'inherit',
    env: { ...process.env, ...(full ? { LIVERY_KILLS: '100' } : {}) },
  });
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(RESULTS, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests;
    // A test that is skipped proves nothing, so it does not pass.
    failed += numPendingTests + numTodoTests;
    if (writeConformance(RESULTS)) passed += 1;
    else {
      failed += 1;
      console.error('\ndocs/conformance.md did not say what these tests prove. It has been written anew: look at it and commit it.');
    }
    // Something outside of a test failed, such as a file that does not load.
    if (status !== 0 && numFailedTests === 0) failed += 1;
  } catch {
    failed += 1;
  }
}
