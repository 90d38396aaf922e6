import type { Branding } from './branding.js';
import { parseColour } from './colour.js';
import { type BrandLadder, brandLadder, markColour } from './ladder.js';
import type { Rgb } from './oklch.js';
import { type BrandVariables, variablesToCss } from './stylesheet.js';

/** What of a branding is drawn by custom properties. */
export type BrandColours = Pick<Branding, 'primaryColor' | 'secondaryColor' | 'radius' | 'fontFamily'>;

const VARIABLES: Record<keyof BrandLadder, string> = {
  brand: '--lv-brand',
  onBrand: '--lv-on-brand',
  hover: '--lv-brand-hover',
  active: '--lv-brand-active',
  edge: '--lv-brand-edge',
  text: '--lv-brand-text',
  soft: '--lv-brand-soft',
  softEdge: '--lv-brand-soft-edge',
  ring: '--lv-ring',
};
const FAMILY = 'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif';
const DEFAULT_COLOUR: Rgb = [0x4f, 0x46, 0xe5];

/**
 * The branding as custom properties: the brand ladder for light and dark, the radius and the font. Names and values, for CSSOM.
 */
export function brandingVariables(branding: BrandColours): BrandVariables {
  // A branding that was not made by createBranding may hold anything; a colour that cannot be read must not reach a stylesheet.
  const primary = parseColour(branding.primaryColor) ?? DEFAULT_COLOUR;
  const secondary = parseColour(branding.secondaryColor ?? '') ?? primary;
  const light = brandLadder(primary, 'light');
  const dark = brandLadder(primary, 'dark');
  const names = Object.keys(VARIABLES) as (keyof BrandLadder)[];
  return {
    ...Object.fromEntries(names.map((name) => [VARIABLES[name], `light-dark(${light[name]}, ${dark[name]})`])),
    '--lv-secondary': `light-dark(${markColour(secondary, 'light')}, ${markColour(secondary, 'dark')})`,
    '--lv-radius': `${Number.isFinite(branding.radius) ? Math.min(24, Math.max(0, branding.radius)) : 8}px`,
    ...(branding.fontFamily && /^[\p{L}\p{N} _-]{1,64}$/u.test(branding.fontFamily) ? { '--lv-family': `"${branding.fontFamily}", ${FAMILY}` } : {}),
  };
}

/** A stylesheet that puts the branding on the page. Serve it as `/branding.css`, or in a `<style>` with a nonce. */
export function brandingToCss(branding: BrandColours): string {
  return variablesToCss(brandingVariables(branding));
}
