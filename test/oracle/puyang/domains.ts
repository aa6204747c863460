/** For each rule of Puyang a few values for each field that it reads, unknown included, in every combination. */
import fc from 'fast-check';
import type { Facility, HousingProject } from '../../../src/model/subject.ts';
import { FACILITY_TYPES, PLAN_TYPES, RECIPIENTS, REVIEW_STAGES, SETTLEMENTS } from '../../../src/model/vocabulary.ts';
import { acquisitions, named, onEach, sitesWithAreas, stagesAround, unknownOr } from '../around.ts';
import {
  arbitrarySubject,
  decimal,
  known,
  lists,
  ones,
  pairs,
  product,
  quotas,
  STATION,
  steps,
  stepsOfFacilities,
  word,
} from '../domains.ts';
import { PUYANG } from './rules.ts';

type Subject = HousingProject;
type Subjects = Iterable<Subject>;

const ISSUE_DAYS = ['2021-12-14', '2021-12-15'];
const DUE_DAYS = [...ISSUE_DAYS, '2022-12-31', '2023-01-01'];
export const AS_OF_DAYS = [...DUE_DAYS, '2021', '2026-11-01'] as const;

const withFacilities = (...parts: Iterable<readonly Facility[]>[]): (Facility[] | null | undefined)[] => [
  undefined,
  null,
  [],
  ...lists(...parts),
];

function plans(): Subjects {
  const plan = product<NonNullable<Subject['plan']>>({
    type: unknownOr(...PLAN_TYPES),
    population: unknownOr<string | number>(0, 1, 503, '50000'),
    eldercare_land_m2: unknownOr<string | number>(0, '0.199999', 0.2, '100.599999', 100.6, '9999.999999', '10000.0'),
  });
  return product<Subject>({ plan: unknownOr({}, ...plan) });
}

/** One facility of every type with the size at the limit, and pairs whose sizes straddle it. */
function sizes(type: 'street_centre' | 'day_care_centre', field: 'floor_area_m2' | 'beds', least: number): Subjects {
  const short = field === 'beds' ? least - 1 : `${least - 1}.999999`;
  const values = unknownOr<string | number>(0, short, least, 3 * least);
  const one = product<Facility>({
    type: unknownOr(...FACILITY_TYPES),
    provision: unknownOr('provided', 'nearby'),
    [field]: values,
    allocated_area_m2: [undefined, 1, 5000],
    day_care_area_m2: [undefined, 5000],
  });
  const some = product<Facility>({
    type: [type, 'institution', undefined],
    provision: ['provided', undefined],
    [field]: [undefined, short, `${least}`],
  });
  return onEach(DUE_DAYS, product<Subject>({ facilities: withFacilities(ones(one), pairs([...some])) }));
}

const oneOfEach: Facility[][] = [
  [],
  [{ ...STATION, floor_area_m2: '199.9', site: 'S1' }],
  [
    { ...STATION, floor_area_m2: 250, acquired_by: 'lease' },
    { ...STATION, floor_area_m2: 50 },
  ],
];

/** All four steps at once: which are dated, declared or open decides what review can ask for. */
function* stepsTogether(): Generator<Subject> {
  const dates = [undefined, '2026-06-30', '2026-07-01'];
  const facilities = product<Facility>({
    type: ['community_centre'],
    provision: ['provided', undefined],
    planned_on: dates,
    started_on: dates,
    accepted_on: dates,
    delivered_on: dates,
  });
  const inStep: Facility = {
    type: 'community_centre',
    synchronised: { planning: true, construction: true, acceptance: true, delivery: true },
  };
  const day = '2026-06-30';
  yield* product<Subject>({
    stage: ['new', undefined],
    facilities: pairs<Facility>([inStep, { ...inStep, provision: 'provided' }, { type: 'community_centre' }, {}]),
  });
  yield* product<Subject>({
    stage: ['new', undefined],
    review_stage: unknownOr(...REVIEW_STAGES),
    phases: [[{ id: '1', planned_on: day, started_on: day, accepted_on: day }]],
    facilities: ones(facilities),
  });
}

/** Every `step`-th of a domain that is too large to be looked at whole beside the others. */
function* every(step: number, subjects: Subjects): Generator<Subject> {
  let i = 0;
  for (const subject of subjects) if (i++ % step === 0) yield subject;
}

