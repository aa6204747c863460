/** Amounts against limits, with facts made for it: what is decided, what is shown, and how often a fact is asked. */
import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/engine/compare.ts';
import { truthOf } from '../../src/engine/decide.ts';
import { parseLiteral } from '../../src/engine/literal.ts';
import { BREAKS, Environment, HOLDS, type Leaf, UNKNOWN } from '../../src/engine/node.ts';
import { LimitTable, numberLeaf, type Part } from '../../src/engine/number-leaf.ts';
import { possibleRegions } from '../../src/engine/regions.ts';
import type { Amount, NumberFact } from '../../src/facts/fact.ts';
import { distance, type Exact, exactly } from '../../src/model/exact.ts';
import * as Q from '../../src/model/rational.ts';

const of = (value: number | string): Exact => exactly(Q.fromDecimal(value));
/** √(x² + y²). */
const apart = (x: number, y: number): Exact => distance(Q.fromDecimal(x * x + y * y));
const between = (lo: Exact, hi: Exact | null, more: Partial<Amount> = {}): Amount => ({
  lo,
  hi,
  fields: () => ['/length'],
  ...more,
});

const LABEL = { zh: '长度', en: 'length' };
/** Leaves everything to the exact path. */
function factOf(amount: Amount, more: Partial<NumberFact> = {}): NumberFact {
  return {
    type: 'number',
    id: 'length',
    of: 'project',
    label: LABEL,
    unit: 'm',
    kind: 'distance',
    place: '/length',
    exact: () => amount,
    quick: (_, __, out) => out.leaveToExact(),
    ...more,
  };
}

interface Limit {
  readonly basis?: NumberFact;
  readonly part?: Part;
  readonly limits?: LimitTable;
}

function leafOf(fact: NumberFact, comparator: Order, limit: string, more: Limit = {}): Leaf {
  const { basis = null, limits = new LimitTable(), part } = more;
  return numberLeaf({ fact, comparator, literal: parseLiteral(limit), basis, limits, ...(part ? { part } : {}) });
}

const environment = () => new Environment({ project: { id: 'case' }, issued: '2020-07-01', assessedOn: '2026-11-01' });

const m = (value: string) => ({ value, unit: 'm' });

describe('an amount', () => {
  // 300² + 401² = 250,801; 500.8² = 250,800.64 and 500.801² = 250,801.64.
  it.each([
    ['a number', between(of(500), of(500)), m('500')],
    ['a fraction', between(exactly(Q.rational(1n, 3n)), exactly(Q.rational(1n, 3n))), m('1/3')],
    ['bounds', between(of(499), of('500.5')), { min: '499', max: '500.5', unit: 'm' }],
    ['a lower bound', between(of(499), null), { min: '499', max: null, unit: 'm' }],
    ['a root that is whole', between(apart(300, 400), apart(300, 400)), m('500')],
    ['a root', between(apart(300, 401), apart(300, 401)), { min: '500.8', max: '500.801', unit: 'm' }],
    ['up to a root', between(of(499), apart(300, 401)), { min: '499', max: '500.801', unit: 'm' }],
    ['beyond every limit', between(of(0), null, { beyond: true }), null],
  ] as const)('is shown as %s', (_, amount, measured) => {
    expect(leafOf(factOf(amount), '<=', '500 m').describe(environment())).toMatchObject({ fact: 'length', measured });
  });

  it('in percent is a hundred times as much', () => {
    const share = (amount: Amount) => factOf(amount, { unit: '%', kind: 'share' });
    expect(leafOf(share(between(of('0.4'), of('0.4'))), '<', '50 %').describe(environment())).toMatchObject({
      measured: { value: '40', unit: '%' },
      required: { comparator: '<', value: '50', unit: '%' },
    });
    // √0.25 is 50 %.
    const root = distance(Q.rational(1n, 4n));
    const halves = leafOf(share(between(root, root)), '<', '50 %').describe(environment());
    expect(halves.measured).toEqual({ value: '50', unit: '%' });
  });

  it('tells what it was measured by, and no more than there is', () => {
    const plain = leafOf(factOf(between(of(1), of(1))), '<=', '500 m').describe(environment());
    expect(Object.keys(plain).sort()).toEqual(['fact', 'label', 'measured', 'required', 'shortfall']);
    const term = { name: 'F1', amount: '1' };
    const more = { witness: '1#', unmeasured: true, terms: [term, term], areaKinds: ['net'] };
    const full = leafOf(factOf(between(of(0), null, { ...more, beyond: true })), '<=', '500 m').describe(environment());
    expect(full).toMatchObject({ ...more, beyond: true, label: LABEL, shortfall: null });
    const single = factOf(between(of(1), of(1), { terms: [term], areaKinds: [] }));
    const described = leafOf(single, '<=', '500 m').describe(environment());
    expect(Object.keys(described).sort()).toEqual(['fact', 'label', 'measured', 'required', 'shortfall']);
  });
});

