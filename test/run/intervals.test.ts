/** Numbers that are known by their bounds only: judged as every number within them is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSubjects } from '../../src/load/subjects.ts';
import type { SubjectResult } from '../../src/model/report.ts';
import { checkDocument } from '../../src/run/check.ts';
import { openPacks } from '../../src/run/packs.ts';

const packs = await openPacks([]);
const check = { city: null, asOf: '2026-11-01', today: '2026-11-01', register: null, draw: false } as const;

async function judged(projects: readonly object[]): Promise<SubjectResult[]> {
  const subjects = await readSubjects('a.json', Buffer.from(JSON.stringify(projects)));
  return checkDocument('a.json', subjects, packs, check, new Map());
}

const findingsOf = (result: SubjectResult | undefined) =>
  result !== undefined && 'findings' in result ? result.findings : [];

async function found(rule: string, project: object) {
  const [result] = await judged([{ id: 'A', city: rule.split('.')[0], ...project }]);
  const finding = findingsOf(result).find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`no finding of ${rule}`);
  const { status, missing, measured, required } = finding;
  return { status, missing, measured, required };
}

const between = (min: number | string | null, max: number | string | null) => ({ min, max });
const station = { id: 'F1', type: 'home_care_station', provision: 'provided' };
const NEW_30 = 'zhengzhou.new-30';
const estate = (households: unknown, ...areas: unknown[]) => ({
  stage: 'new',
  households,
  facilities: areas.map((floor_area_m2, i) => ({ ...station, id: `F${i + 1}`, floor_area_m2 })),
});

describe('30 m² per 100 households', () => {
  // 600 households need 180 m², 700 need 210 m².
  it.each([
    ['600-700, 210', estate(between(600, 700), 210), 'pass', []],
    ['600-700, 209.99', estate(between(600, 700), 209.99), 'undetermined', ['/households']],
    ['600-700, 180', estate(between(600, 700), 180), 'undetermined', ['/households']],
    ['600-700, 179.99', estate(between(600, 700), 179.99), 'fail', []],
    ['at most 700, 210', estate(between(null, 700), 210), 'pass', []],
    ['at most 700, 209.99', estate(between(null, 700), 209.99), 'undetermined', ['/households']],
    ['at least 600, 179.99', estate(between(600, null), 179.99), 'fail', []],
    ['at least 600, 100000', estate(between(600, null), 100_000), 'undetermined', ['/households']],
    ['700, 210-220', estate(700, between('210', '220')), 'pass', []],
    ['700, 209.99-220', estate(700, between('209.99', 220)), 'undetermined', ['/facilities/0/floor_area_m2']],
    ['700, 200-210', estate(700, between(200, 210)), 'undetermined', ['/facilities/0/floor_area_m2']],
    ['700, 200-209.99', estate(700, between(200, '209.99')), 'fail', []],
    ['700, at least 210', estate(700, between(210, null)), 'pass', []],
    ['700, at most 209.99', estate(700, between(null, 209.99)), 'fail', []],
    ['600-700, 210-300', estate(between(600, 700), between(210, 300)), 'pass', []],
    ['600-700, 100-179.99', estate(between(600, 700), between(100, 179.99)), 'fail', []],
    [
      '600-700, 179-181',
      estate(between(600, 700), between(179, 181)),
      'undetermined',
      ['/households', '/facilities/0/floor_area_m2'],
    ],
    // Two intervals: 100-110 and 100-110 are 200-220 together, 105-110 and 105-110 are 210-220.
    ['700, 105-110 + 105-110', estate(700, between(105, 110), between(105, 110)), 'pass', []],
    [
      '700, 100-110 + 100-110',
      estate(700, between(100, 110), between(100, 110)),
      'undetermined',
      ['/facilities/0/floor_area_m2', '/facilities/1/floor_area_m2'],
    ],
    // 100 and 100-110 are 200-210: only the second leaves it open.
    ['700, 100 + 100-110', estate(700, 100, between(100, 110)), 'undetermined', ['/facilities/1/floor_area_m2']],
    // An end that is the other end is a number; nothing at all is not known.
    ['600-600, 180', estate(between(600, 600), 180), 'pass', []],
    ['an interval without ends', estate({}, 210), 'undetermined', ['/households']],
    ['no households', estate(between(0, 0), 210), 'undetermined', ['/households']],
    // A fraction: 2000/3 m² are enough for 2222 households (666.6 m²), not for 2223 (666.9 m²).
    ['2222, one mu', estate(2222, '2000/3'), 'pass', []],
    ['2223, one mu', estate(2223, '2000/3'), 'fail', []],
    ['700, 629/3 to 631/3', estate(700, between('629/3', '631/3')), 'undetermined', ['/facilities/0/floor_area_m2']],
    ['700, 630/3 to 631/3', estate(700, between('630/3', '631/3')), 'pass', []],
  ])('%s', async (_, project, status, missing) => {
    expect(await found(NEW_30, project)).toMatchObject({ status, missing });
  });

  it('names what would tell, and nothing else, beside a facility of which it is not known whether it counts', async () => {
    const typeless = { provision: 'provided', floor_area_m2: between(5, 10) };
    const project = (area: unknown) => {
      const { facilities, ...rest } = estate(700, area);
      return { ...rest, facilities: [...facilities, typeless] };
    };
    // 200 and at most 10 are enough if it counts and has 10.
    expect(await found(NEW_30, project(200))).toMatchObject({
      status: 'undetermined',
      missing: ['/facilities/1/type', '/facilities/1/floor_area_m2'],
    });
    // With 205 any 5 do, so only whether it counts is open.
    expect(await found(NEW_30, project(205))).toMatchObject({ missing: ['/facilities/1/type'] });
    expect(await found(NEW_30, project(199))).toMatchObject({ status: 'fail', missing: [] });
  });

  it('shows the bounds that it was judged by', async () => {
    expect(await found(NEW_30, estate(between(600, 700), between(100, '150.5'), '2000/3'))).toMatchObject({
      measured: { min: '2300/3', max: '4903/6', unit: 'm2' },
      required: { comparator: '>=', min: '180', max: '210', unit: 'm2' },
    });
  });
});

describe('every other number that may be an interval', () => {
  const centre = { id: 'F1', type: 'day_care_centre', provision: 'provided' };
  const at = (field: string) => [`/facilities/0/${field}`];
  const luoyang = { type: 'community_centre', provision: 'provided', demonstration: true, floor_area_m2: 800 };
  const handover = (price_yuan: unknown) => ({
    ...{ stage: 'new', settlement: 'urban_community' },
    facilities: [{ ...station, acquired_by: 'construction', handover: { to: 'civil_affairs', price_yuan } }],
  });
  it.each([
    ['puyang.daycare-10beds', { facilities: [{ ...centre, beds: between(10, 12) }] }, 'pass', []],
    ['puyang.daycare-10beds', { facilities: [{ ...centre, beds: between(9, 12) }] }, 'undetermined', at('beds')],
    ['puyang.daycare-10beds', { facilities: [{ ...centre, beds: between(5, 9) }] }, 'fail', []],
    [
      'luoyang.demo-centre-daycare-300',
      { facilities: [{ ...luoyang, day_care_area_m2: between(300, 310) }] },
      'pass',
      [],
    ],
    [
      'luoyang.demo-centre-daycare-300',
      { facilities: [{ ...luoyang, day_care_area_m2: between(299, 310) }] },
      'undetermined',
      at('day_care_area_m2'),
    ],
    [
      'luoyang.demo-centre-daycare-300',
      { facilities: [{ ...luoyang, day_care_area_m2: between(0, 299) }] },
      'fail',
      [],
    ],
    ['puyang.handover-free', handover(between(0, 0)), 'pass', []],
    ['puyang.handover-free', handover(between(0, 1)), 'undetermined', at('handover/price_yuan')],
    ['puyang.handover-free', handover(between(1, 2)), 'fail', []],
    ['puyang.new-min-300', estate(100, between(300, 320)), 'pass', []],
    ['puyang.new-min-300', estate(100, between(299, 320)), 'undetermined', at('floor_area_m2')],
    ['puyang.new-min-300', estate(100, between(200, 299)), 'fail', []],
  ])('%s: %j', async (rule, project, status, missing) => {
    expect(await found(rule, project)).toMatchObject({ status, missing });
  });

  it('allocated area', async () => {
    const shared = (allocated_area_m2: unknown) => ({
      ...estate(700),
      facilities: [{ ...station, floor_area_m2: 900, allocated_area_m2 }],
    });
    expect(await found(NEW_30, shared(between(210, 300)))).toMatchObject({ status: 'pass' });
    expect(await found(NEW_30, shared(between(209, 300)))).toMatchObject({ missing: at('allocated_area_m2') });
  });
});

/** A number, or an interval with the two numbers that it is tried at. */
const numbers = (values: readonly number[]) =>
  fc.oneof(
    fc.constantFrom(...values),
    fc
      .tuple(fc.constantFrom(...values), fc.constantFrom(...values))
      .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  );

