import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facility, type HousingProject, housingProjectSchema } from '../../src/model/subject.ts';
import { completions, type Outcome } from './completions.ts';
import { arbitrarySubject, EXHAUSTIVE } from './domains.ts';
import { exact, over, plus } from './fraction.ts';
import {
  checkAgainstOracle,
  type Expected,
  expectedOf,
  type Judge,
  missingOracle,
  oracle,
  RULES,
  type RuleId,
} from './oracle.ts';

const TODAY = '2026-11-01';

function project(given: Partial<HousingProject>): HousingProject {
  return { id: 'case', city: 'zhengzhou', ...given };
}

function station(given: Partial<Facility> = {}): Facility {
  return { type: 'home_care_station', provision: 'provided', ...given };
}

const allInStep = { planning: true, construction: true, acceptance: true, delivery: true };

interface Row {
  readonly says: string;
  readonly rule: RuleId;
  readonly given: Partial<HousingProject>;
  readonly status: Expected;
  readonly must?: readonly string[];
  /** Some of what may be named. */
  readonly may?: readonly string[];
}

const NEW30 = 'zhengzhou.new-30';
const EXISTING20 = 'zhengzhou.existing-20';
const MIN200 = 'zhengzhou.existing-min-200';
const SITES = 'zhengzhou.new-concentrated';
const SYNC = 'zhengzhou.four-sync';
const MEANS = 'zhengzhou.existing-means';
const URBAN = 'zhengzhou.radius-urban-500';
const VILLAGE = 'zhengzhou.radius-village-1000';
const LAND = 'zhengzhou.land-per-capita';

const quotas: Row[] = [
  {
    says: '85.5 + 80.1 + 145.2 = 310.8 = 1036 × 0.3',
    rule: NEW30,
    given: {
      stage: 'new',
      households: 1036,
      facilities: [85.5, 80.1, 145.2].map((floor_area_m2) => station({ floor_area_m2 })),
    },
    status: 'pass',
  },
  {
    says: 'a shared facility counts with its part, 150 < 255',
    rule: NEW30,
    given: { stage: 'new', households: 850, facilities: [station({ floor_area_m2: 320, allocated_area_m2: 150 })] },
    status: 'fail',
  },
  {
    says: 'nothing at all fails for any number of households',
    rule: NEW30,
    given: { stage: 'new', households: 0, facilities: [] },
    status: 'fail',
  },
  {
    says: 'too little for one household is too little for any number',
    rule: NEW30,
    given: { stage: 'new', facilities: [station({ floor_area_m2: 0.299999 })] },
    status: 'fail',
  },
  {
    says: 'enough for one household may be enough',
    rule: NEW30,
    given: { stage: 'new', facilities: [station({ floor_area_m2: 0.3 })] },
    status: 'undetermined',
    must: ['/households'],
  },
  {
    says: 'both unknown decide',
    rule: NEW30,
    given: { stage: 'new', facilities: [station()] },
    status: 'undetermined',
    must: ['/facilities/0/floor_area_m2', '/households'],
    may: ['/facilities/0/allocated_area_m2'],
  },
  {
    says: 'known enough beside unknown areas, types and provision',
    rule: NEW30,
    given: { stage: 'new', households: 1000, facilities: [station({ floor_area_m2: 300 }), {}, station()] },
    status: 'pass',
  },
  {
    says: '100 known, 150 of unknown type: never 300',
    rule: NEW30,
    given: {
      stage: 'new',
      households: 1000,
      facilities: [station({ floor_area_m2: 100 }), { provision: 'provided', floor_area_m2: 150 }],
    },
    status: 'fail',
  },
  {
    says: 'enough where it binds, whether it binds is not known',
    rule: NEW30,
    given: { households: 1000, facilities: [station({ floor_area_m2: 300 })] },
    status: 'pass',
  },
  {
    says: 'short where it binds, whether it binds is not known',
    rule: NEW30,
    given: { households: 1000, facilities: [station({ floor_area_m2: 299 })] },
    status: 'undetermined',
    must: ['/stage'],
    may: ['/planning_conditions_on', '/completed_on'],
  },
  {
    says: 'conditions in a year that spans the day of issue',
    rule: NEW30,
    given: { planning_conditions_on: '2018', households: 1000, facilities: [] },
    status: 'undetermined',
    must: ['/stage'],
  },
  {
    says: 'declared new and completed in 2010',
    rule: NEW30,
    given: { stage: 'new', completed_on: '2010', households: 1000, facilities: [] },
    status: 'undetermined',
    must: ['/stage'],
  },
  {
    says: 'ambiguous 1: declared new, dates that point both ways',
    rule: NEW30,
    given: { stage: 'new', planning_conditions_on: '2019', completed_on: '2017', households: 1000, facilities: [] },
    status: 'undetermined',
  },
  {
    says: '20 × 503 ÷ 100 = 100.6',
    rule: EXISTING20,
    given: { stage: 'existing', households: 503, facilities: [station({ floor_area_m2: 100.6 })] },
    status: 'pass',
  },
  {
    says: 'one millionth less',
    rule: EXISTING20,
    given: { stage: 'existing', households: 503, facilities: [station({ floor_area_m2: 100.599999 })] },
    status: 'fail',
  },
  {
    says: 'completed the day before issue',
    rule: EXISTING20,
    given: { completed_on: '2018-07-29', households: 503, facilities: [] },
    status: 'fail',
  },
];

