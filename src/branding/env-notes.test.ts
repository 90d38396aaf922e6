import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { brandingFromEnv } from './branding.js';
import { distance } from './env-notes.js';

const said = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => {
  said.mockClear();
  vi.unstubAllEnvs();
});

async function heardOf(env: Record<string, string>): Promise<string[]> {
  brandingFromEnv(env);
  await vi.dynamicImportSettled();
  return said.mock.calls.map(([text]) => String(text));
}

describe('variables that look like ours', () => {
  it.each([
    ['VITE_APP_PRIMARY_COLOUR', 'VITE_APP_PRIMARY_COLOR'],
    ['VITE_APP_NAEM', 'VITE_APP_NAME'],
    ['EMAIL_FORM', 'EMAIL_FROM'],
    ['NEXTPUBLIC_APP_LOGO_URL', 'NEXT_PUBLIC_APP_LOGO_URL'],
  ])('are named with the one that is meant: %s', async (name, meant) => {
    expect(await heardOf({ [name]: 'x' })).toEqual([`[livery-ui] The variable ${name} is not read. Is it ${meant} that you mean?`]);
  });

  it('and are not leave no word', async () => {
    const others = ['API_URL', 'VITE_API_URL', 'APP_ENV', 'NEXT_PUBLIC_APP_ENV', 'APP_PORT', 'APP_KEY', 'EMAIL_HOST', 'BASE_URL', 'MODE', 'NODE_ENV'];
    expect(await heardOf({ ...Object.fromEntries(others.map((name) => [name, 'x'])), APP_NAME: 'Acme', APP_PRIMARY_COLOR: '#0f766e' })).toEqual([]);
  });

  it('hold an empty colour where a # has begun a comment', async () => {
    expect(await heardOf({ VITE_APP_PRIMARY_COLOR: '' })).toEqual([expect.stringMatching(/VITE_APP_PRIMARY_COLOR is empty.*put colours in quotes/)]);
  });

  it('are nobody’s business in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    expect(await heardOf({ APP_NAEM: 'x' })).toEqual([]);
  });

  it('are compared by letters left out, added, exchanged and swapped', () => {
    expect([distance('NAME', 'NAME'), distance('NAEM', 'NAME'), distance('NAM', 'NAME'), distance('NOME', 'NAME'), distance('N', 'NAME')]).toEqual([
      0, 1, 1, 1, 3,
    ]);
  });
});

describe('whether this is development', () => {
  const source = readFileSync('src/safety/dev.ts', 'utf8');

  it.each([
    ['development', true],
    ['production', false],
  ])('is known in a page that has no `process`, as a bundler leaves it (%s)', (mode, expected) => {
    const { code } = transformSync(source, { loader: 'ts', format: 'cjs', define: { 'process.env.NODE_ENV': JSON.stringify(mode) } });
    const context: { module: { exports: { isDevelopment?: () => boolean } } } = { module: { exports: {} } };
    vm.runInNewContext(code, context);
    expect(context.module.exports.isDevelopment?.()).toBe(expected);
  });
});
