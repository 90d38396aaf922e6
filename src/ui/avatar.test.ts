import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, parseColour, type Rgb } from '../branding/index.js';

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
