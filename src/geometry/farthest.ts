/**
 * The point of an area that lies farthest from the nearest of some sites, exactly.
 *
 * The squared distance to the nearest site is convex within each cell of the sites' Voronoi diagram, so it is largest
 * where a cell meets the area in a corner: at a vertex of a ring, at a Voronoi vertex in the area, or where an edge
 * crosses the border of two cells. All three have rational coordinates. A border ends where a third cell begins; a
 * crossing beyond that end is recognised by the third site, which is nearer.
 */
import type { Edge } from './edges.ts';
import { compareFractions, type Fraction, toDouble } from './fraction.ts';
import type { Vertex } from './grid.ts';
import { isInside } from './inside.ts';
import { type AreaShape, asPoint, type RationalPoint } from './place.ts';
import { inDoubles, Sites } from './sites.ts';
import { type Borders, bordersOf } from './voronoi.ts';

export interface Farthest {
  /** Of the grid's units. */
  readonly squared: Fraction;
  readonly at: RationalPoint;
  readonly site: number;
}

/** `points`: distinct, at least one. */
export function farthestFromSites(area: AreaShape, points: readonly Vertex[]): Farthest {
  let size = 0;
  for (const { fx, fy } of [...points, ...area.edges.map(({ from }) => from)]) {
    size = Math.max(size, Math.abs(fx), Math.abs(fy));
  }
  const search = new Search(area, new Sites(points, size), size);
  search.visitVertices();
  if (points.length > 1) {
    const borders = bordersOf(points);
    search.visitCorners(borders);
    search.visitCrossings(borders);
  }
  return search.farthest;
}

const START: Farthest = { squared: { n: -1n, d: 1n }, at: { x: 0n, y: 0n, w: 1n }, site: 0 };

class Search {
  farthest = START;
  /** Not above the distance found so far. */
  #reached = 0;
  readonly #area: AreaShape;
  readonly #sites: Sites;
  readonly #size: number;
  /** Of each edge's `from`: the site that is certainly the nearest, or -1 where rounding could decide. */
  readonly #nearest = new Map<Vertex, number>();

  constructor(area: AreaShape, sites: Sites, size: number) {
    this.#area = area;
    this.#sites = sites;
    this.#size = size;
  }

