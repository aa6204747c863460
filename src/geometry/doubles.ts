/**
 * Distances in doubles: to choose among candidates and to bound, never to decide. Each function is right to a few
 * times 2^-53 of the largest coordinate it is given.
 */
import type { Edge } from './edges.ts';
import type { Shape } from './place.ts';

/** Several times the rounding of everything here, relative to the largest coordinate. */
export const RELATIVE_SLACK = 2 ** -44;

/** From `(x, y)` to the nearest point of the stretch from `(ax, ay)` to `(bx, by)`. */
export function distanceToStretch(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  const [gapX, gapY] = [x - ax - along * dx, y - ay - along * dy];
  return Math.sqrt(gapX * gapX + gapY * gapY);
}

/** From a point of the grid, in doubles, to a shape; 0 inside an area. */
export function roughDistance(x: number, y: number, shape: Shape): number {
  if (shape.kind === 'point') return Math.hypot(x - shape.at.fx, y - shape.at.fy);
  if (shape.polygons.some((polygon) => isRoughlyInside(x, y, polygon.flat()))) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { from, to } of shape.edges) {
    least = Math.min(least, distanceToStretch(x, y, from.fx, from.fy, to.fx, to.fy));
  }
  return least;
}

/** By the parity of the edges east of the point; may be wrong only where the point lies on an edge but for rounding. */
function isRoughlyInside(x: number, y: number, edges: readonly Edge[]): boolean {
  let inside = false;
  for (const { from, to } of edges) {
    if (from.fy > y === to.fy > y) continue;
    if (x < from.fx + ((y - from.fy) / (to.fy - from.fy)) * (to.fx - from.fx)) inside = !inside;
  }
  return inside;
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The circle around the bounding box of a shape, in doubles of the grid. */
export function discOf(shape: Shape): Disc {
  if (shape.kind === 'point') return { x: shape.at.fx, y: shape.at.fy, radius: 0 };
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { from } of shape.edges) {
    west = Math.min(west, from.fx);
    east = Math.max(east, from.fx);
    south = Math.min(south, from.fy);
    north = Math.max(north, from.fy);
  }
  return { x: (west + east) / 2, y: (south + north) / 2, radius: Math.hypot(east - west, north - south) / 2 };
}

/**
 * Which facilities can be the nearest of some point within the disc: with `d` the distance from its centre to the
 * nearest, every point of the disc has one within `d + radius`, and one beyond `d + 2 radius` of the centre is farther.
 */
export function thatMatter({ x, y, radius }: Disc, facilities: readonly Shape[]): number[] {
  const distances = facilities.map((facility) => roughDistance(x, y, facility));
  const nearest = distances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const size = facilities.reduce((most, facility) => Math.max(most, sizeOf(facility)), Math.abs(x) + Math.abs(y));
  const reach = nearest + 2 * radius + RELATIVE_SLACK * (size + radius);
  return [...distances.keys()].filter((i) => (distances[i] ?? 0) <= reach);
}

/** The largest coordinate of a shape. */
function sizeOf(shape: Shape): number {
  if (shape.kind === 'point') return Math.max(Math.abs(shape.at.fx), Math.abs(shape.at.fy));
  return shape.edges.reduce((most, { from }) => Math.max(most, Math.abs(from.fx), Math.abs(from.fy)), 0);
}
