/**
 * Bounds of the largest distance from a point of an area to the nearest of several facilities, some of them areas.
 *
 * The area is cut into triangles, and the facilities into convex pieces. On a triangle the distance to a convex piece
 * is nowhere above the plane through its values at the corners. The distance to the nearest piece is therefore at most
 * the largest of any weighted mean of two such planes, which is taken at a corner. The triangle with the highest bound
 * is halved until that bound is near a distance that does occur.
 */
import { distanceToPiece, isClearOf, linesOf, type Piece, piecesNear, piecesOf } from './convex-pieces.ts';
import { RELATIVE_SLACK } from './doubles.ts';
import { type Fraction, inLowestTerms, toDouble } from './fraction.ts';
import type { Grid } from './grid.ts';
import { Heap } from './heap.ts';
import type { Largest } from './largest-distance.ts';
import { mixOf } from './mix.ts';
import type { AreaShape, Shape } from './place.ts';
import { type Corner, type Line, trapezoidsOf } from './trapezoids.ts';

/** Between the two bounds, in metres. */
const PRECISION = 1e-3;

/** Both bounds are rounded outward to a whole number of these parts of a metre. */
const STEPS = 1e7;

/** Roundings that are not in proportion to the coordinates, in metres. */
const LEAST_SLACK = 1e-9;

const MAX_CELLS = 100_000;

type Triangle = readonly [Corner, Corner, Corner];

interface Cell {
  readonly triangle: Triangle;
  /** The pieces that can be the nearest of some point of it. */
  readonly pieces: readonly Piece[];
  readonly bound: number;
}

/** `matter`: the indices of the facilities that can be the nearest of a point of the area. */
export function boundFarthest(
  grid: Grid,
  area: AreaShape,
  facilities: readonly Shape[],
  matter: readonly number[],
): Largest {
  const search = new Search(area, facilities, matter, Number(`1e${grid.places}`));
  const hi = search.run();
  const { distance, at, facility } = search.farthest;
  const metre = 10n ** BigInt(grid.places);
  const [east, north] = [grid.originX, grid.originY].map((n) => toDouble({ n, d: metre }));
  return {
    lo: squared(Math.floor(Math.max(0, distance - search.slack) * STEPS)),
    hi: squared(Math.ceil((hi + search.slack) * STEPS)),
    at: [(east ?? 0) + at[0], (north ?? 0) + at[1]],
    facility,
  };
}

function squared(steps: number): Fraction {
  return inLowestTerms({ n: BigInt(steps) ** 2n, d: BigInt(STEPS) ** 2n });
}

class Search {
  /** A point that does occur, with the facility nearest to it. Metres from the grid's origin. */
  farthest: { distance: number; at: Corner; facility: number } = { distance: -1, at: [0, 0], facility: 0 };
  readonly slack: number;
  readonly #open = new Heap<Cell>();
  /** The highest bound of triangles that need no halving. */
  #settled = 0;
  #cells = 0;
  readonly #enough: number;
  /** The boundaries of facilities of more than one piece. */
  readonly #boundaries = new Map<number, readonly Line[]>();

