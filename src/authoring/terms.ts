/**
 * A condition of a pack as a tree that can be put into words and reasoned about.
 *
 * The engine turns conditions into closures, which can only be run. Whoever explains or examines a rule needs what it
 * says: read here from the same source, after the pack has been compiled, so that every mistake has been told.
 */
import { tableOf } from '../engine/area-table.ts';
import type { Order } from '../engine/compare.ts';
import { bindsOf } from '../engine/compile.ts';
import { basisFor, isMap, isYes, ORDERS, PARTS, type Source, shareOf, spelled } from '../engine/condition.ts';
import { type Literal, type PeriodLiteral, parseLiteral, parsePeriod } from '../engine/literal.ts';
import type { Part } from '../engine/number-leaf.ts';
import type { Domain, NumberFact, WordFact } from '../facts/fact.ts';
import { VOCABULARIES, type Vocabulary } from '../facts/registry.ts';
import type { RuleSource } from '../model/pack.ts';
import { childPointer } from '../model/pointer.ts';

interface At {
  /** Place in the pack. */
  readonly pointer: string;
}

export interface WordsTerm extends At {
  readonly kind: 'words';
  readonly fact: WordFact;
  readonly words: readonly string[];
  readonly openList: boolean;
}

export interface LimitTerm extends At {
  readonly kind: 'limit';
  readonly fact: NumberFact;
  readonly comparator: Order;
  readonly literal: Literal;
  /** Of a rate. */
  readonly basis: NumberFact | null;
  readonly part: Part | null;
  /** Of numbers of a period. */
  readonly period: PeriodLiteral | null;
}

export interface SomeTerm extends At {
  readonly kind: 'some';
  readonly domain: Domain;
  readonly where: Term | null;
}

export interface CountTerm extends At {
  readonly kind: 'count';
  readonly domain: Domain;
  readonly where: Term | null;
  readonly comparator: Order;
  readonly count: number;
}

export interface ListTerm extends At {
  readonly kind: 'all' | 'any';
  readonly parts: readonly Term[];
}

interface NotTerm extends At {
  readonly kind: 'not';
  readonly part: Term;
}

export type Term = WordsTerm | LimitTerm | SomeTerm | CountTerm | ListTerm | NotTerm;

/** The condition at a pointer of a pack. Throws for one that the compiler should have refused. */
export function termOf(source: unknown, pointer: string, vocabulary: Vocabulary): Term {
  if (!isMap(source)) throw new Error(`${pointer} is no condition`);
  return together(
    pointer,
    Object.keys(source).flatMap((key) => partsOf(key, source, pointer, vocabulary)),
  );
}

/** What the conditions of a rule can speak of; of one about several kinds of subject, those of the first. */
export const vocabularyOf = (rule: Pick<RuleSource, 'binds'>): Vocabulary =>
  VOCABULARIES[bindsOf(rule)[0] ?? 'housing_project'];

/** What the conditions hold together; one of them alone is itself. */
export function together(pointer: string, parts: readonly Term[]): Term {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind: 'all', pointer, parts };
}

/** What one key of a condition says; nothing for the keys that belong to a quantifier beside them. */
function partsOf(key: string, source: Source, parent: string, vocabulary: Vocabulary): Term[] {
  const pointer = childPointer(parent, key);
  const value = source[key];
  if (key === 'all' || key === 'any') return [{ kind: key, pointer, parts: listOf(value, pointer, vocabulary) }];
  if (key === 'not') return [{ kind: 'not', pointer, part: termOf(value, pointer, vocabulary) }];
  if (key === 'some' || key === 'count') return quantified(key, source, parent, vocabulary);
  const quantifies = 'some' in source || 'count' in source;
  if (quantifies && (key === 'where' || key in ORDERS)) return [];
  const fact = vocabulary.facts.get(key);
  if (fact === undefined) throw new Error(`${pointer} names no fact`);
  return fact.type === 'word' ? [wordsOf(fact, value, pointer)] : limitsOf(fact, value, pointer, vocabulary);
}

