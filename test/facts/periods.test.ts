/** What numbers of some periods say of another: expected values by hand, nothing being taken away. */
import { describe, expect, it } from 'vitest';
import { amountIn, type Portion } from '../../src/facts/periods.ts';
import * as Q from '../../src/model/rational.ts';

const YEARS = { first: '2018-01-01', last: '2020-12-31' };

/** `2018-01-01/2018-12-31` = 5; the days are known. */
function portion([days, amount]: readonly [string, number]): Portion {
  const [first = '', last = ''] = days.split('/');
  return { amount: Q.fromDecimal(amount), outer: { first, last }, inner: { first, last } };
}

function between(portions: readonly Portion[]): readonly [string, string | null] | null {
  const amount = amountIn(portions, YEARS);
  if (amount === null) return null;
  return [Q.toText(amount.lo), amount.hi === null ? null : Q.toText(amount.hi)];
}

describe('the amount of three years', () => {
  it.each([
    ['nothing is known', [], ['0', null]],
    ['it is given', [['2018-01-01/2020-12-31', 7]], ['7', '7']],
    [
      'each year is given',
      [
        ['2018-01-01/2018-12-31', 3],
        ['2019-01-01/2019-12-31', 4],
        ['2020-01-01/2020-12-31', 5],
      ],
      ['12', '12'],
    ],
    [
      'the years stand in another order',
      [
        ['2020-01-01/2020-12-31', 5],
        ['2018-01-01/2018-12-31', 3],
        ['2019-01-01/2019-12-31', 4],
      ],
      ['12', '12'],
    ],
    [
      'a year is not given',
      [
        ['2018-01-01/2018-12-31', 3],
        ['2020-01-01/2020-12-31', 5],
      ],
      ['8', null],
    ],
    [
      'a day is in none of them',
      [
        ['2018-01-01/2018-12-30', 3],
        ['2019-01-01/2020-12-31', 5],
      ],
      ['8', null],
    ],
    [
      'two overlap',
      [
        ['2018-01-01/2019-06-30', 3],
        ['2019-01-01/2020-12-31', 5],
      ],
      ['5', '8'],
    ],
    [
      'two overlap by the days of a third',
      [
        ['2018-01-01/2019-06-30', 3],
        ['2019-01-01/2020-12-31', 5],
        ['2019-01-01/2019-06-30', 1],
      ],
      ['7', '7'],
    ],
    [
      'a period is given twice',
      [
        ['2018-01-01/2018-12-31', 3],
        ['2018-01-01/2018-12-31', 3],
      ],
      ['3', null],
    ],
    ['one is around it', [['2017-01-01/2020-12-31', 9]], ['0', '9']],
    [
      'one is around it, and the days before are known',
      [
        ['2017-01-01/2020-12-31', 9],
        ['2017-01-01/2017-12-31', 2],
      ],
      ['7', '7'],
    ],
    [
      'one is around it, and part of it is known',
      [
        ['2017-01-01/2020-12-31', 9],
        ['2018-01-01/2018-12-31', 4],
      ],
      ['4', '9'],
    ],
    ['one has nothing to do with it', [['2021-01-01/2021-12-31', 9]], ['0', null]],
    ['nothing was added', [['2018-01-01/2020-12-31', 0]], ['0', '0']],
  ] as const)('%s', (_, given, expected) => {
    expect(between(given.map(portion))).toEqual(expected);
  });

  it.each([
    [
      'a part is more than the whole',
      [
        ['2018-01-01/2020-12-31', 7],
        ['2019-01-01/2019-12-31', 8],
      ],
    ],
    [
      'parts are together more than the whole',
      [
        ['2018-01-01/2020-12-31', 7],
        ['2018-01-01/2018-12-31', 4],
        ['2019-01-01/2019-12-31', 4],
      ],
    ],
    [
      'one period has two amounts',
      [
        ['2018-01-01/2018-12-31', 3],
        ['2018-01-01/2018-12-31', 4],
      ],
    ],
  ] as const)('is not told where %s', (_, given) => {
    expect(between(given.map(portion))).toBeNull();
  });

  it('takes days that are known to the month for what they are sure of', () => {
    const fromJanuary = { first: '2018-01-01', last: '2020-12-31' };
    const fromItsEnd = { first: '2018-01-31', last: '2020-12-31' };
    expect(between([{ amount: Q.fromDecimal(5), outer: fromJanuary, inner: fromItsEnd }])).toEqual(['5', null]);
    const fromDecember = { first: '2017-12-01', last: '2020-12-31' };
    expect(between([{ amount: Q.fromDecimal(5), outer: fromDecember, inner: fromJanuary }])).toEqual(['0', '5']);
    const noDay = { first: '2018-12-31', last: '2018-01-01' };
    expect(between([{ amount: Q.fromDecimal(5), outer: fromJanuary, inner: noDay }])).toEqual(['5', null]);
  });
});
