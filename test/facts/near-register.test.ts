/** A register with an index gives each project what a register without one gives it. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { judge } from '../../src/engine/judge.ts';
import { QuickInterval } from '../../src/facts/amount.ts';
import { earthSurvey } from '../../src/facts/earth-survey.ts';
import { estateOf } from '../../src/facts/estate-radius.ts';
import { quickRadius } from '../../src/facts/quick-radius.ts';
import { radiusBounds } from '../../src/facts/radius.ts';
import { DOUBLE } from '../../src/facts/radius-arithmetic.ts';
import type { Register, RegisteredPlace } from '../../src/facts/survey.ts';
import { convert } from '../../src/geometry/convert.ts';
import { PlaneGrid } from '../../src/geometry/plane-grid.ts';
import { PointIndex } from '../../src/geometry/point-index.ts';
import type { HousingProject, Position } from '../../src/model/subject.ts';
import { openPacks } from '../../src/run/packs.ts';

const pack = await (await openPacks([])).forCity('zhengzhou');
if (pack === null) throw new Error('the pack is missing');

afterEach(() => vi.restoreAllMocks());

const SYSTEMS = ['EPSG:4547', 'EPSG:4526', 'EPSG:4546', 'WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;
const metres = (reach: number) => fc.integer({ min: -reach * 10, max: reach * 10 }).map((n) => n / 10);

/** Around Zhengzhou, in metres of its zone: near the estate, in town, and far away. */
const spot = fc.oneof(
  fc.tuple(metres(900), metres(900)),
  fc.tuple(metres(20_000), metres(20_000)),
  fc.tuple(metres(150_000), metres(150_000)),
);
const inZone = ([x, y]: readonly [number, number]): [number, number] => [466_000 + x, 3_846_000 + y];
const inSystem = (at: readonly [number, number], crs: string): Position =>
  convert(inZone(at), 'EPSG:4547', crs).map((one) => Number(one.toFixed(crs.startsWith('EPSG:') ? 4 : 9))) as [
    number,
    number,
  ];

const setting = fc.record({
  crs: fc.constantFrom(...SYSTEMS),
  from: fc.constantFrom(...SYSTEMS),
  registered: fc.array(spot, { minLength: 64, maxLength: 160 }),
  outlines: fc.array(spot, { maxLength: 3 }),
  homes: fc.array(
    spot.filter(([x, y]) => Math.hypot(x, y) < 3000),
    { minLength: 1, maxLength: 4 },
  ),
  own: fc.array(spot, { maxLength: 2 }),
  isOpen: fc.boolean(),
});

type Setting = typeof setting extends fc.Arbitrary<infer Value> ? Value : never;

function registerOf({ from, registered, outlines }: Setting): Register {
  const points = registered.map((at, i): RegisteredPlace => {
    return { name: `P${i}`, place: { type: 'Point', coordinates: inSystem(at, from) } };
  });
  const areas = outlines.map(([x, y], i): RegisteredPlace => {
    const corners: [number, number][] = [
      [x, y],
      [x + 90, y],
      [x + 90, y + 60],
      [x, y],
    ];
    return { name: `A${i}`, place: { type: 'Polygon', coordinates: [corners.map((at) => inSystem(at, from))] } };
  });
  const half = Math.floor(points.length / 2);
  return {
    file: 'r',
    digest: '',
    crs: from,
    accuracy: 1,
    places: [...points.slice(0, half), ...areas, ...points.slice(half)],
  };
}

const projectOf = ({ crs, homes, own, isOpen }: Setting): HousingProject => ({
  id: 'A',
  crs,
  position_accuracy_m: 1,
  stage: 'existing',
  settlement: 'urban_community',
  households: 500,
  buildings: homes.map((at) => ({ location: inSystem(at, crs) })),
  facilities: own.map((at, i) => ({
    type: isOpen && i === 0 ? null : 'home_care_station',
    provision: 'provided',
    floor_area_m2: 300,
    location: inSystem(at, crs),
  })),
});

const station = (x: number, type: string | null = 'home_care_station') => ({
  type,
  provision: 'provided',
  location: [466_000 + x, 3_846_000],
});

