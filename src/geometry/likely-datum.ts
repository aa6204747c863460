/**
 * Whether a facility that must lie on the site, and lies some hundred metres off it, would lie on it if its coordinates,
 * or those of the site, were in another system than the file says. Only a suspicion, for a warning: no distance is
 * changed by it. Loaded lazily, where a facility lies off its site at all.
 */
import type { PlanePoint } from './bent-edge.ts';
import { toDegrees } from './convert.ts';
import { describeCrs, type GeographicCrs } from './crs.ts';
import { toWgs84 } from './datum.ts';
import type { Position } from './grid.ts';
import { type LocalPlane, localPlane } from './local-plane.ts';
import { distanceToPolygon, type PlanePolygon } from './plane-distance.ts';
import type { AreaGeometry } from './rings.ts';

/** Where a project stands: its site, its dwellings, or both; in the system of the file. */
export interface Premises {
  readonly areas: readonly AreaGeometry[];
  readonly points: readonly Position[];
}

export type LikelyDatum = 'WGS84' | 'GCJ02' | 'BD09';

export interface DatumSuspicion {
  /** Index of the facility. */
  readonly facility: number;
  /** Whose coordinates are not in the system of the file: the facility's, or those of all the premises. */
  readonly of: 'facility' | 'premises';
  /** The system they look like; for a file in metres, the degrees from which they were projected. */
  readonly datum: LikelyDatum;
  /** By how many metres the one system lies from the other there: the geodesic, rounded to a whole metre. */
  readonly offset: number;
}

/**
 * Metres off the premises between which a mistaken system is looked for: nearer is no mistake, farther is another. The
 * largest shift in China is that of BD-09 in the north-east, just below 1500 m.
 */
const OFF = { from: 300, to: 1500 };

/** Metres off the premises that count as on them: maps are digitised by hand, and dwellings are given as points. */
const NEAR = 50;

const DATUMS: readonly LikelyDatum[] = ['WGS84', 'GCJ02', 'BD09'];

/** Where a position lies in the plane if it is read as the file says (`null`), or as degrees of another system. */
type Reading = (position: Position, datum: LikelyDatum | null) => PlanePoint;

interface Shape {
  readonly polygons: readonly PlanePolygon[];
  readonly points: readonly PlanePoint[];
}

/**
 * Suspicions about those of `facilities` (positions in `crs`, all of which must lie on the premises) that are 300 to
 * 1500 m off the premises, where exactly one reading brings them to within 50 m: the facility in one of the two other
 * systems, or the premises in one of them, in which case all facilities must come to within 50 m. Everything else is
 * left alone, also where two readings would do.
 *
 * An honest facility is suspected only where it stands within 50 m of one of the four places to which the shifts move
 * the premises: 569 m (GCJ-02) or 1272 m (BD-09) from them near Zhengzhou, in two opposite directions each. With
 * premises 100 m wide that is up to 13° to each side of these directions at the first distance and 6° at the second.
 *
 * Throws a RangeError for an unknown system and where `toWgs84` does.
 */
export function suspectDatums(premises: Premises, facilities: readonly Position[], crs: string): DatumSuspicion[] {
  const start = anyPositionOf(premises);
  if (!start) return [];
  const plane = localPlane(toDegrees(start, crs), 'WGS84');
  const read = readingOf(plane, crs);
  const declared = shapeOf(premises, null, read);
  const offset = (position: Position, datum: LikelyDatum) => apart(read(position, null), read(position, datum));

  const others = othersOf(crs);
  const moved = others.filter((datum) => {
    const shape = shapeOf(premises, datum, read);
    return facilities.every((position) => gap(read(position, null), shape) <= NEAR);
  });
  return facilities.flatMap((position, facility): DatumSuspicion[] => {
    const off = gap(read(position, null), declared);
    if (off < OFF.from || off > OFF.to) return [];
    const fitting = [
      ...others
        .filter((datum) => gap(read(position, datum), declared) <= NEAR)
        .map((datum) => ({ facility, of: 'facility' as const, datum, offset: offset(position, datum) })),
      ...moved.map((datum) => ({ facility, of: 'premises' as const, datum, offset: offset(start, datum) })),
    ];
    return fitting.length === 1 ? fitting : [];
  });
}

function othersOf(crs: string): LikelyDatum[] {
  const { datum } = describeCrs(crs);
  const own: GeographicCrs['datum'] = datum === 'CGCS2000' ? 'WGS84' : datum;
  return DATUMS.filter((other) => other !== own);
}

/** Numbers in metres are turned back to the degrees they were projected from, whatever system those were in. */
function readingOf(plane: LocalPlane, crs: string): Reading {
  const projected = describeCrs(crs).kind === 'projected';
  return (position, datum) => {
    if (datum === null) return plane.point(toDegrees(position, crs));
    return plane.point(toWgs84(projected ? toDegrees(position, crs) : position, datum));
  };
}

function shapeOf({ areas, points }: Premises, datum: LikelyDatum | null, read: Reading): Shape {
  const polygons = areas.flatMap((area) => (area.type === 'Polygon' ? [area.coordinates] : area.coordinates));
  return {
    polygons: polygons.map((rings) => rings.map((ring) => ring.map((position) => read(position, datum)))),
    points: points.map((position) => read(position, datum)),
  };
}

function gap(place: PlanePoint, { polygons, points }: Shape): number {
  return Math.min(
    ...polygons.map((polygon) => distanceToPolygon(place, polygon)),
    ...points.map((point) => Math.hypot(place[0] - point[0], place[1] - point[1])),
  );
}

/** Within a few kilometres of its centre the plane differs from the geodesic by less than a millimetre. */
function apart(a: PlanePoint, b: PlanePoint): number {
  return Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]));
}

function anyPositionOf({ areas, points }: Premises): Position | undefined {
  const [first] = areas;
  const ring = first?.type === 'Polygon' ? first.coordinates[0] : first?.coordinates[0]?.[0];
  return ring?.[0] ?? points[0];
}
