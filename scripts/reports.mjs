/**
 * What hosts build on, written down so that a change of it is seen: `slots.json` (names, states, properties), `docs/api.md` (every public name with its type),
 * `docs/flows.md` and `docs/hooks/` (what each flow goes through, and the hook that is for) and `docs/tarball.txt` (every file that is published). `node scripts/reports.mjs` writes them; with `--check` it fails where they are not what is checked in. Build first.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { flowDiagrams, hookPages } from './flow-diagrams.mjs';

const check = process.argv.includes('--check');
let stale = false;

compare('slots.json', `${JSON.stringify(slots(), null, 2)}\n`);
compare('docs/api.md', apiReport());
compare('docs/flows.md', await flowDiagrams());
mkdirSync('docs/hooks', { recursive: true });
for (const [file, text] of Object.entries(await hookPages())) compare(file, text);
compare('docs/tarball.txt', tarball());
process.exit(check && stale ? 1 : 0);

function compare(file, text) {
  let before = '';
  try {
    before = readFileSync(file, 'utf8');
  } catch {}
  if (before === text) return console.log(`ok   ${file}`);
  stale = true;
  if (!check) {
    writeFileSync(file, text);
    return console.log(`new  ${file}`);
  }
  const known = new Set(before.split('\n'));
  const now = new Set(text.split('\n'));
  const changes = [
    ...[...known].filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...[...now].filter((line) => !known.has(line)).map((line) => `+ ${line}`),
  ];
  console.error(
    `OLD  ${file}: what hosts build on has changed. If it is meant, run \`node scripts/reports.mjs\` and say so in CHANGELOG.md.\n${changes.slice(0, 20).join('\n')}`,
  );
}

/** Names of parts, attributes of their states with the values they take, custom properties and classes. */
function slots() {
  const files = ['src/ui', 'src/components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx') && !path.includes('.test.'))
      .map((path) => `${folder}/${path}`),
  );
  const parts = {};
  const states = {};
  for (const file of files.sort()) {
    const text = readFileSync(file, 'utf8').replace(/\[data-slot=[^\]]*\]/g, '');
    for (const [, name] of text.matchAll(/(?:\bslot="|useSlot\(\s*'|\bslot = '|data-slot=")([a-z-]+)["']/g)) {
      parts[name] ??= [];
      if (!parts[name].includes(file)) parts[name].push(file);
    }
    for (const [, name] of text.matchAll(/(data-(?!slot|lv-)[a-z-]+)=/g)) {
      states[name] ??= [];
      if (!states[name].includes(file)) states[name].push(file);
    }
  }
  const named = [...readFileSync('src/ui/slots.ts', 'utf8').matchAll(/\| '([a-z-]+)'/g)].map(([, name]) => name);
  const strays = [...Object.keys(parts).filter((name) => !named.includes(name)), ...named.filter((name) => !parts[name])];
  if (strays.length > 0) throw new Error(`src/ui/slots.ts and what is drawn name different slots: ${strays.join(', ')}`);
  const tokens = readFileSync('src/tokens.css', 'utf8');
  const properties = [...tokens.slice(0, tokens.indexOf('\n}')).matchAll(/(--lv-[a-z0-9-]+):/g)].map(([, name]) => name);
  return { slots: sorted(parts), states: sorted(states), properties, classes: ['lv-root'] };
}

function tarball() {
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return `${JSON.parse(listed)[0]
    .files.map(({ path }) => path)
    .sort()
    .join('\n')}\n`;
}

function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The types of the built package, entry by entry, without their comments. */
function apiReport() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const entries = Object.entries(exports).flatMap(([name, target]) =>
    typeof target === 'object' && target.types.endsWith('.d.ts') ? [[`livery-ui${name.slice(1)}`, target.types.replace('*', 'en')]] : [],
  );
  const program = ts.createProgram(
    entries.map(([, file]) => file),
    {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
      skipLibCheck: true,
      types: ['node'],
    },
  );
  const checker = program.getTypeChecker();
  const printer = ts.createPrinter({ removeComments: true });
  const sections = entries.map(([name, file]) => {
    const source = program.getSourceFile(file);
    const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(source));
    const lines = symbols
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? [symbol.name, checker.getAliasedSymbol(symbol)] : [symbol.name, symbol]))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([exported, symbol]) => {
        const texts = (symbol.declarations ?? []).map((declaration) => {
          const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
          return printer
            .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
            .replace(/^export /, '')
            .replace(/^declare /, '');
        });
        return texts.length > 0 ? texts.join('\n') : exported;
      });
    return `## ${name}\n\n\`\`\`ts\n${lines.join('\n\n')}\n\`\`\`\n`;
  });
  return `# Public names and types\n\nGenerated by \`node scripts/reports.mjs\` from the built package, and compared in every test run.\n\n${sections.join('\n')}`;
}