function listOf(value: unknown, pointer: string, vocabulary: Vocabulary): Term[] {
  if (!Array.isArray(value)) throw new Error(`${pointer} is no list`);
  return value.map((part, i) => termOf(part, `${pointer}/${i}`, vocabulary));
}

function quantified(key: 'some' | 'count', source: Source, parent: string, vocabulary: Vocabulary): Term[] {
  const domain = vocabulary.domains.get(String(source[key]));
  if (domain === undefined) throw new Error(`${parent}/${key} names no set`);
  const where = source['where'] === undefined ? null : termOf(source['where'], `${parent}/where`, vocabulary);
  if (key === 'some') return [{ kind: 'some', pointer: `${parent}/some`, domain, where }];
  return ordersIn(source).map(([name, comparator]) => {
    const pointer = `${parent}/${name}`;
    return { kind: 'count', pointer, domain, where, comparator, count: Number(source[name]) };
  });
}

const ordersIn = (source: Source) => Object.entries(ORDERS).filter(([name]) => source[name] !== undefined);

function wordsOf(fact: WordFact, value: unknown, pointer: string): WordsTerm {
  const wanted = isMap(value) ? value['one_of'] : value;
  const openList = isMap(value) && isYes(value['open_list']);
  return { kind: 'words', pointer, fact, words: [wanted].flat().map(spelled), openList };
}

function limitsOf(fact: NumberFact, value: unknown, parent: string, vocabulary: Vocabulary): LimitTerm[] {
  if (!isMap(value)) throw new Error(`${parent} has no limit`);
  const period = fact.during === undefined ? null : parsePeriod(value['during']);
  const about = period === null ? fact : (fact.during?.(period.first, period.last) ?? fact);
  return ordersIn(value).map(([name, comparator]) => {
    const literal = shareOf(fact, value[name]) ?? tableOf(fact, value[name]) ?? parseLiteral(value[name]);
    const basis = basisFor(fact, literal, value['during'], vocabulary);
    const part = PARTS[String(value['part'])] ?? null;
    return { kind: 'limit', pointer: `${parent}/${name}`, fact: about, comparator, literal, basis, part, period };
  });
}

/** Every limit in a condition that no `not` turns round, also in those of the things that it asks for. */
export function limitsNotTurned(term: Term): LimitTerm[] {
  switch (term.kind) {
    case 'limit':
      return [term];
    case 'all':
    case 'any':
      return term.parts.flatMap(limitsNotTurned);
    case 'some':
      return term.where === null ? [] : limitsNotTurned(term.where);
    case 'count':
      // At most none of those that are too small: the limit says the opposite of what is asked.
      return term.where === null || !['>=', '>'].includes(term.comparator) ? [] : limitsNotTurned(term.where);
    default:
      return [];
  }
}

/** Every limit and every count in a condition, also in those of the things that it asks for. */
export function quantitiesIn(term: Term): (LimitTerm | CountTerm)[] {
  switch (term.kind) {
    case 'words':
      return [];
    case 'limit':
      return [term];
    case 'not':
      return quantitiesIn(term.part);
    case 'all':
    case 'any':
      return term.parts.flatMap(quantitiesIn);
    default: {
      const inside = term.where === null ? [] : quantitiesIn(term.where);
      return term.kind === 'count' ? [term, ...inside] : inside;
    }
  }
}

/** Every statement of words in a condition, also in those of the things that it asks for. */
export function wordsIn(term: Term): WordsTerm[] {
  switch (term.kind) {
    case 'words':
      return [term];
    case 'limit':
      return [];
    case 'not':
      return wordsIn(term.part);
    case 'all':
    case 'any':
      return term.parts.flatMap(wordsIn);
    default:
      return term.where === null ? [] : wordsIn(term.where);
  }
}
