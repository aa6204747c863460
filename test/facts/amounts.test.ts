/** The facts that are amounts: exactly, in doubles, and the fields that could move them to another side of a limit. */
import { describe, expect, it } from 'vitest';
import { QuickInterval } from '../../src/facts/amount.ts';
import type { Amount, NumberFact, Scope } from '../../src/facts/fact.ts';
import { DOMAINS, FACTS } from '../../src/facts/registry.ts';
import { compareExact, type Exact, exactly, exactToText } from '../../src/model/exact.ts';
import * as Q from '../../src/model/rational.ts';
import type { Facility, HousingProject } from '../../src/model/subject.ts';

const MOST = Number.POSITIVE_INFINITY;

const scopeOf = (given: Partial<HousingProject>): Scope => ({
  project: { id: 'case', ...given },
  issued: '2020-07-01',
  assessedOn: '2026-11-01',
});

function numberFact(id: string): NumberFact {
  const fact = FACTS.get(id);
  if (fact?.type !== 'number') throw new Error(`${id} is no number`);
  return fact;
}

const text = (bound: Exact | null): string => (bound === null ? '∞' : (exactToText(bound) ?? '?'));

/** `lo hi`, exactly; fails where the doubles say otherwise, or do not leave it where they should. */
function bounds(fact: NumberFact, scope: Scope, value: object, leftToExact = false): string {
  const { lo, hi } = fact.exact(scope, value, '/x');
  const quick = new QuickInterval();
  // What another fact left behind is not added to.
  quick.lo = 77;
  quick.hi = 78;
  fact.quick(scope, value, quick);
  const doubles = [Number(text(lo)), hi === null ? MOST : Number(text(hi))];
  expect([quick.lo, quick.hi]).toEqual(leftToExact ? [Number.NaN, Number.NaN] : doubles);
  return `${text(lo)} ${text(hi)}`;
}

/** On which side of "at least `limit`" an amount lies. */
const atLeast = (limit: string) => (amount: Exact | null) =>
  amount === null || compareExact(amount, exactly(Q.fromDecimal(limit))) >= 0 ? 1 : 0;

const station: Facility = { id: 'F1', type: 'home_care_station', provision: 'provided' };
const sized = (floor_area_m2: number | string | null, more: Facility = {}): Facility => ({
  ...station,
  floor_area_m2,
  ...more,
});

