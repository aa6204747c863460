/** The exact questions that everything about rings is built from. */
import type { Vertex } from './grid.ts';

/**
 * Bound of the relative rounding error of the determinant below when its inputs are exact: (3 + 16u)u with
 * u = 2^-53, from J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric
 * Predicates", Discrete & Computational Geometry 18 (1997), section 4.3.
 */
const UNIT = 2 ** -53;
const ROUNDING = (3 + 16 * UNIT) * UNIT;

/** On which side of the line from `a` to `b` the point `c` lies: 1 left, -1 right, 0 on it. Exact. */
export function orientation(a: Vertex, b: Vertex, c: Vertex): -1 | 0 | 1 {
  const left = (b.fx - a.fx) * (c.fy - a.fy);
  const right = (b.fy - a.fy) * (c.fx - a.fx);
  const determinant = left - right;
  // Doubles decide when the result is too large to have come from rounding; that is nearly always.
  if (a.safe && b.safe && c.safe && Math.abs(determinant) > ROUNDING * (Math.abs(left) + Math.abs(right))) {
    return determinant > 0 ? 1 : -1;
  }
  const exact = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

/** Whether two vertices are the same point, however their digits are written. */
export function samePoint(a: Vertex, b: Vertex): boolean {
  return a.x === b.x && a.y === b.y;
}

/** Order from west to east, and from south to north where that is equal: negative, 0 or positive. */
export function compareWestToEast(a: Vertex, b: Vertex): number {
  if (a.fx !== b.fx) return a.fx - b.fx;
  if (a.x !== b.x) return a.x < b.x ? -1 : 1;
  if (a.y !== b.y) return a.y < b.y ? -1 : 1;
  return 0;
}

/** Twice the area within a simple ring of vertices (first not repeated): positive when they run anticlockwise. */
export function signedDoubleArea(vertices: readonly Vertex[]): bigint {
  let previous = vertices.at(-1);
  let sum = 0n;
  for (const vertex of vertices) {
    if (previous) sum += previous.x * vertex.y - vertex.x * previous.y;
    previous = vertex;
  }
  return sum;
}
