/** Facilities as convex pieces, in doubles: the distance to each is a convex function, 0 inside. */
import { type Disc, distanceToStretch } from './doubles.ts';
import { isConvexPolygon } from './farthest-from-convex.ts';
import type { PolygonEdges, Shape } from './place.ts';
import { type Corner, type Line, trapezoidsOf } from './trapezoids.ts';

export interface Piece {
  readonly facility: number;
  /** One for a point, else those of a convex polygon in order around it. */
  readonly corners: readonly Corner[];
}

/** The pieces of a facility; `unit` of the grid make a metre. Those of an area may overlap and together cover it. */
export function piecesOf(shape: Shape, facility: number, unit: number): Piece[] {
  if (shape.kind === 'point') return [{ facility, corners: [[shape.at.fx / unit, shape.at.fy / unit]] }];
  return shape.polygons.flatMap((polygon): Piece[] => {
    const lines = linesOf(polygon, unit);
    if (isConvexPolygon(polygon)) return [{ facility, corners: lines.map(([from]) => from) }];
    return trapezoidsOf(lines).map((corners) => ({ facility, corners }));
  });
}

/**
 * The pieces that can be the nearest of some point of a triangle: with `d` the least distance that some piece certainly
 * has from its centre, every point has one within `d + radius`, and one beyond `d + 2 radius` of the centre is farther.
 */
export function piecesNear(triangle: readonly Corner[], pieces: readonly Piece[], slack: number): Piece[] {
  const here = roundOf(triangle);
  const rounds = pieces.map(({ corners }) => {
    const { x, y, radius } = roundOf(corners);
    return { distance: Math.hypot(x - here.x, y - here.y), radius };
  });
  const least = rounds.reduce((a, { distance, radius }) => Math.min(a, distance + radius), Number.POSITIVE_INFINITY);
  const limit = least + 2 * here.radius + slack;
  return pieces.filter((_, i) => (rounds[i]?.distance ?? 0) - (rounds[i]?.radius ?? 0) <= limit);
}

/** A circle around a convex shape. */
function roundOf(corners: readonly Corner[]): Disc {
  const x = corners.reduce((sum, [cx]) => sum + cx, 0) / corners.length;
  const y = corners.reduce((sum, [, cy]) => sum + cy, 0) / corners.length;
  return { x, y, radius: corners.reduce((most, [cx, cy]) => Math.max(most, Math.hypot(cx - x, cy - y)), 0) };
}

/** All edges of a polygon in metres. */
export function linesOf(polygon: PolygonEdges, unit: number): Line[] {
  return polygon.flat().map(({ from, to }) => [
    [from.fx / unit, from.fy / unit],
    [to.fx / unit, to.fy / unit],
  ]);
}

export function distanceToPiece({ corners }: Piece, [x, y]: Corner): number {
  let least = Number.POSITIVE_INFINITY;
  let inside = false;
  let before = corners.at(-1);
  for (const corner of corners) {
    const [ax, ay] = before ?? corner;
    const [bx, by] = corner;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    least = Math.min(least, distanceToStretch(x, y, ax, ay, bx, by));
    before = corner;
  }
  return inside ? 0 : least;
}

/** Whether a triangle clearly has no point in common with any of the lines. */
export function isClearOf(triangle: readonly Corner[], lines: readonly Line[], slack: number): boolean {
  const xs = triangle.map(([x]) => x);
  const ys = triangle.map(([, y]) => y);
  const [west, east] = [Math.min(...xs) - slack, Math.max(...xs) + slack];
  const [south, north] = [Math.min(...ys) - slack, Math.max(...ys) + slack];
  return lines.every(([[ax, ay], [bx, by]]) => {
    if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) return true;
    if (Math.max(ay, by) < south || Math.min(ay, by) > north) return true;
    const length = Math.hypot(bx - ax, by - ay);
    const sides = triangle.map(([x, y]) => ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length);
    return Math.min(...sides) > slack || Math.max(...sides) < -slack;
  });
}
