import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, parseColour, type Rgb } from '../branding/index.js';
import { tintOf } from './avatar.js';

describe('the colours of initials', () => {
  const tints = [
    ...readFileSync('src/extras.css', 'utf8').matchAll(/\.lv-tint-(\d) \{\s+color: light-dark\((#\w+), (#\w+)\);\s+background: light-dark\((#\w+), (#\w+)\);/g),
  ];

  it('are six', () => {
    expect(tints.map(([, number]) => number)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it.each(
    tints.flatMap(([, number, ink = '', inkDark = '', ground = '', groundDark = '']) => [
      [`${number}, light`, ink, ground],
      [`${number}, dark`, inkDark, groundDark],
    ]),
  )('1.4.3 are as easy to read as any text: %s', (_, ink, ground) => {
    expect(contrast(parseColour(ink) as Rgb, parseColour(ground) as Rgb)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('which colour is whose', () => {
  it('is the same today as in the version before, for names of any script', () => {
    expect(['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'آدا لوفلايس', '😀', ''].map(tintOf)).toEqual([2, 4, 1, 0, 3, 0]);
  });

  it('is one of six for every name, and each of them for about as many', () => {
    const counts = new Map<number, number>();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3 }), (name) => {
        const tint = tintOf(name);
        expect([0, 1, 2, 3, 4, 5]).toContain(tint);
        expect(tintOf(name)).toBe(tint);
        counts.set(tint, (counts.get(tint) ?? 0) + 1);
      }),
      { numRuns: 3000 },
    );
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(count).toBeGreaterThan(250);
  });
});
