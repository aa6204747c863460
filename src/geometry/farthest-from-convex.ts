/** The point of an area that lies farthest from a convex one, exactly. */
import { RELATIVE_SLACK, roughDistance } from './doubles.ts';
import { compareFractions } from './fraction.ts';
import { type Gap, gapBetween } from './gap.ts';
import { orientation } from './orientation.ts';
import type { AreaShape, PolygonEdges } from './place.ts';

/** Whether the area is one polygon without holes that never turns both left and right. */
export function isConvex({ polygons: [polygon, another] }: AreaShape): boolean {
  return polygon !== undefined && another === undefined && isConvexPolygon(polygon);
}

export function isConvexPolygon([outer, hole]: PolygonEdges): boolean {
  if (!outer || hole) return false;
  const turns = outer.map(({ from, to, after }) => orientation(from, to, after));
  return !(turns.includes(1) && turns.includes(-1));
}

/** The distance to a convex area is a convex function, so it is largest at a vertex of a ring. */
export function farthestFromConvex(area: AreaShape, convex: AreaShape): Gap {
  const rough = area.edges.map(({ from }) => roughDistance(from.fx, from.fy, convex));
  const size = [...area.edges, ...convex.edges].reduce(
    (a, { from }) => Math.max(a, Math.abs(from.fx), Math.abs(from.fy)),
    0,
  );
  const least = Math.max(...rough) - 2 * RELATIVE_SLACK * size;
  let best: Gap | null = null;
  area.edges.forEach(({ from }, i) => {
    if ((rough[i] ?? 0) < least) return;
    const gap = gapBetween({ kind: 'point', at: from }, convex);
    if (best === null || compareFractions(gap.squared, best.squared) > 0) best = gap;
  });
  if (best === null) throw new RangeError('an area without vertices');
  return best;
}
