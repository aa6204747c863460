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
  wrap.from(start, next);
  return wrap.corners.length === 0 ? { pairs: alongLine(points), corners: [] } : wrap;
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
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  /** Bound of the rounding error of a sum of two products of differences. */
  readonly #error: number;
  /** Directed edges whose left side is known, and those whose left side is to be looked at; as `from * count + to`. */
  readonly #done = new Set<number>();
  readonly #open: number[] = [];

  constructor(points: readonly Vertex[]) {
    this.#points = points;
    this.#xs = new Float64Array(points.length);
    this.#ys = new Float64Array(points.length);
    let size = 0;
    let safe = true;
    points.forEach((point, i) => {
      this.#xs[i] = point.fx;
      this.#ys[i] = point.fy;
      size = Math.max(size, Math.abs(point.fx), Math.abs(point.fy));
      safe &&= point.safe;
    });
    // Differences are at most 2 size, products 4 size², their sum 8 size²; a coordinate is off by at most UNIT × size.
    this.#error = safe && 8 * size * size <= WHOLE ? 0 : 64 * UNIT * size * size;
  }

  /** Settles all faces, from an edge that has no point on its right. */
  from(start: number, next: number): void {
    const count = this.#points.length;
    this.#open.push(start * count + next);
    for (let edge = this.#open.pop(); edge !== undefined; edge = this.#open.pop()) {
      if (!this.#done.has(edge)) this.#face(Math.floor(edge / count), edge % count);
    }
  }

  /** Settles the face on the left of an edge, which may be the outside. */
  #face(a: number, b: number): void {
    const apexes = this.#apexes(a, b);
    const [apex] = apexes;
    this.#settle(a, b);
    if (apex === undefined) return;
    this.corners.push([a, b, apex]);
    let before = b;
    for (const next of apexes) {
      this.#settle(before, next);
      this.#open.push(next * this.#points.length + before);
      before = next;
    }
    this.#settle(before, a);
    this.#open.push(a * this.#points.length + before);
  }

  #settle(a: number, b: number): void {
    const count = this.#points.length;
    this.#done.add(a * count + b);
    if (!this.#done.has(b * count + a)) this.pairs.push([a, b]);
  }

  /** All points on the smallest circle through `a`, `b` and a point on their left, anticlockwise from `b`; or none. */
  #apexes(a: number, b: number): readonly number[] {
    const xs = this.#xs;
    const ys = this.#ys;
    const ax = xs[a] ?? 0;
    const ay = ys[a] ?? 0;
    const bx = xs[b] ?? 0;
    const by = ys[b] ?? 0;
    let best: number[] = [];
    let bestDot = 0;
    let bestCross = 0;
    for (let q = 0; q < xs.length; q++) {
      const qx = xs[q] ?? 0;
      const qy = ys[q] ?? 0;
      const cross = (bx - ax) * (qy - ay) - (by - ay) * (qx - ax);
      if (cross < -this.#error || q === a || q === b || !this.#isLeft(a, b, q, cross)) continue;
      const dot = (ax - qx) * (bx - qx) + (ay - qy) * (by - qy);
      // The angle under which the edge is seen is the larger, the smaller the circle: its cotangent is dot / cross.
      const first = best[0];
      let order = -1;
      if (first !== undefined) {
        order = this.#difference(dot, cross, bestDot, bestCross);
        if (order === 0) order = this.#exactOrder(a, b, q, first);
      }
      if (order === 0) best.push(q);
      if (order >= 0) continue;
      best = [q];
      bestDot = dot;
      bestCross = cross;
    }
    return best.length > 1 ? this.#alongCircle(b, best) : best;
  }

  #isLeft(a: number, b: number, q: number, cross: number): boolean {
    if (Math.abs(cross) > this.#error) return cross > 0;
    if (this.#error === 0) return false;
    return this.#exactly(a, b, q).cross > 0n;
  }

  /** Has the sign of `dot / cross - otherDot / otherCross`, or is 0 where rounding could decide; both `cross` > 0. */
  #difference(dot: number, cross: number, otherDot: number, otherCross: number): number {
    const left = dot * otherCross;
    const right = otherDot * cross;
    const size = Math.abs(dot) + Math.abs(cross) + Math.abs(otherDot) + Math.abs(otherCross);
    const rounding = 4 * UNIT * (Math.abs(left) + Math.abs(right));
    return Math.abs(left - right) > this.#error * (size + 2 * this.#error) + rounding ? left - right : 0;
  }

  /** Negative where the circle through the edge and `q` is smaller than that through `p`, 0 where it is the same. */
  #exactOrder(a: number, b: number, q: number, p: number): number {
    const of = this.#exactly(a, b, q);
    const than = this.#exactly(a, b, p);
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
