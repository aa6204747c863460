/** Changes of a condition: each part of it dropped, negated, or changed inside. */
import { isMap, isOrder, type Source } from '../engine/condition.ts';
import type { NumberFact } from '../facts/fact.ts';
import type { Vocabulary } from '../facts/registry.ts';
import { type Edit, edit, type Path, shown, without } from './edit.ts';
import { likeFacts } from './mutate-share.ts';
import { comparatorEdits, countEdits, limitEdits, wordEdits } from './mutate-values.ts';

/** `condition` stands at `path`, and speaks of the facts and sets of `vocabulary`. */
export function conditionEdits(condition: unknown, path: Path, vocabulary: Vocabulary): Edit[] {
  if (!isMap(condition)) return [];
  const parts = partsOf(condition);
  return [
    ...parts.flatMap((part) => insideEdits(condition, part, path, vocabulary)),
    ...parts.flatMap((part) => [dropped(condition, part, path), negated(condition, part, path)]),
    ...(parts.length > 1 ? wholeEdits(condition, path) : []),
  ];
}

/** A part of a condition: its first key, with those that belong to it. */
type PartKeys = readonly [string, ...string[]];

function partsOf(condition: Source): PartKeys[] {
  const keys = Object.keys(condition);
  const quantifier = keys.find((key) => key === 'some' || key === 'count');
  const belongs = (key: string) => key === 'where' || (quantifier === 'count' && isOrder(key));
  return keys.flatMap((key): PartKeys[] => {
    if (key === quantifier) return [[key, ...keys.filter(belongs)]];
    return quantifier !== undefined && belongs(key) ? [] : [[key]];
  });
}

const only = (condition: Source, part: PartKeys): Source =>
  Object.fromEntries(part.map((key) => [key, condition[key]]));

/** What is left without the part; undefined where nothing is. */
function rest(condition: Source, part: PartKeys): Source | undefined {
  const others = without(condition, part);
  return Object.keys(others).length === 0 ? undefined : others;
}

function dropped(condition: Source, part: PartKeys, path: Path): Edit {
  const value = rest(condition, part);
  const from = shown(only(condition, part));
  return { kind: 'condition_dropped', path, value, at: [...path, part[0]], from, to: '' };
}

function negated(condition: Source, part: PartKeys, path: Path): Edit {
  const own = only(condition, part);
  const opposite = part[0] === 'not' ? condition['not'] : { not: own };
  const others = rest(condition, part);
  const value = others === undefined ? opposite : { all: [others, opposite] };
  return { kind: 'condition_negated', path, value, at: [...path, part[0]], from: shown(own), to: shown(opposite) };
}

const wholeEdits = (condition: Source, path: Path): Edit[] => [
  edit('condition_dropped', path, condition, undefined),
  edit('condition_negated', path, condition, { not: condition }),
];

function insideEdits(condition: Source, part: PartKeys, path: Path, vocabulary: Vocabulary): Edit[] {
  const [key] = part;
  const value = condition[key];
  const at = [...path, key];
  if (key === 'not') return conditionEdits(value, at, vocabulary);
  if (key === 'all' || key === 'any') return listEdits(condition, key, path, vocabulary);
  if (key === 'some' || key === 'count') return quantifierEdits(condition, part, path, vocabulary);
  const fact = vocabulary.facts.get(key);
  if (fact === undefined) return [];
  if (fact.type === 'word') return wordEdits(fact, value, at);
  if (!isMap(value)) return [];
  return [...limitEdits(fact, value, at, vocabulary), ...factEdits(condition, fact, path, vocabulary)];
}

/** Another statistic of the same kind in place of the one that is asked for. */
function factEdits(condition: Source, fact: NumberFact, path: Path, vocabulary: Vocabulary): Edit[] {
  const others = likeFacts(fact, vocabulary).filter(({ id }) => condition[id] === undefined);
  return others.map(({ id }) => {
    const entries = Object.entries(condition).map(([key, value]) => [key === fact.id ? id : key, value] as const);
    return { kind: 'fact', path, value: Object.fromEntries(entries), at: [...path, fact.id], from: fact.id, to: id };
  });
}

function listEdits(condition: Source, key: 'all' | 'any', path: Path, vocabulary: Vocabulary): Edit[] {
  const list = condition[key];
  if (!Array.isArray(list)) return [];
  const inside = list.flatMap((part, i) => conditionEdits(part, [...path, key, i], vocabulary));
  const other = key === 'all' ? 'any' : 'all';
  if (list.length < 2 || condition[other] !== undefined) return inside;
  const value = { ...without(condition, [key]), [other]: list };
  return [...inside, { kind: 'connective', path, value, at: [...path, key], from: key, to: other }];
}

function quantifierEdits(condition: Source, part: PartKeys, path: Path, vocabulary: Vocabulary): Edit[] {
  const [key, ...others] = part;
  const orders = others.filter(isOrder);
  return [
    ...setEdits(condition[key], [...path, key], vocabulary),
    ...(others.includes('where') ? conditionEdits(condition['where'], [...path, 'where'], vocabulary) : []),
    ...orders.flatMap((order) => comparatorEdits(condition, order, path)),
    ...orders.flatMap((order) => countEdits(condition[order], [...path, order])),
  ];
}

/** Other sets of the same kind of thing. */
export function setEdits(name: unknown, path: Path, { domains }: Vocabulary): Edit[] {
  const domain = domains.get(String(name));
  if (domain === undefined) return [];
  const others = [...domains.values()].filter(({ id, entity }) => entity === domain.entity && id !== domain.id);
  return others.map(({ id }) => edit('set', path, name, id));
}
