/** Points to which the distance is measured, and the nearest of them: doubles choose, whole numbers decide. */
import { compareFractions, type Fraction, toDouble } from './fraction.ts';
import type { Vertex } from './grid.ts';
import { samePoint } from './orientation.ts';
import type { RationalPoint } from './place.ts';

const UNIT = 2 ** -53;

export interface Nearest {
  /** Of the grid's units. */
  readonly squared: Fraction;
  readonly site: number;
}

export class Sites {
  /** Distinct. */
  readonly points: readonly Vertex[];
  /**
   * Bound of the rounding of a squared distance in doubles, to any point whose coordinates are within `size`:
   * a coordinate is off by at most 4 UNIT × size, a difference by 8, of at most 2 size; so a sum of two squares by
   * 2 × 2 × 2 size × 8 UNIT size and its own rounding of 3 UNIT × 8 size², together below 96 UNIT × size².
   */
  readonly slack: number;

  constructor(points: readonly Vertex[], size: number) {
    this.points = points;
    this.slack = 96 * UNIT * size * size;
  }

  /** Squared distances in doubles from `(x, y)` to each site. */
  squaredFrom(x: number, y: number, into: Float64Array): Float64Array {
    this.points.forEach(({ fx, fy }, i) => {
      into[i] = (x - fx) * (x - fx) + (y - fy) * (y - fy);
    });
    return into;
  }

  /** The squared distance from a point to the nearest site, and the first such site. */
  nearest(point: RationalPoint): Nearest {
    const rough = this.squaredFrom(...inDoubles(point), new Float64Array(this.points.length));
    const least = rough.reduce((a, b) => Math.min(a, b));
    let best: Nearest | null = null;
    for (const [site, value] of rough.entries()) {
      if (value > least + 2 * this.slack) continue;
      const squared = this.squared(point, site);
      if (best === null || compareFractions(squared, best.squared) < 0) best = { squared, site };
    }
    if (best === null) throw new RangeError('no sites');
    return best;
  }

  /** The squared distance from a point to one site. */
  squared({ x, y, w }: RationalPoint, site: number): Fraction {
    const at = this.points[site];
    if (!at) throw new RangeError('no such site');
    const [dx, dy] = [at.x * w - x, at.y * w - y];
    return { n: dx * dx + dy * dy, d: w * w };
  }
}

export function inDoubles({ x, y, w }: RationalPoint): [number, number] {
  return [toDouble({ n: x, d: w }), toDouble({ n: y, d: w })];
}

/** The indices of points of which none is the same as an earlier one. */
export function distinct(points: readonly Vertex[]): number[] {
  const kept: number[] = [];
  points.forEach((point, i) => {
    const isNew = kept.every((k) => points[k]?.fx !== point.fx || !samePoint(points[k] ?? point, point));
    if (isNew) kept.push(i);
  });
  return kept;
}
