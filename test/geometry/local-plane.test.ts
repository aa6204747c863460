import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { fromWgs84, type LonLat, toWgs84 } from '../../src/geometry/datum.ts';
import { localPlane } from '../../src/geometry/local-plane.ts';

const { WGS84 } = geographiclib.Geodesic;
const POLAR_RADIUS = 6378137 * (1 - 1 / 298.257223563);

/** What `error` adds for edges cut into pieces, at both ends, and for rounding. */
const FLOOR = 2e-4 + 5e-6;

const degrees = (d: number, m: number, s: number) => d + m / 60 + s / 3600;

/** Azimuth in degrees from the north, distance in metres. */
function walk([longitude, latitude]: LonLat, azimuth: number, metres: number): LonLat {
  const { lat2 = Number.NaN, lon2 = Number.NaN } = WGS84.Direct(latitude, longitude, azimuth, metres);
  return [lon2, lat2];
}

/**
 * Latitude, longitude of two places, distance: lines of the test set that C. F. F. Karney computed with high precision
 * ("Test set for geodesics", 2010), as they stand in the tests of GeographicLib.
 */
test.each([
  [35.60777, -139.44815, -11.17491, -69.95921, 8935244.56048183],
  [55.52454, 106.05087, 77.03196, 197.18234, 4105086.171392441],
  [-21.97856, 142.59065, 41.84138, 98.56635, 8394328.894657671],
  [-19.79938, -174.47484, -11.99349, -154.35109, 2319004.860116939],
  [-41.22777, 122.32875, -7.57291, 130.37946, 3812686.035106021],
  [11.01307, 138.25278, 6.62726, 247.05981, 11911190.819018409],
])('published geodesic on WGS 84 from %f, %f', (lat1, lon1, lat2, lon2, metres) => {
  const plane = localPlane([lon1, lat1], 'WGS84');
  expect(Math.abs(plane.distance([lon1, lat1], [lon2, lat2]) - metres)).toBeLessThan(1e-6);
  expect(Math.abs(Math.hypot(...plane.point([lon2, lat2])) - metres)).toBeLessThan(1e-6);
});

/**
 * Flinders Peak to Buninyong on GRS80, whose shape is that of CGCS2000: 54 972.271 m at 306° 52' 05.37"
 * (Geocentric Datum of Australia, technical manual, sample computations of Vincenty's formulae).
 */
test.each(['CGCS2000', 'EPSG:4490'])('published geodesic and azimuth on the ellipsoid of %s', (crs) => {
  const flinders: LonLat = [degrees(144, 25, 29.5244), -degrees(37, 57, 3.7203)];
  const buninyong: LonLat = [degrees(143, 55, 35.3839), -degrees(37, 39, 10.1561)];
  const plane = localPlane(flinders, crs);
  expect(Math.abs(plane.distance(flinders, buninyong) - 54972.271)).toBeLessThan(0.001);
  const azimuth = (degrees(306, 52, 5.37) * Math.PI) / 180;
  const [east, north] = plane.point(buninyong);
  expect(Math.abs(east - 54972.271 * Math.sin(azimuth))).toBeLessThan(0.002);
  expect(Math.abs(north - 54972.271 * Math.cos(azimuth))).toBeLessThan(0.002);
});

/** The meridian arc of CGCS2000 up to 34° N, integrated with 30 digits; that of WGS 84 is another in the fifth place. */
test('each system is measured on its own ellipsoid', () => {
  const arc = (crs: string) => localPlane([114, 34], crs).distance(['114', '0'], ['114', '34']);
  expect(Math.abs(arc('CGCS2000') - 3763661.4420682)).toBeLessThan(1e-6);
  expect(Math.abs(arc('WGS84') - arc('CGCS2000'))).toBeGreaterThan(1e-5);
});

test.each(['GCJ02', 'BD09'])('%s is undone before anything is measured', (crs) => {
  const [home, facility]: LonLat[] = [
    [113.62, 34.75],
    [113.625, 34.746],
  ];
  if (!home || !facility) throw new Error('two places');
  const [from, to] = [fromWgs84(home, crs), fromWgs84(facility, crs)];
  const plane = localPlane(from, crs);
  const { s12 = Number.NaN } = WGS84.Inverse(home[1], home[0], facility[1], facility[0]);
  expect(Math.abs(plane.distance(from, to) - s12)).toBeLessThan(5e-6);
  expect(Math.abs(Math.hypot(...plane.point(to)) - s12)).toBeLessThan(5e-6);
  expect(plane.point(from)).toEqual([expect.closeTo(0, 5), expect.closeTo(0, 5)]);
});

test.each(['EPSG:4547', 'EPSG:4326'])('no plane for %s', (crs) => {
  expect(() => localPlane([466000, 3846000], crs)).toThrow(RangeError);
});

