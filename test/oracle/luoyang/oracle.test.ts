/** The oracle of Luoyang itself, against what its sentences say by hand; each pass has a twin that differs in one value. */
import { describe, expect, it } from 'vitest';
import { type Facility, type HousingProject, housingProjectSchema } from '../../../src/model/subject.ts';
import type { Expected } from '../oracle.ts';
import { domainOf } from './domains.ts';
import { expectedOf, missingOracle } from './oracle.ts';
import { RULES, type RuleId } from './rules.ts';

const station = (given: Partial<Facility> = {}): Facility => ({
  type: 'home_care_station',
  provision: 'provided',
  ...given,
});
const centre = (given: Partial<Facility>): Facility => ({
  type: 'community_centre',
  provision: 'provided',
  demonstration: true,
  ...given,
});

/** 40,000 of 100,000 m² completed in June 2026, the rest in June 2027. */
const phases = [
  { id: '1', completed_on: '2026-06-30', housing_floor_area_m2: 40_000 },
  { id: '2', completed_on: '2027-06-30', housing_floor_area_m2: 60_000 },
];
const late = { stage: 'new', first_phase_infeasible: true, phases } as const;
const onDay = (completed_on: string) => ({ facilities: [station({ completed_on })] });

const inStep = { planning: true, construction: true, acceptance: true, delivery: true };
const here: [number, number] = [466000, 3846000];
const far = { communities: [{ centres: [{ service_radius_m: '500.001' }] }] };

type Row = readonly [says: string, rule: RuleId, given: Partial<HousingProject>, status: Expected];

const ROWS: Row[] = [
  ['0.1 × 503 = 50.3', 'luoyang.land-per-capita', { plan: { population: 503, eldercare_land_m2: 50.3 } }, 'pass'],
  ['50.299999 < 50.3', 'luoyang.land-per-capita', { plan: { population: 503, eldercare_land_m2: 50.299999 } }, 'fail'],
  [
    '30 × 8.5 = 255',
    'luoyang.new-30',
    { stage: 'new', households: 850, facilities: [station({ floor_area_m2: 255 })] },
    'pass',
  ],
  [
    '254 < 255',
    'luoyang.new-30',
    { stage: 'new', households: 850, facilities: [station({ floor_area_m2: 254 })] },
    'fail',
  ],
  [
    '254 < 255, a goal for 2020',
    'luoyang.new-30-target',
    { assessed_on: '2021-01-01', stage: 'new', households: 850, facilities: [] },
    'fail',
  ],
  [
    'the year has not ended',
    'luoyang.new-30-target',
    { assessed_on: '2020-12-31', stage: 'new', households: 850, facilities: [] },
    'not_yet_due',
  ],
  [
    '20 × 5.03 = 100.6',
    'luoyang.existing-20',
    { stage: 'existing', households: 503, facilities: [station({ floor_area_m2: 100.6 })] },
    'pass',
  ],
  [
    '100.5 < 100.6',
    'luoyang.existing-20',
    { stage: 'existing', households: 503, facilities: [station({ floor_area_m2: 100.5 })] },
    'fail',
  ],
  [
    'nothing is known, the year has not ended',
    'luoyang.existing-20-target',
    { assessed_on: '2020-12-31' },
    'not_yet_due',
  ],
  ['nothing is known, the year has ended', 'luoyang.existing-20-target', { assessed_on: '2021-01-01' }, 'undetermined'],
  [
    'the day before issue',
    'luoyang.existing-20',
    { assessed_on: '2018-01-03', stage: 'existing', facilities: [] },
    'not_applicable',
  ],
  ['the day of issue', 'luoyang.existing-20', { assessed_on: '2018-01-04', stage: 'existing', facilities: [] }, 'fail'],
  ['750 is not below 750', 'luoyang.demo-centre-750', { facilities: [centre({ floor_area_m2: 750 })] }, 'pass'],
  ['749.9 is', 'luoyang.demo-centre-750', { facilities: [centre({ floor_area_m2: 749.9 })] }, 'fail'],
  [
    '749.9 of an ordinary centre',
    'luoyang.demo-centre-750',
    { facilities: [centre({ floor_area_m2: 749.9, demonstration: false })] },
    'not_applicable',
  ],
  [
    '300 is not below 300',
    'luoyang.demo-centre-daycare-300',
    { facilities: [centre({ day_care_area_m2: 300 })] },
    'pass',
  ],
  ['299.5 is', 'luoyang.demo-centre-daycare-300', { facilities: [centre({ day_care_area_m2: 299.5 })] }, 'fail'],
  ['200 is not below 200', 'luoyang.station-200', { facilities: [station({ floor_area_m2: 200 })] }, 'pass'],
  ['199.9 is', 'luoyang.station-200', { facilities: [station({ floor_area_m2: 199.9 })] }, 'fail'],
  [
    '3,001 households, 10 beds',
    'luoyang.centre-3000',
    { communities: [{ households: 3001, centres: [{ beds: 10 }] }] },
    'pass',
  ],
  [
    '3,001 households, 9 beds',
    'luoyang.centre-3000',
    { communities: [{ households: 3001, centres: [{ beds: 9 }] }] },
    'fail',
  ],
  [
    '3,000 does not exceed 3,000',
    'luoyang.centre-3000',
    { communities: [{ households: 3000, centres: [] }] },
    'not_applicable',
  ],
  [
    'beds of two centres are not added',
    'luoyang.centre-3000',
    { communities: [{ households: 3001, centres: [{ beds: 9 }, { beds: 9 }] }] },
    'fail',
  ],
  [
    'beyond 500 m, a station of 200 m²',
    'luoyang.station-if-radius-500',
    { ...far, facilities: [station({ floor_area_m2: 200 })] },
    'pass',
  ],
  [
    'beyond 500 m, a station of 199 m²',
    'luoyang.station-if-radius-500',
    { ...far, facilities: [station({ floor_area_m2: 199 })] },
    'fail',
  ],
  [
    '500 does not exceed 500',
    'luoyang.station-if-radius-500',
    { communities: [{ centres: [{ service_radius_m: 500 }] }], facilities: [] },
    'not_applicable',
  ],
  [
    '√(300² + 400²) = 500, whatever is declared',
    'luoyang.station-if-radius-500',
    {
      crs: 'EPSG:4547',
      communities: [{ centres: [{ location: here, service_radius_m: 600 }] }],
      buildings: [{ location: [466300, 3846400] }],
      facilities: [],
    },
    'not_applicable',
  ],
  [
    '√(300² + 401²) > 500, whatever is declared',
    'luoyang.station-if-radius-500',
    {
      crs: 'EPSG:4547',
      communities: [{ centres: [{ location: here, service_radius_m: 400 }] }],
      buildings: [{ location: [466300, 3846401] }],
      facilities: [],
    },
    'fail',
  ],
  [
    'every step declared',
    'luoyang.four-sync',
    { stage: 'new', facilities: [station({ synchronised: inStep })] },
    'pass',
  ],
  [
    'one step not',
    'luoyang.four-sync',
    { stage: 'new', facilities: [station({ synchronised: { ...inStep, delivery: false } })] },
    'fail',
  ],
  [
    'to civil affairs',
    'luoyang.handover',
    { stage: 'new', facilities: [station({ handover: { to: 'civil_affairs' } })] },
    'pass',
  ],
  [
    'to the street office',
    'luoyang.handover',
    { stage: 'new', facilities: [station({ handover: { to: 'street_office' } })] },
    'fail',
  ],
  ['not handed over', 'luoyang.handover', { stage: 'new', facilities: [station()] }, 'undetermined'],
  [
    'not handed over at acceptance',
    'luoyang.handover',
    { stage: 'new', review_stage: 'acceptance', facilities: [station()] },
    'not_yet_due',
  ],
  ['on the day of the first batch', 'luoyang.first-batch', { ...late, ...onDay('2026-06-30') }, 'pass'],
  ['a day later at 40 %, infeasible', 'luoyang.first-batch', { ...late, ...onDay('2026-07-01') }, 'not_applicable'],
  [
    'a day later at 40 %, feasible',
    'luoyang.first-batch',
    { ...late, first_phase_infeasible: false, ...onDay('2026-07-01') },
    'fail',
  ],
  ['on the day of the second batch, 100 %', 'luoyang.first-batch', { ...late, ...onDay('2027-06-30') }, 'fail'],
  ['late and infeasible at 40 %', 'luoyang.before-50pct', { ...late, ...onDay('2027-06-29') }, 'pass'],
  ['late and infeasible at 100 %', 'luoyang.before-50pct', { ...late, ...onDay('2027-06-30') }, 'fail'],
  ['on time', 'luoyang.before-50pct', { ...late, ...onDay('2026-06-30') }, 'not_applicable'],
  [
    '40 % of the floor area and 60 % of the dwellings',
    'luoyang.before-50pct',
    { ...late, phases: phases.map((p, i) => ({ ...p, households: [600, 400][i] })), ...onDay('2026-07-01') },
    'judgement',
  ],
  ['leased', 'luoyang.existing-means', { stage: 'existing', facilities: [station({ acquired_by: 'lease' })] }, 'pass'],
  [
    'nearby only',
    'luoyang.existing-means',
    { stage: 'existing', facilities: [station({ provision: 'nearby' })] },
    'not_applicable',
  ],
];

