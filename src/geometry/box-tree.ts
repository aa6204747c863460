/**
 * A tree of bounding boxes over the edges of a ring, in the ring's own order.
 *
 * Edges that follow each other lie near each other, so halving the ring again and again gives tight boxes without
 * any sorting. The boxes hold doubles whose rounding keeps order: boxes that are apart belong to edges that are
 * apart; boxes that meet prove nothing, and the edges themselves are compared exactly.
 */
import type { Edge } from './edges.ts';

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

interface Leaf extends Box {
  readonly edge: Edge;
}

interface Branch extends Box {
  readonly halves: readonly [BoxTree, BoxTree];
}

export type BoxTree = Leaf | Branch;

/** The tree over at least one edge. Throws a RangeError where there is none. */
export function boxTreeOf(edges: readonly Edge[]): BoxTree {
  const [edge] = edges;
  if (!edge) throw new RangeError('a ring without edges');
  if (edges.length === 1) return leafOf(edge);
  const middle = edges.length >>> 1;
  const a = boxTreeOf(edges.slice(0, middle));
  const b = boxTreeOf(edges.slice(middle));
  return {
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
    halves: [a, b],
  };
}

function leafOf(edge: Edge): Leaf {
  return {
    minX: Math.min(edge.from.fx, edge.to.fx),
    minY: Math.min(edge.from.fy, edge.to.fy),
    maxX: Math.max(edge.from.fx, edge.to.fx),
    maxY: Math.max(edge.from.fy, edge.to.fy),
    edge,
  };
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
}

/** Calls `visit` for each edge of `a` with each of `b` whose boxes meet, until it returns true; says whether it did. */
export function somePair(a: BoxTree, b: BoxTree, visit: (edge: Edge, other: Edge) => boolean): boolean {
  if (!boxesMeet(a, b)) return false;
  if ('edge' in a) {
    if ('edge' in b) return visit(a.edge, b.edge);
    return somePair(a, b.halves[0], visit) || somePair(a, b.halves[1], visit);
  }
  return somePair(a.halves[0], b, visit) || somePair(a.halves[1], b, visit);
}

/** Calls `visit` for each edge whose box meets the box. */
export function forEachEdge(tree: BoxTree, box: Box, visit: (edge: Edge) => void): void {
  if (!boxesMeet(tree, box)) return;
  if ('edge' in tree) {
    visit(tree.edge);
    return;
  }
  forEachEdge(tree.halves[0], box, visit);
  forEachEdge(tree.halves[1], box, visit);
}
