/**
 * By how much an amount misses a minimum, in doubles that hold it exactly: whole millionths of the unit. An audit adds up
 * what is short of each subject that fails; with fractions, and the texts that a finding is made of, that took as long as
 * judging all rules.
 */
import { QuickInterval } from '../facts/amount.ts';
import { NO, type Possible } from '../facts/possible.ts';
import * as Q from '../model/rational.ts';
import type { Measure } from '../model/subject.ts';
import { type Environment, slotOf } from './node.ts';
import { limitOf, type NumberTest } from './number-leaf.ts';

/** At least so many millionths; `isExact`: and no more. */
export interface Miss {
  readonly atLeast: number;
  readonly isExact: boolean;
}

const MILLION = 1_000_000;

/** Sums below it, of so many terms, are off by less than half a millionth: rounding gives them exactly. */
const MOST = 1_000_000;
const MOST_TERMS = 1000;

/** So many characters are digits that a double always holds as typed. */
const SURE_LENGTH = 15;

type Given = Measure | null | undefined;

/** An interval that knows whether it is made of decimals with six places at most, and of nothing else. */
class FineInterval extends QuickInterval {
  #isFine = true;
  #terms = 0;

  begin(): void {
    this.#isFine = true;
    this.#terms = 0;
  }

  override only(amount: Given, least: number): void {
    super.only(amount, least);
    this.#note(amount);
  }

  override add(item: unknown, index: number, amount: Given, counts: Possible): void {
    super.add(item, index, amount, counts);
    if (counts !== NO) this.#note(amount);
  }

  #note(amount: Given): void {
    this.#terms++;
    this.#isFine &&= isFine(amount);
  }

  /** A distance is worked out with no term noted. */
  get isFine(): boolean {
    return this.#isFine && this.hi < MOST && this.#terms <= MOST_TERMS && (this.#terms > 0 || this.hi === 0);
  }
}

/** Whether it is known to have six places at most. */
function isFine(amount: Given): boolean {
  if (amount == null || (typeof amount === 'string' && amount.length > SURE_LENGTH)) return false;
  const value = Number(amount);
  return value < MOST && Math.round(value * MILLION) / MILLION === value;
}

const millionths = (value: number): number => Math.round(value * MILLION);

const measured = new FineInterval();
const basis = new QuickInterval();

export type MissOf = (env: Environment) => Miss | null;

/** Of an amount that fails a minimum. Null where only the long way can tell: `describe` and its fractions. */
export function missOf({ fact, basis: per, comparator, literal, part }: NumberTest): MissOf {
  const limit = limitOf({ literal });
  const isMinimum = comparator === '>=' || comparator === '>';
  const isWhole = BigInt(MILLION) % limit.d === 0n && (per === null || per.whole === true);
  if (!isMinimum || !isWhole || part !== undefined) return () => null;
  const unit = Q.toNumber(Q.multiply(limit, Q.rational(BigInt(MILLION))));
  const slot = slotOf(fact.of);
  return (env) => {
    const { value } = env.at(slot);
    measured.begin();
    fact.quick(env.scope, value, measured);
    if (!measured.isFine) return null;
    if (per === null) basis.only(1, 1);
    else per.quick(env.scope, value, basis);
    const [least, most] = [unit * basis.lo, unit * basis.hi];
    // A basis that is not known may be anything, and then a miss has no upper bound.
    if (!Number.isSafeInteger(least) || !(Number.isSafeInteger(most) || most === Number.POSITIVE_INFINITY)) return null;
    const atLeast = Math.max(0, least - millionths(measured.hi));
    return { atLeast, isExact: atLeast === Math.max(0, most - millionths(measured.lo)) };
  };
}
