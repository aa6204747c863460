/** The smallest distance from a place to the facility nearest to it, exactly. */
import { discOf, thatMatter } from './doubles.ts';
import { compareFractions, type Fraction } from './fraction.ts';
import { type Gap, gapBetween } from './gap.ts';
import { type Place, type Scene, type Spot, sceneOf, spotOf, squareMetres } from './place.ts';

export interface Smallest {
  /** Square metres, in lowest terms. */
  readonly squared: Fraction;
  /** A point of the place where it occurs. */
  readonly at: Spot;
  /** Index of the first facility that is so near. */
  readonly facility: number;
}

/**
 * The smallest distance from a point of `from` to its nearest facility: 0 where they meet or one lies in the other;
 * a hole is outside. Coordinates `[east, north]` in metres of one plane; areas as `checkArea` accepts them.
 * Throws a RangeError where there are no facilities or a coordinate is no finite decimal of at most 40 places.
 */
export function smallestDistance(from: Place, facilities: readonly Place[]): Smallest {
  return smallestIn(sceneOf(from, facilities));
}

/** The same on the grid. */
export function smallestIn({ grid, from, facilities }: Scene): Smallest {
  let best: (Gap & { readonly facility: number }) | null = null;
  for (const facility of thatMatter(discOf(from), facilities)) {
    const shape = facilities[facility];
    const gap = shape && gapBetween(from, shape);
    if (gap && (best === null || compareFractions(gap.squared, best.squared) < 0)) best = { ...gap, facility };
  }
  if (best === null) throw new RangeError('no facilities to measure to');
  return { squared: squareMetres(grid, best.squared), at: spotOf(grid, best.at), facility: best.facility };
}
