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

/** Two thirds have no unit of their own. */
const FRACTION = 'fraction';

/** How texts write the units of the rule language, after a number. */
const UNITS: Readonly<Record<string, RegExp>> = {
  m2: /^(?:平方米|平米|㎡|m2|m²|m<sup>2)/,
  m: /^(?:米|m(?![2²<]))/,
  household: /^户/,
  person: /^(?:人(?!次)|名|位|城镇人口)/,
  person_time: /^人次/,
  minute: /^分钟/,
  bed: /^(?:张|个?床)/,
  yuan: /^元/,
  site: MEASURE,
  item: MEASURE,
  '%': /^%/,
  [FRACTION]: /^/,
};

/** How the number of a limit is written: the percentage of a share, or its fraction. */
export function writtenIn({ text, unit, of }: Literal): { readonly number: string; readonly unit: string } {
  if (of === undefined) return { number: text, unit };
  return text.endsWith('%') ? { number: text.slice(0, -1), unit: '%' } : { number: text, unit: FRACTION };
}

/** 3-5个: the first number has the unit of the second. */
const RANGE = /^%?[-—–~～至到]+\d+(?:\.\d+)?(?=\D)/;

/** Whether the number stands there with its unit, or a declared word stands for it; null for a year. */
export function hasNumber(basis: Basis, number: string | number, unit: string | null): boolean {
  const sought = plainNumber(number);
  if (basis.declared.has(sought)) return true;
  const written = unit === null ? undefined : UNITS[unit];
  return basis.numbers.some(
    ({ value, after }) =>
      value === sought && (written === undefined || written.test(after) || written.test(after.replace(RANGE, ''))),
  );
}

/** 每个县（市）都有: one of them, without the word. */
const ONE_EACH =
  /每个?(?:县|市|区|乡|镇|街道|社区|村)[^，。；,;]{0,14}?(?:有|建|设)(?![^，。；,;]{0,3}?[\d〇零一二三四五六七八九十百千万两]+[个处所家座])/;

/** Whether the text asks for so many things; for one of each area it need not say how many. */
export const hasCount = (basis: Basis, count: string | number, unit: string): boolean =>
  hasNumber(basis, count, unit) || (plainNumber(count) === '1' && ONE_EACH.test(basis.text));

/** The years of a text. */
export const yearsIn = ({ numbers }: Basis): string[] =>
  numbers
    .filter(({ value, after }) => /^(?:19|20)\d\d$/.test(value) && /^(?:[-—–~至到]|年)/.test(after))
    .map(({ value }) => value);

/** A number with its unit where it stands in the basis; `after` is what follows the unit. */
export interface NumberPlace {
  readonly number: string;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

/** Every place of a number with its unit; none where a declared word stands for it too. */
export function placesOf({ declared, numbers }: Basis, number: string, unit: string): NumberPlace[] {
  const sought = plainNumber(number);
  if (declared.has(sought)) return [];
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
