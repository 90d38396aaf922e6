/** A colour as OKLCH: lightness 0 to 1, chroma from 0 (grey) to about 0.37, hue in degrees. Source: CSS Color 4, section 9. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** Red, green and blue in sRGB, each a whole number from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** sRGB to linear light, for each of the 256 values a channel can have. */
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance from 0 to 1. Source: WCAG 2.2, relative luminance (with the sRGB constant 0.04045). */
export function luminance(rgb: Rgb): number {
  return 0.2126 * (LINEAR[rgb[0]] as number) + 0.7152 * (LINEAR[rgb[1]] as number) + 0.0722 * (LINEAR[rgb[2]] as number);
}

export function rgbToOklch(rgb: Rgb): Oklch {
  const r = LINEAR[rgb[0]] as number;
  const g = LINEAR[rgb[1]] as number;
  const b = LINEAR[rgb[2]] as number;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  return { l: lightness, c: Math.hypot(x, y), h: degrees < 0 ? degrees + 360 : degrees };
}

/** Nearest sRGB colour of the same lightness and hue: chroma is lowered until the colour is in gamut, so a repaired brand keeps its hue. */
export function oklchToRgb({ l, c, h }: Oklch): Rgb {
  const lightness = Math.min(1, Math.max(0, l));
  const cos = Math.cos((h * Math.PI) / 180);
  const sin = Math.sin((h * Math.PI) / 180);
  if (toLinear(lightness, c * cos, c * sin)) return toRgb();

  let low = 0;
  let high = c;
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (toLinear(lightness, middle * cos, middle * sin)) low = middle;
    else high = middle;
  }
  toLinear(lightness, low * cos, low * sin);
  return toRgb();
}

// One buffer instead of an array per call: the proof over all colours makes some 10^10 of these.
const linear = new Float64Array(3);
const GAMUT_TOLERANCE = 1e-4;

function toLinear(lightness: number, x: number, y: number): boolean {
  const l = (lightness + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const m = (lightness - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const s = (lightness - 0.0894841775 * x - 1.291485548 * y) ** 3;
  const r = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const g = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const b = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  linear[0] = r;
  linear[1] = g;
  linear[2] = b;
  const most = 1 + GAMUT_TOLERANCE;
  return r >= -GAMUT_TOLERANCE && r <= most && g >= -GAMUT_TOLERANCE && g <= most && b >= -GAMUT_TOLERANCE && b <= most;
}

function toRgb(): Rgb {
  return [encode(linear[0] as number), encode(linear[1] as number), encode(linear[2] as number)];
}

function encode(value: number): number {
  const v = Math.min(1, Math.max(0, value));
  return Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055));
}
