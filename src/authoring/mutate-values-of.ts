/** The few values of a field that can tell a rule from its mutant: those at and around every limit and day in them. */
import { isMap, isOrder } from '../engine/condition.ts';
import { BadLiteral, type Literal, parseLiteral } from '../engine/literal.ts';
import type { PackInput } from '../model/pack.ts';
import * as Q from '../model/rational.ts';
import { movedDay } from './days.ts';
import { areaValues } from './mutate-values-area.ts';

export interface FieldValues {
  /** Numbers for the field at a place: a pointer without the numbers of items. */
  numbers(place: string, whole: boolean): readonly (number | string)[];
  /** Days for a field of this name. */
  dates(field: string): readonly string[];
  /** What a thing may be called; empty where no name decides anything. */
  readonly names: readonly string[];
  /** Days to apply the rules for. Where no day of theirs differs or comes, any on which they are in force will do. */
  readonly assessed: readonly string[];
  /** The longest list: one more than any limit on the number of things, and two at least. */
  readonly mostItems: number;
  /** Something is proved at a review stage only; otherwise the stage decides nothing. */
  readonly isStaged: boolean;
}

/** From the limits, the days of issue and the due days of all the packs, each of one rule. */
export function fieldValues(inputs: readonly PackInput[]): FieldValues {
  const literals = inputs.flatMap(({ pack }) => literalsIn(pack.rules));
  const sites = inUnit('site', literals).map(({ text }) => Number(text));
  const days = daysAround(inputs);
  const timed = isTimed(inputs);
  const ofArea = areaValues(inputs.flatMap(({ pack }) => pack.rules));
  const known = new Map<string, readonly (number | string)[]>();
  return {
    names: ofArea.names,
    mostItems: 1 + Math.max(1, ...inputs.flatMap(({ pack }) => countsIn(pack.rules)), ...sites),
    isStaged: JSON.stringify(inputs.map(({ pack }) => pack.rules)).includes('"provable_at"'),
    assessed: timed ? days.toReversed() : days.slice(-1),
    dates(field) {
      if (field === 'begins_on') return ofArea.begins;
      if (field === 'ends_on') return ofArea.ends;
      // When data were counted matters only beside a day by which they had to be met.
      if (field === 'on') return timed ? days.slice(0, 1) : [];
      return field === 'reported_on' && !timed ? [] : days;
    },
    numbers(place, whole) {
      const field = place.slice(place.lastIndexOf('/') + 1);
      const made = () => ofArea.numbers(place, whole) ?? (whole ? counts(field, literals) : amounts(field, literals));
      const found = known.get(place) ?? made();
      known.set(place, found);
      return found;
    },
  };
}

function isTimed(inputs: readonly PackInput[]): boolean {
  const issued = inputs.map(({ documents }) => documents.map((document) => document.issued).join());
  return new Set(issued).size > 1 || inputs.some(({ pack }) => pack.rules.some(({ due }) => due !== undefined));
}

/** Every quantity in a rule, wherever it stands. */
function literalsIn(value: unknown): Literal[] {
  if (typeof value === 'string') return literalOf(value);
  if (Array.isArray(value)) return value.flatMap(literalsIn);
  return isMap(value) ? Object.values(value).flatMap(literalsIn) : [];
}

/** Numbers of things: `{ count: …, at_least: 2 }`. */
function countsIn(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(countsIn);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'number' ? (isOrder(key) ? [inner] : []) : countsIn(inner),
  );
}

function literalOf(text: string): Literal[] {
  try {
    return [parseLiteral(text)];
  } catch (error) {
    if (error instanceof BadLiteral) return [];
    throw error;
  }
}

/** The day before each day that matters and that day; and one after all. */
function daysAround(inputs: readonly PackInput[]): string[] {
  const anchors = inputs.flatMap(({ pack, documents }) => [
    ...documents
      .filter(({ clauses }) => clauses.some(({ id }) => id === pack.rules[0]?.id))
      .map(({ issued }) => issued),
    ...pack.rules.flatMap(({ due }) => (due === undefined || due === 'open' ? [] : due)),
  ]);
  const days = [...new Set(anchors.flatMap((day) => [movedDay(day, -1), day]))].sort();
  const last = days.at(-1);
  return last === undefined ? days : [...days, movedDay(last, 1)];
}

const inUnit = (unit: string, literals: readonly Literal[]): Literal[] =>
  literals.filter((literal) => literal.unit === unit);

/** The unit is the end of the name: `floor_area_m2`. A share is had with two sizes that make a hundred. */
function amounts(field: string, literals: readonly Literal[]): readonly string[] {
  const unit = field.slice(field.lastIndexOf('_') + 1);
  const limits = inUnit(unit, literals).flatMap((literal) => limitsOf(literal, literals));
  const around = limits.length === 0 ? [] : [Math.min(...limits) - MILLIONTH, Math.max(...limits) + MILLIONTH];
  return distinct([...limits, ...around, ...sharesIn(literals), 0].map(decimalText));
}

const sharesIn = (literals: readonly Literal[]): number[] =>
  inUnit('%', literals).flatMap(({ text }) => [Number(text), 100 - Number(text)]);

const MILLIONTH = 0.000001;

/** The limit, or what a rate makes of the numbers that a basis may have. */
function limitsOf({ amount, per }: Literal, literals: readonly Literal[]): number[] {
  if (per === null) return [Q.toNumber(amount)];
  const rate = Q.toNumber(Q.divide(amount, per.count));
  return basisCounts(per.unit, literals).map((count) => rate * count);
}

/** What the basis of a rate may be. */
function basisCounts(unit: string, literals: readonly Literal[]): number[] {
  const own = literals.filter(({ per }) => per?.unit === unit);
  return distinct([1, ...own.flatMap(basesOf)]);
}

/** As many as the rate is given for, and one more. */
function basesOf({ per }: Literal): number[] {
  return per === null ? [] : [Q.toNumber(per.count), Q.toNumber(per.count) + 1];
}

function decimalText(value: number): string {
  const text = Math.max(0, value).toFixed(9);
  return text.replace(/\.?0+$/, '');
}

/** Units of what comes in wholes; those of amounts are the end of the name of a field. */
const WHOLE_UNITS: readonly string[] = ['household', 'person', 'bed', 'site'];

/** The unit begins the name: `beds`, `households`. Where it does not, it may be any. */
function counts(field: string, literals: readonly Literal[]): readonly number[] {
  const named = WHOLE_UNITS.filter((unit) => field.startsWith(unit));
  const units = named.length > 0 ? named : WHOLE_UNITS;
  const limits = literals.filter(({ unit, per }) => per === null && units.includes(unit));
  const around = limits.flatMap(({ text }) => [Number(text) - 1, Number(text), Number(text) + 1]);
  const bases = literals.flatMap((literal) => basesOf(literal));
  const shares = sharesIn(literals).filter(Number.isInteger);
  return distinct([...around, ...bases, ...shares, 1, 0].filter((value) => value >= 0));
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
