/** Numbers of periods: what quarters, years and longer periods say of the years that a rule asks about. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, daysInMonth } from '../../src/facts/dates.ts';
import type { Scope } from '../../src/facts/fact.ts';
import { VOCABULARIES } from '../../src/facts/registry.ts';
import type { Area } from '../../src/model/area.ts';
import { text } from './amounts.ts';

type Flow = NonNullable<NonNullable<NonNullable<Area['flows']>['eldercare_beds_added']>[number]>;

const fact = VOCABULARIES.area.facts.get('eldercare_beds_added');
if (fact?.type !== 'number') throw new Error('no number');
const during = (first: string, last: string) => {
  const asked = fact.during?.(`${first}-01-01`, `${last}-12-31`);
  if (asked === undefined) throw new Error('no period');
  return asked;
};

function amountOf(given: readonly Flow[] | null, [first, last] = ['2018', '2018'], assessedOn = '2026-11-01') {
  const flows = given === null ? null : { eldercare_beds_added: [...given] };
  const area: Area = { kind: 'area', id: 'case', flows };
  const scope: Scope = { subject: area, project: { id: '-' }, issued: '2017-01-01', assessedOn, survey: null };
  return during(first ?? '', last ?? '').exact(scope, area, '');
}

/** `lo hi`, and what is missing. */
function shown(...asked: Parameters<typeof amountOf>): string {
  const { lo, hi, fields } = amountOf(...asked);
  return [text(lo), text(hi), ...fields(null)].join(' ');
}

const period = (value: number, begins_on: string, ends_on: string): Flow => ({ value, begins_on, ends_on });
const OPEN = '/flows/eldercare_beds_added';
const YEAR = period(3000, '2018-01-01', '2018-12-31');
const QUARTERS = [
  period(100, '2018-01-01', '2018-03-31'),
  period(200, '2018-04-01', '2018-06-30'),
  period(300, '2018-07-01', '2018-09-30'),
  period(400, '2018-10-01', '2018-12-31'),
];

describe('numbers of a period', () => {
  it.each<[string, Flow[] | null, string]>([
    ['nothing given', null, `0 ∞ ${OPEN}`],
    ['an empty list', [], `0 ∞ ${OPEN}`],
    ['the very year', [YEAR], '3000 3000'],
    ['a part of it', [period(2000, '2018-01-01', '2018-09-30')], `2000 ∞ ${OPEN}`],
    ['a period around it', [period(5000, '2017-01-01', '2018-12-31')], `0 5000 ${OPEN}`],
    [
      'a part and a period around',
      [period(2000, '2018-02-01', '2018-03-31'), period(5000, '2017-07-01', '2019-06-30')],
      `2000 5000 ${OPEN}`,
    ],
    ['another year', [period(9000, '2019-01-01', '2019-12-31')], `0 ∞ ${OPEN}`],
    ['a period over its first day', [period(9000, '2017-12-31', '2018-12-30')], `0 ∞ ${OPEN}`],
    ['quarters that tile it', QUARTERS, '1000 1000'],
    ['quarters in another order', [...QUARTERS].reverse(), '1000 1000'],
    ['three quarters', QUARTERS.slice(0, 3), `600 ∞ ${OPEN}`],
    ['the first and the last quarter', [QUARTERS[0], QUARTERS[3]].flatMap((one) => one ?? []), `500 ∞ ${OPEN}`],
    [
      'quarters with a day left out',
      [...QUARTERS.slice(0, 3), period(400, '2018-10-02', '2018-12-31')],
      `1000 ∞ ${OPEN}`,
    ],
    [
      'quarters that overlap by a day',
      [...QUARTERS.slice(0, 3), period(400, '2018-09-30', '2018-12-31')],
      `700 1000 ${OPEN}`,
    ],
    [
      'quarters and the half-year that two of them make',
      [...QUARTERS, period(300, '2018-01-01', '2018-06-30')],
      '1000 1000',
    ],
    ['quarters and half a year that is more', [...QUARTERS, period(301, '2018-01-01', '2018-06-30')], `0 ∞ ${OPEN}`],
    ['quarters and a year that is less', [...QUARTERS, period(999, '2018-01-01', '2018-12-31')], `0 ∞ ${OPEN}`],
    ['quarters of the year before too', [...QUARTERS, period(70, '2017-10-01', '2017-12-31')], '1000 1000'],
    ['a number that is not known', [{ begins_on: '2018-01-01', ends_on: '2018-12-31' }, YEAR], '3000 3000'],
    ['a period that is not known', [{ value: 4000, ends_on: '2018-12-31' }], `0 ∞ ${OPEN}`],
    ['no more than the year of its days', [period(3000, '2018', '2018')], `3000 ∞ ${OPEN}`],
    [
      'months that tile it, which begin on a day',
      [period(1, '2018-01-01', '2018-06-30'), period(2, '2018-07-01', '2018-12')],
      `3 ∞ ${OPEN}`,
    ],
    ['nothing, in all of it', [period(0, '2018-01-01', '2018-12-31')], '0 0'],
  ])('%s', (_, given, expected) => {
    expect(shown(given)).toBe(expected);
  });

  it('of several years are added up, and the last has to be over', () => {
    const years = [YEAR, period(4000, '2019-01-01', '2019-12-31'), period(5000, '2020-01-01', '2020-12-31')];
    expect(shown(years, ['2018', '2020'])).toBe('12000 12000');
    expect(shown(years, ['2018', '2020'], '2020-12-31')).toBe('12000 12000');
    expect(shown(years, ['2018', '2020'], '2020-12-30')).toBe(`7000 ∞ ${OPEN}`);
    expect(shown(years.slice(0, 2), ['2018', '2020'])).toBe(`7000 ∞ ${OPEN}`);
    expect(shown([period(9000, '2017-01-01', '2020-12-31')], ['2018', '2020'])).toBe(`0 9000 ${OPEN}`);
  });
});

