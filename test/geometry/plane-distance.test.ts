import { expect, test } from 'vitest';
import type { PlanePoint } from '../../src/geometry/bent-edge.ts';
import { distanceToPolygon } from '../../src/geometry/plane-distance.ts';

const square = (from: number, to: number): PlanePoint[] => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];

/** 100 m square with a hole of 60 m. */
const FRAME = [square(0, 100), square(20, 80)];

test.each<[string, PlanePoint, number]>([
  ['inside', [10, 50], 0],
  ['on an edge', [0, 50], 0],
  ['on a corner', [100, 100], 0],
  ['level with two corners', [10, 20], 0],
  ['west of an edge', [-7, 50], 7],
  ['level with a corner, to the west', [-7, 0], 7],
  ['level with a corner, to the east', [107, 100], 7],
  ['off a corner', [103, 104], 5],
  ['in the hole', [50, 50], 30],
  ['in the hole near its edge', [50, 78], 2],
])('%s', (_, point, metres) => {
  expect(distanceToPolygon(point, FRAME)).toBeCloseTo(metres, 9);
  expect(
    distanceToPolygon(
      point,
      FRAME.map((ring) => ring.toReversed()),
    ),
  ).toBeCloseTo(metres, 9);
});

test('a ring whose position stands twice in a row', () => {
  const [first = [0, 0], ...others] = square(0, 100);
  expect(distanceToPolygon([-3, -4], [[first, first, ...others]])).toBeCloseTo(5, 9);
});
