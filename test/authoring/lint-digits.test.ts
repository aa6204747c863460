/** No digit of a built-in rule could be another one without `rules lint` noticing, unless its clause has both numbers. */

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

/** Numbers that stand in a clause beside the one that is asked for, read by hand; case tables tell the two apart. */
const ALSO_THERE: Readonly<Record<string, readonly string[]>> = {
  // 200 in 2018, 600 by 2020.
  'luoyang.rural-homes-2020': ['200'],
  // 50-80 m².
  'luoyang.apartment-unit-size': ['80', '50'],
  // Seven centres, two communities.
  'sanmenxia.centres-2017': ['2', '7'],
  // 1-2个, 1至2个.
  'zhengzhou.hospice-2020': ['2'],
  'zhengzhou.culture-places': ['2'],
};

describe('the built-in packs', () => {
  it.each(rulesWithClauses)('notice any one digit of %s', (id, rule, clause) => {
    const basis = basisOf([clause]);
    const unnoticed = numbersOf(rule).flatMap(({ number, unit }) =>
      withOneDigitChanged(number).filter((other) => isOther(number, other) && hasNumber(basis, other, unit)),
    );
    expect(unnoticed).toEqual(ALSO_THERE[id] ?? []);
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
