/**
 * What has to hold before a version goes out: CHANGELOG.md speaks of it, and the same sources give the same tarball twice. Leaves tarball, checksum and bill of materials
 * in build/release. Publishing itself is the work of `.github/workflows/release.yml`, which nobody's password can do.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';

const OUT = 'build/release';
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

const section = readFileSync('CHANGELOG.md', 'utf8')
  .split(/^## /m)
  .find((part) => part.startsWith(`${version}\n`));
if (!section?.slice(version.length).trim()) fail(`CHANGELOG.md says nothing of ${version}. Say what changes for people, why, and what to do about it.`);
const tag = process.env.GITHUB_REF_NAME;
if (tag && tag !== `v${version}`) fail(`The tag is ${tag}, the version in package.json ${version}.`);
console.log(`ok   CHANGELOG.md speaks of ${version}`);

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const [first, second] = [pack(), pack()];
if (first !== second) fail(`Two builds of the same sources differ:\n  ${first}\n  ${second}`);
console.log(`ok   two builds give ${first}`);

const file = `${name}-${version}.tgz`;
writeFileSync(`${OUT}/SHA256SUMS`, `${first}  ${file}\n`);
const bill = npm('sbom', '--package-lock-only', '--omit', 'dev', '--sbom-format', 'cyclonedx');
writeFileSync(`${OUT}/sbom.cdx.json`, bill);
console.log(`ok   bill of materials: ${JSON.parse(bill).components.length} components`);

function pack() {
  build();
  npm('pack', '--ignore-scripts', '--pack-destination', OUT);
  return createHash('sha256')
    .update(readFileSync(`${OUT}/${name}-${version}.tgz`))
    .digest('hex');
}

function npm(...args) {
  return execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });
}

function fail(text) {
  console.error(`NO   ${text}`);
  process.exit(1);
}
