import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkArea } from '../../src/geometry/rings.ts';
import { closed, onOneLine, type Point, placesAlong, touchesItself } from './naive-rings.ts';

type Ring = [number | string, number | string][];

const codes = (...rings: readonly (readonly (readonly [number | string, number | string])[])[]) =>
  checkArea({ type: 'Polygon', coordinates: rings }).map(({ code }) => code);

/** Vertices of a star-shaped ring round the origin, anticlockwise, in thousandths; not closed. */
const star = fc
  .array(
    fc.record({
      radius: fc.double({ min: 10, max: 5000, noNaN: true }),
      jitter: fc.double({ min: 0, max: 0.8, noNaN: true }),
    }),
    {
      minLength: 5,
      maxLength: 60,
    },
  )
  .map((spokes) =>
    spokes.map(({ radius, jitter }, i): Point => {
      const angle = ((i + jitter) / spokes.length) * 2 * Math.PI;
      return [Math.round(radius * Math.cos(angle) * 1000), Math.round(radius * Math.sin(angle) * 1000)];
    }),
  );

/** Moves a ring given in thousandths to zone 38, as the decimal digits of a drawing. */
function drawn(ring: readonly Point[], scale = 1): Ring {
  return closed(ring).map(([x, y]) => [
    decimal(38_466_000_123n + BigInt(Math.trunc(x * scale))),
    decimal(3_846_000_456n + BigInt(Math.trunc(y * scale))),
  ]);
}

function decimal(thousandths: bigint): string {
  const digits = thousandths.toString();
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

describe('star-shaped rings', () => {
  test('are sound in either winding, from any vertex, as text and as numbers', () => {
    fc.assert(
      fc.property(star, fc.nat(), (ring, turn) => {
        const start = turn % ring.length;
        const turned = [...ring.slice(start), ...ring.slice(0, start)];
        for (const each of [ring, turned, [...turned].reverse()]) {
          const text = drawn(each);
          expect(codes(text)).toEqual([]);
          expect(codes(text.map(([x, y]) => [Number(x), Number(y)]))).toEqual([]);
        }
      }),
    );
  });

  test('cross themselves when two neighbours change places, unless every edge against every other says no', () => {
    fc.assert(
      fc.property(star, fc.nat(), (ring, at) => {
        const i = at % ring.length;
        const j = (i + 1) % ring.length;
        const swapped = ring.map((p, k) => (k === i ? ring[j] : k === j ? ring[i] : p) ?? p);
        expect(codes(drawn(swapped)).length > 0).toBe(touchesItself(swapped));
      }),
    );
  });

  test('hold a smaller copy of themselves as a hole, and not a larger one', () => {
    fc.assert(
      fc.property(star, (ring) => {
        const wide = ring.map(([x, y]): Point => [4 * x, 4 * y]);
        expect(codes(drawn(wide), drawn(ring))).toEqual([]);
        expect(codes(drawn(ring), drawn(wide))).toEqual(['hole_outside']);
        expect(codes(drawn(ring), drawn(ring))).toEqual(['hole_crosses_outer']);
      }),
    );
  });
});

describe('small rings full of coincidences agree with every edge against every other', () => {
  const coordinate = fc.integer({ min: 0, max: 6 });
  const point = fc.tuple(coordinate, coordinate);
  const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
  const ringOf = (maxLength: number) =>
    fc
      .array(point, { minLength: 3, maxLength })
      .map((ring) => ring.filter((p, i) => !same(p, ring[(i + 1) % ring.length] ?? p)))
      .filter((ring) => ring.length >= 3);
  const simple = ringOf(7).filter((ring) => !onOneLine(ring) && !touchesItself(ring));

  test('on whether a ring is simple', () => {
    fc.assert(
      fc.property(ringOf(9), (ring) => {
        const expected = onOneLine(ring) ? ['ring_without_area'] : touchesItself(ring) ? ['ring_crosses_itself'] : [];
        expect(codes(closed(ring))).toEqual(expected);
        expect(codes(closed(ring).reverse())).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('on whether a hole lies inside its outer ring', () => {
    fc.assert(
      fc.property(simple, simple, point, (wide, hole, [dx, dy]) => {
        // Three times as large, so that a fair part of the holes lies inside.
        const outer = wide.map(([x, y]): Point => [3 * x - 2 * dx, 3 * y - 2 * dy]);
        const places = placesAlong(hole, outer);
        const crosses = places.has(0) || places.size > 1;
        const expected = crosses ? ['hole_crosses_outer'] : places.has(-1) ? ['hole_outside'] : [];
        expect(codes(closed(outer), closed(hole))).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('on whether holes overlap', () => {
    const outer: Point[] = closed([
      [-1, -1],
      [7, -1],
      [7, 7],
      [-1, 7],
    ]);
    fc.assert(
      fc.property(simple, simple, (a, b) => {
        const places = [...placesAlong(a, b), ...placesAlong(b, a)];
        const expected = places.every((place) => place < 0) ? [] : ['holes_overlap'];
        expect(codes(outer, closed(a), closed(b))).toEqual(expected);
        expect(codes(outer, closed(b), closed(a))).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });
});

test('moving and scaling exactly changes nothing', () => {
  const coordinate = fc.integer({ min: 0, max: 6 });
  const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 });
  fc.assert(
    fc.property(
      ring,
      fc.bigInt(-(10n ** 30n), 10n ** 30n),
      fc.integer({ min: 1, max: 35 }),
      (points, shift, places) => {
        const moved = closed(points).map(([x, y]): [string, string] => [
          `${BigInt(x) + shift}`,
          `0.${y.toString().padStart(places, '0')}`,
        ]);
        expect(codes(moved)).toEqual(codes(closed(points)));
      },
    ),
  );
});

test('a vertex a billionth to either side of an edge decides, whatever the edge', () => {
  const whole = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(whole, whole, fc.constantFrom(-1n, 0n, 1n), (dx, dy, side) => {
      // The vertex lies in the middle of the edge from (0, 0) to (2 dx, 2 dy), moved north by `side` billionths.
      const billion = 10n ** 9n;
      const north = BigInt(dy) * billion + side;
      const tip: [number, string] = [dx, `${north / billion}.${(north % billion).toString().padStart(9, '0')}`];
      const found = codes([[0, 0], [2 * dx, 2 * dy], [2 * dx, 2 * dy + 2], tip, [0, 2 * dy + 2], [0, 0]]);
      expect(found).toEqual(side > 0n ? [] : ['ring_crosses_itself']);
    }),
  );
});