  visitVertices(): void {
    const { slack, points } = this.#sites;
    const rough = new Float64Array(points.length);
    const values = this.#area.edges.map(({ from }) => {
      const { least, site, second } = lowest(this.#sites.squaredFrom(from.fx, from.fy, rough));
      this.#nearest.set(from, second > least + 2 * slack ? site : -1);
      return least;
    });
    const most = values.reduce((a, b) => Math.max(a, b), 0);
    this.#area.edges.forEach(({ from }, i) => {
      if ((values[i] ?? 0) < most - 2 * slack) return;
      const at = asPoint(from);
      this.#offer({ ...this.#sites.nearest(at), at });
    });
  }

  /** Three sites around a Voronoi vertex lie on a circle around it without a site inside. */
  visitCorners({ corners }: Borders): void {
    for (const corner of corners) {
      const [a, b, c] = corner.map((i) => this.#sites.points[i]);
      if (!a || !b || !c) continue;
      const [at, squared] = circleThrough(a, b, c);
      if (this.#isFarther(squared) && isInside(this.#area, at)) this.#offer({ squared, at, site: Math.min(...corner) });
    }
  }

  visitCrossings({ pairs }: Borders): void {
    const { slack, points } = this.#sites;
    const fromA = new Float64Array(points.length);
    const fromB = new Float64Array(points.length);
    for (const edge of this.#area.edges) {
      // A cell is convex: an edge whose ends lie in the same cell leaves it nowhere.
      const cell = this.#nearest.get(edge.from) ?? -1;
      if (cell >= 0 && cell === this.#nearest.get(edge.to)) continue;
      this.#sites.squaredFrom(edge.from.fx, edge.from.fy, fromA);
      this.#sites.squaredFrom(edge.to.fx, edge.to.fy, fromB);
      for (const [i, j] of pairs) {
        const [a, b] = [fromA[i] ?? 0, fromB[i] ?? 0];
        const sides: Sides = [a - (fromA[j] ?? 0), b - (fromB[j] ?? 0)];
        if (Math.min(...sides) > 2 * slack || Math.max(...sides) < -2 * slack) continue;
        const unfit = Math.max(a, b) + slack < this.#reached * this.#reached || this.#isBehind(edge, sides);
        if (!unfit) this.#visitCrossing(edge, i, j);
      }
    }
  }

  /** Whether the crossing is certainly nearer to some site than what was found already. */
  #isBehind({ from, to }: Edge, [a, b]: Sides): boolean {
    const { slack, points } = this.#sites;
    const spread = Math.abs(a - b);
    // Where edge and border are nearly parallel, doubles do not tell where they cross.
    if (spread <= 1e3 * slack) return false;
    const share = a / (a - b);
    const [dx, dy] = [to.fx - from.fx, to.fy - from.fy];
    const [x, y] = [from.fx + share * dx, from.fy + share * dy];
    // Both sides are off by 2 slack at most, the share by 2 (1 + 2) slack / spread, as it is between 0 and 1.
    const off = ((8 * slack) / spread) * Math.hypot(dx, dy) + 2 ** -48 * this.#size;
    const limit = this.#reached - off;
    if (limit <= 0) return false;
    const squared = limit * limit - 4 * slack;
    return points.some(({ fx, fy }) => (x - fx) * (x - fx) + (y - fy) * (y - fy) < squared);
  }

  #visitCrossing({ from, to }: Edge, i: number, j: number): void {
    const side = (vertex: Vertex) => {
      const at = asPoint(vertex);
      return this.#sites.squared(at, i).n - this.#sites.squared(at, j).n;
    };
    const [a, b] = [side(from), side(to)];
    if (a === 0n || b === 0n || a > 0n === b > 0n) return;
    const w = a > 0n ? a - b : b - a;
    const share = a > 0n ? a : -a;
    const at = { x: from.x * w + share * (to.x - from.x), y: from.y * w + share * (to.y - from.y), w };
    const squared = this.#sites.squared(at, i);
    if (this.#isFarther(squared) && this.#isNearest(at, squared)) this.#offer({ squared, at, site: Math.min(i, j) });
  }

  /** Whether no site is nearer to the point than that. */
  #isNearest(at: RationalPoint, squared: Fraction): boolean {
    const [x, y] = inDoubles(at);
    const rough = toDouble(squared) + 2 * this.#sites.slack;
    return this.#sites.points.every(
      ({ fx, fy }, site) =>
        (x - fx) * (x - fx) + (y - fy) * (y - fy) > rough ||
        compareFractions(this.#sites.squared(at, site), squared) >= 0,
    );
  }

  #isFarther(squared: Fraction): boolean {
    return compareFractions(squared, this.farthest.squared) > 0;
  }

  #offer(found: Farthest): void {
    if (!this.#isFarther(found.squared)) return;
    this.farthest = found;
    this.#reached = Math.sqrt(toDouble(found.squared)) * (1 - 2 ** -50);
  }
}

/** By how much the ends of an edge are farther from one site than from another, squared. */
type Sides = readonly [from: number, to: number];

function lowest(values: Float64Array): { least: number; site: number; second: number } {
  let [least, second, site] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1];
  values.forEach((value, i) => {
    if (value < least) [second, least, site] = [least, value, i];
    else if (value < second) second = value;
  });
  return { least, site, second };
}

/** Centre and squared radius of the circle through three points, anticlockwise and not on one line. */
function circleThrough(a: Vertex, b: Vertex, c: Vertex): [RationalPoint, Fraction] {
  const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  const w = 2n * (bx * cy - by * cx);
  const [x, y] = [cy * bb - by * cc, bx * cc - cx * bb];
  return [
    { x: a.x * w + x, y: a.y * w + y, w },
    { n: x * x + y * y, d: w * w },
  ];
}
