import { luminance, type Rgb } from './oklch.js';

/** Contrast ratio of two colours, from 1 to 21. Source: WCAG 2.2, 1.4.3. */
export function contrast(a: Rgb, b: Rgb): number {
  return contrastOfLuminance(luminance(a), luminance(b));
}

export function contrastOfLuminance(a: number, b: number): number {
  return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05);
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** Text may be smaller than large, so it needs 4.5. Source: WCAG 2.2, 1.4.3. */
export const TEXT_CONTRAST = 4.5;
/** Borders, icons and focus rings. Source: WCAG 2.2, 1.4.11. */
export const EDGE_CONTRAST = 3;

/**
 * Text on a colour: pure white when it reaches 4.5, else pure black. One of the two always does: their worst case over all sRGB colours is 4.58, which
 * `npm run prove:contrast` checks colour by colour.
 */
export function textOn(background: Rgb): Rgb {
  return contrast(WHITE, background) >= TEXT_CONTRAST ? WHITE : BLACK;
}
