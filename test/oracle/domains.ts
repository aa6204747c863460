/**
 * Subjects to compare a program with the oracle on: small exhaustive domains, one for each rule, and random
 * plausible projects with facts left out here and there. Every one of them is valid input.
 */
import fc from 'fast-check';
import type { Building, Facility, HousingProject, Phase } from '../../src/model/subject.ts';
import {
  ACQUISITIONS,
  FACILITY_TYPES,
  PLAN_TYPES,
  PROVISIONS,
  REVIEW_STAGES,
  SETTLEMENTS,
  STAGES,
} from '../../src/model/vocabulary.ts';
import type { RuleId } from './rules.ts';

/** Days around the day of issue, and one long after it. */
export const AS_OF_DAYS = ['2018-07-29', '2018-07-30', '2026-11-01'] as const;

/** The lists to choose from, by field; `undefined` leaves the field out. */
export type Choices<T> = { readonly [Key in keyof T]?: readonly T[Key][] };

/** Every object that takes each field from its list. */
export function* product<T extends object>(choices: Choices<T>): Generator<T> {
  const [first, ...rest] = Object.entries(choices) as [string, readonly unknown[]][];
  if (!first) {
    yield {} as T;
    return;
  }
  const [key, values] = first;
  for (const tail of product<Record<string, unknown>>(Object.fromEntries(rest))) {
    for (const value of values) yield (value === undefined ? { ...tail } : { [key]: value, ...tail }) as T;
  }
}

type Subject = HousingProject;

export function* subjects(choices: Choices<Subject>): Generator<Subject> {
  for (const subject of product<Subject>(choices)) yield numbered(subject);
}

/** The same subject with ids, in a coordinate system if it has coordinates. */
export function numbered(subject: Subject): Subject {
  const { facilities, buildings } = subject;
  const located = [...(facilities ?? []), ...(buildings ?? [])].some((x) => x.location);
  return {
    ...subject,
    id: 'case',
    city: 'zhengzhou',
    ...(located && { crs: 'EPSG:4547' }),
    ...(facilities && { facilities: facilities.map((f, i) => ({ id: `F${i + 1}`, ...f })) }),
    ...(buildings && { buildings: buildings.map((b, i) => ({ id: `${i + 1}#`, ...b })) }),
  };
}

export const lists = <T>(...parts: Iterable<readonly T[]>[]): T[][] =>
  parts.flatMap((part) => [...part].map((x) => [...x]));
export const ones = <T>(items: Iterable<T>): T[][] => [...items].map((item) => [item]);
export const pairs = <T>(items: readonly T[]): T[][] => items.flatMap((a) => items.map((b) => [a, b]));

export const STATION: Facility = { type: 'home_care_station', provision: 'provided' };
const SOME_TYPES = ['home_care_station', 'institution', undefined] as const;
const ANY_PROVISION = [...PROVISIONS, undefined];
export const ANY_STAGE = [...STAGES, undefined];

/** Areas at 30 and at 20 a hundred for 850 and 1,000 households, and a millionth less. */
const AREAS = [undefined, 0, '169.999999', 170, '254.999999', 255, '300.000'];

export function quotas(stage: (typeof ANY_STAGE)[number][]): Iterable<Subject> {
  const single = product<Facility>({
    type: [...SOME_TYPES],
    provision: ANY_PROVISION,
    floor_area_m2: AREAS,
    allocated_area_m2: [undefined, 0, '254.999999', 255],
  });
  const some: Facility[] = [
    { ...STATION, floor_area_m2: '85.5' },
    { ...STATION, floor_area_m2: '169.5' },
    { ...STATION },
    { provision: 'provided', floor_area_m2: 170 },
    { ...STATION, provision: 'nearby', floor_area_m2: 900 },
    { type: 'day_care_centre', floor_area_m2: '84.5' },
    { type: 'rural_home', provision: 'provided', floor_area_m2: 400 },
    {},
  ];
  return subjects({
    stage,
    households: [undefined, 0, 1, 850, '1000'],
    facilities: [undefined, ...lists([[]], ones(single), pairs(some))],
  });
}

