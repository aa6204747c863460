/**
 * What the numbers of some periods say of another period: those within it are a part of its own, those around it are
 * more, and two that overlap say something of each other's rest.
 *
 * The running total up to each day never falls. Every number limits by how much it rises between two days, and all such
 * limits together are a shortest-path problem (difference constraints, Bellman and Ford), whose answer is exact.
 */
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import { dayAfter } from './dates.ts';

/** The days from the first to the last, both included, as `YYYY-MM-DD`. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

export interface Portion {
  /** Never below 0. */
  readonly amount: Rational;
  /** The days that it may be about. */
  readonly outer: Span;
  /** The days that it is about for sure; none where the first is after the last. */
  readonly inner: Span;
}

/** From the beginning of one day to that of another the running total rises by no more. */
interface Limit {
  readonly from: string;
  readonly to: string;
  readonly by: Rational;
}

/** The least and the most that can have been in the span; null where the numbers contradict one another. */
export function amountIn(portions: readonly Portion[], { first, last }: Span) {
  const end = dayAfter(last);
  const limits = [...portions.flatMap(limitsOf), ...neverFalling(portions, [first, end])];
  const most = tightest(limits, first);
  const least = tightest(limits, end);
  if (most === null || least === null) return null;
  return { lo: Q.subtract(Q.ZERO, least.get(first) ?? Q.ZERO), hi: most.get(end) ?? null };
}

function limitsOf({ amount, outer, inner }: Portion): Limit[] {
  const atLeast = { from: dayAfter(outer.last), to: outer.first, by: Q.subtract(Q.ZERO, amount) };
  if (inner.first > inner.last) return [atLeast];
  return [atLeast, { from: inner.first, to: dayAfter(inner.last), by: amount }];
}

function neverFalling(portions: readonly Portion[], own: readonly string[]): Limit[] {
  const ends = portions.flatMap(limitsOf).flatMap(({ from, to }) => [from, to]);
  const days = [...new Set([...own, ...ends])].sort();
  return days.slice(1).map((from, i) => ({ from, to: days[i] ?? from, by: Q.ZERO }));
}

/** The tightest limit from one day to each other; null where going round in a circle the total would fall. */
function tightest(limits: readonly Limit[], from: string): ReadonlyMap<string, Rational> | null {
  const found = new Map([[from, Q.ZERO]]);
  // Every limit leads to a day, so a way without a circle is no longer than that.
  for (let round = 0; round <= limits.length; round++) if (!relax(limits, found)) return found;
  return null;
}

/** Whether some day was reached more tightly than before. */
function relax(limits: readonly Limit[], found: Map<string, Rational>): boolean {
  let changed = false;
  for (const { from, to, by } of limits) {
    const reached = found.get(from);
    if (reached === undefined) continue;
    const sum = Q.add(reached, by);
    const known = found.get(to);
    if (known !== undefined && Q.compare(known, sum) <= 0) continue;
    found.set(to, sum);
    changed = true;
  }
  return changed;
}
