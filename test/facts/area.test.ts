/** Facts about areas, plans and what is in them: each with what is known, what is not, and what is missing then. */
import { describe, expect, it } from 'vitest';
import type { Fact, Scope } from '../../src/facts/fact.ts';
import { VOCABULARIES } from '../../src/facts/registry.ts';
import type { Area } from '../../src/model/area.ts';
import { DUTIES, STATISTICS } from '../../src/model/area-vocabulary.ts';
import type { Subject } from '../../src/model/subjects.ts';
import type { SubjectKind } from '../../src/model/vocabulary.ts';
import { text } from './amounts.ts';

const ASSESSED = '2022-12-31';
const scopeOf = (subject: Subject): Scope => ({
  subject,
  project: { id: '-' },
  issued: '2017-01-01',
  assessedOn: ASSESSED,
  survey: null,
});
const areaOf = (given: Partial<Area>): Area => ({ kind: 'area', id: 'case', ...given });

function factOf(kind: SubjectKind, id: string): Fact {
  const fact = VOCABULARIES[kind].facts.get(id);
  if (fact === undefined) throw new Error(`no fact ${id}`);
  return fact;
}

/** The words that are possible, or `lo hi`; and the pointers of what is missing. */
function shown(fact: Fact, scope: Scope, value: object, pointer = ''): string {
  if (fact.type === 'word') {
    const possible = fact.possible(scope, value);
    const words = fact.words.filter((_, i) => (possible & (1 << i)) !== 0);
    return [words.join('|'), ...fact.fields(scope, value, pointer)].join(' ');
  }
  const { lo, hi, fields } = fact.exact(scope, value, pointer);
  return [text(lo), text(hi), ...fields(null)].join(' ');
}

const ofArea = (id: string, given: Partial<Area>): string => {
  const area = areaOf(given);
  return shown(factOf('area', id), scopeOf(area), area);
};

const BEDS = '/statistics/eldercare_beds';
const beds = (value: number | null, on?: string): Partial<Area> => ({
  statistics: { eldercare_beds: { value, ...(on === undefined ? {} : { on }) } },
});

describe('a statistic', () => {
  it.each<[string, Partial<Area>, string]>([
    ['without a day', beds(2000), '2000 2000'],
    ['that is not known', beds(null), `0 ∞ ${BEDS}/value`],
    ['that is left out', { statistics: {} }, `0 ∞ ${BEDS}/value`],
    ['where nothing is known', {}, `0 ∞ ${BEDS}/value`],
    ['of the very day', beds(2000, ASSESSED), '2000 2000'],
    ['of the day after', beds(2000, '2023-01-01'), `0 ∞ ${BEDS}/on`],
    ['of a year that is not over', beds(2000, '2022'), '2000 2000'],
    ['of a year that may be later', beds(2000, '2023'), `0 ∞ ${BEDS}/on`],
    ['of a report of the very day', { ...beds(2000), reported_on: ASSESSED }, '2000 2000'],
    ['of a report of the day after', { ...beds(2000), reported_on: '2023-01-01' }, '0 ∞ /reported_on'],
    ['with an earlier day in a later report', { ...beds(2000, ASSESSED), reported_on: '2023-06-01' }, '2000 2000'],
    ['of nothing', beds(0), '0 0'],
  ])('%s', (_, given, expected) => {
    expect(ofArea('eldercare_beds', given)).toBe(expected);
  });

  it('has the day of its own, or else of the report, or none', () => {
    const fact = factOf('area', 'eldercare_beds');
    const dayOf = (given: Partial<Area>) => fact.observed?.(scopeOf(areaOf(given)), areaOf(given)) ?? null;
    expect(dayOf(beds(1, '2020-01-01'))).toEqual({ on: '2020-01-01', pointer: `${BEDS}/on` });
    expect(dayOf({ ...beds(1), reported_on: '2021' })).toEqual({ on: '2021', pointer: '/reported_on' });
    expect(dayOf(beds(1))).toBeNull();
  });
});

describe('whether there is any', () => {
  it.each<[Partial<Area>, string]>([
    [beds(1), 'yes'],
    [beds(0), 'no'],
    [beds(null), `yes|no ${BEDS}/value`],
    [beds(0, '2023-01-01'), `yes|no ${BEDS}/on`],
  ])('%j: %s', (given, expected) => {
    expect(ofArea('any_eldercare_beds', given)).toBe(expected);
  });
});

