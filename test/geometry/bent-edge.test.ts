import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BENDS, CHORD_ERROR, type PlanePoint } from '../../src/geometry/bent-edge.ts';
import { fromWgs84, type LonLat } from '../../src/geometry/datum.ts';
import { type LocalPlane, localPlane } from '../../src/geometry/local-plane.ts';

type Datum = 'WGS84' | 'GCJ02' | 'BD09';
const DATUMS: readonly Datum[] = ['WGS84', 'GCJ02', 'BD09'];

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** The images of one edge, from its start to its end. */
function edge(plane: LocalPlane, from: LonLat, to: LonLat): readonly PlanePoint[] {
  const { coordinates } = plane.area({ type: 'Polygon', coordinates: [[from, to]] });
  return coordinates[0] as readonly PlanePoint[];
}

const onEdge = (from: LonLat, to: LonLat, t: number): LonLat => [
  from[0] + t * (to[0] - from[0]),
  from[1] + t * (to[1] - from[1]),
];

function fromSegment([x, y]: PlanePoint, [x1, y1]: PlanePoint, [x2, y2]: PlanePoint): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

/** The farthest that 60 points of the edge lie from the chords. */
function farthest(plane: LocalPlane, from: LonLat, to: LonLat): number {
  const points = edge(plane, from, to);
  const chords = points.slice(1).map((end, i) => [points[i] ?? end, end] as const);
  const samples = Array.from({ length: 60 }, (_, i) => plane.point(onEdge(from, to, (i + 0.37) / 60)));
  return Math.max(...samples.map((at) => Math.min(...chords.map(([a, b]) => fromSegment(at, a, b)))));
}

/** An edge in the degrees of a system, by an unshifted place, a direction and a length in degrees. */
function stretch(datum: Datum, place: LonLat, azimuth: number, length: number): [LonLat, LonLat] {
  const from = datum === 'WGS84' ? place : fromWgs84(place, datum);
  return [from, [from[0] + length * Math.sin(azimuth), from[1] + length * Math.cos(azimuth)]];
}

const ANYWHERE = fc.tuple(number(73, 135.5), number(3, 54));
const NEAR_THE_ROOT = fc.tuple(
  fc.oneof(number(104.99, 105.01), number(105 - 1e-6, 105 + 1e-6), fc.constant(105)),
  number(20, 45),
);

describe.each(DATUMS)('in %s', (datum) => {
  test.each([
    ['all over China', ANYWHERE],
    ['near the meridian 105° E', NEAR_THE_ROOT],
  ] as const)('%s an edge is nowhere farther from its chords than a tenth of a millimetre', (_, places) => {
    const azimuth = fc.oneof(number(0, 2 * Math.PI), fc.constantFrom(0, Math.PI / 2));
    fc.assert(
      fc.property(places, azimuth, number(1e-5, 0.02), number(-0.5, 0.5), (place, direction, length, aside) => {
        const [from, to] = stretch(datum, place, direction, length);
        const plane = localPlane([from[0] + aside, from[1]], datum);
        expect(farthest(plane, from, to)).toBeLessThan(CHORD_ERROR);
      }),
      { numRuns: 200 },
    );
  });

  /**
   * Second and third differences over a thousandth and a hundredth of a degree, centre and place anywhere in China.
   * The root near 105° E is bounded by itself.
   */
  test('the image bends by no more than is laid down', () => {
    const steps = { second: 1e-3, third: datum === 'BD09' ? 2e-3 : 1e-2 };
    fc.assert(
      fc.property(ANYWHERE, ANYWHERE, number(0, Math.PI), (centre, place, direction) => {
        fc.pre(Math.abs(place[0] - 105) > 0.1);
        const plane = localPlane(centre, datum);
        const [east, north] = [Math.sin(direction), Math.cos(direction)];
        const at = (t: number) => plane.point([place[0] + t * east, place[1] + t * north]);
        const sum = (weights: readonly number[], step: number) => {
          const ends = weights.map((weight, i) => [weight, at((i - (weights.length - 1) / 2) * step)] as const);
          return Math.hypot(
            ends.reduce((total, [weight, [x]]) => total + weight * x, 0),
            ends.reduce((total, [weight, [, y]]) => total + weight * y, 0),
          );
        };
        expect(sum([1, -2, 1], steps.second) / steps.second ** 2).toBeLessThan(BENDS[datum].second);
        expect(sum([-1, 3, -3, 1], steps.third) / steps.third ** 3).toBeLessThan(BENDS[datum].third);
      }),
      { numRuns: 3_000 },
    );
  });
});

test('the other way round an edge has the same points', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DATUMS), ANYWHERE, number(0, 2 * Math.PI), (datum, place, azimuth) => {
      const [from, to] = stretch(datum, place, azimuth, 0.005);
      const plane = localPlane(from, datum);
      expect(edge(plane, to, from)).toEqual(edge(plane, from, to).toReversed());
    }),
    { numRuns: 100 },
  );
});

/**
 * A parallel at 34.75° N bends by tan(34.75°) / N = 0.6937 / 6 385 087 m. Over 0.009°, 824.1 m, that is
 * 824.1² · 1.0865e-7 / 8 = 9.22 mm, and ten pieces make it a hundredth; the chord of 0.0009° needs none. A meridian is
 * straight, but its degrees grow northward by 3 e² M sin(lat) cos(lat) = 59 780 m per square radian, so that its middle
 * is 0.000157² · 59 780 / 8 = 0.18 mm from that of its chord.
 */
test.each([
  ['a parallel', [113.629, 34.75], 10],
  ['a tenth of it', [113.6209, 34.75], 1],
  ['a meridian', [113.62, 34.759], 2],
] as const)('%s is cut into no more pieces than needed', (_, to, pieces) => {
  expect(edge(localPlane([113.62, 34.75], 'WGS84'), [113.62, 34.75], to)).toHaveLength(pieces + 1);
});

/**
 * The least number of equal pieces is the root of the bow over a tenth of a millimetre. What is added for what one
 * measurement does not tell matters only where the bow is small.
 */
test.each([
  ['WGS84', 2],
  ['GCJ02', 12],
  ['BD09', 60],
] as const)('in %s there are at most one and a half times as many pieces as needed, and %i', (datum, more) => {
  const place = fc.tuple(number(106, 120), number(25, 45));
  fc.assert(
    fc.property(place, number(0, 2 * Math.PI), number(1e-4, 0.008), (at, azimuth, length) => {
      const [from, to] = stretch(datum, at, azimuth, length);
      const plane = localPlane(from, datum);
      const [start, middle, end] = [from, onEdge(from, to, 0.5), to].map((position) => plane.point(position));
      if (!start || !middle || !end) throw new Error('three points');
      const bow = Math.hypot(middle[0] - (start[0] + end[0]) / 2, middle[1] - (start[1] + end[1]) / 2);
      expect(edge(plane, from, to).length - 1).toBeLessThan(1.5 * Math.sqrt(bow / CHORD_ERROR) + more);
    }),
    { numRuns: 300 },
  );
});

test.each([
  [0.5, null],
  [0.500001, RangeError],
  [Number.NaN, RangeError],
])('an edge of %f degrees', (length, error) => {
  const cut = () => edge(localPlane([113, 34], 'WGS84'), [113, 34], [113, 34 + length]);
  if (error) expect(cut).toThrow(error);
  else expect(cut().length).toBeGreaterThan(2);
});

test('an edge of length 0 is one piece', () => {
  const plane = localPlane([113.62, 34.75], 'GCJ02');
  expect(edge(plane, [113.62, 34.75], [113.62, 34.75])).toHaveLength(2);
});
