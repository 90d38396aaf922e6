import { oklchToRgb, type Rgb } from './oklch.js';

const NUMBER = '([+-]?(?:\\d+\\.?\\d*|\\.\\d+))';
const RGB = new RegExp(`^rgba?\\( ?${NUMBER}(%?)[ ,] ?${NUMBER}(%?)[ ,] ?${NUMBER}(%?) ?\\)$`, 'i');
const HSL = new RegExp(`^hsla?\\( ?${NUMBER}(?:deg)?[ ,] ?${NUMBER}%[ ,] ?${NUMBER}% ?\\)$`, 'i');
const OKLCH = new RegExp(`^oklch\\( ?${NUMBER}(%?) ${NUMBER}(%?) ${NUMBER}(?:deg)? ?\\)$`, 'i');
/** A chroma of 100 % in `oklch()`. Source: CSS Color 4, section 9.4. */
const FULL_CHROMA = 0.4;

/**
 * Reads an opaque colour in the notations a brand guide uses: `#rgb`, `#rrggbb`, `rgb()`, `hsl()`, `oklch()`. Returns numbers, never text, so nothing of the
 * input reaches a stylesheet; `null` when it is anything else.
 */
export function parseColour(text: string): Rgb | null {
  if (text.length > 64) return null;
  const value = text.trim().replace(/\s+/g, ' ').replace(/ ?, ?/g, ',');
  return fromHex(value) ?? fromRgb(value) ?? fromHsl(value) ?? fromOklch(value);
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function fromHex(value: string): Rgb | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value)?.[1];
  if (!digits) return null;
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as unknown as Rgb;
}

function fromRgb(value: string): Rgb | null {
  const match = RGB.exec(value);
  if (!match) return null;
  const percent = [match[2], match[4], match[6]];
  if (new Set(percent).size > 1) return null;
  const scale = percent[0] === '%' ? 2.55 : 1;
  return [channel(Number(match[1]) * scale), channel(Number(match[3]) * scale), channel(Number(match[5]) * scale)];
}

function fromHsl(value: string): Rgb | null {
  const match = HSL.exec(value);
  if (!match) return null;
  const hue = ((Number(match[1]) % 360) + 360) % 360;
  const saturation = clamp(Number(match[2]) / 100);
  const lightness = clamp(Number(match[3]) / 100);
  // Source: CSS Color 4, section 7.1.
  const at = (n: number) => {
    const k = (n + hue / 30) % 12;
    const amount = saturation * Math.min(lightness, 1 - lightness);
    return channel(255 * (lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [at(0), at(8), at(4)];
}

function fromOklch(value: string): Rgb | null {
  const match = OKLCH.exec(value);
  if (!match) return null;
  const l = clamp(Number(match[1]) / (match[2] ? 100 : 1));
  const c = Math.max(0, Number(match[3]) * (match[4] ? FULL_CHROMA / 100 : 1));
  const h = ((Number(match[5]) % 360) + 360) % 360;
  return oklchToRgb({ l, c: Math.min(c, FULL_CHROMA), h });
}

function channel(value: number): number {
  return Math.round(Math.min(255, Math.max(0, value)));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
