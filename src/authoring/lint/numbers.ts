/** The numbers that stand in a Chinese text: in digits, in Chinese numerals, or as 百 in 每百户. */
import * as Q from '../../model/rational.ts';
import { folded } from '../fold.ts';

const DIGITS = '〇零一二三四五六七八九';
const SPELLED: ReadonlyMap<string, number> = new Map([
  ...[...DIGITS].map((digit, i) => [digit, Math.max(0, i - 1)] as const),
  ['○', 0],
  ['两', 2],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
]);

const TYPED = /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([百千万亿])?/g;
/** 万 in 10万 belongs to the digits before it. */
const NUMERAL = /(?<![\d〇零○一二三四五六七八九十百千万亿两])[〇零○一二三四五六七八九十百千万亿两]+/g;

/** 三分之二, and 2/3; 百分之五十 is a percentage. */
const FRACTION = /(\d+|[一二三四五六七八九十两]+)(?:分之(\d+|[一二三四五六七八九十两]+)|\/(\d+))/g;

/** What a single numeral has to stand before: 一 in 统一 and 一般 is no number. */
export const MEASURE = /^(?:个|处|所|张|人|户|座|项|名|床|间|米|元|平方|亩|年|月|日|公里|周岁|小时|次|家)/;

/** A number where it stands. */
export interface StandingNumber {
  /** As `plainNumber` writes it. */
  readonly value: string;
  /** The words that follow, which begin with its unit. */
  readonly after: string;
  /** The words up to it. */
  readonly before: string;
  /** As it is written. */
  readonly written: string;
}

/** The numbers of a text, without its white space. */
export function numbersIn(text: string): StandingNumber[] {
  const plain = folded(text).text;
  return [...typedNumbers(plain), ...spelledNumbers(plain), ...fractionsIn(plain)];
}

type Around = Omit<StandingNumber, 'value'>;

const standing = (number: Q.Rational, around: Around): StandingNumber => ({ value: Q.toText(number), ...around });

/** The same spelling for every way to write a number: 30.0 is 30, 4/6 is 2/3. */
export function plainNumber(number: string | number): string {
  const [part = '', whole] = String(number).split('/');
  return Q.toText(whole === undefined ? Q.fromDecimal(part) : Q.rational(BigInt(part), BigInt(whole)));
}

/** A comma between digits may group thousands or end a clause: both readings stand. */
function typedNumbers(text: string): StandingNumber[] {
  return [...text.matchAll(TYPED)].flatMap(({ 0: typed, 1: whole = '', 2: decimals = '', 3: unit, index }) => {
    const last = whole.slice(whole.lastIndexOf(',') + 1);
    const readings = [...new Set([whole.replaceAll(',', ''), last])].map((part) => Q.fromDecimal(part + decimals));
    const around = { written: typed, before: text.slice(0, index), after: text.slice(index + typed.length) };
    const factor = unit === undefined ? undefined : (TENS.get(unit) ?? MYRIADS.get(unit));
    if (factor === undefined) return readings.map((one) => standing(one, around));
    return readings.map((one) => standing(Q.multiply(one, Q.rational(BigInt(factor))), around));
  });
}

function spelledNumbers(text: string): StandingNumber[] {
  return [...text.matchAll(NUMERAL)].flatMap(({ 0: numeral, index }) => {
    const after = text.slice(index + numeral.length);
    const isSingle = numeral.length === 1 && !TENS.has(numeral) && !MYRIADS.has(numeral);
    if (isSingle && !MEASURE.test(after)) return [];
    const value = amountOf(numeral);
    if (value === null) return [];
    // 百分之五十 has its unit before it.
    const before = text.slice(0, index);
    const isShare = before.endsWith('百分之');
    const around = isShare ? { before: before.slice(0, -'百分之'.length), after: `%${after}` } : { before, after };
    return [standing(Q.rational(BigInt(value)), { written: numeral, ...around })];
  });
}

/** The denominator of a Chinese fraction stands first. */
function fractionsIn(text: string): StandingNumber[] {
  return [...text.matchAll(FRACTION)].flatMap(({ 0: written, 1: first = '', 2: spelled, 3: typed, index }) => {
    const [part, whole] = [spelled ?? first, typed ?? first].map(wholeNumber);
    if (part == null || whole == null || whole === 0) return [];
    const around = { written, before: text.slice(0, index), after: text.slice(index + written.length) };
    return [standing(Q.rational(BigInt(part), BigInt(whole)), around)];
  });
}

const wholeNumber = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : amountOf(text));

/** 三百五十 is 350, 百 is 100, 二〇二〇 is 2020; null for what is no number, such as 十四五. */
function amountOf(numeral: string): number | null {
  const characters = [...numeral];
  if (characters.every((one) => SPELLED.has(one))) return Number(characters.map((one) => SPELLED.get(one)).join(''));
  let [total, section, digit] = [0, 0, null as number | null];
  for (const one of characters) {
    const spelled = SPELLED.get(one);
    const ten = TENS.get(one);
    if (spelled !== undefined) {
      // 十四五 is the name of a plan.
      if (digit !== null && digit !== 0) return null;
      digit = spelled;
    } else if (ten !== undefined) {
      // Units go down: 五百三十, never 三十五百.
      if (section % (ten * 10) !== 0) return null;
      section += (digit ?? 1) * ten;
      digit = null;
    } else {
      total += (section + (digit ?? 0) || 1) * (MYRIADS.get(one) ?? 1);
      [section, digit] = [0, null];
    }
  }
  return total + section + (digit ?? 0);
}
