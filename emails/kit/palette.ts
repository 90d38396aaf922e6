import type { Branding } from '../../src/branding/branding.js';
import { parseColour } from '../../src/branding/colour.js';
import { type BrandLadder, brandLadder } from '../../src/branding/ladder.js';
import type { Rgb } from '../../src/branding/oklch.js';

/** Colours and corners of a mail, for light and dark: mail programs know no custom properties. */
export interface Palette {
  ground: string;
  card: string;
  line: string;
  ink: string;
  inkSoft: string;
  inkFaint: string;
  brand: BrandLadder;
  /** Of buttons, in px. */
  radius: number;
}

const DEFAULT: Rgb = [0x4f, 0x46, 0xe5];

export function paletteOf(branding: Branding): { light: Palette; dark: Palette } {
  const primary = parseColour(branding.primaryColor) ?? DEFAULT;
  const { radius } = branding;
  return {
    light: {
      ground: '#f5f5f5',
      card: '#ffffff',
      line: '#e5e5e5',
      ink: '#171717',
      inkSoft: '#404040',
      inkFaint: '#666666',
      brand: brandLadder(primary, 'light'),
      radius,
    },
    dark: {
      ground: '#0a0a0a',
      card: '#111111',
      line: '#2a2a2a',
      ink: '#ededed',
      inkSoft: '#c4c4c4',
      inkFaint: '#8f8f8f',
      brand: brandLadder(primary, 'dark'),
      radius,
    },
  };
}
