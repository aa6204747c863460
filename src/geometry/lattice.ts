/**
 * Places rounded to a fine lattice, so that doubles hold every coordinate and every difference of two exactly.
 *
 * Each coordinate is moved by at most half a step, and before that by the rounding of its own double, an eighth of a
 * step: no point moves by more than 0.9 steps.
 */
import type { Position, Vertex } from './grid.ts';
import type { Place } from './place.ts';
import type { AreaGeometry } from './rings.ts';

/** Steps of the lattice in a metre. */
export const PER_METRE = 2 ** 24;

/** Beyond this the doubles of the coordinates are more than an eighth of a step off. */
const MAX_METRES = 2 ** 26;

/** Farthest from the lattice's origin, 262 km: sums of a few coordinates are exact and their rounding is small. */
const MAX_STEPS = 2 ** 42;

/** Of points of the lattice; of a ring without the last position, which repeats the first. */
export interface Coordinates {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export interface OnLattice {
  readonly polygons: readonly (readonly Coordinates[])[];
  /** In the order of the facilities; the same place occurs once. */
  readonly sites: readonly Vertex[];
}

/** A point of the lattice. Its whole numbers are made only when they are asked for. */
class LatticePoint implements Vertex {
  readonly safe = true;
  readonly fx: number;
  readonly fy: number;
  readonly index: number;

  constructor(fx: number, fy: number, index: number) {
    this.fx = fx;
    this.fy = fy;
    this.index = index;
  }

  get x(): bigint {
    return BigInt(this.fx);
  }

  get y(): bigint {
    return BigInt(this.fy);
  }
}

/** Null where the coordinates do not fit, or a facility is an area. */
export function onLattice(area: AreaGeometry, facilities: readonly Place[]): OnLattice | null {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const origin = polygons[0]?.[0]?.[0];
  if (!origin || facilities.length === 0) return null;
  const [originX, originY] = [Number(origin[0]), Number(origin[1])];
  const sites: Vertex[] = [];
  for (const facility of facilities) {
    if (facility.type !== 'Point') return null;
    const x = step(facility.coordinates[0], originX);
    const y = step(facility.coordinates[1], originY);
    if (!(Math.abs(x) <= MAX_STEPS && Math.abs(y) <= MAX_STEPS)) return null;
    if (sites.every(({ fx, fy }) => fx !== x || fy !== y)) sites.push(new LatticePoint(x, y, sites.length));
  }
  const rounded: Coordinates[][] = [];
  for (const rings of polygons) {
    const kept = rings.map((ring) => ringOnLattice(ring, originX, originY)).filter((ring) => ring !== null);
    if (kept.length < rings.length) return null;
    rounded.push(kept);
  }
  return { polygons: rounded, sites };
}

/** NaN where the coordinate does not fit. */
function step(coordinate: number | string, origin: number): number {
  const metres = Number(coordinate);
  return Math.abs(metres) <= MAX_METRES ? Math.round((metres - origin) * PER_METRE) : Number.NaN;
}

function ringOnLattice(positions: readonly Position[], originX: number, originY: number): Coordinates | null {
  const count = positions.length - 1;
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const position = positions[i];
    if (!position) return null;
    const x = step(position[0], originX);
    const y = step(position[1], originY);
    if (!(Math.abs(x) <= MAX_STEPS && Math.abs(y) <= MAX_STEPS)) return null;
    xs[i] = x;
    ys[i] = y;
  }
  return { xs, ys };
}
