/** `npm run test:services`: two instances on PostgreSQL and Redis, in every way that one of them can go away, and what two serve compared with one. */
import { spawnSync } from 'node:child_process';

const commands = [
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'services'],
  ['--import', 'tsx', 'scripts/bench-instances.ts'],
];
const failed = commands.filter((args) => spawnSync('node', args, { stdio: 'inherit' }).status !== 0);
process.exit(failed.length === 0 ? 0 : 1);
