/**
 * Whether a site is covered by facilities within 500 m: ours against turf, the time beside the wrong verdicts.
 *
 * The sites are scaled so that their largest distance lies between 492 and 508 m, and placed in degrees. What is true is
 * measured exactly in the plane around each site, whose own error is known.
 */
import { largestDistance } from '../../src/geometry/largest-distance.ts';
import { localPlane } from '../../src/geometry/local-plane.ts';
import type { Place } from '../../src/geometry/place.ts';
import type { AreaGeometry } from '../../src/geometry/rings.ts';
import { roughLargest } from '../../src/geometry/rough-largest.ts';
import { median } from '../median.ts';
import { processorTime } from './processor-time.ts';
import { type Point, type Site, sites } from './sites.ts';
import { type Area, isCovered, type LonLat } from './turf.ts';

const LIMIT = 500;
const OFF = 8;
const SITES = 40;
const ROUNDS = 5;
/** Passes over the sites in a round: what takes microseconds would else measure little but its warming up. */
const QUICK_PASSES = 60;
const PASSES = 5;
const CENTRE: LonLat = [113.6, 34.75];
const ZONE: Point = [38_466_000, 3_846_000];
const STEPS = [8, 64] as const;

interface Case {
  readonly drawn: { readonly area: AreaGeometry; readonly facilities: readonly Place[] };
  readonly degrees: { readonly site: Area; readonly facilities: readonly LonLat[] };
  readonly covered: boolean;
}

export interface Covering {
  readonly vertices: number;
  readonly facilities: number;
  /** Microseconds of processor time a site: our bounds and our exact answer on a drawing, and our bounds from degrees. */
  readonly quick: number;
  readonly exact: number;
  readonly fromDegrees: number;
  /** By the segments that a quarter circle is drawn with. */
  readonly turf: readonly { readonly steps: number; readonly microseconds: number; readonly wrong: Wrong }[];
  readonly sites: number;
}

export interface Wrong {
  readonly passes: number;
  readonly fails: number;
}

/** Throws where a site lies so near the limit that the plane does not tell on which side. */
export function measureCovering(vertices: number, facilities: number): Covering {
  const cases = sites(SITES, vertices, facilities).map((site, i) =>
    caseOf(scaled(site, LIMIT - OFF + (2 * OFF * (i + 0.5)) / SITES)),
  );
  checkOurs(cases);
  const ours = (passes: number, measure: (one: Case) => unknown) =>
    median(Array.from({ length: ROUNDS }, () => microseconds(cases, passes, measure)));
  return {
    vertices,
    facilities,
    quick: ours(QUICK_PASSES, ({ drawn }) => roughLargest(drawn.area, drawn.facilities)),
    exact: ours(PASSES, ({ drawn }) => largestDistance(drawn.area, drawn.facilities)),
    fromDegrees: ours(PASSES, ({ degrees }) => boundsFromDegrees(degrees)),
    turf: STEPS.map((steps) => {
      const verdict = ({ degrees }: Case) => isCovered(degrees.site, degrees.facilities, LIMIT, steps);
      // The first pass, for the verdicts, also warms up what the second measures.
      return { steps, wrong: wrongOf(cases, verdict), microseconds: microseconds(cases, 1, verdict) };
    }),
    sites: cases.length,
  };
}

function microseconds(cases: readonly Case[], passes: number, measure: (one: Case) => unknown): number {
  const all = processorTime(() => {
    for (let i = 0; i < passes; i++) for (const one of cases) measure(one);
  });
  return all / (passes * cases.length);
}

/** The site with its largest distance brought to about `metres`. */
function scaled({ ring, facilities }: Site, metres: number): Site {
  const { hi } = roughLargest(...placesOf(ring, facilities));
  const times = ([x, y]: Point): Point => [(x * metres) / hi, (y * metres) / hi];
  return { ring: ring.map(times), facilities: facilities.map(times) };
}

function placesOf(ring: readonly Point[], facilities: readonly Point[]): [AreaGeometry, Place[]] {
  return [{ type: 'Polygon', coordinates: [ring] }, facilities.map((coordinates) => ({ type: 'Point', coordinates }))];
}

function caseOf({ ring, facilities }: Site): Case {
  const [area, places] = placesOf(ring.map(drawn), facilities.map(drawn));
  const degrees = { site: areaOf(ring.map(inDegrees)), facilities: facilities.map(inDegrees) };
  return { drawn: { area, facilities: places }, degrees, covered: isTrulyCovered(degrees) };
}

/** Drawn to the millimetre in a zone. */
function drawn([x, y]: Point): Point {
  return [Number((ZONE[0] + x).toFixed(3)), Number((ZONE[1] + y).toFixed(3))];
}

/** About there, to the eighth decimal; only where the result lies is measured. */
function inDegrees([x, y]: Point): LonLat {
  const metres = 111_195;
  const shrunk = metres * Math.cos((CENTRE[1] * Math.PI) / 180);
  return [Number((CENTRE[0] + x / shrunk).toFixed(8)), Number((CENTRE[1] + y / metres).toFixed(8))];
}

const areaOf = (ring: readonly LonLat[]): Area => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [ring] },
});

/** As a file in degrees is measured. */
function inPlane({ site, facilities }: Case['degrees']): [AreaGeometry, Place[]] {
  const plane = localPlane(CENTRE, 'WGS84');
  return [plane.area(site.geometry), facilities.map((at) => ({ type: 'Point', coordinates: plane.point(at) }))];
}

const boundsFromDegrees = (degrees: Case['degrees']) => roughLargest(...inPlane(degrees));

function isTrulyCovered(degrees: Case['degrees']): boolean {
  const { lo, hi } = largestDistance(...inPlane(degrees));
  if (lo.n * hi.d !== hi.n * lo.d) throw new Error('the largest distance is not known exactly');
  const metres = Math.sqrt(Number(lo.n) / Number(lo.d));
  const reach = 3000;
  if (Math.abs(metres - LIMIT) <= localPlane(CENTRE, 'WGS84').error(reach, reach))
    throw new Error('too near the limit');
  return metres <= LIMIT;
}

/** Our own verdicts from degrees are compared with the exact ones too, before anything is timed. */
function checkOurs(cases: readonly Case[]): void {
  for (const { degrees, covered } of cases) {
    const { lo, hi } = boundsFromDegrees(degrees);
    if (hi <= LIMIT !== covered || lo > LIMIT === covered) throw new Error('a wrong verdict of ours');
  }
}

function wrongOf(cases: readonly Case[], verdict: (one: Case) => boolean): Wrong {
  const wrong = cases.filter((one) => verdict(one) !== one.covered);
  const fails = wrong.filter(({ covered }) => covered).length;
  return { fails, passes: wrong.length - fails };
}
