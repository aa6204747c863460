/** Fractions of whole numbers, for squared distances: nothing here rounds but `toDouble`. */

/** `n / d` with `d > 0`, not always in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const NOTHING: Fraction = { n: 0n, d: 1n };

/** Negative, 0 or positive as `a` is below, equal to or above `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The same value in lowest terms. */
export function inLowestTerms({ n, d }: Fraction): Fraction {
  let [x, y] = [n < 0n ? -n : n, d];
  while (y !== 0n) [x, y] = [y, x % y];
  return { n: n / x, d: d / x };
}

/** More bits of the quotient than a double holds, so that cutting the rest off is below its own rounding. */
const QUOTIENT_BITS = 64;

/** The value as a double, at most 2 units in its last place off, however long `n` and `d` are. */
export function toDouble({ n, d }: Fraction): number {
  if (n === 0n) return 0;
  const shift = QUOTIENT_BITS + bitsOf(d) - bitsOf(n);
  const quotient = shift >= 0 ? (n << BigInt(shift)) / d : n / (d << BigInt(-shift));
  return Number(quotient) * 2 ** -shift;
}

/** The number of bits, rounded up to a multiple of 4. */
function bitsOf(value: bigint): number {
  return 4 * (value < 0n ? -value : value).toString(16).length;
}
