/** Amounts against limits: what is decided, and how often a fact is asked. */
import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/engine/compare.ts';
import { truthOf } from '../../src/engine/decide.ts';
import { BREAKS, HOLDS, type Leaf, UNKNOWN } from '../../src/engine/node.ts';
import { LimitTable, type Part } from '../../src/engine/number-leaf.ts';
import type { Amount, NumberFact } from '../../src/facts/fact.ts';
import * as Q from '../../src/model/rational.ts';
import { apart, between, environment, factOf, leafOf, of } from './made-facts.ts';

describe('the exact path', () => {
  const root = (x: number, y: number) => between(apart(x, y), apart(x, y));

  it.each([
    ['<=', root(300, 400), HOLDS],
    ['<', root(300, 400), BREAKS],
    ['<=', root(300, 401), BREAKS],
    ['<=', root(300, 399), HOLDS],
    ['=', root(300, 400), HOLDS],
    ['=', root(300, 401), BREAKS],
    ['<=', between(of(490), of(510)), UNKNOWN],
    ['<=', between(of(490), of(500)), HOLDS],
    ['<', between(of(490), of(500)), UNKNOWN],
    ['>=', between(of(490), null), UNKNOWN],
    ['>=', between(of(500), null), HOLDS],
    ['<=', between(of(0), null, { beyond: true }), BREAKS],
  ] as const)('%s 500 m: %#', (comparator, amount, expected) => {
    const leaf = leafOf(factOf(amount), comparator, '500 m');
    expect(leaf.tri(environment())).toBe(expected);
    expect(truthOf(leaf, environment())).toBe(expected);
  });

  it('of a whole amount leaves room for a limit that is none', () => {
    const people = factOf(between(of(1), null), { id: 'people', whole: true });
    const two = factOf(between(of(2), of(2)), { whole: true });
    expect(leafOf(two, '=', '5 m per 10 persons', { basis: people }).tri(environment())).toBe(UNKNOWN);
  });

  it('is not asked where doubles decide', () => {
    const asked: string[] = [];
    const fact = (lo: number, hi: number, whole: boolean) =>
      factOf(between(of(lo), of(hi)), {
        whole,
        exact: () => {
          asked.push(`${lo}`);
          return between(of(lo), of(hi));
        },
        quick: (_, __, out) => {
          [out.lo, out.hi] = [lo, hi];
        },
      });
    for (const [amount, whole] of [
      [499, false],
      [501, false],
      [500, true],
    ] as const) {
      const leaf = leafOf(fact(amount, amount, whole), '<=', '500 m');
      expect(leaf.tri(environment())).toBe(amount > 500 ? BREAKS : HOLDS);
    }
    expect(asked).toEqual([]);
    expect(leafOf(fact(500, 500, false), '<=', '500 m').tri(environment())).toBe(HOLDS);
    expect(asked).toEqual(['500']);
    // 10 persons at 5 m per 10 need 5 m.
    const ten = factOf(between(of(10), of(10)), { id: 'people', quick: fact(10, 10, true).quick });
    expect(leafOf(fact(6, 6, false), '>=', '5 m per 10 persons', { basis: ten }).tri(environment())).toBe(HOLDS);
    expect(leafOf(fact(4, 4, false), '>=', '5 m per 10 persons', { basis: ten }).tri(environment())).toBe(BREAKS);
    expect(asked).toEqual(['500']);
  });

  it('is asked once for each thing of a subject', () => {
    const asked: string[] = [];
    const fact = factOf(between(of(1), of(1)), {
      exact: (_, __, pointer) => {
        asked.push(pointer);
        return between(of(1), of(1));
      },
    });
    const env = environment();
    const value = {};
    for (const pointer of ['/a', '/a', '/b', '/a']) env.exactAmount(fact, { value, pointer });
    env.exactAmount(fact, { value: {}, pointer: '/a' });
    env.exactAmount({ ...fact, id: 'other' }, { value, pointer: '/a' });
    expect(asked).toEqual(['/a', '/b', '/a', '/a']);
    env.turnTo({ id: 'next' }, '2026-11-01');
    env.exactAmount(fact, { value, pointer: '/a' });
    expect(asked).toHaveLength(5);
  });
});

