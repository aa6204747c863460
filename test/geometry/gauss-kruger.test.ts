import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromGaussKruger, toGaussKruger } from '../../src/geometry/gauss-kruger.ts';

const MILLIMETRE = 0.001;
/** A millimetre on the ground is a little more than this many degrees of latitude. */
const MILLIMETRE_IN_DEGREES = 8.9e-9;

function metresApart([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

/** Places near Zhengzhou as a public map service gave them: longitude, latitude, and EPSG:4547 rounded to 1 mm. */
describe.each([
  [113.8122383, 34.51292319, 482758.619, 3820574.494],
  [113.82459509, 34.52068241, 483894.787, 3821433.202],
  [113.85719023, 34.56411972, 486894.398, 3826247.095],
  [113.81461142, 34.53583306, 482981.194, 3823115.532],
] as const)('%f E %f N near Zhengzhou', (longitude, latitude, x, y) => {
  test('to metres within 1 mm', () => {
    const [east, north] = toGaussKruger(longitude, latitude, 114);
    expect(metresApart([east + 500_000, north], [x, y])).toBeLessThan(MILLIMETRE);
  });

  test('to degrees within 1 mm', () => {
    const [lon, lat] = fromGaussKruger(x - 500_000, y, 114);
    expect(Math.abs(lat - latitude)).toBeLessThan(MILLIMETRE_IN_DEGREES);
    expect(Math.abs(lon - longitude) * Math.cos((latitude * Math.PI) / 180)).toBeLessThan(MILLIMETRE_IN_DEGREES);
  });
});

/**
 * Computed with 30 digits from the definition: the meridian arc, integrated numerically up to the complex latitude
 * whose isometric latitude is that of the point plus i times its longitude from the meridian.
 */
test.each([
  [114, 34, 114, 0, 3763661.4420682],
  [113.62, 34.75, 114, -34794.770690737, 3846924.0985412],
  [112, 34.75, 114, -183143.03249766, 3848680.7339948],
  [118, 53, 114, 268488.80375868, 5882110.4736774],
  [110, 4, 114, -444560.68627232, 443388.1371806],
  [135.5, 48, 132, 261171.88089686, 5324359.2058268],
  [78.9, 39.5, 75, 335502.23351826, 4381283.3411361],
])('%f E %f N from meridian %i agrees with the definition within 1 µm', (longitude, latitude, meridian, x, y) => {
  expect(metresApart(toGaussKruger(longitude, latitude, meridian), [x, y])).toBeLessThan(1e-6);
});

test('there and back within 4° of the meridian', () => {
  const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(degrees(-4, 4), degrees(-60, 60), fc.constantFrom(75, 111, 114, 135), (offset, latitude, meridian) => {
      const [x, y] = toGaussKruger(meridian + offset, latitude, meridian);
      const [lon, lat] = fromGaussKruger(x, y, meridian);
      expect(Math.abs(lon - meridian - offset)).toBeLessThan(1e-11);
      expect(Math.abs(lat - latitude)).toBeLessThan(1e-11);
    }),
  );
});