describe('error', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const centre = fc.tuple(number(73, 135.5), number(3, 54));

  test('no distance in the plane is farther from the geodesic, or shorter than it', () => {
    const azimuth = number(0, 360);
    fc.assert(
      fc.property(centre, azimuth, azimuth, number(0, 5000), number(0, 100_000), (at, a, b, span, reach) => {
        const plane = localPlane(at, 'WGS84');
        const [dwelling, facility] = [walk(at, a, span), walk(at, b, reach)];
        const [from, to] = [plane.point(dwelling), plane.point(facility)];
        const excess = Math.hypot(from[0] - to[0], from[1] - to[1]) - plane.distance(dwelling, facility);
        expect(excess).toBeGreaterThan(-1e-6);
        expect(excess).toBeLessThan(plane.error(reach, span) - FLOOR + 1e-6);
      }),
      { numRuns: 20_000 },
    );
  });

  test('across the country', () => {
    fc.assert(
      fc.property(centre, centre, number(0, 360), number(0, 50_000), (at, facility, azimuth, span) => {
        const plane = localPlane(at, 'WGS84');
        const dwelling = walk(at, azimuth, span);
        const [from, to] = [plane.point(dwelling), plane.point(facility)];
        const excess = Math.hypot(from[0] - to[0], from[1] - to[1]) - plane.distance(dwelling, facility);
        expect(excess).toBeGreaterThan(-1e-6);
        expect(excess).toBeLessThan(plane.error(plane.distance(at, facility), span) - FLOOR + 1e-6);
      }),
      { numRuns: 5_000 },
    );
  });

  /** A line that passes the centre at the whole span is the worst there is; the bound is no more than 30 % above. */
  test.each([
    [1000, 5000],
    [5000, 20_000],
    [5000, 100_000],
  ])('is nearly reached at a span of %i m and %i m across', (span, across) => {
    const plane = localPlane([113.62, 34.75], 'WGS84');
    const dwelling = walk([113.62, 34.75], 0, span);
    const reach = Math.hypot(span, across);
    const facility = walk([113.62, 34.75], (Math.atan2(across, span) * 180) / Math.PI, reach);
    const [from, to] = [plane.point(dwelling), plane.point(facility)];
    const excess = Math.hypot(from[0] - to[0], from[1] - to[1]) - plane.distance(dwelling, facility);
    const whole = (span ** 2 * across) / (6 * POLAR_RADIUS ** 2);
    expect(excess).toBeGreaterThan(0.98 * whole);
    expect(plane.error(reach, span) - FLOOR).toBeLessThan(1.3 * whole);
  });

  /** By hand: 6 km · (1 km)² / (6 · (6356.752 km)²) = 0.0247 mm, and 105 km · (5 km)² / the same = 10.83 mm. */
  test.each([
    [5000, 1000, 0.0247e-3],
    [1000, 5000, 0.0247e-3],
    [100_000, 5000, 10.83e-3],
    [0, 0, 0],
  ])('reach %f m, span %f m: %f m and what edges and rounding add', (reach, span, metres) => {
    expect(localPlane([113.62, 34.75], 'WGS84').error(reach, span)).toBeCloseTo(metres + FLOOR, 5);
  });

  test('is below half a millimetre for an estate', () => {
    expect(localPlane([113.62, 34.75], 'BD09').error(5000, 1000)).toBeLessThan(0.0005);
  });

  test.each([
    [-1, 0],
    [0, -1],
    [Number.NaN, 0],
    [8_200_001, 0],
    [0, Number.POSITIVE_INFINITY],
  ])('reach %f, span %f is a RangeError', (reach, span) => {
    expect(() => localPlane([113.62, 34.75], 'WGS84').error(reach, span)).toThrow(RangeError);
  });

  test('(u² - sin² u) / sin⁴ u, on which the bound rests, is at most (1 + u²) / 3', () => {
    for (let u = 0.01; u <= 1.3; u += 0.001) {
      const sine = Math.sin(u);
      expect((u * u - sine * sine) / sine ** 4).toBeLessThan((1 + u * u) / 3);
    }
  });
});

describe('area', () => {
  const ring: LonLat[] = [
    [113.62, 34.75],
    [113.621, 34.75],
    [113.621, 34.751],
    [113.62, 34.75],
  ];
  const hole: LonLat[] = [
    [113.6205, 34.7502],
    [113.6207, 34.7502],
    [113.6207, 34.7504],
    [113.6205, 34.7502],
  ];
  const plane = localPlane([113.62, 34.75], 'WGS84');

  test('has its rings in order, closed, with the vertices of the file', () => {
    const { type, coordinates } = plane.area({ type: 'Polygon', coordinates: [ring, hole] });
    expect(type).toBe('Polygon');
    expect(coordinates).toHaveLength(2);
    for (const [i, positions] of [ring, hole].entries()) {
      const image = coordinates[i] ?? [];
      expect(image[0]).toEqual(image.at(-1));
      for (const position of positions) expect(image).toContainEqual(plane.point(position));
    }
  });

  test('of several polygons is the area of each', () => {
    const strings = hole.map(([x, y]) => [String(x), String(y)] as const);
    const both = plane.area({ type: 'MultiPolygon', coordinates: [[ring], [strings]] });
    const each = [ring, hole].map((part) => plane.area({ type: 'Polygon', coordinates: [part] }).coordinates);
    expect(both).toEqual({ type: 'MultiPolygon', coordinates: each });
  });

  test.each(['GCJ02', 'BD09'])('in %s has its vertices where they are undone', (crs) => {
    const shifted = ring.map((position) => fromWgs84(position, crs));
    const [image = []] = localPlane(fromWgs84([113.62, 34.75], crs), crs).area({
      type: 'Polygon',
      coordinates: [shifted],
    }).coordinates as (readonly [number, number])[][];
    for (const position of shifted) {
      const [east, north] = plane.point(toWgs84(position, crs));
      const nearest = Math.min(...image.map(([x, y]) => Math.hypot(x - east, y - north)));
      expect(nearest).toBeLessThan(5e-6);
    }
  });
});
