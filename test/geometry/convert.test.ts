import { expect, test } from 'vitest';
import { convert, toDegrees } from '../../src/geometry/convert.ts';

/** One place near Zhengzhou in every kind of system: a map service gave the degrees and the metres. */
const PLACE = [113.8122383, 34.51292319] as const;
const METRES = [482758.619, 3820574.494] as const;

const SYSTEMS = ['WGS84', 'CGCS2000', 'EPSG:4490', 'GCJ02', 'BD09', 'EPSG:4547', 'EPSG:4526', 'EPSG:4546'];
const PAIRS = SYSTEMS.flatMap((from) => SYSTEMS.map((to) => [from, to] as const));

const isMetric = (crs: string) => crs.startsWith('EPSG:45');

/** 5 µm, in metres or in degrees of a longitude at that latitude. */
const tolerance = (crs: string) => (isMetric(crs) ? 5e-6 : 5e-11);

test.each(PAIRS)('%s to %s and back', (from, to) => {
  const given = convert(PLACE, 'WGS84', from);
  const [x, y] = convert(convert(given, from, to), to, from);
  expect(Math.abs(x - given[0])).toBeLessThan(tolerance(from));
  expect(Math.abs(y - given[1])).toBeLessThan(tolerance(from));
});

test.each(PAIRS)('%s to %s is the same by way of a third system', (from, to) => {
  const given = convert(PLACE, 'WGS84', from);
  const [x, y] = convert(convert(given, from, 'BD09'), 'BD09', to);
  const straight = convert(given, from, to);
  expect(Math.abs(x - straight[0])).toBeLessThan(tolerance(to));
  expect(Math.abs(y - straight[1])).toBeLessThan(tolerance(to));
});

test.each(['WGS84', 'CGCS2000', 'EPSG:4490'])('%s to metres of the zone, with and without its number', (crs) => {
  for (const [zone, prefix] of [
    ['EPSG:4547', 0],
    ['EPSG:4526', 38_000_000],
  ] as const) {
    const [x, y] = convert(PLACE, crs, zone);
    expect(Math.abs(x - prefix - METRES[0])).toBeLessThan(0.001);
    expect(Math.abs(y - METRES[1])).toBeLessThan(0.001);
  }
});

test('only the number before the easting differs between the two forms of a zone', () => {
  const [x, y] = convert(METRES, 'EPSG:4547', 'EPSG:4526');
  expect(x).toBeCloseTo(38_000_000 + METRES[0], 5);
  expect(y).toBeCloseTo(METRES[1], 5);
});

test('the same system is no conversion: the digits of the file as doubles', () => {
  expect(convert(['38482758.619', '3820574.494'], 'EPSG:4526', 'EPSG:4526')).toEqual([38482758.619, 3820574.494]);
});

test('degrees of a shifted system are undone', () => {
  const shifted = convert(PLACE, 'WGS84', 'BD09');
  expect(Math.abs(shifted[0] - PLACE[0])).toBeGreaterThan(0.01);
  const [x, y] = toDegrees(shifted, 'BD09');
  expect(Math.abs(x - PLACE[0])).toBeLessThan(5e-11);
  expect(Math.abs(y - PLACE[1])).toBeLessThan(5e-11);
});

test.each([
  ['EPSG:4326', 'WGS84'],
  ['WGS84', 'EPSG:3857'],
])('%s to %s is a RangeError', (from, to) => {
  expect(() => convert(PLACE, from, to)).toThrow(RangeError);
});
