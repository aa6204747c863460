/**
 * Reads a condition of the rule language and checks it against the facts: names, words, units and kinds.
 *
 *     { stage: new }                                              a word, or yes / no
 *     { plan_type: [a, b] }                                       one of several words
 *     { acquired_by: { one_of: [a, b], open_list: yes } }         等: the list is not closed
 *     { floor_area: { at_least: 200 m2 of floor } }               a limit; also more_than, at_most, less_than, exactly
 *     { nursing_beds: { at_least: 55 % of eldercare_beds } }      a share of another number, also 2/3 of …
 *     { eldercare_beds_added: { at_least: 3000 beds, during: 2018 } }   a number of a period, also 2018 to 2020
 *     { area_name: [濮阳县, 清丰县] }                              names, as the clause writes them
 *     { area_name: table, day_care_centres: { at_least: table } }   those of a table of the clause, each with its number
 *     { some: provided_facility, where: { … } }                   at least one thing
 *     { count: provided_facility, where: { … }, at_least: 2 }     so many things
 *     { all: [ … ] }  { any: [ … ] }  { not: { … } }
 */
import { numberInTable } from '../facts/area-table.ts';
import type { EntityKind, Fact, NamedFact, NumberFact, WordFact } from '../facts/fact.ts';
import type { Vocabulary } from '../facts/registry.ts';
import { childPointer } from '../model/pointer.ts';
import type { PackCode } from '../model/problem.ts';
import * as Q from '../model/rational.ts';
import { tableOf } from './area-table.ts';
import type { Order } from './compare.ts';
import { BadLiteral, type Literal, parseLiteral, parsePeriod, parseShare } from './literal.ts';
import { all, any, type Node, not } from './node.ts';
import { LimitTable, numberLeaf, type Part } from './number-leaf.ts';
import { countLeaf, someLeaf } from './quantifier.ts';
import { wordLeaf } from './word-leaf.ts';

/** Something wrong with a pack; the loader adds the line and column of the pointer. */
export interface PackMistake {
  readonly code: PackCode | 'unknown_key';
  readonly pointer: string;
  readonly found: string;
  readonly expected: string;
}

/** What a condition may speak of, and what its reading leaves behind. */
export interface Context {
  /** Of the kind of subject that the rule binds. */
  readonly vocabulary: Vocabulary;
  readonly kinds: ReadonlySet<EntityKind>;
  /** The limits of one rule by fact, so that all its comparisons of one fact share their regions. */
  readonly limits: Map<string, LimitTable>;
  /** The facts about names that the rule speaks of, so that a name is the same in all its conditions. */
  readonly names: Map<string, NamedFact>;
  readonly mistakes: PackMistake[];
}

export const ORDERS: Readonly<Record<string, Order>> = {
  at_least: '>=',
  more_than: '>',
  at_most: '<=',
  less_than: '<',
  exactly: '=',
};
export const isOrder = (key: string): boolean => Object.hasOwn(ORDERS, key);

export const PARTS: Readonly<Record<string, Part>> = { counts_as_whole: 'whole', does_not_count: 'none' };

/** A part of a pack that is made of named parts. */
export type Source = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is Source =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** A condition that a mistake was found in; it is never judged, since nothing is when a pack has a mistake. */
const BROKEN: Node = all([]);

export function readCondition(source: unknown, pointer: string, context: Context): Node {
  if (!isMap(source) || Object.keys(source).length === 0) {
    return mistake(context, 'not_a_condition', pointer, shown(source), 'stage: new');
  }
  const parts = Object.keys(source).flatMap((key) => {
    const part = readPart(key, source, pointer, context);
    return part === null ? [] : [part];
  });
  return all(parts);
}

function mistake(context: Context, code: PackMistake['code'], pointer: string, found: string, expected: string): Node {
  context.mistakes.push({ code, pointer, found, expected });
  return BROKEN;
}

/** One key of a condition; null for the keys that belong to a quantifier beside them. */
function readPart(key: string, source: Source, pointer: string, context: Context): Node | null {
  const at = childPointer(pointer, key);
  const value = source[key];
  if (key === 'all' || key === 'any') return readList(key, value, at, context);
  if (key === 'not') return not(readCondition(value, at, context));
  if (key === 'some' || key === 'count') return readQuantifier(key, source, pointer, context);
  const besideQuantifier = key === 'where' ? 'some' in source || 'count' in source : 'count' in source && isOrder(key);
  if (besideQuantifier) return null;
  const { facts } = context.vocabulary;
  const fact = facts.get(key);
  if (!fact) return mistake(context, 'unknown_fact', at, key, [...facts.keys()].join('|'));
  if (!context.kinds.has(fact.of)) return mistake(context, 'fact_out_of_place', at, key, fact.of);
  return fact.type === 'word' ? readWords(fact, value, at, context) : readLimits(fact, value, at, context);
}

