/**
 * The farthest point of an area from its nearest site, in doubles on the lattice.
 *
 * The candidates are those of the exact search. Along an edge the squared distances to all sites share one square term,
 * so that the nearest site is the lowest of straight lines: they take over from each other in order of falling slope.
 */
import type { Vertex } from './grid.ts';
import type { Coordinates, OnLattice } from './lattice.ts';
import { bordersOf } from './voronoi.ts';

const UNIT = 2 ** -53;

/** Steps by which the place of a Voronoi vertex may be off, and by which all other roundings may move the result. */
const MAX_CORNER_ERROR = 2;
const MAX_ROUNDING = 8;

/** In steps, off by at most 11; null where doubles do not suffice to promise that. */
export function farthestOnLattice({ polygons, sites }: OnLattice): number | null {
  const rings = polygons.flat();
  const { near, reach } = nearSites(rings, sites);
  let squared = 0;
  const coordinates = {
    xs: Float64Array.from(near, ({ fx }) => fx),
    ys: Float64Array.from(near, ({ fy }) => fy),
  };
  for (const ring of rings) squared = Math.max(squared, alongRing(ring, coordinates));
  if (near.length > 2) {
    const inside = atCorners(polygons, near, reach, squared);
    if (inside === null) return null;
    squared = inside;
  }
  const farthest = Math.sqrt(squared);
  // Squares of at most reach² decide which site is the nearest; their rounding can hide less than 64 UNIT of that.
  return 64 * UNIT * reach * reach <= MAX_ROUNDING * farthest ? farthest : null;
}

/** The sites that can be nearest to a point of the area, and a bound of their distance to any of its points. */
function nearSites(rings: readonly Coordinates[], sites: readonly Vertex[]): { near: Vertex[]; reach: number } {
  let [west, east, south, north] = [0, 0, 0, 0];
  for (const { xs, ys } of rings) {
    for (let i = 0; i < xs.length; i++) {
      const x = xs[i] ?? 0;
      const y = ys[i] ?? 0;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const radius = Math.hypot(east - west, north - south) / 2;
  const distances = sites.map(({ fx, fy }) => Math.sqrt((x - fx) * (x - fx) + (y - fy) * (y - fy)));
  const limit = (distances.reduce((a, b) => Math.min(a, b)) + 2 * radius) * (1 + 16 * UNIT);
  return { near: sites.filter((_, i) => (distances[i] ?? 0) <= limit), reach: limit + radius };
}

/** The largest squared distance from a point of a ring to its nearest site. */
function alongRing({ xs, ys }: Coordinates, sites: Coordinates): number {
  let most = 0;
  const last = xs.length - 1;
  let fromX = xs[last] ?? 0;
  let fromY = ys[last] ?? 0;
  let from = new Float64Array(sites.xs.length);
  let to = new Float64Array(sites.xs.length);
  let nearFrom = measure(fromX, fromY, sites, from);
  for (let i = 0; i <= last; i++) {
    const x = xs[i] ?? 0;
    const y = ys[i] ?? 0;
    const nearTo = measure(x, y, sites, to);
    most = Math.max(most, to[nearTo] ?? 0);
    // A cell is convex: an edge whose ends lie in the same cell leaves it nowhere.
    if (nearTo !== nearFrom) {
      const length = (x - fromX) * (x - fromX) + (y - fromY) * (y - fromY);
      most = Math.max(most, alongEdge(from, to, nearFrom, length));
    }
    const spare = from;
    from = to;
    to = spare;
    fromX = x;
    fromY = y;
    nearFrom = nearTo;
  }
  return most;
}

/** Fills in the squared distances from a point to each site; returns the index of the nearest. */
function measure(x: number, y: number, { xs, ys }: Coordinates, into: Float64Array): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < xs.length; i++) {
    const dx = x - (xs[i] ?? 0);
    const dy = y - (ys[i] ?? 0);
    const squared = dx * dx + dy * dy;
    into[i] = squared;
    if (squared < least) {
      least = squared;
      nearest = i;
    }
  }
  return nearest;
}

/**
 * The largest squared distance where one site takes over from another along an edge; 0 where none does.
 * `from`, `to`: squared distances of the edge's ends to each site; `nearest`: the site nearest to its start;
 * `length`: its own, squared. After a share `t` of the way the squared distance to a site is
 * `from + t (to - from) - t (1 - t) length`.
 */
function alongEdge(from: Float64Array, to: Float64Array, nearest: number, length: number): number {
  let most = 0;
  let share = 0;
  for (let site = nearest; ; ) {
    const start = from[site] ?? 0;
    const rise = (to[site] ?? 0) - start;
    let next = -1;
    let at = 1;
    for (let i = 0; i < from.length; i++) {
      const slope = (to[i] ?? 0) - (from[i] ?? 0);
      if (slope >= rise) continue;
      const crossing = Math.max(share, ((from[i] ?? 0) - start) / (rise - slope));
      if (crossing >= at) continue;
      next = i;
      at = crossing;
    }
    if (next < 0) return most;
    most = Math.max(most, start + at * rise - at * (1 - at) * length);
    site = next;
    share = at;
  }
}

/** The larger of `squared` and the squared distance of any Voronoi vertex inside; null where one is too uncertain. */
function atCorners(
  polygons: OnLattice['polygons'],
  sites: readonly Vertex[],
  reach: number,
  squared: number,
): number | null {
  let most = squared;
  for (const [i, j, k] of bordersOf(sites).corners) {
    const [a, b, c] = [sites[i], sites[j], sites[k]];
    if (!a || !b || !c) continue;
    const [bx, by, cx, cy] = [b.fx - a.fx, b.fy - a.fy, c.fx - a.fx, c.fy - a.fy];
    const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
    const cross = bx * cy - by * cx;
    const [x, y] = [(cy * bb - by * cc) / (2 * cross), (bx * cc - cx * bb) / (2 * cross)];
    const radius = Math.sqrt(x * x + y * y);
    // The cross product is off by 4 UNIT |b| |c|, which moves centre and radius by that share of a few radii.
    const error = ((32 * UNIT * Math.sqrt(bb * cc)) / Math.abs(cross)) * radius;
    if (!(error <= MAX_CORNER_ERROR)) {
      // Off by less than half of itself, it is still too far away; else doubles do not tell.
      if (error < radius / 2 && radius / 2 > reach) continue;
      return null;
    }
    if (radius * radius > most && isInside(polygons, a.fx + x, a.fy + y)) most = radius * radius;
  }
  return most;
}

/** By the parity of the edges east of the point in each polygon: wrong only where it lies on an edge but for rounding. */
function isInside(polygons: OnLattice['polygons'], x: number, y: number): boolean {
  return polygons.some((rings) => {
    let inside = false;
    for (const ring of rings) if (isRingAround(ring, x, y)) inside = !inside;
    return inside;
  });
}

function isRingAround({ xs, ys }: Coordinates, x: number, y: number): boolean {
  let around = false;
  let beforeX = xs.at(-1) ?? 0;
  let beforeY = ys.at(-1) ?? 0;
  for (let i = 0; i < xs.length; i++) {
    const atX = xs[i] ?? 0;
    const atY = ys[i] ?? 0;
    if (atY > y !== beforeY > y && x < beforeX + ((y - beforeY) / (atY - beforeY)) * (atX - beforeX)) around = !around;
    beforeX = atX;
    beforeY = atY;
  }
  return around;
}
