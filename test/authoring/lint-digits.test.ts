/** No digit of a built-in rule could be another one without `rules lint` noticing. */

import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '#generated/packs.js';
import { basisOf, hasNumber, writtenIn } from '../../src/authoring/lint/basis.ts';
import { quantitiesIn, termOf, vocabularyOf } from '../../src/authoring/terms.ts';
import type { PackInput } from '../../src/model/pack.ts';

interface Asked {
  readonly number: string;
  readonly unit: string;
}

/** The numbers that a rule asks for, as typed. */
function numbersOf(rule: PackInput['pack']['rules'][number]): Asked[] {
  const { when, where, unless, require, steps = [] } = rule;
  const conditions = [when, where, unless, require, ...steps.map((step) => step.require)];
  const terms = conditions.flatMap((condition) =>
    condition === undefined ? [] : [termOf(condition, '', vocabularyOf(rule))],
  );
  return terms.flatMap(quantitiesIn).map((quantity) => {
    if (quantity.kind === 'count') return { number: String(quantity.count), unit: 'item' };
    return writtenIn(quantity.literal);
  });
}

const inputs = await Promise.all(BUILT_IN.map(async (entry) => (await entry.load()).default));
const rulesWithClauses = inputs.flatMap(({ pack, documents }) =>
  pack.rules.flatMap((rule) => {
    const clause = documents.flatMap(({ clauses }) => clauses).find(({ id }) => id === rule.id);
    return clause === undefined || numbersOf(rule).length === 0 ? [] : [[rule.id, rule, clause] as const];
  }),
);

describe('the built-in packs', () => {
  it.each(rulesWithClauses)('notice any one digit of %s', (_, rule, clause) => {
    const basis = basisOf([clause]);
    const unnoticed = numbersOf(rule).flatMap(({ number, unit }) =>
      withOneDigitChanged(number).filter((other) => isOther(number, other) && hasNumber(basis, other, unit)),
    );
    expect(unnoticed).toEqual([]);
  });
});

/** A fraction has no number of its own in JavaScript, and none over nought. */
const isOther = (number: string, other: string): boolean =>
  other !== number && Number(other) !== Number(number) && !other.endsWith('/0');

function withOneDigitChanged(number: string): string[] {
  return [...number].flatMap((character, i) =>
    /\d/.test(character) ? [...'0123456789'].map((digit) => number.slice(0, i) + digit + number.slice(i + 1)) : [],
  );
}
