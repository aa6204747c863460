/** Positions from one coordinate system into another. Loaded lazily: most files name one system for all they hold. */
import { describeCrs } from './crs.ts';
import { fromWgs84, type LonLat, toWgs84 } from './datum.ts';
import type { Position } from './grid.ts';
import { fromZone, toZone } from './zones.ts';

/**
 * A position of the system `from` in the system `to`, as doubles and not rounded, `[east or longitude, north or
 * latitude]`. Every pair goes through WGS 84, for which CGCS2000 counts (`toWgs84` says why).
 *
 * The arithmetic is right to 5 µm within 4° of a zone's meridian. What it cannot know: between WGS 84 and CGCS2000 up
 * to a metre, the same for a whole city; and a position in GCJ-02 or BD-09 was as sure as its map, some metres.
 *
 * Throws a RangeError for an unknown system and where `toWgs84` does.
 */
export function convert(position: Position, from: string, to: string): [number, number] {
  if (from === to) return [Number(position[0]), Number(position[1])];
  return fromDegrees(toDegrees(position, from), to);
}

/** `[longitude, latitude]` in WGS 84 of a position in any system; errors as `convert`. */
export function toDegrees(position: Position, crs: string): [number, number] {
  return describeCrs(crs).kind === 'projected' ? fromZone(position, crs) : toWgs84(position, crs);
}

function fromDegrees(place: LonLat, crs: string): [number, number] {
  return describeCrs(crs).kind === 'projected' ? toZone(place, crs) : fromWgs84(place, crs);
}
