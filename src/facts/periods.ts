/**
 * What numbers of some periods say of another one, where nothing is ever taken away: those within it that do not overlap
 * add up to a lower bound, those that cover it together to an upper one. Parts that tile it without a gap are both.
 */
import * as Q from '../model/rational.ts';
import { dayAfter, firstDay, lastDay } from './dates.ts';

/** So much from one day to another, both included, each `YYYY-MM-DD`, or a year or month. */
export interface Counted {
  readonly value: Q.Rational;
  readonly begins: string;
  readonly ends: string;
}

/** Whole days, both included. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

interface Weighed extends Span {
  readonly value: Q.Rational;
}

/** The largest sum of periods that lie within the span whatever their days are, and do not overlap. */
export function mostWithin(counted: readonly Counted[], { first, last }: Span): Q.Rational {
  const within = byEnd(counted.map(atMost)).filter((one) => one.first >= first && one.last <= last);
  // The best sum of the periods up to each.
  const best: Q.Rational[] = [];
  for (const [i, one] of within.entries()) {
    const before = within.findLastIndex((other, k) => k < i && other.last < one.first);
    const withIt = Q.add(one.value, best[before] ?? Q.ZERO);
    best.push(larger(best[i - 1] ?? Q.ZERO, withIt));
  }
  return best.at(-1) ?? Q.ZERO;
}

/** The smallest sum of periods that cover the span whatever their days are; null where none do. */
export function leastCovering(counted: readonly Counted[], { first, last }: Span): Q.Rational | null {
  const periods = byEnd(counted.map(atLeast)).filter((one) => one.first <= one.last);
  // The least sum that covers the span from its first day to the end of each period; null where that cannot be.
  const least: (Q.Rational | null)[] = [];
  for (const { first: begins, value } of periods) {
    const before = begins <= first ? Q.ZERO : smallest(least.filter((_, k) => reaches(periods[k], begins)));
    least.push(before === null ? null : Q.add(value, before));
  }
  return smallest(least.filter((_, k) => (periods[k]?.last ?? '') >= last));
}

/** No day lies between the two. */
const reaches = (earlier: Span | undefined, begins: string): boolean =>
  earlier !== undefined && dayAfter(earlier.last) >= begins;

/** The most days that a period can have. */
const atMost = ({ value, begins, ends }: Counted): Weighed => ({ value, first: firstDay(begins), last: lastDay(ends) });

/** The days that it has for certain; none where its first day may be after its last. */
const atLeast = ({ value, begins, ends }: Counted): Weighed => ({
  value,
  first: lastDay(begins),
  last: firstDay(ends),
});

const byEnd = (periods: readonly Weighed[]): Weighed[] =>
  [...periods].sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));

const larger = (a: Q.Rational, b: Q.Rational): Q.Rational => (Q.compare(a, b) >= 0 ? a : b);

function smallest(sums: readonly (Q.Rational | null)[]): Q.Rational | null {
  return sums.reduce((a, b) => (a === null ? b : b === null || Q.compare(a, b) <= 0 ? a : b), null);
}