function handovers(): Subjects {
  const handover = unknownOr(
    ...product<NonNullable<Facility['handover']>>({
      to: unknownOr(...RECIPIENTS),
      price_yuan: unknownOr<string | number>(0, '0.00', '0.01'),
      on: [undefined, '2030-01-01'],
    }),
  );
  const one = product<Facility>({
    type: ['home_care_station', 'institution', undefined],
    provision: ['provided', 'nearby', null],
    acquired_by: ['construction', 'lease', undefined],
    handover,
  });
  const some: Facility[] = [
    { ...STATION, acquired_by: 'construction', handover: { to: 'civil_affairs', price_yuan: 0 } },
    { ...STATION, acquired_by: 'construction', handover: { to: 'civil_affairs' } },
    { type: 'day_care_centre', acquired_by: 'construction', handover: { to: 'civil_affairs', price_yuan: 0 } },
    { ...STATION, acquired_by: 'construction', handover: { price_yuan: 0 } },
    { ...STATION, acquired_by: 'construction', handover: { to: 'street_office' } },
    { ...STATION, acquired_by: 'construction' },
    { ...STATION, handover: { price_yuan: 1 } },
    { acquired_by: 'construction', handover: { to: 'other', price_yuan: 0 } },
    { ...STATION, acquired_by: 'purchase' },
    {},
  ];
  return product<Subject>({
    settlement: unknownOr(...SETTLEMENTS),
    review_stage: [undefined, 'acceptance', 'handover'],
    facilities: withFacilities(ones(one), pairs(some)),
  });
}

function bans(): Subjects {
  const flag = unknownOr(true, false);
  const one = product<Facility>({
    type: ['home_care_station', 'institution', undefined],
    provision: ['provided', 'nearby', undefined],
    government_funded: flag,
    transferred: flag,
    mortgaged: flag,
    diverted: flag,
  });
  const kept: Facility = { ...STATION, government_funded: true, transferred: false, mortgaged: false, diverted: false };
  const some = [kept, { ...kept, provision: undefined }, { ...kept, type: undefined }].flatMap((f): Facility[] => [
    f,
    { ...f, transferred: true },
    { ...f, mortgaged: undefined },
    { ...f, diverted: true, government_funded: null },
  ]);
  return product<Subject>({ facilities: withFacilities(ones(one), pairs([...some, {}])) });
}

type RuleId = keyof typeof PUYANG.clauses;
const around = () => onEach([...ISSUE_DAYS, '2021-12'], stagesAround(PUYANG.issued, oneOfEach));

export const EXHAUSTIVE: Record<RuleId, () => Subjects> = {
  'puyang.land-per-capita': () => named('puyang', onEach(['2021-12-14', '2021', '2026-11-01'], plans())),
  'puyang.street-centre-1500': () => named('puyang', sizes('street_centre', 'floor_area_m2', 1500)),
  'puyang.street-centre-50beds': () => named('puyang', sizes('street_centre', 'beds', 50)),
  'puyang.daycare-200': () => named('puyang', sizes('day_care_centre', 'floor_area_m2', 200)),
  'puyang.daycare-10beds': () => named('puyang', sizes('day_care_centre', 'beds', 10)),
  'puyang.four-sync': () =>
    named('puyang', around(), stepsTogether(), every(11, steps()), every(3, product<Subject>(stepsOfFacilities))),
  'puyang.new-30': () => named('puyang', around(), quotas(['new', undefined])),
  'puyang.new-min-300': () => named('puyang', around(), sitesWithAreas(300, ['new', null])),
  'puyang.existing-20': () => named('puyang', around(), quotas(['existing', undefined])),
  'puyang.existing-means': () => named('puyang', around(), acquisitions()),
  'puyang.existing-min-200': () => named('puyang', around(), sitesWithAreas(200, ['existing', undefined])),
  'puyang.handover-free': () => named('puyang', handovers()),
  'puyang.no-transfer': () => named('puyang', onEach(['2021-12', '2026-11-01'], bans())),
};

// Random projects: those of the common domain with the fields that only Puyang reads, and dates round its own day.

const amount = fc.oneof(decimal(2000), fc.constantFrom(200, '299.999999', 300, '1499.999999', 1500));
const date = fc.constantFrom('2020', '2021', '2021-12', '2021-12-14', '2021-12-15', '2022-02-28', '2026');
const own = fc.record({
  type: known(word(FACILITY_TYPES), 12),
  floor_area_m2: known(amount, 4),
  beds: known(fc.constantFrom(0, 9, 10, '10', 49, 50, 51, 80), 4),
  handover: known(
    fc.record({ to: known(word(RECIPIENTS), 4), price_yuan: known(fc.constantFrom(0, '0.0', '0.01', 5), 4) }),
    4,
  ),
  government_funded: known(fc.boolean(), 4),
  transferred: known(fc.constantFrom(false, false, true), 4),
  mortgaged: known(fc.constantFrom(false, false, true), 4),
  diverted: known(fc.constantFrom(false, false, true), 4),
});

export const arbitraryProject: fc.Arbitrary<Subject> = fc
  .tuple(arbitrarySubject, fc.array(own, { minLength: 3, maxLength: 3 }), known(date, 2), known(date, 2))
  .map(([subject, extra, planning_conditions_on, completed_on]) => ({
    ...subject,
    city: 'puyang',
    planning_conditions_on,
    completed_on,
    facilities: subject.facilities?.map((f, i) => ({ ...f, ...extra[i] })),
  }));