describe('a field alone', () => {
  const one = (id: string, value: object) => bounds(numberFact(id), scopeOf({}), value);

  it.each([
    ['floor_area', { floor_area_m2: 200.5 }, '200.5 200.5'],
    ['floor_area', { floor_area_m2: '0' }, '0 0'],
    ['floor_area', {}, '0 ∞'],
    ['day_care_floor_area', { day_care_area_m2: 300, floor_area_m2: 1 }, '300 300'],
    ['beds', { beds: 10 }, '10 10'],
    ['handover_price', { handover: { price_yuan: '0.5' } }, '0.5 0.5'],
    ['handover_price', { handover: null }, '0 ∞'],
    ['declared_service_radius', { service_radius_m: 480 }, '480 480'],
    ['community_households', { households: 3001 }, '3001 3001'],
    ['community_households', { households: 0 }, '1 ∞'],
    ['community_households', { households: '0' }, '1 ∞'],
    ['community_households', {}, '1 ∞'],
    ['centre_beds', { beds: 9 }, '9 9'],
    ['centre_beds', { beds: null }, '0 ∞'],
    ['plan_population', { population: 503 }, '503 503'],
    ['plan_population', { population: 0 }, '1 ∞'],
    ['plan_population', {}, '1 ∞'],
    ['eldercare_land_area', { eldercare_land_m2: '50.3' }, '50.3 50.3'],
    ['eldercare_land_area', {}, '0 ∞'],
  ] as const)('%s of %j', (id, value, expected) => {
    expect(one(id, value)).toBe(expected);
  });

  it.each([
    [850, '850 850'],
    [0, '1 ∞'],
    ['0', '1 ∞'],
    [null, '1 ∞'],
  ] as const)('households of %j', (households, expected) => {
    expect(bounds(numberFact('households'), scopeOf({ households }), {})).toBe(expected);
  });

  it.each([
    ['floor_area', '/x/floor_area_m2'],
    ['day_care_floor_area', '/x/day_care_area_m2'],
    ['beds', '/x/beds'],
    ['handover_price', '/x/handover/price_yuan'],
    ['declared_service_radius', '/x/service_radius_m'],
    ['community_households', '/x/households'],
    ['centre_beds', '/x/beds'],
    ['plan_population', '/x/population'],
    ['eldercare_land_area', '/x/eldercare_land_m2'],
    ['households', '/households'],
  ] as const)('%s names its field where it is not known', (id, field) => {
    expect(numberFact(id).exact(scopeOf({}), {}, '/x').fields(null)).toEqual([field]);
    const given = { floor_area_m2: 1, day_care_area_m2: 1, beds: 1, handover: { price_yuan: 1 }, service_radius_m: 1 };
    const all = { ...given, households: 1, population: 1, eldercare_land_m2: 1 };
    expect(
      numberFact(id)
        .exact(scopeOf({ households: 1 }), all, '/x')
        .fields(null),
    ).toEqual([]);
  });

  it('has the kind of a floor area, and of nothing else', () => {
    const kinds = (id: string, value: Facility) => numberFact(id).exact(scopeOf({}), value, '').areaKinds;
    expect(kinds('floor_area', { floor_area_m2: 1, area_kind: 'net' })).toEqual(['net']);
    expect(kinds('floor_area', { floor_area_m2: 1 })).toBe(undefined);
    expect(kinds('beds', { beds: 1, area_kind: 'net' })).toBe(undefined);
  });
});

