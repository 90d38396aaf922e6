import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom. A layer is the first pattern that a file matches; it may import its own files, the layers listed, and, as types only, those with `type:`.
 * CONTRIBUTING.md explains the direction.
 */
const LAYERS: readonly (readonly [name: string, pattern: RegExp, may: readonly string[], forbiddenPackages?: RegExp])[] = [
  [
    'test',
    /(^tests\/|^scripts\/|^types\/|^\.storybook\/|\.test(-d)?\.tsx?$|^[\w.-]+\.config\.ts$|vite\.config\.ts$|promises\.ts$|redirect-attacks\.ts$)/,
    ['*'],
  ],
  ['entry', /^src\/index\.ts$/, ['component', 'view', 'i18n', 'ui']],
  ['safety', /^src\/safety\//, [], /^(react|better-auth)/],
  ['i18n', /^src\/i18n\//, [], /^(react|better-auth)/],
  ['branding', /^src\/branding\//, ['safety'], /^(react|better-auth)/],
  ['client', /^src\/client\//, ['safety'], /^react/],
  ['flow', /^src\/flows\//, ['type:client'], /^(react|better-auth)/],
  ['hook', /^src\/hooks\//, ['client', 'flow', 'safety'], /^(tailwind-merge|framer-motion|@radix-ui)/],
  ['ui', /^src\/ui\//, [], /^better-auth/],
  [
    'view',
    /^src\/components\/(parts\/|(?!auth-view\/auth-view).*-view\.tsx$)/,
    ['type:flow', 'type:client', 'type:branding', 'safety', 'i18n', 'ui'],
    /^(better-auth|framer-motion|@radix-ui)/,
  ],
  ['component', /^src\/components\//, ['view', 'hook', 'flow', 'client', 'branding', 'safety', 'i18n', 'ui'], /^(better-auth|framer-motion|@radix-ui)/],
  ['server', /^src\/server\//, ['branding', 'safety', 'flow', 'type:client'], /^react/],
  ['emails', /^emails\//, ['server', 'branding', 'safety', 'type:client']],
  ['cli', /^src\/cli\//, ['branding', 'safety'], /^(react|better-auth(?!\/db\/migration$))/],
  ['sandbox', /^src\/sandbox\//, ['server', 'emails', 'branding', 'safety', 'client'], /^(react|@radix-ui|framer-motion)(?!.*better-auth)/],
  [
    'stories',
    /^stories\//,
    ['sandbox', 'hook', 'view', 'ui', 'entry', 'branding', 'i18n', 'component', 'type:client', 'type:flow', 'emails', 'client', 'server'],
  ],
  ['examples', /^examples\//, []],
];

const layerOf = (file: string) => LAYERS.find(([, pattern]) => pattern.test(file));
const sources = ['src', 'emails', 'stories', 'examples', 'tests', 'scripts'].flatMap((folder) => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`);
  } catch {
    return [];
  }
});
const files = sources.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.includes('node_modules'));

interface Import {
  target: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const { importClause } = node;
      const named = importClause?.namedBindings;
      const allTypes =
        named && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly) && !importClause?.name;
      found.push({ target: node.moduleSpecifier.text, typeOnly: importClause?.isTypeOnly === true || Boolean(allTypes) });
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ target: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteral(node.arguments[0] as ts.Node)) {
      found.push({ target: (node.arguments[0] as ts.StringLiteral).text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function resolve(file: string, target: string): string | null {
  if (!target.startsWith('.')) return null;
  const path = posix.normalize(`${dirname(relative('.', file)).replaceAll('\\', '/')}/${target}`).replace(/\.js$/, '');
  return files.find((candidate) => candidate.replace(/\.tsx?$/, '') === path) ?? null;
}

function complaintsAbout(file: string): string[] {
  const layer = layerOf(file);
  if (!layer) return [`${file} is in no layer`];
  const [name, , may, forbidden] = layer;
  if (may.includes('*')) return [];
  return importsOf(file).flatMap(({ target, typeOnly }) => {
    if (!target.startsWith('.')) return forbidden?.test(target) && !typeOnly ? [`${file} (${name}) imports the package ${target}`] : [];
    const resolved = resolve(file, target);
    if (!resolved) return [];
    const other = layerOf(resolved)?.[0] ?? 'unknown';
    const allowed = other === name || may.includes(other) || (typeOnly && may.includes(`type:${other}`));
    return allowed ? [] : [`${file} (${name}) imports ${resolved} (${other})${typeOnly ? ' as a type' : ''}`];
  });
}

describe('the layers', () => {
  it('import in one direction', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(complaintsAbout)).toEqual([]);
  });

  /** A program is run, not imported. */
  const PROGRAM = 'src/cli/livery.ts';

  it('read no environment, window or clock when they are imported', () => {
    const library = files.filter((file) => /^(src|emails)\//.test(file) && layerOf(file)?.[0] !== 'test' && file !== PROGRAM);
    const atTopLevel = library.flatMap((file) => {
      const source = ts.createSourceFile(
        file,
        readFileSync(file, 'utf8'),
        ts.ScriptTarget.ESNext,
        true,
        file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
      );
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
        if (ts.isIdentifier(node) && ['process', 'window', 'document', 'Date', 'navigator', 'localStorage'].includes(node.text))
          found.push(`${file}: ${node.text}`);
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
    // A default for "now" is a reference to the clock, not a reading of it.
    expect(atTopLevel).toEqual([]);
  });

  it('read NODE_ENV in one function', () => {
    const readers = files.filter(
      (file) =>
        file.startsWith('src/') && file !== PROGRAM && layerOf(file)?.[0] !== 'test' && /^(?!\s*(?:\*|\/[/*])).*process\.env/m.test(readFileSync(file, 'utf8')),
    );
    expect(readers).toEqual(['src/safety/dev.ts']);
  });

  it('S10 put no word into JSX: every word is in Messages', () => {
    const drawn = files.filter((file) => ['ui', 'view', 'component'].includes(layerOf(file)?.[0] ?? ''));
    const words = drawn.flatMap((file) => {
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX);
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(`${file}: ${node.text.trim()}`);
        const spoken = ts.isJsxAttribute(node) && /^(aria-label|title|placeholder|alt|label)$/.test(node.name.getText());
        if (spoken && node.initializer && ts.isStringLiteral(node.initializer) && node.initializer.text !== '') found.push(`${file}: ${node.getText()}`);
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
    expect(words).toEqual([]);
  });

  it('F08 stop no paste', () => {
    expect(files.filter((file) => /^src\//.test(file) && /onPaste/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
