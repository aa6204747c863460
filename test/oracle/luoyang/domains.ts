/**
 * Subjects to compare a program with the oracle of Luoyang on: small exhaustive domains, one for each rule. Every one
 * of them is valid input. Values straddle each figure of the document, the day of issue and the days of the phases.
 */
import type { Facility, Phase } from '../../../src/model/subject.ts';
import { PROVISIONS, RECIPIENTS } from '../../../src/model/vocabulary.ts';
import {
  acquisitions,
  type Choices,
  chain,
  lists,
  ones,
  pairs,
  plans,
  product,
  quotas,
  steps,
  stepsOfFacilities,
} from '../domains.ts';
import { STATION } from '../rules.ts';
import { centresAtADistance, largeCommunities } from './community-domains.ts';
import type { RuleId } from './rules.ts';
import { ANY_STAGE, every, type Subject, subjects, twos } from './subjects.ts';

const ANY_PROVISION = [...PROVISIONS, undefined];
const SOME_TYPES = ['home_care_station', 'institution', undefined] as const;
const YES_NO = [true, false, undefined];

/** Both sides of the day of issue, and dates of which only the year or month is known. */
const stages: Choices<Subject> = {
  stage: ANY_STAGE,
  planning_conditions_on: [undefined, '2018-01-03', '2018-01-04', '2017', '2018', '2018-01', '2018-02'],
  completed_on: [undefined, '2018-01-03', '2018-01-04', '2010', '2018', '2018-01', '2020-06'],
  households: [1000],
  phases: [
    [
      { completed_on: '2026-06-30', housing_floor_area_m2: 9 },
      { completed_on: '2027', housing_floor_area_m2: 10 },
    ],
  ],
  first_phase_infeasible: [true],
  facilities: [
    [],
    [{ ...STATION, floor_area_m2: '199.9', completed_on: '2026-07-01', handover: { to: 'other' } }],
    [
      { ...STATION, floor_area_m2: 250, completed_on: '2026-06-30', handover: { to: 'civil_affairs' } },
      { ...STATION, floor_area_m2: 50, acquired_by: 'lease', completed_on: '2027-06-30' },
    ],
  ],
};

/** The last day before issue and the day itself. */
const issue: Choices<Subject> = {
  ...stages,
  assessed_on: ['2018-01-03', '2018-01-04'],
  planning_conditions_on: [undefined, '2018-01-04'],
  completed_on: [undefined, '2018-01-03'],
};

/** Both sides of the end of 2020. */
function* goals(stage: (typeof ANY_STAGE)[number][]): Generator<Subject> {
  for (const subject of chain(every(2, quotas(stage)), subjects(stages)))
    for (const assessed_on of ['2020-12-31', '2021-01-01']) yield { ...subject, assessed_on };
}

type Area = 'floor_area_m2' | 'day_care_area_m2';

function minima(area: Area, metres: number, other: Area): Iterable<Subject> {
  const below = `${metres - 1}.999999`;
  const single = product<Facility>({
    type: ['community_centre', 'home_care_station', 'street_centre', undefined],
    provision: ANY_PROVISION,
    demonstration: YES_NO,
    [area]: [undefined, 0, below, metres, `${metres}.0`, '99999999'],
    [other]: [undefined, 100, 5000],
  });
  const some = product<Facility>({
    type: ['community_centre', 'home_care_station', undefined],
    provision: ['provided', undefined],
    demonstration: YES_NO,
    [area]: [undefined, below, metres],
  });
  const shared: Facility = { type: 'home_care_station', provision: 'provided', allocated_area_m2: metres };
  return chain(
    subjects({ stage: [undefined, 'existing'], facilities: [undefined, ...lists([[], [shared]], ones(single))] }),
    subjects({ facilities: twos([...some]) }),
  );
}

const handovers: Choices<Subject> = {
  stage: ANY_STAGE,
  review_stage: [undefined, 'design', 'acceptance', 'handover'],
  facilities: [
    undefined,
    ...lists(
      [[]],
      ones(
        product<Facility>({
          type: [...SOME_TYPES],
          provision: ANY_PROVISION,
          handover: [
            undefined,
            {},
            ...RECIPIENTS.map((to) => ({ to })),
            { price_yuan: 0, on: '2027-08-01' },
            { to: 'civil_affairs', price_yuan: 100, on: '2030' },
          ],
        }),
      ),
      pairs<Facility>([
        STATION,
        { ...STATION, handover: { to: 'civil_affairs' } },
        { ...STATION, handover: { to: 'street_office' } },
        { type: 'street_centre', handover: { to: 'other' } },
        { provision: 'provided', handover: { to: 'civil_affairs' } },
        {},
      ]),
    ),
  ],
};