describe('the facilities near a project', () => {
  it('are those that a search of all finds, and so is every finding', () => {
    let narrowed = 0;
    fc.assert(
      fc.property(setting, (given) => {
        const [project, register] = [projectOf(given), registerOf(given)];
        const inDegrees = vi.spyOn(PointIndex.prototype, 'within');
        const inPlane = vi.spyOn(PlaneGrid.prototype, 'within');
        const indexed = earthSurvey(project, register);
        // What is near is looked for when somebody asks.
        expect(indexed.nearby.length).toBeGreaterThan(0);
        const found = [...inDegrees.mock.results, ...inPlane.mock.results];
        if (found.some(({ value }) => value !== null)) narrowed++;
        inDegrees.mockReturnValue(null);
        inPlane.mockReturnValue(given.registered.map((_, i) => i));
        // Another register, since an index is made once for each; a copy, so that it is asked now.
        const own = { register: null, toRegister: undefined };
        const other = earthSurvey(project, { ...register });
        const all = { ...other, nearby: other.nearby };
        vi.restoreAllMocks();
        expect({ ...indexed, nearby: indexed.nearby, ...own }).toEqual({ ...all, ...own });
        expect(judge(pack, project, '2026-11-01', indexed)).toEqual(
          judge(pack, project, '2026-11-01', { ...all, register }),
        );
      }),
      { numRuns: 150 },
    );
    expect(narrowed).toBeGreaterThan(75);
  });
});

describe('the radius in doubles', () => {
  const zone = fc.constantFrom('EPSG:4547', 'EPSG:4526');
  const drawings = fc.tuple(setting, zone, zone).map(([given, crs, from]) => ({ ...given, crs, from }));

  it('is that of the long way, whatever stands in the register', () => {
    let quick = 0;
    fc.assert(
      fc.property(drawings, fc.constantFrom(null, 1, 3), (given, accuracy) => {
        const project = { ...projectOf(given), position_accuracy_m: accuracy };
        const register = registerOf(given);
        const survey = earthSurvey(project, register);
        const scope = { subject: project, project, issued: '2018-07-30', assessedOn: '2026-11-01', survey };
        const out = new QuickInterval();
        if (!quickRadius(scope, out)) return;
        quick++;
        const bounds = radiusBounds(estateOf(scope), DOUBLE);
        expect(out.lo).toBeCloseTo(bounds?.lo ?? Number.POSITIVE_INFINITY, 6);
        expect(out.hi).toBeCloseTo(bounds?.hi ?? Number.POSITIVE_INFINITY, 6);
      }),
      { numRuns: 400 },
    );
    expect(quick).toBeGreaterThan(40);
  });

  const home = { location: [466_000, 3_846_000] as [number, number] };
  const register: Register = { file: 'r', digest: '', crs: 'EPSG:4547', accuracy: 2, places: [] };
  const at = (x: number): RegisteredPlace => ({
    name: 'R',
    place: { type: 'Point', coordinates: [466_000 + x, 3_846_000] },
  });

  it.each<[name: string, project: object, places: RegisteredPlace[], radius: [number, number] | null]>([
    ['the register, off by 2 m', { buildings: [home], facilities: [] }, [at(300), at(400)], [298, 302]],
    ['its own, nearer', { buildings: [home], facilities: [station(100)] }, [at(300)], [100, 100]],
    [
      'its own, as near as the register may be',
      { buildings: [home], facilities: [station(301)] },
      [at(300)],
      [298, 301],
    ],
    [
      'a measured distance goes before',
      { buildings: [{ distance_to_facility_m: '77' }], facilities: [] },
      [at(300)],
      [77, 77],
    ],
    [
      'nothing serves, whatever was measured',
      { buildings: [{ distance_to_facility_m: 77 }], facilities: [] },
      [],
      [Infinity, Infinity],
    ],
    ['one that may serve is only nearer', { buildings: [home], facilities: [station(90, null)] }, [at(300)], [90, 302]],
    ['one that may serve alone', { buildings: [home], facilities: [station(90, null)] }, [], [90, Infinity]],
    ['a building without a place', { buildings: [home, {}], facilities: [] }, [at(300)], null],
    ['a list that is not known', { buildings: [home] }, [at(300)], null],
  ])('%s', (_, given, places, radius) => {
    const project = { id: 'A', crs: 'EPSG:4547' as const, ...given };
    const survey = earthSurvey(project, { ...register, places });
    const out = new QuickInterval();
    const scope = { subject: project, project, issued: '2018-07-30', assessedOn: '2026-11-01', survey };
    expect(quickRadius(scope, out) ? [out.lo, out.hi] : null).toEqual(radius);
  });
});
