/**
 * Where just one serving facility has no position, it may be anywhere, but in one place only: dwellings far from each
 * other cannot all be near it.
 *
 * Wherever it is, it either serves the dwellings that are farthest from the others, and then its distance to one of
 * them is at least the radius of the smallest circle around them; or it leaves one of them at its own distance.
 */
import { enclosingSupport } from '../geometry/enclosing-circle.ts';
import type { Position } from '../geometry/grid.ts';
import { positionsOf } from '../geometry/place.ts';
import { compareExact, distance, type Exact, larger, smaller, ZERO } from '../model/exact.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import { type Estate, isCertain, isPlaced } from './estate-radius.ts';
import { largestTo, radiusBounds } from './radius.ts';
import { type Bounds, EXACT } from './radius-arithmetic.ts';

/** A dwelling at a point, and its distance to the nearest facility that has a position. */
interface Served {
  readonly at: Position;
  readonly nearest: Exact;
}

/** The bounds over all dwellings together: a facility that may be anywhere is in one place for all of them. */
export function boundsTogether(estate: Estate): Bounds<Exact> | null {
  const bounds = radiusBounds(estate, EXACT);
  if (bounds === null || !isOneAnywhere(estate)) return bounds;
  return { ...bounds, lo: larger(bounds.lo, leastRadius(estate)) };
}

/** Whether one facility may be anywhere, all others have a position, and one of those is sure to serve. */
export function isOneAnywhere({ servers, isListKnown }: Estate): boolean {
  const placed = servers.filter(isPlaced);
  return isListKnown && servers.length === placed.length + 1 && placed.some(isCertain);
}

/**
 * A radius that no place of the one facility goes below. Of a footprint only the corners are looked at, which can only
 * make it smaller.
 */
function leastRadius(estate: Estate): Exact {
  return leastOver(servedPoints(estate), Q.subtract(Q.ZERO, estate.slack));
}

function servedPoints({ dwellings, servers }: Estate): Served[] {
  const placed = servers.filter(isPlaced);
  const measured = dwellings.filter((dwelling) => dwelling.measured === null);
  return measured.flatMap(({ place }) =>
    (place === null ? [] : positionsOf(place)).map((at) => ({
      at,
      nearest: largestTo({ type: 'Point', coordinates: at }, placed, EXACT).lo,
    })),
  );
}

function leastOver(dwellings: readonly Served[], shift: Rational): Exact {
  const farthestFirst = [...dwellings].sort((a, b) => compareExact(b.nearest, a.nearest));
  let least: Exact | null = null;
  for (let served = 1; served <= farthestFirst.length; served++) {
    const circle = circleAround(farthestFirst.slice(0, served), shift);
    const left = farthestFirst[served]?.nearest ?? ZERO;
    const radius = larger(circle, left);
    least = least === null ? radius : smaller(least, radius);
    // The circle only grows, and what is left over only shrinks.
    if (compareExact(circle, left) >= 0) break;
  }
  return least ?? ZERO;
}

/** The radius of the smallest circle around the dwellings, exactly, less the accuracy. */
function circleAround(dwellings: readonly Served[], shift: Rational): Exact {
  const points = dwellings.map(({ at: [x, y] }) => [Number(x), Number(y)] as const);
  const support = enclosingSupport(points).flatMap((i): Point[] => {
    const at = dwellings[i]?.at;
    return at === undefined ? [] : [[Q.fromDecimal(at[0]), Q.fromDecimal(at[1])]];
  });
  return distance(squaredRadius(support), shift);
}

type Point = readonly [Rational, Rational];

/** Half the diameter of two points, or the circumradius abc / 4A of three; squared, since only squares are rational. */
function squaredRadius([a, b, c]: readonly Point[]): Rational {
  if (a === undefined || b === undefined) return Q.ZERO;
  const ab = squared(a, b);
  if (c === undefined) return Q.divide(ab, Q.fromDecimal(4));
  const cross = Q.subtract(
    Q.multiply(Q.subtract(b[0], a[0]), Q.subtract(c[1], a[1])),
    Q.multiply(Q.subtract(b[1], a[1]), Q.subtract(c[0], a[0])),
  );
  const product = Q.multiply(Q.multiply(ab, squared(b, c)), squared(a, c));
  return Q.divide(product, Q.multiply(Q.fromDecimal(4), Q.multiply(cross, cross)));
}

function squared(a: Point, b: Point): Rational {
  const dx = Q.subtract(a[0], b[0]);
  const dy = Q.subtract(a[1], b[1]);
  return Q.add(Q.multiply(dx, dx), Q.multiply(dy, dy));
}
