/**
 * Numbers as people type them into a table, exactly: 3005户, 1，200, 2.5万㎡, 1亩, 三百.
 *
 * What is known by its bounds (200-300, 不足 300) is an interval. What has no value (约300, 无) is told apart from what
 * cannot be read; neither is ever a number, and neither is ever zero.
 */
import type { Rational } from '../../model/rational.ts';
import * as Q from '../../model/rational.ts';
import { chineseNumber } from './numerals.ts';
import { boundIn, type Interval, type PlainNumber, rangeIn } from './ranges.ts';
import { halfWidth, type Quantity, unitNamed } from './units.ts';

export type NumberReading =
  | { readonly kind: 'value'; readonly value: Rational }
  | ({ readonly kind: 'interval' } & Interval)
  | { readonly kind: 'blank' }
  /** Something is said, and no number follows from it. */
  | { readonly kind: 'open'; readonly why: 'approximate' | 'bound' | 'none_or_unknown' | 'range' }
  | { readonly kind: 'bad'; readonly why: 'not_a_number' | 'other_unit' };

const BLANK =
  /^(?:[-—–－―_/\\.…·]+|暂无|暂缺|缺|未知|不详|不明|待定|待核实|待补充|空|n\/a|null|nil|none|unknown|tbd|\?+)$/i;
const NONE = /^(?:无|没有|否|×|✗|✕)$/;

/** Marks of footnotes: 320①, 320*, 320[1]. A raised digit may be an exponent, and is not one of them. */
const FOOTNOTE = /(?:[\u2460-\u2473*※†‡]|\[\d{1,2}\]|\(注\d{0,2}\)|注\d{1,2})+$/;

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMERAL = new RegExp(`^(?:${DIGITS})$`);
const TEN_THOUSANDS = new RegExp(`^(${DIGITS})万$`);

/** What is said to be about a number, a range or a bound, where no interval follows from it. */
const RANGE = new RegExp(`^(?:${DIGITS})\\D{0,4}?(?:-|–|—|~|～|〜|至|到)(?:${DIGITS})\\D{0,4}$`);
const ABOUT =
  /^(?:约|大约|大概|近|将近|接近|≈|~|～)|(?:左右|上下|余|多|来|许|约|±\d+)\D{0,3}$|^\d[\d,.]*(?:余|多)\D{0,3}$/;
const BOUND =
  /^(?:≥|≤|>|<|>=|<=|不足|不到|不少于|不低于|不大于|不超过|超过|大于|小于|低于|高于|至少|最多|至多)|(?:以上|以下|以内|及以上|\+)$/;

/** More digits than this on either side of the point are a slip. */
const MAX_LENGTH = 60;

const NOT_A_NUMBER: NumberReading = { kind: 'bad', why: 'not_a_number' };

/** Whether a cell says in some way that nothing is known: —, /, 暂无, 不详. Not 无, which may mean that there is none. */
export const saysNothing = (typed: string): boolean => typed.trim() === '' || BLANK.test(halfWidth(typed).trim());

/** 无: there is none, or nothing is known. */
export const saysNone = (typed: string): boolean => NONE.test(typed.trim());

/** What is counted comes in whole numbers. */
const COUNTED: readonly Quantity[] = ['households', 'people', 'beds'];

/** `factor` is what one of the header's unit is in the field's; a unit in the cell goes before it. */
export function readNumber(typed: string, quantity: Quantity, factor: Rational): NumberReading {
  const text = halfWidth(typed).trim();
  if (saysNothing(text)) return { kind: 'blank' };
  if (saysNone(text)) return { kind: 'open', why: 'none_or_unknown' };
  if (text.length > MAX_LENGTH) return NOT_A_NUMBER;
  const bare = text
    .replace(/m(?:\^?2|²)(?!\d)/gi, '㎡')
    .replace(FOOTNOTE, '')
    .replace(/\s+(?=\D)|(?<=\D)\s+/g, '');
  const plain = plainNumber(bare, null);
  const read = (part: string, unit: string | null): PlainNumber | null => {
    const found = plainNumber(part, unit);
    if (found === null || (found.quantity !== null && found.quantity !== quantity)) return null;
    return { unit: found.unit, value: Q.multiply(found.number, found.factor ?? factor) };
  };
  if (plain === null) {
    const isCounted = COUNTED.includes(quantity);
    const interval = rangeIn(bare, read) ?? boundIn(bare, isCounted, read);
    return withoutValue(bare, isCounted && interval && hasParts(interval) ? null : interval);
  }
  if (plain.quantity !== null && plain.quantity !== quantity) return { kind: 'bad', why: 'other_unit' };
  return { kind: 'value', value: Q.multiply(plain.number, plain.factor ?? factor) };
}

const hasParts = ({ lo, hi }: Interval): boolean => [lo, hi].some((end) => end !== null && end.d !== 1n);

interface Plain {
  readonly number: Rational;
  readonly unit: string;
  /** Null where there is no unit. */
  readonly quantity: Quantity | null;
  readonly factor: Rational | null;
}

/** A number and its unit, `otherwise` where it has none; null for anything else. */
function plainNumber(text: string, otherwise: string | null): Plain | null {
  const { body, unit: own } = withoutUnit(text);
  const number = numeral(body);
  const unit = own === '' ? (otherwise ?? '') : own;
  const named = unit === '' ? null : unitNamed(unit);
  if (number === null || named === undefined) return null;
  return { number, unit, quantity: named?.quantity ?? null, factor: named?.factor ?? null };
}

/** A number and the word behind it. */
function withoutUnit(text: string): { body: string; unit: string } {
  const [, body = text, unit = ''] =
    /^([\d,.]+|[〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+)(\D+)$/.exec(text) ?? [];
  if (unit === '' || unit === '万') return { body: text, unit: '' };
  return unitNamed(unit) === undefined && chineseNumber(text) !== null ? { body: text, unit: '' } : { body, unit };
}

function numeral(body: string): Rational | null {
  if (NUMERAL.test(body)) return Q.fromDecimal(body.replaceAll(',', ''));
  const [, inTenThousands] = TEN_THOUSANDS.exec(body) ?? [];
  if (inTenThousands !== undefined) {
    return Q.multiply(Q.fromDecimal(inTenThousands.replaceAll(',', '')), Q.rational(10_000n));
  }
  const chinese = chineseNumber(body);
  return chinese === null ? null : Q.rational(BigInt(chinese));
}

function withoutValue(text: string, interval: Interval | null): NumberReading {
  if (interval !== null) return { kind: 'interval', ...interval };
  if (RANGE.test(text)) return { kind: 'open', why: 'range' };
  const hasNumber = /[\d一二两三四五六七八九十百千]/.test(text);
  if (hasNumber && BOUND.test(text)) return { kind: 'open', why: 'bound' };
  if (hasNumber && ABOUT.test(text)) return { kind: 'open', why: 'approximate' };
  return NOT_A_NUMBER;
}