describe('the fields that matter', () => {
  /** The side that the leaf asks about, of each amount. */
  function sides(leaves: (limits: LimitTable) => readonly Leaf[], amounts: readonly (number | null)[]) {
    const env = environment();
    const limits = new LimitTable();
    const [leaf] = leaves(limits);
    if (leaf === undefined) throw new Error('no leaf');
    let found: unknown[] | null = null;
    const trial = {
      group: (_: string, make: () => { fields(): readonly string[] }) => {
        make().fields();
        return 0;
      },
    };
    asking = (side) => {
      found = side === null ? null : amounts.map((amount) => side(amount === null ? null : of(amount)));
      return [];
    };
    leaf.exact(env, trial as never);
    return found;
  }
  let asking: Amount['fields'] = () => [];
  const asked = factOf({ lo: of(0), hi: of(9), fields: (side) => asking(side) });
  const people = (lo: number, hi: number | null) =>
    factOf(between(of(lo), hi === null ? null : of(hi)), { id: 'people', whole: true });

  it('are asked by the side of every limit', () => {
    const one = (limits: LimitTable) => [leafOf(asked, '>=', '3 m', { limits })];
    expect(sides(one, [2, 3, 4, null])).toEqual([0, 1, 1, 1]);
    const two = (limits: LimitTable) => [leafOf(asked, '>=', '3 m', { limits }), leafOf(asked, '<', '5 m', { limits })];
    expect(sides(two, [2, 3, 4, 5, null])).toEqual([2, 3, 3, 1, 1]);
  });

  // An amount is enough for so many people: at 2 m for each.
  it('are asked by how many the amount is enough for, where these are not known', () => {
    const rate = (comparator: Order, basis: NumberFact, part?: Part) => (limits: LimitTable) => [
      leafOf(asked, comparator, '2 m per person', { limits, basis, ...(part ? { part } : {}) }),
    ];
    expect(sides(rate('>=', people(1, null)), [3, 4, 5, null])).toEqual([1, 2, 2, Number.POSITIVE_INFINITY]);
    expect(sides(rate('<', people(1, null)), [3, 4, 5])).toEqual([1, 2, 2]);
    expect(sides(rate('>', people(1, null)), [3, 4, 5])).toEqual([1, 1, 2]);
    expect(sides(rate('<=', people(1, null)), [3, 4, 5])).toEqual([1, 1, 2]);
    expect(sides(rate('>=', people(3, 3)), [5, 6, 7])).toEqual([0, 1, 1]);
    expect(sides(rate('>=', people(2, 3)), [5, 6])).toEqual([2, 3]);
    expect(sides(rate('>=', people(1, null), 'whole'), [5])).toBe(null);
    expect(sides(rate('>=', { ...people(1, null), whole: false }), [5])).toBe(null);
    const two = (limits: LimitTable) => [
      leafOf(asked, '>=', '2 m per person', { limits, basis: people(1, null) }),
      leafOf(asked, '<', '9 m per person', { limits, basis: people(1, null) }),
    ];
    expect(sides(two, [5])).toBe(null);
    // Nothing for each is the same for any number; 2 m for each is not.
    const nothing = (limits: LimitTable) => [
      leafOf(asked, '>=', '0 m per person', { limits, basis: people(1, null) }),
      leafOf(asked, '>=', '2 m per person', { limits, basis: people(1, null) }),
    ];
    expect(sides(nothing, [5])).toBe(null);
  });
});

describe('a table of limits', () => {
  it('is ascending and without repetition', () => {
    const table = new LimitTable();
    for (const limit of [5, 2, 9, 5, 2]) table.add('>=', Q.fromDecimal(limit));
    expect(table.values.map((value) => Q.toText(value))).toEqual(['2', '5', '9']);
    expect([2, 5, 9, 7].map((limit) => table.indexOf(Q.fromDecimal(limit)))).toEqual([0, 1, 2, -1]);
    expect(table.tests).toHaveLength(5);
  });
});
