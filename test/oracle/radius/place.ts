/** Places in the system of their own file, and distances between them. */
import type { Area } from '../../../src/model/subject.ts';
import { degrees, isPlanar, vincenty } from './earth.ts';
import { edgesOf, isInside, nearestOnSegment, planarDistance, type Vec } from './plane.ts';

export type Shape = { readonly at: Vec } | { readonly area: Area };
export interface Place {
  readonly crs: string;
  readonly shape: Shape;
}

/** Metres that a step of one unit to the east and to the north is long, near `p`; a hair of a per cent is enough. */
export function stepsAt(crs: string, [, north]: Vec): Vec {
  if (isPlanar(crs)) return [1, 1];
  const sin2 = Math.sin((north * Math.PI) / 180) ** 2;
  const e2 = 0.00669438;
  const across = 6_378_137 / Math.sqrt(1 - e2 * sin2);
  const along = (across * (1 - e2)) / (1 - e2 * sin2);
  return [(across * Math.cos((north * Math.PI) / 180) * Math.PI) / 180, (along * Math.PI) / 180];
}

/** How far a computed distance may be off: the formulas, and for two systems also the scale of the drawing. */
export function tolerance(a: string, b: string): number {
  if (a === b) return isPlanar(a) ? 0 : 2e-3;
  return isPlanar(a) || isPlanar(b) ? 0.5 : 2e-3;
}

/** From a point to the nearest point of a place. */
export function distance(crs: string, p: Vec, to: Place): number {
  if (crs === to.crs && isPlanar(crs)) return planar(p, to.shape);
  const here = degrees(crs, p);
  if ('at' in to.shape) return vincenty(here, degrees(to.crs, to.shape.at));
  return toArea(here, to.crs, to.shape.area, crs === to.crs ? p : null);
}

function planar(p: Vec, shape: Shape): number {
  if ('at' in shape) return planarDistance(p, shape.at);
  if (isInside(p, shape.area)) return 0;
  return Math.min(...edgesOf(shape.area).map((edge) => planarDistance(p, nearestOnSegment(p, edge))));
}

/** The nearest point of each edge is found on a flat map around `here`, its distance on the ellipsoid. */
function toArea(here: Vec, crs: string, area: Area, own: Vec | null): number {
  const p = own ?? inSystem(here, crs);
  if (isInside(p, area)) return 0;
  const steps = stepsAt('WGS84', here);
  const ends = edgesOf(area).map((edge) => {
    const [a, b] = [degrees(crs, edge[0]), degrees(crs, edge[1])];
    const q = nearestOnSegment(here, [a, b], ...steps);
    const whole = Math.hypot((b[0] - a[0]) * steps[0], (b[1] - a[1]) * steps[1]);
    const part = Math.hypot((q[0] - a[0]) * steps[0], (q[1] - a[1]) * steps[1]) / whole;
    return [0, 1].map((i) => (edge[0][i] as number) + part * ((edge[1][i] as number) - (edge[0][i] as number)));
  });
  return Math.min(...ends.map((q) => vincenty(here, degrees(crs, q as unknown as Vec))));
}

/** Where a point of the earth lies in a system: by Newton's method on the way back, whose slope is nearly 1. */
function inSystem(here: Vec, crs: string): Vec {
  const steps = isPlanar(crs) ? stepsAt('WGS84', here) : ([1, 1] as Vec);
  let guess: Vec = isPlanar(crs) ? startOf(crs, here) : here;
  for (let round = 0; round < 12; round++) {
    const [lon, lat] = degrees(crs, guess);
    guess = [guess[0] + (here[0] - lon) * steps[0], guess[1] + (here[1] - lat) * steps[1]];
  }
  return guess;
}

function startOf(crs: string, [lon, lat]: Vec): Vec {
  const code = Number(crs.slice(5));
  const number = 25 + ((code - 4513) % 21);
  const [kx, ky] = stepsAt('WGS84', [lon, lat]);
  return [500_000 + (code < 4534 ? number * 1_000_000 : 0) + (lon - 3 * number) * kx, lat * ky];
}
