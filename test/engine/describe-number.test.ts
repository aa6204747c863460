/** How an amount, its limit and what is short are shown. */
import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/engine/compare.ts';
import { truthOf } from '../../src/engine/decide.ts';
import { BREAKS, HOLDS, UNKNOWN } from '../../src/engine/node.ts';
import type { Part } from '../../src/engine/number-leaf.ts';
import type { Amount, NumberFact } from '../../src/facts/fact.ts';
import { distance, exactly } from '../../src/model/exact.ts';
import * as Q from '../../src/model/rational.ts';
import { apart, between, environment, factOf, leafOf, m, of } from './made-facts.ts';

const LABEL = { zh: '长度', en: 'length' };

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
    const more = { terms: [term, term], areaKinds: ['net'] };
    const full = leafOf(factOf(between(of(0), null, { ...more, beyond: true })), '<=', '500 m').describe(environment());
    expect(full).toMatchObject({ ...more, beyond: true, label: LABEL, shortfall: null });
    const single = factOf(between(of(1), of(1), { terms: [term], areaKinds: [] }));
    const described = leafOf(single, '<=', '500 m').describe(environment());
    expect(Object.keys(described).sort()).toEqual(['fact', 'label', 'measured', 'required', 'shortfall']);
  });
});

describe('a largest distance', () => {
  const dwelling = (name: string, lo: number, hi: number | null, households: number | null = 10) => ({
    name,
    pointer: `/buildings/${name}`,
    households,
    lo: of(lo),
    hi: hi === null ? null : of(hi),
    facility: { name: 'F1', pointer: '/facilities/0' },
  });
  const farthestOf = (dwellings: readonly ReturnType<typeof dwelling>[]) =>
    leafOf(factOf(between(of(510), of(510), { dwellings: () => dwellings })), '<=', '500 m').describe(environment())
      .farthest;
  const households = (value: string) => ({ value, unit: 'household' });

  it('is that of the farthest dwelling, the first of several', () => {
    const found = farthestOf([dwelling('0', 400, 400), dwelling('1', 510, 510), dwelling('2', 510, 510)]);
    expect(found).toEqual({
      dwelling: { name: '1', pointer: '/buildings/1' },
      facility: { name: 'F1', pointer: '/facilities/0' },
      distance: m('510'),
      households_outside: households('20'),
    });
  });

  it.each([
    ['at the limit none is outside', [dwelling('0', 500, 500)], households('0')],
    ['a millimetre beyond it all are', [dwelling('0', 500.001, 500.001)], households('10')],
    [
      'one that may be beyond',
      [dwelling('0', 490, 510), dwelling('1', 600, 600, 7)],
      { min: '7', max: '17', unit: 'household' },
    ],
    ['one that may be anywhere', [dwelling('0', 0, null)], { min: '0', max: '10', unit: 'household' }],
    ['one beyond that does not say how many it has', [dwelling('0', 510, 510, null)], null],
    [
      'one within that does not say how many it has',
      [dwelling('0', 490, 490, null), dwelling('1', 510, 510)],
      households('10'),
    ],
  ] as const)('%s', (_, dwellings, outside) => {
    expect(farthestOf(dwellings)?.households_outside).toEqual(outside);
  });

  it.each([
    [true, true],
    [false, undefined],
    [undefined, undefined],
  ])('from anywhere in the site (%s) is told', (anywhereInSite, told) => {
    const amount = between(of(1), of(1), anywhereInSite === undefined ? {} : { anywhereInSite });
    expect(leafOf(factOf(amount), '<=', '500 m').describe(environment()).anywhereInSite).toBe(told);
  });

  it('is nothing to tell where no dwelling is given', () => {
    expect(farthestOf([])).toBeUndefined();
  });

  it.each([
    [Q.ZERO, undefined],
    [Q.rational(1n, 3n), '0.334'],
    [Q.fromDecimal(10), '10'],
  ] as const)('may be off by as much as is known: %#', (slack, told) => {
    expect(leafOf(factOf(between(of(1), of(1), { slack })), '<=', '500 m').describe(environment()).slack).toBe(told);
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
    ['>=', between(of(30), apart(30, 40.5)), null],
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