describe('the area of the counted facilities', () => {
  const fact = numberFact('community_care_floor_area');
  const undivided = numberFact('community_care_floor_area_undivided');
  const of = (...facilities: Facility[]) => bounds(fact, scopeOf({ facilities }), {});

  it('adds up what counts', () => {
    expect(of()).toBe('0 0');
    expect(of(sized(100), sized('40.5'))).toBe('140.5 140.5');
    expect(of(sized(100), sized(50, { type: 'institution' }), sized(50, { provision: 'nearby' }))).toBe('100 100');
    expect(bounds(fact, scopeOf({}), {})).toBe('0 ∞');
  });

  it('is a bound where an area, a type or the provision is not known', () => {
    expect(of(sized(100), sized(null))).toBe('100 ∞');
    expect(of(sized(100), sized(50, { type: null }))).toBe('100 150');
    expect(of(sized(100), sized(50, { provision: null }))).toBe('100 150');
    expect(of(sized(100), sized(null, { type: 'institution' }))).toBe('100 100');
    expect(of(sized(null, { provision: null }), sized(100))).toBe('100 ∞');
  });

  it('takes the allotted part of a shared facility, or all of it', () => {
    const shared = sized(320, { allocated_area_m2: 150 });
    expect(of(shared)).toBe('150 150');
    expect(bounds(undivided, scopeOf({ facilities: [shared] }), {})).toBe('320 320');
  });

  it('tells its terms and kinds of area', () => {
    const facilities = [
      sized(100, { area_kind: 'gross' }),
      sized('40.50', { id: null, area_kind: 'net' }),
      sized(null, { id: 'F3', area_kind: 'net' }),
      sized(60, { id: 'F4', type: null, area_kind: 'premises' }),
      sized(70, { id: 'F5', type: 'institution', area_kind: 'net' }),
    ];
    const { terms, areaKinds } = fact.exact(scopeOf({ facilities }), {}, '');
    expect(terms).toEqual([
      { name: 'F1', amount: '100' },
      { name: 'facilities/1', amount: '40.50' },
    ]);
    expect(areaKinds).toEqual(['gross', 'net', 'premises']);
    expect(fact.exact(scopeOf({}), {}, '').areaKinds).toEqual([]);
  });

  const fields = (limit: string | null, ...facilities: Facility[]) =>
    fact.exact(scopeOf({ facilities }), {}, '').fields(limit === null ? null : atLeast(limit));
  const unsure = (area: number | null, more: Facility = {}) => sized(area, { type: null, ...more });

  it('names the fields that leave it open', () => {
    expect(fact.exact(scopeOf({}), {}, '').fields(null)).toEqual(['/facilities']);
    expect(fields('300', sized(100), sized(null))).toEqual([
      '/facilities/1/floor_area_m2',
      '/facilities/1/allocated_area_m2',
    ]);
    expect(undivided.exact(scopeOf({ facilities: [sized(null)] }), {}, '').fields(null)).toEqual([
      '/facilities/0/floor_area_m2',
    ]);
    expect(fields('300', sized(100), sized(null, { provision: null }))).toEqual([
      '/facilities/1/provision',
      '/facilities/1/floor_area_m2',
      '/facilities/1/allocated_area_m2',
    ]);
  });

  // Whether a term can carry the sum over the limit depends on what stands beside it.
  it.each([
    ['one that reaches the limit', '150', [sized(100), unsure(50)], ['/facilities/1/type']],
    ['one that cannot reach it', '151', [sized(100), unsure(50)], []],
    ['none, since it is reached without', '100', [sized(100), unsure(50)], []],
    [
      'two that reach it together',
      '190',
      [sized(100), unsure(50), unsure(40)],
      ['/facilities/1/type', '/facilities/2/type'],
    ],
    ['the one that does it alone', '150', [sized(100), unsure(50), unsure(0)], ['/facilities/1/type']],
    ['only the larger', '145', [sized(100), unsure(50), unsure(4)], ['/facilities/1/type']],
    ['nothing without a limit that may be any', null, [sized(100)], []],
    [
      'all but an area of 0 for a limit that may be any',
      null,
      [unsure(1), unsure(0), unsure(2)],
      ['/facilities/0/type', '/facilities/2/type'],
    ],
    [
      'every open one beside one without a bound',
      '1000',
      [unsure(1), sized(null, { id: 'F2' })],
      ['/facilities/0/type', '/facilities/1/floor_area_m2', '/facilities/1/allocated_area_m2'],
    ],
  ] as const)('names %s', (_, limit, facilities, expected) => {
    expect(fields(limit, ...facilities)).toEqual(expected);
  });

  // 12 of 1 m² reach 12 only together; of 13 the combinations are not tried, and none reaches 14.
  it('tries the combinations of twelve', () => {
    const many = (count: number) => Array.from({ length: count }, () => unsure(1));
    expect(fields('12', ...many(12))).toHaveLength(12);
    expect(fields('13', ...many(12))).toHaveLength(0);
    expect(fields('14', ...many(13))).toHaveLength(13);
  });
});

