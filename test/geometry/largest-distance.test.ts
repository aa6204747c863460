import { describe, expect, test } from 'vitest';
import type { Fraction } from '../../src/geometry/fraction.ts';
import { largestDistance } from '../../src/geometry/largest-distance.ts';
import type { Place } from '../../src/geometry/place.ts';
import type { AreaGeometry } from '../../src/geometry/rings.ts';
import { below, box, exactly, metres, point, polygon, rectangle, type XY } from './shapes.ts';

const fraction = (n: number | bigint, d: number | bigint = 1): Fraction => ({ n: BigInt(n), d: BigInt(d) });

const square = rectangle(0, 0, 100, 100);
const corners = [point(0, 0), point(100, 0), point(100, 100), point(0, 100)];

describe('closed forms', () => {
  // Half a diagonal is 50√2; from the middle of one side the far corners lie at √(50² + 100²).
  const cases: readonly [string, AreaGeometry, Place[], Fraction, XY | null][] = [
    ['a square from its centre: half the diagonal', square, [point(50, 50)], fraction(5000), null],
    ['a square from a corner: the diagonal', square, [point(0, 0)], fraction(20000), [100, 100]],
    ['a square from the middle of a side', square, [point(50, 0)], fraction(12500), null],
    ['a square from its four corners: the centre', square, corners, fraction(5000), [50, 50]],
    // The bisector x = 50 meets the far side at (50, 100): 50² + 100².
    ['a square from two neighbouring corners', square, corners.slice(0, 2), fraction(12500), [50, 100]],
    [
      'a square from two opposite corners: another corner',
      square,
      [point(0, 0), point(100, 100)],
      fraction(10000),
      null,
    ],
    // Quarter points of the long axis: each serves a square of 100, half diagonal 50√2.
    [
      'a rectangle 200 by 100 from two points',
      rectangle(0, 0, 200, 100),
      [point(50, 50), point(150, 50)],
      fraction(5000),
      null,
    ],
    // The bisector of (0, 0) and (30, 0) is x = 15; its end at (15, 40): 225 + 1600. Corner (30, 40) is 40 away.
    ['a rectangle from two corners', rectangle(0, 0, 30, 40), [point(0, 0), point(30, 0)], fraction(1825), [15, 40]],
    // On the far side x² + 100² = (100 - x)² + 50² at x = 12.5, and 12.5² + 100² = 40625 / 4.
    [
      'a facility on a vertex, one on an edge, one outside',
      square,
      [point(0, 0), point(100, 50), point(0, 1000)],
      fraction(40625, 4),
      [12.5, 100],
    ],
    // From the centre of a hole 40 wide: still the outer corners.
    [
      'a square with a hole, from the middle of the hole',
      polygon(box(0, 0, 100, 100), box(30, 30, 70, 70)),
      [point(50, 50)],
      fraction(5000),
      null,
    ],
    // The centre, where the four are 50√2 away, is in the hole. Of the ring (30..70)² the points nearest to the centre
    // are the middles of its sides, as (50, 30): on the bisector of the lower two, 50² + 30².
    [
      'a square with a hole, from its corners',
      polygon(box(0, 0, 100, 100), box(30, 30, 70, 70)),
      corners,
      fraction(3400),
      null,
    ],
    [
      'the same where the hole only touches the centre',
      polygon(box(0, 0, 100, 100), box(50, 30, 70, 70)),
      corners,
      fraction(5000),
      [50, 50],
    ],
    // A third point on the circle of the corners: circumradius of (0,0), (100,0), (50, 120): b² = 2500 + 14400,
    // R = b² / (2 h) = 16900 / 240, centre (50, 120 - R). In the square, and the upper corners are nearer to (50, 120).
    [
      'three facilities: the centre of their circle',
      square,
      [point(0, 0), point(100, 0), point(50, 120)],
      fraction(16900n * 16900n, 240n * 240n),
      [50, 120 - 16900 / 240],
    ],
    [
      'two squares apart, the farther one decides',
      { type: 'MultiPolygon', coordinates: [[box(0, 0, 10, 10)], [box(100, 0, 110, 10)]] },
      [point(0, 0)],
      fraction(110 * 110 + 100),
      [110, 10],
    ],
    [
      'two facilities outside, of which one is always the nearer',
      square,
      [point(-3, 0), point(-4, 0)],
      fraction(103 * 103 + 10000),
      null,
    ],
  ];
  test.each(cases)('%s', (_, area, facilities, expected, at) => {
    const found = largestDistance(area, facilities);
    const { n, d } = exactly(found);
    expect(n * expected.d).toBe(expected.n * d);
    if (at) expect([found.at[0] - at[0], found.at[1] - at[1]].map(Math.abs).every((off) => off < 1e-9)).toBe(true);
  });

  test.each([5, 6, 7, 12, 60])(
    'a regular polygon of %i corners: from its centre the radius, from its corners too',
    (count) => {
      // Corners rounded to 6 decimals are off by less than a micrometre, and so is the radius.
      const around = Array.from({ length: count }, (_, i): XY => {
        const angle = (2 * Math.PI * i) / count;
        return [Number((500 * Math.cos(angle)).toFixed(6)), Number((500 * Math.sin(angle)).toFixed(6))];
      });
      const area = polygon([...around, ...around.slice(0, 1)]);
      expect(metres(exactly(largestDistance(area, [point(0, 0)])))).toBeCloseTo(500, 5);
      expect(
        metres(
          exactly(
            largestDistance(
              area,
              around.map(([x, y]) => point(x, y)),
            ),
          ),
        ),
      ).toBeCloseTo(500, 5);
    },
  );

  test('500.000 m and its twin of 500.001 m', () => {
    // 300² + 400² = 500²; the twin's far corner stands a millimetre farther along the same line.
    const from = point(-1, -1);
    const limit = exactly(largestDistance(rectangle(-1, -1, 299, 399), [from]));
    const beyond = exactly(largestDistance(rectangle(-1, -1, 299.0006, 399.0008), [from]));
    expect(limit).toEqual(fraction(250_000));
    // 500.001² = 250001.000001
    expect(beyond).toEqual(fraction(250_001_000_001n, 1_000_000n));
  });
});

