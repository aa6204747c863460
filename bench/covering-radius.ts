/**
 * What the largest distance from an area to the nearest of some facilities costs: the quick way and the exact one.
 * Run alone: `npx tsx bench/covering-radius.ts`. Prints microseconds, the fastest of the rounds.
 */
import { largestDistance } from '../src/geometry/largest-distance.ts';
import type { Place } from '../src/geometry/place.ts';
import type { AreaGeometry } from '../src/geometry/rings.ts';
import { roughLargest } from '../src/geometry/rough-largest.ts';
import { type Point, sites } from './radius/sites.ts';

const ROUNDS = 60;
const SITES = 20;
const ZONE: readonly [number, number] = [38_466_000, 3_846_000];

interface Case {
  readonly area: AreaGeometry;
  readonly facilities: readonly Place[];
}

/** Drawn to the millimetre in a zone. */
function drawn([x, y]: Point): [number, number] {
  return [Number((ZONE[0] + x).toFixed(3)), Number((ZONE[1] + y).toFixed(3))];
}

function casesOf(vertices: number, count: number): Case[] {
  return sites(SITES, vertices, count).map(({ ring, facilities }) => ({
    area: { type: 'Polygon', coordinates: [ring.map(drawn)] },
    facilities: facilities.map((at): Place => ({ type: 'Point', coordinates: drawn(at) })),
  }));
}

function microseconds(cases: readonly Case[], measure: (area: AreaGeometry, facilities: readonly Place[]) => unknown) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const { area, facilities } of cases) measure(area, facilities);
    least = Math.min(least, ((performance.now() - start) * 1000) / cases.length);
  }
  return least.toFixed(1);
}

console.log('vertices facilities quick exact (µs)');
for (const vertices of [10, 30, 100]) {
  for (const count of [1, 3, 5, 10, 300]) {
    const cases = casesOf(vertices, count);
    console.log(vertices, count, microseconds(cases, roughLargest), microseconds(cases, largestDistance));
  }
}