const AREAS = [0, 70, 105, 149.99, 150, 179.99, 199.99, 200, 210, 299.99, 300, 750, 1500];
const facilities = fc.array(
  fc.record({
    type: fc.constantFrom('home_care_station', 'day_care_centre', 'community_centre', 'street_centre', 'institution'),
    provision: fc.constantFrom('provided', 'provided', 'nearby'),
    floor_area_m2: numbers(AREAS),
    day_care_area_m2: numbers([0, 299, 300, 301]),
    beds: numbers([0, 9, 10, 49, 50, 70]),
    demonstration: fc.boolean(),
    acquired_by: fc.constantFrom('construction', 'lease'),
    handover: fc.record({ to: fc.constant('civil_affairs'), price_yuan: numbers([0, 1]) }),
    site: fc.constantFrom('S1', 'S2', null),
  }),
  { maxLength: 2 },
);
const projects = fc.record({
  id: fc.constant('A'),
  city: fc.constantFrom('zhengzhou', 'puyang', 'luoyang', 'xuchang', 'sanmenxia'),
  stage: fc.constantFrom('new', 'existing'),
  settlement: fc.constant('urban_community'),
  households: numbers([1, 350, 500, 600, 666, 667, 700, 1000]),
  facilities,
});

interface Choice {
  readonly pointer: string;
  readonly value: unknown;
  /** The value with this interval at its lower and at its upper end. */
  readonly ends: readonly [unknown, unknown];
}

