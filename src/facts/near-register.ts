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
import type { Position } from '../geometry/grid.ts';
import { PointIndex } from '../geometry/point-index.ts';
import { limitFor, nearDwellings, type Plane } from './surroundings.ts';
import type { Register, RegisteredPlace } from './survey.ts';

/** Fewer are looked at as quickly without an index. */
const MANY = 64;

/** Metres: positions are rounded, and converted to 10 µm. */
const ROUNDED = 1;

interface Indexed {
  readonly index: PointIndex;
  /** Where in the register the points of the index stand, ascending. */
  readonly points: readonly number[];
  readonly outlines: readonly number[];
}

const INDEXED = new WeakMap<Register, Indexed | null>();

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
  if (dwelling === null || crs === null) return nearDwellings(plane, places.slice(0, 1).map(bring));
  const indexed = indexOf(register, from);
  const chosen = indexed === null ? null : candidates(plane, places, indexed, toDegrees(dwelling, crs), bring);
  return nearDwellings(plane, (chosen ?? places).map(bring));
}

/** Null where all of them have to be looked at. */
function candidates(
  plane: Plane,
  places: readonly RegisteredPlace[],
  { index, points, outlines }: Indexed,
  at: readonly [number, number],
  bring: Bring,
): RegisteredPlace[] | null {
  const some = places[points[index.near(at)] ?? 0];
  const limit = some === undefined ? null : limitFor(plane, bring(some));
  const near = limit === null ? null : index.within(at, limit + ROUNDED);
  if (near === null) return null;
  const chosen = [...near.map((i) => points[i] ?? 0), ...outlines].sort((a, b) => a - b);
  return chosen.flatMap((i) => places[i] ?? []);
}

function indexOf(register: Register, from: string): Indexed | null {
  const known = INDEXED.get(register);
  if (known !== undefined) return known;
  const made = register.places.length < MANY ? null : indexed(register.places, from);
  INDEXED.set(register, made);
  return made;
}

function indexed(places: readonly RegisteredPlace[], from: string): Indexed | null {
  const points: number[] = [];
  const outlines: number[] = [];
  const positions: [number, number][] = [];
  places.forEach(({ place }, i) => {
    if (place.type !== 'Point') outlines.push(i);
    else {
      points.push(i);
      positions.push(toDegrees(place.coordinates, from));
    }
  });
  return points.length === 0 ? null : { index: new PointIndex(positions), points, outlines };
}
