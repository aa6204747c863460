import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestDistance } from '../../src/geometry/largest-distance.ts';
import type { Place } from '../../src/geometry/place.ts';
import type { AreaGeometry } from '../../src/geometry/rings.ts';
import {
  anyArea,
  anyPlace,
  anyPoint,
  below,
  exactly,
  metres,
  moved,
  point,
  polygonsOf,
  samples,
  slowDistance,
  type XY,
} from './shapes.ts';

describe('any area', () => {
  const points = fc.array(anyPoint, { minLength: 1, maxLength: 8 });

  test('agrees with many of its points, and so does the place it names', () => {
    fc.assert(
      fc.property(anyArea, points, (area, facilities) => {
        const found = largestDistance(area, facilities);
        const exact = metres(exactly(found));
        const far = (at: XY) => Math.min(...facilities.map((facility) => slowDistance(at, facility)));
        const slow = Math.max(...samples(area, 4).map(far));
        expect(slow).toBeLessThanOrEqual(exact + 1e-9);
        expect(slow).toBeGreaterThanOrEqual(exact - 4);
        expect(slowDistance(found.at, area)).toBeLessThan(1e-9);
        expect(far(found.at)).toBeCloseTo(exact, 8);
        expect(slowDistance(found.at, facilities[found.facility] ?? point(0, 0))).toBeCloseTo(exact, 8);
      }),
      { numRuns: 150 },
    );
  });

  test('with areas among the facilities the bounds are 1 mm apart at most and hold what occurs', () => {
    fc.assert(
      fc.property(anyArea, fc.array(anyPlace, { minLength: 1, maxLength: 4 }), (area, facilities) => {
        const found = largestDistance(area, facilities);
        const [lo, hi] = [metres(found.lo), metres(found.hi)];
        const far = (at: XY) => Math.min(...facilities.map((facility) => slowDistance(at, facility)));
        const slow = Math.max(...samples(area, 5).map(far));
        expect(hi - lo).toBeLessThanOrEqual(1e-3);
        expect(slow).toBeLessThanOrEqual(hi + 1e-9);
        expect(slow).toBeGreaterThanOrEqual(lo - 5);
        expect(far(found.at)).toBeGreaterThanOrEqual(lo - 1e-9);
        expect(far(found.at)).toBeLessThanOrEqual(hi + 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  test('one facility more never makes it larger', () => {
    fc.assert(
      fc.property(anyArea, points, anyPlace, (area, facilities, more) => {
        const [few, many] = [largestDistance(area, facilities), largestDistance(area, [...facilities, more])];
        expect(below(few.hi, many.lo)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('moving changes nothing, ten times as large makes it ten times as large', () => {
    fc.assert(
      fc.property(anyArea, points, (area, facilities) => {
        const here = exactly(largestDistance(area, facilities));
        const there = (times: number, places: readonly Place[]) =>
          places.map((place) => moved(place, 38_466_000n, 3_846_000n, times));
        expect(exactly(largestDistance(moved(area, 38_466_000n, 3_846_000n), there(1, facilities)))).toEqual(here);
        const { n, d } = exactly(largestDistance(moved(area, 38_466_000n, 3_846_000n, 10), there(10, facilities)));
        expect(n * here.d).toBe(100n * here.n * d);
      }),
      { numRuns: 100 },
    );
  });

  test('neither does the winding, the vertex a ring starts from, or the order of the facilities', () => {
    fc.assert(
      fc.property(anyArea, points, fc.nat(), (area, facilities, start) => {
        const other = polygonsOf(area).map((rings) =>
          rings.map((ring) => {
            const open = ring.slice(1);
            const turned = [...open.slice(start % open.length), ...open.slice(0, start % open.length)].reverse();
            return [...turned, ...turned.slice(0, 1)];
          }),
        );
        const turned: AreaGeometry = { type: 'MultiPolygon', coordinates: other };
        const here = exactly(largestDistance(area, facilities));
        expect(exactly(largestDistance(turned, [...facilities].reverse()))).toEqual(here);
      }),
      { numRuns: 100 },
    );
  });
});
