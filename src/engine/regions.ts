/**
 * The number line cut at the limits of a rule: below the first limit, at it, between it and the second, and so on.
 * Within one region every comparison of the rule comes out the same, so one value of each is tried.
 */
import type { Amount } from '../facts/fact.ts';
import { compareExact, type Exact } from '../model/exact.ts';
import { type Order, satisfies } from './compare.ts';

/** `hi` is null where there is no upper bound. */
export interface Span<T> {
  readonly lo: T;
  readonly hi: T | null;
}

const orMore = (hi: Exact | null, bound: Exact): boolean => hi === null || compareExact(hi, bound) >= 0;
const more = (hi: Exact | null, bound: Exact): boolean => hi === null || compareExact(hi, bound) > 0;

/**
 * The regions in which the amount may lie: 2i is the one below limit i, 2i + 1 the limit itself. A limit is a span
 * where it is a rate of something not known. `whole`: only whole numbers occur.
 */
export function possibleRegions(amount: Amount, limits: readonly Span<Exact>[], whole: boolean): readonly number[] {
  const last = 2 * limits.length;
  if (amount.beyond) return [last];
  const regions = Array.from({ length: last + 1 }, (_, region) => region).filter((region) => {
    const index = region >> 1;
    if (region % 2 === 1) return meets(amount, limits[index], whole);
    return lies(amount, limits[index - 1], limits[index], whole);
  });
  // No verdict is better than one about an amount that cannot be.
  if (regions.length === 0) throw new Error('an amount that lies nowhere');
  return regions;
}

function meets({ lo, hi }: Amount, limit: Span<Exact> | undefined, whole: boolean): boolean {
  if (limit === undefined || (whole && limit.lo.rational.d !== 1n)) return false;
  return orMore(limit.hi, lo) && orMore(hi, limit.lo);
}

/** Whether some value lies above the one limit and below the other. */
function lies(
  { lo, hi }: Amount,
  above: Span<Exact> | undefined,
  below: Span<Exact> | undefined,
  whole: boolean,
): boolean {
  if (above !== undefined && !more(hi, above.lo)) return false;
  if (below !== undefined && !more(below.hi, lo)) return false;
  if (!whole || above === undefined || below === undefined) return true;
  // A whole number strictly between the two limits; one is within the bounds of the amount, which are whole too.
  return floor(above.lo) + 1n < ceiling(below.lo);
}

const floor = ({ rational: { n, d } }: Exact): bigint => n / d;
const ceiling = ({ rational: { n, d } }: Exact): bigint => (n + d - 1n) / d;

/** Whether a value of this region keeps to the limit at `position`. */
export function satisfiesInRegion(comparator: Order, region: number, position: number): boolean {
  return satisfies(comparator, region - (2 * position + 1));
}
