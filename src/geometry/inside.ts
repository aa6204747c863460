/** Whether a point lies in an area, exactly; the boundary belongs to the area. */
import type { Edge } from './edges.ts';
import { toDouble } from './fraction.ts';
import { gridOf, type Position, vertexAt } from './grid.ts';
import {
  type AreaShape,
  asPoint,
  type PolygonEdges,
  positionsOf,
  type RationalPoint,
  type RingEdges,
  shapeOf,
} from './place.ts';
import type { AreaGeometry } from './rings.ts';

/** Several times the rounding of the doubles that are compared, relative to their size. */
const SLACK = 2 ** -48;

/**
 * Whether the area, in which `checkArea` finds no problem, contains the point: the boundary does, a hole's inside does
 * not. Throws a RangeError where a coordinate is no finite decimal.
 */
export function contains(area: AreaGeometry, point: Position): boolean {
  const grid = gridOf([point, ...positionsOf(area)]);
  const shape = shapeOf(grid, area);
  return shape.kind === 'area' && isInside(shape, asPoint(vertexAt(grid, point, 0)));
}

/** The same on the grid. Overlapping polygons make one area. */
export function isInside(area: AreaShape, point: RationalPoint): boolean {
  return area.polygons.some((polygon) => isInPolygon(polygon, point));
}

function isInPolygon([outer, ...holes]: PolygonEdges, point: RationalPoint): boolean {
  if (!outer || sideOf(outer, point) < 0) return false;
  return holes.every((hole) => sideOf(hole, point) <= 0);
}

/** 1 inside the ring, 0 on it, -1 outside: a ray to the east leaves a ring around the point an odd number of times. */
function sideOf(ring: RingEdges, point: RationalPoint): -1 | 0 | 1 {
  const { x, y, w } = point;
  const fx = toDouble({ n: x, d: w });
  const fy = toDouble({ n: y, d: w });
  let inside = false;
  for (const edge of ring) {
    if (misses(edge, fx, fy)) continue;
    const { from, to } = edge;
    const turn = (to.x - from.x) * (y - from.y * w) - (to.y - from.y) * (x - from.x * w);
    if (turn === 0n && isBetween(edge, point)) return 0;
    const rises = to.y * w > y;
    // An end on the ray counts as south of it, so that a ray through a vertex is counted once or twice, rightly.
    if (from.y * w > y !== rises && turn > 0n === rises) inside = !inside;
  }
  return inside ? 1 : -1;
}

/** Whether the ray from a point to the east clearly misses the edge. */
function misses({ from, to, low, high }: Edge, x: number, y: number): boolean {
  const size = Math.abs(x) + Math.abs(y) + Math.abs(low.fx) + Math.abs(high.fx) + Math.abs(from.fy) + Math.abs(to.fy);
  const slack = SLACK * size;
  if (high.fx < x - slack) return true;
  return (from.fy > y + slack && to.fy > y + slack) || (from.fy < y - slack && to.fy < y - slack);
}

/** Whether a point on the line of an edge lies on the edge. */
function isBetween({ from, to, low, high }: Edge, { x, y, w }: RationalPoint): boolean {
  const [south, north] = from.y < to.y ? [from.y, to.y] : [to.y, from.y];
  return low.x * w <= x && x <= high.x * w && south * w <= y && y <= north * w;
}
