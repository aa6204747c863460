/**
 * The hardest clauses of the other cities: each case with its status from the clause, and a twin that differs in one
 * value.
 */
import type { HousingProject } from '../../src/model/subject.ts';

const station = { id: 'F1', type: 'home_care_station', provision: 'provided' } as const;
const street = { id: 'F1', type: 'street_centre', provision: 'provided' } as const;

/** Three phases of 40 %, 20 % and 40 % of the floor area. */
const phases = [
  { id: '1', housing_floor_area_m2: 40000, completed_on: '2020-06-30' },
  { id: '2', housing_floor_area_m2: 20000, completed_on: '2021-06-30' },
  { id: '3', housing_floor_area_m2: 40000, completed_on: '2022-06-30' },
];

const built = (completed_on: string, infeasible: boolean | null = null) => ({
  stage: 'new' as const,
  phases,
  first_phase_infeasible: infeasible,
  facilities: [{ ...station, completed_on }],
});

export type HardCase = readonly [
  rule: string,
  name: string,
  given: Partial<HousingProject>,
  status: string,
  missing?: string[],
];

const handed = (to: 'civil_affairs' | 'street_office', price_yuan: number) => ({
  settlement: 'urban_community' as const,
  facilities: [{ ...station, acquired_by: 'construction' as const, handover: { to, price_yuan } }],
});

