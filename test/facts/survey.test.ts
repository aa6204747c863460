/** Where things stand: as drawn, brought to a plane, near enough to matter, and off their site. */
import gcoordModule from 'gcoord';
import { describe, expect, it } from 'vitest';
import { datumSuspicions } from '../../src/facts/datum-suspicions.ts';
import { earthSurvey } from '../../src/facts/earth-survey.ts';
import { standsOffSite } from '../../src/facts/off-site.ts';
import { nearDwellings, reachOf, spanOf } from '../../src/facts/surroundings.ts';
import {
  asDrawn,
  isGeographic,
  type Register,
  type RegisteredPlace,
  type Survey,
  surveyOf,
} from '../../src/facts/survey.ts';
import type { Place } from '../../src/geometry/place.ts';
import type { Area, Facility, HousingProject } from '../../src/model/subject.ts';
import { scopeOf, station } from './amounts.ts';
import { at, home, homeless, rectangle } from './estates.ts';

const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

const point = (x: number, y: number): Place => ({ type: 'Point', coordinates: [x, y] });
const project = (given: Partial<HousingProject>): HousingProject => ({ id: 'case', ...given });
const place = (name: string, where: Place): RegisteredPlace => ({ name, place: where });
const registerOf = (crs: string | null, ...places: RegisteredPlace[]): Register => ({
  file: 'r.geojson',
  digest: '',
  crs,
  accuracy: 0,
  places,
});

const square = rectangle(0, 0, 30, 40);

describe('a drawing', () => {
  it('is where everything stands already', () => {
    const given = project({
      crs: 'EPSG:4547',
      site_boundary: square,
      buildings: [home(1, 2), homeless, { footprint: square }],
      facilities: [at(3, 4), { footprint: square }],
      communities: [{ centres: [{ location: [5, 6] }, {}] }, {}],
    });
    const drawn: Survey = {
      site: square,
      buildings: [point(1, 2), null, square],
      facilities: [point(3, 4), square],
      centres: [[point(5, 6), null], []],
      nearby: [],
      register: null,
      error: 0,
      nearbyError: 0,
      suspicions: [],
    };
    expect(asDrawn(given)).toEqual(drawn);
    expect(surveyOf(scopeOf(given))).toEqual(drawn);
    expect(earthSurvey(given, null)).toEqual(drawn);
    const other = { ...drawn, error: 1 };
    expect(surveyOf({ ...scopeOf(given), survey: other })).toBe(other);
    const none = { ...drawn, site: null, buildings: [], facilities: [], centres: [] };
    expect(asDrawn(project({}))).toEqual(none);
  });

  it.each([
    ['EPSG:4547', false],
    ['EPSG:4490', true],
    ['CGCS2000', true],
    ['WGS84', true],
    ['GCJ02', true],
    [null, false],
    [undefined, false],
  ])('in %s is in degrees: %s', (crs, degrees) => {
    expect(isGeographic(crs)).toBe(degrees);
    const given = project({ crs: crs ?? null, buildings: [home(1, 2)] });
    if (degrees) expect(() => asDrawn(given)).toThrow('positions in degrees are to be surveyed');
    else expect(asDrawn(given).buildings).toEqual([point(1, 2)]);
  });
});

/** On the equator a thousandth of a degree is a · π / 180 000 long, for a = 6 378 137 m. */
const STEP = 111.319491;

