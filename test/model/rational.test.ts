import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Q from '../../src/model/rational.ts';

const rationals = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n))
  .map(([n, d]) => Q.rational(n, d));

describe('rational', () => {
  it.each([
    [300, '300'],
    ['300.0', '300'],
    ['3e2', '300'],
    ['0.30', '0.3'],
    [0.1, '0.1'],
    ['-0.5', '-0.5'],
    ['0.000001', '0.000001'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    ['12345678901234567890.123', '12345678901234567890.123'],
  ])('reads %s as %s', (typed, text) => {
    expect(Q.toText(Q.fromDecimal(typed))).toBe(text);
  });

  it.each(['', '1,200', '三百', 'NaN', 'Infinity', '0x10', '1e401', '1e-401'])('refuses %s', (typed) => {
    expect(() => Q.fromDecimal(typed)).toThrow(RangeError);
  });

  it('adds tenths exactly, where doubles do not', () => {
    const sum = Q.add(Q.fromDecimal(0.1), Q.fromDecimal(0.2));
    expect(Q.compare(sum, Q.fromDecimal(0.3))).toBe(0);
    expect(0.1 + 0.2 === 0.3).toBe(false);
  });

  it('writes what has no end as a fraction', () => {
    expect(Q.toText(Q.rational(2n, 3n))).toBe('2/3');
    expect(Q.toText(Q.rational(1n, 8n))).toBe('0.125');
    expect(Q.toText(Q.rational(-4n, -6n))).toBe('2/3');
  });

  it.each([
    ['1/3', 1n, 3n, '0.333', '0.334'],
    ['-1/3', -1n, 3n, '-0.334', '-0.333'],
    ['1/4', 1n, 4n, '0.25', '0.25'],
    ['-5', -5n, 1n, '-5', '-5'],
  ])('rounds %s to three places on either side', (_, n, d, down, up) => {
    expect(Q.toDecimal(Q.rational(n, d), 3, 'down')).toBe(down);
    expect(Q.toDecimal(Q.rational(n, d), 3, 'up')).toBe(up);
  });

  it('refuses a zero denominator', () => {
    expect(() => Q.rational(1n, 0n)).toThrow(RangeError);
    expect(() => Q.divide(Q.ONE, Q.ZERO)).toThrow(RangeError);
  });

  it('is a field', () => {
    fc.assert(
      fc.property(rationals, rationals, rationals, (a, b, c) => {
        expect(Q.compare(Q.add(a, b), Q.add(b, a))).toBe(0);
        expect(Q.compare(Q.multiply(a, Q.add(b, c)), Q.add(Q.multiply(a, b), Q.multiply(a, c)))).toBe(0);
        expect(Q.compare(Q.subtract(Q.add(a, b), b), a)).toBe(0);
        if (Q.sign(b) !== 0) expect(Q.compare(Q.multiply(Q.divide(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('orders as its doubles do where they differ clearly', () => {
    fc.assert(
      fc.property(rationals, rationals, (a, b) => {
        const [x, y] = [Q.toNumber(a), Q.toNumber(b)];
        if (Math.abs(x - y) > 1e-9 * Math.max(Math.abs(x), Math.abs(y))) expect(Q.compare(a, b)).toBe(x < y ? -1 : 1);
      }),
    );
  });

  it('keeps every digit that was typed', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{0,24}$/);
    fc.assert(
      fc.property(digits, digits, (whole, fraction) => {
        const trimmed = fraction.replace(/0+$/, '');
        expect(Q.toText(Q.fromDecimal(`${whole}.${fraction}`))).toBe(trimmed === '' ? whole : `${whole}.${trimmed}`);
      }),
    );
  });
});
