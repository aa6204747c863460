import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareExact,
  distance,
  exactly,
  exactToNumber,
  exactToText,
  roundedOutward,
  ZERO,
} from '../../src/model/exact.ts';
import * as Q from '../../src/model/rational.ts';

const of = (value: number | string) => Q.fromDecimal(value);
/** √square + shift */
const root = (square: number | string, shift: number | string = 0) => distance(of(square), of(shift));

describe('exact distances', () => {
  it.each([
    ['√250000 is 500', root(250000), exactly(of(500)), 0],
    ['√250001 is more than 500', root(250001), exactly(of(500)), 1],
    ['√249999.999999 is less than 500', root('249999.999999'), exactly(of(500)), -1],
    ['√2 + 1 against √8 - 0.414213562373095', root(2, 1), root(8, '-0.414213562373095'), -1],
    ['√2 + √2 is √8: √8 - 1 against √2 + 0.4', root(8, -1), root(2, '0.4'), 1],
    ['equal roots, other shift', root(2, 1), root(2), 1],
    ['√490000 - 200 is 500', root(490000, -200), exactly(of(500)), 0],
    ['√490001 - 200 is more', root(490001, -200), exactly(of(500)), 1],
    ['a distance less its uncertainty is at least 0', root(4, -10), ZERO, 0],
    ['no distance at all', root(0), ZERO, 0],
    ['no distance, widened', root(0, 10), exactly(of(10)), 0],
  ])('%s', (_, a, b, order) => {
    expect(Math.sign(compareExact(a, b))).toBe(order);
    expect(Math.sign(compareExact(b, a)) + order).toBe(0);
  });

  it.each([
    ['a perfect root', root(250000), '500'],
    ['a fraction', root('0.25'), '0.5'],
    ['shifted', root(250000, '0.5'), '500.5'],
    ['no decimal', root(2), null],
  ])('writes %s', (_, value, text) => {
    expect(exactToText(value)).toBe(text);
  });

  it.each([
    ['√2', root(2), '1.414', '1.415'],
    ['√250001', root(250001), '500', '500.001'],
    ['√250002', root('250002'), '500.001', '500.002'],
    ['500.0005', exactly(of('500.0005')), '500', '500.001'],
  ])('rounds %s outward to a millimetre', (_, value, down, up) => {
    expect(roundedOutward(value, 'down')).toBe(down);
    expect(roundedOutward(value, 'up')).toBe(up);
  });

  it('orders as doubles do where they differ clearly, and antisymmetrically', () => {
    const values = fc
      .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: -1000, max: 1000 }))
      .map(([square, shift]) => root(square, shift / 8));
    fc.assert(
      fc.property(values, values, (a, b) => {
        const order = Math.sign(compareExact(a, b));
        expect(Math.sign(compareExact(b, a)) + order).toBe(0);
        const difference = exactToNumber(a) - exactToNumber(b);
        if (Math.abs(difference) > 1e-6) expect(order).toBe(Math.sign(difference));
      }),
    );
  });

  it('encloses a distance within a millimetre', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (square) => {
        const value = root(square);
        const [down, up] = [of(roundedOutward(value, 'down')), of(roundedOutward(value, 'up'))];
        expect(compareExact(exactly(down), value)).toBeLessThanOrEqual(0);
        expect(compareExact(exactly(up), value)).toBeGreaterThanOrEqual(0);
        expect(Q.compare(Q.subtract(up, down), of('0.001'))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
