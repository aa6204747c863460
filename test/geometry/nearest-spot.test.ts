import { describe, expect, it } from 'vitest';
import { nearestSpot } from '../../src/geometry/nearest-spot.ts';
import type { Place } from '../../src/geometry/place.ts';

/** A square of 10 m with a hole of 2 m in its middle. */
const SQUARE: Place = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ],
  ],
};

describe('nearestSpot', () => {
  it.each([
    ['off an edge, on that edge', [13, 7], [10, 7]],
    ['off a corner, the corner', [13, 14], [10, 10]],
    ['inside, the point itself', [2, 3], [2, 3]],
    ['in a hole, on its edge', [5.5, 5], [6, 5]],
  ] as const)('%s', (_, at, expected) => {
    expect(nearestSpot(SQUARE, at)).toEqual(expected);
  });

  it('of a point is the point, whose coordinates may be text', () => {
    expect(nearestSpot({ type: 'Point', coordinates: ['3.5', 4] }, [0, 0])).toEqual([3.5, 4]);
  });

  it('of several areas is on the nearest', () => {
    const far = [
      [
        [100, 0],
        [110, 0],
        [110, 10],
        [100, 0],
      ],
    ] as const;
    const both: Place = {
      type: 'MultiPolygon',
      coordinates: [far, ...(SQUARE.type === 'Polygon' ? [SQUARE.coordinates] : [])],
    };
    expect(nearestSpot(both, [12, 5])).toEqual([10, 5]);
  });
});
