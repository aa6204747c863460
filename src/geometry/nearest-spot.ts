/** The point of a place that is nearest to another: in doubles, good enough to draw. */
import type { Position } from './grid.ts';
import type { Place, Spot } from './place.ts';

/** `at` itself where it lies inside an area. Coordinates [east, north] in metres of one plane. */
export function nearestSpot(place: Place, at: Spot): Spot {
  if (place.type === 'Point') return spot(place.coordinates);
  const polygons = place.type === 'Polygon' ? [place.coordinates] : place.coordinates;
  if (
    polygons.some((rings) =>
      isInside(
        rings.map((ring) => ring.map(spot)),
        at,
      ),
    )
  )
    return at;
  const candidates = polygons.flat().flatMap((ring) => onRing(ring.map(spot), at));
  return candidates.reduce((best, next) => (between(next, at) < between(best, at) ? next : best), candidates[0] ?? at);
}

const spot = ([east, north]: Position): Spot => [Number(east), Number(north)];

const between = (a: Spot, b: Spot): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The nearest point of each edge. */
function onRing(ring: readonly Spot[], [x, y]: Spot): Spot[] {
  return ring.flatMap((to, i) => {
    const from = ring[i - 1];
    if (from === undefined) return [];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = dx * dx + dy * dy;
    const along = length > 0 ? Math.min(1, Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / length)) : 0;
    return [[from[0] + along * dx, from[1] + along * dy] as const];
  });
}

/** By the parity of the edges east of the point. */
function isInside(rings: readonly (readonly Spot[])[], [x, y]: Spot): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [i, to] of ring.entries()) {
      const from = ring[i - 1];
      if (from === undefined || from[1] > y === to[1] > y) continue;
      if (x < from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0])) inside = !inside;
    }
  }
  return inside;
}
