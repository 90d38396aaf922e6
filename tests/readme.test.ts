import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const LANGUAGES = new Set(['ts', 'tsx']);
const folder = resolve('build/readme');

/** The code of a document, in the order of its blocks. */
function blocksOf(file: string): { language: string; code: string }[] {
  return [...readFileSync(file, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }));
}

describe('the recipes of docs/sandbox.md', () => {
  it('are the files that tests run', () => {
    const blocks = blocksOf('docs/sandbox.md').map(({ code }) => code);
    for (const file of ['sign-in.test.tsx', 'sign-in.stories.tsx', 'playwright/main.tsx'])
      expect(blocks).toContain(readFileSync(`examples/sandbox-recipes/${file}`, 'utf8'));
  });
});

describe('the documents', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs')
      .filter((file) => file.endsWith('.md') && file !== 'api.md')
      .map((file) => `docs/${file}`),
  ];

  it('hold code that compiles as it stands, under the strictest options', () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const files = documents.flatMap((document) =>
      blocksOf(document)
        .filter(({ language }) => LANGUAGES.has(language))
        .map(({ language, code }, at) => {
          const file = `${folder}/${document.replace(/\W/g, '-')}-${at + 1}.${language}`;
          writeFileSync(file, code);
          return file;
        }),
    );
    expect(files.length).toBeGreaterThanOrEqual(25);
    const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8'));
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, declaration: true, types: ['node'] }, resolve('.'));
    const declared = ['types/css.d.ts', 'types/vite.d.ts', 'tests/support/routers.d.ts'].map((file) => resolve(file));
    const problems = ts.getPreEmitDiagnostics(ts.createProgram([...files, ...declared], options));
    expect(
      problems.map(({ file, messageText }) => `${file?.fileName.replace(`${folder}/`, '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
    ).toEqual([]);
  }, 180_000);

  it('link to files and headings that are there', () => {
    const broken = documents.flatMap((document) =>
      [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)].flatMap(([, path = '', hash = '']) => {
        const target = path === '' ? document : join(dirname(document), path);
        if (!existsSync(target)) return [`${document}: ${path}`];
        const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(
          ([, words = '']) =>
            `#${words
              .toLowerCase()
              .replace(/[^\w -]/g, '')
              .replaceAll(' ', '-')}`,
        );
        return hash === '' || headings.includes(hash) ? [] : [`${document}: ${path}${hash}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('link in the package to files that the package has', () => {
    const shipped = new Set(readFileSync('docs/tarball.txt', 'utf8').split('\n'));
    const broken = [...shipped]
      .filter((file) => file.endsWith('.md'))
      .flatMap((document) =>
        [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
          .map(([, path = '']) => join(dirname(document), path))
          .filter((target) => !shipped.has(target))
          .map((target) => `${document}: ${target}`),
      );
    expect(broken).toEqual([]);
  });

  it('name hooks, properties and messages that are there', async () => {
    const text = documents.map((file) => readFileSync(file, 'utf8')).join('\n');
    const hooks = await import('../src/hooks/index.js');
    expect(
      [...new Set([...text.matchAll(/`(use[A-Z]\w+)(?:\(\))?`/g)].map(([, name = '']) => name))].filter((name) => !(name in hooks) && !OF_OTHERS.has(name)),
    ).toEqual([]);
    const tokens = readFileSync('src/tokens.css', 'utf8');
    expect([...new Set([...text.matchAll(/`(--lv-[a-z0-9-]+)`/g)].map(([, name = '']) => name))].filter((name) => !tokens.includes(`${name}:`))).toEqual([]);
  });

  it('show files of examples/next-app as they are', () => {
    expect(blocksOf('docs/forms-without-script.md').map(({ code }) => code)).toContain(readFileSync('examples/next-app/lib/form-page.ts', 'utf8'));
    expect(blocksOf('docs/routers.md').map(({ code }) => code)).toContain(
      `// app/providers.tsx\n${readFileSync('examples/next-app/app/providers.tsx', 'utf8')}`,
    );
  });
});

/** Hooks of Clerk, in docs/coming-from.md. */
const OF_OTHERS = new Set(['useUser', 'useClerk']);

describe('the README', () => {
  it('names each component that the package exports, and none that it does not', async () => {
    const text = readFileSync('README.md', 'utf8');
    const section = text.slice(text.indexOf('## What is there'), text.indexOf('## Browsers'));
    const named = [...section.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name).sort();
    const { LiveryProvider: _provider, BrandStyle: _style, ...components } = await import('../src/index.js');
    expect(named).toEqual(
      Object.entries(components)
        .filter(([name, value]) => /^[A-Z][a-z]/.test(name) && typeof value === 'function')
        .map(([name]) => name)
        .sort(),
    );
  });
});