describe('sites', () => {
  const count = numberFact('counted_site_count');
  const of = (...facilities: Facility[]) => bounds(count, scopeOf({ facilities }), {});

  it('are counted once each', () => {
    expect(of()).toBe('0 0');
    expect(of(station, station)).toBe('2 2');
    expect(of({ ...station, site: 'S' }, { ...station, site: 'S' })).toBe('1 1');
    expect(of({ ...station, site: 'S' }, { ...station, site: 'T' }, station)).toBe('3 3');
    expect(of({ ...station, site: 'S' }, { ...station, site: 'S', type: null })).toBe('1 1');
    expect(of(station, { ...station, type: null })).toBe('1 2');
    expect(of(station, { ...station, type: 'institution' })).toBe('1 1');
    expect(bounds(count, scopeOf({}), {})).toBe('0 ∞');
  });

  it('name what leaves them open', () => {
    const fields = (...facilities: Facility[]) => count.exact(scopeOf({ facilities }), {}, '').fields(null);
    expect(fields(station, { ...station, type: null }, { ...station, provision: null })).toEqual([
      '/facilities/1/type',
      '/facilities/2/provision',
    ]);
    expect(fields({ ...station, site: 'S' }, { ...station, site: 'S', type: null })).toEqual([]);
    expect(fields({ ...station, site: 'S', type: null }, { ...station, site: 'S', type: null })).toEqual([
      '/facilities/0/type',
      '/facilities/1/type',
    ]);
    expect(count.exact(scopeOf({}), {}, '').fields(null)).toEqual(['/facilities']);
  });

  const area = numberFact('site_floor_area');
  const domain = DOMAINS.get('counted_site');
  const listed = (...facilities: Facility[]) => domain?.list(scopeOf({ facilities }), {}) ?? [];

  it('are named by what is given, or after their first facility', () => {
    const sites = listed(
      { ...station, type: 'institution' },
      { ...station, id: null },
      { ...station, site: 'S' },
      station,
    );
    expect(sites.map((site, i) => domain?.name(site, i))).toEqual(['facilities/1', 'S', 'F1']);
    expect(sites.map((site, i) => domain?.pointer('', site, i))).toEqual([
      '/facilities/1',
      '/facilities/2',
      '/facilities/3',
    ]);
    expect(domain?.list(scopeOf({}), {})).toBe(null);
    expect(domain?.listPointer('')).toBe('/facilities');
    expect(domain?.name(domain.unknown, 0)).toBe('');
    expect(domain?.pointer('', domain.unknown, 0)).toBe('/facilities/0');
  });

  it('are sure where one facility is', () => {
    const membership = (...facilities: Facility[]) =>
      listed(...facilities).map((site) => [
        domain?.member(scopeOf({}), site),
        domain?.memberFields(scopeOf({}), site, '').join(' '),
      ]);
    const open = { ...station, site: 'S', type: null };
    expect(membership(station, open)).toEqual([
      [1, ''],
      [3, '/facilities/1/type'],
    ]);
    expect(membership({ ...station, site: 'S' }, open)).toEqual([[1, '']]);
    expect(membership(open, { ...open, provision: null })).toEqual([
      [3, '/facilities/0/type /facilities/1/type /facilities/1/provision'],
    ]);
  });

  const S = { site: 'S' };
  it.each([
    ['of one facility', [sized(299)], '299 299', false],
    ['of one whose type is not known, given that it counts', [sized(299, { type: null })], '299 299', false],
    ['of one whose area is not known', [sized(null)], '0 ∞', false],
    ['of two', [sized(140, S), sized(160, S)], '300 300', false],
    ['of two, one unsure', [sized(140, S), sized(160, { ...S, type: null })], '140 300', false],
    // At least one counts, else there were no site.
    ['of two that are unsure', [sized(140, { ...S, type: null }), sized(160, { ...S, type: null })], '140 300', true],
    [
      'of two that are unsure, one without area',
      [sized(160, { ...S, type: null }), sized(null, { ...S, type: null })],
      '0 ∞',
      true,
    ],
  ] as const)('have the area %s', (_, facilities, expected, leftToExact) => {
    const [site] = listed(...facilities);
    expect(bounds(area, scopeOf({}), site ?? {}, leftToExact)).toBe(expected);
  });

  it('have the fields of their areas', () => {
    const fields = (...facilities: Facility[]) =>
      area.exact(scopeOf({}), listed(...facilities)[0] ?? {}, '').fields(null);
    expect(fields(sized(1), sized(null))).toEqual([]);
    expect(fields(sized(null))).toEqual(['/facilities/0/floor_area_m2']);
    expect(fields(sized(1, S), sized(null, { ...S, type: null }))).toEqual([
      '/facilities/1/type',
      '/facilities/1/floor_area_m2',
    ]);
    const amount: Amount = area.exact(scopeOf({}), domain?.unknown ?? {}, '');
    expect([text(amount.lo), text(amount.hi), amount.fields(null).join(' ')]).toEqual(['0', '∞', '/facilities']);
    const quick = new QuickInterval();
    area.quick(scopeOf({}), domain?.unknown ?? {}, quick);
    expect([quick.lo, quick.hi]).toEqual([0, MOST]);
    expect(area.exact(scopeOf({}), listed(sized(1, S), sized(2, { ...S, id: null }))[0] ?? {}, '').terms).toEqual([
      { name: 'F1', amount: '1' },
      { name: 'facilities/1', amount: '2' },
    ]);
  });
});