function readList(key: 'all' | 'any', value: unknown, pointer: string, context: Context): Node {
  if (!Array.isArray(value) || value.length === 0)
    return mistake(context, 'not_a_condition', pointer, shown(value), '[ … ]');
  const parts = value.map((part, i) => readCondition(part, `${pointer}/${i}`, context));
  return key === 'all' ? all(parts) : any(parts);
}

function readQuantifier(key: 'some' | 'count', source: Source, pointer: string, context: Context): Node {
  const { domains } = context.vocabulary;
  const domain = domains.get(String(source[key]));
  if (!domain)
    return mistake(context, 'unknown_set', `${pointer}/${key}`, shown(source[key]), [...domains.keys()].join('|'));
  if (!context.kinds.has(domain.within)) {
    return mistake(context, 'fact_out_of_place', `${pointer}/${key}`, domain.id, domain.within);
  }
  const inner: Context = { ...context, kinds: new Set([...context.kinds, domain.entity]), limits: new Map() };
  const where = source['where'] === undefined ? null : readCondition(source['where'], `${pointer}/where`, inner);
  const quantifier = { domain, where, key: pointer };
  if (key === 'some') return someLeaf(quantifier);
  const orders = Object.entries(ORDERS).filter(([name]) => source[name] !== undefined);
  if (orders.length === 0) return mistake(context, 'not_a_limit', pointer, shown(source), 'at_least: 1');
  const tests = orders.flatMap(([name, comparator]) => {
    const limit = readCount(source[name], `${pointer}/${name}`, context);
    return limit === null ? [] : [countLeaf({ ...quantifier, comparator, limit })];
  });
  return all(tests);
}

function readCount(value: unknown, pointer: string, context: Context): Q.Rational | null {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) {
    return Q.fromDecimal(value);
  }
  mistake(context, 'bad_quantity', pointer, shown(value), '2');
  return null;
}

function readWords(fact: WordFact, value: unknown, pointer: string, context: Context): Node {
  const openList = isMap(value) && isYes(value['open_list']);
  const wanted = isMap(value) ? value['one_of'] : value;
  const words = (Array.isArray(wanted) ? wanted : [wanted]).map(spelled);
  const strange = isMap(value) ? Object.keys(value).find((key) => key !== 'one_of' && key !== 'open_list') : undefined;
  if (strange !== undefined)
    return mistake(context, 'unknown_key', childPointer(pointer, strange), strange, 'one_of|open_list');
  if (fact.naming !== undefined) return readNames(fact, words, pointer, context);
  const unknown = words.find((word) => !fact.words.includes(word));
  if (unknown !== undefined || words.length === 0) {
    return mistake(context, 'unknown_word', pointer, unknown ?? shown(value), fact.words.join('|'));
  }
  const accept = words.reduce((set, word) => set | (1 << fact.words.indexOf(word)), 0);
  return wordLeaf({ fact, accept, openList });
}

/** A set of words is kept in the bits of a number, one of them for any other name. */
const MOST_NAMES = 30;

/** A thing may bear any name, so a pack writes those that it means. */
function readNames({ id, naming }: WordFact, names: readonly string[], pointer: string, context: Context): Node {
  const fact = context.names.get(id) ?? naming?.();
  // A table is put in its place when the pack is loaded; where the clause has none, the word is still there.
  const isOpen = names.length === 0 || names.includes('undefined') || names.includes('table');
  if (fact === undefined || isOpen) {
    return mistake(context, 'unknown_word', pointer, names.join(', '), '[ … ]');
  }
  context.names.set(id, fact);
  const accept = fact.accept(names);
  const count = fact.words.length - 1;
  if (count > MOST_NAMES) {
    return mistake(context, 'unknown_word', pointer, String(count), `≤ ${MOST_NAMES}`);
  }
  return wordLeaf({ fact, accept, openList: false });
}

const partNamed = (name: unknown): Part | undefined =>
  typeof name === 'string' && Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;

export const isYes = (value: unknown): boolean => value === 'yes' || value === true;

/** YAML 1.2 reads `yes` as text and `true` as a boolean; both are meant alike. */
export const spelled = (word: unknown): string => (word === true ? 'yes' : word === false ? 'no' : String(word));

