/** The parameters of the cities side by side, read from the conditions of their rules. */
import type { CompiledPack } from '../engine/compile.ts';
import type { Rule } from '../engine/rule.ts';
import type { Matrix, MatrixAmount, MatrixEntry, Parameter } from '../model/matrix.ts';
import { type LimitTerm, type Term, termOf, vocabularyOf } from './terms.ts';

export function matrixOf(packs: readonly CompiledPack[], parameters: readonly Parameter[]): Matrix {
  const rows = parameters.map(({ id, label, rules }) => {
    const cells = packs.flatMap((pack) => {
      const entries = rules.flatMap(({ rule: wanted, facts }) => {
        const rule = pack.rules.find(({ source }) => source.id === wanted);
        return rule === undefined ? [] : [entryOf(rule, facts ?? null)];
      });
      return entries.length === 0 ? [] : [[pack.pack.city.slug, entries] as const];
    });
    return { parameter: id, label, cells: Object.fromEntries(cells) };
  });
  return {
    cities: packs.map(({ pack }) => ({ slug: pack.city.slug, name: pack.city.name })),
    rows: rows.filter(({ cells }) => Object.keys(cells).length > 0),
  };
}

/** `facts`: of which the numbers are wanted; null for all. */
function entryOf({ source, clause }: Rule, facts: readonly string[] | null): MatrixEntry {
  const { when, where, require, steps = [] } = source;
  const vocabulary = vocabularyOf(source);
  const terms = [when, where, require, ...steps.map((step) => step.require)].flatMap((condition) =>
    condition === undefined ? [] : [termOf(condition, '', vocabulary)],
  );
  const amounts = terms.flatMap(amountsIn).filter(({ fact }) => facts === null || facts.includes(fact ?? ''));
  const all = Object.entries(clause.words ?? {}).filter(([, number]) => number === WHOLE);
  const saysAll = amounts.some(({ amount }) => amount.value === `${WHOLE}%`);
  return {
    rule: source.id,
    title: source.title,
    at: clause.at,
    amounts: amounts.map(({ amount }) => amount),
    all: saysAll ? [] : all.map(([word]) => word),
    due: source.due ?? null,
  };
}

/** A word that stands for a hundred per cent. */
const WHOLE = 100;

interface Found {
  /** Null for a number of things. */
  readonly fact: string | null;
  readonly amount: MatrixAmount;
}

function amountsIn(term: Term): Found[] {
  switch (term.kind) {
    case 'words':
      return [];
    case 'limit':
      return [{ fact: term.fact.id, amount: amountOf(term) }];
    case 'not':
      // What must not be beyond a limit keeps to it: the limit is the number.
      return amountsIn(term.part).map(turned);
    case 'all':
    case 'any':
      return term.parts.flatMap(amountsIn);
    case 'some':
      return [things('>=', 1), ...(term.where === null ? [] : amountsIn(term.where))];
    case 'count':
      return [things(term.comparator, term.count), ...(term.where === null ? [] : amountsIn(term.where))];
  }
}

const things = (comparator: MatrixAmount['comparator'], count: number): Found => ({
  fact: null,
  amount: { comparator, value: String(count), unit: 'item', per: null, of: null },
});

function amountOf({ comparator, literal, basis }: LimitTerm): MatrixAmount {
  const { text, unit, per, of } = literal;
  if (of !== undefined) return { comparator, value: text, unit: '', per: null, of: basis?.label ?? null };
  return {
    comparator,
    value: text,
    unit,
    per: per === null ? null : { value: per.text, unit: per.unit },
    of: null,
  };
}

const OPPOSITE = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '=' } as const;

const turned = ({ fact, amount }: Found): Found => ({
  fact,
  amount: { ...amount, comparator: OPPOSITE[amount.comparator] },
});
