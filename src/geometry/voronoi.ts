/**
 * Which points of a set share a border in its Voronoi diagram, and where three or more borders meet; exact.
 *
 * Gift wrapping: two points have a common border exactly if some circle through them has no other point in it or on it.
 * From one such pair on the hull, the next on each side is found by taking the smallest circle through the pair that
 * reaches a point there. All points on that circle make one face, so that points on a common circle need no case of
 * their own. Doubles decide where they can, whole numbers where they cannot.
 */
import type { Vertex } from './grid.ts';
import { compareWestToEast, orientation } from './orientation.ts';

export interface Borders {
  /** Pairs of indices of points whose cells share a border of positive length, however long. */
  readonly pairs: readonly (readonly [number, number])[];
  /** For each Voronoi vertex three of the points around it, anticlockwise. */
  readonly corners: readonly (readonly [number, number, number])[];
}

const UNIT = 2 ** -53;

/** Below this all whole numbers are doubles. */
const WHOLE = 2 ** 53;

/** The points must be distinct. */
export function bordersOf(points: readonly Vertex[]): Borders {
  const [start, next] = hullEdge(points);
  if (next === start) return { pairs: [], corners: [] };
  const wrap = new Wrap(points);
  if (wrap.apexes(start, next).length === 0) return { pairs: alongLine(points), corners: [] };
  const open: [number, number][] = [[start, next]];
  for (let edge = open.pop(); edge; edge = open.pop()) {
    for (const [a, b] of wrap.face(...edge)) open.push([b, a]);
  }
  return { pairs: wrap.pairs, corners: wrap.corners };
}

/** Two neighbours on the hull with no point on the right of the line from the first to the second. */
function hullEdge(points: readonly Vertex[]): [number, number] {
  let start = 0;
  points.forEach((point, i) => {
    const first = points[start];
    if (first && compareWestToEast(point, first) < 0) start = i;
  });
  let next = start;
  points.forEach((point, i) => {
    const [from, to] = [points[start], points[next]];
    if (i === start || !from || !to) return;
    if (next === start) next = i;
    else {
      const turn = orientation(from, to, point);
      // Of several on one line the nearest: all lie to the east of the start.
      if (turn < 0 || (turn === 0 && compareWestToEast(point, to) < 0)) next = i;
    }
  });
  return [start, next];
}

/** The neighbours among points that all lie on one line. */
function alongLine(points: readonly Vertex[]): [number, number][] {
  const order = [...points.entries()].sort(([, a], [, b]) => compareWestToEast(a, b)).map(([i]) => i);
  return order.slice(1).map((i, before) => [order[before] ?? i, i]);
}

class Wrap {
  readonly pairs: [number, number][] = [];
  readonly corners: [number, number, number][] = [];
  readonly #points: readonly Vertex[];
  /** Directed edges whose left side is known, as `from * count + to`. */
  readonly #done = new Set<number>();
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  /** Bound of the rounding error of a sum of two products of differences. */
  readonly #error: number;

  constructor(points: readonly Vertex[]) {
    this.#points = points;
    this.#xs = Float64Array.from(points, ({ fx }) => fx);
    this.#ys = Float64Array.from(points, ({ fy }) => fy);
    let size = 0;
    for (const { fx, fy } of points) size = Math.max(size, Math.abs(fx), Math.abs(fy));
    // Differences are at most 2 size, products 4 size², their sum 8 size²; a coordinate is off by at most UNIT × size.
    const exact = points.every(({ safe }) => safe) && 8 * size * size <= WHOLE;
    this.#error = exact ? 0 : 64 * UNIT * size * size;
  }

  /** Settles the face on the left of an edge; returns its other edges, or none where it is known or open. */
  face(a: number, b: number): [number, number][] {
    if (this.#done.has(a * this.#points.length + b)) return [];
    const apexes = this.apexes(a, b);
    const [apex] = apexes;
    this.#settle(a, b);
    if (apex === undefined) return [];
    this.corners.push([a, b, apex]);
    const path = [b, ...apexes, a];
    const edges = path.slice(1).map((to, i): [number, number] => [path[i] ?? a, to]);
    for (const [from, to] of edges) this.#settle(from, to);
    return edges;
  }

  #settle(a: number, b: number): void {
    const count = this.#points.length;
    this.#done.add(a * count + b);
    if (!this.#done.has(b * count + a)) this.pairs.push([a, b]);
  }

  /** All points on the smallest circle through `a`, `b` and a point on their left, anticlockwise from `b`; or none. */
  apexes(a: number, b: number): number[] {
    const [xs, ys] = [this.#xs, this.#ys];
    const [ax, ay, bx, by] = [xs[a] ?? 0, ys[a] ?? 0, xs[b] ?? 0, ys[b] ?? 0];
    let best: number[] = [];
    let [bestDot, bestCross] = [0, 0];
    for (let q = 0; q < xs.length; q++) {
      const [qx, qy] = [xs[q] ?? 0, ys[q] ?? 0];
      const cross = (bx - ax) * (qy - ay) - (by - ay) * (qx - ax);
      if (cross < -this.#error || q === a || q === b || !this.#isLeft(a, b, q, cross)) continue;
      const dot = (ax - qx) * (bx - qx) + (ay - qy) * (by - qy);
      const first = best[0];
      // The angle under which the edge is seen is the larger, the smaller the circle: its cotangent is dot / cross.
      const order = first === undefined ? -1 : this.#compare(a, b, [q, dot, cross], [first, bestDot, bestCross]);
      if (order === 0) best.push(q);
      if (order >= 0) continue;
      best = [q];
      [bestDot, bestCross] = [dot, cross];
    }
    return best.length > 1 ? this.#alongCircle(b, best) : best;
  }

  #isLeft(a: number, b: number, q: number, cross: number): boolean {
    if (Math.abs(cross) > this.#error) return cross > 0;
    if (this.#error === 0) return false;
    return this.#exactly(a, b, q).cross > 0n;
  }

  /** Negative where the circle through the edge and `q` is the smaller one, 0 where it is the same. */
  #compare(a: number, b: number, [q, dot, cross]: Seen, [p, pDot, pCross]: Seen): number {
    const left = dot * pCross;
    const right = pDot * cross;
    const size = Math.abs(dot) + Math.abs(cross) + Math.abs(pDot) + Math.abs(pCross);
    const rounding = 4 * UNIT * (Math.abs(left) + Math.abs(right));
    if (Math.abs(left - right) > this.#error * (size + 2 * this.#error) + rounding) return left - right;
    const [of, than] = [this.#exactly(a, b, q), this.#exactly(a, b, p)];
    const difference = of.dot * than.cross - than.dot * of.cross;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  #exactly(a: number, b: number, q: number): { readonly dot: bigint; readonly cross: bigint } {
    const [from, to, at] = [this.#points[a], this.#points[b], this.#points[q]];
    if (!from || !to || !at) return { dot: 0n, cross: 0n };
    const [ax, ay, bx, by] = [from.x - at.x, from.y - at.y, to.x - at.x, to.y - at.y];
    return { dot: ax * bx + ay * by, cross: ax * by - ay * bx };
  }

  #alongCircle(b: number, apexes: readonly number[]): number[] {
    const start = this.#points[b];
    return [...apexes].sort((i, j) => {
      const [p, q] = [this.#points[i], this.#points[j]];
      return start && p && q ? -orientation(start, p, q) : 0;
    });
  }
}

/** A point and, of the angle under which it sees an edge, dot and cross product of its sides. */
type Seen = readonly [point: number, dot: number, cross: number];