function readLimits(fact: NumberFact, value: unknown, pointer: string, context: Context): Node {
  if (!isMap(value)) return mistake(context, 'not_a_limit', pointer, shown(value), `at_least: 300 ${fact.unit}`);
  const part = partNamed(value['part']);
  const about = duringPeriod(fact, value['during'], pointer, context);
  if (about === null) return BROKEN;
  const others = fact.during === undefined ? ['part'] : ['part', 'during'];
  const strange = Object.keys(value).find((key) => !isOrder(key) && !others.includes(key));
  if (strange !== undefined) {
    return mistake(
      context,
      'unknown_key',
      childPointer(pointer, strange),
      strange,
      [...Object.keys(ORDERS), ...others].join('|'),
    );
  }
  if (value['part'] !== undefined && part === undefined) {
    return mistake(context, 'unknown_word', `${pointer}/part`, shown(value['part']), Object.keys(PARTS).join('|'));
  }
  const orders = Object.entries(ORDERS).filter(([name]) => value[name] !== undefined);
  if (orders.length === 0) return mistake(context, 'not_a_limit', pointer, shown(value), 'at_least');
  const limits = orders.map(([name, comparator]) =>
    readLimit({ fact: about, comparator, period: value['during'] }, value[name], part, `${pointer}/${name}`, context),
  );
  return all(limits);
}

/** The fact about the days that the rule names; a fact that has no period is itself. Null for a mistake. */
function duringPeriod(fact: NumberFact, during: unknown, pointer: string, context: Context): NumberFact | null {
  if (fact.during === undefined) return fact;
  const period = parsePeriod(during);
  if (period !== null) return fact.during(period.first, period.last);
  mistake(context, 'bad_quantity', `${pointer}/during`, shown(during), '2018, 2018 to 2020');
  return null;
}

/** What is compared, and how. */
interface Compared {
  readonly fact: NumberFact;
  readonly comparator: Order;
  /** Of numbers of a period, as written. */
  readonly period: unknown;
}

function readLimit(
  { fact, comparator, period }: Compared,
  source: unknown,
  part: Part | undefined,
  pointer: string,
  context: Context,
): Node {
  const literal = literalFor(fact, source, pointer, context);
  if (literal === null) return BROKEN;
  const basis = basisFor(fact, literal, period, context.vocabulary);
  if (literal.per !== null && basis === null) {
    return mistake(
      context,
      'wrong_basis',
      pointer,
      literal.of ?? `per ${literal.per.unit}`,
      Object.keys(fact.basis ?? {}).join('|') || '—',
    );
  }
  const key = `${fact.id} ${basis?.id ?? ''} ${part ?? ''}`;
  const limits = context.limits.get(key) ?? new LimitTable();
  context.limits.set(key, limits);
  return numberLeaf({ fact, comparator, literal, basis, limits, ...(part === undefined ? {} : { part }) });
}

export function basisOf(fact: NumberFact, unit: string, { facts }: Vocabulary): NumberFact | null {
  const basis: Fact | undefined = facts.get(fact.basis?.[unit] ?? '');
  return basis?.type === 'number' ? basis : null;
}

/** What a rate or a share is given of; null for a fixed limit, and where the two do not go together. */
export function basisFor(
  fact: NumberFact,
  { per, of, rows }: Literal,
  period: unknown,
  vocabulary: Vocabulary,
): NumberFact | null {
  if (per === null) return null;
  if (rows !== undefined) return numberInTable(rows, fact);
  if (of === undefined) return basisOf(fact, per.unit, vocabulary);
  const whole = vocabulary.facts.get(of);
  const goesWith = whole?.type === 'number' && whole.of === fact.of && whole.kind === fact.kind;
  if (!goesWith) return null;
  const days = parsePeriod(period);
  return whole.during === undefined || days === null ? whole : whole.during(days.first, days.last);
}

/** Null for a source that is no share. */
export function shareOf(fact: NumberFact, source: unknown): Literal | null {
  const share = parseShare(source);
  if (share === null) return null;
  const { amount, text, of } = share;
  return { amount, text, unit: fact.unit, kind: fact.kind, per: { count: Q.ONE, text: '1', unit: fact.unit }, of };
}

/** The quantity, if it is of the unit and the kind that the fact measures. */
function literalFor(fact: NumberFact, source: unknown, pointer: string, context: Context): Literal | null {
  const relative = shareOf(fact, source) ?? tableOf(fact, source);
  if (relative !== null) return relative;
  try {
    const literal = parseLiteral(source);
    if (literal.unit !== fact.unit) mistake(context, 'wrong_unit', pointer, literal.unit, fact.unit);
    else if (literal.kind !== fact.kind) {
      mistake(context, 'wrong_kind', pointer, literal.kind, fact.kind);
    } else return literal;
    return null;
  } catch (error) {
    if (!(error instanceof BadLiteral)) throw error;
    mistake(context, 'bad_quantity', pointer, shown(source), error.expected);
    return null;
  }
}
