/** The largest and the smallest of a function over an area, by looking at ever smaller squares. */
import type { Area } from '../../../src/model/subject.ts';
import { stepsAt } from './place.ts';
import { edgesOf, nearestInArea, type Vec } from './plane.ts';

export interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** A step in a shifted system is longer or shorter by less than this. */
const STRETCH = 1.02;
const MOST_SQUARES = 600;

/**
 * Where the largest lies. `f` never changes by more than one metre on a metre (Lipschitz), so that it is at most
 * `f(c) + h` in a square with the centre `c` and half the diagonal `h`. `lo` is found at a point of the area.
 */
export function largest(area: Area, crs: string, f: (p: Vec) => number, precision: number): Range {
  const corners = edgesOf(area).map(([p]) => p);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [kx, ky] = stepsAt(crs, corners[0] as Vec).map((k) => k * STRETCH) as [number, number];
  let [rx, ry] = [(Math.max(...xs) - Math.min(...xs)) / 2, (Math.max(...ys) - Math.min(...ys)) / 2];
  let squares: Vec[] = [[Math.min(...xs) + rx, Math.min(...ys) + ry]];
  let lo = Math.max(...corners.map(f));
  for (;;) {
    const half = Math.hypot(rx * kx, ry * ky);
    const kept: { c: Vec; hi: number }[] = [];
    for (const c of squares) {
      const p = nearestInArea(c, area, kx, ky);
      if (Math.hypot((p[0] - c[0]) * kx, (p[1] - c[1]) * ky) > half * STRETCH) continue;
      lo = Math.max(lo, f(p));
      kept.push({ c, hi: f(c) + half });
    }
    const open = kept.filter(({ hi }) => hi > lo);
    const hi = Math.max(lo, ...open.map((square) => square.hi));
    if (hi - lo < precision || open.length > MOST_SQUARES) return { lo, hi };
    [rx, ry] = [rx / 2, ry / 2];
    squares = open.flatMap(({ c: [x, y] }) =>
      [-1, 1].flatMap((i) => [-1, 1].map((j): Vec => [x + i * rx, y + j * ry])),
    );
  }
}

/** The same for the smallest; `hi` is found at a point of the area. */
export function smallest(area: Area, crs: string, f: (p: Vec) => number, precision: number): Range {
  const { lo, hi } = largest(area, crs, (p) => -f(p), precision);
  return { lo: -hi, hi: -lo };
}
