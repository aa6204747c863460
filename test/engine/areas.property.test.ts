/** What is said of an area in part known holds whatever the rest turns out to be. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judge, statusJudge } from '../../src/engine/judge.ts';
import type { Area } from '../../src/model/area.ts';
import type { RuleSource } from '../../src/model/pack.ts';
import type { Status } from '../../src/model/status.ts';
import { packOf } from './one-rule.ts';

/** Small numbers, so that limits and shares are hit. */
const BEDS = ['eldercare_beds', 'nursing_beds', 'family_care_beds'] as const;
const SHARES = ['55 %', '50 %', '2/3', '100 %'] as const;
const ORDERS = ['at_least', 'more_than', 'at_most', 'less_than', 'exactly'] as const;
const DAYS = ['2020', '2021-06-01', '2021-12-31', '2022-03'] as const;
const DIVISIONS = ['prefecture_city', 'county', 'street'] as const;

type Condition = Record<string, unknown>;

const limit = fc.oneof(
  fc.nat(3).map((beds) => `${beds} beds`),
  fc.tuple(fc.constantFrom(...SHARES), fc.constantFrom(...BEDS)).map(([share, of]) => `${share} of ${of}`),
);
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...BEDS), fc.constantFrom(...ORDERS), limit)
    .map(([fact, order, amount]) => ({ [fact]: { [order]: amount } })),
  fc.nat(3).map((beds) => ({ eldercare_beds: { at_least: `${beds} beds per 2 persons` } })),
  fc
    .tuple(fc.nat(3), fc.constantFrom(2021, '2021 to 2022'))
    .map(([beds, during]) => ({ eldercare_beds_added: { at_least: `${beds} beds`, during } })),
  fc.constantFrom('yes', 'no').map((answer) => ({ any_eldercare_beds: answer })),
  fc.constantFrom('yes', 'no').map((answer) => ({ control_plan_made: answer })),
  fc.constantFrom<Condition>({ level: 'city' }, { division: ['county', 'street'] }),
  fc.constantFrom<Condition>({ area_name: ['东县', '西县'] }, { area_name: '东县' }),
  fc.record({ some: fc.constant('institution'), where: fc.nat(3).map((n) => ({ beds: { at_least: `${n} beds` } })) }),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 3 }).map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 3 }).map((any) => ({ any })) },
  { weight: 1, arbitrary: leaf.map((not) => ({ not })) },
);
/** One time in four. */
const seldom = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const rule = fc.record({
  when: seldom(condition),
  unless: seldom(leaf),
  require: condition,
  due: seldom(fc.constantFrom('2021-12-31', '2022-12-31', 'open')),
  otherwise: seldom(fc.constant({ judgement: { zh: '请看', en: 'Look' } })),
}) as fc.Arbitrary<Partial<RuleSource>>;

const statistic = fc.record({ value: fc.nat(4), on: fc.constantFrom(...DAYS) }, { requiredKeys: ['value'] });
const facility = fc.record({ type: fc.constantFrom('institution', 'street_centre'), beds: fc.nat(3) } as const);
/** An area of which everything is known. Days are not completed: a number without one holds on the date applied for. */
const whole = fc.record(
  {
    kind: fc.constant('area' as const),
    id: fc.constant('case'),
    name: fc.constantFrom('东县', '西县', '南县'),
    division: fc.constantFrom(...DIVISIONS),
    statistics: fc.record({
      eldercare_beds: statistic,
      nursing_beds: statistic,
      family_care_beds: statistic,
      older_persons: statistic,
    }),
    // Two whole years say all that may be asked.
    flows: fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => ({
      eldercare_beds_added: [
        { value: a, begins_on: '2021-01-01', ends_on: '2021-12-31' },
        { value: b, begins_on: '2022-01-01', ends_on: '2022-12-31' },
      ],
    })),
    duties: fc.record({ control_plan_made: fc.boolean() }),
    facilities: fc.array(facility, { maxLength: 2 }),
    reported_on: fc.constantFrom(...DAYS),
  },
  { requiredKeys: ['kind', 'id', 'name', 'division', 'statistics', 'flows', 'duties', 'facilities'] },
) as fc.Arbitrary<Area>;

/** Some of what is known taken away; days stay, and with them what they are the days of. */
function forgotten(area: Area, hidden: readonly (true | undefined)[]): Area {
  const [name, division, beds, nursing, family, older, flows, second, duty, facilities, type, count] = hidden;
  const { statistics: known, flows: added } = area;
  const statistic = (one: { value?: unknown } | null | undefined, isHidden: true | undefined) =>
    isHidden ? { ...one, value: null } : one;
  const periods = added?.eldercare_beds_added ?? [];
  return {
    ...area,
    name: name ? null : area.name,
    division: division ? null : area.division,
    statistics: {
      eldercare_beds: statistic(known?.eldercare_beds, beds),
      nursing_beds: statistic(known?.nursing_beds, nursing),
      family_care_beds: statistic(known?.family_care_beds, family),
      older_persons: statistic(known?.older_persons, older),
    } as Area['statistics'],
    flows: flows ? null : { eldercare_beds_added: second ? periods.slice(0, 1) : periods },
    duties: duty ? {} : area.duties,
    facilities: facilities
      ? null
      : area.facilities?.map((one) => ({ ...one, ...(type ? { type: null } : {}), ...(count ? { beds: null } : {}) })),
  };
}

const HIDDEN = 12;

/** What may come of the rest. What is left to a person is undetermined, and stays so. */
const MAY_BECOME: Readonly<Partial<Record<Status, readonly Status[]>>> = {
  pass: ['pass', 'not_applicable'],
  fail: ['fail'],
  not_applicable: ['not_applicable'],
  not_yet_due: ['not_yet_due', 'pass', 'not_applicable'],
};

it('no status of an area in part known is another one once all is known', () => {
  const told = { pass: 0, fail: 0, not_applicable: 0, not_yet_due: 0, undetermined: 0 };
  fc.assert(
    fc.property(
      fc.record({
        source: rule,
        area: whole,
        hidden: fc.array(seldom(fc.constant(true)), { minLength: HIDDEN, maxLength: HIDDEN }),
        assessedOn: fc.constantFrom('2022-12-31', '2023-01-01', '2023'),
      }),
      ({ source, area, hidden, assessedOn }) => {
        const pack = packOf({ binds: ['area'], ...source });
        const statuses = statusJudge(pack, 'area');
        const part = forgotten(area, hidden);
        const [status] = statuses(part, assessedOn);
        const [known] = statuses(area, assessedOn);
        if (status === undefined || known === undefined) throw new Error('no status');
        told[status] += 1;
        // Both ways of judging say the same.
        expect(judge(pack, part, assessedOn).findings[0]?.status).toBe(status);
        const allowed = MAY_BECOME[status];
        if (allowed !== undefined) expect(allowed).toContain(known);
      },
    ),
    { seed: 20261122, numRuns: 2000 },
  );
  // Every status occurs often enough to say something.
  expect(Object.entries(told).filter(([, count]) => count < 50)).toEqual([]);
});
