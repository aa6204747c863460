/** The facilities of a register whose positions are metres of a zone, found in that plane. */
import { eastingShift } from '../geometry/crs.ts';
import { PlaneGrid } from '../geometry/plane-grid.ts';
import type { Register, ToRegister } from './survey.ts';

export interface RegisterPlane {
  /** Null where no facility stands at a point. */
  readonly grid: PlaneGrid | null;
  /** Where in the register the points of the grid stand, ascending. */
  readonly points: Uint32Array;
  /** The same of those with an outline. */
  readonly outlines: readonly number[];
}

const PLANES = new WeakMap<Register, RegisterPlane>();

/** `crs`: of the register, a zone. Made once for each register. */
export function registerPlane(register: Register): RegisterPlane {
  const known = PLANES.get(register);
  if (known !== undefined) return known;
  const { places } = register;
  const points = new Uint32Array(places.length);
  const outlines: number[] = [];
  const positions = new Float64Array(2 * places.length);
  let count = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places.at(i)?.place;
    if (place?.type !== 'Point') outlines.push(i);
    else {
      positions[2 * count] = Number(place.coordinates[0]);
      positions[2 * count + 1] = Number(place.coordinates[1]);
      points[count++] = i;
    }
  }
  const grid = count === 0 ? null : new PlaneGrid(positions.subarray(0, 2 * count));
  const made = { grid, points: points.subarray(0, count), outlines };
  PLANES.set(register, made);
  return made;
}

/**
 * How far a position in `crs` is from the nearest facility of the register, in metres and doubles; Infinity where there
 * is none. Null where a plane does not say it: positions in degrees or in another zone, and facilities with an outline.
 */
export function distanceToRegister(register: Register, crs: string): ToRegister | null {
  if (register.crs === null) return () => Number.POSITIVE_INFINITY;
  const shift = eastingShift(crs, register.crs);
  if (shift === null) return null;
  const { grid, outlines } = registerPlane(register);
  if (outlines.length > 0) return null;
  return ([east, north]) => grid?.distance(Number(east) + shift, Number(north)) ?? Number.POSITIVE_INFINITY;
}