describe('the share of housing completed', () => {
  const fact = numberFact('housing_completed_share');
  const at = (completed_on: string | null, phases: HousingProject['phases']) => {
    const amount = fact.exact(scopeOf({ phases: phases ?? null }), { completed_on }, '/facilities/0');
    return [`${text(amount.lo)} ${text(amount.hi)}`, amount.disputed === true, amount.fields(null).join(' ')];
  };
  const phase = (area: number | null, households: number | null, completed_on: string | null) => ({
    housing_floor_area_m2: area,
    households,
    completed_on,
  });
  const first = phase(40, null, '2021-06-30');
  const second = phase(60, null, '2022-06-30');

  // 40 of 100 m² in the first phase.
  it.each([
    ['before all', '2021-06-29', [first, second], '0 0', false, ''],
    ['on the day of the first', '2021-06-30', [first, second], '0.4 0.4', false, ''],
    ['after the last', '2022-07-01', [first, second], '1 1', false, ''],
    ['in a year that spans the first', '2021', [first, second], '0 0.4', false, '/facilities/0/completed_on'],
    ['on a day that is not known', null, [first, second], '0 1', false, '/facilities/0/completed_on'],
    [
      'beside a phase of unknown date',
      '2021-07-01',
      [first, phase(60, null, null)],
      '0.4 1',
      false,
      '/phases/1/completed_on',
    ],
    [
      'beside a phase of unknown year',
      '2022-01-01',
      [first, phase(60, null, '2022')],
      '0.4 1',
      false,
      '/phases/1/completed_on',
    ],
    [
      'after a phase of unknown size',
      '2023-01-01',
      [first, phase(null, null, '2022-01-01')],
      '1 1',
      false,
      '/phases/1/housing_floor_area_m2',
    ],
    [
      'before a phase of unknown size',
      '2021-07-01',
      [first, phase(null, null, '2022-01-01')],
      '0 1',
      false,
      '/phases/1/housing_floor_area_m2',
    ],
    [
      'beside a later phase of unknown size only',
      '2021-01-01',
      [first, phase(null, null, '2022-01-01')],
      '0 0',
      false,
      '/phases/1/housing_floor_area_m2',
    ],
    [
      'of nothing known',
      '2021-07-01',
      [phase(null, null, '2022-01-01')],
      '0 1',
      false,
      '/phases/0/housing_floor_area_m2',
    ],
    ['of no phase', '2021-07-01', [], '0 1', false, ''],
    ['of phases that are not known', '2021-07-01', null, '0 1', false, '/phases /facilities/0/completed_on'],
  ] as const)('%s', (_, completedOn, phases, expected, disputed, fields) => {
    expect(at(completedOn, phases === null ? null : [...phases])).toEqual([expected, disputed, fields]);
  });

  it('is disputed where dwellings say otherwise', () => {
    const both = (a: number, b: number) => [phase(40, a, '2021-06-30'), phase(60, b, '2022-06-30')];
    expect(at('2021-07-01', both(70, 30))).toEqual(['0.4 0.7', true, '']);
    expect(at('2021-07-01', both(30, 70))).toEqual(['0.3 0.4', true, '']);
    expect(at('2021', both(30, 70)).slice(0, 2)).toEqual(['0 0.4', false]);
    expect(at('2021-07-01', [phase(40, 70, '2021-06-30'), phase(null, 30, '2022-06-30')]).slice(0, 2)).toEqual([
      '0 1',
      false,
    ]);
    expect(at('2021-07-01', [phase(40, 70, '2021-06-30'), phase(60, null, '2022-06-30')])).toEqual([
      '0.4 0.4',
      false,
      '',
    ]);
  });

  it('is left to exact arithmetic', () => {
    expect(bounds(fact, scopeOf({ phases: [first, second] }), { completed_on: '2021-07-01' }, true)).toBe('0.4 0.4');
  });
});
