/**
 * Small whole coordinates, where facilities coincide, stand in rows and on circles, and lie on edges and vertices all
 * the time: against every vertex, every edge with every bisector, and the centre of every three.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestDistance } from '../../src/geometry/largest-distance.ts';
import type { Place } from '../../src/geometry/place.ts';
import { checkArea } from '../../src/geometry/rings.ts';
import { roughLargest } from '../../src/geometry/rough-largest.ts';
import { closed, type Point, place, segments } from './naive-rings.ts';
import { exactly, moved, point, polygon } from './shapes.ts';

/** `(x / w, y / w)`, whole and `w > 0`. */
type Candidate = readonly [x: number, y: number, w: number];

const squared = ([x, y, w]: Candidate, [fx, fy]: Point): number => (fx * w - x) ** 2 + (fy * w - y) ** 2;

function crossing([[ax, ay], [bx, by]]: readonly [Point, Point], f: Point, g: Point): Candidate[] {
  const side = (x: number, y: number) => squared([x, y, 1], f) - squared([x, y, 1], g);
  const [a, b] = [side(ax, ay), side(bx, by)];
  if (a * b >= 0) return [];
  const [w, n] = [Math.abs(a - b), Math.abs(a)];
  return [[ax * w + n * (bx - ax), ay * w + n * (by - ay), w]];
}

function centre([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Candidate[] {
  const w = 2 * ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  if (w === 0) return [];
  const [a, b, c] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy];
  const x = a * (by - cy) + b * (cy - ay) + c * (ay - by);
  const y = a * (cx - bx) + b * (ax - cx) + c * (bx - ax);
  return [[Math.sign(w) * x, Math.sign(w) * y, Math.abs(w)]];
}

/** The largest squared distance as a numerator and a denominator. */
function exhaustive(outer: readonly Point[], holes: readonly (readonly Point[])[], facilities: readonly Point[]) {
  const rings = [outer, ...holes];
  const pairs = facilities.flatMap((f) => facilities.map((g): [Point, Point] => [f, g]));
  const all: Candidate[] = [
    ...rings.flat().map(([x, y]): Candidate => [x, y, 1]),
    ...rings.flatMap(segments).flatMap((edge) => pairs.flatMap(([f, g]) => crossing(edge, f, g))),
    ...pairs.flatMap(([f, g]) => facilities.flatMap((h) => centre(f, g, h))),
  ];
  let [n, d] = [0, 1];
  for (const at of all) {
    if (place(outer, ...at) < 0 || holes.some((hole) => place(hole, ...at) > 0)) continue;
    const least = Math.min(...facilities.map((facility) => squared(at, facility)));
    if (least * d > n * at[2] ** 2) [n, d] = [least, at[2] ** 2];
  }
  return { n, d };
}

const coordinate = fc.integer({ min: 0, max: 8 });
const position = fc.tuple(coordinate, coordinate);
const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
const ring = fc
  .array(position, { minLength: 3, maxLength: 6 })
  .map((points): Point[] => points.filter((p, i) => !same(p, points[(i + 1) % points.length] ?? p)))
  .filter((points) => points.length >= 3 && checkArea(polygon(closed(points))).length === 0);
const wide: Point[] = [
  [-1, -1],
  [9, -1],
  [9, 9],
  [-1, 9],
];
const area = fc.oneof(
  ring.map((outer) => [outer]),
  ring.map((hole) => [wide, hole]),
);

test('the largest distance is that of the best of all candidates', () => {
  fc.assert(
    fc.property(area, fc.array(position, { minLength: 1, maxLength: 9 }), ([outer = wide, ...holes], facilities) => {
      const expected = exhaustive(outer, holes, facilities);
      const shape = polygon(closed(outer), ...holes.map(closed));
      const { lo, hi } = largestDistance(
        shape,
        facilities.map(([x, y]) => point(x, y)),
      );
      expect(hi).toEqual(lo);
      expect(lo.n * BigInt(expected.d)).toBe(BigInt(expected.n) * lo.d);
      const there = [shape, ...facilities.map(([x, y]) => point(x, y))].map((each) =>
        moved(each, 38_466_000n, 3_846_000n),
      );
      const rough = roughLargest(there[0] ?? shape, there.slice(1));
      const metres = Math.sqrt(expected.n / expected.d);
      expect(rough.lo <= metres && metres <= rough.hi).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('so it is for many facilities in a mesh', () => {
  const mesh = fc.array(position, { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(area, mesh, ([outer = wide, ...holes], facilities) => {
      const expected = exhaustive(outer, holes, facilities);
      const shape = polygon(closed(outer), ...holes.map(closed));
      const { lo } = largestDistance(
        shape,
        facilities.map(([x, y]) => point(x, y)),
      );
      expect(lo.n * BigInt(expected.d)).toBe(BigInt(expected.n) * lo.d);
    }),
    { numRuns: 20 },
  );
});

test('and for coordinates of more digits than a double holds', () => {
  const UNIT = 123_456_789_012_345_678_901n;
  const long = ([x, y]: Point): [string, string] => [String(BigInt(x) * UNIT), String(BigInt(y) * UNIT)];
  fc.assert(
    fc.property(area, fc.array(position, { minLength: 1, maxLength: 9 }), ([outer = wide, ...holes], facilities) => {
      const expected = exhaustive(outer, holes, facilities);
      const shape: Place = { type: 'Polygon', coordinates: [outer, ...holes].map((each) => closed(each).map(long)) };
      const found = largestDistance(
        shape,
        facilities.map((each) => ({ type: 'Point', coordinates: long(each) })),
      );
      const { n, d } = exactly(found);
      expect(n * BigInt(expected.d)).toBe(BigInt(expected.n) * UNIT * UNIT * d);
    }),
    { numRuns: 500 },
  );
});
