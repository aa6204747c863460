/** Distances between two points: the geodesic as we measure it against the haversine formula. */
import geographiclib from 'geographiclib-geodesic';
import { type LocalPlane, localPlane } from '../../src/geometry/local-plane.ts';
import { median } from '../median.ts';
import { seeded } from '../records.ts';
import { processorTime } from './processor-time.ts';
import { haversine, type LonLat } from './turf.ts';

const LIMIT = 500;
const VERDICTS = 20_000;
const TIMED = 2000;
const ROUNDS = 9;
const LATITUDES = [34, 35, 36] as const;
/** Metres. */
const ASIDE = 300;

const { WGS84 } = geographiclib.Geodesic;

interface Pair {
  /** Around a place `ASIDE` from the first of the two points, as a dwelling is not always in the middle. */
  readonly plane: LocalPlane;
  readonly from: LonLat;
  readonly to: LonLat;
  /** Metres, by construction. */
  readonly metres: number;
}

export interface Method {
  readonly name: string;
  /** Lowest and highest of measured minus true, in metres, at each of the distances. */
  readonly errors: readonly (readonly [lowest: number, highest: number])[];
  readonly flips: number;
  /** Nanoseconds of processor time a distance. */
  readonly nanoseconds: number;
}

export const DISTANCES = [500, 1000] as const;

const METHODS: Readonly<Record<string, (pair: Pair) => number>> = {
  'geodesic (`distance` of the plane)': ({ plane, from, to }) => plane.distance(from, to),
  'in the plane, both points brought there': ({ plane, from, to }) => {
    const [a, b] = [plane.point(from), plane.point(to)];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  },
  'haversine (`@turf/distance`)': ({ from, to }) => haversine(from, to),
};

/** The errors over every second degree of azimuth at 34, 35 and 36° north; the flips of verdicts at 490 to 510 m. */
export function measurePoints(): Method[] {
  const near = nearTheLimit();
  const rounds = Object.values(METHODS).map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, measure] of Object.values(METHODS).entries()) rounds[i]?.push(nanoseconds(near, measure));
  }
  return Object.entries(METHODS).map(([name, measure], i) => ({
    name,
    errors: DISTANCES.map((metres) => extremes(around(metres).map((pair) => measure(pair) - metres))),
    flips: near.filter((pair) => measure(pair) <= LIMIT !== pair.metres <= LIMIT).length,
    nanoseconds: median(rounds[i] ?? []),
  }));
}

function nanoseconds(pairs: readonly Pair[], measure: (pair: Pair) => number): number {
  const timed = pairs.slice(0, TIMED);
  return (
    (processorTime(() => {
      for (const pair of timed) measure(pair);
    }) *
      1000) /
    TIMED
  );
}

function extremes(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function around(metres: number): Pair[] {
  const azimuths = Array.from({ length: 180 }, (_, i) => 2 * i);
  return LATITUDES.flatMap((latitude) => azimuths.map((azimuth) => pairAt(latitude, azimuth, metres)));
}

function nearTheLimit(): Pair[] {
  const random = seeded(VERDICTS);
  return Array.from({ length: VERDICTS }, () => pairAt(34 + 2 * random(), 360 * random(), LIMIT - 10 + 20 * random()));
}

function pairAt(latitude: number, azimuth: number, metres: number): Pair {
  const from: LonLat = [113.6, latitude];
  return { plane: localPlane(along(from, 45, ASIDE), 'WGS84'), from, to: along(from, azimuth, metres), metres };
}

/** Where a geodesic of so many metres ends. */
function along([longitude, latitude]: LonLat, azimuth: number, metres: number): LonLat {
  const { lon2 = Number.NaN, lat2 = Number.NaN } = WGS84.Direct(latitude, longitude, azimuth, metres);
  return [lon2, lat2];
}
