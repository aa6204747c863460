/** Distances in the plane, exactly and in doubles, for one and the same computation. */

import type { Fraction } from '../geometry/fraction.ts';
import type { Position } from '../geometry/grid.ts';
import { largestDistance } from '../geometry/largest-distance.ts';
import type { Place } from '../geometry/place.ts';
import { smallestDistance } from '../geometry/smallest-distance.ts';
import { compareExact, distance, type Exact, exactly, exactToNumber, ZERO } from '../model/exact.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import type { Decimal } from '../model/subject.ts';
import type { Side } from './fact.ts';

/** `hi` is null where there is no upper bound. */
export interface Bounds<T> {
  readonly lo: T;
  readonly hi: T | null;
}

export interface Arithmetic<T> {
  readonly zero: T;
  given(metres: Decimal): T;
  below(a: T, b: T): boolean;
  /** Of the largest distance from a point of the place to the nearest of the others, each distance off by `slack`. */
  largest(from: Place, to: readonly Place[], slack: Rational): { readonly lo: T; readonly hi: T };
  /** The smallest distance from a point of the place to the nearest of the others, less `slack`, at least 0. */
  smallest(from: Place, to: readonly Place[], slack: Rational): T;
}

/** Of limits that may be any: no two distances lie on the same side. */
export const EVERY_LIMIT: Side = (amount) => (amount === null ? Number.POSITIVE_INFINITY : exactToNumber(amount));

const squared = ({ n, d }: Fraction): Rational => Q.rational(n, d);
const negative = (value: Rational): Rational => Q.subtract(Q.ZERO, value);

export const EXACT: Arithmetic<Exact> = {
  zero: ZERO,
  given: (metres) => exactly(Q.fromDecimal(metres)),
  below: (a, b) => compareExact(a, b) < 0,
  largest(from, to, slack) {
    const { lo, hi } = largestDistance(from, to);
    return { lo: distance(squared(lo), negative(slack)), hi: distance(squared(hi), slack) };
  },
  smallest: (from, to, slack) => distance(squared(smallestDistance(from, to).squared), negative(slack)),
};

/** For points only: whoever uses it leaves areas to `EXACT`. */
export const DOUBLE: Arithmetic<number> = {
  zero: 0,
  given: Number,
  below: (a, b) => a < b,
  largest(from, to, slack) {
    const nearest = nearestOf(from, to);
    const off = Q.toNumber(slack);
    return { lo: Math.max(0, nearest - off), hi: nearest + off };
  },
  smallest: (from, to, slack) => Math.max(0, nearestOf(from, to) - Q.toNumber(slack)),
};

function nearestOf(from: Place, to: readonly Place[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const place of to) nearest = Math.min(nearest, between(from, place));
  return nearest;
}

const between = (a: Place, b: Place): number =>
  a.type === 'Point' && b.type === 'Point' ? roughDistance(a.coordinates, b.coordinates) : Number.NaN;

/** In doubles; positions [east, north] in metres. */
export function roughDistance(a: Position, b: Position): number {
  const dx = Number(a[0]) - Number(b[0]);
  const dy = Number(a[1]) - Number(b[1]);
  return Math.sqrt(dx * dx + dy * dy);
}
