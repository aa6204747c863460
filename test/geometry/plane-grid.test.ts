/** The grid of a plane finds what looking at every point finds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaneGrid } from '../../src/geometry/plane-grid.ts';

const coordinate = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.double({ min: -500, max: 500, noNaN: true }),
  fc.constantFrom(-1e6, 0, 1e6),
);
const point = fc.tuple(coordinate, coordinate);
const between = ([ax, ay]: readonly number[], [bx = 0, by = 0]: readonly number[]): number =>
  Math.sqrt(((ax ?? 0) - bx) ** 2 + ((ay ?? 0) - by) ** 2);

describe('a grid of points', () => {
  it('finds the nearest, and all that are near', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), point, fc.nat(700), (points, at, metres) => {
        const grid = new PlaneGrid(Float64Array.from(points.flat()));
        const least = Math.min(...points.map((one) => between(one, at)));
        expect(grid.distance(...at)).toBeCloseTo(least, 9);
        expect(between(points[grid.nearest(...at)] ?? [], at)).toBeCloseTo(least, 9);
        const found = grid.within(...at, metres);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        points.forEach((one, i) => {
          if (between(one, at) <= metres) expect(found).toContain(i);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('finds one of many far away', () => {
    const points = Float64Array.from(
      { length: 20_000 },
      (_, i) => (i % 2 === 0 ? (i / 2) % 100 : Math.floor(i / 200)) * 10,
    );
    const grid = new PlaneGrid(points);
    expect(grid.distance(503, 404)).toBe(5);
    expect(grid.distance(-300, -400)).toBe(500);
    expect(grid.distance(990 + 30, 990 + 40)).toBe(50);
  });

  it('is of one point at least', () => {
    expect(() => new PlaneGrid(new Float64Array(0))).toThrow('no point to find');
    expect(new PlaneGrid(Float64Array.of(3, 4)).distance(0, 0)).toBe(5);
  });
});
