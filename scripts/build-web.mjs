/** Builds what the reference server needs, the package without its types and the web app, unless nothing has changed since. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';

const STAMP = 'build/reference-web.stamp';

export function buildWeb() {
  const stamp = fingerprint([
    'src',
    'emails',
    'examples/reference-server/web',
    'scripts',
    'tsup.config.ts',
    'package-lock.json',
    'examples/reference-server/vite.config.ts',
  ]);
  const fresh = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp && existsSync('dist/styles.css') && existsSync('build/reference-web/index.html');
  if (fresh) return;
  build({ types: false });
  execFileSync('node', ['node_modules/vite/bin/vite.js', 'build', '--config', 'examples/reference-server/vite.config.ts', '--logLevel', 'warn'], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  mkdirSync('build', { recursive: true });
  writeFileSync(STAMP, stamp);
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.isDirectory()) add(`${path}/${entry.name}`);
      else hash.update(`${path}/${entry.name}\0`).update(readFileSync(`${path}/${entry.name}`));
    }
  };
  for (const path of paths) path.includes('.') ? hash.update(path).update(readFileSync(path)) : add(path);
  return hash.digest('hex');
}

if (process.argv[1]?.endsWith('build-web.mjs')) buildWeb();
