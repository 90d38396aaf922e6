import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JPEG, pngOf, WEBP_LOSSLESS, WEBP_LOSSY } from '../../tests/support/pictures.js';
import { readImageHeader } from './image-header.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readImageHeader', () => {
  it.each([
    ['a PNG', pngOf(3, 2), { type: 'png', width: 3, height: 2 }],
    ['a JPEG', JPEG, { type: 'jpeg', width: 5, height: 4 }],
    ['a lossy WebP', WEBP_LOSSY, { type: 'webp', width: 6, height: 3 }],
    ['a lossless WebP', WEBP_LOSSLESS, { type: 'webp', width: 7, height: 2 }],
    ['an extended WebP', webpX(4000, 3000), { type: 'webp', width: 4000, height: 3000 }],
    ['a GIF', new Uint8Array([...bytes('GIF89a'), 2, 1, 3, 0, 0, 0, 0]), { type: 'gif', width: 258, height: 3 }],
    ['a PNG that would unfold to gigabytes', pngOf(60_000, 60_000), { type: 'png', width: 60_000, height: 60_000 }],
  ])('5.2.2 reads the size of %s', (_, file, header) => {
    expect(readImageHeader(file)).toEqual(header);
  });

  it.each([
    ['an SVG', bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page', bytes('<!doctype html><script>alert(1)</script>'.padEnd(200))],
    ['a program of Windows', new Uint8Array([0x4d, 0x5a, ...Array(200).fill(0)])],
    ['a program of Linux', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, ...Array(200).fill(0)])],
    ['nothing', new Uint8Array()],
    ['a PNG of no size', pngOf(0, 4)],
    ['the beginning of a JPEG', JPEG.slice(0, 12)],
    ['a JPEG whose picture begins without a size', new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 8, 0, 0, 0, 0, 0, 0])],
    ['a JPEG with a part of no length', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['another RIFF', new Uint8Array([...bytes('RIFF....WAVEfmt '), ...Array(40).fill(1)])],
  ])('5.2.2 takes %s for no picture', (_, file) => {
    expect(readImageHeader(file)).toBeNull();
  });

  it('5.2.2 says of any bytes what they are, or nothing, and never throws', () => {
    const starts = [pngOf(9, 9), JPEG, WEBP_LOSSY, WEBP_LOSSLESS, webpX(9, 9), bytes('GIF89a'), new Uint8Array()];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.nat(40), fc.uint8Array({ maxLength: 300 }), (start, kept, noise) => {
        const found = readImageHeader(new Uint8Array([...start.slice(0, kept), ...noise]));
        if (found) {
          expect(found.width).toBeGreaterThan(0);
          expect(found.height).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('5.2.2 reads a part of a larger buffer, and nothing beside it', () => {
    const all = new Uint8Array([1, 2, 3, ...pngOf(3, 2), 4, 5]);
    expect(readImageHeader(all.subarray(3, -2))).toEqual({ type: 'png', width: 3, height: 2 });
    expect(readImageHeader(all.subarray(2))).toBeNull();
  });
});

function webpX(width: number, height: number): Uint8Array {
  const three = (value: number) => [value & 255, (value >> 8) & 255, value >> 16];
  return new Uint8Array([...bytes('RIFF'), 0, 0, 0, 0, ...bytes('WEBPVP8X'), 10, 0, 0, 0, 0, 0, 0, 0, ...three(width - 1), ...three(height - 1)]);
}