describe('what an area is', () => {
  it.each<[string, Partial<Area>, string]>([
    ['division', { division: 'county_town' }, 'county_town'],
    ['level', { division: 'prefecture_city' }, 'city'],
    ['level', { division: 'county' }, 'county'],
    ['level', { division: 'county_level_city' }, 'county'],
    ['level', { division: 'district' }, 'county'],
    ['level', { division: 'functional_zone' }, 'county'],
    ['level', { division: 'county_town' }, 'street'],
    ['level', { division: 'street' }, 'street'],
    ['level', { division: 'township' }, 'street'],
    ['level', { division: 'urban_community' }, 'community'],
    ['level', { division: 'rural_community' }, 'community'],
    ['level', {}, 'city|county|street|community /division'],
    ['is_cluster_or_central_town', { is_cluster_or_central_town: false }, 'no'],
    ['is_cluster_or_central_town', {}, 'yes|no /is_cluster_or_central_town'],
    ['control_plan_made', { duties: { control_plan_made: true } }, 'yes'],
    ['control_plan_made', { duties: {} }, 'yes|no /duties/control_plan_made'],
  ])('%s of %j is %s', (id, given, expected) => {
    expect(ofArea(id, given)).toBe(expected);
  });

  it.each<[Partial<Area>, string]>([
    [{ name: '东县' }, '东县'],
    [{ name: ' 东 县 ' }, '东县'],
    [{ name: '西县' }, '西县'],
    [{ name: '南县' }, 'other'],
    [{}, 'other|东县|西县 /name'],
  ])('its name %j among two: %s', (given, expected) => {
    const fact = factOf('area', 'area_name');
    if (fact.type !== 'word' || fact.naming === undefined) throw new Error('no names');
    const area = areaOf(given);
    const named = fact.naming();
    // 东 县 is no other name, and the order in which names are written says nothing.
    expect([named.accept(['东县', '西县']), named.accept(['西县', '东 县']), named.accept(['西县'])]).toEqual([
      6, 6, 4,
    ]);
    expect(shown(named, scopeOf(area), area)).toBe(expected);
  });
});

describe('ways and distances', () => {
  it.each<[string, Partial<Area>, string]>([
    ['travel_minutes', { travel: { minutes: '14.5', mode: '步行' } }, '14.5 14.5'],
    ['travel_minutes', { travel: { minutes: 15 } }, '0 ∞ /travel/mode'],
    ['travel_minutes', { travel: { mode: '步行' } }, '0 ∞ /travel/minutes'],
    ['travel_minutes', {}, '0 ∞ /travel/minutes'],
    ['travel_minutes', { travel: { minutes: 15, mode: '步行', on: '2023-01-01' } }, '0 ∞ /travel/on'],
    ['farthest_dwelling', { farthest_dwelling: { metres: 1000 } }, '1000 1000'],
    ['farthest_dwelling', {}, '0 ∞ /farthest_dwelling/metres'],
  ])('%s of %j: %s', (id, given, expected) => {
    expect(ofArea(id, given)).toBe(expected);
  });
});

describe('things of an area', () => {
  const scope = scopeOf(areaOf({}));
  const of = (id: string, value: object): string => shown(factOf('area', id), scope, value, '/x');

  it.each<[string, object, string]>([
    ['facility_type', { type: 'support_home' }, 'support_home'],
    ['facility_level', { level: 'county' }, 'county'],
    ['facility_level', {}, 'city|county|township /x/level'],
    ['floor_area', { floor_area_m2: '750.5' }, '750.5 750.5'],
    ['floor_area', {}, '0 ∞ /x/floor_area_m2'],
    ['day_care_floor_area', { day_care_area_m2: 300 }, '300 300'],
    ['beds', { beds: 0 }, '0 0'],
    ['nursing_beds_of_facility', {}, '0 ∞ /x/nursing_beds'],
    ['public', { public: true }, 'yes'],
    ['newly_built', {}, 'yes|no /x/newly_built'],
    ['offers_counselling', { services: ['counselling', 'recreation'] }, 'yes'],
    ['offers_counselling', { services: ['recreation'] }, 'no'],
    ['offers_counselling', { services: [] }, 'no'],
    ['offers_counselling', {}, 'yes|no /x/services'],
    ['supply_method', { supply_method: 'listing' }, 'listing'],
    ['interested_users', { interested_users: 1 }, '1 1'],
    ['state_owned', {}, 'yes|no /x/state_owned'],
    ['project_in_use', { in_use: true }, 'yes'],
    ['project_started', {}, 'yes|no /x/started'],
    ['flat_area', { floor_area_m2: 60 }, '60 60'],
  ])('%s of %j: %s', (id, value, expected) => {
    expect(of(id, value)).toBe(expected);
  });
});

