/** What a rule may rest on: the words of its clause. */
import type { Literal } from '../../engine/literal.ts';
import type { Clause } from '../../model/pack.ts';
import { folded } from '../fold.ts';
import { MEASURE, numbersIn, plainNumber, type StandingNumber } from './numbers.ts';

export interface Basis {
  /** Quotation and lead-ins, folded. */
  readonly text: string;
  readonly numbers: readonly StandingNumber[];
  /** Those that words of the text are declared to stand for. */
  readonly declared: ReadonlySet<string>;
}

/** The basis that one clause gives, or several together. */
export function basisOf(clauses: readonly Clause[]): Basis {
  const texts = clauses.flatMap(({ quote, lead_ins = [] }) => [...lead_ins, quote]);
  const declared = clauses.flatMap(({ words = {} }) => Object.values(words).map(plainNumber));
  return {
    text: texts.map((text) => folded(text).text).join('\n'),
    numbers: texts.flatMap(numbersIn),
    declared: new Set(declared),
  };
}

export const standsIn = (basis: Basis, words: string): boolean => basis.text.includes(folded(words).text);

/** How texts write the units of the rule language, after a number. */
const UNITS: Readonly<Record<string, RegExp>> = {
  m2: /^(?:平方米|平米|㎡|m2|m²|m<sup>2)/,
  m: /^(?:米|m(?![2²<]))/,
  household: /^户/,
  person: /^(?:人|名|位)/,
  bed: /^(?:张|个?床)/,
  yuan: /^元/,
  site: MEASURE,
  item: MEASURE,
  person_time: /^人次/,
  minute: /^分钟/,
  '%': /^%/,
};

/** A limit as texts write it: a share as so many %, or as a fraction, which has no unit. */
export function writtenLimit({ text, unit, of }: Literal): { readonly number: string; readonly unit: string | null } {
  if (of === undefined) return { number: text, unit };
  return text.endsWith('%') ? { number: text.slice(0, -1), unit: '%' } : { number: text, unit: null };
}

/** Whether the number stands there with its unit, or a declared word stands for it; null for what has no unit. */
export function hasNumber(basis: Basis, number: string | number, unit: string | null): boolean {
  const sought = plainNumber(number);
  if (basis.declared.has(sought)) return true;
  const written = unit === null ? undefined : UNITS[unit];
  return basis.numbers.some(({ value, after }) => value === sought && (written?.test(after) ?? true));
}

/** A number with its unit where it stands in the basis; `after` is what follows the unit. */
export interface NumberPlace {
  readonly number: string;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

/** Every place of a number with its unit; none where it has no unit, or a declared word stands for it too. */
export function placesOf({ declared, numbers }: Basis, number: string, unit: string | null): NumberPlace[] {
  const sought = plainNumber(number);
  if (unit === null || declared.has(sought)) return [];
  return numbers.flatMap(({ value, written, before, after }) => {
    const [name] = value === sought ? (UNITS[unit]?.exec(after) ?? []) : [];
    if (name === undefined) return [];
    // The register has m<sup>2</sup> as it was printed.
    const rest = after.slice(name.length).replace(/^<\/sup>/, '');
    return [{ number: written, unit: name.replace('<sup>', ''), before, after: rest }];
  });
}

/** How a text says "for each one of them". */
const EACH: Readonly<Record<string, readonly string[]>> = {
  person: ['人均', '每人'],
  household: ['户均', '每户'],
};

/** Whether the text gives a rate for so many of the unit: 每百户, 人均. */
export function hasRate(basis: Basis, count: string, unit: string): boolean {
  if (hasNumber(basis, count, unit)) return true;
  return plainNumber(count) === '1' && (EACH[unit] ?? []).some((word) => standsIn(basis, word));
}
