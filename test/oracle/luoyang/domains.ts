/**
 * Subjects to compare a program with the oracle of Luoyang on: small exhaustive domains, one for each rule. Every one
 * of them is valid input. Values straddle each figure of the document, the day of issue and the days of the phases.
 */
import type { Building, Centre, Community, Facility, HousingProject, Phase } from '../../../src/model/subject.ts';
import { PROVISIONS, RECIPIENTS, STAGES } from '../../../src/model/vocabulary.ts';
import {
  acquisitions,
  type Choices,
  chain,
  lists,
  numbered,
  ones,
  pairs,
  plans,
  product,
  quotas,
  steps,
  stepsOfFacilities,
} from '../domains.ts';
import { STATION } from '../rules.ts';
import type { RuleId } from './rules.ts';

type Subject = HousingProject;

function* subjects(choices: Choices<Subject>): Generator<Subject> {
  for (const subject of product<Subject>(choices)) yield ofLuoyang(subject);
}

/** The same subject with ids, in a coordinate system if it has coordinates. */
export function ofLuoyang(subject: Subject): Subject {
  const centres = (subject.communities ?? []).flatMap((community) => community.centres ?? []);
  return {
    ...numbered(subject),
    city: 'luoyang',
    ...(centres.some(({ location }) => location) && { crs: 'EPSG:4547' }),
    ...(subject.phases && { phases: subject.phases.map((p, i) => ({ id: `${i + 1}`, ...p })) }),
  };
}

/** Every `step`-th. */
function* every<T>(step: number, all: Iterable<T>): Generator<T> {
  let i = 0;
  for (const one of all) if (i++ % step === 0) yield one;
}

/** Every two of them, in one order only, each with itself too. */
const twos = <T>(items: readonly T[]): T[][] => items.flatMap((a, i) => items.slice(i).map((b) => [a, b]));

const ANY_STAGE = [...STAGES, undefined];
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

const centre = (beds: number | undefined): Centre => (beds === undefined ? {} : { beds });

function* largeCommunities(): Generator<Subject> {
  const all = [
    ...product<Community>({
      households: [undefined, 3000, 3001, '3000.0'],
      centres: [
        undefined,
        ...lists(ones([undefined, 0, 9, 10, 11].map(centre)), twos([undefined, 9, 10].map(centre)), [[]]),
      ],
    }),
  ];
  yield* subjects({ stage: ANY_STAGE, communities: [undefined, ...lists([[]], ones(all))] });
  yield* subjects({ communities: twos(all) });
}

type Location = NonNullable<Facility['location']>;
const HERE: Location = [466000, 3846000];
/** 500 m, 500.0006 m and 900 m from here. */
const AT_500: Location = [466300, 3846400];
const BEYOND_500: Location = [466300, '3846400.00075'];
const AT_900: Location = [466900, 3846000];
/** Of an accuracy of 5 m: at most, and at least, 500 m. */
const AT_490: Location = [466000, 3846490];
const AT_511: Location = [465489, 3846000];

const STATIONS: (Facility[] | undefined)[] = [
  undefined,
  [],
  [{ ...STATION, floor_area_m2: '199.999999' }],
  [{ ...STATION, floor_area_m2: 200 }],
  [STATION],
  [{ ...STATION, provision: 'nearby', floor_area_m2: 300 }],
  [{ type: 'home_care_station', floor_area_m2: 300 }],
  [{ provision: 'provided', floor_area_m2: 300 }],
  [
    { type: 'day_care_centre', provision: 'provided', floor_area_m2: 300 },
    { ...STATION, allocated_area_m2: 300 },
  ],
  [
    { ...STATION, floor_area_m2: 100 },
    { ...STATION, floor_area_m2: 100 },
  ],
  [
    { ...STATION, floor_area_m2: 100 },
    { ...STATION, floor_area_m2: 200 },
  ],
];

/** 1,800 m apart: no place is within 500 m of both. */
const FAR_APART: Building[] = [{ location: AT_900 }, { location: [465100, 3846000] }];

const HOMES: (Building[] | undefined)[] = [
  undefined,
  [],
  [{}],
  [{ distance_to_facility_m: 400 }],
  [{ location: AT_500 }],
  [{ location: BEYOND_500, distance_to_facility_m: 100 }],
  [{ location: AT_500 }, { location: AT_900 }],
  [{ location: AT_500 }, {}],
  [{ location: BEYOND_500 }, {}],
  FAR_APART,
];

function* centresAtADistance(): Generator<Subject> {
  const single = [
    ...product<Centre>({ service_radius_m: [undefined, 0, 500, '500.001'], location: [undefined, HERE] }),
  ];
  const two: Centre[] = [
    {},
    { service_radius_m: 400 },
    { service_radius_m: 600 },
    { location: HERE },
    { location: AT_900 },
  ];
  const few: Community[] = [
    {},
    { centres: [] },
    { centres: [{}] },
    { centres: [{ service_radius_m: 400 }] },
    { centres: [{ service_radius_m: 600 }] },
    { centres: [{ location: HERE }] },
    { centres: [{ location: AT_900, service_radius_m: 400 }] },
  ];
  const communities = [
    undefined,
    ...lists<Community>([[]], ones(lists([[]], ones(single), twos(two)).map((centres) => ({ centres }))), twos(few)),
    [{}],
  ];
  const SOME_STATIONS = [undefined, [], STATIONS[2], STATIONS[3]];
  yield* subjects({ communities, buildings: HOMES, facilities: SOME_STATIONS });
  yield* subjects({
    position_accuracy_m: [5],
    communities,
    buildings: [[{ location: AT_490 }], [{ location: AT_500 }], [{ location: AT_511 }], FAR_APART],
    facilities: [[], STATIONS[3]],
  });
  yield* subjects({
    stage: ANY_STAGE,
    communities: [[{ centres: [{ service_radius_m: '500.001' }] }], [{ centres: [{}] }], [{}, { centres: [] }], [{}]],
    facilities: STATIONS,
  });
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
