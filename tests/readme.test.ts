import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
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

describe('the README', () => {
  it('and docs/sandbox.md hold code that compiles as it stands, under the strictest options', () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const files = ['README.md', 'docs/sandbox.md']
      .flatMap(blocksOf)
      .filter(({ language }) => LANGUAGES.has(language))
      .map(({ language, code }, at) => {
        const file = `${folder}/block-${at + 1}.${language}`;
        writeFileSync(file, code);
        return file;
      });
    expect(files.length).toBeGreaterThanOrEqual(3);
    const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8'));
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, declaration: true, types: ['node'] }, resolve('.'));
    const problems = ts.getPreEmitDiagnostics(ts.createProgram([...files, resolve('types/css.d.ts'), resolve('types/vite.d.ts')], options));
    expect(
      problems.map(({ file, messageText }) => `${file?.fileName.replace(`${folder}/`, '')}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
    ).toEqual([]);
  }, 60_000);

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
