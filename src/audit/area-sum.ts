/** A sum of many areas, exactly: whole millionths of a square metre in a double as long as that holds them. */
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';

const MILLION = 1_000_000n;

export class AreaSum {
  #millionths = 0;
  #rest: Rational = Q.ZERO;

  add(area: Rational): void {
    const millionths = MILLION % area.d === 0n ? Number(area.n * (MILLION / area.d)) : Number.NaN;
    const sum = this.#millionths + millionths;
    if (Number.isSafeInteger(sum) && Number.isSafeInteger(millionths)) this.#millionths = sum;
    else this.#rest = Q.add(this.#rest, area);
  }

  get text(): string {
    return Q.toText(Q.add(Q.rational(BigInt(this.#millionths), MILLION), this.#rest));
  }
}
