/** The largest distance from a place to the facility nearest to it. */
import { discOf, thatMatter } from './doubles.ts';
import { farthestFromSites } from './farthest.ts';
import { boundFarthest } from './farthest-bounds.ts';
import { farthestFromConvex, isConvex } from './farthest-from-convex.ts';
import type { Fraction } from './fraction.ts';
import { type AreaShape, type Place, type Scene, type Spot, sceneOf, spotOf, squareMetres } from './place.ts';
import { distinct } from './sites.ts';
import { smallestIn } from './smallest-distance.ts';

export interface Largest {
  /** Square metres, in lowest terms; equal where the distance is known exactly. */
  readonly lo: Fraction;
  readonly hi: Fraction;
  /** The point of the place where it occurs, or where a distance of at least `lo` does. */
  readonly at: Spot;
  /** Index of a facility that is nearest to that point. */
  readonly facility: number;
}

/**
 * The largest, over the points of `from`, of the distance to the nearest facility, whose area is reached at its
 * nearest point. Exact where `from` is a point, where all facilities that matter are points, and where just one convex
 * facility matters; else `lo` and `hi` are rounded outward and lie at most 1 mm apart, unless the shapes are so
 * intricate that 100,000 cells do not suffice; even then the truth lies between them.
 * Coordinates `[east, north]` in metres of one plane; areas as `checkArea` accepts them.
 * Throws a RangeError where there are no facilities or a coordinate is no finite decimal of at most 40 places.
 */
export function largestDistance(from: Place, facilities: readonly Place[]): Largest {
  const scene = sceneOf(from, facilities);
  if (scene.from.kind === 'area') return largestOverArea(scene, scene.from);
  const { squared, at, facility } = smallestIn(scene);
  return { lo: squared, hi: squared, at, facility };
}

function largestOverArea({ grid, facilities }: Scene, area: AreaShape): Largest {
  const matter = thatMatter(discOf(area), facilities);
  const points = matter.flatMap((facility) => {
    const shape = facilities[facility];
    return shape?.kind === 'point' ? [{ at: shape.at, facility }] : [];
  });
  const [only, another] = matter.map((facility) => ({ shape: facilities[facility], facility }));
  if (points.length === matter.length) {
    const sites = distinct(points.map(({ at }) => at)).flatMap((i) => points[i] ?? []);
    const found = farthestFromSites(
      area,
      sites.map(({ at }) => at),
    );
    const squared = squareMetres(grid, found.squared);
    return { lo: squared, hi: squared, at: spotOf(grid, found.at), facility: sites[found.site]?.facility ?? 0 };
  }
  if (!another && only?.shape?.kind === 'area' && isConvex(only.shape)) {
    const { squared, at } = farthestFromConvex(area, only.shape);
    const exact = squareMetres(grid, squared);
    return { lo: exact, hi: exact, at: spotOf(grid, at), facility: only.facility };
  }
  return boundFarthest(grid, area, facilities, matter);
}
