/** The one place where an amount is compared with a limit, row by row. */
import { describe, expect, it } from 'vitest';
import { compareWhole, type Order, quickCompare, UNDECIDED } from '../../src/engine/compare.ts';
import { BREAKS, HOLDS, UNKNOWN } from '../../src/engine/node.ts';

type Answer = ReturnType<typeof quickCompare>;
type Bounds = readonly [lo: number, hi: number];

const MOST = Number.POSITIVE_INFINITY;

describe('doubles far from the limit', () => {
  const AT_300: readonly (readonly [Order, Bounds, Answer])[] = [
    ['>=', [301, 302], HOLDS],
    ['>=', [301, MOST], HOLDS],
    ['>=', [298, 299], BREAKS],
    ['>=', [299, 301], UNKNOWN],
    ['>=', [0, MOST], UNKNOWN],
    ['>', [301, 302], HOLDS],
    ['>', [298, 299], BREAKS],
    ['>', [299, 301], UNKNOWN],
    ['<=', [301, 302], BREAKS],
    ['<=', [298, 299], HOLDS],
    ['<=', [299, 301], UNKNOWN],
    ['<', [301, 302], BREAKS],
    ['<', [298, 299], HOLDS],
    ['<', [299, 301], UNKNOWN],
    ['=', [301, 302], BREAKS],
    ['=', [298, 299], BREAKS],
    ['=', [299, 301], UNDECIDED],
    // One bound is the limit itself.
    ['>=', [300, 300], UNDECIDED],
    ['>=', [300, 301], UNDECIDED],
    ['>=', [299, 300], UNDECIDED],
    ['>=', [Number.NaN, Number.NaN], UNDECIDED],
  ];
  it.each(AT_300)('%s 300 of %j', (order, [lo, hi], answer) => {
    expect(quickCompare(order, lo, hi, 300, 300)).toBe(answer);
  });

  // 2⁻²⁴ is 0.60 × 10⁻⁷ and 2⁻²³ is 1.19 × 10⁻⁷; near is within 10⁻⁷ of the larger of the two.
  it.each([
    [1, 1 + 2 ** -23, HOLDS],
    [1, 1 + 2 ** -24, UNDECIDED],
    [1, 1 - 2 ** -23, BREAKS],
    [1, 1 - 2 ** -24, UNDECIDED],
    // 10⁷ × 10⁻⁷ is 1 in doubles too.
    [1e7, 1e7 - 1, UNDECIDED],
    [1024, 1024 + 2 ** -13, HOLDS],
    [1024, 1024 + 2 ** -20, UNDECIDED],
  ] as const)('at least %d of %d', (limit, amount, answer) => {
    expect(quickCompare('>=', amount, amount, limit, limit)).toBe(answer);
  });

  // 1,000 to 1,100 households at 30 m² per 100 are 300 to 330 m².
  it.each([
    [[331, 331], HOLDS],
    [[310, 320], UNKNOWN],
    [[299, 331], UNKNOWN],
    [[299, 299], BREAKS],
    [[330, 340], UNDECIDED],
    [[290, 300], UNDECIDED],
  ] as const)('at least 300 to 330 of %j', ([lo, hi], answer) => {
    expect(quickCompare('>=', lo, hi, 300, 330)).toBe(answer);
  });

  it('without an upper bound of the households', () => {
    expect(quickCompare('>=', 200, 200, 0.3, MOST)).toBe(UNKNOWN);
    expect(quickCompare('>=', 0, 0, 0.3, MOST)).toBe(BREAKS);
    expect(quickCompare('>=', 0, MOST, MOST, MOST)).toBe(UNDECIDED);
  });
});

describe('whole numbers', () => {
  const SAFE = Number.MAX_SAFE_INTEGER;
  it.each([
    ['>=', [2, 9], 2, HOLDS],
    ['>=', [1, 9], 2, UNKNOWN],
    ['>=', [0, 1], 2, BREAKS],
    ['>', [3, 9], 2, HOLDS],
    ['>', [2, 9], 2, UNKNOWN],
    ['>', [0, 2], 2, BREAKS],
    ['<=', [0, 2], 2, HOLDS],
    ['<=', [0, 3], 2, UNKNOWN],
    ['<=', [3, 9], 2, BREAKS],
    ['<', [0, 1], 2, HOLDS],
    ['<', [0, 2], 2, UNKNOWN],
    ['<', [2, 9], 2, BREAKS],
    ['=', [2, 2], 2, HOLDS],
    ['=', [1, 3], 2, UNKNOWN],
    ['=', [2, 3], 2, UNKNOWN],
    ['=', [1, 2], 2, UNKNOWN],
    ['=', [3, 9], 2, BREAKS],
    ['=', [0, 1], 2, BREAKS],
    ['>=', [2, MOST], 2, HOLDS],
    ['>=', [SAFE, SAFE], 2, HOLDS],
    ['>=', [SAFE + 1, SAFE + 1], 2, UNDECIDED],
    ['>=', [Number.NaN, Number.NaN], 2, UNDECIDED],
  ] as const)('%s: %j and %d', (order, [lo, hi], limit, answer) => {
    expect(compareWhole(order, lo, hi, limit)).toBe(answer);
  });
});
