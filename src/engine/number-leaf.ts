/** An amount that must keep to a limit: `floor_area: { at_least: 200 m2 of floor }`, also per unit of a basis. */
import type { Amount, NumberFact, Side } from '../facts/fact.ts';
import { compareExact, type Exact, exactly } from '../model/exact.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import { compareWhole, type Order, quickCompare, satisfies, UNDECIDED } from './compare.ts';
import { describeNumber } from './describe-number.ts';
import type { Literal } from './literal.ts';
import { missOf } from './misses.ts';
import { type Bound, BREAKS, type Environment, HOLDS, type Leaf, slotOf, type Tri, UNKNOWN } from './node.ts';
import { possibleRegions, type Span, satisfiesInRegion } from './regions.ts';
import type { Group } from './trial.ts';

/** What becomes of a part of a unit of the basis (850 households in hundreds): it counts in proportion by default. */
export type Part = 'whole' | 'none';

export interface NumberTest {
  readonly fact: NumberFact;
  readonly comparator: Order;
  readonly literal: Literal;
  /** Of a rate. */
  readonly basis: NumberFact | null;
  readonly part?: Part;
  /** Every limit that the rule puts to this fact, ascending; filled while the rule is compiled. */
  readonly limits: LimitTable;
}

/** Limits per unit of the basis, ascending and without repetition, and what the rule asks of them. */
export class LimitTable {
  readonly values: Rational[] = [];
  readonly tests: { readonly comparator: Order; readonly limit: Rational }[] = [];

  add(comparator: Order, limit: Rational): void {
    this.tests.push({ comparator, limit });
    const at = this.values.findIndex((value) => Q.compare(value, limit) >= 0);
    const next = this.values[at];
    if (next !== undefined && Q.compare(next, limit) === 0) return;
    this.values.splice(at < 0 ? this.values.length : at, 0, limit);
  }

  indexOf(limit: Rational): number {
    return this.values.findIndex((value) => Q.compare(value, limit) === 0);
  }
}

/** The limit for one unit of the basis, or the limit itself. */
export function limitOf({ literal }: Pick<NumberTest, 'literal'>): Rational {
  return literal.per === null ? literal.amount : Q.divide(literal.amount, literal.per.count);
}

/** The households (or persons) that a rate is multiplied with; `hi` null where there is no upper bound. */
export function basisSpan(test: NumberTest, env: Environment): { span: Span<Rational>; amount: Amount } | null {
  if (test.basis === null) return null;
  const amount = env.exactAmount(test.basis, env.at(slotOf(test.basis.of)));
  const round = (bound: Exact) => rounded(bound.rational, test);
  return { amount, span: { lo: round(amount.lo), hi: amount.hi === null ? null : round(amount.hi) } };
}

function rounded(basis: Rational, { part, literal }: NumberTest): Rational {
  if (part === undefined || literal.per === null) return basis;
  const units = Q.divide(basis, literal.per.count);
  const complete = units.n / units.d;
  const count = part === 'whole' && units.d !== 1n ? complete + 1n : complete;
  return Q.multiply(Q.rational(count), literal.per.count);
}

/** `limit` for every amount of the basis that is possible. */
function scaled(limit: Rational, basis: Span<Rational> | null): Span<Exact> {
  if (basis === null) return { lo: exactly(limit), hi: exactly(limit) };
  const hi = basis.hi === null ? (Q.sign(limit) === 0 ? Q.ZERO : null) : Q.multiply(limit, basis.hi);
  return { lo: exactly(Q.multiply(limit, basis.lo)), hi: hi === null ? null : exactly(hi) };
}