describe('what is short', () => {
  it.each([
    ['<=', between(of(510), of(510)), m('10')],
    ['<', between(of(510), of(510)), m('10')],
    ['<', between(of(500), of(500)), m('0')],
    ['<=', between(of(490), of(490)), m('0')],
    ['<=', between(of(510), of(530)), { min: '10', max: '30', unit: 'm' }],
    ['<=', between(of(490), of(530)), { min: '0', max: '30', unit: 'm' }],
    ['<=', between(of(510), null), { min: '10', max: null, unit: 'm' }],
    ['<=', between(apart(300, 401), apart(300, 401)), { min: '0.8', max: '0.801', unit: 'm' }],
    ['<=', between(of(510), null, { beyond: true }), null],
    ['>=', between(of(490), of(490)), m('10')],
    ['>', between(of(490), of(490)), m('10')],
    ['>=', between(of(470), of(490)), { min: '10', max: '30', unit: 'm' }],
    ['>=', between(of(470), of(510)), { min: '0', max: '30', unit: 'm' }],
    ['>=', between(of(510), of(510)), m('0')],
    ['>=', between(of(490), null), null],
    // 500 less a root is no number of this kind.
    ['>=', between(apart(30, 40.5), apart(30, 40.5)), null],
    ['>=', between(apart(30, 40.5), of(490)), null],
    ['=', between(of(490), of(490)), null],
  ] as const)('of %s 500 m: %#', (comparator, amount, shortfall) => {
    expect(leafOf(factOf(amount), comparator, '500 m').describe(environment()).shortfall).toEqual(shortfall);
  });
});

describe('a rate', () => {
  const people = (lo: number, hi: number | null) =>
    factOf(between(of(lo), hi === null ? null : of(hi), { fields: () => ['/population'] }), {
      id: 'people',
      unit: 'person',
      kind: 'people',
      whole: true,
    });
  const per10 = '5 m per 10 persons';
  const described = (amount: Amount, comparator: Order, basis: NumberFact, part?: Part) =>
    leafOf(factOf(amount), comparator, per10, { basis, ...(part ? { part } : {}) }).describe(environment());

  // 0.5 m each: 20 to 26 persons need 10 to 13 m.
  it.each([
    ['>=', between(of(9), of(9)), { min: '1', max: '4', unit: 'm' }],
    ['>=', between(of(8), of(9)), { min: '1', max: '5', unit: 'm' }],
    ['<=', between(of(14), of(14)), { min: '1', max: '4', unit: 'm' }],
    ['<=', between(of(14), of(15)), { min: '1', max: '5', unit: 'm' }],
  ] as const)('%s of bounds: %#', (comparator, amount, shortfall) => {
    const comparison = described(amount, comparator, people(20, 26));
    expect(comparison.required).toEqual({ comparator, min: '10', max: '13', unit: 'm' });
    expect(comparison.shortfall).toEqual(shortfall);
    expect(comparison.rate).toEqual({ amount: '5', per: '10', basis: { min: '20', max: '26', unit: 'person' } });
  });

  it('without an upper bound has none for what is short', () => {
    expect(described(between(of(14), of(14)), '<=', people(20, null)).shortfall).toBe(null);
    expect(described(between(of(9), of(9)), '>=', people(20, null))).toMatchObject({
      required: { min: '10', max: null },
      shortfall: { min: '1', max: null },
    });
  });

  // 26 persons are 2 complete tens; 30 are 3.
  it.each([
    [undefined, 26, '13'],
    ['whole', 26, '15'],
    ['whole', 30, '15'],
    ['whole', 31, '20'],
    ['none', 26, '10'],
    ['none', 30, '15'],
    ['none', 9, '0'],
  ] as const)('of which a part counts %s: %d persons', (part, count, required) => {
    const comparison = described(between(of(9), of(9)), '>=', people(count, count), part);
    expect(comparison.required).toEqual({ comparator: '>=', ...m(required) });
    expect(comparison.rate?.part).toBe(part);
  });

  it('of nothing is nothing, however many', () => {
    const none = leafOf(factOf(between(of(0), of(0))), '>=', '0 m per person', { basis: people(1, null) });
    expect(none.tri(environment())).toBe(HOLDS);
    const more = leafOf(factOf(between(of(0), of(0))), '>', '0 m per person', { basis: people(1, null) });
    expect(more.tri(environment())).toBe(BREAKS);
  });

  it.each([
    ['>=', 13, 20, 26, HOLDS],
    ['>=', 12, 20, 26, UNKNOWN],
    ['>=', 10, 20, 26, UNKNOWN],
    ['>=', 9, 20, 26, BREAKS],
    ['>', 13, 20, 26, UNKNOWN],
    ['>=', 1000, 1, null, UNKNOWN],
    ['>=', 0, 1, null, BREAKS],
    ['<=', 0, 1, null, HOLDS],
  ] as const)('%s: %d m for %d to %s persons', (comparator, amount, lo, hi, expected) => {
    const leaf = leafOf(factOf(between(of(amount), of(amount))), comparator, per10, { basis: people(lo, hi) });
    expect(leaf.tri(environment())).toBe(expected);
    expect(truthOf(leaf, environment())).toBe(expected);
  });
});

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
  });
});