/** The first interval in a value, and the value with each of its ends in place of it; null where there is none. */
function firstInterval(value: unknown, pointer = ''): Choice | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('min' in value && 'max' in value) return { pointer, value, ends: [value.min, value.max] };
  for (const [key, child] of Object.entries(value)) {
    const inner = firstInterval(child, `${pointer}/${key}`);
    const put = (end: unknown): unknown =>
      Array.isArray(value) ? value.with(Number(key), end) : { ...value, [key]: end };
    if (inner) return { ...inner, ends: [put(inner.ends[0]), put(inner.ends[1])] };
  }
  return null;
}

interface Corner {
  readonly project: object;
  /** Whether each interval, by its pointer, is at its upper end. */
  readonly high: ReadonlyMap<string, boolean>;
}

/** Every choice of ends. What rules ask of these fields only rises or only falls with each, so ends are enough. */
function corners(project: object, high: ReadonlyMap<string, boolean> = new Map()): Corner[] {
  const first = firstInterval(project);
  if (first === null) return [{ project, high }];
  return [false, true].flatMap((isHigh) =>
    corners(first.ends[isHigh ? 1 : 0] as object, new Map([...high, [first.pointer, isHigh]])),
  );
}

/** The status that all completions together give. */
function together(statuses: readonly string[]): string {
  if (statuses.every((status) => status === 'not_applicable')) return 'not_applicable';
  if (statuses.every((status) => status === 'pass' || status === 'not_applicable')) return 'pass';
  return statuses.every((status) => status === 'fail') ? 'fail' : 'undetermined';
}

/** The intervals of which the one end and the other, all else alike, give another status. */
function deciding(all: readonly (Corner & { readonly status: string })[]): string[] {
  const pointers = [...(all[0]?.high.keys() ?? [])];
  return pointers.filter((pointer) =>
    all.some((a) =>
      all.some(
        (b) =>
          a.status !== b.status &&
          [...a.high].every(([one, isHigh]) =>
            one === pointer ? b.high.get(one) !== isHigh : b.high.get(one) === isHigh,
          ),
      ),
    ),
  );
}

describe('an interval', () => {
  it('is judged as all the numbers in it, and named where it decides', async () => {
    const few = projects.filter((project) => corners(project).length <= 64);
    await fc.assert(
      fc.asyncProperty(few, async (project) => {
        const all = corners(project);
        const [own, ...ends] = await judged([project, ...all.map((corner, i) => ({ ...corner.project, id: `C${i}` }))]);
        findingsOf(own).forEach(({ rule, status, missing }, i) => {
          const statuses = ends.map((end) => findingsOf(end)[i]?.status ?? 'none');
          if (statuses.includes('undetermined') || statuses.includes('not_yet_due')) return;
          expect([rule, status]).toEqual([rule, together(statuses)]);
          const named = all.map((corner, j) => ({ ...corner, status: statuses[j] ?? '' }));
          const expected = status === 'undetermined' ? deciding(named) : [];
          expect(missing).toEqual(expect.arrayContaining(expected));
        });
      }),
      { numRuns: 300 },
    );
  });
});
