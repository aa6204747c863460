/** The facts that are one field or a sum: exactly, in doubles, and the fields that could move them across a limit. */
import { describe, expect, it } from 'vitest';
import type { Facility } from '../../src/model/subject.ts';
import { atLeast, bounds, numberFact, scopeOf, sized } from './amounts.ts';

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
      sized('40.50', { id: null, area_kind: 'gross' }),
      sized(null, { id: 'F3' }),
      sized(60, { id: 'F4', type: null, area_kind: 'net' }),
      sized(70, { id: 'F5', type: 'institution', area_kind: 'premises' }),
    ];
    const { terms, areaKinds } = fact.exact(scopeOf({ facilities }), {}, '');
    expect(terms).toEqual([
      { name: 'F1', amount: '100' },
      { name: 'facilities/1', amount: '40.50' },
    ]);
    expect(areaKinds).toEqual(['gross', 'net']);
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
    ['none, since what counts is enough', '50', [sized(100), unsure(50)], []],
    ['each of two that do it alone', '50', [unsure(50), unsure(60)], ['/facilities/0/type', '/facilities/1/type']],
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
    // Those that count for sure are not open.
    expect(fields('100', ...many(12), sized(1), sized(1))).toHaveLength(0);
  });
});
