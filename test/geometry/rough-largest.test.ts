import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestDistance } from '../../src/geometry/largest-distance.ts';
import type { Place } from '../../src/geometry/place.ts';
import { ROUGH_ERROR, roughLargest } from '../../src/geometry/rough-largest.ts';
import { anyArea, anyPlace, anyPoint, metres, moved, point, rectangle } from './shapes.ts';

const zone = (places: readonly Place[]) => places.map((place) => moved(place, 38_466_000n, 3_846_000n));

describe('the quick way', () => {
  test('holds the exact value within its stated error', () => {
    fc.assert(
      fc.property(anyArea, fc.array(anyPoint, { minLength: 1, maxLength: 12 }), (area, facilities) => {
        const there = moved(area, 38_466_000n, 3_846_000n);
        const exact = metres(largestDistance(area, facilities).lo);
        const { lo, hi } = roughLargest(there, zone(facilities));
        expect(lo).toBeLessThanOrEqual(exact);
        expect(hi).toBeGreaterThanOrEqual(exact);
        expect(hi - lo).toBeLessThanOrEqual(2 * ROUGH_ERROR + 1e-12);
      }),
      { numRuns: 500 },
    );
  });

  test('holds it with areas among the facilities', () => {
    fc.assert(
      fc.property(anyArea, fc.array(anyPlace, { minLength: 1, maxLength: 3 }), (area, facilities) => {
        const exact = largestDistance(area, facilities);
        const { lo, hi } = roughLargest(area, facilities);
        expect(lo).toBeLessThanOrEqual(metres(exact.lo) + ROUGH_ERROR);
        expect(hi).toBeGreaterThanOrEqual(metres(exact.hi) - ROUGH_ERROR);
        expect(hi - lo).toBeLessThanOrEqual(1e-3 + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['a point', point(0, 0), [point(3, 4)], 5],
    [
      'the corners of a square',
      rectangle(0, 0, 100, 100),
      [point(0, 0), point(100, 0), point(100, 100), point(0, 100)],
      Math.sqrt(5000),
    ],
    [
      'facilities on one line',
      rectangle(0, 0, 100, 100),
      Array.from({ length: 11 }, (_, i) => point(10 * i, 0)),
      Math.sqrt(10025),
    ],
    // Of three almost on a line the circle is too large for doubles; none of it is near.
    [
      'three almost on a line',
      rectangle(0, 0, 100, 100),
      [point(0, 0), point(50, 0.000001), point(100, 0)],
      Math.sqrt(625 + 10000),
    ],
    ['coordinates beyond the lattice', rectangle(0, 0, 100, 100), [point(1e9, 0)], Math.sqrt(1e18 + 10000)],
    ['one place twice', rectangle(0, 0, 100, 100), [point(50, 50), point(50, 50)], Math.sqrt(5000)],
  ] as [string, Place, Place[], number][])('%s', (_, from, facilities, expected) => {
    const { lo, hi } = roughLargest(from, facilities);
    expect(lo).toBeLessThanOrEqual(expected * (1 + 1e-15));
    expect(hi).toBeGreaterThanOrEqual(expected * (1 - 1e-15));
    expect(hi - lo).toBeLessThanOrEqual(2 * ROUGH_ERROR + 1e-14 * expected);
  });

  test('throws without facilities and for what is no decimal', () => {
    expect(() => roughLargest(rectangle(0, 0, 1, 1), [])).toThrow(RangeError);
    expect(() => roughLargest(rectangle(0, 0, 1, 1), [{ type: 'Point', coordinates: ['x', 0] }])).toThrow(RangeError);
  });
});
