/** The number line cut at the limits of a rule. */
import { describe, expect, it } from 'vitest';
import { possibleRegions } from '../../src/engine/regions.ts';
import { between, of } from './made-facts.ts';

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