/** Two years by months: so many were added in each. */
const MONTHS = Array.from({ length: 24 }, (_, i) => [2018 + Math.floor(i / 12), (i % 12) + 1] as const);
const monthText = (i: number) => {
  const [year, month] = MONTHS[i] ?? [0, 0];
  return `${year}-${String(month).padStart(2, '0')}`;
};
const lastDayOf = (i: number) => {
  const [year, month] = MONTHS[i] ?? [0, 1];
  return `${monthText(i)}-${daysInMonth(year, month)}`;
};

const world = fc.array(fc.nat(5), { minLength: 24, maxLength: 24 });
/** From one month to another, each known to the day or to the month. */
const place = fc.record({
  from: fc.nat(23),
  length: fc.integer({ min: 1, max: 24 }),
  begins: fc.boolean(),
  ends: fc.boolean(),
});
const asked = fc.constantFrom(
  ['2018', '2018', 0, 11] as const,
  ['2019', '2019', 12, 23] as const,
  ['2018', '2019', 0, 23] as const,
);

describe('whatever periods a true report gives', () => {
  it('what was added lies within the bounds', () => {
    fc.assert(
      fc.property(world, fc.array(place, { maxLength: 8 }), asked, (added, places, [first, last, from, to]) => {
        const sum = (a: number, b: number) => added.slice(a, b + 1).reduce((x, y) => x + y, 0);
        const given = places.map(({ from: start, length, begins, ends }): Flow => {
          const end = Math.min(23, start + length - 1);
          return {
            value: sum(start, end),
            begins_on: begins ? `${monthText(start)}-01` : monthText(start),
            ends_on: ends ? lastDayOf(end) : monthText(end),
          };
        });
        const { lo, hi } = amountOf(given, [first, last]);
        const truth = sum(from, to);
        expect(Number(text(lo))).toBeLessThanOrEqual(truth);
        if (hi !== null) expect(Number(text(hi))).toBeGreaterThanOrEqual(truth);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('periods that tile the years leave nothing open', () => {
    fc.assert(
      fc.property(world, fc.uniqueArray(fc.integer({ min: 1, max: 23 }), { maxLength: 6 }), (added, cuts) => {
        const starts = [0, ...cuts.sort((a, b) => a - b)];
        const given = starts.map((start, i): Flow => {
          const end = (starts[i + 1] ?? 24) - 1;
          const value = added.slice(start, end + 1).reduce((x, y) => x + y, 0);
          return { value, begins_on: `${monthText(start)}-01`, ends_on: lastDayOf(end) };
        });
        const truth = String(added.reduce((x, y) => x + y, 0));
        expect(shown(given, ['2018', '2019'])).toBe(`${truth} ${truth}`);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});

describe('the day after', () => {
  it.each([
    ['2018-03-31', '2018-04-01'],
    ['2018-12-31', '2019-01-01'],
    ['2020-02-28', '2020-02-29'],
    ['2019-02-28', '2019-03-01'],
    ['2018-09-09', '2018-09-10'],
  ])('%s is %s', (day, next) => {
    expect(dayAfter(day)).toBe(next);
  });
});
