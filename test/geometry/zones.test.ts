import { describe, expect, test } from 'vitest';
import { describeCrs, type ProjectedCrs } from '../../src/geometry/crs.ts';
import { fromGaussKruger, toGaussKruger } from '../../src/geometry/gauss-kruger.ts';
import { fromZone, toZone } from '../../src/geometry/zones.ts';

const ZONES = Array.from({ length: 42 }, (_, i) => `EPSG:${4513 + i}`);

function apart([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

/** Places near Zhengzhou as a public map service gave them: longitude, latitude, and EPSG:4547 rounded to 1 mm. */
test.each([
  [113.8122383, 34.51292319, 482758.619, 3820574.494],
  [113.82459509, 34.52068241, 483894.787, 3821433.202],
  [113.85719023, 34.56411972, 486894.398, 3826247.095],
  [113.81461142, 34.53583306, 482981.194, 3823115.532],
])('%f E %f N near Zhengzhou within 1 mm, there and back', (longitude, latitude, x, y) => {
  expect(apart(toZone([longitude, latitude], 'EPSG:4547'), [x, y])).toBeLessThan(0.001);
  expect(apart(toZone([longitude, latitude], 'EPSG:4526'), [38_000_000 + x, y])).toBeLessThan(0.001);
  expect(apart(fromZone([x, y], 'EPSG:4547'), [longitude, latitude])).toBeLessThan(1.2e-8);
  expect(apart(fromZone([String(38_000_000 + x), String(y)], 'EPSG:4526'), [longitude, latitude])).toBeLessThan(1.2e-8);
});

/** The codes count the meridians from 75° in steps of 3°; those of the first row have 25 to 45 before the easting. */
test.each(ZONES)('%s: its meridian lies on its false easting', (crs) => {
  const number = Number(crs.slice(-4));
  const index = (number - 4513) % 21;
  const [x, y] = toZone([75 + 3 * index, 0], crs);
  expect(x).toBeCloseTo(500_000 + (number < 4534 ? (25 + index) * 1_000_000 : 0), 6);
  expect(y).toBeCloseTo(0, 6);
});

describe.each(ZONES)('%s', (crs) => {
  const { centralMeridian, falseEasting } = describeCrs(crs) as ProjectedCrs;
  const places = [-4, -2, -1.5, -0.001, 0, 0.7, 1.5, 2, 4].flatMap((east) =>
    [3, 18.2, 34.75, 53.5].map((latitude) => [centralMeridian + east, latitude] as const),
  );

  test('agrees with the own formulas within 1 µm, both ways', () => {
    for (const [longitude, latitude] of places) {
      const [east, north] = toGaussKruger(longitude, latitude, centralMeridian);
      expect(apart(toZone([longitude, latitude], crs), [east + falseEasting, north])).toBeLessThan(1e-6);
      expect(
        apart(fromZone([east + falseEasting, north], crs), fromGaussKruger(east, north, centralMeridian)),
      ).toBeLessThan(1e-11);
    }
  });
});

test.each(['WGS84', 'GCJ02', 'EPSG:4490', 'EPSG:4512', 'EPSG:4555'])('%s is no zone', (crs) => {
  expect(() => toZone([113.62, 34.75], crs)).toThrow(RangeError);
  expect(() => fromZone([466000, 3846000], crs)).toThrow(RangeError);
});
