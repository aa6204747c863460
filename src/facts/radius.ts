/**
 * The service radius of an estate: the largest distance from a dwelling to the facility nearest to it.
 *
 * For each building: its measured distance; else from its position, or from anywhere in the site where that alone is
 * known; else, where positions cannot say, from the radii that the facilities declare. Where some facility has a
 * position, one without may be anywhere. Without any facility no limit is kept.
 */
import { largestDistance } from '../geometry/largest-distance.ts';
import type { Place } from '../geometry/place.ts';
import { type Dwelling, type Estate, isCertain, isPlaced, placesOf, type Server, servingOf } from './estate-radius.ts';
import { NO, YES } from './possible.ts';
import type { Arithmetic, Bounds } from './radius-arithmetic.ts';

/** The radius of the estate; null where nothing can serve it. */
export function radiusBounds<T>(estate: Estate, arithmetic: Arithmetic<T>): Bounds<T> | null {
  const serving = servingOf(estate);
  if (serving === NO) return null;
  let lo = arithmetic.zero;
  let hi: T | null = arithmetic.zero;
  for (const dwelling of estate.dwellings) {
    const bounds = distanceBounds(dwelling, estate, arithmetic);
    if (arithmetic.below(lo, bounds.lo)) lo = bounds.lo;
    if (hi !== null && (bounds.hi === null || arithmetic.below(hi, bounds.hi))) hi = bounds.hi;
  }
  // In some completion there may be no facility at all, and then no distance is kept.
  return { lo, hi: serving === YES ? hi : null };
}

/** Where the dwelling stands, at least: itself, or somewhere in the site. */
export const whereabouts = (dwelling: Dwelling, { site }: Estate): Place | null => dwelling.place ?? site;

/** The distance from one dwelling to the facility nearest to it, provided that there is one. */
export function distanceBounds<T>(dwelling: Dwelling, estate: Estate, arithmetic: Arithmetic<T>): Bounds<T> {
  if (dwelling.measured !== null) {
    const distance = arithmetic.given(dwelling.measured);
    return { lo: distance, hi: distance };
  }
  const { servers, isListKnown } = estate;
  const from = whereabouts(dwelling, estate);
  if (from === null || !servers.some(isPlaced)) {
    return isListKnown ? declaredBounds(servers, arithmetic) : { lo: arithmetic.zero, hi: null };
  }
  const byPosition = positionBounds(dwelling, from, estate, arithmetic);
  const others = servers.filter((server) => !isPlaced(server));
  // Those with a position may turn out not to serve; then the others decide by what they declare. They may be anywhere,
  // so that the lower bound is 0 already.
  if (others.length === 0 || servers.some((server) => isCertain(server) && isPlaced(server))) return byPosition;
  const declared = declaredBounds(others, arithmetic).hi;
  return {
    ...byPosition,
    hi: declared === null || arithmetic.below(byPosition.hi, declared) ? declared : byPosition.hi,
  };
}

/** Bounds by positions: there is always an upper one. */
interface Within<T> extends Bounds<T> {
  readonly hi: T;
}

/** By the positions of those facilities that have one. */
function positionBounds<T>(dwelling: Dwelling, from: Place, estate: Estate, arithmetic: Arithmetic<T>): Within<T> {
  const { servers, slack } = estate;
  const certain = placesOf(servers.filter(isCertain));
  const hi = certain.length > 0 ? arithmetic.largest(from, certain, slack).hi : farthest(from, estate, arithmetic);
  return { lo: nearestOfAll(dwelling, from, estate, arithmetic), hi };
}

/** With every facility that may serve: the least that the distance can be. */
function nearestOfAll<T>(dwelling: Dwelling, from: Place, estate: Estate, arithmetic: Arithmetic<T>): T {
  const { servers, isListKnown, slack } = estate;
  const isSomeAnywhere = !isListKnown || !servers.every(isPlaced);
  if (isSomeAnywhere) return arithmetic.zero;
  const all = placesOf(servers);
  // A dwelling somewhere in the site may be at the point of it that is nearest to a facility.
  return dwelling.place === null ? arithmetic.smallest(from, all, slack) : arithmetic.largest(from, all, slack).lo;
}

/** Any one of the facilities may be the only one that serves. */
function farthest<T>(from: Place, { servers, slack }: Estate, arithmetic: Arithmetic<T>): T {
  let result = arithmetic.zero;
  for (const place of placesOf(servers)) {
    const { hi } = arithmetic.largest(from, [place], slack);
    if (arithmetic.below(result, hi)) result = hi;
  }
  return result;
}

/** From the smallest to the largest declared radius; one that is not declared may be anything. */
function declaredBounds<T>(servers: readonly Server[], { zero, given, below }: Arithmetic<T>): Bounds<T> {
  let bounds: { readonly lo: T; readonly hi: T } | null = null;
  for (const { declared, index } of servers) {
    // A register says nothing of what a facility means to reach.
    if (index === null) continue;
    if (declared === null) return { lo: zero, hi: null };
    const radius = given(declared);
    const { lo, hi }: { lo: T; hi: T } = bounds ?? { lo: radius, hi: radius };
    bounds = { lo: below(radius, lo) ? radius : lo, hi: below(hi, radius) ? radius : hi };
  }
  return bounds ?? { lo: zero, hi: null };
}

/** The facility that is nearest to the farthest point of the dwelling, of all that may serve; null where none is placed. */
export function nearestServer(dwelling: Dwelling, { servers }: Estate): Server | null {
  const placed = servers.filter(isPlaced);
  if (dwelling.measured !== null || dwelling.place === null || placed.length === 0) return null;
  return placed[largestDistance(dwelling.place, placesOf(placed)).facility] ?? null;
}
