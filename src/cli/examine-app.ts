import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.js';

const OLDEST = { 'better-auth': [1, 7], react: [18, 2], 'react-dom': [18, 2] } as const;
const SOURCE = /\.(?:[cm]?[jt]sx?|css|vue|svelte|astro|mdx)$/;
const NOT_SOURCE = new Set(['node_modules', 'dist', 'build', '.next', '.git', 'coverage', 'storybook-static']);
const STYLESHEETS = ['livery-ui/styles.css', 'livery-ui/tailwind.css'] as const;

/** Whether what is installed in an app goes together, as far as its folder tells. */
export function examineApp(folder: string): Finding[] {
  const findings: Finding[] = [];
  for (const [name, oldest] of Object.entries(OLDEST)) {
    const version = versionOf(folder, name);
    if (!version) findings.push({ kind: 'problem', text: `${name} is not installed here: npm install ${name}` });
    else if (isOlder(version, oldest))
      findings.push({ kind: 'problem', text: `${name} ${version} is older than ${oldest.join('.')}: npm install ${name}@latest` });
    else findings.push({ kind: 'fine', text: `${name} ${version}` });
  }

  const [auth, core] = [versionOf(folder, 'better-auth'), versionOf(folder, '@better-auth/core')];
  if (auth && core && auth !== core)
    findings.push({
      kind: 'problem',
      text: `better-auth ${auth} runs on @better-auth/core ${core}: pin both to one version, and repeat that of @better-auth/core under "overrides" of package.json`,
    });

  const copies = findCopies(join(folder, 'node_modules'), 'livery-ui');
  if (copies.length > 1)
    findings.push({
      kind: 'problem',
      text: `livery-ui is installed ${copies.length} times, and components of one copy do not see the provider of the other: npm ls livery-ui`,
    });

  return [...findings, ...examineStylesheet(folder)];
}

function examineStylesheet(folder: string): Finding[] {
  const tailwind = usesTailwind(folder) ? versionOf(folder, 'tailwindcss') : null;
  const onTailwind4 = tailwind !== null && !isOlder(tailwind, [4, 0]);
  const right = onTailwind4 ? 'livery-ui/tailwind.css' : 'livery-ui/styles.css';
  const host = tailwind ? `an app on Tailwind ${tailwind}` : 'an app without Tailwind';
  const sources = sourcesOf(folder).map((file) => withoutComments(readFileSync(file, 'utf8')));
  const imported = STYLESHEETS.filter((name) => sources.some((text) => text.includes(name)));
  if (imported.length === 0) return [{ kind: 'problem', text: `no stylesheet is imported: in ${host} it is '${right}', once` }];
  if (imported.length === 2) return [{ kind: 'problem', text: `both stylesheets are imported: in ${host} keep '${right}'` }];
  if (imported[0] !== right) return [{ kind: 'problem', text: `'${imported[0]}' is imported: in ${host} it is '${right}'` }];
  return [{ kind: 'fine', text: `'${right}' is imported, as ${host} needs it` }];
}

/** What a package of the app brings along for itself is not the app's. */
function usesTailwind(folder: string): boolean {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return true;
  const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string> | undefined>;
  return Object.keys({ ...dependencies, ...devDependencies }).some((name) => name === 'tailwindcss' || name.startsWith('@tailwindcss/'));
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"])\/\/.*$/gm, '$1');
}

function versionOf(folder: string, name: string): string | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version ?? null;
  } catch {
    return null;
  }
}

function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

/** Every copy of a package below a `node_modules`, those inside of other packages, too. */
function findCopies(modules: string, name: string): string[] {
  if (!existsSync(modules)) return [];
  const own = existsSync(join(modules, name, 'package.json')) ? [join(modules, name)] : [];
  const packages = readdirSync(modules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap((entry) =>
      entry.name.startsWith('@') ? readdirSync(join(modules, entry.name)).map((scoped) => join(modules, entry.name, scoped)) : [join(modules, entry.name)],
    );
  return [...own, ...packages.flatMap((path) => findCopies(join(path, 'node_modules'), name))];
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) || entry.name.startsWith('.') ? [] : sourcesOf(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}
