/** What a reader wants to know of a rule, gathered from the pack, the register and the readings. */

import { bindsOf, type CompiledPack } from '../engine/compile.ts';
import type { Rule } from '../engine/rule.ts';
import type { Example, Explanation, ReadingExplanation, RuleRow } from '../model/explanation.ts';
import type { Reading } from '../model/pack.ts';
import { formulaOf } from './formula.ts';
import { vocabularyOf } from './terms.ts';

export function rowsOf({ pack, rules }: CompiledPack): RuleRow[] {
  return rules.map(({ source, clause, document }) => ({
    rule: source.id,
    city: pack.city.name,
    title: source.title,
    force: source.force.level,
    binds: bindsOf(source),
    document: document.number,
    at: clause.at,
    due: source.due ?? null,
  }));
}

export function explain({ pack, readings }: CompiledPack, rule: Rule, examples: readonly Example[]): Explanation {
  const { source, clause, document } = rule;
  return {
    rule: source.id,
    title: source.title,
    city: pack.city.name,
    pack: { id: pack.id, version: pack.version, checked_on: pack.checked_on },
    clause: {
      document: document.number,
      title: document.title,
      issuer: document.issuer,
      issued: document.issued,
      at: clause.at,
      lines: clause.lines,
      quote: clause.quote,
      lead_ins: clause.lead_ins ?? [],
      words: clause.words ?? {},
    },
    force: source.force,
    duty_bearer: source.duty_bearer,
    binds: bindsOf(source),
    due: source.due ?? null,
    formula: formulaOf(source, vocabularyOf(source)),
    readings: textsOf(readingsOf(source), readings),
    alternatives: alternativesOf(rule, readings),
    conventions: textsOf(source.rests_on ?? [], readings),
    examples,
  };
}

const textsOf = (ids: readonly string[], readings: readonly Reading[]): Explanation['readings'] =>
  ids.flatMap((id) => {
    const reading = readings.find((candidate) => candidate.id === id);
    return reading === undefined ? [] : [{ id, question: reading.question, chosen: reading.chosen }];
  });

/** Those that the rule works out, and the others that its readings were chosen over. */
function alternativesOf({ source }: Rule, readings: readonly Reading[]): Explanation['alternatives'] {
  const own = new Map((source.alternatives ?? []).map(({ reading, ...parts }) => [reading, parts]));
  return readingsOf(source).flatMap((id) => {
    const { alternatives = {} } = readings.find((reading) => reading.id === id) ?? {};
    return Object.entries(alternatives).map(([letter, text]) => {
      const parts = own.get(id + letter);
      return {
        reading: id + letter,
        text,
        formula: parts === undefined ? null : formulaOf(parts, vocabularyOf(source)),
      };
    });
  });
}

/**
 * A reading by its id, or by that of one that it was chosen over (A01b); null where nobody explains it. A reading of a
 * pack of one's own goes before a built-in one with its id.
 */
export function explainReading(id: string, packs: readonly CompiledPack[]): ReadingExplanation | null {
  const base = id.replace(/[a-z]$/, '');
  const ownFirst = [...packs].sort((a, b) => Number(b.origin === 'own') - Number(a.origin === 'own'));
  const found = ownFirst.flatMap(({ readings }) => readings).find((reading) => reading.id === base);
  if (found === undefined) return null;
  const { question, chosen, alternatives = {} } = found;
  return {
    id: base,
    question,
    chosen,
    alternatives: Object.entries(alternatives).map(([letter, text]) => ({ reading: base + letter, text })),
    rules: packs.flatMap(({ rules }) =>
      rules.flatMap(({ source }) => {
        const named = [...readingsOf(source), ...(source.rests_on ?? [])];
        return named.includes(base) ? [{ rule: source.id, title: source.title }] : [];
      }),
    ),
  };
}

/** The readings that a rule names, by itself or by one that it was chosen over. */
function readingsOf({ readings, alternatives = [] }: Rule['source']): string[] {
  return [...new Set([...readings, ...alternatives.map(({ reading }) => reading.replace(/[a-z]$/, ''))])];
}
