import { describe, expect, test } from 'vitest';
import { convert } from '../../src/geometry/convert.ts';
import { fromWgs84, type LonLat } from '../../src/geometry/datum.ts';
import { suspectDatums } from '../../src/geometry/likely-datum.ts';
import { localPlane } from '../../src/geometry/local-plane.ts';
import type { AreaGeometry } from '../../src/geometry/rings.ts';

const HOME: LonLat = [113.62, 34.75];

/** A place some metres east and north of HOME, to a centimetre; a degree there is 91 569 m east and 110 930 m north. */
const off = (east: number, north: number): LonLat => [HOME[0] + east / 91_569, HOME[1] + north / 110_930];

/** A square of so many metres around HOME, each corner as it stands in a system. */
function square(side: number, as: (place: LonLat) => LonLat = (place) => place): AreaGeometry {
  const half = side / 2;
  const corners = [off(-half, -half), off(half, -half), off(half, half), off(-half, half), off(-half, -half)];
  return { type: 'Polygon', coordinates: [corners.map(as)] };
}

const site = (side: number, as?: (place: LonLat) => LonLat) => ({ areas: [square(side, as)], points: [] });

/** A place in a system; `EPSG:4547 from GCJ02` are shifted degrees that were projected as if they were not. */
const SYSTEMS = ['WGS84', 'CGCS2000', 'EPSG:4490', 'EPSG:4547', 'EPSG:4526', 'GCJ02', 'BD09'] as const;

const mistaken = (place: LonLat, as: string, crs: string): LonLat =>
  crs.startsWith('EPSG:45') ? convert(fromWgs84(place, as), 'WGS84', crs) : fromWgs84(place, as);

const declared = (crs: string) => (place: LonLat) => convert(place, 'WGS84', crs);

/** The files of each system, and the two systems that a part of them may be in. */
const COMBINATIONS = SYSTEMS.flatMap((crs) =>
  ['WGS84', 'GCJ02', 'BD09']
    .filter((datum) => datum !== crs && !(datum === 'WGS84' && crs !== 'GCJ02' && crs !== 'BD09'))
    .map((datum) => [crs, datum] as const),
);

/**
 * Near Zhengzhou GCJ-02 lies 569 m from WGS 84 and BD-09 1272 m; BD-09 lies 909 m from GCJ-02: 587.2 m east and 693.5 m
 * north, the differences of (553.34, -131.40) and (1140.55, 562.14). BD-09 differs by some metres within a kilometre.
 */
const OFFSETS: Readonly<Record<string, number>> = { GCJ02: 569, BD09: 1272, GCJ02BD09: 909 };
const offsetOf = (crs: string, datum: string): number => {
  const shifted = [crs, datum]
    .filter((name) => name === 'GCJ02' || name === 'BD09')
    .sort()
    .reverse()
    .join('');
  return OFFSETS[shifted] ?? Number.NaN;
};

describe.each(COMBINATIONS)('a file in %s', (crs, datum) => {
  test(`with a facility in ${datum}`, () => {
    const found = suspectDatums(site(200, declared(crs)), [mistaken(off(30, -40), datum, crs)], crs);
    expect(found).toEqual([{ facility: 0, of: 'facility', datum, offset: expect.any(Number) }]);
    expect(Math.abs((found[0]?.offset ?? 0) - offsetOf(crs, datum))).toBeLessThan(10);
  });

  test(`with its site in ${datum}`, () => {
    const premises = site(200, (place) => mistaken(place, datum, crs));
    const found = suspectDatums(premises, [declared(crs)(off(30, -40)), declared(crs)(off(-90, 20))], crs);
    expect(found.map(({ facility, of, datum: like }) => ({ facility, of, datum: like }))).toEqual([
      { facility: 0, of: 'premises', datum },
      { facility: 1, of: 'premises', datum },
    ]);
    for (const { offset } of found) expect(Math.abs(offset - offsetOf(crs, datum))).toBeLessThan(10);
  });

  test('with everything in its system', () => {
    expect(suspectDatums(site(200, declared(crs)), [declared(crs)(off(30, -40))], crs)).toEqual([]);
  });
});

test('the offset is the geodesic', () => {
  const shifted = fromWgs84(HOME, 'GCJ02');
  const [found] = suspectDatums(site(200), [shifted], 'WGS84');
  expect(found?.offset).toBe(Math.round(localPlane(HOME, 'WGS84').distance(HOME, shifted)));
});

test('dwellings stand for the site, and only those near the facility matter', () => {
  const dwellings = [off(0, 0), off(300, 0), off(600, 0)];
  const premises = { areas: [], points: dwellings };
  const suspicion = { facility: 0, of: 'facility', datum: 'BD09', offset: expect.any(Number) };
  expect(suspectDatums(premises, [fromWgs84(off(-45, 0), 'BD09')], 'WGS84')).toEqual([suspicion]);
  expect(suspectDatums(premises, [fromWgs84(off(-55, 0), 'BD09')], 'WGS84')).toEqual([]);
});

