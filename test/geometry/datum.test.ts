import gcoordModule from 'gcoord';
import { describe, expect, test } from 'vitest';
import { fromWgs84, type LonLat, toWgs84 } from '../../src/geometry/datum.ts';

const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

/** Metres between places near each other. */
function apart([x1, y1]: LonLat, [x2, y2]: LonLat): number {
  return Math.hypot((x1 - x2) * Math.cos((y1 * Math.PI) / 180), y1 - y2) * 111_320;
}

const MILLIMETRE = 0.001;

/** Forward values that other libraries publish with their tests. */
describe.each<[string, string, LonLat, LonLat]>([
  ['eviltransform, Shanghai', 'GCJ02', [121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
  ['eviltransform, Shenzhen', 'GCJ02', [113.912316, 22.543847], [113.9171764808363, 22.540796131694766]],
  ['eviltransform, Beijing', 'GCJ02', [116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
  ['coordtransform', 'GCJ02', [116.404, 39.915], [116.41024449916938, 39.91640428150164]],
  ['gcoord', 'BD09', [116.403988, 39.914266], [116.41661560068297, 39.92196580126834]],
])('%s: %s', (_, crs, place, moved) => {
  test('forward', () => expect(apart(fromWgs84(place, crs), moved)).toBeLessThan(MILLIMETRE));
  test('undone', () => expect(apart(toWgs84(moved, crs), place)).toBeLessThan(MILLIMETRE));
});

/** Every place of a grid from the one corner to the other. */
function grid([west, south]: LonLat, [east, north]: LonLat, steps: number): LonLat[] {
  const range = Array.from({ length: steps + 1 }, (_, i) => i / steps);
  return range.flatMap((s) => range.map((t): LonLat => [west + s * (east - west), south + t * (north - south)]));
}

const HENAN = grid([110.35, 31.38], [116.65, 36.37], 120);
const CHINA = grid([73, 3], [135.5, 54], 120);

test.each([
  ['Henan', 'GCJ02', HENAN],
  ['Henan', 'BD09', HENAN],
  ['China', 'GCJ02', CHINA],
  ['China', 'BD09', CHINA],
] as const)('all over %s %s is undone to within 3 µm', (_, crs, places) => {
  const worst = Math.max(...places.map((place) => apart(toWgs84(fromWgs84(place, crs), crs), place)));
  expect(worst).toBeLessThan(3e-6);
});

test.each([
  ['GCJ02', 0.05],
  ['BD09', 0.2],
] as const)('the way back of the library is no substitute: %s is more than %f m off somewhere', (crs, metres) => {
  const { WGS84, [crs]: datum } = gcoord.CRSTypes;
  const back = (place: LonLat) => gcoord.transform<[number, number]>([...place], datum, WGS84);
  const worst = Math.max(...CHINA.map((place) => apart(back(fromWgs84(place, crs)), place)));
  expect(worst).toBeGreaterThan(metres);
});

/** The formulas have a root whose slope has no bound at 105° E. */
test.each([105, 105 + 1e-12, 105 - 1e-9, 105.000001])('undone at the meridian %f', (longitude) => {
  for (const crs of ['GCJ02', 'BD09']) {
    expect(apart(toWgs84(fromWgs84([longitude, 29.6], crs), crs), [longitude, 29.6])).toBeLessThan(3e-6);
  }
});

test.each(['WGS84', 'CGCS2000', 'EPSG:4490'])('%s is left as it is, digits of a file too', (crs) => {
  expect(toWgs84(['113.62', '34.75'], crs)).toEqual([113.62, 34.75]);
  expect(fromWgs84([113.62, 34.75], crs)).toEqual([113.62, 34.75]);
});

describe('at the border of the formulas, 72.004° to 137.8347° E and 0.8293° to 55.8271° N', () => {
  const OUTSIDE: LonLat[] = [
    [72.0039, 40],
    [137.8348, 40],
    [100, 0.8292],
    [100, 55.8272],
    [0, 0],
  ];

  test.each(OUTSIDE)('GCJ-02 is WGS 84 beyond, at %f, %f', (longitude, latitude) => {
    expect(fromWgs84([longitude, latitude], 'GCJ02')).toEqual([longitude, latitude]);
    expect(toWgs84([longitude, latitude], 'GCJ02')).toEqual([longitude, latitude]);
  });

  test.each(OUTSIDE)('BD-09 is shifted and undone beyond, at %f, %f', (longitude, latitude) => {
    expect(apart(fromWgs84([longitude, latitude], 'BD09'), [longitude, latitude])).toBeGreaterThan(500);
    expect(apart(toWgs84(fromWgs84([longitude, latitude], 'BD09'), 'BD09'), [longitude, latitude])).toBeLessThan(3e-6);
  });

  test('a position that a place is shifted to out of the border stands for the place beyond', () => {
    const shifted = fromWgs84([137.8346, 40], 'GCJ02');
    expect(shifted[0]).toBeGreaterThan(137.8347);
    expect(toWgs84(shifted, 'GCJ02')).toEqual(shifted);
  });

  test('a position that no place is shifted to is refused', () => {
    expect(fromWgs84([72.004, 40], 'GCJ02')[0]).toBeGreaterThan(72.0045);
    expect(() => toWgs84([72.0042, 40], 'GCJ02')).toThrow(RangeError);
  });

  test('every position that the check accepts can be undone', () => {
    const edge = CHINA.filter(([x, y]) => x === 73 || x === 135.5 || y === 3 || y === 54);
    expect(edge.length).toBe(480);
    for (const crs of ['GCJ02', 'BD09']) {
      for (const place of edge) expect(apart(fromWgs84(toWgs84(place, crs), crs), place)).toBeLessThan(3e-6);
    }
  });
});

test.each(['EPSG:4547', 'EPSG:4326', 'gcj02'])('%s is a RangeError', (crs) => {
  expect(() => toWgs84([113.62, 34.75], crs)).toThrow(RangeError);
  expect(() => fromWgs84([113.62, 34.75], crs)).toThrow(RangeError);
});