export function numberLeaf(test: NumberTest): Leaf {
  const limit = limitOf(test);
  test.limits.add(test.comparator, limit);
  const limitNumber = Q.toNumber(limit);
  const slot = slotOf(test.fact.of);
  const key = `${test.fact.id} ${test.basis?.id ?? ''} ${test.part ?? ''}`;
  const leaf: Leaf = {
    fact: test.fact,
    basis: test.basis,
    key,
    get leaves() {
      return [leaf];
    },
    tri(env) {
      const quick = compareQuickly(test, limitNumber, slot, env);
      return quick === UNDECIDED ? compareExactly(test, limit, env) : quick;
    },
    exact(env, trial) {
      const bound = env.at(slot);
      const index = trial.group(`${key} ${bound.pointer}`, () => groupOf(test, bound, env));
      const position = test.limits.indexOf(limit);
      return (choice) => satisfiesInRegion(test.comparator, choice[index] ?? 0, position);
    },
    describe: (env) => describeNumber(test, env),
    miss: missOf(test),
  };
  return leaf;
}

function compareQuickly(test: NumberTest, limit: number, slot: number, env: Environment): Tri | typeof UNDECIDED {
  if (test.part !== undefined) return UNDECIDED;
  const { fact, basis, comparator } = test;
  const { interval } = env;
  const { value } = env.at(slot);
  fact.quick(env.scope, value, interval);
  if (basis === null) {
    if (fact.whole) return compareWhole(comparator, interval.lo, interval.hi, limit);
    return quickCompare(comparator, interval.lo, interval.hi, limit, limit);
  }
  // The basis is a fact about the same thing.
  basis.quick(env.scope, value, env.basis);
  return quickCompare(comparator, interval.lo, interval.hi, limit * env.basis.lo, limit * env.basis.hi);
}

function compareExactly(test: NumberTest, limit: Rational, env: Environment): Tri {
  const amount = env.exactAmount(test.fact, env.at(slotOf(test.fact.of)));
  const found = basisSpan(test, env);
  const regions = possibleRegions(amount, [scaled(limit, found?.span ?? null)], isWhole(test));
  const kept = regions.filter((region) => satisfiesInRegion(test.comparator, region, 0)).length;
  return kept === regions.length ? HOLDS : kept === 0 ? BREAKS : UNKNOWN;
}

/** Whether only whole amounts occur, so that nothing lies between two of them. */
const isWhole = ({ fact, basis }: NumberTest): boolean => fact.whole === true && basis === null;

function groupOf(test: NumberTest, bound: Bound, env: Environment): Group {
  const amount = env.exactAmount(test.fact, bound);
  const found = basisSpan(test, env);
  const limits = test.limits.values.map((one) => scaled(one, found?.span ?? null));
  return {
    cells: possibleRegions(amount, limits, isWhole(test)),
    fields: () => [...amount.fields(sideOf(test, found?.span ?? null)), ...(found?.amount.fields(null) ?? [])],
    disputed: amount.disputed === true,
  };
}

/** On which side of the limits an amount lies; null where the limits depend on what is not known. */
function sideOf(test: NumberTest, basis: Span<Rational> | null): Side | null {
  const tests = test.limits.tests.map(({ comparator, limit }) => ({ comparator, limit: scaled(limit, basis) }));
  if (tests.some(({ limit: { lo, hi } }) => hi === null || compareExact(lo, hi) !== 0)) return sideOfRate(test);
  return (amount) => {
    const passed = tests.map(({ comparator, limit }, i) => {
      const sign = amount === null ? 1 : compareExact(amount, limit.lo);
      return satisfies(comparator, sign) ? 1 << i : 0;
    });
    return passed.reduce((bits, bit) => bits | bit, 0);
  };
}

/** Where the basis is a whole number that is not known: how many of it the amount is enough for. */
function sideOfRate({ basis, limits, part }: NumberTest): Side | null {
  const [only] = limits.tests;
  if (basis?.whole !== true || part !== undefined || only === undefined || limits.tests.length > 1) return null;
  const { comparator, limit } = only;
  return (amount) => {
    if (amount === null) return Number.POSITIVE_INFINITY;
    const { n, d } = Q.divide(amount.rational, limit);
    const complete = n / d;
    const included = comparator === '>=' || comparator === '<';
    return Number(included || d !== 1n ? complete : complete - 1n);
  };
}