describe('a register beside a drawing', () => {
  const drawing = project({ crs: 'EPSG:4547', buildings: [home(500_000, 0)] });
  const near = place('R1', point(500_003, 4));

  it.each([
    ['in the same system', drawing, registerOf('EPSG:4547', near)],
    ['that holds nothing, and so names no system', drawing, registerOf(null)],
    ['of a project that names no system', project({}), registerOf('WGS84', near)],
  ])('%s stays as it is', (_, given, register) => {
    expect(earthSurvey(given, register)).toMatchObject({ ...asDrawn(given), nearby: register.places, register });
  });

  // 114° E is the middle of the zone, 500 km east; there and on the equator its metres are those of the ellipsoid.
  it('in degrees is brought to the zone', () => {
    const register = registerOf('WGS84', place('R1', point(114.001, 0)), place('R2', point(114.5, 0)));
    const { nearby, error, nearbyError } = earthSurvey(drawing, register);
    expect(nearby.map(({ name }) => name)).toEqual(['R1']);
    expect(nearby[0]?.place).toEqual(point(500_000 + STEP, 0));
    // 0.01 mm and 0.3 mm for the conversion, 2 µm for the digits; the project's own distances cost nothing.
    expect(nearbyError).toBeCloseTo(0.000312, 9);
    expect(error).toBe(0);
  });

  // Pieces of 5e-4 degrees, of 1e-4 where the datum is shifted, of 50 m in metres; at least one for each edge.
  it.each([
    ['WGS84', rectangle(114, 0, 114.0009, 0.0004), 6],
    ['CGCS2000', rectangle(114, 0, 114.0011, 0.0004), 8],
    ['GCJ02', rectangle(114, 0, 114.00095, 0.00009), 22],
    ['BD09', rectangle(114, 0, 114.00095, 0.00009), 22],
    ['EPSG:4525', rectangle(37_834_000, 0, 37_834_100, 49), 6],
  ])('in %s has its edges cut', (crs, area, pieces) => {
    const { nearby } = earthSurvey(drawing, registerOf(crs, place('R1', area)));
    const found = nearby[0]?.place;
    expect(found?.type === 'Polygon' && found.coordinates.map((ring) => ring.length)).toEqual([pieces + 1]);
  });

  type Corner = readonly [number, number];

  it('has its edges cut evenly', () => {
    const { nearby } = earthSurvey(
      drawing,
      registerOf('EPSG:4525', place('R1', rectangle(37_834_000, 0, 37_834_120, 60))),
    );
    const found = nearby[0]?.place;
    const ring = found?.type === 'Polygon' ? (found.coordinates[0] ?? []) : [];
    const [a, b, c, d] = ring.map(([x, y]) => [Number(x), Number(y)] as const);
    const between = (p: Corner = [0, 0], q: Corner = [0, 0]) => Math.hypot(p[0] - q[0], p[1] - q[1]);
    // 120 m and 60 m in pieces of at most 50 m: three and two, on either side.
    expect(ring.length).toBe(11);
    // Three degrees from its meridian the zone draws 40 m some 5 cm longer than they are.
    expect(between(a, b)).toBeCloseTo(40, 0);
    expect([between(b, c), between(c, d)]).toEqual([
      expect.closeTo(between(a, b), 3),
      expect.closeTo(between(a, b), 3),
    ]);
  });

  // EPSG:4526 is EPSG:4547 with the number of the zone before the easting.
  it('in the twin of its zone keeps every digit', () => {
    const area: Area = {
      type: 'MultiPolygon',
      coordinates: [rectangle('38500000.0000001', 0, 38_500_120, 60).coordinates as never],
    };
    const { nearby, nearbyError } = earthSurvey(drawing, registerOf('EPSG:4526', place('R1', area)));
    const found = nearby[0]?.place;
    const ring = found?.type === 'MultiPolygon' ? (found.coordinates[0]?.[0] ?? []) : [];
    expect(ring.map(([x, y]) => `${x} ${y}`)).toEqual([
      '500000.0000001 0',
      '500120 0',
      '500120 60',
      '500000.0000001 60',
      '500000.0000001 0',
    ]);
    expect(nearbyError).toBe(0);
  });
});