const DAYS = [undefined, '2026-06-30', '2026-07-01', '2027-06-29', '2027-06-30', '2026', '2026-06', '2027-06'];
const NOT_GIVEN = undefined;

/** Two phases: floor areas at, below and above the half; dwellings not given, in part, agreeing and not agreeing. */
function phased(): Phase[][] {
  const first = product<Phase>({
    completed_on: [NOT_GIVEN, '2026-06-30', '2026'],
    housing_floor_area_m2: [NOT_GIVEN, '49.999999', 50],
    households: [NOT_GIVEN, 40, 50],
  });
  const second = [
    ...product<Phase>({
      completed_on: [NOT_GIVEN, '2027-06-30', '2026-06-30'],
      housing_floor_area_m2: [NOT_GIVEN, 50],
      households: [NOT_GIVEN, 50],
    }),
  ];
  return [...first].flatMap((a) => second.map((b) => [a, b]));
}

function* batches(): Generator<Subject> {
  const completed = (days: (string | undefined)[]) =>
    days.map((day): Facility[] => [{ ...STATION, ...(day !== undefined && { completed_on: day }) }]);
  yield* subjects({
    stage: ['new'],
    first_phase_infeasible: YES_NO,
    phases: phased(),
    facilities: completed(DAYS),
  });
  const three: Phase[] = [
    { completed_on: '2026-06-30', housing_floor_area_m2: 30 },
    { completed_on: '2027-06-30', housing_floor_area_m2: 30 },
    { housing_floor_area_m2: 40 },
  ];
  const others: Choices<Subject> = {
    stage: ['new', undefined],
    review_stage: [undefined, 'construction', 'acceptance', 'handover'],
    first_phase_infeasible: YES_NO,
    phases: [undefined, [], [{}], [{ completed_on: '2026-06-30' }], [{ completed_on: '2026', households: 5 }], three],
    facilities: [
      undefined,
      [],
      ...completed(DAYS),
      ...ones(
        product<Facility>({
          type: [...SOME_TYPES],
          provision: ANY_PROVISION,
          completed_on: [undefined, '2026-06-30', '2026-12-31', '2027-06-30'],
        }),
      ),
      ...pairs<Facility>([
        { ...STATION, completed_on: '2026-06-30' },
        { ...STATION, completed_on: '2027-06-30' },
        STATION,
        { completed_on: '2026-07-01' },
      ]),
    ],
  };
  yield* every(3, subjects(others));
}

/** For each rule a few values for each field that it reads, unknown included. */
const DOMAINS: Record<RuleId, () => Iterable<Subject>> = {
  'luoyang.land-per-capita': () => subjects(plans),
  'luoyang.new-30-target': () => chain(goals(['new', undefined]), subjects(issue)),
  'luoyang.existing-20-target': () => chain(goals(['existing', undefined]), subjects(issue)),
  'luoyang.demo-centre-750': () => minima('floor_area_m2', 750, 'day_care_area_m2'),
  'luoyang.demo-centre-daycare-300': () => minima('day_care_area_m2', 300, 'floor_area_m2'),
  'luoyang.station-200': () => minima('floor_area_m2', 200, 'day_care_area_m2'),
  'luoyang.centre-3000': largeCommunities,
  'luoyang.station-if-radius-500': centresAtADistance,
  'luoyang.new-30': () => chain(quotas(['new', undefined]), subjects(stages), subjects(issue)),
  'luoyang.four-sync': () =>
    chain(every(23, steps()), every(9, subjects(stepsOfFacilities)), subjects(stages), subjects(issue)),
  'luoyang.handover': () => chain(subjects(handovers), subjects(stages), subjects(issue)),
  'luoyang.first-batch': () => chain(batches(), subjects(stages), subjects(issue)),
  'luoyang.before-50pct': () => chain(batches(), subjects(stages), subjects(issue)),
  'luoyang.existing-20': () => chain(quotas(['existing', undefined]), subjects(stages), subjects(issue)),
  'luoyang.existing-means': () => chain(subjects(acquisitions), subjects(stages), subjects(issue)),
};

export function domainOf(rule: RuleId): Subject[] {
  return [...DOMAINS[rule]()].map((subject) => ({ ...subject, city: 'luoyang' }));
}
