import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeCrs } from '../../src/geometry/crs.ts';
import { fromGaussKruger, toGaussKruger } from '../../src/geometry/gauss-kruger.ts';
import { checkPosition } from '../../src/geometry/position-check.ts';

type Pair = [number | string, number | string];

test.each<[string, Pair]>([
  ['WGS84', [113.62, 34.75]],
  ['GCJ02', ['113.6260430', '34.7488150']],
  ['BD09', [113.63, 34.75]],
  ['CGCS2000', [73, 3]],
  ['EPSG:4490', [135.5, 54]],
  ['EPSG:4547', [482758.619, 3820574.494]],
  ['EPSG:4526', ['38482758.619', '3820574.494']],
  ['EPSG:4547', ['466000', '3846000']],
])('%s %j is a place in China', (crs, position) => {
  expect(checkPosition(position, crs)).toBeNull();
});

test.each<[string, string, Pair, string, string]>([
  ['not a number', 'WGS84', [Number.NaN, 34], 'not_finite', 'not_a_number'],
  ['infinite', 'EPSG:4547', [466000, Number.POSITIVE_INFINITY], 'not_finite', 'not_a_number'],
  ['too many digits for a number', 'EPSG:4547', [466000, `1${'0'.repeat(400)}`], 'not_finite', 'not_a_number'],
  ['latitude first', 'WGS84', [34.75, 113.62], 'axes_swapped', 'latitude_longitude'],
  ['nowhere', 'WGS84', [0, 0], 'outside_china', 'elsewhere'],
  ['west of Greenwich', 'WGS84', [-113.62, 34.75], 'outside_china', 'elsewhere'],
  ['just outside', 'WGS84', [135.6, 40], 'outside_china', 'elsewhere'],
  ['zone metres', 'WGS84', [38466000, 3846000], 'metres_in_geographic_crs', 'EPSG:4526'],
  ['zone metres, north first', 'WGS84', [3846000, 38466000], 'metres_in_geographic_crs', 'EPSG:4526'],
  ['metres without zone', 'GCJ02', [466000, 3846000], 'metres_in_geographic_crs', 'gauss_kruger_without_prefix'],
  ['metres of a web map', 'BD09', [12648000, 4130000], 'metres_in_geographic_crs', 'EPSG:3857'],
  ['6-degree metres', 'CGCS2000', [19740000, 3850000], 'metres_in_geographic_crs', 'six_degree_zone'],
  ['metres of some grid', 'WGS84', [5000, 8000], 'metres_in_geographic_crs', 'local_grid'],
  ['degrees', 'EPSG:4547', [113.62, 34.75], 'degrees_in_projected_crs', 'longitude_latitude'],
  ['degrees, latitude first', 'EPSG:4547', [34.75, 113.62], 'degrees_in_projected_crs', 'latitude_longitude'],
  ['no prefix', 'EPSG:4526', [466000, 3846000], 'zone_prefix_missing', 'EPSG:4547'],
  ['a prefix', 'EPSG:4547', [38466000, 3846000], 'zone_prefix_unexpected', 'EPSG:4526'],
  ['the prefix of another zone', 'EPSG:4526', [37634000, 3846000], 'other_zone', 'EPSG:4525'],
  ['a prefix, and of another zone', 'EPSG:4547', [39370000, 3846000], 'other_zone', 'EPSG:4527'],
  ['the prefix of a 6-degree zone', 'EPSG:4547', [19740000, 3850000], 'other_zone', 'six_degree_zone'],
  ['north first', 'EPSG:4547', [3846000, 466000], 'axes_swapped', 'EPSG:4547'],
  ['north first with prefix', 'EPSG:4526', [3846000, 38466000], 'axes_swapped', 'EPSG:4526'],
  ['north first and a prefix', 'EPSG:4547', [3846000, 38466000], 'axes_swapped', 'EPSG:4526'],
  ['north first and no prefix', 'EPSG:4526', [3846000, 466000], 'axes_swapped', 'EPSG:4547'],
  ['north first and another zone', 'EPSG:4526', [3846000, 37634000], 'axes_swapped', 'EPSG:4525'],
  ['east of the zone', 'EPSG:4547', [700000, 3846000], 'outside_zone', 'EPSG:4548'],
  ['west of the zone', 'EPSG:4547', [300000, 3846000], 'outside_zone', 'EPSG:4546'],
  ['east of the zone with prefix', 'EPSG:4526', [38700000, 3846000], 'outside_zone', 'EPSG:4527'],
  ['on the equator', 'EPSG:4547', [500000, 0], 'outside_china', 'local_grid'],
  ['a grid of a city', 'EPSG:4547', [66000, 46000], 'outside_china', 'local_grid'],
  ['south', 'EPSG:4547', [466000, -3846000], 'outside_china', 'local_grid'],
  ['a web map', 'EPSG:4547', [12648000, 4130000], 'outside_china', 'EPSG:3857'],
  ['beyond any number', 'EPSG:4547', [1e300, 1e300], 'outside_china', 'local_grid'],
])('%s in %s', (_, crs, position, code, looksLike) => {
  expect(checkPosition(position, crs)).toEqual({ code, looksLike });
});

