/** Changes of what a condition compares with: a limit, its comparator, unit, kind and basis; a word or a list. */
import { rowsIn } from '../engine/area-table.ts';
import { isMap, isOrder, isYes, PARTS, type Source, spelled } from '../engine/condition.ts';
import { parseLiteral, parseShare } from '../engine/literal.ts';
import type { NumberFact, WordFact } from '../facts/fact.ts';
import type { Vocabulary } from '../facts/registry.ts';
import { KINDS, UNITS, unitNamed } from '../model/units.ts';
import { type Edit, edit, type Path, without } from './edit.ts';
import { neighbours } from './mutate-digits.ts';
import { periodEdits, rowEdits, shareEdits } from './mutate-share.ts';

/** What each comparator may be taken for: its opposite first, then one that treats the limit itself otherwise. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  at_least: ['less_than', 'more_than'],
  more_than: ['at_most', 'at_least'],
  at_most: ['more_than', 'less_than'],
  less_than: ['at_least', 'at_most'],
  exactly: ['at_least', 'at_most'],
};

/** The limits of a number: `{ at_least: 30 m2 of floor per 100 households, part: … }`. */
export function limitEdits(fact: NumberFact, limits: Source, path: Path, vocabulary: Vocabulary): Edit[] {
  const orders = Object.keys(limits).filter(isOrder);
  return [
    ...orders.flatMap((order) => comparatorEdits(limits, order, path)),
    ...orders.flatMap((order) => {
      const at = [...path, order];
      const source = limits[order];
      if (rowsIn(source) !== null) return rowEdits(source, at);
      return parseShare(source) === null ? quantityEdits(source, at) : shareEdits(source, at, vocabulary);
    }),
    ...partEdits(limits, path),
    ...(fact.during === undefined ? [] : periodEdits(limits, path)),
  ];
}

/** `{ at_least: x }` for `{ more_than: x }`. */
export function comparatorEdits(source: Source, order: string, path: Path): Edit[] {
  const others = (OTHERS[order] ?? []).filter((other) => source[other] === undefined);
  return others.map((other) => ({
    kind: 'comparator',
    path,
    value: { ...without(source, [order]), [other]: source[order] },
    at: [...path, order],
    from: order,
    to: other,
  }));
}

/** A number of things, one up and one down. */
export function countEdits(count: unknown, path: Path): Edit[] {
  const neighbours = [Number(count) + 1, Number(count) - 1].filter((value) => value >= 0);
  return neighbours.map((value) => edit('limit', path, count, value));
}

interface Parts {
  readonly digits: string;
  readonly unit: string;
  readonly kind: string | null;
  readonly per: { readonly count: string; readonly unit: string } | null;
}

function written({ digits, unit, kind, per }: Parts): string {
  const basis = per === null ? '' : ` per ${per.count} ${per.unit}`;
  return `${digits} ${unit}${kind === null ? '' : ` of ${kind}`}${basis}`;
}

function quantityEdits(source: unknown, path: Path): Edit[] {
  const { text, unit, kind, per } = parseLiteral(source);
  const isAmbiguous = (unitNamed(unit)?.kinds.length ?? 0) > 1;
  const parts: Parts = {
    digits: text,
    unit,
    kind: isAmbiguous ? kind : null,
    per: per && { count: per.text, unit: per.unit },
  };
  const to = (kindOfEdit: Edit['kind'], values: readonly Partial<Parts>[]): Edit[] =>
    values.map((value) => edit(kindOfEdit, path, source, written({ ...parts, ...value })));
  return [
    ...to(
      'limit',
      neighbours(text, unit).map((digits) => ({ digits })),
    ),
    ...to('unit', otherUnits(unit)),
    ...to('kind', otherKinds(parts)),
    ...to('basis', otherBases(parts)),
  ];
}

const otherUnits = (unit: string): Partial<Parts>[] =>
  UNITS.filter(({ symbol }) => symbol !== unit).map(({ symbol, kinds: [kind, ...more] }) => ({
    unit: symbol,
    kind: more.length > 0 ? kind : null,
  }));

const otherKinds = ({ kind }: Parts): Partial<Parts>[] =>
  kind === null ? [] : Object.keys(KINDS).flatMap((other) => (other === kind ? [] : [{ kind: other }]));

/** Per one more and one fewer, per one, per something else, and not a rate at all. */
function otherBases({ per }: Parts): Partial<Parts>[] {
  if (per === null) return UNITS.map(({ symbol }) => ({ per: { count: '1', unit: symbol } }));
  const count = BigInt(per.count);
  const counts = new Set([count + 1n, count - 1n, 1n].filter((n) => n > 0n && n !== count));
  const units = UNITS.filter(({ symbol }) => symbol !== per.unit);
  return [
    ...[...counts].map((n) => ({ per: { ...per, count: String(n) } })),
    ...units.map(({ symbol }) => ({ per: { ...per, unit: symbol } })),
    { per: null },
  ];
}

/** What becomes of a part of a unit of the basis. */
function partEdits(limits: Source, path: Path): Edit[] {
  const isRelative = (limit: unknown): boolean => parseShare(limit) !== null || rowsIn(limit) !== null;
  const isRate = (key: string): boolean =>
    isOrder(key) && !isRelative(limits[key]) && parseLiteral(limits[key]).per !== null;
  if (!Object.keys(limits).some(isRate)) return [];
  const ways = [undefined, ...Object.keys(PARTS)];
  const { part } = limits;
  return ways.filter((way) => way !== part).map((way) => edit('part', [...path, 'part'], part, way));
}

/** The words that a fact must be one of. */
export function wordEdits({ words, naming }: WordFact, value: unknown, path: Path): Edit[] {
  if (naming !== undefined) return nameEdits(value, path);
  if (isMap(value)) return oneOfEdits(words, value, path);
  if (Array.isArray(value)) {
    const opened = edit('open_list', path, value, { one_of: value, open_list: 'yes' });
    return [...listEdits(words, value, path), opened];
  }
  return words.filter((word) => word !== spelled(value)).map((word) => edit('word', path, value, word));
}

/** Each name left out; a name alone stands for one that nobody bears. */
function nameEdits(value: unknown, path: Path): Edit[] {
  const names: unknown = isMap(value) ? value['one_of'] : value;
  const at = isMap(value) ? [...path, 'one_of'] : path;
  if (!Array.isArray(names)) return [edit('word', at, names, NO_NAME)];
  return names.length > 1 ? listEdits([], names, at) : [edit('word', [...at, 0], names[0], NO_NAME)];
}

const NO_NAME = '–';

function oneOfEdits(words: readonly string[], value: Source, path: Path): Edit[] {
  const named = value['one_of'];
  const list = Array.isArray(named) ? named : [named];
  const isOpen = isYes(value['open_list']);
  const toggled = edit('open_list', [...path, 'open_list'], value['open_list'], isOpen ? undefined : 'yes');
  return [...listEdits(words, list, [...path, 'one_of']), toggled];
}

/** A list with each of its words left out, and each other word added. */
function listEdits(words: readonly string[], list: readonly unknown[], path: Path): Edit[] {
  const dropped = list.length > 1 ? list.map((word, i) => edit('word_dropped', [...path, i], word, undefined)) : [];
  const others = words.filter((word) => !list.map(spelled).includes(word));
  const added = others.map((word) => ({ ...edit('word_added', path, list, [...list, word]), from: '', to: word }));
  return [...dropped, ...added];
}
