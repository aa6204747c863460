/**
 * The one place where an amount is compared with a limit.
 *
 * Policy: a double decides when it is far from the limit; within 1e-9 of it (relative) the exact path decides, with
 * rationals from the digits of the input. The doubles are sums of a few hundred terms or distances from coordinates,
 * so their own error stays below 1e-11 relative; 1e-9 leaves two digits to spare. `property: both paths agree` in the
 * tests holds this.
 */
import type { Comparator } from '../model/report.ts';
import { BREAKS, HOLDS, type Tri, UNKNOWN } from './node.ts';

export type Order = Exclude<Comparator, 'in'>;

const NEAR = 1e-9;

/** Whether the exact order `sign` (of the amount to the limit) is what the comparator asks. */
export function satisfies(comparator: Order, sign: number): boolean {
  if (comparator === '>=') return sign >= 0;
  if (comparator === '>') return sign > 0;
  if (comparator === '<=') return sign <= 0;
  if (comparator === '<') return sign < 0;
  return sign === 0;
}

/** An interval of doubles against an interval of limits (one, or a rate times an interval); UNKNOWN where near. */
export function quickCompare(comparator: Order, lo: number, hi: number, limitLo: number, limitHi: number): Tri {
  const above = far(lo, limitHi) ? lo > limitHi : null;
  const below = far(hi, limitLo) ? hi < limitLo : null;
  if (comparator === '>=' || comparator === '>') return above ? HOLDS : below ? BREAKS : UNKNOWN;
  if (comparator === '<=' || comparator === '<') return below ? HOLDS : above ? BREAKS : UNKNOWN;
  return above || below ? BREAKS : UNKNOWN;
}

/** Also false for NaN, and for an infinity against itself. */
function far(a: number, b: number): boolean {
  return Math.abs(a - b) > NEAR * Math.max(Math.abs(a), Math.abs(b)) || (!Number.isFinite(a) && Number.isFinite(b));
}
