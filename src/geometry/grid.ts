/**
 * Coordinates as whole numbers, so that every question about them has an exact answer.
 *
 * All coordinates of one geometry are written with the same number of decimal places and counted from its first
 * position. Nothing is rounded: `"38466000.000000001"` keeps its last digit, which a double would lose.
 */

/** One coordinate as a file gives it: a JSON number, or its decimal digits. */
export type Coordinate = number | string;

/** `[east or longitude, north or latitude]`, in the unit of the file. */
export type Position = readonly [Coordinate, Coordinate];

/** Where a geometry's whole numbers start and how many of them make a unit (10 to the power of `places`). */
export interface Grid {
  readonly places: number;
  readonly originX: bigint;
  readonly originY: bigint;
}

/** A position on its grid. */
export interface Vertex {
  readonly x: bigint;
  readonly y: bigint;
  /** The nearest double. Rounding keeps order: `a.x <= b.x` implies `a.fx <= b.fx`. */
  readonly fx: number;
  readonly fy: number;
  /** Whether `fx` and `fy` are `x` and `y` exactly. */
  readonly safe: boolean;
  /** Index of the position in its ring, from 0. */
  readonly index: number;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** No double has a larger exponent; a longer one would only build a number that fills the memory. */
const MAX_EXPONENT = 400;

/** A point that is computed is shown with this many places more than its neighbours, but no more than MAX_SHOWN. */
const EXTRA_SHOWN = 3;
const MAX_SHOWN = 9;

/** `value / 10 ** places`, with `places >= 0`. */
interface Digits {
  readonly value: bigint;
  readonly places: number;
}

/** A JavaScript number stands for the shortest decimal that reads back as it: the digits that were typed. */
function digitsOf(coordinate: Coordinate): Digits {
  const match = DECIMAL.exec(String(coordinate));
  if (!match) throw new RangeError(`not a decimal: ${coordinate}`);
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = match;
  if (Math.abs(Number(exponent)) > MAX_EXPONENT) throw new RangeError(`exponent out of range: ${coordinate}`);
  const value = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { value, places } : { value: value * 10n ** BigInt(-places), places: 0 };
}

function scaled(coordinate: Coordinate, places: number): bigint {
  const digits = digitsOf(coordinate);
  return digits.value * 10n ** BigInt(places - digits.places);
}

/** The grid that holds all the positions exactly. Throws a RangeError where a coordinate is no finite decimal. */
export function gridOf(positions: readonly Position[]): Grid {
  const [first] = positions;
  if (!first) return { places: 0, originX: 0n, originY: 0n };
  let places = 0;
  for (const [x, y] of positions) places = Math.max(places, digitsOf(x).places, digitsOf(y).places);
  return { places, originX: scaled(first[0], places), originY: scaled(first[1], places) };
}

/** The position, number `index` of its ring, on a grid that was made with it. */
export function vertexAt(grid: Grid, position: Position, index: number): Vertex {
  const x = scaled(position[0], grid.places) - grid.originX;
  const y = scaled(position[1], grid.places) - grid.originY;
  const fx = Number(x);
  const fy = Number(y);
  return { x, y, fx, fy, safe: Number.isSafeInteger(fx) && Number.isSafeInteger(fy), index };
}

/** A vertex as decimal text in the file's coordinates, every digit kept. */
export function vertexText(grid: Grid, vertex: Vertex): [string, string] {
  const { originX, originY, places } = grid;
  return [decimalText(originX + vertex.x, 1n, places, places), decimalText(originY + vertex.y, 1n, places, places)];
}

/** A point `(x / d, y / d)` of the grid as decimal text in the file's coordinates; `d > 0`. Rounded for display. */
export function pointText(grid: Grid, x: bigint, y: bigint, d: bigint): [string, string] {
  const { originX, originY, places } = grid;
  const shown = Math.min(places + EXTRA_SHOWN, MAX_SHOWN);
  return [decimalText(originX * d + x, d, places, shown), decimalText(originY * d + y, d, places, shown)];
}

/** `n / d / 10 ** places`, rounded to `shown` places and without zeros at the end. */
function decimalText(n: bigint, d: bigint, places: number, shown: number): string {
  const size = (n < 0n ? -n : n) * 10n ** BigInt(shown);
  const unit = d * 10n ** BigInt(places);
  const rounded = (2n * size + unit) / (2n * unit);
  const digits = rounded.toString().padStart(shown + 1, '0');
  const whole = digits.slice(0, digits.length - shown);
  const fraction = digits.slice(digits.length - shown).replace(/0+$/, '');
  return `${n < 0n && rounded > 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
