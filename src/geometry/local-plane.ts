/**
 * A plane of metres around one place, for measuring what a file gives in degrees. Loaded lazily.
 *
 * Azimuthal equidistant on the file's own ellipsoid: a point keeps its geodesic distance and direction from the centre
 * (C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87 (2013) 43-55, section 8).
 */
import geographiclib from 'geographiclib-geodesic';
import { bentEdge, CHORD_ERROR, type Image, type PlanePoint } from './bent-edge.ts';
import { describeCrs, type GeographicCrs } from './crs.ts';
import { type LonLat, toWgs84 } from './datum.ts';
import type { Position } from './grid.ts';
import type { AreaGeometry } from './rings.ts';

/** Rings of `[east, north]` in metres, outer ring first, each with its first point repeated as its last. */
export type PlaneArea =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly PlanePoint[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly PlanePoint[])[])[] };

/** All positions that go in are `[longitude, latitude]` in the system of the file, all lengths are metres. */
export interface LocalPlane {
  /** `[east, north]` of the centre: its distance and direction from the centre are those of the geodesic. */
  point(position: Position): [number, number];
  /**
   * The area with its edges straight in the coordinates of the file, each within CHORD_ERROR of its true image.
   * Throws a RangeError where an edge is longer than LONGEST_EDGE.
   */
  area(area: AreaGeometry): PlaneArea;
  /**
   * By how much the distance in the plane between one place within `span` and another within `reach` of the centre
   * can differ from the geodesic between them, one or both of them on an edge that `area` made. But for those edges
   * and for rounding, 0.2 mm in all, the plane is never the shorter.
   * Throws a RangeError where one is negative or beyond 8 200 km; all of China is nearer.
   */
  error(reach: number, span: number): number;
  /** The geodesic between two positions, right to 15 nm where the positions are not shifted, else to 3 µm. */
  distance(from: Position, to: Position): number;
}

interface Ellipsoid {
  readonly a: number;
  readonly f: number;
}

/** Semi-major axis in metres and flattening; a position that was shifted is undone to WGS 84. */
const WGS84: Ellipsoid = { a: 6378137, f: 1 / 298.257223563 };
const CGCS2000: Ellipsoid = { a: 6378137, f: 1 / 298.257222101 };
const ELLIPSOIDS: Readonly<Record<GeographicCrs['datum'], Ellipsoid>> = { WGS84, CGCS2000, GCJ02: WGS84, BD09: WGS84 };

/** Metres from the centre up to which the bound of the distortion is proven. */
const FARTHEST = 8_200_000;

/** Metres: doubles, the geodesic, and the shifts undone, at both ends. */
const ROUNDING = 5e-6;

/**
 * The plane around `centre`, a position in `crs` (`WGS84`, `CGCS2000`, `EPSG:4490`, `GCJ02` or `BD09`), best amid the
 * dwellings: what is measured from near the centre is distorted least.
 * Throws a RangeError where `crs` is projected or unknown; `toWgs84` tells what else its functions throw.
 */
export function localPlane(centre: Position, crs: string): LocalPlane {
  const system = describeCrs(crs);
  if (system.kind === 'projected') throw new RangeError(`not in degrees: ${crs}`);
  const { datum } = system;
  const ellipsoid = ELLIPSOIDS[datum];
  const geodesic = new geographiclib.Geodesic.Geodesic(ellipsoid.a, ellipsoid.f);
  const origin = toWgs84(centre, crs);

  const imageOf = (position: LonLat): Image => {
    const place = toWgs84(position, crs);
    const { s12 = Number.NaN, azi1 = Number.NaN } = geodesic.Inverse(origin[1], origin[0], place[1], place[0]);
    const azimuth = (azi1 * Math.PI) / 180;
    return { plane: [s12 * Math.sin(azimuth), s12 * Math.cos(azimuth)], longitude: place[0] };
  };
  const ringOf = (ring: readonly Position[]): PlanePoint[] => bentRing(ring.map(numbers), datum, imageOf);

  return {
    point: (position) => [...imageOf(numbers(position)).plane],
    area: (area) =>
      area.type === 'Polygon'
        ? { type: area.type, coordinates: area.coordinates.map(ringOf) }
        : { type: area.type, coordinates: area.coordinates.map((polygon) => polygon.map(ringOf)) },
    error: (reach, span) => planeError(reach, span, ellipsoid),
    distance: (from, to) => {
      const [[lon1, lat1], [lon2, lat2]] = [toWgs84(from, crs), toWgs84(to, crs)];
      return geodesic.Inverse(lat1, lon1, lat2, lon2).s12 ?? Number.NaN;
    },
  };
}

function bentRing(ring: readonly LonLat[], datum: GeographicCrs['datum'], image: (at: LonLat) => Image): PlanePoint[] {
  const [first, ...others] = ring;
  if (!first) return [];
  const points = [image(first).plane];
  let from = first;
  for (const to of others) {
    points.push(...bentEdge(from, to, datum, image));
    from = to;
  }
  return points;
}

/**
 * The curvature of the ellipsoid is nowhere below 0 and nowhere above 1/b², b being the polar radius (it is 1/b² on the
 * equator). Of two sides and the angle between them, the third side is therefore at most that in the plane, and at
 * least that on a sphere of radius b (the comparison theorems of Toponogov and Rauch; J. Cheeger and D. G. Ebin,
 * "Comparison Theorems in Riemannian Geometry", 1975, chapters 1 and 2).
 *
 * On that sphere, take a great circle of length d between the two places that passes the centre at an angular distance
 * v. Drawn in the plane it joins the same two points, and where it is u away from the centre its element is the root of
 * 1 + (sin v / sin u)² ((u / sin u)² - 1) times as long (Clairaut: sin v / sin u is the sine of its course). Since b · v
 * is at most the distance of the nearer place, and (u² - sin² u) / sin⁴ u <= (1 + u²) / 3 for u <= 1.3, the plane exceeds
 * the sphere by at most d · (b · v)² (1 + u²) / (6 b²), u being that of the farther place.
 */
function planeError(reach: number, span: number, { a, f }: Ellipsoid): number {
  const b = a * (1 - f);
  const [near, far] = [Math.min(reach, span), Math.max(reach, span)];
  if (!(near >= 0 && far <= FARTHEST)) throw new RangeError(`beyond the plane: ${reach}, ${span}`);
  const distortion = ((near + far) * near ** 2 * (1 + (far / b) ** 2)) / (6 * b ** 2);
  return distortion + 2 * CHORD_ERROR + ROUNDING;
}

function numbers([x, y]: Position): LonLat {
  return [Number(x), Number(y)];
}