  constructor(area: AreaShape, facilities: readonly Shape[], matter: readonly number[], unit: number) {
    const pieces = matter.flatMap((i) => {
      const shape = facilities[i];
      const own = shape ? piecesOf(shape, i, unit) : [];
      if (shape?.kind === 'area' && own.length > 1) {
        this.#boundaries.set(
          i,
          shape.polygons.flatMap((polygon) => linesOf(polygon, unit)),
        );
      }
      return own;
    });
    const lines = area.polygons.map((polygon) => linesOf(polygon, unit));
    const corners = [...pieces.flatMap((piece) => piece.corners), ...lines.flat(2)];
    const size = corners.reduce((most, [x, y]) => Math.max(most, Math.abs(x), Math.abs(y)), 0);
    this.slack = RELATIVE_SLACK * size + LEAST_SLACK;
    this.#enough = PRECISION - 2 * this.slack - 3 / STEPS;
    for (const [a, b, c, d] of lines.flatMap(trapezoidsOf)) {
      for (const triangle of [[a, b, c] as const, [a, c, d] as const]) {
        this.#visit(triangle, piecesNear(triangle, pieces, this.slack), Number.POSITIVE_INFINITY);
      }
    }
  }

  /** Nowhere in the area is the distance above the result, but for the slack. */
  run(): number {
    for (let cell = this.#open.pop(); cell; cell = this.#open.pop()) {
      if (this.#cells >= MAX_CELLS || cell.bound <= this.farthest.distance + this.#enough) {
        return Math.max(this.farthest.distance, this.#settled, cell.bound);
      }
      for (const half of halves(cell.triangle)) this.#visit(half, cell.pieces, cell.bound);
    }
    return Math.max(this.farthest.distance, this.#settled);
  }

  #visit(triangle: Triangle, candidates: readonly Piece[], known: number): void {
    this.#cells++;
    const rows = candidates.map((piece) => triangle.map((corner) => distanceToPiece(piece, corner)));
    triangle.forEach((corner, i) => {
      const nearest = rows.reduce((best, row, p) => ((row[i] ?? 0) < (rows[best]?.[i] ?? 0) ? p : best), 0);
      this.#offer(rows[nearest]?.[i] ?? 0, corner, candidates[nearest]);
    });
    const { bound, partner, single } = mixOf(rows);
    const limit = Math.min(known, this.#isCovered(triangle, candidates, rows) ? 0 : bound);
    if (limit <= this.farthest.distance + this.#enough) {
      this.#settled = Math.max(this.#settled, limit);
      return;
    }
    // Over the triangle a distance changes by no more than its longest side.
    const reach = limit + longestSide(triangle).length + this.slack;
    const pieces = candidates.filter((_, p) => Math.max(...(rows[p] ?? [])) <= reach);
    for (const point of crossings(triangle, rows[single] ?? [], rows[partner] ?? [])) this.#sample(point, pieces);
    this.#open.push({ triangle, pieces, bound: limit });
  }

  #sample(point: Corner, pieces: readonly Piece[]): void {
    let [least, nearest] = [Number.POSITIVE_INFINITY, pieces[0]];
    for (const piece of pieces) {
      const distance = distanceToPiece(piece, point);
      if (distance < least) [least, nearest] = [distance, piece];
    }
    this.#offer(least, point, nearest);
  }

  #offer(distance: number, at: Corner, piece: Piece | undefined): void {
    if (piece && distance > this.farthest.distance) this.farthest = { distance, at, facility: piece.facility };
  }

  /** Whether the triangle lies in one facility that had to be cut, though perhaps in no one piece of it. */
  #isCovered(triangle: Triangle, candidates: readonly Piece[], rows: readonly (readonly number[])[]): boolean {
    const around = candidates.filter((_, p) => rows[p]?.[0] === 0).map(({ facility }) => facility);
    return around.some((facility) => {
      const boundary = this.#boundaries.get(facility);
      return boundary !== undefined && isClearOf(triangle, boundary, this.slack);
    });
  }
}

/** Where two distances are equal on the sides of a triangle, if both were plane. */
function crossings(triangle: Triangle, row: readonly number[], other: readonly number[]): Corner[] {
  return triangle.flatMap((from, i): Corner[] => {
    const j = (i + 1) % triangle.length;
    const to = triangle[j] ?? from;
    const [a, b] = [(row[i] ?? 0) - (other[i] ?? 0), (row[j] ?? 0) - (other[j] ?? 0)];
    if (a * b >= 0) return [];
    const share = a / (a - b);
    return [[from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]];
  });
}

function longestSide([a, b, c]: Triangle): { readonly ends: Triangle; readonly length: number } {
  const sides: readonly Triangle[] = [
    [a, b, c],
    [b, c, a],
    [c, a, b],
  ];
  let longest = { ends: [a, b, c] as Triangle, length: -1 };
  for (const ends of sides) {
    const length = Math.hypot(ends[1][0] - ends[0][0], ends[1][1] - ends[0][1]);
    if (length > longest.length) longest = { ends, length };
  }
  return longest;
}

/** Cut from the middle of the longest side, so that halves of halves do not become ever thinner. */
function halves(triangle: Triangle): [Triangle, Triangle] {
  const [a, b, c] = longestSide(triangle).ends;
  const middle: Corner = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return [
    [a, middle, c],
    [middle, b, c],
  ];
}
