/**
 * The facilities of a register that may be the nearest to some dwelling, found by an index. The index only narrows the
 * choice: `nearDwellings` chooses, and chooses the same as among all.
 *
 * Why: it takes a facility in if that lies within some limit of the middle of the dwellings in their plane, and the limit
 * is set by the facility that is nearest; any other facility sets one that is no smaller. No distance in the plane is
 * shorter than that on the ground: a Gauss-Krüger zone has a scale of 1 on its meridian and above 1 beside it, and of
 * the local plane `local-plane.ts` says so. So whatever lies farther on the ground than that larger limit is not taken
 * in, and need not be brought to the plane. Outlines are always brought: they are few.
 */
import { toDegrees } from '../geometry/convert.ts';
import { eastingShift } from '../geometry/crs.ts';
import type { Position } from '../geometry/grid.ts';
import { PointIndex } from '../geometry/point-index.ts';
import { registerPlane } from './register-plane.ts';
import { limitFor, nearDwellings, type Plane } from './surroundings.ts';
import { type PlaceList, placesAt, type Register, type RegisteredPlace } from './survey.ts';

/** Fewer are looked at as quickly without an index. */
const MANY = 64;

/** Metres: positions are rounded, and converted to 10 µm. */
const ROUNDED = 1;

/** Finds places of the register around a position. */
interface Search {
  /** Where in the register some place near it stands. */
  near(): number;
  /** Where those stand that may lie within so many metres of it; null where looking at all is as good. */
  within(metres: number): number[] | null;
  /** Those that are brought anyway. */
  readonly outlines: readonly number[];
}

/** How a place of the register is brought to the plane of the dwellings. */
export type Bring = (one: RegisteredPlace) => RegisteredPlace;

/**
 * `dwelling`: a position of one of the dwellings, or of the site, in the system `crs`; null where none is known.
 * `from`: the system of the register.
 */
export function nearbyOf(
  plane: Plane,
  register: Register,
  { dwelling, crs, from }: { readonly dwelling: Position | null; readonly crs: string | null; readonly from: string },
  bring: Bring,
): readonly RegisteredPlace[] {
  const { places } = register;
  // Then one facility says as much as all.
  if (dwelling === null || crs === null) return nearDwellings(plane, placesAt(places, [0]).map(bring));
  const search = searchAround(register, dwelling, crs, from);
  const chosen = search === null ? null : candidates(plane, places, search, bring);
  return nearDwellings(plane, (chosen ?? placesAt(places)).map(bring));
}

/** Null where all of them have to be looked at. */
function candidates(
  plane: Plane,
  places: PlaceList,
  { near, within, outlines }: Search,
  bring: Bring,
): RegisteredPlace[] | null {
  const some = places.at(near());
  const limit = some === undefined ? null : limitFor(plane, bring(some));
  const found = limit === null ? null : within(limit + ROUNDED);
  if (found === null) return null;
  const chosen = [...found, ...outlines].sort((a, b) => a - b);
  return placesAt(places, chosen);
}

function searchAround(register: Register, dwelling: Position, crs: string, from: string): Search | null {
  if (register.places.length < MANY) return null;
  const shift = eastingShift(crs, from);
  return shift === null ? byDegrees(register, toDegrees(dwelling, crs), from) : inPlane(register, dwelling, shift);
}

/** Where both are drawn in one zone. */
function inPlane(register: Register, [east, north]: Position, shift: number): Search | null {
  const { grid, points, outlines } = registerPlane(register);
  if (grid === null) return null;
  const [x, y] = [Number(east) + shift, Number(north)];
  return {
    near: () => points[grid.nearest(x, y)] ?? 0,
    within: (metres) => grid.within(x, y, metres).map((i) => points[i] ?? 0),
    outlines,
  };
}

function byDegrees(register: Register, at: readonly [number, number], from: string): Search | null {
  const indexed = indexOf(register, from);
  if (indexed === null) return null;
  const { index, points, outlines } = indexed;
  return {
    near: () => points[index.near(at)] ?? 0,
    within: (metres) => index.within(at, metres)?.map((i) => points[i] ?? 0) ?? null,
    outlines,
  };
}

interface Indexed {
  readonly index: PointIndex;
  /** Where in the register the points of the index stand, ascending. */
  readonly points: readonly number[];
  readonly outlines: readonly number[];
}

const INDEXED = new WeakMap<Register, Indexed | null>();

function indexOf(register: Register, from: string): Indexed | null {
  const known = INDEXED.get(register);
  if (known !== undefined) return known;
  const made = indexed(register.places, from);
  INDEXED.set(register, made);
  return made;
}

function indexed(places: PlaceList, from: string): Indexed | null {
  const points: number[] = [];
  const outlines: number[] = [];
  const positions: [number, number][] = [];
  placesAt(places).forEach(({ place }, i) => {
    if (place.type !== 'Point') outlines.push(i);
    else {
      points.push(i);
      positions.push(toDegrees(place.coordinates, from));
    }
  });
  return points.length === 0 ? null : { index: new PointIndex(positions), points, outlines };
}