describe('the oracle', () => {
  it.each(ROWS)('%s: %s', (_, rule, given, status) => {
    const subject = { id: 'case', city: 'luoyang', ...given };
    expect(housingProjectSchema.safeParse(subject).error).toBeUndefined();
    expect(expectedOf(rule, subject, subject.assessed_on ?? '2026-11-01')).toBe(status);
  });

  it('has a row for every rule', () => {
    expect([...new Set(ROWS.map(([, rule]) => rule))].sort()).toEqual([...RULES].sort());
  });

  it('names what decides, and apart what decides between pass and not applicable only', () => {
    const facilities = [centre({ floor_area_m2: 750, demonstration: null }), centre({})];
    const missing = missingOracle({ id: 'case', facilities }, '2026-11-01', 'luoyang.demo-centre-750');
    expect(missing).toEqual({ must: ['/facilities/1/floor_area_m2'], quiet: [], may: ['/facilities/0/demonstration'] });
    const open = [facilities[0] ?? {}, centre({ demonstration: null })];
    const both = missingOracle({ id: 'case', facilities: open }, '2026-11-01', 'luoyang.demo-centre-750');
    expect(both.must).toEqual(['/facilities/1/demonstration', '/facilities/1/floor_area_m2']);
    expect(both.quiet).toEqual(['/facilities/0/demonstration']);
  });
});

describe('the small domains', () => {
  it.each(RULES)('%s: valid subjects with every status that the rule can have', (rule) => {
    const subjects = domainOf(rule).filter((_, i) => i % 7 === 0);
    const invalid = subjects.filter((s, i) => i % 5 === 0 && !housingProjectSchema.safeParse(s).success);
    expect(invalid).toEqual([]);
    const found = new Set(subjects.map((s) => expectedOf(rule, s, s.assessed_on ?? '2026-11-01')));
    const can: Expected[] = rule === 'luoyang.existing-means' ? ['pass'] : ['pass', 'fail', 'undetermined'];
    if (rule !== 'luoyang.land-per-capita') can.push('not_applicable');
    expect([...found]).toEqual(expect.arrayContaining(can));
  });
});
