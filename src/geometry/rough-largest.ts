/**
 * The largest distance in doubles, for batches: many times faster than the exact one and never off by more than
 * `ROUGH_ERROR`, so that a caller can decide far from a limit and ask `largestDistance` near it.
 *
 * Why the error holds, for point facilities. Coordinates are rounded to a lattice of `1 / PER_METRE`, which moves each by
 * less than 0.75 / PER_METRE with the rounding of its own double; the distance changes by at most 3 times as much.
 * On the lattice the Voronoi diagram is exact. A Voronoi vertex whose computed place could be more than one step off
 * is left to the exact measure; one that rounding puts on the wrong side of a ring lies as near to it, where the
 * distance is as large. Along an edge the nearest sites take over from each other; whatever the rounding, the distance
 * to the one taken is nowhere below that to the nearest, and above it only by the rounding of squared distances.
 */
import { toDouble } from './fraction.ts';
import type { Position, Vertex } from './grid.ts';
import { largestDistance } from './largest-distance.ts';
import type { Place } from './place.ts';
import type { AreaGeometry } from './rings.ts';
import { bordersOf } from './voronoi.ts';

/** Metres, where both bounds are exact for `largestDistance`; else its bounds are at most 1 mm apart. */
export const ROUGH_ERROR = 1e-6;

/** Bounds in metres, already rounded outward. */
export interface RoughLargest {
  readonly lo: number;
  readonly hi: number;
}

const UNIT = 2 ** -53;

/** Steps of the lattice in a metre. */
const PER_METRE = 2 ** 24;

/** Steps from the origin within which sums of coordinates are exact: 268 km. */
const MAX_STEPS = 2 ** 42;

/** Coordinates beyond this many metres are doubles too far apart for the lattice. */
const MAX_METRES = 2 ** 26;

/** Steps by which all roundings together must not move the result: `ROUGH_ERROR` less that of the lattice. */
const MAX_ROUNDING = 12;

/** A point of the lattice. Its whole numbers are made only when they are asked for. */
class LatticePoint implements Vertex {
  readonly safe = true;
  readonly fx: number;
  readonly fy: number;
  readonly index: number;

  constructor(fx: number, fy: number, index: number) {
    this.fx = fx;
    this.fy = fy;
    this.index = index;
  }

  get x(): bigint {
    return BigInt(this.fx);
  }

  get y(): bigint {
    return BigInt(this.fy);
  }
}

/**
 * Bounds of what `largestDistance` gives, `lo <= truth <= hi` and `hi - lo <= 2 ROUGH_ERROR` (1 mm more where facilities
 * that are areas matter). Throws as `largestDistance` does.
 */
export function roughLargest(from: Place, facilities: readonly Place[]): RoughLargest {
  const metres = from.type === 'Point' ? null : overLattice(from, facilities);
  return metres === null
    ? exactly(from, facilities)
    : { lo: Math.max(0, metres - ROUGH_ERROR), hi: metres + ROUGH_ERROR };
}

function exactly(from: Place, facilities: readonly Place[]): RoughLargest {
  const { lo, hi } = largestDistance(from, facilities);
  const away = 2 ** -50;
  return { lo: Math.sqrt(toDouble(lo)) * (1 - away), hi: Math.sqrt(toDouble(hi)) * (1 + away) };
}

/** Null where doubles do not suffice. */
function overLattice(area: AreaGeometry, facilities: readonly Place[]): number | null {
  const rings = ringsOnLattice(area);
  if (rings === null) return null;
  const sites = sitesOnLattice(rings, facilities);
  if (sites === null) return null;
  const search = new LatticeSearch(rings, sites);
  const steps = search.largest();
  return steps === null ? null : steps / PER_METRE;
}