describe('a point', () => {
  test('to points, to an area and into it', () => {
    expect(exactly(largestDistance(point(0, 0), [point(3, 4), point(5, 5)]))).toEqual(fraction(25));
    expect(exactly(largestDistance(point(0, 50), [rectangle(30, 0, 40, 100)]))).toEqual(fraction(900));
    expect(exactly(largestDistance(point(0, 0), [rectangle(3, 4, 10, 10)]))).toEqual(fraction(25));
    expect(exactly(largestDistance(point(35, 50), [rectangle(30, 0, 40, 100)]))).toEqual(fraction(0));
    // The line through (0, 10) and (10, 0) is 10/√2 from the origin.
    expect(
      exactly(
        largestDistance(point(0, 0), [
          polygon([
            [0, 10],
            [10, 0],
            [10, 10],
            [0, 10],
          ]),
        ]),
      ),
    ).toEqual(fraction(50));
    expect(() => largestDistance(point(0, 0), [])).toThrow(RangeError);
    expect(() => largestDistance(square, [])).toThrow(RangeError);
  });
});

describe('facilities in special positions', () => {
  const grid = Array.from({ length: 17 * 17 }, (_, i) => point(50 * (i % 17), 50 * Math.floor(i / 17)));
  test('a grid: half the diagonal of a mesh', () => {
    expect(exactly(largestDistance(rectangle(0, 0, 800, 800), grid))).toEqual(fraction(1250));
  });
  test('duplicates count once, the first of them is named', () => {
    const found = largestDistance(square, [point(0, 0), point(0, 0), point(100, 0), point(100, 0)]);
    expect(exactly(found)).toEqual(fraction(12500));
    expect([0, 2]).toContain(found.facility);
  });
  test('on one line: the bisectors are parallel', () => {
    // Along the far side the farthest points are half-way between two: 5² + 100².
    const row = Array.from({ length: 11 }, (_, i) => point(10 * i, 0));
    expect(exactly(largestDistance(square, row))).toEqual(fraction(10025));
    // From the diagonal the other two corners are half a diagonal away.
    const slanted = Array.from({ length: 11 }, (_, i) => point(10 * i, 10 * i));
    expect(exactly(largestDistance(square, slanted))).toEqual(fraction(5000));
  });
  test('on one circle with whole coordinates, all of it', () => {
    // 65² has 36 ways of a² + b², signs and order counted.
    const ring: Place[] = [];
    for (let x = -65; x <= 65; x++)
      for (let y = -65; y <= 65; y++) if (x * x + y * y === 65 * 65) ring.push(point(x, y));
    expect(ring).toHaveLength(36);
    expect(exactly(largestDistance(rectangle(-1, -1, 1, 1), ring))).toEqual(fraction(65 * 65));
    // A millionth off the centre, it is reached no more.
    expect(below(exactly(largestDistance(rectangle(0.000001, 0, 1, 1), ring)), fraction(65 * 65))).toBe(true);
  });
});