export const HARD_CASES: readonly HardCase[] = [
  [
    'site-min-300',
    'two facilities in one place make 300',
    {
      stage: 'new',
      facilities: [
        { ...station, site: 'S', floor_area_m2: 140 },
        { ...street, id: 'F2', site: 'S', floor_area_m2: 160 },
      ],
    },
    'pass',
  ],
  [
    'site-min-300',
    'the same two in two places',
    {
      stage: 'new',
      facilities: [
        { ...station, site: 'S', floor_area_m2: 140 },
        { ...street, id: 'F2', site: 'T', floor_area_m2: 160 },
      ],
    },
    'fail',
  ],
  [
    'site-min-300',
    'a lone facility of unknown type with 300: counted or not, no breach',
    { stage: 'new', facilities: [{ id: 'F1', provision: 'provided', floor_area_m2: 300 }] },
    'pass',
  ],
  [
    'site-min-300',
    'a lone facility of unknown type with 299',
    { stage: 'new', facilities: [{ id: 'F1', provision: 'provided', floor_area_m2: 299 }] },
    'undetermined',
    ['/facilities/0/type'],
  ],
  [
    'site-min-300',
    'two of unknown type in one place, each with 300: at least one counts',
    {
      stage: 'new',
      facilities: [
        { id: 'F1', provision: 'provided', site: 'S', floor_area_m2: 300 },
        { id: 'F2', provision: 'provided', site: 'S', floor_area_m2: 300 },
      ],
    },
    'pass',
  ],
  [
    'site-min-300',
    'two of unknown type in one place, one with 299',
    {
      stage: 'new',
      facilities: [
        { id: 'F1', provision: 'provided', site: 'S', floor_area_m2: 300 },
        { id: 'F2', provision: 'provided', site: 'S', floor_area_m2: 299 },
      ],
    },
    'undetermined',
    ['/facilities/0/type', '/facilities/1/type'],
  ],
  ['site-min-300', 'none provided', { stage: 'new', facilities: [] }, 'not_applicable'],
  ['first-batch', 'on the day of the first phase', built('2020-06-30'), 'pass'],
  ['first-batch', 'a day later, no reason known', built('2020-07-01'), 'undetermined', ['/first_phase_infeasible']],
  ['first-batch', 'a day later, not infeasible', built('2020-07-01', false), 'fail'],
  ['first-batch', 'a day later, infeasible, 40 % completed', built('2020-07-01', true), 'not_applicable'],
  ['first-batch', 'infeasible, 60 % completed: whatever the reason', built('2021-06-30', true), 'fail'],
  ['first-batch', '60 % completed, no reason known', built('2021-06-30'), 'fail'],
  ['first-batch', 'not phased', { stage: 'new', phases: [], facilities: [station] }, 'not_applicable'],
  [
    'first-batch',
    'completed in a year that straddles the day',
    built('2020'),
    'undetermined',
    ['/first_phase_infeasible', '/facilities/0/completed_on'],
  ],
  ['before-50pct', 'late, infeasible, 40 %', built('2021-06-29', true), 'pass'],
  ['before-50pct', 'late, infeasible, 60 %: the very day counts as completed', built('2021-06-30', true), 'fail'],
  ['before-50pct', 'on time: not bound', built('2020-06-30', true), 'not_applicable'],
  ['before-50pct', 'late without a known reason, 40 %: no breach either way', built('2021-01-01'), 'pass'],
  [
    'before-50pct',
    'late without a known reason, 60 %',
    built('2021-07-01'),
    'undetermined',
    ['/first_phase_infeasible'],
  ],
  [
    'centre-3000',
    '3,000 households exactly: not bound',
    { communities: [{ households: 3000, centres: [] }] },
    'not_applicable',
  ],
  ['centre-3000', '3,001 households without a centre', { communities: [{ households: 3001, centres: [] }] }, 'fail'],
  [
    'centre-3000',
    'one centre with 10 beds',
    { communities: [{ households: 3001, centres: [{ beds: 9 }, { beds: 10 }] }] },
    'pass',
  ],
  [
    'centre-3000',
    'beds of two centres are not added',
    { communities: [{ households: 3001, centres: [{ beds: 9 }, { beds: 9 }] }] },
    'fail',
  ],
  [
    'centre-3000',
    'beds not known',
    { communities: [{ households: 3001, centres: [{ beds: 9 }, {}] }] },
    'undetermined',
    ['/communities/0/centres/1/beds'],
  ],
  [
    'centre-3000',
    'households not known, but a centre with 10 beds',
    { communities: [{ centres: [{ beds: 10 }] }] },
    'pass',
  ],
  [
    'centre-3000',
    'households and centres not known',
    { communities: [{}] },
    'undetermined',
    ['/communities/0/households', '/communities/0/centres'],
  ],
  ['centre-3000', 'communities not known', {}, 'undetermined', ['/communities']],
  ['centre-3000', 'no community', { communities: [] }, 'not_applicable'],
  [
    'station-if-500',
    'radius of 500 does not trigger',
    { communities: [{ centres: [{ service_radius_m: 500 }] }], facilities: [] },
    'not_applicable',
  ],
  [
    'station-if-500',
    'radius of 501, no station',
    { communities: [{ centres: [{ service_radius_m: 501 }] }], facilities: [] },
    'fail',
  ],
  [
    'station-if-500',
    'radius of 501, a station of 200',
    { communities: [{ centres: [{ service_radius_m: 501 }] }], facilities: [{ ...station, floor_area_m2: 200 }] },
    'pass',
  ],
  [
    'station-if-500',
    'radius of 501, a station of 199.99',
    { communities: [{ centres: [{ service_radius_m: 501 }] }], facilities: [{ ...station, floor_area_m2: '199.99' }] },
    'fail',
  ],
  [
    'station-if-500',
    'radius of 501, a street centre of 200 is no station',
    { communities: [{ centres: [{ service_radius_m: 501 }] }], facilities: [{ ...street, floor_area_m2: 200 }] },
    'fail',
  ],
  [
    'station-if-500',
    'radius not known, a station of 200 in any case',
    { communities: [{ centres: [{}] }], facilities: [{ ...station, floor_area_m2: 200 }] },
    'pass',
  ],
  [
    'station-if-500',
    'radius not known, no station',
    { communities: [{ centres: [{}] }], facilities: [] },
    'undetermined',
    // Where positions give the distance, that decides instead of what is declared.
    ['/site_boundary', '/buildings', '/communities/0/centres/0/service_radius_m', '/communities/0/centres/0/location'],
  ],
  ['means-closed', 'leased', { stage: 'existing', facilities: [{ ...station, acquired_by: 'lease' }] }, 'pass'],
  [
    'means-closed',
    'reallocated: a person decides',
    { stage: 'existing', facilities: [{ ...station, acquired_by: 'reallocation' }] },
    'undetermined',
    [],
  ],
  [
    'means-closed',
    'not known',
    { stage: 'existing', facilities: [station] },
    'undetermined',
    ['/facilities/0/acquired_by'],
  ],
  ['handover-free', 'to civil affairs for nothing', handed('civil_affairs', 0), 'pass'],
  ['handover-free', 'for one yuan', handed('civil_affairs', 1), 'fail'],
  ['handover-free', 'to the street office', handed('street_office', 0), 'fail'],
  [
    'handover-free',
    'nothing known yet at the design review',
    {
      ...handed('civil_affairs', 0),
      review_stage: 'design',
      facilities: [{ ...station, acquired_by: 'construction' }],
    },
    'not_yet_due',
  ],
  [
    'handover-free',
    'nothing known yet',
    { settlement: 'urban_community', facilities: [{ ...station, acquired_by: 'construction' }] },
    'undetermined',
    ['/facilities/0/handover/to', '/facilities/0/handover/price_yuan'],
  ],
  [
    'no-transfer',
    'kept',
    { facilities: [{ ...station, government_funded: true, transferred: false, mortgaged: false, diverted: false }] },
    'pass',
  ],
  [
    'no-transfer',
    'mortgaged',
    { facilities: [{ ...station, government_funded: true, transferred: false, mortgaged: true, diverted: null }] },
    'fail',
  ],
  [
    'no-transfer',
    'funding not known, mortgaged',
    { facilities: [{ ...station, mortgaged: true }] },
    'undetermined',
    ['/facilities/0/government_funded'],
  ],
  ['street-centre-50-beds', '50 beds', { facilities: [{ ...street, beds: 50 }] }, 'pass'],
  ['street-centre-50-beds', '49 beds after the year', { facilities: [{ ...street, beds: 49 }] }, 'fail'],
  [
    'street-centre-50-beds',
    '49 beds on the last day of the year',
    { assessed_on: '2022-12-31', facilities: [{ ...street, beds: 49 }] },
    'not_yet_due',
  ],
  [
    'street-centre-50-beds',
    '49 beds on the first day after',
    { assessed_on: '2023-01-01', facilities: [{ ...street, beds: 49 }] },
    'fail',
  ],
  [
    'street-centre-50-beds',
    'beds not known before the year ends',
    { assessed_on: '2021-01-01', facilities: [street] },
    'not_yet_due',
  ],
  [
    'street-centre-50-beds',
    '49 beds on a day in the year 2022 or 2023',
    { assessed_on: '2022', facilities: [{ ...street, beds: 49 }] },
    'not_yet_due',
  ],
  ['two-stations', 'two', { facilities: [station, { ...station, id: 'F2' }] }, 'pass'],
  ['two-stations', 'one and a street centre', { facilities: [station, { ...street, id: 'F2' }] }, 'fail'],
  [
    'two-stations',
    'one and one of unknown type',
    { facilities: [station, { id: 'F2', provision: 'provided' }] },
    'undetermined',
    ['/facilities/1/type'],
  ],
];