/** Half a degree beyond the zone's own degree and a half. */
test.each([
  [112.000001, null],
  [111.999999, 'EPSG:4546'],
  [115.999999, null],
  [116.000001, 'EPSG:4548'],
])('longitude %f in the zone of 114°', (longitude, other) => {
  const [x, y] = toGaussKruger(longitude, 34.75, 114);
  const expected = other === null ? null : { code: 'outside_zone', looksLike: other };
  expect(checkPosition([x + 500_000, y], 'EPSG:4547')).toEqual(expected);
});

/**
 * A place at 113.63° E and 34.74° N, with its easting 466 116.80 m in the zone of its own meridian, and a zone too far
 * east or west: 3° are 275 km. The numbers of the wrong zone are refused, with the name of the one they would be right
 * in; without the zone number, numbers near the middle of one zone are as right in every other, and pass.
 */
test.each<[string, string, Pair, string | null]>([
  ['its own zone', 'EPSG:4547', [466116.803, 3845811.315], null],
  ['its own zone, with its number', 'EPSG:4526', [38466116.803, 3845811.315], null],
  ['computed for the zone to the west', 'EPSG:4547', [740874.73, 3848900.623], 'EPSG:4548'],
  ['computed for the zone to the east', 'EPSG:4547', [191326.063, 3850925.485], 'EPSG:4546'],
  ['computed for and declared in the zone to the west', 'EPSG:4546', [740874.73, 3848900.623], 'EPSG:4547'],
  ['computed for and declared in the zone to the east', 'EPSG:4548', [191326.063, 3850925.485], 'EPSG:4547'],
  ['the same with the number', 'EPSG:4527', [39191326.063, 3850925.485], 'EPSG:4526'],
  ['right, and declared in the zone to the west', 'EPSG:4546', [466116.803, 3845811.315], null],
])('%s', (_, crs, position, other) => {
  const expected = other === null ? null : { code: 'outside_zone', looksLike: other };
  expect(checkPosition(position, crs)).toEqual(expected);
});

test('an unknown system is a RangeError', () => {
  expect(() => checkPosition([1, 2], 'EPSG:4326')).toThrow(RangeError);
});

const zone = fc.integer({ min: 25, max: 45 });
const offset = fc.double({ min: -1.5, max: 1.5, noNaN: true });
/** Mainland and islands; farther south the northing is so small that swapped axes look like a place too. */
const latitude = fc.double({ min: 17, max: 53.5, noNaN: true });

/** A place of a zone in metres, without and with the zone number. */
function place(number: number, east: number, north: number): { plain: Pair; prefixed: Pair } | null {
  const meridian = 3 * number;
  if (meridian + east < 73 || meridian + east > 135.5) return null;
  const [x, y] = toGaussKruger(meridian + east, north, meridian);
  return { plain: [x + 500_000, y], prefixed: [x + 500_000 + number * 1_000_000, y] };
}

test('every place of every zone fits with and without its number, and is recognised in the wrong form', () => {
  fc.assert(
    fc.property(zone, offset, latitude, (number, east, north) => {
      const found = place(number, east, north);
      fc.pre(found !== null);
      const [withNumber, without] = [`EPSG:${4513 + number - 25}`, `EPSG:${4534 + number - 25}`];
      expect(checkPosition(found.plain, without)).toBeNull();
      expect(checkPosition(found.prefixed, withNumber)).toBeNull();
      expect(checkPosition(found.plain, withNumber)).toEqual({ code: 'zone_prefix_missing', looksLike: without });
      expect(checkPosition(found.prefixed, without)).toEqual({ code: 'zone_prefix_unexpected', looksLike: withNumber });
      expect(checkPosition([found.plain[1], found.plain[0]], without)).toEqual({
        code: 'axes_swapped',
        looksLike: without,
      });
    }),
  );
});

test('every number of another zone names that zone', () => {
  fc.assert(
    fc.property(zone, zone, offset, latitude, (number, declared, east, north) => {
      const found = place(number, east, north);
      fc.pre(found !== null && number !== declared);
      const expected = { code: 'other_zone', looksLike: `EPSG:${4513 + number - 25}` };
      expect(checkPosition(found.prefixed, `EPSG:${4513 + declared - 25}`)).toEqual(expected);
      expect(checkPosition(found.prefixed, `EPSG:${4534 + declared - 25}`)).toEqual(expected);
      const description = describeCrs(expected.looksLike);
      expect(description.kind === 'projected' && description.zone).toBe(number);
    }),
  );
});

describe('a position well inside a zone', () => {
  // 100 km beside the meridian, and 400 and 5 900 km from the equator: checkPosition does not work these out.
  const corners = [-100_000, 100_000].flatMap((east) => [400_000, 5_900_000].map((north) => [east, north] as const));

  it.each([78, 132])('lies in China and in the zone of %i degrees', (meridian) => {
    for (const [east, north] of corners) {
      const [longitude, latitude] = fromGaussKruger(east, north, meridian);
      expect(Math.abs(longitude - meridian)).toBeLessThan(2);
      expect([longitude > 73, longitude < 135.5, latitude > 3, latitude < 54]).toEqual([true, true, true, true]);
    }
  });
});