describe('a project in degrees', () => {
  const two = [home(110, 0), home(110.002, 0)];

  it('is brought to a plane around its dwellings', () => {
    const survey = earthSurvey(
      project({
        crs: 'WGS84',
        buildings: [...two, homeless],
        facilities: [at(110.003, 0)],
        communities: [{ centres: [{ location: [110.001, 0] }, {}] }],
      }),
      null,
    );
    expect(survey).toMatchObject({
      buildings: [point(-STEP, 0), point(STEP, 0), null],
      facilities: [point(Number((2 * STEP).toFixed(6)), 0)],
      centres: [[point(0, 0), null]],
      nearby: [],
      register: null,
      suspicions: [],
    });
    // 0.2 mm for edges, 5 µm for the geodesic and 2 µm for the digits; up to a nanometre.
    expect(survey.error).toBeCloseTo(0.000207, 7);
    expect(Number(survey.error)).toBeGreaterThan(0.000207);
  });

  it('is north and east of its middle', () => {
    const { buildings, site } = earthSurvey(
      project({ crs: 'EPSG:4490', site_boundary: rectangle(110, 0, 110.002, 0.002), buildings: [home(110, 0.002)] }),
      null,
    );
    const [west] = buildings;
    // In the north-west. A thousandth of a degree of latitude is some 110.574 m near the equator.
    const [x, y] = west?.type === 'Point' ? west.coordinates : [0, 0];
    expect([Number(x), Number(y)]).toEqual([expect.closeTo(-STEP, 3), expect.closeTo(110.574, 2)]);
    expect(site?.type === 'Polygon' && site.coordinates[0]?.[0]).toEqual([
      expect.closeTo(-STEP, 3),
      expect.closeTo(-110.574, 2),
    ]);
  });

  it('has its middle in what may serve where no dwelling has a place', () => {
    const facilities = [at(110, 0)];
    const communities = [{ centres: [{ location: [110.002, 0] as [number, number] }] }, {}];
    const survey = earthSurvey(project({ crs: 'WGS84', buildings: [homeless], facilities, communities }), null);
    expect([survey.facilities, survey.centres]).toEqual([[point(-STEP, 0)], [[point(STEP, 0)], []]]);
    const nobody = earthSurvey(project({ crs: 'WGS84', communities }), null);
    expect(nobody.centres).toEqual([[point(0, 0)], []]);
    const beside = earthSurvey(project({ crs: 'WGS84', buildings: [home(110.001, 0)], facilities }), null);
    expect(beside.facilities).toEqual([point(-STEP, 0)]);
  });

  it('without any position has no plane', () => {
    const places = [place('R1', point(110, 0)), place('R2', point(111, 0))];
    const register = registerOf('WGS84', ...places);
    const given = project({ crs: 'WGS84', buildings: [homeless], facilities: [station] });
    expect(earthSurvey(given, register)).toMatchObject({ buildings: [null], nearby: [places[0]], register, error: 0 });
    expect(earthSurvey(given, null)).toMatchObject({ facilities: [null], nearby: [], register: null });
  });

  it('has those of the register that are near, in any system', () => {
    const given = project({ crs: 'CGCS2000', buildings: two });
    const register = registerOf('WGS84', place('R1', point(110.003, 0)), place('R2', point(111, 0)));
    const survey = earthSurvey(given, register);
    expect(survey.nearby).toEqual([place('R1', point(Number((2 * STEP).toFixed(6)), 0))]);
    expect(survey.register).toBe(register);
    // What a conversion may cost besides: 0.31 mm.
    expect(survey.nearbyError).toBeCloseTo(0.000517, 7);
    expect(survey.error).toBeCloseTo(0.000207, 7);
    const own = earthSurvey(given, registerOf(null));
    expect([own.nearby, Number(own.error).toFixed(6)]).toEqual([[], '0.000207']);
  });

  it('has those of a register in a shifted system where they are', () => {
    const given = project({ crs: 'WGS84', buildings: [home(113.65, 34.75)] });
    const [lon = 0, lat = 0] = gcoord.transform([113.651, 34.75], gcoord.WGS84, gcoord.GCJ02);
    const there = (crs: string, x: number, y: number) => {
      const [found] = earthSurvey(given, registerOf(crs, place('R1', point(x, y)))).nearby;
      return found?.place.type === 'Point' ? found.place.coordinates.map(Number) : [];
    };
    const [x = 0, y = 0] = there('WGS84', 113.651, 34.75);
    expect(there('GCJ02', lon, lat)).toEqual([expect.closeTo(x, 2), expect.closeTo(y, 2)]);
  });

  it('is rounded up in what it costs', () => {
    expect(earthSurvey(project({ crs: 'WGS84', buildings: [home(110, 0)] }), null).error).toBe(0.000207001);
  });

  it('has outlines, however long their edges', () => {
    const survey = earthSurvey(project({ crs: 'WGS84', site_boundary: rectangle(110, 0, 110.6, 0.1) }), null);
    const ring = survey.site?.type === 'Polygon' ? (survey.site.coordinates[0] ?? []) : [];
    expect(Number(ring[0]?.[0])).toBeCloseTo(-300 * STEP, -1);
    expect(ring.every(([x]) => Math.abs(Number(x)) < 301 * STEP)).toBe(true);
    expect(ring.every((position) => position.every((value) => String(value).length < 15))).toBe(true);
  });

  // Dwellings up to s = 11 131.95 m from the middle and a facility at r = 3 s: (s + r) · s² · (1 + (r/b)²) / (6 b²).
  it('costs what the plane stretches between them', () => {
    const s = 11_131.9491;
    const b = 6_356_752.314;
    const stretched = (4 * s * s ** 2 * (1 + ((3 * s) / b) ** 2)) / (6 * b ** 2);
    const buildings = [home(110, 0), home(110.2, 0)];
    const facilities = [at(110.4, 0)];
    const { error } = earthSurvey(project({ crs: 'WGS84', buildings, facilities }), null);
    expect(error).toBeCloseTo(stretched + 0.000207, 6);
  });
});

