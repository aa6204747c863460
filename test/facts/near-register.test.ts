/** A register with an index gives each project what a register without one gives it. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { judge } from '../../src/engine/judge.ts';
import { earthSurvey } from '../../src/facts/earth-survey.ts';
import type { Register, RegisteredPlace } from '../../src/facts/survey.ts';
import { convert } from '../../src/geometry/convert.ts';
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
  own: fc.array(spot, { maxLength: 1 }),
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

const projectOf = ({ crs, homes, own }: Setting): HousingProject => ({
  id: 'A',
  crs,
  position_accuracy_m: 1,
  stage: 'existing',
  settlement: 'urban_community',
  households: 500,
  buildings: homes.map((at) => ({ location: inSystem(at, crs) })),
  facilities: own.map((at) => ({
    type: 'home_care_station',
    provision: 'provided',
    floor_area_m2: 300,
    location: inSystem(at, crs),
  })),
});

describe('the facilities near a project', () => {
  it('are those that a search of all finds, and so is every finding', () => {
    let narrowed = 0;
    fc.assert(
      fc.property(setting, (given) => {
        const [project, register] = [projectOf(given), registerOf(given)];
        const within = vi.spyOn(PointIndex.prototype, 'within');
        const indexed = earthSurvey(project, register);
        if (within.mock.results.some(({ value }) => value !== null)) narrowed++;
        within.mockReturnValue(null);
        // Another register, since an index is made once for each.
        const all = earthSurvey(project, { ...register });
        within.mockRestore();
        expect({ ...indexed, register: null }).toEqual({ ...all, register: null });
        expect(judge(pack, project, '2026-11-01', indexed)).toEqual(
          judge(pack, project, '2026-11-01', { ...all, register }),
        );
      }),
      { numRuns: 150 },
    );
    expect(narrowed).toBeGreaterThan(75);
  });
});
