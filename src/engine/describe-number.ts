/** An amount, its limit and what is short, for the report. */
import type { Amount, DwellingDistance, NumberFact } from '../facts/fact.ts';
import { compareExact, type Exact, exactly, exactToText, larger, roundedOutward, ZERO } from '../model/exact.ts';
import type { Comparison } from '../model/judged.ts';
import type { Rational } from '../model/rational.ts';
import * as Q from '../model/rational.ts';
import type { Quantity } from '../model/report.ts';
import { unitNamed } from '../model/units.ts';
import { satisfies } from './compare.ts';
import { type Environment, slotOf } from './node.ts';
import { basisSpan, limitOf, type NumberTest } from './number-leaf.ts';
import type { Span } from './regions.ts';

type Numeric = Extract<Quantity, { unit: string }>;

/** A span as a quantity: one value where it is exact, else bounds rounded outward. */
export function quantityOf({ lo, hi }: Span<Exact>, unit: string): Numeric {
  const scale = Q.rational(unitNamed(unit)?.perFactUnit ?? 1n);
  const [low, high] = [times(lo, scale), hi === null ? null : times(hi, scale)];
  const value = exactToText(low);
  if (value !== null && high !== null && compareExact(low, high) === 0) return { value, unit };
  return { min: value ?? roundedOutward(low, 'down'), max: high === null ? null : upper(high), unit };
}

const upper = (value: Exact): string => exactToText(value) ?? roundedOutward(value, 'up');

function times({ rational, root }: Exact, scale: Rational): Exact {
  return {
    rational: Q.multiply(rational, scale),
    root: root === null ? null : Q.multiply(root, Q.multiply(scale, scale)),
  };
}

function minus(value: Exact, limit: Rational): Exact {
  return { rational: Q.subtract(value.rational, limit), root: value.root };
}

/** How far the amount misses the limit at least and at most; `hi` null where that is not bounded. */
function missBy(test: NumberTest, amount: Amount, limit: Span<Rational>): Span<Exact> | null {
  if (test.comparator === '<=' || test.comparator === '<') {
    if (limit.hi === null || amount.beyond) return null;
    return { lo: minus(amount.lo, limit.hi), hi: amount.hi === null ? null : minus(amount.hi, limit.lo) };
  }
  if (test.comparator === '=' || amount.hi === null) return null;
  // A limit less a root is no number of this kind.
  if (amount.lo.root !== null || amount.hi.root !== null) return null;
  const below = (bound: Rational, value: Exact): Exact => exactly(Q.subtract(bound, value.rational));
  return { lo: below(limit.lo, amount.hi), hi: limit.hi === null ? null : below(limit.hi, amount.lo) };
}

const zeroAtLeast = ({ lo, hi }: Span<Exact>): Span<Exact> => ({
  lo: larger(lo, ZERO),
  hi: hi === null ? null : larger(hi, ZERO),
});

/** Two thirds of a bed are made good by a bed. */
function inWhole({ lo, hi }: Span<Exact>, { whole }: NumberFact): Span<Exact> {
  if (!whole) return { lo, hi };
  const up = ({ rational: { n, d } }: Exact): Exact => exactly(Q.rational((n + d - 1n) / d));
  return { lo: up(lo), hi: hi === null ? null : up(hi) };
}

/** The limit in the unit of the amount: a rate times its basis. */
function limitSpan(test: NumberTest, basis: Span<Rational> | null): Span<Rational> {
  const limit = limitOf(test);
  if (basis === null) return { lo: limit, hi: limit };
  return { lo: Q.multiply(limit, basis.lo), hi: basis.hi === null ? null : Q.multiply(limit, basis.hi) };
}

export function describeNumber(test: NumberTest, env: Environment): Comparison {
  const { fact, literal, comparator } = test;
  const amount = env.exactAmount(fact, env.at(slotOf(fact.of)));
  const found = basisSpan(test, env);
  const limit = limitSpan(test, found?.span ?? null);
  const missing = missBy(test, amount, limit);
  const required = quantityOf({ lo: exactly(limit.lo), hi: limit.hi === null ? null : exactly(limit.hi) }, fact.unit);
  return {
    fact: fact.id,
    label: fact.label,
    measured: amount.beyond ? null : quantityOf(amount, fact.unit),
    required: { comparator, ...required },
    shortfall: missing === null ? null : quantityOf(inWhole(zeroAtLeast(missing), fact), fact.unit),
    ...(literal.per && found ? { rate: rateOf(test, found.amount) } : {}),
    ...(amount.terms && amount.terms.length > 1 ? { terms: amount.terms } : {}),
    ...(amount.areaKinds && amount.areaKinds.length > 0 ? { areaKinds: amount.areaKinds } : {}),
    ...(amount.dwellings ? farthestOf(amount.dwellings(), test, limit.lo) : {}),
    ...(amount.slack && Q.sign(amount.slack) > 0 ? { slack: Q.toDecimal(amount.slack, 3, 'up') } : {}),
    ...(amount.anywhereInSite ? { anywhereInSite: true } : {}),
    ...(amount.beyond ? { beyond: true } : {}),
  };
}

/** The dwelling that is farthest away, and how many households lie beyond the limit. */
function farthestOf(
  dwellings: readonly DwellingDistance[],
  { fact, comparator }: NumberTest,
  limit: Rational,
): Pick<Comparison, 'farthest'> {
  const [first] = dwellings;
  if (first === undefined) return {};
  const farthest = dwellings.reduce((a, b) => (compareExact(b.lo, a.lo) > 0 ? b : a), first);
  const { name, pointer, facility } = farthest;
  // Beyond "at most 500 m" is what breaks it, and beyond "more than 500 m" what keeps to it.
  const isUpward = comparator === '>' || comparator === '>=';
  const isBeyond = (value: Exact | null): boolean =>
    value === null || satisfies(comparator, compareExact(value, exactly(limit))) === isUpward;
  const surely = dwellings.filter(({ lo, hi }) => isBeyond(lo) && isBeyond(hi));
  const possibly = dwellings.filter(({ lo, hi }) => isBeyond(lo) || isBeyond(hi));
  return {
    farthest: {
      dwelling: { name, pointer },
      facility,
      distance: quantityOf(farthest, fact.unit),
      households_outside: householdsOf(surely, possibly),
    },
  };
}

/** The households beyond the limit, at least and at most; null where some building does not say how many it has. */
function householdsOf(surely: readonly DwellingDistance[], possibly: readonly DwellingDistance[]): Quantity | null {
  if (possibly.some(({ households }) => households === null)) return null;
  const sum = (buildings: readonly DwellingDistance[]): Exact =>
    exactly(buildings.map(({ households }) => Q.fromDecimal(households ?? 0)).reduce(Q.add, Q.ZERO));
  return quantityOf({ lo: sum(surely), hi: sum(possibly) }, 'household');
}

function rateOf({ literal, basis, part }: NumberTest, amount: Amount): NonNullable<Comparison['rate']> {
  return {
    amount: literal.text,
    per: literal.per?.text ?? '1',
    basis: quantityOf(amount, basis?.unit ?? ''),
    ...(part === undefined ? {} : { part }),
    ...(literal.of === undefined ? {} : { isShare: true }),
    ...(literal.rows === undefined ? {} : { isInTable: true }),
  };
}
