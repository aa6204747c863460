/** Areas in square metres, exactly: whole millionths in a double as long as that holds them, else a fraction. */
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';

/** A number is so many millionths, and whole. Nine in ten estates that are short have such an area. */
export type SquareMetres = number | Rational;

const MILLION = 1_000_000n;

const rationalOf = (area: SquareMetres): Rational =>
  typeof area === 'number' ? Q.rational(BigInt(area), MILLION) : area;

export const textOf = (area: SquareMetres): string => Q.toText(rationalOf(area));

/** Negative, 0 or positive as `a` is below, equal to or above `b`. */
export function compareAreas(a: SquareMetres, b: SquareMetres): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Q.compare(rationalOf(a), rationalOf(b));
}

export function addAreas(a: SquareMetres, b: SquareMetres): SquareMetres {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a + b)) return a + b;
  return Q.add(rationalOf(a), rationalOf(b));
}

/** A sum of many areas. */
export class AreaSum {
  #millionths = 0;
  #rest: Rational = Q.ZERO;

  add(area: SquareMetres): void {
    const millionths = typeof area === 'number' ? area : millionthsOf(area);
    const sum = this.#millionths + millionths;
    if (Number.isSafeInteger(sum) && Number.isSafeInteger(millionths)) this.#millionths = sum;
    else this.#rest = Q.add(this.#rest, rationalOf(area));
  }

  get text(): string {
    return Q.toText(Q.add(Q.rational(BigInt(this.#millionths), MILLION), this.#rest));
  }
}

/** NaN where they are not whole. */
const millionthsOf = ({ n, d }: Rational): number => (MILLION % d === 0n ? Number(n * (MILLION / d)) : Number.NaN);
