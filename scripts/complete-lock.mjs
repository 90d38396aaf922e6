/**
 * Adds to package-lock.json what a registry mirror left out: binaries for other platforms, without which `npm ci` refuses the lock there. Run it after every
 * change of the lock. An entry has no integrity, for nothing was downloaded; npm fills it in where the package is used.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const PLATFORM = /(darwin|linux|linuxmusl|win32|android|freebsd|openbsd|netbsd|sunos|aix|openharmony|wasm32|macos|windows)/;
const ARCHITECTURE = /(arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64|mips64el|wasm32)/;
const added = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d/.test(version)) continue;
    const own = `${path}/node_modules/${name}`.replace(/^\//, '');
    const shared = `node_modules/${name}`;
    if ([own, shared].some((place) => lock.packages[place]?.version === version)) continue;
    const os = PLATFORM.exec(name)?.[1]?.replace('macos', 'darwin').replace('windows', 'win32').replace('linuxmusl', 'linux');
    const cpu = ARCHITECTURE.exec(name)?.[1];
    // A package of the same name and another version may have the place at the top.
    lock.packages[lock.packages[shared] ? own : shared] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os && os !== 'wasm32' ? { os: [os] } : {}),
      ...(/musl/.test(name) ? { libc: ['musl'] } : /-gnu/.test(name) ? { libc: ['glibc'] } : {}),
    };
    added.push(name);
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock is complete.' : `Added ${added.length}: ${added.join(', ')}`);
