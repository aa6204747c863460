/** Sets of what may still be true. */
import { describe, expect, it } from 'vitest';
import { both, EITHER, known, NO, negated, possibleWords, YES } from '../../src/facts/possible.ts';

describe('a question', () => {
  it('is open where it is not answered', () => {
    expect([true, false, null, undefined].map(known)).toEqual([YES, NO, EITHER, EITHER]);
    expect([YES, NO, EITHER].map((a) => negated(a as typeof YES))).toEqual([NO, YES, EITHER]);
  });

  it.each([
    [YES, YES, YES],
    [YES, NO, NO],
    [NO, YES, NO],
    [NO, EITHER, NO],
    [EITHER, NO, NO],
    [YES, EITHER, EITHER],
    [EITHER, YES, EITHER],
    [EITHER, EITHER, EITHER],
  ] as const)('%d and %d', (a, b, expected) => {
    expect(both(a, b)).toBe(expected);
  });
});

describe('a word', () => {
  it('is one bit, or all of them', () => {
    const words = ['a', 'b', 'c'];
    expect(['a', 'b', 'c', null, undefined].map((word) => possibleWords(words, word))).toEqual([1, 2, 4, 7, 7]);
  });
});
