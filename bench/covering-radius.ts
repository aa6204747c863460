/**
 * What the largest distance from an area to the nearest of some facilities costs: the quick way and the exact one.
 * Run alone: `npx tsx bench/covering-radius.ts`. Prints microseconds, the fastest of the rounds.
 */
import { largestDistance } from '../src/geometry/largest-distance.ts';
import type { Place } from '../src/geometry/place.ts';
import type { AreaGeometry } from '../src/geometry/rings.ts';
import { roughLargest } from '../src/geometry/rough-largest.ts';
import { seeded } from './records.ts';

const ROUNDS = 60;
const SITES = 20;
const RADIUS = 500;
const ZONE: readonly [number, number] = [38_466_000, 3_846_000];

interface Case {
  readonly area: AreaGeometry;
  readonly facilities: readonly Place[];
}

function casesOf(vertices: number, count: number): Case[] {
  const random = seeded(vertices * 1000 + count);
  const place = (x: number, y: number): [number, number] => [
    Number((ZONE[0] + x).toFixed(3)),
    Number((ZONE[1] + y).toFixed(3)),
  ];
  return Array.from({ length: SITES }, () => {
    const ring = Array.from({ length: vertices }, (_, i) => {
      const angle = ((i + 0.8 * random()) / vertices) * 2 * Math.PI;
      const radius = RADIUS * (0.6 + 0.4 * random());
      return place(radius * Math.cos(angle), radius * Math.sin(angle));
    });
    const facilities = Array.from({ length: count }, (): Place => {
      const [x, y] = [RADIUS * (2 * random() - 1), RADIUS * (2 * random() - 1)];
      return { type: 'Point', coordinates: place(x, y) };
    });
    return { area: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] }, facilities };
  });
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