const facilities: Row[] = [
  {
    says: 'two sites are left to a person',
    rule: SITES,
    given: { stage: 'new', facilities: [station(), station()] },
    status: 'judgement',
    must: [],
  },
  {
    says: 'a second site that may not count',
    rule: SITES,
    given: { stage: 'new', facilities: [station({ site: 'S1' }), { provision: 'provided', site: 'S2' }] },
    status: 'undetermined',
    must: ['/facilities/1/type'],
  },
  {
    says: 'ambiguous 12: two sites, whether it binds is not known',
    rule: SITES,
    given: { facilities: [station(), station()] },
    status: 'undetermined',
    must: ['/stage'],
  },
  {
    says: 'any means passes, known or not, if there is a facility',
    rule: MEANS,
    given: { stage: 'existing' },
    status: 'pass',
  },
  {
    says: 'no facility, nothing to acquire',
    rule: MEANS,
    given: { facilities: [] },
    status: 'not_applicable',
  },
  {
    says: 'one below 200 decides, whatever the other is',
    rule: MIN200,
    given: { stage: 'existing', facilities: [station({ floor_area_m2: '199.999999' }), station()] },
    status: 'fail',
  },
  {
    says: 'two below 200, whether it binds is not known',
    rule: MIN200,
    given: { facilities: [station({ floor_area_m2: 150 }), station({ floor_area_m2: 150 })] },
    status: 'undetermined',
    must: ['/stage'],
  },
  {
    says: 'an unknown area cannot help where another is short',
    rule: MIN200,
    given: { facilities: [station({ floor_area_m2: 150 }), station()] },
    status: 'undetermined',
    must: ['/stage'],
    may: ['/facilities/1/floor_area_m2'],
  },
  {
    says: 'all steps declared',
    rule: SYNC,
    given: { stage: 'new', facilities: [station({ synchronised: allInStep })] },
    status: 'pass',
  },
  {
    says: 'dates go before what is declared',
    rule: SYNC,
    given: {
      stage: 'new',
      phases: [{ id: '1', started_on: '2024-03-01' }],
      facilities: [station({ started_on: '2024-03-02', synchronised: allInStep })],
    },
    status: 'fail',
  },
  {
    says: 'later than the first phase, not than the second, not assigned',
    rule: SYNC,
    given: {
      stage: 'new',
      phases: [
        { id: '1', started_on: '2024-03-01' },
        { id: '2', started_on: '2025-03-01' },
      ],
      facilities: [station({ started_on: '2024-03-02', synchronised: allInStep })],
    },
    status: 'undetermined',
    must: ['/facilities/0/phase'],
  },
  {
    says: 'delivery not known at acceptance',
    rule: SYNC,
    given: {
      stage: 'new',
      review_stage: 'acceptance',
      facilities: [station({ synchronised: { ...allInStep, delivery: null } })],
    },
    status: 'not_yet_due',
  },
  {
    says: 'delivery not known at acceptance, acceptance neither',
    rule: SYNC,
    given: {
      stage: 'new',
      review_stage: 'acceptance',
      phases: [{ id: '1', accepted_on: '2026-01-01' }],
      facilities: [station({ synchronised: { planning: true, construction: true } })],
    },
    status: 'undetermined',
    must: ['/facilities/0/accepted_on'],
    may: ['/facilities/0/delivered_on', '/facilities/0/synchronised/acceptance'],
  },
  {
    says: 'ambiguous 3: phases [] leave no housing date',
    rule: SYNC,
    given: { stage: 'new', phases: [], facilities: [station({ planned_on: '2020-01-01' })] },
    status: 'undetermined',
    must: [],
  },
];

const place = (x: number, y: number): [number, number] => [466000 + x, 3846000 + y];
const inTown = { settlement: 'urban_community', crs: 'EPSG:4547' } as const;

