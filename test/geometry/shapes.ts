/** Places for measuring, and slow answers in doubles to hold the exact ones to. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Fraction } from '../../src/geometry/fraction.ts';
import type { Largest } from '../../src/geometry/largest-distance.ts';
import type { Place } from '../../src/geometry/place.ts';
import { type AreaGeometry, checkArea } from '../../src/geometry/rings.ts';

export type XY = readonly [number, number];

export const point = (x: number, y: number): Place => ({ type: 'Point', coordinates: [x, y] });

/** Corners of an axis-parallel rectangle, anticlockwise, closed. */
export function box(west: number, south: number, east: number, north: number): XY[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export const polygon = (...rings: XY[][]): AreaGeometry => ({ type: 'Polygon', coordinates: rings });
export const rectangle = (...sides: [number, number, number, number]) => polygon(box(...sides));

export function metres({ n, d }: Fraction): number {
  return Math.sqrt(Number(n) / Number(d));
}

/** Where the bounds are one and the same, that. */
export function exactly({ lo, hi }: Largest): Fraction {
  expect(hi).toEqual(lo);
  return lo;
}

export const below = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

/** A star-shaped polygon in whole decimetres round a centre, with or without a smaller copy of it as a hole. */
const star = (centre: XY, radius: number): fc.Arbitrary<AreaGeometry> =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.double({ min: 0.3, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.7, noNaN: true })), {
        minLength: 5,
        maxLength: 9,
      }),
      fc.boolean(),
    )
    .map(([spokes, holed]) => {
      const ring = (scale: number): XY[] => {
        const corners = spokes.map(([length, turn], i): XY => {
          const angle = ((i + turn) / spokes.length) * 2 * Math.PI;
          const [x, y] = [length * radius * Math.cos(angle), length * radius * Math.sin(angle)];
          return [Math.round(centre[0] + scale * Math.round(x)), Math.round(centre[1] + scale * Math.round(y))];
        });
        return [...corners, ...corners.slice(0, 1)];
      };
      return polygon(...(holed ? [ring(4), ring(1)] : [ring(4)]));
    })
    .filter((area) => checkArea(area).length === 0);

const where = fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }));

/** Areas of some 200 m across: polygons with and without a hole, and two that overlap or not. */
export const anyArea: fc.Arbitrary<AreaGeometry> = fc.oneof(
  star([0, 0], 30),
  fc
    .tuple(
      star([0, 0], 20),
      where.chain((centre) => star(centre, 20)),
    )
    .map(
      ([a, b]): AreaGeometry => ({
        type: 'MultiPolygon',
        coordinates: [a, b].map(({ coordinates }) => coordinates as XY[][]),
      }),
    ),
);

export const anyPoint: fc.Arbitrary<Place> = where.map(([x, y]) => point(x, y));
export const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  anyPoint,
  where.chain((centre) => star(centre, 8)),
);

export function polygonsOf(area: AreaGeometry): XY[][][] {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]): XY => [Number(x), Number(y)])));
}

const sidesOf = (ring: readonly XY[]): [XY, XY][] => ring.slice(1).map((to, i) => [ring[i] ?? to, to]);

function toSide([x, y]: XY, [[ax, ay], [bx, by]]: [XY, XY]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** By the winding number, so that it has nothing in common with the parity that is tested. */
export function isIn(area: AreaGeometry, [x, y]: XY): boolean {
  return polygonsOf(area).some(([outer = [], ...holes]) => {
    const winds = (ring: XY[]) => {
      let angle = 0;
      for (const [[ax, ay], [bx, by]] of sidesOf(ring)) {
        const cross = (ax - x) * (by - y) - (ay - y) * (bx - x);
        angle += Math.atan2(cross, (ax - x) * (bx - x) + (ay - y) * (by - y));
      }
      return Math.abs(angle) > Math.PI;
    };
    return winds(outer) && !holes.some(winds);
  });
}

export function slowDistance(at: XY, place: Place): number {
  if (place.type === 'Point')
    return Math.hypot(at[0] - Number(place.coordinates[0]), at[1] - Number(place.coordinates[1]));
  if (isIn(place, at)) return 0;
  return Math.min(
    ...polygonsOf(place)
      .flat()
      .flatMap(sidesOf)
      .map((side) => toSide(at, side)),
  );
}

/** Points of an area: along its rings and on a lattice, no point of the area more than `step` from one of them. */
export function samples(area: AreaGeometry, step: number): XY[] {
  const rings = polygonsOf(area).flat();
  const along = rings.flatMap(sidesOf).flatMap(([[ax, ay], [bx, by]]) => {
    const parts = Math.ceil(Math.hypot(bx - ax, by - ay) / step);
    return Array.from({ length: parts }, (_, i): XY => [ax + ((bx - ax) * i) / parts, ay + ((by - ay) * i) / parts]);
  });
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  const inside: XY[] = [];
  for (let x = Math.min(...xs); x <= Math.max(...xs); x += step) {
    for (let y = Math.min(...ys); y <= Math.max(...ys); y += step) if (isIn(area, [x, y])) inside.push([x, y]);
  }
  return [...along, ...inside];
}

const DIGITS = 6;

/** The same place moved by whole metres, as decimal text; `times` enlarges it first, by a whole number. */
export function moved<T extends Place>(place: T, east: bigint, north: bigint, times = 1): T {
  const shift = (value: unknown, by: bigint): string => {
    const millionths = BigInt(Math.round(Number(value) * 10 ** DIGITS)) * BigInt(times) + by * 10n ** BigInt(DIGITS);
    const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(DIGITS + 1, '0');
    return `${millionths < 0n ? '-' : ''}${digits.slice(0, -DIGITS)}.${digits.slice(-DIGITS)}`;
  };
  const walk = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    return Array.isArray(value[0]) ? value.map(walk) : [shift(value[0], east), shift(value[1], north)];
  };
  return { ...place, coordinates: walk(place.coordinates) };
}
