import { toHex } from './colour.js';
import { contrast, EDGE_CONTRAST, TEXT_CONTRAST } from './contrast.js';
import { brandLadderRgb, SURFACES, type Theme } from './ladder.js';
import type { Rgb } from './oklch.js';

/**
 * Measures every pair that the ladder of a colour promises, each on the colours as painted. Returns the first promise that does not hold, in words, or `null`.
 * The tests run it over a grid, `npm run test:full` over all 16,777,216 colours.
 */
export function findBrokenPromise(primary: Rgb, theme: Theme): string | null {
  const { brand, onBrand, hover, active, edge, text, soft, ring } = brandLadderRgb(primary, theme);
  const broken = (what: string, ratio: number) => `${toHex(primary)} ${theme}: ${what} has ${ratio.toFixed(3)}`;

  for (const fill of [brand, hover, active]) {
    const ratio = contrast(onBrand, fill);
    if (ratio < TEXT_CONTRAST) return broken('text on the brand', ratio);
  }
  for (const ground of [...SURFACES[theme], soft]) {
    const ratio = contrast(text, ground);
    if (ratio < TEXT_CONTRAST) return broken('brand as text', ratio);
  }
  for (const ground of SURFACES[theme]) {
    const border = Math.max(contrast(edge, ground), contrast(brand, ground));
    if (border < EDGE_CONTRAST) return broken('edge of a filled control', border);
    const focus = contrast(ring, ground);
    if (focus < (theme === 'dark' ? TEXT_CONTRAST : EDGE_CONTRAST)) return broken('focus ring', focus);
  }
  return null;
}
