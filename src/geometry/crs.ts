/**
 * The coordinate systems a subject may name, and whether a position can belong to the one it names.
 *
 * Codes of the EPSG register: 4513-4533 are "CGCS2000 / 3-degree Gauss-Kruger zone 25" to 45, with the zone number
 * before the easting; 4534-4554 are the same zones by their central meridian, 75° to 135° east, without it.
 */

/** Positions in degrees, `[longitude, latitude]`. */
export interface GeographicCrs {
  readonly kind: 'geographic';
  readonly datum: 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09';
}

/** Positions in metres, `[east, north]`. */
export interface ProjectedCrs {
  readonly kind: 'projected';
  readonly datum: 'CGCS2000';
  /** Number of the 3-degree zone, 25 to 45. */
  readonly zone: number;
  /** In degrees east. */
  readonly centralMeridian: number;
  /** In metres; zone 38 has 38 500 000 with its number and 500 000 without. */
  readonly falseEasting: number;
}

export type CrsDescription = GeographicCrs | ProjectedCrs;

export const FIRST_ZONE = 25;
export const LAST_ZONE = 45;
const ZONE_WIDTH = 3;
const FIRST_PREFIXED = 4513;
const FIRST_UNPREFIXED = 4534;

/** What stands before the easting of a prefixed zone, for each zone number. */
export const PREFIX_UNIT = 1_000_000;
export const FALSE_EASTING = 500_000;

const GEOGRAPHIC: Readonly<Record<string, GeographicCrs['datum']>> = {
  WGS84: 'WGS84',
  CGCS2000: 'CGCS2000',
  'EPSG:4490': 'CGCS2000',
  GCJ02: 'GCJ02',
  BD09: 'BD09',
};

/** By name: it is asked for each position. There are few systems, and what is none throws. */
const DESCRIBED = new Map<string, CrsDescription>();

/** What is known of a coordinate system by its name in a subject. Throws a RangeError for any other name. */
export function describeCrs(crs: string): CrsDescription {
  const known = DESCRIBED.get(crs);
  if (known !== undefined) return known;
  const described = descriptionOf(crs);
  DESCRIBED.set(crs, described);
  return described;
}

function descriptionOf(crs: string): CrsDescription {
  const datum = Object.hasOwn(GEOGRAPHIC, crs) ? GEOGRAPHIC[crs] : undefined;
  if (datum) return { kind: 'geographic', datum };
  const code = /^EPSG:(\d{4})$/.exec(crs)?.[1];
  const zones = LAST_ZONE - FIRST_ZONE + 1;
  const index = Number(code) - FIRST_PREFIXED;
  if (code === undefined || index < 0 || index >= 2 * zones) throw new RangeError(`unknown coordinate system: ${crs}`);
  const zone = FIRST_ZONE + (index % zones);
  const falseEasting = FALSE_EASTING + (index < zones ? zone * PREFIX_UNIT : 0);
  return { kind: 'projected', datum: 'CGCS2000', zone, centralMeridian: meridianOf(zone), falseEasting };
}

/**
 * What one zone adds to the eastings of another, in metres: 0 for the same, the zone number for its twin. Null for any
 * other, and for degrees. Throws as `describeCrs` does.
 */
export function eastingShift(from: string, to: string): number | null {
  const [a, b] = [describeCrs(from), describeCrs(to)];
  if (a.kind !== 'projected' || b.kind !== 'projected' || a.zone !== b.zone) return null;
  return b.falseEasting - a.falseEasting;
}

/** Central meridian of a 3-degree zone in degrees east. */
export function meridianOf(zone: number): number {
  return ZONE_WIDTH * zone;
}

/** The 3-degree zone a longitude in degrees east falls in; the nearest one beyond the first and last. */
export function zoneAt(longitude: number): number {
  return Math.min(LAST_ZONE, Math.max(FIRST_ZONE, Math.round(longitude / ZONE_WIDTH)));
}

/** Whether eastings of the system begin with the zone number. */
export function hasPrefix(crs: ProjectedCrs): boolean {
  return crs.falseEasting >= PREFIX_UNIT;
}

/** Name of the system of a 3-degree zone with or without the zone number before the easting. */
export function zoneName(zone: number, prefixed: boolean): string {
  return `EPSG:${(prefixed ? FIRST_PREFIXED : FIRST_UNPREFIXED) + zone - FIRST_ZONE}`;
}
