/**
 * The numbers of an area that can tell a rule from its mutant. A share is told by what it is a share of: of twenty, 55 %
 * is eleven, and ten, eleven and twelve lie on every side of it.
 */
import type { RuleSource } from '../model/pack.ts';
import * as Q from '../model/rational.ts';
import { type LimitTerm, quantitiesIn, type Term, termOf, vocabularyOf, wordsIn } from './terms.ts';

interface AreaValues {
  /** Null for a place that is none of an area's own numbers. */
  numbers(place: string, whole: boolean): readonly (number | string)[] | null;
  /** First and last days of periods. */
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  readonly names: readonly string[];
}

/** Where an area has numbers of its own; those of its facilities are told by their names. */
const PLACES = /^(\/(?:statistics|flows)\/[a-z0-9_]+|\/travel|\/farthest_dwelling)\/[a-z]+$/;

/** From the conditions of the rules. */
export function areaValues(rules: readonly RuleSource[]): AreaValues {
  const terms = rules.flatMap(termsOf);
  const limits = terms.flatMap(quantitiesIn).filter((term): term is LimitTerm => term.kind === 'limit');
  const periods = limits.flatMap(({ period }) => (period === null ? [] : [period]));
  const names = terms.flatMap(wordsIn).flatMap(({ fact, words }) => (fact.naming === undefined ? [] : words));
  return {
    numbers(place, whole) {
      const [, own] = PLACES.exec(place) ?? [];
      return own === undefined ? null : valuesAt(own, whole, limits);
    },
    begins: distinct(periods.map(({ first }) => first)),
    ends: distinct(periods.map(({ last }) => last)),
    names: names.length === 0 ? [] : distinct([...names, '另一处']),
  };
}

function termsOf(rule: RuleSource): Term[] {
  const { when, where, unless, require, steps = [] } = rule;
  const conditions = [when, where, unless, require, ...steps.map((step) => step.require)];
  const vocabulary = vocabularyOf(rule);
  return conditions.flatMap((condition) => (condition === undefined ? [] : [termOf(condition, '', vocabulary)]));
}

/** For one unit of the basis, or the limit itself. */
const perUnit = ({ literal: { amount, per } }: LimitTerm): Q.Rational =>
  per === null ? amount : Q.divide(amount, per.count);

function valuesAt(place: string, whole: boolean, limits: readonly LimitTerm[]): (number | string)[] {
  const own = limits.filter(({ fact }) => fact.place === place);
  const edges = [
    ...own.flatMap((limit) => edgesOf(limit, limits)),
    ...wholesAt(place, limits),
    // Whether there is any of it at all.
    Q.ZERO,
    Q.ONE,
  ];
  const around = edges.flatMap((edge) => (whole ? wholesAround(edge) : millionthsAround(edge)));
  return distinct(around.filter((value) => Q.sign(value) >= 0).map((value) => Q.toText(value))).map((text) =>
    whole ? Number(text) : text,
  );
}

/** What the limit comes to for every number of its basis. */
function edgesOf(limit: LimitTerm, limits: readonly LimitTerm[]): Q.Rational[] {
  const each = perUnit(limit);
  const { rows } = limit.literal;
  if (rows !== undefined) return rows.map(({ number }) => Q.rational(BigInt(number)));
  if (limit.basis === null) return [each];
  return wholesAt(limit.basis.place, limits).map((whole) => Q.multiply(each, whole));
}

/** So many that the limit comes to a whole number, as many as a rate is given for, one more, one, and none. */
function wholesAt(place: string, limits: readonly LimitTerm[]): Q.Rational[] {
  const of = limits.filter(({ basis }) => basis?.place === place);
  if (of.length === 0) return [];
  const counts = of.flatMap(({ literal }) => (literal.per === null ? [] : [literal.per.count]));
  return [Q.ZERO, Q.ONE, ...of.map((limit) => Q.rational(perUnit(limit).d)), ...counts, ...counts.map(oneMore)];
}

const oneMore = (count: Q.Rational): Q.Rational => Q.add(count, Q.ONE);

const wholesAround = ({ n, d }: Q.Rational): Q.Rational[] => [-1n, 0n, 1n].map((step) => Q.rational(n / d + step));

/** Rounded down to a millionth, so that it can be written; on both sides of it, and on it. */
function millionthsAround({ n, d }: Q.Rational): Q.Rational[] {
  const floor = (n * MILLION) / d;
  return [-1n, 0n, 1n].map((step) => Q.rational(floor + step, MILLION));
}

const MILLION = 1_000_000n;

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