const stages: Choices<Subject> = {
  stage: ANY_STAGE,
  planning_conditions_on: [undefined, '2018-07-29', '2018-07-30', '2017', '2018', '2018-07', '2019-02'],
  completed_on: [undefined, '2018-07-29', '2018-07-30', '2010', '2018', '2018-07', '2020-06'],
  households: [1000],
  facilities: [
    [],
    [{ ...STATION, floor_area_m2: '199.9', site: 'S1' }],
    [
      { ...STATION, floor_area_m2: 250, acquired_by: 'lease' },
      { ...STATION, floor_area_m2: 50 },
    ],
  ],
};

const sites: Choices<Subject> = {
  stage: ANY_STAGE,
  facilities: [
    undefined,
    ...lists(
      [[]],
      pairs([...product<Facility>({ type: [...SOME_TYPES], provision: ANY_PROVISION, site: [undefined, 'S1', 'S2'] })]),
      [
        [STATION, STATION, STATION],
        [{ ...STATION, site: 'S1' }, { ...STATION, site: 'S1' }, {}],
      ],
    ),
  ],
};

const STEPS = [
  ['planning', 'planned_on'],
  ['construction', 'started_on'],
  ['acceptance', 'accepted_on'],
  ['delivery', 'delivered_on'],
] as const;

/** One step in every state, the other three declared done or left open. */
export function* steps(): Generator<Subject> {
  for (const [step, date] of STEPS) {
    const on = (value: string | undefined): Phase => (value === undefined ? {} : { [date]: value });
    const phases: (Phase[] | undefined)[] = [
      undefined,
      [],
      [{ id: '1', ...on(undefined) }],
      [{ id: '1', ...on('2026-06-30') }],
      [{ id: '1', ...on('2026-06') }],
      [
        { id: '1', ...on('2026-06-30') },
        { id: '2', ...on('2027-06-30') },
      ],
      [
        { id: '1', ...on('2026-06-30') },
        { id: '2', ...on(undefined) },
      ],
    ];
    for (const subject of product<Subject>({
      stage: ['new', undefined],
      review_stage: [...REVIEW_STAGES, undefined],
      phases,
    })) {
      const assigned = subject.phases?.length ? [undefined, ...subject.phases.map((p) => p.id)] : [undefined];
      const own = product<Facility & { day?: string; declared?: boolean; others?: boolean }>({
        day: [undefined, '2026-06-29', '2026-06-30', '2026-07-01', '2026', '2027-07-01'],
        declared: [undefined, true, false],
        others: [undefined, true],
        phase: assigned,
        provision: ['provided', undefined],
      });
      for (const { day, declared, others, ...facility } of own) {
        const synchronised: NonNullable<Facility['synchronised']> = {};
        for (const [name] of STEPS) {
          const value = name === step ? declared : others;
          if (value !== undefined) synchronised[name] = value;
        }
        const f: Facility = { type: 'day_care_centre', ...facility, ...(day && { [date]: day }), synchronised };
        yield numbered({ ...subject, facilities: [f] });
      }
    }
  }
}

/** Which facilities the four steps bind, and lists that are not known. */
export const stepsOfFacilities: Choices<Subject> = {
  stage: ANY_STAGE,
  review_stage: [undefined, 'design', 'acceptance'],
  phases: [undefined, [], [{ id: '1', planned_on: '2026-01-01', delivered_on: '2028-01-01' }]],
  facilities: [
    undefined,
    ...lists(
      [[]],
      pairs([
        ...product<Facility>({
          type: [...SOME_TYPES],
          provision: ANY_PROVISION,
          planned_on: [undefined, '2026-01-01', '2026-01-02'],
        }),
      ]),
    ),
  ],
};

export const acquisitions: Choices<Subject> = {
  stage: ANY_STAGE,
  facilities: [
    undefined,
    ...lists(
      [[]],
      ones(
        product<Facility>({
          type: [...SOME_TYPES],
          provision: ANY_PROVISION,
          acquired_by: [undefined, ...ACQUISITIONS],
        }),
      ),
      pairs<Facility>([STATION, { ...STATION, acquired_by: 'construction' }, { ...STATION, provision: 'nearby' }, {}]),
    ),
  ],
};