const radii: Row[] = [
  {
    says: '√(300² + 400²) = 500',
    rule: URBAN,
    given: {
      ...inTown,
      buildings: [{ location: place(0, 0) }],
      facilities: [{ type: 'rural_home', location: place(300, 400) }],
    },
    status: 'pass',
  },
  {
    says: 'accuracy 5 m: 490 + 10 = 500',
    rule: URBAN,
    given: {
      ...inTown,
      position_accuracy_m: 5,
      buildings: [{ location: place(0, 0) }],
      facilities: [station({ location: place(490, 0) })],
    },
    status: 'pass',
  },
  {
    says: 'accuracy 5 m: 510 − 10 = 500 may be within',
    rule: URBAN,
    given: {
      ...inTown,
      position_accuracy_m: 5,
      buildings: [{ location: place(0, 0) }],
      facilities: [station({ location: place(510, 0) })],
    },
    status: 'undetermined',
    must: [],
    may: ['/buildings/0/distance_to_facility_m'],
  },
  {
    says: 'accuracy 5 m: 511 − 10 is beyond',
    rule: URBAN,
    given: {
      ...inTown,
      position_accuracy_m: 5,
      buildings: [{ location: place(0, 0) }],
      facilities: [station({ location: place(511, 0) })],
    },
    status: 'fail',
  },
  {
    says: 'declared radii on both sides of the limit',
    rule: URBAN,
    given: { ...inTown, facilities: [station({ service_radius_m: 480 }), station({ service_radius_m: 501 })] },
    status: 'undetermined',
    must: [],
  },
  {
    says: 'ambiguous 8: one place reaches both of two buildings 1,000 m apart',
    rule: URBAN,
    given: {
      ...inTown,
      buildings: [{ location: place(0, 0) }, { location: place(1000, 0) }],
      facilities: [station({ location: place(3000, 0) }), station()],
    },
    status: 'undetermined',
  },
  {
    says: 'ambiguous 8: no place reaches both of two buildings 1,002 m apart',
    rule: URBAN,
    given: {
      ...inTown,
      buildings: [{ location: place(0, 0) }, { location: place(1002, 0) }],
      facilities: [station({ location: place(3000, 0) }), station()],
    },
    status: 'fail',
  },
  {
    says: 'three buildings on a circle of 500 m round one place',
    rule: URBAN,
    given: {
      ...inTown,
      buildings: [{ location: place(500, 0) }, { location: place(-300, 400) }, { location: place(-300, -400) }],
      facilities: [station({ location: place(3000, 0) }), station()],
    },
    status: 'undetermined',
  },
  {
    says: 'the village limit does not bind a town',
    rule: VILLAGE,
    given: { ...inTown, facilities: [] },
    status: 'not_applicable',
  },
  {
    says: '501 m where the kind of settlement is not known',
    rule: URBAN,
    given: { buildings: [{ distance_to_facility_m: 501 }], facilities: [station()] },
    status: 'undetermined',
    must: ['/settlement'],
  },
  {
    says: 'ambiguous 6: measured within the limit, facilities not known',
    rule: URBAN,
    given: { ...inTown, buildings: [{ distance_to_facility_m: 300 }] },
    status: 'undetermined',
    must: ['/facilities'],
  },
];

const plans: Row[] = [
  {
    says: '503 × 0.1 = 50.3',
    rule: LAND,
    given: { plan: { type: 'city_master_plan', population: 503, eldercare_land_m2: 50.3 } },
    status: 'pass',
  },
  {
    says: 'a plan of unknown kind, short',
    rule: LAND,
    given: { plan: { population: 503, eldercare_land_m2: 50 } },
    status: 'undetermined',
    must: ['/plan/type'],
  },
  { says: 'no plan', rule: LAND, given: {}, status: 'not_applicable' },
  {
    says: 'a plan of which nothing is known',
    rule: LAND,
    given: { plan: {} },
    status: 'undetermined',
    must: ['/plan/eldercare_land_m2', '/plan/population', '/plan/type'],
  },
];

describe('oracle', () => {
  for (const { says, rule, given, status, must, may } of [...quotas, ...facilities, ...radii, ...plans]) {
    it(`${rule}: ${says}`, () => {
      const subject = project(given);
      expect(oracle(subject, TODAY)[rule]).toBe(status);
      const missing = missingOracle(subject, TODAY, rule);
      if (must) expect(missing.must).toEqual(must);
      expect(missing.may).toEqual(expect.arrayContaining([...(may ?? [])]));
    });
  }

  it('applies nothing before the day of issue', () => {
    const subject = project({ stage: 'new', settlement: 'urban_community', facilities: [], plan: {} });
    expect(new Set(Object.values(oracle(subject, '2018-07-29')))).toEqual(new Set(['not_applicable']));
    expect(oracle(subject, '2018-07-30')[NEW30]).toBe('fail');
  });
});