describe('sets of an area', () => {
  const facilities: NonNullable<Area['facilities']> = [
    { id: 'F1', type: 'institution' },
    { type: 'street_centre' },
    {},
  ];
  const area = areaOf({ facilities, parcels: [{}], projects: [{ name: '甲' }] });
  const setOf = (id: string) => {
    const domain = VOCABULARIES.area.domains.get(id);
    if (domain === undefined) throw new Error(`no set ${id}`);
    return domain;
  };
  // Members for certain, and perhaps.
  it.each([
    ['provided_facility', [0, 1, 2], [], '/facilities'],
    ['institution', [0], [2], '/facilities'],
    ['parcel', [0], [], '/parcels'],
    ['named_project', [0], [], '/projects'],
  ])('%s', (id, surely, perhaps, pointer) => {
    const domain = setOf(id);
    const list = domain.list(scopeOf(area), area) ?? [];
    const membership = list.map((one) => domain.member(scopeOf(area), one));
    expect(membership.flatMap((one, i) => (one === 1 ? [i] : []))).toEqual(surely);
    expect(membership.flatMap((one, i) => (one === 3 ? [i] : []))).toEqual(perhaps);
    expect(domain.listPointer('')).toBe(pointer);
    expect(domain.list(scopeOf(areaOf({})), areaOf({}))).toBeNull();
    expect(domain.pointer('', {}, 2)).toBe(`${pointer}/2`);
  });

  it('an institution of which the type is not known misses the type', () => {
    expect(setOf('institution').memberFields(scopeOf(area), {}, '/facilities/2')).toEqual(['/facilities/2/type']);
    expect(setOf('institution').memberFields(scopeOf(area), { type: 'institution' }, '/x')).toEqual([]);
  });

  it('the flats are those of one facility', () => {
    const flats = setOf('flat_of_facility');
    expect(flats.list(scopeOf(area), { flats: [{}, {}] })).toHaveLength(2);
    expect(flats.list(scopeOf(area), {})).toBeNull();
    expect(flats.pointer('/facilities/0', {}, 1)).toBe('/facilities/0/flats/1');
  });
});

describe('a plan', () => {
  it.each<[string, object, string]>([
    ['plan_type', { type: 'land_use_plan' }, 'land_use_plan'],
    ['includes_eldercare_land', { includes_eldercare_land: false }, 'no'],
    ['includes_eldercare_land', {}, 'yes|no /includes_eldercare_land'],
    ['eldercare_land_area', { eldercare_land_m2: 5000 }, '5000 5000'],
    ['plan_population', { population: 50000 }, '50000 50000'],
    // A plan is for somebody.
    ['plan_population', {}, '1 ∞ /population'],
  ])('%s of %j: %s', (id, given, expected) => {
    const plan: Subject = { kind: 'plan', id: 'case', ...given };
    expect(shown(factOf('plan', id), scopeOf(plan), plan)).toBe(expected);
  });

  it('is its own only member', () => {
    const plan: Subject = { kind: 'plan', id: 'case' };
    expect(VOCABULARIES.plan.domains.get('plan')?.list(scopeOf(plan), plan)).toEqual([plan]);
  });
});

describe('the tables of statistics and duties', () => {
  it('name no city and no year, and give every share something to be a share of', () => {
    const names = [...Object.keys(STATISTICS), ...Object.keys(DUTIES)];
    expect(
      names.filter((name) => !/^[a-z]+(_[a-z0-9]+)*$/.test(name) || /zhengzhou|luoyang|20\d\d/.test(name)),
    ).toEqual([]);
    for (const [id, entry] of Object.entries(STATISTICS)) {
      const { isWhole } = entry as { isWhole?: true };
      expect([id, VOCABULARIES.area.facts.has(`any_${id}`)]).toEqual([id, isWhole === true]);
    }
  });
});