const minima: Choices<Subject> = {
  stage: ANY_STAGE,
  households: [undefined, 100],
  facilities: [
    undefined,
    ...lists(
      [[]],
      pairs([
        ...product<Facility>({
          type: [...SOME_TYPES],
          provision: ANY_PROVISION,
          floor_area_m2: [undefined, '199.999999', 200],
        }),
      ]),
      ones(
        product<Facility>({
          type: ['street_centre'],
          provision: ['provided'],
          floor_area_m2: [undefined, 0, 150, 500],
          allocated_area_m2: [undefined, 0, 150, 250],
        }),
      ),
    ),
  ],
};

type Location = NonNullable<Facility['location']>;
const HERE: Location = [466000, 3846000];
/** 500 m, 500.0006 m, 900 m and 1,000 m from here. */
const AT_500: Location = [466300, 3846400];
const BEYOND_500: Location = [466300, '3846400.00075'];
const AT_900: Location = [466900, 3846000];
const AT_1000: Location = [466600, 3846800];

function* radii(): Generator<Subject> {
  const settlement = [...SETTLEMENTS, undefined];
  const serving = [
    ...ones(
      product<Facility>({
        type: ['home_care_station', 'rural_home', 'institution', undefined],
        location: [undefined, HERE],
        service_radius_m: [undefined, 500, '500.001', 1000, '1000.001'],
      }),
    ),
  ];
  const two = pairs<Facility>([
    { type: 'street_centre', provision: 'nearby', location: HERE },
    { type: 'home_care_station', location: AT_900, service_radius_m: 300 },
    { type: 'home_care_station', service_radius_m: 400 },
    { type: 'rural_home', service_radius_m: 1000 },
    { service_radius_m: 600 },
    { type: 'institution', location: HERE },
  ]);
  const homes: (Building[] | undefined)[] = [
    undefined,
    [],
    [{}],
    [{ location: AT_500 }],
    [{ location: BEYOND_500 }],
    [{ location: AT_1000 }],
    [{ distance_to_facility_m: 500 }],
    [{ distance_to_facility_m: '500.001', location: HERE }],
    [{ distance_to_facility_m: 1000 }, { location: HERE }],
    [{ distance_to_facility_m: 200 }, {}],
    [{ location: AT_500 }, {}],
    [{ location: AT_900 }, { location: [465100, 3846000] }],
    [{ location: AT_900 }, { location: AT_1000 }, { location: [466000, 3845200] }],
  ];
  yield* subjects({
    settlement,
    position_accuracy_m: [undefined, 5],
    buildings: homes,
    facilities: [undefined, ...lists([[]], serving, two)],
  });
}

export const plans: Choices<Subject> = {
  plan: [
    undefined,
    {},
    ...product<NonNullable<Subject['plan']>>({
      type: [undefined, ...PLAN_TYPES],
      population: [undefined, 1, 503, '50000'],
      eldercare_land_m2: [undefined, 0, '0.1', '50.299999', 50.3, '4999.999999', 5000],
    }),
  ],
};

/** For each rule a few values for each field that it reads, unknown included. */
export const EXHAUSTIVE: Record<RuleId, () => Iterable<Subject>> = {
  'zhengzhou.land-per-capita': () => subjects(plans),
  'zhengzhou.new-30': () => chain(quotas(['new', undefined]), subjects(stages)),
  'zhengzhou.new-concentrated': () => subjects(sites),
  'zhengzhou.four-sync': () => chain(steps(), subjects(stepsOfFacilities)),
  'zhengzhou.existing-20': () => chain(quotas(['existing', undefined]), subjects(stages)),
  'zhengzhou.existing-means': () => subjects(acquisitions),
  'zhengzhou.existing-min-200': () => subjects(minima),
  'zhengzhou.radius-urban-500': () => radii(),
  'zhengzhou.radius-village-1000': () => radii(),
};

export function* chain<T>(...parts: Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}

// Random projects.