describe('the regions of an amount', () => {
  const at = (limit: number | string) => ({ lo: of(limit), hi: of(limit) });
  const from = (lo: number | string, hi: number | string | null) => between(of(lo), hi === null ? null : of(hi));

  it.each([
    ['below', from(299, 299), [at(300)], [0]],
    ['at', from(300, 300), [at(300)], [1]],
    ['above', from(301, 301), [at(300)], [2]],
    ['up to', from(299, 300), [at(300)], [0, 1]],
    ['from', from(300, null), [at(300)], [1, 2]],
    ['around', from(299, 301), [at(300)], [0, 1, 2]],
    ['between two', from(3, 4), [at(2), at(5)], [2]],
    ['between two and on them', from(2, 5), [at(2), at(5)], [1, 2, 3]],
    ['anywhere', from(0, null), [at(2), at(5)], [0, 1, 2, 3, 4]],
    ['of a limit of bounds, inside', from(310, 310), [{ lo: of(300), hi: of(330) }], [0, 1, 2]],
    ['of a limit of bounds, at its end', from(330, 330), [{ lo: of(300), hi: of(330) }], [1, 2]],
    ['of a limit of bounds, at its start', from(300, 300), [{ lo: of(300), hi: of(330) }], [0, 1]],
    ['of a limit of bounds, before', from(299, 299), [{ lo: of(300), hi: of(330) }], [0]],
    ['of a limit of bounds, after', from(331, 331), [{ lo: of(300), hi: of(330) }], [2]],
    ['of a limit without end', from(5, 5), [{ lo: of(3), hi: null }], [0, 1, 2]],
    ['of a limit without end, before', from(2, 2), [{ lo: of(3), hi: null }], [0]],
    ['of no limit', from(2, 2), [], [0]],
    ['beyond', between(of(0), null, { beyond: true }), [at(2), at(5)], [4]],
  ] as const)('%s', (_, amount, limits, regions) => {
    expect(possibleRegions(amount, limits, false)).toEqual(regions);
  });

  it.each([
    ['two neighbours', from(2, 3), [at(2), at(3)], [1, 3]],
    ['two with one between', from(2, 4), [at(2), at(4)], [1, 2, 3]],
    ['two with one between, from below', from(0, 3), [at(2), at(4)], [0, 1, 2]],
    ['two with one between, without end', from(3, null), [at(2), at(4)], [2, 3, 4]],
    ['a limit that is not whole', from(2, 3), [at('2.5')], [0, 2]],
    ['two limits with nothing whole between', from(2, 3), [at('2.5'), at('2.8')], [0, 4]],
    ['two limits with one whole between', from(2, 3), [at('2.5'), at('3.5')], [0, 2]],
    ['two limits with one whole between, at the upper', from(3, 9), [at('2.5'), at(4)], [2, 3, 4]],
    ['only above what is between', from(4, 4), [at(2), at('4.5')], [2]],
    ['only the last between', from(4, 9), [at(2), at('4.5')], [2, 4]],
    ['only the first between', from(0, 3), [at('2.5'), at(9)], [0, 2]],
  ] as const)('of whole numbers: %s', (_, amount, limits, regions) => {
    expect(possibleRegions(amount, limits, true)).toEqual(regions);
  });

  it('are not none', () => {
    expect(() => possibleRegions(from(5, 3), [at(4)], false)).toThrow('an amount that lies nowhere');
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