describe('areas as facilities', () => {
  test('one convex facility: exact, at a vertex', () => {
    // (100, 100) to the corner (130, 140) of the facility is 50; (0, 0) to (130, 140) is the largest.
    expect(exactly(largestDistance(square, [rectangle(130, 140, 150, 160)]))).toEqual(fraction(130 * 130 + 140 * 140));
  });
  test.each([
    // Both sides lie 10 away; the middle line y = 100 is 110 from each.
    [
      'between two parallel sides',
      rectangle(0, 0, 200, 200),
      [rectangle(0, 210, 200, 230), rectangle(0, -30, 200, -10)],
      110,
    ],
    // In the L its inner corner cuts it; nothing of the triangle lies outside.
    [
      'inside a facility that is not convex',
      polygon([
        [20, 20],
        [90, 30],
        [50, 180],
        [20, 20],
      ]),
      [
        polygon([
          [0, 0],
          [200.3, 7.1],
          [190, 100.7],
          [100, 93],
          [101.1, 200],
          [3, 201],
          [0, 0],
        ]),
      ],
      0,
    ],
    [
      'in the hole of a facility: its middle',
      rectangle(10, 10, 90, 90),
      [polygon(box(-10, -10, 110, 110), box(0, 0, 100, 100))],
      50,
    ],
    [
      'the hole and nothing of its middle',
      polygon(box(10, 10, 90, 90), box(20, 20, 80, 80)),
      [polygon(box(-10, -10, 110, 110), box(0, 0, 100, 100))],
      20,
    ],
    [
      'overlapping parts count once',
      rectangle(0, 0, 40, 10),
      [{ type: 'MultiPolygon', coordinates: [[box(0, 0, 20, 10)], [box(10, 0, 30, 10)]] } as AreaGeometry],
      10,
    ],
  ] as [string, AreaGeometry, Place[], number][])('%s', (_, area, facilities, expected) => {
    const { lo, hi } = largestDistance(area, facilities);
    expect(metres(lo)).toBeLessThanOrEqual(expected);
    expect(metres(hi)).toBeGreaterThanOrEqual(expected);
    expect(metres(hi) - metres(lo)).toBeLessThanOrEqual(1e-3);
  });

  test('covered by two that meet along a slanted line: 0 lies between the bounds, even where the cells run out', () => {
    const halves = [
      polygon([
        [0, 0],
        [60, 0],
        [40, 100],
        [0, 100],
        [0, 0],
      ]),
      polygon([
        [60, 0],
        [100, 0],
        [100, 100],
        [40, 100],
        [60, 0],
      ]),
    ];
    const { lo, hi } = largestDistance(square, halves);
    expect(metres(lo)).toBe(0);
    expect(metres(hi)).toBeLessThan(0.01);
  });
});