/** A value, left out or null about once in `oneIn` times. */
export function known<T>(value: fc.Arbitrary<T>, oneIn = 6): fc.Arbitrary<T | null | undefined> {
  return fc.oneof(
    { weight: 2 * (oneIn - 1), arbitrary: value },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

export const word = <const T extends readonly unknown[]>(words: T): fc.Arbitrary<T[number]> =>
  fc.constantFrom(...words);

/** A decimal with up to six places, as a number or as its digits. */
export const decimal = (max: number): fc.Arbitrary<number | string> =>
  fc
    .tuple(fc.nat(max), fc.constantFrom(0, 0, 0, 1, 2, 6), fc.nat(999_999), fc.boolean())
    .map(([whole, places, fraction, asText]) => {
      const text = places === 0 ? `${whole}` : `${whole}.${String(fraction).padStart(6, '0').slice(0, places)}`;
      return asText ? text : Number(text);
    });

/** Values at and around the thresholds are worth more than their share. */
const area = fc.oneof(decimal(900), fc.constantFrom(0, 200, '199.999999', 240, 300, 300.1, 360, '0.1'));
const households = fc.oneof(fc.nat(3000), fc.constantFrom(0, 1, 800, 850, 1000, '1200', '1200.0'));
const metres = fc.oneof(decimal(1200), fc.constantFrom(480, 500, '500.001', 1000, '1000.001'));
const location: fc.Arbitrary<Location> = fc
  .tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }))
  .map(([x, y]) => [466000 + 100 * x, 3846000 + 100 * y]);
const date = fc.constantFrom('2017', '2018', '2018-07', '2018-07-29', '2018-07-30', '2021-03-01', '2023-02-28', '2026');
/** Most facilities keep step with the housing; some are late, and some dates are known by year or month only. */
const ofFacility = fc.constantFrom('2021', '2021-09-15', '2022-06-30', '2023-02', '2023-02-28', '2024-07-01');
const ofHousing = fc.constantFrom('2022', '2023-02', '2023-02-28', '2024-07-01', '2024-12-31', '2027-06-30');

const steps4 = (day: fc.Arbitrary<string>) => ({
  planned_on: known(day, 12),
  started_on: known(day, 12),
  accepted_on: known(day, 12),
  delivered_on: known(day, 4),
});

const facility = (phaseIds: readonly string[]): fc.Arbitrary<Facility> =>
  fc.record({
    type: known(fc.oneof({ weight: 3, arbitrary: fc.constant(STATION.type) }, word(FACILITY_TYPES)), 16),
    provision: known(fc.oneof({ weight: 5, arbitrary: fc.constant('provided' as const) }, word(PROVISIONS)), 12),
    site: known(word(['S1', 'S1', 'S1', 'S2']), 3),
    floor_area_m2: known(area),
    allocated_area_m2: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, area),
    acquired_by: known(word(ACQUISITIONS), 2),
    phase: phaseIds.length > 0 ? known(fc.constantFrom(...phaseIds), 4) : fc.constant(undefined),
    ...steps4(ofFacility),
    synchronised: known(
      fc.record({
        planning: known(fc.boolean(), 4),
        construction: known(fc.boolean(), 4),
        acceptance: known(fc.constant(true), 4),
        delivery: known(fc.constant(true), 4),
      }),
      2,
    ),
    location: known(location, 4),
    service_radius_m: known(metres, 3),
  });

const building: fc.Arbitrary<Building> = fc.record({
  households: known(fc.integer({ min: 1, max: 200 })),
  location: known(location, 12),
  distance_to_facility_m: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, metres),
});

const phase: fc.Arbitrary<Phase> = fc.record(steps4(ofHousing));

/** A random plausible project of Zhengzhou; coordinates in EPSG:4547, on a grid of 100 m. */
export const arbitrarySubject: fc.Arbitrary<Subject> = known(fc.array(phase, { maxLength: 3 })).chain((unnumbered) => {
  const phases = unnumbered?.map((p, i) => ({ id: `${i + 1}`, ...p }));
  const ids = (phases ?? []).map((_, i) => `${i + 1}`);
  return fc
    .record({
      stage: known(word(STAGES), 5),
      planning_conditions_on: known(date, 3),
      completed_on: known(date, 2),
      review_stage: known(word(REVIEW_STAGES), 2),
      settlement: known(word(SETTLEMENTS)),
      households: known(households),
      position_accuracy_m: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, word([0, 5, '12.5', 260])),
      buildings: known(fc.array(building, { maxLength: 4 })),
      phases: fc.constant(phases),
      plan: known(
        fc.record({
          type: known(word(PLAN_TYPES)),
          population: known(fc.integer({ min: 1, max: 60_000 })),
          eldercare_land_m2: known(decimal(8000)),
        }),
        3,
      ),
      facilities: known(fc.array(facility(ids), { maxLength: 3 }), 10),
    })
    .map((subject) => numbered(JSON.parse(JSON.stringify(subject))));
});