test('a MultiPolygon is all its parts', () => {
  const both = [square(100), square(100, ([x, y]) => [x - 0.01, y])].map(({ coordinates }) => coordinates);
  const premises = { areas: [{ type: 'MultiPolygon', coordinates: both } as AreaGeometry], points: [] };
  const [x, y] = fromWgs84([HOME[0] - 0.01, HOME[1]], 'GCJ02');
  // The facility belongs to the western part, 916 m west; shifted it lies 363 m west of the eastern part's middle.
  expect(suspectDatums(premises, [[x, y]], 'WGS84')).toEqual([
    { facility: 0, of: 'facility', datum: 'GCJ02', offset: expect.any(Number) },
  ]);
});

describe('is no suspicion', () => {
  test.each([
    ['without a facility', site(200), []],
    ['without premises', { areas: [], points: [] }, [fromWgs84(HOME, 'GCJ02')]],
    ['on the site', site(200), [off(99, 99)]],
    ['less than 300 m off, though GCJ-02 would do', site(700), [fromWgs84(off(0, 0), 'GCJ02')]],
    ['600 m to the north', site(200), [off(0, 700)]],
    ['600 m to the west', site(200), [off(-700, 0)]],
    ['600 m to the north-east', site(200), [off(500, 500)]],
    ['more than 1500 m off', site(200), [off(0, 1700)]],
    ['undone, still 60 m off', site(200), [fromWgs84(off(0, 160), 'GCJ02')]],
  ])('%s', (_, premises, facilities) => {
    expect(suspectDatums(premises, facilities, 'WGS84')).toEqual([]);
  });

  test('about the premises where another facility would be moved off them', () => {
    const premises = site(200, (place) => fromWgs84(place, 'GCJ02'));
    expect(suspectDatums(premises, [off(0, 0)], 'WGS84')).toHaveLength(1);
    expect(suspectDatums(premises, [off(0, 0), fromWgs84(off(0, 0), 'GCJ02')], 'WGS84')).toEqual([]);
  });

  /** Undone from GCJ-02 the facility lies at (447, 381), from BD-09 at (-141, -312). */
  test('where two systems would do', () => {
    const facility = off(1000, 250);
    const around = (place: LonLat) => site(200, ([x, y]) => [x + place[0] - HOME[0], y + place[1] - HOME[1]]);
    const suspicion = { facility: 0, of: 'facility', offset: expect.any(Number) };
    expect(suspectDatums(around(off(447, 381)), [facility], 'WGS84')).toEqual([{ ...suspicion, datum: 'GCJ02' }]);
    expect(suspectDatums(around(off(-141, -312)), [facility], 'WGS84')).toEqual([{ ...suspicion, datum: 'BD09' }]);
    expect(suspectDatums(site(1100), [facility], 'WGS84')).toEqual([]);
  });
});

/** In the far north-east BD-09 is shifted by 1493 m. A facility 45 m aside is at 1448 m or 1538 m. */
test.each([
  [-45, 1],
  [45, 0],
])('at the largest shift there is, %i m farther: %i suspicion', (metres, suspicions) => {
  const home: LonLat = [131.5, 43.5];
  const [x, y] = fromWgs84(home, 'BD09');
  const part = metres / 1492.74;
  const facility = fromWgs84([home[0] + part * (x - home[0]), home[1] + part * (y - home[1])], 'BD09');
  expect(suspectDatums({ areas: [], points: [home] }, [facility], 'WGS84')).toHaveLength(suspicions);
});

/**
 * How wide the match is: of honest facilities all around a site of 100 m, at the very distance of a shift, only those
 * within 13° of the shift or its opposite (569 m), or within 6° (1272 m), are suspected.
 */
test.each([
  [569, -13.4, 13],
  [1272, 26.2, 6],
])('an honest facility %i m away is left alone in all directions but two', (distance, north, width) => {
  const suspected = Array.from({ length: 720 }, (_, i) => i / 2).filter((angle) => {
    const [east, up] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    return suspectDatums(site(100), [off(distance * east, distance * up)], 'WGS84').length > 0;
  });
  const apart = (angle: number) => Math.abs(((((angle - north + 90) % 180) + 180) % 180) - 90);
  expect(Math.max(...suspected.map(apart))).toBeLessThan(width);
  expect(suspected.length).toBeGreaterThan(2 * width);
  expect(suspected.length).toBeLessThan(720 * ((4 * width) / 360) + 1);
});

test('an unknown system is a RangeError', () => {
  expect(() => suspectDatums(site(200), [HOME], 'EPSG:4326')).toThrow(RangeError);
});
