import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/load/json.ts';
import { exactNumber } from '../../src/load/number.ts';
import { toValue } from '../../src/load/tree.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { fromDecimal } from '../../src/model/rational.ts';

describe('exactNumber', () => {
  it.each([
    ['300', 300],
    ['300.0', 300],
    ['3e2', 300],
    ['30000E-2', 300],
    ['0.1', 0.1],
    ['0.10', 0.1],
    ['-0', 0],
    ['0e999999999', 0],
    ['0.000', 0],
    ['1e21', 1e21],
    ['1e-7', 1e-7],
    ['-2.50', -2.5],
    ['9007199254740993', '9007199254740993'],
    ['0.1000000000000000055', '0.1000000000000000055'],
    ['-12345678901234567890.50', '-12345678901234567890.5'],
    ['1e29', 1e29],
    ['1e30', null],
    ['1e-30', 1e-30],
    ['1e-31', null],
    ['1e400', null],
    ['-1e400', null],
    ['1e-400', null],
    ['1e99999999999999999999', null],
    ['9'.repeat(1_000_000), null],
    ['300㎡', null],
    ['', null],
    ['.', null],
    ['e5', null],
  ])('%s', (numeral, value) => {
    expect(Object.is(exactNumber(numeral), value)).toBe(true);
  });
});

/** A decimal of up to 30 digits on either side, and other ways to write it. */
const numerals = fc
  .record({
    whole: fc.bigInt({ min: 0n, max: 10n ** 18n }),
    part: fc.bigInt({ min: 0n, max: 10n ** 9n }),
    places: fc.integer({ min: 0, max: 9 }),
    zeros: fc.nat(5),
    exponent: fc.integer({ min: -8, max: 8 }),
    negative: fc.boolean(),
  })
  .map(({ whole, part, places, zeros, exponent, negative }) => {
    const fraction = `${part.toString().padStart(places, '0').slice(0, places)}${'0'.repeat(zeros)}`;
    return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}${exponent === 0 ? '' : `e${exponent}`}`;
  });

describe('a number in a file', () => {
  it('keeps its value exactly, however it is spelled', () => {
    const property = fc.property(numerals, (numeral) => {
      const exact = fromDecimal(numeral);
      for (const { tree, problems } of [readJson(`{"n": ${numeral}}`), readYaml(`n: ${numeral}\n`)]) {
        expect(problems).toEqual([]);
        const { n } = (tree && toValue(tree.root)) as { n: number | string };
        expect(fromDecimal(n)).toEqual(exact);
        if (typeof n === 'string') expect(n).toMatch(/^-?[0-9]+(\.[0-9]+)?$/);
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('is a JavaScript number wherever one is the same decimal', () => {
    const property = fc.property(fc.double({ noNaN: true, min: -1e29, max: 1e29 }), (double) => {
      const value = exactNumber(String(double));
      expect(value === null || value === (Object.is(double, -0) ? 0 : double)).toBe(true);
    });
    fc.assert(property);
  });
});
