/**
 * The service radius of an estate: the largest distance from a dwelling to the facility nearest to it.
 *
 * For each building: its measured distance; else from its position, or from anywhere in the site where that alone is
 * known; else, where positions cannot say, from the radii that the facilities declare. Where some facility has a
 * position, one without may be anywhere. Without any facility no limit is kept.
 */
import { largestDistance } from '../geometry/largest-distance.ts';
import type { Place } from '../geometry/place.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
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
  const { servers } = estate;
  const certain = servers.filter((server) => isCertain(server) && isPlaced(server));
  const hi = certain.length > 0 ? largestTo(from, certain, arithmetic).hi : farthest(from, servers, arithmetic);
  return { lo: nearestOfAll(dwelling, from, estate, arithmetic), hi };
}

/** With every facility that may serve: the least that the distance can be. */
function nearestOfAll<T>(dwelling: Dwelling, from: Place, estate: Estate, arithmetic: Arithmetic<T>): T {
  const { servers, isListKnown } = estate;
  const isSomeAnywhere = !isListKnown || !servers.every(isPlaced);
  if (isSomeAnywhere) return arithmetic.zero;
  // A dwelling somewhere in the site may be at the point of it that is nearest to a facility.
  return dwelling.place === null ? smallestTo(from, servers, arithmetic) : largestTo(from, servers, arithmetic).lo;
}

/** Any one of the facilities may be the only one that serves. */
function farthest<T>(from: Place, servers: readonly Server[], arithmetic: Arithmetic<T>): T {
  let result = arithmetic.zero;
  for (const server of servers.filter(isPlaced)) {
    const { hi } = largestTo(from, [server], arithmetic);
    if (arithmetic.below(result, hi)) result = hi;
  }
  return result;
}

/** The largest distance from a point of the place to the nearest of some facilities that have a position. */
export function largestTo<T>(
  from: Place,
  servers: readonly Server[],
  { largest, smallest, below }: Arithmetic<T>,
): { readonly lo: T; readonly hi: T } {
  const [own, others] = bySlack(servers);
  const vaguest = others ?? own;
  const all = largest(from, placesOf(servers), vaguest.slack);
  if (others === null) return all;
  // One facility more never makes it larger; and where the largest to the one group is, the other is no nearer than
  // it is anywhere.
  const mine = largest(from, placesOf(own.servers), own.slack);
  const theirs = smallest(from, placesOf(others.servers), others.slack);
  const least = below(theirs, mine.lo) ? theirs : mine.lo;
  return { lo: below(all.lo, least) ? least : all.lo, hi: below(mine.hi, all.hi) ? mine.hi : all.hi };
}

function smallestTo<T>(from: Place, servers: readonly Server[], { smallest, below }: Arithmetic<T>): T {
  const [own, others] = bySlack(servers);
  const mine = smallest(from, placesOf(own.servers), own.slack);
  const theirs = others === null ? mine : smallest(from, placesOf(others.servers), others.slack);
  return below(theirs, mine) ? theirs : mine;
}

interface AlikeInSlack {
  readonly servers: readonly Server[];
  readonly slack: Rational;
}

/** Facilities of the project and those of a register, the vaguer ones last; null where all are alike. */
function bySlack(servers: readonly Server[]): readonly [AlikeInSlack, AlikeInSlack | null] {
  const [first] = servers;
  const slack = first?.slack ?? Q.ZERO;
  const alike = servers.filter((server) => Q.compare(server.slack, slack) === 0);
  const other = servers.find((server) => Q.compare(server.slack, slack) !== 0);
  if (other === undefined) return [{ servers, slack }, null];
  const rest = { servers: servers.filter((server) => !alike.includes(server)), slack: other.slack };
  const group = { servers: alike, slack };
  return Q.compare(slack, other.slack) < 0 ? [group, rest] : [rest, group];
}

/** From the smallest to the largest declared radius; one that is not declared may be anything. */
function declaredBounds<T>(servers: readonly Server[], { zero, given, below }: Arithmetic<T>): Bounds<T> {
  let bounds: { readonly lo: T; readonly hi: T } | null = null;
  for (const { declared, pointer } of servers) {
    // A register says nothing of what a facility means to reach.
    if (pointer === null) continue;
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
