/**
 * The one place where an amount is compared with a limit.
 *
 * Policy: a double decides when it is far from the limit; within 1e-7 of it (relative) the exact path decides, with
 * rationals from the digits of the input. The doubles are sums of a few hundred terms or distances from coordinates,
 * so their own error stays below 1e-11 relative, or below 5e-8 for the distance of an area. `property: both paths agree`
 * in the tests holds this.
 */
import type { Comparator } from '../model/report.ts';
import { BREAKS, HOLDS, type Tri, UNKNOWN } from './node.ts';

export type Order = Exclude<Comparator, 'in'>;

const NEAR = 1e-7;

/** Whether the exact order `sign` (of the amount to the limit) is what the comparator asks. */
export function satisfies(comparator: Order, sign: number): boolean {
  if (comparator === '>=') return sign >= 0;
  if (comparator === '>') return sign > 0;
  if (comparator === '<=') return sign <= 0;
  if (comparator === '<') return sign < 0;
  return sign === 0;
}

/** Doubles come too near the limit to decide. */
export const UNDECIDED = 3;

/** An interval of doubles against an interval of limits (one, or a rate times an interval). */
export function quickCompare(
  comparator: Order,
  lo: number,
  hi: number,
  limitLo: number,
  limitHi: number,
): Tri | typeof UNDECIDED {
  if (!far(lo, limitHi) || !far(hi, limitLo)) return UNDECIDED;
  const above = lo > limitHi;
  const below = hi < limitLo;
  if (comparator === '=') return above || below ? BREAKS : UNDECIDED;
  const upward = comparator === '>=' || comparator === '>';
  if (above) return upward ? HOLDS : BREAKS;
  if (below) return upward ? BREAKS : HOLDS;
  // The amount may be on either side of the limit, clearly so.
  return UNKNOWN;
}

/** Whole numbers below 2⁵³ are exact as doubles, so that no limit is too near. */
export function compareWhole(comparator: Order, lo: number, hi: number, limit: number): Tri | typeof UNDECIDED {
  if (Number.isNaN(lo) || lo > Number.MAX_SAFE_INTEGER) return UNDECIDED;
  if (comparator === '=') return limit < lo || limit > hi ? BREAKS : lo === hi ? HOLDS : UNKNOWN;
  const lowKeeps = satisfies(comparator, lo - limit);
  return lowKeeps === satisfies(comparator, hi - limit) ? (lowKeeps ? HOLDS : BREAKS) : UNKNOWN;
}

/** Clearly apart; an infinity is apart from every number. False for NaN, and for two infinities. */
function far(a: number, b: number): boolean {
  const difference = Math.abs(a - b);
  return difference === Number.POSITIVE_INFINITY || difference > NEAR * Math.max(Math.abs(a), Math.abs(b));
}
