export { type Branding, brandingFromEnv, createBranding, type Env, type PublicBranding, publicBranding } from './branding.js';
export { BrandingError, type BrandingProblem } from './branding-error.js';
export { parseColour, toHex } from './colour.js';
export { contrast, textOn } from './contrast.js';
export { type BrandColours, brandingToCss, brandingVariables } from './css.js';
export { type BrandLadder, brandLadder, markColour, SURFACES, type Theme } from './ladder.js';
export type { Rgb } from './oklch.js';
export { type ColourReport, reportColours } from './report.js';
export type { BrandVariables } from './stylesheet.js';
