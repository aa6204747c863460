/** The index leaves out no point that lies near enough, by the geodesic. */
import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { PointIndex } from '../../src/geometry/point-index.ts';

const geodesic = geographiclib.Geodesic.WGS84;
const distance = (a: readonly [number, number], b: readonly [number, number]): number =>
  geodesic.Inverse(a[1], a[0], b[1], b[0]).s12 ?? Number.NaN;

/** Anywhere in China, often crowded around one town. */
const around = (longitude: number, latitude: number, reach: number) =>
  fc.tuple(
    fc.double({ min: longitude - reach, max: longitude + reach, noNaN: true }),
    fc.double({ min: latitude - reach, max: latitude + reach, noNaN: true }),
  );
const town = around(113.6, 34.7, 0.3);
const anywhere = around(104, 30, 20);
const places = fc.oneof({ weight: 3, arbitrary: town }, { weight: 1, arbitrary: anywhere });

describe('the index of points', () => {
  it('holds every point within the distance', () => {
    const setting = fc.tuple(
      fc.array(places, { minLength: 1, maxLength: 120 }),
      places,
      fc.double({ min: 0, max: 120_000, noNaN: true }),
    );
    fc.assert(
      fc.property(setting, ([points, at, metres]) => {
        const found = new PointIndex(points).within(at, metres);
        if (found === null) throw new Error('120 km are not too far');
        const near = points.flatMap((point, i) => (distance(at, point) <= metres ? [i] : []));
        expect(near.filter((i) => !found.includes(i))).toEqual([]);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it('narrows the choice', () => {
    const points = Array.from({ length: 10_000 }, (_, i): [number, number] => [
      113 + (i % 100) / 100,
      34 + Math.floor(i / 100) / 100,
    ]);
    const found = new PointIndex(points).within([113.5, 34.5], 1500) ?? [];
    expect(found.length).toBeGreaterThan(4);
    expect(found.length).toBeLessThan(60);
  });

  it.each<[string, readonly (readonly [number, number])[]]>([
    ['one point', [[113, 34]]],
    [
      'one point many times',
      [
        [113, 34],
        [113, 34],
        [113, 34],
      ],
    ],
    [
      'points on a meridian',
      [
        [113, 34],
        [113, 35],
        [113, 30],
      ],
    ],
    [
      'points on a parallel',
      [
        [113, 34],
        [80, 34],
      ],
    ],
  ])('can be made of %s', (_, points) => {
    const index = new PointIndex(points);
    expect(points[index.near([113, 34.001])]).toEqual([113, 34]);
    expect(index.within([113, 34], 1)).toContain(0);
    expect(index.near([130, 50])).toBeLessThan(points.length);
  });

  it('gives up where a box of degrees says nothing', () => {
    const index = new PointIndex([[113, 34]]);
    expect([index.within([113, 34], 500_000), index.within([113, 79.9], 100_000)]).toEqual([null, null]);
  });

  it('cannot be made of nothing', () => {
    expect(() => new PointIndex([])).toThrow(RangeError);
  });
});
