/** Quantities as a pack writes them. */
import { describe, expect, it } from 'vitest';
import { BadLiteral, parseLiteral } from '../../src/engine/literal.ts';
import * as Q from '../../src/model/rational.ts';

type Per = readonly [count: bigint, text: string, unit: string] | null;

const READ: readonly (readonly [
  source: string,
  amount: readonly [bigint, bigint],
  text: string,
  unit: string,
  kind: string,
  per: Per,
])[] = [
  ['300 m2 of floor', [300n, 1n], '300', 'm2', 'floor', null],
  [' 300 ㎡ of land ', [300n, 1n], '300', 'm2', 'land', null],
  ['0.25 m', [1n, 4n], '0.25', 'm', 'distance', null],
  ['500m', [500n, 1n], '500', 'm', 'distance', null],
  ['500 m of distance', [500n, 1n], '500', 'm', 'distance', null],
  ['50 %', [1n, 2n], '50', '%', 'share', null],
  ['1 site', [1n, 1n], '1', 'site', 'sites', null],
  ['30 m2 of floor per 100 households', [30n, 1n], '30', 'm2', 'floor', [100n, '100', 'household']],
  ['0.1 m2 of land per person', [1n, 10n], '0.1', 'm2', 'land', [1n, '1', 'person']],
  ['10 beds per 1 person', [10n, 1n], '10', 'bed', 'beds', [1n, '1', 'person']],
  ['2 sites per 10 households', [2n, 1n], '2', 'site', 'sites', [10n, '10', 'household']],
  ['2 sites per 05 households', [2n, 1n], '2', 'site', 'sites', [5n, '05', 'household']],
];

const REFUSED: readonly (readonly [source: unknown, expected: string])[] = [
  [300, '300 m2 of floor'],
  [null, '300 m2 of floor'],
  ['300', 'm2, m, household, person, bed, yuan, site, %'],
  ['-3 m', '300 m2 of floor'],
  ['about 3 m', '300 m2 of floor'],
  ['3. m', '300 m2 of floor'],
  ['3  m', '300 m2 of floor'],
  ['3 m long', '300 m2 of floor'],
  ['3 m of', '300 m2 of floor'],
  ['30 m2 of floor per 1.5 households', '300 m2 of floor'],
  ['3 furlongs', 'm2, m, household, person, bed, yuan, site, %'],
  ['3 m2', '3 m2 of floor, 3 m2 of land'],
  ['3 m2 of roof', '3 m2 of floor, 3 m2 of land'],
  ['3 m of floor', '3 m ( – of floor)'],
  ['3 beds of floor', '3 bed ( – of floor)'],
  ['3 m per furlong', 'per household, per person'],
  ['3 m per 0 households', 'per 1'],
  ['3 m per 000 households', 'per 1'],
];

describe('a quantity', () => {
  it.each(READ)('%s', (source, [n, d], text, unit, kind, per) => {
    expect(parseLiteral(source)).toEqual({
      amount: Q.rational(n, d),
      text,
      unit,
      kind,
      per: per === null ? null : { count: Q.rational(per[0]), text: per[1], unit: per[2] },
    });
  });

  it('may be one per 10 or per 100 of a thing', () => {
    expect(parseLiteral('3 m per 10 households').per?.text).toBe('10');
    expect(parseLiteral('3 m per 100 households').per?.text).toBe('100');
  });

  it.each(REFUSED)('%j is refused', (source, expected) => {
    expect(() => parseLiteral(source)).toThrow(new BadLiteral(expected));
    expect(new BadLiteral(expected).expected).toBe(expected);
  });
});