describe('completions', () => {
  it('gives every combination of answers once', () => {
    const seen: string[] = [];
    completions((ask) => {
      const a = ask('/a', [1, 2]);
      const b = a === 1 ? ask('/b', ['x', 'y', 'z']) : '-';
      seen.push(`${a}${b}${ask('/a', [1, 2])}`);
      return 'pass';
    });
    expect(seen).toEqual(['1x1', '1y1', '1z1', '2-2']);
  });

  it('keeps to the answers that are fixed', () => {
    const rule = (ask: <V>(pointer: string, values: readonly V[]) => V): Outcome =>
      ask('/a', [true, false]) && ask('/b', [true, false]) ? 'pass' : 'fail';
    expect(completions(rule, new Map([['/a', 1]])).map((c) => c.outcome)).toEqual(['fail']);
    expect(completions(rule, new Map([['/a', 0]])).map((c) => c.outcome)).toEqual(['pass', 'fail']);
  });
});

describe('fraction', () => {
  it('reads a number as it is spelled', () => {
    expect(exact('0.1')).toEqual({ n: 1n, d: 10n });
    expect(exact(3e2)).toEqual({ n: 300n, d: 1n });
    expect(exact(1e-7)).toEqual({ n: 1n, d: 10000000n });
    expect(exact('-12.50')).toEqual({ n: -1250n, d: 100n });
    expect(plus(exact(0.1), exact(0.2))).toEqual({ n: 30n, d: 100n });
    expect(over(exact(1), exact(-3))).toEqual({ n: -1n, d: 3n });
  });
});

/** A judge that says just what the oracle says. */
const faithful: Judge = (subject, asOf) => {
  const expected = oracle(subject, asOf);
  const entries = RULES.map((rule) => {
    const judgement = expected[rule] === 'judgement';
    const { must, may } = missingOracle(subject, asOf, rule);
    const missing = must.length > 0 ? must : may;
    return [rule, { status: judgement ? 'undetermined' : expected[rule], judgement, missing }] as const;
  });
  return Object.fromEntries(entries);
};

describe('checkAgainstOracle', () => {
  const subject = project({ stage: 'new', households: 1000, facilities: [station(), station()] });

  it('has nothing to say to one that agrees', () => {
    expect(checkAgainstOracle(faithful, subject, TODAY)).toEqual([]);
    fc.assert(
      fc.property(arbitrarySubject, (random) => checkAgainstOracle(faithful, random, TODAY).length === 0),
      { numRuns: 50 },
    );
  });

  it('names what is wrong', () => {
    const wrong = (rule: RuleId, change: object): string[] => {
      const judge: Judge = (s, asOf) => {
        const all = faithful(s, asOf);
        const one = all[rule];
        return one ? { ...all, [rule]: { ...one, ...change } } : all;
      };
      return checkAgainstOracle(judge, subject, TODAY);
    };
    expect(wrong(NEW30, { status: 'pass' })).toEqual([`${NEW30}: pass, expected undetermined`]);
    expect(wrong(NEW30, { judgement: true })).toEqual([`${NEW30}: judgement, expected none`]);
    expect(wrong(NEW30, { missing: ['/facilities/0/floor_area_m2'] })).toEqual([
      `${NEW30}: missing does not name /facilities/1/floor_area_m2`,
    ]);
    expect(wrong(SITES, { judgement: false })).toEqual([`${SITES}: undetermined without judgement, expected one`]);
    expect(wrong(MEANS, { missing: ['/facilities/0/acquired_by'] })).toEqual([
      `${MEANS}: missing names /facilities/0/acquired_by`,
    ]);
    expect(checkAgainstOracle(() => ({}), subject, TODAY, [LAND])).toEqual([`${LAND}: no finding`]);
  });
});

describe('domains', () => {
  for (const rule of RULES) {
    it(`${rule}: valid subjects with every outcome that the rule can have`, () => {
      const found = new Set<Expected>();
      let count = 0;
      for (const subject of EXHAUSTIVE[rule]()) {
        count++;
        if (count % 50 === 0) expect(housingProjectSchema.safeParse(subject).error).toBeUndefined();
        if (count % 5 === 0 || found.size < 2) found.add(expectedOf(rule, subject, TODAY));
      }
      expect(count).toBeGreaterThan(100);
      expect(found).toContain('pass');
      expect(found).toContain('not_applicable');
      if (rule !== MEANS) expect(found).toContain('undetermined');
      if (rule !== MEANS && rule !== SITES) expect(found).toContain('fail');
      if (rule === SITES) expect(found).toContain('judgement');
      if (rule === SYNC) expect(found).toContain('not_yet_due');
    });
  }

  it('random subjects are valid', () => {
    fc.assert(fc.property(arbitrarySubject, (subject) => housingProjectSchema.safeParse(subject).success));
  });
});
