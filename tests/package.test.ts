import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SURFACES, toHex } from '../src/branding/index.js';
import { brandLadder } from '../src/branding/ladder.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** The source behind a file of `dist`. */
const sourceOf = (target: string) =>
  [`${target.replace('./dist/', './').replace(/\.js$/, '')}.ts`, `${target.replace('./dist/', './').replace(/\.js$/, '')}.tsx`].find((path) =>
    existsSync(path),
  );

describe('the package', () => {
  it.each(Object.entries(manifest.exports as Record<string, { types: string; default: string } | string>).filter(([, target]) => typeof target === 'object'))(
    'has a source behind the entry %s, and types beside it',
    (name, target) => {
      const { types, default: script } = target as { types: string; default: string };
      if (script.endsWith('.css')) {
        expect(types).toBe(script.replace(/\.css$/, '.d.css.ts'));
        return;
      }
      expect(types).toBe(script.replace(/\.js$/, '.d.ts'));
      for (const tag of name.includes('*') ? ['en', 'de', 'ar'] : ['']) expect(sourceOf(script.replace('*', tag)), name).toBeDefined();
    },
  );

  it.each([
    ['livery-ui', () => import('../src/index.js')],
    ['livery-ui/hooks', () => import('../src/hooks/index.js')],
    ['livery-ui/branding', () => import('../src/branding/index.js')],
    ['livery-ui/server', () => import('../src/server/index.js')],
    ['livery-ui/emails', () => import('../emails/index.js')],
    ['livery-ui/sandbox', () => import('../src/sandbox/index.js')],
  ])('lists every public name of %s', async (_, load) => {
    expect(Object.keys(await load()).sort()).toMatchSnapshot();
  });

  it('adds at most 50 packages to an app that has React and Better Auth', () => {
    const reachable = (roots: string[]) => {
      const seen = new Set<string>();
      const visit = (name: string, from: string) => {
        const places = from.split('/node_modules/').map((_, at, parts) => `${parts.slice(0, parts.length - at).join('/node_modules/')}/node_modules/${name}`);
        const place = [...places, `node_modules/${name}`].map((path) => path.replace(/^\//, '')).find((path) => lock.packages[path]);
        if (!place || seen.has(place)) return;
        seen.add(place);
        for (const dependency of Object.keys(lock.packages[place].dependencies ?? {})) visit(dependency, place);
      };
      for (const root of roots) visit(root, '');
      return seen;
    };
    const host = reachable(['react', 'react-dom', 'better-auth']);
    const added = [...reachable(Object.keys(manifest.dependencies))].filter((place) => !host.has(place));
    expect(added.length).toBeGreaterThan(0);
    expect(added.length).toBeLessThanOrEqual(50);
  });

  it('has no script that runs when it is installed', () => {
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) expect(manifest.scripts[name]).toBeUndefined();
  });

  it('names no registry in the lock', () => {
    expect(JSON.stringify(lock)).not.toMatch(/"resolved"/);
  });
});

describe('the tokens', () => {
  const css = readFileSync('src/tokens.css', 'utf8');
  const token = (name: string) => new RegExp(`--lv-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)?.slice(1) ?? [];

  it('2.3 are the surfaces against which the colour engine promises contrast', () => {
    const surfaces = ['canvas', 'surface', 'raised', 'sunken', 'field'].map(token);
    for (const [at, theme] of (['light', 'dark'] as const).entries()) {
      const promised = new Set(SURFACES[theme].map(toHex));
      for (const pair of surfaces) expect(promised).toContain(pair[at]);
    }
  });

  it('have the default brand as the engine makes it', () => {
    const light = brandLadder([0x4f, 0x46, 0xe5], 'light');
    const dark = brandLadder([0x4f, 0x46, 0xe5], 'dark');
    for (const [name, key] of [
      ['brand', 'brand'],
      ['on-brand', 'onBrand'],
      ['brand-hover', 'hover'],
      ['brand-edge', 'edge'],
      ['brand-text', 'text'],
      ['brand-soft', 'soft'],
      ['ring', 'ring'],
    ] as const) {
      expect(token(name), name).toEqual([light[key], dark[key]]);
    }
  });

  it('never begin with a namespace of Tailwind, whose own names they would be', () => {
    const names = [...css.matchAll(/--lv-([a-z0-9-]+):/g)].map(([, name]) => name as string);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => /^(?:color|font|text|shadow|radius|spacing|breakpoint|container|tracking|leading|ease|animate|blur)-/.test(name))).toEqual(
      [],
    );
  });
});
