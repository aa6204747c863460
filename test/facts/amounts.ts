/** What the tests of amounts share. */
import { expect } from 'vitest';
import { QuickInterval } from '../../src/facts/amount.ts';
import type { NumberFact, Scope } from '../../src/facts/fact.ts';
import { FACTS } from '../../src/facts/registry.ts';
import { compareExact, type Exact, exactly, exactToText } from '../../src/model/exact.ts';
import * as Q from '../../src/model/rational.ts';
import type { Facility, HousingProject } from '../../src/model/subject.ts';

export const MOST = Number.POSITIVE_INFINITY;

export const scopeOf = (given: Partial<HousingProject>): Scope => ({
  subject: { id: 'case', ...given },
  project: { id: 'case', ...given },
  issued: '2020-07-01',
  assessedOn: '2026-11-01',
  survey: null,
});

export function numberFact(id: string): NumberFact {
  const fact = FACTS.get(id);
  if (fact?.type !== 'number') throw new Error(`${id} is no number`);
  return fact;
}

export const text = (bound: Exact | null): string => (bound === null ? '∞' : (exactToText(bound) ?? '?'));

/** `lo hi`, exactly; fails where the doubles say otherwise, or do not leave it where they should. */
export function bounds(fact: NumberFact, scope: Scope, value: object, leftToExact = false): string {
  const { lo, hi } = fact.exact(scope, value, '/x');
  const quick = new QuickInterval();
  // What another fact left behind is not added to.
  quick.lo = 77;
  quick.hi = 78;
  fact.quick(scope, value, quick);
  const doubles = [Number(text(lo)), hi === null ? MOST : Number(text(hi))];
  expect([quick.lo, quick.hi]).toEqual(leftToExact ? [Number.NaN, Number.NaN] : doubles);
  return `${text(lo)} ${text(hi)}`;
}

/** On which side of "at least `limit`" an amount lies. */
export const atLeast = (limit: string) => (amount: Exact | null) =>
  amount === null || compareExact(amount, exactly(Q.fromDecimal(limit))) >= 0 ? 1 : 0;

export const station: Facility = { id: 'F1', type: 'home_care_station', provision: 'provided' };
export const sized = (floor_area_m2: number | string | null, more: Facility = {}): Facility => ({
  ...station,
  floor_area_m2,
  ...more,
});
