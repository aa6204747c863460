/**
 * Gauss-Krüger metres of the 3-degree zones to degrees and back. Loaded lazily: a file in metres is measured as it is,
 * and only what comes from another system must be converted.
 */
import proj4, { type Converter } from 'proj4';
import { describeCrs, type ProjectedCrs } from './crs.ts';
import type { LonLat } from './datum.ts';
import type { Position } from './grid.ts';

/** CGCS2000 (GB 22021-2008). */
const ELLIPSOID = '+a=6378137 +rf=298.257222101 +no_defs';
const DEGREES = `+proj=longlat ${ELLIPSOID}`;

const converters = new Map<string, Converter>();

/**
 * `[east, north]` in metres in the zone `crs` (`EPSG:4513` to `4554`) of a place in CGCS2000 degrees, the zone number
 * before the easting where the zone has it. Meant for places within 4° of the zone's meridian, right to 1 µm there.
 * Throws a RangeError where `crs` is no zone.
 */
export function toZone([longitude, latitude]: LonLat, crs: string): [number, number] {
  return converterOf(crs).forward<[number, number]>([longitude, latitude]);
}

/** `[longitude, latitude]` in CGCS2000 degrees of a position in the zone `crs`; the way back of `toZone`. */
export function fromZone(position: Position, crs: string): [number, number] {
  return converterOf(crs).inverse<[number, number]>([Number(position[0]), Number(position[1])]);
}

function converterOf(crs: string): Converter {
  const known = converters.get(crs);
  if (known) return known;
  const system = describeCrs(crs);
  if (system.kind !== 'projected') throw new RangeError(`no Gauss-Krüger zone: ${crs}`);
  const made = proj4(DEGREES, parametersOf(system));
  converters.set(crs, made);
  return made;
}

function parametersOf({ centralMeridian, falseEasting }: ProjectedCrs): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=${falseEasting} +y_0=0 +units=m ${ELLIPSOID}`;
}
