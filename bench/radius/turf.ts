/** The functions of turf that are measured, from the folder of the peers: the project itself does not install them. */
import { createRequire } from 'node:module';

/** `[longitude, latitude]`. */
export type LonLat = readonly [number, number];

/** A ring with its first position repeated as its last. */
export interface Area {
  readonly type: 'Feature';
  readonly properties: object;
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] };
}

interface Areas {
  readonly type: 'FeatureCollection';
  readonly features: readonly Area[];
}

interface Point {
  readonly type: 'Point';
  readonly coordinates: LonLat;
}

const load = createRequire(new URL('../peers/package.json', import.meta.url));
const { buffer } = load('@turf/buffer') as {
  buffer(point: Point, radius: number, options: { units: 'meters'; steps?: number }): Area;
};
const { union } = load('@turf/union') as { union(areas: Areas): Area };
const { difference } = load('@turf/difference') as { difference(areas: Areas): Area | null };
const { distance } = load('@turf/distance') as {
  distance(from: LonLat, to: LonLat, options: { units: 'meters' }): number;
};

export const TURF_VERSION = (load('@turf/buffer/package.json') as { version: string }).version;

/** Metres on a sphere, by the haversine formula. */
export const haversine = (from: LonLat, to: LonLat): number => distance(from, to, { units: 'meters' });

/**
 * Whether every point of the site lies within `limit` metres of a facility, as it is usually asked of turf: nothing is
 * left of the site without the buffers. `steps`: segments of a quarter circle; turf takes 8 where none are given.
 */
export function isCovered(site: Area, facilities: readonly LonLat[], limit: number, steps: number): boolean {
  const buffers = facilities.map((coordinates) =>
    buffer({ type: 'Point', coordinates }, limit, { units: 'meters', steps }),
  );
  const [first, another] = buffers;
  if (!first) return false;
  const reached = another ? union({ type: 'FeatureCollection', features: buffers }) : first;
  return difference({ type: 'FeatureCollection', features: [site, reached] }) === null;
}
