/** Builds the package into dist/: JavaScript and types file by file, then both stylesheets. `--fast` leaves the types out. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildCss } from './build-css.mjs';

export function build({ types = true } = {}) {
  rmSync('dist', { recursive: true, force: true });
  // All types at once are more than Node gives itself by default.
  execFileSync('node', ['--max-old-space-size=8192', 'node_modules/tsup/dist/cli-default.js'], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, LIVERY_TYPES: types ? 'yes' : 'no' },
  });
  buildCss();
  // TypeScript 6 wants to know an import that is made for its effect alone.
  copyFileSync('src/shadcn.css', 'dist/shadcn.css');
  for (const name of ['styles.css', 'tailwind.css', 'shadcn.css']) writeFileSync(`dist/${name.replace('.css', '.d.css.ts')}`, 'export {};\n');
}

if (process.argv[1]?.endsWith('build.mjs')) build({ types: !process.argv.includes('--fast') });
