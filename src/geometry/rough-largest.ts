/**
 * The largest distance in doubles, for batches: many times faster than the exact one and never off by more than
 * `ROUGH_ERROR`, so that a caller can decide far from a limit and ask `largestDistance` near it.
 *
 * Why the error holds. Rounding to the lattice moves no point by more than 0.9 steps: a facility so moved changes the
 * distance by as much, an area whose vertices are so moved by twice as much, together 2.7 steps. On the lattice the
 * Voronoi diagram is exact. A Voronoi vertex whose computed place may be more than 2 steps off is left to the exact
 * measure; one that rounding puts on the wrong side of a ring lies as near to it, where the distance is as large.
 * Along an edge, whichever sites rounding lets take over, the distance to the one taken is nowhere below that to the
 * nearest, and above it only by the rounding of squared distances, for which 8 steps are allowed, or else again the
 * exact measure is taken. All that is below 13 steps; `ROUGH_ERROR` is 16.
 */
import { toDouble } from './fraction.ts';
import { largestDistance } from './largest-distance.ts';
import { onLattice, PER_METRE } from './lattice.ts';
import { farthestOnLattice } from './lattice-search.ts';
import type { Place } from './place.ts';

/** Metres; just below one thousandth of a millimetre. */
export const ROUGH_ERROR = 16 / PER_METRE;

/** Bounds in metres, rounded outward. */
export interface RoughLargest {
  readonly lo: number;
  readonly hi: number;
}

/**
 * Bounds of what `largestDistance` means: `lo <= truth <= hi`, at most `2 * ROUGH_ERROR` apart, or as far as those of
 * `largestDistance` where a facility is an area. Throws as `largestDistance` does.
 */
export function roughLargest(from: Place, facilities: readonly Place[]): RoughLargest {
  const lattice = from.type === 'Point' ? null : onLattice(from, facilities);
  const steps = lattice && farthestOnLattice(lattice);
  if (steps === null) return boundsOfExact(from, facilities);
  const metres = steps / PER_METRE;
  return { lo: Math.max(0, metres - ROUGH_ERROR), hi: metres + ROUGH_ERROR };
}

function boundsOfExact(from: Place, facilities: readonly Place[]): RoughLargest {
  const { lo, hi } = largestDistance(from, facilities);
  const rounding = 2 ** -50;
  return { lo: Math.sqrt(toDouble(lo)) * (1 - rounding), hi: Math.sqrt(toDouble(hi)) * (1 + rounding) };
}
