import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjust, type Crop, mostZoom, sideOf, turn, turnedSize, wholePicture } from './crop.js';

const sizes = fc.record({ width: fc.integer({ min: 1, max: 12_000 }), height: fc.integer({ min: 1, max: 12_000 }) });
const moves = fc.array(
  fc.oneof(
    fc.record({ x: fc.double({ min: -20_000, max: 20_000, noNaN: true }), y: fc.double({ min: -20_000, max: 20_000, noNaN: true }) }),
    fc.record({ zoom: fc.double({ min: -2, max: 40, noNaN: true }) }),
    fc.constant('turn' as const),
  ),
  { maxLength: 30 },
);

describe('the crop of a picture', () => {
  it('shows nothing from outside the picture, however it is moved, enlarged and turned', () => {
    fc.assert(
      fc.property(sizes, moves, (picture, steps) => {
        const crop = steps.reduce<Crop>((now, step) => (step === 'turn' ? turn(picture, now) : adjust(picture, now, step)), wholePicture(picture));
        const { width, height } = turnedSize(picture, crop.turns);
        const half = sideOf(picture, crop) / 2;
        const near = 1e-6 * Math.max(width, height);
        expect(crop.x - half).toBeGreaterThanOrEqual(-near);
        expect(crop.y - half).toBeGreaterThanOrEqual(-near);
        expect(crop.x + half).toBeLessThanOrEqual(width + near);
        expect(crop.y + half).toBeLessThanOrEqual(height + near);
        expect(crop.zoom).toBeLessThanOrEqual(mostZoom(picture));
      }),
      { numRuns: 1000 },
    );
  });

  it('is as it was after four turns, and shows the same part after one', () => {
    const picture = { width: 400, height: 300 };
    const crop = adjust(picture, wholePicture(picture), { zoom: 3, x: 60, y: 70 });
    expect(turn(picture, crop)).toEqual({ zoom: 3, turns: 1, x: 300 - 70, y: 60 });
    expect([1, 2, 3, 4].reduce((now) => turn(picture, now), crop)).toEqual(crop);
  });

  it('enlarges no picture beyond what it holds', () => {
    expect(mostZoom({ width: 50, height: 4000 })).toBe(1);
    expect(mostZoom({ width: 128, height: 128 })).toBe(2);
    expect(mostZoom({ width: 6000, height: 4000 })).toBe(8);
  });
});
