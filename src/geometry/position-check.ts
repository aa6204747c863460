/** Whether a position can belong to the coordinate system it is given in, and if not, what it looks like instead. */
import {
  describeCrs,
  FALSE_EASTING,
  FIRST_ZONE,
  hasPrefix,
  LAST_ZONE,
  meridianOf,
  PREFIX_UNIT,
  type ProjectedCrs,
  zoneAt,
  zoneName,
} from './crs.ts';
import { fromGaussKruger } from './gauss-kruger.ts';
import type { Position } from './grid.ts';

export type PositionProblemCode =
  | 'axes_swapped'
  | 'degrees_in_projected_crs'
  | 'metres_in_geographic_crs'
  | 'not_finite'
  | 'other_zone'
  | 'outside_china'
  | 'outside_zone'
  | 'zone_prefix_missing'
  | 'zone_prefix_unexpected';

export interface PositionProblem {
  readonly code: PositionProblemCode;
  /**
   * The system the numbers fit, by its name (`EPSG:4547`; for swapped axes once they are exchanged), or:
   * - `not_a_number`
   * - `longitude_latitude`, `latitude_longitude`: degrees in that order
   * - `gauss_kruger_without_prefix`: metres of a 3-degree zone that the numbers do not tell
   * - `six_degree_zone`: metres of a 6-degree Gauss-Krüger zone with its number before the easting
   * - `EPSG:3857`: metres of Web Mercator, as web maps use
   * - `local_grid`: metres of none of these, such as a city's own grid
   * - `elsewhere`: degrees of a place that is not in China
   */
  readonly looksLike: string;
}

/** Degrees; generous, from the Pamirs to the Wusuli and from the southern islands to Mohe. */
const CHINA = { west: 73, east: 135.5, south: 3, north: 54 };

/** Half of a 3-degree zone, and the half degree by which a drawing may reach beyond it. */
const REACH = 1.5 + 0.5;

/** The same for a 6-degree zone. */
const SIX_DEGREE_REACH = 3 + 0.5;

/** No angle is larger, however it is counted. */
const FULL_CIRCLE = 360;

/** Beyond this many metres from its meridian a position is no longer computed: nothing in China lies there. */
const FARTHEST_EAST = 5_000_000;
const FARTHEST_NORTH = 10_000_000;

/** 6-degree zones 13 to 15 are left out: their eastings are those of Web Mercator, which is met far more often. */
const SIX_DEGREE_ZONES = { first: 16, last: 23 };

/** What Web Mercator makes of China's extent, in metres. */
const WEB_MERCATOR = { west: 8_126_322, east: 15_083_791, south: 334_111, north: 7_170_157 };

/**
 * What is wrong with a position `[east or longitude, north or latitude]` in the system `crs`, or null.
 * Doubles are exact enough here: the bounds lie far from any place that is meant.
 * Throws a RangeError for an unknown `crs`.
 */
export function checkPosition(position: Position, crs: string): PositionProblem | null {
  const [x, y] = [Number(position[0]), Number(position[1])];
  const system = describeCrs(crs);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return { code: 'not_finite', looksLike: 'not_a_number' };
  return system.kind === 'geographic' ? checkDegrees(x, y) : checkMetres(x, y, system);
}

function checkDegrees(x: number, y: number): PositionProblem | null {
  if (inChina(x, y)) return null;
  if (inChina(y, x)) return { code: 'axes_swapped', looksLike: 'latitude_longitude' };
  if (Math.max(Math.abs(x), Math.abs(y)) <= FULL_CIRCLE) return { code: 'outside_china', looksLike: 'elsewhere' };
  return { code: 'metres_in_geographic_crs', looksLike: metricName(x, y) ?? metricName(y, x) ?? 'local_grid' };
}

function checkMetres(x: number, y: number, crs: ProjectedCrs): PositionProblem | null {
  const east = x - crs.falseEasting;
  if (isWellInside(east, y, crs.centralMeridian) || fits(east, y, crs.centralMeridian)) return null;
  if (inChina(x, y)) return { code: 'degrees_in_projected_crs', looksLike: 'longitude_latitude' };
  if (inChina(y, x)) return { code: 'degrees_in_projected_crs', looksLike: 'latitude_longitude' };
  const prefix = prefixProblem(x, y, crs);
  if (prefix) return prefix;
  const swapped = fits(y - crs.falseEasting, x, crs.centralMeridian)
    ? zoneName(crs.zone, hasPrefix(crs))
    : prefixProblem(y, x, crs)?.looksLike;
  if (swapped !== undefined) return { code: 'axes_swapped', looksLike: swapped };
  const place = locate(x - crs.falseEasting, y, crs.centralMeridian);
  if (place && inChina(...place)) {
    return { code: 'outside_zone', looksLike: zoneName(zoneAt(place[0]), hasPrefix(crs)) };
  }
  return { code: 'outside_china', looksLike: metricName(x, y) ?? metricName(y, x) ?? 'local_grid' };
}

