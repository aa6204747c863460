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
  const termsOf = (conditions: readonly unknown[]): Term[] =>
    conditions.flatMap((condition) => (condition === undefined ? [] : [termOf(condition, '', vocabulary)]));
  // What makes a rule bind is a number of something, not that there is something.
  const bound = termsOf([when, where])
    .flatMap(amountsIn)
    .filter(({ fact }) => fact !== null);
  const asked = termsOf([require, ...steps.map((step) => step.require)]).flatMap(amountsIn);
  const amounts = [...bound, ...asked].filter(({ fact }) => facts === null || facts.includes(fact ?? ''));
  const all = Object.entries(clause.words ?? {}).filter(([, number]) => number === WHOLE);
  const saysAll = amounts.some(({ amount }) => amount.value === `${WHOLE}%`);
  return {
    rule: source.id,
    title: source.title,
    at: clause.at,
    amounts: amounts.map(({ amount }) => amount),
    all: saysAll || facts !== null ? [] : all.map(([word]) => word),
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
      return amountsIn(term.part).flatMap((found) => (found.fact === null ? [] : [turned(found)]));
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
  amount: { comparator, value: String(count), unit: 'item', per: null, of: null, area: null },
});

function amountOf({ comparator, literal, basis }: LimitTerm): MatrixAmount {
  const { text, unit, per, of, rows } = literal;
  const plain = { comparator, unit, per: null, of: null, area: null };
  // The first row of a table is that of the whole.
  const [whole] = rows ?? [];
  if (whole !== undefined) return { ...plain, value: String(whole.number), area: whole.names[0] ?? null };
  if (of !== undefined) return { ...plain, value: text, unit: '', of: basis?.label ?? null };
  return { ...plain, value: text, per: per === null ? null : { value: per.text, unit: per.unit } };
}

const OPPOSITE = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '=' } as const;

const turned = ({ fact, amount }: Found): Found => ({
  fact,
  amount: { ...amount, comparator: OPPOSITE[amount.comparator] },
});
