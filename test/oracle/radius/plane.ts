/** Points and areas in plain numbers, by brute force. */
import type { Area } from '../../../src/model/subject.ts';

/** [east, north] */
export type Vec = readonly [number, number];
type Ring = readonly Vec[];
/** An outer ring and its holes. */
type Polygon = readonly Ring[];

export const polygonsOf = ({ type, coordinates }: Area): readonly Polygon[] =>
  (type === 'Polygon' ? [coordinates] : coordinates) as unknown as readonly Polygon[];

export const edgesOf = (area: Area): (readonly [Vec, Vec])[] =>
  polygonsOf(area).flatMap((polygon) =>
    polygon.flatMap((ring) => ring.slice(1).map((end, i) => [ring[i] as Vec, end] as const)),
  );

/** By the number of edges that a ray to the east crosses. */
function inRing([x, y]: Vec, ring: Ring): boolean {
  const crossed = ring.slice(1).filter(([bx, by], i) => {
    const [ax, ay] = ring[i] as Vec;
    return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
  });
  return crossed.length % 2 === 1;
}

/** The boundary may fall on either side: whoever asks looks at the edges too. */
export const isInside = (p: Vec, area: Area): boolean =>
  polygonsOf(area).some(([outer, ...holes]) => inRing(p, outer as Ring) && !holes.some((hole) => inRing(p, hole)));

/** The point of a segment that is nearest to `p`, where a step east is `kx` and a step north `ky` long. */
export function nearestOnSegment([x, y]: Vec, [a, b]: readonly [Vec, Vec], kx = 1, ky = 1): Vec {
  const [dx, dy] = [(b[0] - a[0]) * kx, (b[1] - a[1]) * ky];
  const along = ((x - a[0]) * kx * dx + (y - a[1]) * ky * dy) / (dx * dx + dy * dy);
  if (!(along > 0)) return a;
  return along >= 1 ? b : [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
}

/** The point of an area that is nearest to `p`. */
export function nearestInArea(p: Vec, area: Area, kx = 1, ky = 1): Vec {
  if (isInside(p, area)) return p;
  const far = (q: Vec): number => Math.hypot((q[0] - p[0]) * kx, (q[1] - p[1]) * ky);
  const ends = edgesOf(area).map((edge) => nearestOnSegment(p, edge, kx, ky));
  return ends.reduce((best, q) => (far(q) < far(best) ? q : best));
}

const micrometres = (metres: number): bigint => BigInt(Math.round(metres * 1e6));

/** The distance of two points with up to six decimals, on the right side of every whole metre. */
export function planarDistance([ax, ay]: Vec, [bx, by]: Vec): number {
  const far = Math.hypot(ax - bx, ay - by);
  const whole = Math.round(far);
  if (Math.abs(far - whole) > 1e-6) return far;
  const [dx, dy] = [micrometres(ax) - micrometres(bx), micrometres(ay) - micrometres(by)];
  const beyond = dx * dx + dy * dy - (BigInt(whole) * 1_000_000n) ** 2n;
  if (beyond === 0n) return whole;
  return beyond > 0n ? Math.max(far, whole + 1e-9) : Math.min(far, whole - 1e-9);
}
