/**
 * Exact real numbers of the form `rational + √root`: all that a verdict is ever compared with.
 *
 * Areas, counts and amounts are rational (`root` null). A distance between two points is √(dx² + dy²), widened by
 * the accuracy of the positions; squaring both sides compares it with a limit without rounding.
 */

import type { Rational } from './rational.ts';
import * as Q from './rational.ts';

export interface Exact {
  readonly rational: Rational;
  /** What stands under the root, above 0; null when the number is rational. */
  readonly root: Rational | null;
}

export const ZERO: Exact = { rational: Q.ZERO, root: null };

export function exactly(value: Rational): Exact {
  return { rational: value, root: null };
}

/** √square + shift, never below 0: a distance widened by an uncertainty. `square` must not be negative. */
export function distance(square: Rational, shift: Rational = Q.ZERO): Exact {
  const value = Q.sign(square) === 0 ? exactly(shift) : { rational: shift, root: square };
  return compareExact(value, ZERO) < 0 ? ZERO : value;
}

/** Negative, 0 or positive as `a` is below, equal to or above `b`. */
export function compareExact(a: Exact, b: Exact): number {
  if (a.root === null && b.root === null) return Q.compare(a.rational, b.rational);
  return signOfRoots(a.root ?? Q.ZERO, b.root ?? Q.ZERO, Q.subtract(a.rational, b.rational));
}

/** The sign of √p − √q + c. */
function signOfRoots(p: Rational, q: Rational, c: Rational): number {
  if (Q.sign(c) === 0) return Q.compare(p, q);
  if (Q.sign(c) < 0) return 0 - signOfRoots(q, p, Q.subtract(Q.ZERO, c));
  // c > 0: √p + c against √q; both are at least 0, so their squares compare alike: p + c² + 2c√p against q.
  const rest = Q.subtract(Q.subtract(q, p), Q.multiply(c, c));
  if (Q.sign(rest) < 0) return 1;
  const left = Q.multiply(Q.multiply(Q.fromDecimal(4), Q.multiply(c, c)), p);
  return Q.compare(left, Q.multiply(rest, rest));
}

export const smaller = (a: Exact, b: Exact): Exact => (compareExact(a, b) <= 0 ? a : b);
export const larger = (a: Exact, b: Exact): Exact => (compareExact(a, b) >= 0 ? a : b);

/** The nearest double; for display order and for decisions far from any limit. */
export function exactToNumber(value: Exact): number {
  return Q.toNumber(value.rational) + (value.root === null ? 0 : Math.sqrt(Q.toNumber(value.root)));
}

/** `value` as text: exact where it is rational or a perfect root, else null. */
export function exactToText(value: Exact): string | null {
  if (value.root === null) return Q.toText(value.rational);
  const root = perfectRoot(value.root);
  return root === null ? null : Q.toText(Q.add(value.rational, root));
}

/** The decimal with 3 places (a millimetre) next to the value on the side asked for. */
export function roundedOutward(value: Exact, side: 'down' | 'up'): string {
  if (value.root === null) return Q.toDecimal(value.rational, 3, side);
  const step = Q.rational(1n, 1000n);
  let candidate = Q.fromDecimal(Q.toDecimal(Q.add(value.rational, floorRoot(value.root)), 3, 'down'));
  while (compareExact(exactly(Q.add(candidate, step)), value) <= 0) candidate = Q.add(candidate, step);
  const exact = compareExact(exactly(candidate), value) === 0;
  return Q.toText(exact || side === 'down' ? candidate : Q.add(candidate, step));
}

/** The root of a perfect square of a fraction, or null. */
function perfectRoot(square: Rational): Rational | null {
  const n = floorSqrt(square.n);
  const d = floorSqrt(square.d);
  return n * n === square.n && d * d === square.d ? Q.rational(n, d) : null;
}

/** A value at most 0.0001 below √square. */
function floorRoot(square: Rational): Rational {
  const scale = 10_000n;
  return Q.rational(floorSqrt((square.n * scale * scale) / square.d), scale);
}

/** The largest whole number whose square is at most `n`, by Newton's method. */
function floorSqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let x = BigInt(Math.floor(Math.sqrt(Number(n))));
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next === x || next === x + 1n) break;
    x = next;
  }
  while (x * x > n) x--;
  while ((x + 1n) * (x + 1n) <= n) x++;
  return x;
}
