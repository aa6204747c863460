/**
 * Exact rational numbers: what every verdict is decided with.
 *
 * A value is `n / d` in lowest terms with `d > 0`. Nothing here rounds; `toText` gives a decimal where one
 * exists and a fraction where none does.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Larger exponents would only build numbers that no submission means; the loader refuses them earlier. */
const MAX_EXPONENT = 400;

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `n / d` in lowest terms. Throws a RangeError when `d` is 0. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 0n) throw new RangeError('a fraction with denominator 0');
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d * sign);
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/**
 * The exact value of a decimal as typed. A JavaScript number stands for the shortest decimal that reads back
 * as it, which up to 15 digits is what was typed.
 * Throws a RangeError for anything that is no finite decimal.
 */
export function fromDecimal(value: number | string): Rational {
  const text = String(value);
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const [, sign, whole = '0', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent) - fraction.length;
  if (Math.abs(shift) > MAX_EXPONENT) throw new RangeError(`exponent out of range: ${text}`);
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return shift >= 0 ? rational(digits * 10n ** BigInt(shift)) : rational(digits, 10n ** BigInt(-shift));
}

/** The exact value of a number as `toText` writes it: a decimal, or a fraction such as `2/3`. Throws as `fromDecimal`. */
export function fromText(text: number | string): Rational {
  if (typeof text === 'number' || !text.includes('/')) return fromDecimal(text);
  const [n = '', d = ''] = text.split('/');
  return divide(fromDecimal(n), fromDecimal(d));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** Throws a RangeError when `b` is 0. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Negative, 0 or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sign(a: Rational): number {
  return a.n < 0n ? -1 : a.n > 0n ? 1 : 0;
}

/** A decimal such as `255` or `0.36` where the value has one, else a fraction such as `2/3`. */
export function toText(value: Rational): string {
  const places = decimalPlaces(value.d);
  if (places === null) return `${value.n}/${value.d}`;
  return digitsWithPoint((value.n * 10n ** BigInt(places)) / value.d, places);
}

/** The decimal with `places` digits after the point that lies next to the value, on the side asked for. */
export function toDecimal(value: Rational, places: number, side: 'down' | 'up'): string {
  const scaled = value.n * 10n ** BigInt(places);
  const floor = scaled / value.d - (scaled % value.d < 0n ? 1n : 0n);
  const exact = floor * value.d === scaled;
  return digitsWithPoint(exact || side === 'down' ? floor : floor + 1n, places);
}

/** The nearest double; for display and for decisions far from any threshold. */
export function toNumber(value: Rational): number {
  const bits = (x: bigint): number => (x < 0n ? -x : x).toString(2).length;
  const shift = BigInt(Math.max(0, 64 - bits(value.n) + bits(value.d)));
  return Number((value.n << shift) / value.d) / 2 ** Number(shift);
}

function digitsWithPoint(scaled: bigint, places: number): string {
  const negative = scaled < 0n;
  const digits = (negative ? -scaled : scaled).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** How many decimal places 1/d needs, or null when it never ends. */
function decimalPlaces(d: bigint): number | null {
  let rest = d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : null;
}
