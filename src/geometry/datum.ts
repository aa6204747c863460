/**
 * Longitude and latitude as map services shift them, and undone again. Loaded lazily: only files in degrees need it.
 *
 * GCJ-02 and BD-09 are formulas in one direction only. Of the library the forward ones are taken; its way back is up to
 * 0.15 m off for GCJ-02, where its iteration stops at 1e-6°, and 0.27 m for BD-09, whose turn it takes off at the wrong
 * place. Here both are undone by iteration until the position, shifted forward, is the given one.
 */
import gcoordModule from 'gcoord';
import { describeCrs, type GeographicCrs } from './crs.ts';
import type { Position } from './grid.ts';

/** `[longitude, latitude]` in degrees. */
export type LonLat = readonly [longitude: number, latitude: number];

type Datum = GeographicCrs['datum'];
type Shifted = Exclude<Datum, 'WGS84' | 'CGCS2000'>;

/** Its types put all it offers below `default`; when it runs, the import is that object itself. */
const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

/** Degrees; about a micrometre. */
const ENOUGH = 1e-11;

/** Each step leaves less than a twentieth of the error, so that eight are enough where there is an answer. */
const MAX_STEPS = 30;

/**
 * `[longitude, latitude]` in WGS 84 of a position given in `crs`, within 2 µm of the position that is shifted to it.
 *
 * CGCS2000 is returned as it is. Its ellipsoid differs from that of WGS 84 by 0.1 mm in the polar radius. Both frames
 * are realisations of the ITRF, CGCS2000 fixed at the year 2000, WGS 84 carried along with measurements of today: the
 * plate has moved by some 3 cm a year since. That is the same for a whole city, so no distance within one file changes,
 * and what is called WGS 84 in practice (a phone, a web map) is no surer than a metre.
 *
 * The formulas shift positions between 72.004° and 137.8347° east and 0.8293° and 55.8271° north; beyond, GCJ-02 is
 * WGS 84, and BD-09 is GCJ-02 shifted as anywhere. At that border the shift of up to a kilometre jumps, so that some
 * positions stand for two places (the one beyond is returned) and some for none. No position that `checkPosition`
 * accepts is within nine tenths of a degree of it.
 *
 * Throws a RangeError where `crs` is projected or unknown, and where no place is shifted to the position.
 */
export function toWgs84(position: Position, crs: string): [number, number] {
  const datum = datumOf(crs);
  const given: LonLat = [Number(position[0]), Number(position[1])];
  return isShifted(datum) ? undone(given, datum) : [given[0], given[1]];
}

/** The way back of `toWgs84`, with the same jump at the border of the formulas; exact to the last digits of a double. */
export function fromWgs84(position: Position, crs: string): [number, number] {
  const datum = datumOf(crs);
  const given: LonLat = [Number(position[0]), Number(position[1])];
  return isShifted(datum) ? shifted(given, datum) : [given[0], given[1]];
}

function datumOf(crs: string): Datum {
  const system = describeCrs(crs);
  if (system.kind === 'projected') throw new RangeError(`not in degrees: ${crs}`);
  return system.datum;
}

function isShifted(datum: Datum): datum is Shifted {
  return datum === 'GCJ02' || datum === 'BD09';
}

function shifted([longitude, latitude]: LonLat, datum: Shifted): [number, number] {
  const { WGS84, [datum]: target } = gcoord.CRSTypes;
  return gcoord.transform<[number, number]>([longitude, latitude], WGS84, target);
}

/** The shift varies by less than 3 % of the way between two places, so taking it off again and again closes in. */
function undone([longitude, latitude]: LonLat, datum: Shifted): [number, number] {
  let place: [number, number] = [longitude, latitude];
  for (let step = 0; step < MAX_STEPS; step++) {
    const [x, y] = shifted(place, datum);
    const [east, north] = [longitude - x, latitude - y];
    if (Math.max(Math.abs(east), Math.abs(north)) <= ENOUGH) return place;
    place = [place[0] + east, place[1] + north];
  }
  throw new RangeError(`no place is shifted to ${longitude}, ${latitude} in ${datum}`);
}