/** The problem where only the zone number before the easting keeps the position from fitting, else null. */
function prefixProblem(x: number, y: number, crs: ProjectedCrs): PositionProblem | null {
  if (hasPrefix(crs) && fits(x - FALSE_EASTING, y, crs.centralMeridian)) {
    return { code: 'zone_prefix_missing', looksLike: zoneName(crs.zone, false) };
  }
  if (fitsSixDegreeZone(x, y)) return { code: 'other_zone', looksLike: 'six_degree_zone' };
  const zone = zoneByPrefix(x, y);
  if (zone === null) return null;
  return { code: zone === crs.zone ? 'zone_prefix_unexpected' : 'other_zone', looksLike: zoneName(zone, true) };
}

/** The 3-degree zone whose number stands before the easting, where the position fits into it; else null. */
function zoneByPrefix(x: number, y: number): number | null {
  const zone = Math.floor(x / PREFIX_UNIT);
  if (zone < FIRST_ZONE || zone > LAST_ZONE) return null;
  return fits(x - zone * PREFIX_UNIT - FALSE_EASTING, y, meridianOf(zone)) ? zone : null;
}

function fitsSixDegreeZone(x: number, y: number): boolean {
  const zone = Math.floor(x / PREFIX_UNIT);
  if (zone < SIX_DEGREE_ZONES.first || zone > SIX_DEGREE_ZONES.last) return false;
  return fits(x - zone * PREFIX_UNIT - FALSE_EASTING, y, 6 * zone - 3, SIX_DEGREE_REACH);
}

/** The metric system in which the numbers are a place in China, or null where there is none. */
function metricName(x: number, y: number): string | null {
  const zone = zoneByPrefix(x, y);
  if (zone !== null) return zoneName(zone, true);
  if (fitsSixDegreeZone(x, y)) return 'six_degree_zone';
  const { west, east, south, north } = WEB_MERCATOR;
  if (x >= west && x <= east && y >= south && y <= north) return 'EPSG:3857';
  // Without a prefix every zone has the same numbers; a meridian in the middle of China stands for all of them.
  return fits(x - FALSE_EASTING, y, meridianOf(zoneAt((CHINA.west + CHINA.east) / 2)))
    ? 'gauss_kruger_without_prefix'
    : null;
}

/**
 * Metres and degrees within which `fits` holds for sure, and need not be worked out: 100 km are less than 1.6° of
 * longitude up to 53.3° north, and 400 and 5 900 km from the equator lie between 3.6° and 53.3°.
 */
const WELL_INSIDE = { east: 100_000, south: 400_000, north: 5_900_000, firstMeridian: 78, lastMeridian: 132 };

function isWellInside(east: number, north: number, centralMeridian: number): boolean {
  const { south, north: end, firstMeridian, lastMeridian } = WELL_INSIDE;
  if (centralMeridian < firstMeridian || centralMeridian > lastMeridian) return false;
  return Math.abs(east) <= WELL_INSIDE.east && north >= south && north <= end;
}

/** Whether a point so many metres east of a meridian and north of the equator is in China and within the zone. */
function fits(east: number, north: number, centralMeridian: number, reach = REACH): boolean {
  const place = locate(east, north, centralMeridian);
  return place !== null && inChina(...place) && Math.abs(place[0] - centralMeridian) <= reach;
}

/** `[longitude, latitude]` in degrees, or null where the point is farther away than anything in China. */
function locate(east: number, north: number, centralMeridian: number): [number, number] | null {
  if (Math.abs(east) > FARTHEST_EAST || north < 0 || north > FARTHEST_NORTH) return null;
  return fromGaussKruger(east, north, centralMeridian);
}

function inChina(longitude: number, latitude: number): boolean {
  const { west, east, south, north } = CHINA;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