describe('the surroundings', () => {
  const plane = { site: null, buildings: [], facilities: [], centres: [], nearby: [] };

  it('reach as far as their farthest point', () => {
    expect(spanOf(plane)).toBe(0);
    expect(spanOf({ ...plane, buildings: [point(3, 4), null, point(-30, 40)], facilities: [point(90, 120)] })).toBe(50);
    expect(spanOf({ ...plane, site: square, buildings: [point(3, 4)] })).toBe(50);
    expect(reachOf({ ...plane, site: square, facilities: [point(3, 4), null] })).toBe(5);
    expect(reachOf({ ...plane, centres: [[point(6, 8)]], facilities: [point(3, 4)] })).toBe(10);
    expect(reachOf({ ...plane, nearby: [place('R', point(9, 12))], facilities: [point(3, 4)] })).toBe(15);
  });

  // The dwellings lie in a circle of 50 m around (100,0): what is 100 m from there is at most 150 m from each.
  const dwellings = { ...plane, buildings: [point(70, -40), point(130, 40)] };
  const at100 = place('A', point(100, 100));
  it.each([
    ['a metre for safety', [at100, place('B', point(100, 201.0000001))], 'A B'],
    ['no more', [at100, place('B', point(100, 201.1))], 'A'],
    ['in any order', [place('B', point(100, 201.1)), at100], 'A'],
    ['to the west', [at100, place('B', point(-101, 0))], 'A B'],
    ['no farther to the west', [at100, place('B', point(-102, 0))], 'A'],
    // A rectangle of 60 by 80 has its corners 50 m from its middle.
    ['an outline that may reach so far', [at100, place('B', rectangle(320, -40, 380, 40))], 'A B'],
    ['an outline that may not', [at100, place('B', rectangle(322, -40, 382, 40))], 'A'],
    [
      'as seen from the far end of an outline',
      [place('A', rectangle(170, -40, 230, 40)), place('B', point(100, 251))],
      'A B',
    ],
    ['no farther than from there', [place('A', rectangle(170, -40, 230, 40)), place('B', point(100, 252))], 'A'],
    ['none of none', [], ''],
  ] as const)('hold %s', (_, register, names) => {
    const found = nearDwellings(dwellings, register);
    expect(found.map(({ name }) => name).join(' ')).toBe(names);
  });

  it('lie around the dwellings, wherever these are', () => {
    const north = { ...plane, buildings: [point(0, 500)] };
    const register = [place('A', point(0, 600)), place('B', point(0, 399)), place('C', point(0, 398))];
    expect(nearDwellings(north, register).map(({ name }) => name)).toEqual(['A', 'B']);
  });

  it('hold one facility where nothing can be measured', () => {
    const register = [place('B', point(900, 0)), at100];
    expect(nearDwellings(plane, register)).toEqual([register[0]]);
    expect(nearDwellings({ ...plane, buildings: [null] }, register)).toEqual([register[0]]);
    expect(nearDwellings({ ...plane, site: square }, [at100])).toEqual([at100]);
  });
});

