/** How far a point lies from an area, in doubles: for what is only compared with tens of metres. */
import type { PlanePoint } from './bent-edge.ts';

/** A polygon: its outer ring, then its holes, each with its first point repeated as its last. */
export type PlanePolygon = readonly (readonly PlanePoint[])[];

/** Metres from a point to the nearest point of a polygon: 0 inside it and on its edges. */
export function distanceToPolygon(point: PlanePoint, polygon: PlanePolygon): number {
  const edges = polygon.flatMap((ring) => ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const));
  const crossed = edges.filter(([from, to]) => isCrossed(point, from, to));
  if (crossed.length % 2 === 1) return 0;
  return Math.min(...edges.map(([from, to]) => distanceToSegment(point, from, to)));
}

/** Whether a ray from the point to the east crosses the edge. */
function isCrossed([x, y]: PlanePoint, from: PlanePoint, to: PlanePoint): boolean {
  if (from[1] > y === to[1] > y) return false;
  return x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
}

function distanceToSegment([x, y]: PlanePoint, from: PlanePoint, to: PlanePoint): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / square));
  return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy);
}
