import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from '../../src/geometry/inside.ts';
import type { Place } from '../../src/geometry/place.ts';
import { smallestDistance } from '../../src/geometry/smallest-distance.ts';
import {
  anyArea,
  anyPlace,
  box,
  isIn,
  metres,
  moved,
  point,
  polygon,
  rectangle,
  samples,
  slowDistance,
} from './shapes.ts';

const square = rectangle(0, 0, 100, 100);
const frame = polygon(box(0, 0, 100, 100), box(30, 30, 70, 70));

describe('smallest distance', () => {
  test.each([
    ['from a point to a point', point(0, 0), [point(3, 4)], 25, [0, 0], 0],
    ['from a point to the nearer of two', point(0, 0), [point(9, 9), point(3, 4)], 25, [0, 0], 1],
    ['from a point inside', point(50, 50), [square], 0, [50, 50], 0],
    ['from a point on the boundary', point(100, 50), [square], 0, [100, 50], 0],
    ['from a point a thousandth beyond it', point(100.001, 50), [square], 1e-6, [100.001, 50], 0],
    ['from a point in a hole', point(45, 50), [frame], 225, [45, 50], 0],
    ['from an area to a point: the foot on a side', square, [point(130, 40)], 900, [100, 40], 0],
    ['from an area to a point: a corner', square, [point(103, 104)], 25, [100, 100], 0],
    ['from an area to a point inside', square, [point(20, 30)], 0, [20, 30], 0],
    ['from an area to a point in its hole', frame, [point(45, 50)], 225, [30, 50], 0],
    ['from an area to an area: corner to corner', square, [rectangle(103, 104, 110, 110)], 25, [100, 100], 0],
    ['from an area to an area in its hole', frame, [rectangle(39, 45, 60, 55)], 81, [30, 45], 0],
    ['from an area to one that lies in it', square, [rectangle(40, 40, 60, 60)], 0, [40, 40], 0],
    ['from an area to one that holds it', square, [rectangle(-10, -10, 200, 200)], 0, [0, 0], 0],
    ['from an area to one that crosses it', square, [rectangle(50, -10, 60, 110)], 0, null, 0],
    ['from an area to one that shares a side', square, [rectangle(100, 20, 110, 40)], 0, null, 0],
  ] as [string, Place, Place[], number, number[] | null, number][])('%s', (_, from, to, squared, at, facility) => {
    const found = smallestDistance(from, to);
    expect(Number(found.squared.n) / Number(found.squared.d)).toBe(squared);
    if (at) expect(found.at).toEqual(at);
    expect(found.facility).toBe(facility);
  });

  test('to a slanted side: a fraction, exactly', () => {
    // From the origin to the line through (0, 3) and (1, 0): 3x + y = 3, so 3² / (3² + 1²).
    const slanted = polygon([
      [0, 3],
      [1, 0],
      [5, 5],
      [0, 3],
    ]);
    expect(smallestDistance(point(0, 0), [slanted]).squared).toEqual({ n: 9n, d: 10n });
    expect(smallestDistance(slanted, [point(0, 0)]).squared).toEqual({ n: 9n, d: 10n });
  });

  test('throws without facilities and for what is no decimal', () => {
    expect(() => smallestDistance(square, [])).toThrow(RangeError);
    expect(() => smallestDistance(square, [{ type: 'Point', coordinates: ['x', 0] }])).toThrow(RangeError);
    // 40 decimal places are the most.
    const far = (places: number): Place => ({ type: 'Point', coordinates: [`200.${'0'.repeat(places - 1)}1`, 0] });
    expect(smallestDistance(square, [far(40)]).facility).toBe(0);
    expect(() => smallestDistance(square, [far(41)])).toThrow(RangeError);
  });

  test('is below that of many points by no more than their spacing, and occurs where it says', () => {
    fc.assert(
      fc.property(anyArea, fc.array(anyPlace, { minLength: 1, maxLength: 4 }), (area, facilities) => {
        const { squared, at, facility } = smallestDistance(area, facilities);
        const exact = metres(squared);
        const near = (xy: readonly [number, number]) => Math.min(...facilities.map((place) => slowDistance(xy, place)));
        const slow = Math.min(...samples(area, 4).map(near));
        expect(slow).toBeGreaterThanOrEqual(exact - 1e-9);
        expect(slow).toBeLessThanOrEqual(exact + 4);
        expect(slowDistance(at, area)).toBeLessThan(1e-9);
        expect(slowDistance(at, facilities[facility] ?? point(0, 0))).toBeCloseTo(exact, 8);
      }),
      { numRuns: 150 },
    );
  });

  test('is the same both ways, and wherever it is drawn', () => {
    fc.assert(
      fc.property(anyArea, anyPlace, (area, place) => {
        const { squared } = smallestDistance(area, [place]);
        const [there, elsewhere] = [area, place].map((each: Place) => moved(each, 38_466_000n, 3_846_000n));
        expect(smallestDistance(place, [area]).squared).toEqual(squared);
        expect(there && elsewhere && smallestDistance(there, [elsewhere]).squared).toEqual(squared);
      }),
      { numRuns: 150 },
    );
  });
});

describe('contains', () => {
  test.each([
    [50, 50, false],
    [30, 50, true],
    ['30.0000000000000000001', 50, false],
    [30, 30, true],
    [0, 0, true],
    ['-0.0000000000000000001', 0, false],
    [100, 30, true],
    [-50, 100, false],
    [150, 0, false],
    [10, 30, true],
  ] as [number | string, number, boolean][])('a square with a hole: (%s, %s) %s', (x, y, expected) => {
    expect(contains(frame, [x, y])).toBe(expected);
  });

  test('agrees with the winding number away from the boundary', () => {
    const coordinate = fc.integer({ min: -250, max: 250 });
    fc.assert(
      fc.property(anyArea, coordinate, coordinate, (area, x, y) => {
        // So many decimals keep the point off edges between whole numbers of this size.
        const at: [number, number] = [x + 0.3717, y + 0.1943];
        expect(contains(area, at)).toBe(isIn(area, at));
      }),
      { numRuns: 1000 },
    );
  });
});