describe('a facility stands off the site', () => {
  const off = (given: Partial<HousingProject>) => {
    const drawn = project({ crs: 'EPSG:4547', ...given });
    return standsOffSite(drawn, asDrawn(drawn));
  };
  const site_boundary = square;
  // (90,120) is 100 m from the corner (30,40).
  it.each([
    ['100 m from it is not', { site_boundary, facilities: [at(90, 120)] }, false],
    ['a millimetre nearer is not', { site_boundary, facilities: [at(90, 119.999)] }, false],
    ['beyond that', { site_boundary, facilities: [at(90, 120.001)] }, true],
    ['beside one that is not', { site_boundary, facilities: [at(0, 0), at(900, 0)] }, true],
    ['away from the only building', { buildings: [home(0, 0), homeless], facilities: [at(101, 0)] }, true],
    [
      'near a building of the site is not',
      { site_boundary, buildings: [home(900, 0)], facilities: [at(901, 0)] },
      false,
    ],
    ['with nothing to stand off from is not', { buildings: [homeless], facilities: [at(900, 0)] }, false],
    ['from outside is not', { site_boundary, facilities: [{ ...at(900, 0), provision: 'nearby' }] }, false],
    ['perhaps from outside is not', { site_boundary, facilities: [{ ...at(900, 0), provision: null }] }, false],
    ['without a place is not', { site_boundary, facilities: [station] }, false],
    ['that is not known is not', { site_boundary }, false],
  ] as const)('%s', (_, given, expected) => {
    expect(off(given as Partial<HousingProject>)).toBe(expected);
  });
});

describe('a suspicion', () => {
  const LON = 113.65;
  const LAT = 34.75;
  const shifted = (datum: 'GCJ02' | 'BD09', x = LON, y = LAT): [number, number] => {
    const [lon = 0, lat = 0] = gcoord.transform([x, y], gcoord.WGS84, gcoord[datum]);
    return [lon, lat];
  };
  const around = (x: number, y: number): Area => rectangle(x - 0.0005, y - 0.0005, x + 0.0005, y + 0.0005);
  const site_boundary = around(LON, LAT);
  const of = (facilities: Facility[] | undefined, given: Partial<HousingProject> = { site_boundary }) =>
    datumSuspicions(project({ ...(facilities && { facilities }), ...given }), 'WGS84').map((one) => [
      `${one.pointer} ${one.name} ${one.of} ${one.datum}`,
      one.offset > 500 && one.offset < 1300,
    ]);
  const told = (index: number, field: string, datum: string, name = 'F1') => [
    `/facilities/${index}/${field} ${name} facility ${datum}`,
    true,
  ];

  it('falls on a facility whose position is that of a web map', () => {
    expect(of([{ ...station, location: shifted('GCJ02') }])).toEqual([told(0, 'location', 'GCJ02')]);
    expect(of([{ ...station, location: [LON, LAT] }])).toEqual([]);
    expect(of([{ ...station, id: null, location: shifted('BD09') }])).toEqual([
      told(0, 'location', 'BD09', 'facilities/0'),
    ]);
    const [x, y] = shifted('BD09');
    expect(of([{ ...station, footprint: around(x, y) }])).toEqual([told(0, 'footprint', 'BD09')]);
  });

  it('falls on each by its place in the list', () => {
    const location = shifted('GCJ02');
    const nearby: Facility = { ...station, provision: 'nearby', location };
    const facilities = [nearby, station, { ...station, location: shifted('BD09') }, { ...nearby, provision: null }];
    expect(of([...facilities, { ...station, location }])).toEqual([
      told(2, 'location', 'BD09'),
      told(4, 'location', 'GCJ02'),
    ]);
    expect(of([nearby])).toEqual([]);
    expect(of([])).toEqual([]);
    expect(of(undefined)).toEqual([]);
  });

  it.each<[string, Partial<HousingProject>]>([
    ['a building', { buildings: [homeless, home(LON, LAT)] }],
    ['the outline of a building', { buildings: [{}, { footprint: site_boundary }] }],
    ['a building beside another site', { site_boundary: around(115, LAT), buildings: [home(LON, LAT)] }],
    ['an outline beside another site', { site_boundary: around(115, LAT), buildings: [{ footprint: site_boundary }] }],
    ['the site beside another outline', { site_boundary, buildings: [{ footprint: around(115, LAT) }] }],
  ])('rests on %s', (_, premises) => {
    expect(of([{ ...station, location: shifted('GCJ02') }], premises)).toEqual([told(0, 'location', 'GCJ02')]);
  });

  it('rests on something', () => {
    expect(of([{ ...station, location: shifted('GCJ02') }], {})).toEqual([]);
  });
});
