import { toHex } from './colour.js';
import { contrastOfLuminance, EDGE_CONTRAST, TEXT_CONTRAST, textOn } from './contrast.js';
import { luminance, type Oklch, oklchToRgb, type Rgb, rgbToOklch } from './oklch.js';

export type Theme = 'light' | 'dark';

/** The nine colours that one brand colour becomes, as `#rrggbb`. What each is for stands beside it. */
export interface BrandLadder {
  /** Fill of the primary button, a checked box. */
  brand: string;
  /** Text on `brand`, `hover` and `active`: 4.5 on all three. */
  onBrand: string;
  hover: string;
  active: string;
  /** Border of a filled control. It or the fill has 3 against every surface. */
  edge: string;
  /** The brand as words: 4.5 on every surface and on `soft`. */
  text: string;
  /** A quiet ground. */
  soft: string;
  softEdge: string;
  /** Focus ring and chart marks: 3 on every surface, 4.5 in dark. */
  ring: string;
}

/** The grounds that components stand on: canvas, surface, raised, sunken, field. `scripts/build.mjs` checks them against `styles.css`. */
export const SURFACES: Record<Theme, readonly Rgb[]> = {
  light: [
    [0xfa, 0xfa, 0xfa],
    [0xff, 0xff, 0xff],
    [0xf7, 0xf7, 0xf7],
  ],
  dark: [
    [0x0a, 0x0a, 0x0a],
    [0x11, 0x11, 0x11],
    [0x1a, 0x1a, 0x1a],
    [0x0d, 0x0d, 0x0d],
    [0x16, 0x16, 0x16],
  ],
};
const SURFACE: Record<Theme, Rgb> = { light: [0xff, 0xff, 0xff], dark: [0x11, 0x11, 0x11] };
/** The surface nearest to the text, that is, the one that is hardest to be read on. */
const HARDEST: Record<Theme, number> = {
  light: Math.min(...SURFACES.light.map(luminance)),
  dark: Math.max(...SURFACES.dark.map(luminance)),
};
const INK_ON_DARK: Rgb = [0xed, 0xed, 0xed];

/** Below this chroma a colour is a grey to the eye, and turning it over does not change a hue. */
const GREY = 0.02;
const STEP_HOVER = 0.045;
const STEP_ACTIVE = 0.085;
const STEP_EDGE = 0.068;
/** Darker than this, a step down cannot be seen, so hover goes up instead. */
const NEAR_BLACK = 0.25;
const SHARE_SOFT: Record<Theme, number> = { light: 0.08, dark: 0.13 };
const SHARE_SOFT_EDGE: Record<Theme, number> = { light: 0.24, dark: 0.32 };
const RING_CONTRAST: Record<Theme, number> = { light: EDGE_CONTRAST, dark: TEXT_CONTRAST };

/** Makes the ladder of a brand for one theme. Lightness is moved where contrast asks for it; hue is kept. */
export function brandLadder(primary: Rgb, theme: Theme): BrandLadder {
  const ladder = brandLadderRgb(primary, theme);
  return Object.fromEntries(Object.entries(ladder).map(([name, rgb]) => [name, toHex(rgb)])) as unknown as BrandLadder;
}

/** The same in numbers, for the proofs. */
export function brandLadderRgb(primary: Rgb, theme: Theme): Record<keyof BrandLadder, Rgb> {
  const brand = theme === 'dark' ? liftForDark(primary) : primary;
  const lch = rgbToOklch(brand);
  const onBrand = textOn(brand);
  const soft = mix(brand, SURFACE[theme], SHARE_SOFT[theme]);
  const hardest = theme === 'light' ? Math.min(HARDEST.light, luminance(soft)) : Math.max(HARDEST.dark, luminance(soft));
  const sign = stepDirection(lch, onBrand);

  return {
    brand,
    onBrand,
    hover: oklchToRgb({ ...lch, l: lch.l + sign * STEP_HOVER }),
    active: oklchToRgb({ ...lch, l: lch.l + sign * STEP_ACTIVE }),
    edge: edgeOf(brand, lch, theme),
    text: reach(brand, lch, hardest, TEXT_CONTRAST, theme),
    soft,
    softEdge: mix(brand, SURFACE[theme], SHARE_SOFT_EDGE[theme]),
    ring: reach(brand, lch, HARDEST[theme], RING_CONTRAST[theme], theme),
  };
}

/** A colour that reaches 3 against every surface of a theme, like the ring. For the secondary brand colour and for charts. */
export function markColour(colour: Rgb, theme: Theme): string {
  return toHex(reach(colour, rgbToOklch(colour), HARDEST[theme], EDGE_CONTRAST, theme));
}

function liftForDark(primary: Rgb): Rgb {
  if (contrastOfLuminance(luminance(primary), HARDEST.dark) >= EDGE_CONTRAST) return primary;
  const lch = rgbToOklch(primary);
  return lch.c < GREY ? INK_ON_DARK : reach(primary, lch, HARDEST.dark, EDGE_CONTRAST, 'dark');
}

// Darker is what a press looks like. Up where down is invisible, or where the text on it would no longer be readable.
function stepDirection(lch: Oklch, onBrand: Rgb): 1 | -1 {
  if (lch.l < NEAR_BLACK) return 1;
  const pressed = oklchToRgb({ ...lch, l: lch.l - STEP_ACTIVE });
  return contrastOfLuminance(luminance(pressed), luminance(onBrand)) >= TEXT_CONTRAST ? -1 : 1;
}

function edgeOf(brand: Rgb, lch: Oklch, theme: Theme): Rgb {
  const darker = oklchToRgb({ ...lch, l: lch.l - STEP_EDGE });
  if (contrastOfLuminance(luminance(brand), HARDEST[theme]) >= EDGE_CONTRAST) return darker;
  return reach(brand, lch, HARDEST[theme], EDGE_CONTRAST, theme);
}

/**
 * The colour itself when it has `target` against a ground of luminance `ground`; else the nearest of the same hue that has, darker in light and lighter in
 * dark. Checked on whole sRGB numbers, as they will be painted.
 */
function reach(colour: Rgb, lch: Oklch, ground: number, target: number, theme: Theme): Rgb {
  if (contrastOfLuminance(luminance(colour), ground) >= target) return colour;
  let failing = lch.l;
  let passing = theme === 'light' ? 0 : 1;
  let best: Rgb = theme === 'light' ? [0, 0, 0] : [255, 255, 255];
  for (let step = 0; step < 10; step += 1) {
    const l = (failing + passing) / 2;
    const candidate = oklchToRgb({ ...lch, l });
    if (contrastOfLuminance(luminance(candidate), ground) >= target) {
      passing = l;
      best = candidate;
    } else failing = l;
  }
  return best;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [0, 1, 2].map((at) => Math.round((b[at] as number) + share * ((a[at] as number) - (b[at] as number)))) as unknown as Rgb;
}
