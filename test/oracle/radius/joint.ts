/** Whether a few facilities that may stand anywhere can reach all of some points at once. */
import { all, any, type Tri, when } from './tri.ts';

/** Metres on a flat map. */
export type Flat = readonly [number, number];

const far = (a: Flat, b: Flat): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function circleThrough(a: Flat, b: Flat, c: Flat): Flat | null {
  const [bx, by, cx, cy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const twice = 2 * (bx * cy - by * cx);
  if (Math.abs(twice) < 1e-9) return null;
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  return [a[0] + (cy * bb - by * cc) / twice, a[1] + (bx * cc - cx * bb) / twice];
}

/** The centres that the smallest circle around points can have: of two of them, or through three. */
function centresFor(points: readonly Flat[]): Flat[] {
  const pairs = points.flatMap((a, i) => points.slice(i).map((b): Flat => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]));
  const triples = points.flatMap((a, i) =>
    points.slice(i + 1).flatMap((b, j) => points.slice(i + j + 2).map((c) => circleThrough(a, b, c))),
  );
  return [...pairs, ...triples.filter((centre) => centre !== null)];
}

/** The radius of the smallest circle around points, every candidate tried. */
export function enclosingRadius(points: readonly Flat[]): number {
  if (points.length === 0) return 0;
  return Math.min(...centresFor(points).map((centre) => Math.max(...points.map((p) => far(centre, p)))));
}

function hull(points: readonly Flat[]): Flat[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Flat[]): Flat[] => {
    const kept: Flat[] = [];
    for (const p of list) {
      while (kept.length > 1 && !turnsLeft(kept.at(-2) as Flat, kept.at(-1) as Flat, p)) kept.pop();
      kept.push(p);
    }
    return kept;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const turnsLeft = (a: Flat, b: Flat, c: Flat): boolean =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;

/**
 * Whether `count` places exist so that each of the groups' points lies within `reach` of one of them. `slack` metres
 * are left undecided. Each group is shared out as a whole, which is exact for single points only.
 */
export function canReach(groups: readonly (readonly Flat[])[], count: number, reach: number, slack: number): Tri {
  if (groups.length === 0) return 'yes';
  if (count === 0) return 'no';
  const shares = sharesOf(groups.length, count).map((share) => {
    const circles = share.map((members) => {
      const radius = enclosingRadius(hull(members.flatMap((i) => groups[i] ?? [])));
      if (Math.abs(radius - reach) <= slack) return 'near';
      return when(radius < reach);
    });
    return all(circles);
  });
  const answer = any(shares);
  const areSplit = count > 1 && groups.some((group) => group.length > 1);
  return answer === 'no' && areSplit ? 'near' : answer;
}

/** Every way to share out `n` things among at most `count` hands. */
function sharesOf(n: number, count: number): number[][][] {
  if (n === 0) return [[]];
  return sharesOf(n - 1, count).flatMap((share) => [
    ...share.map((_, at) => share.map((members, i) => (i === at ? [...members, n - 1] : members))),
    ...(share.length < count ? [[...share, [n - 1]]] : []),
  ]);
}
