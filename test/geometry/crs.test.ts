import { describe, expect, test } from 'vitest';
import { describeCrs, hasPrefix, zoneAt, zoneName } from '../../src/geometry/crs.ts';

test.each([
  ['WGS84', 'WGS84'],
  ['CGCS2000', 'CGCS2000'],
  ['EPSG:4490', 'CGCS2000'],
  ['GCJ02', 'GCJ02'],
  ['BD09', 'BD09'],
])('%s is geographic on %s', (crs, datum) => {
  expect(describeCrs(crs)).toEqual({ kind: 'geographic', datum });
});

/** As the EPSG register names them. */
test.each([
  ['EPSG:4513', 25, 75, 25_500_000],
  ['EPSG:4525', 37, 111, 37_500_000],
  ['EPSG:4526', 38, 114, 38_500_000],
  ['EPSG:4527', 39, 117, 39_500_000],
  ['EPSG:4533', 45, 135, 45_500_000],
  ['EPSG:4534', 25, 75, 500_000],
  ['EPSG:4546', 37, 111, 500_000],
  ['EPSG:4547', 38, 114, 500_000],
  ['EPSG:4548', 39, 117, 500_000],
  ['EPSG:4554', 45, 135, 500_000],
])('%s is zone %i', (crs, zone, centralMeridian, falseEasting) => {
  const expected = { kind: 'projected', datum: 'CGCS2000', zone, centralMeridian, falseEasting };
  expect(describeCrs(crs)).toEqual(expected);
});

test.each(['EPSG:4512', 'EPSG:4555', 'EPSG:4326', 'EPSG:45470', '4547', 'epsg:4547', '', 'toString'])(
  '%j is no system of a subject',
  (crs) => {
    expect(() => describeCrs(crs)).toThrow(RangeError);
  },
);

describe('each of the 42 zones', () => {
  test.each(Array.from({ length: 42 }, (_, i) => `EPSG:${4513 + i}`))('%s is found by its zone', (name) => {
    const crs = describeCrs(name);
    if (crs.kind !== 'projected') throw new Error('a zone is projected');
    expect(zoneName(crs.zone, hasPrefix(crs))).toBe(name);
    expect(zoneAt(crs.centralMeridian + 1.4)).toBe(crs.zone);
    expect(zoneAt(crs.centralMeridian - 1.4)).toBe(crs.zone);
  });
});

test.each([
  [73, 25],
  [135.5, 45],
  [137, 45],
])('longitude %f belongs to the last zone on its side', (longitude, zone) => {
  expect(zoneAt(longitude)).toBe(zone);
});
