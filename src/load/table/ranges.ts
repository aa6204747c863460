/**
 * Numbers that people give by their bounds: 200-300户, 200至300, 不足300, 300以上, 300余户.
 *
 * What gives no bound (约300, 300左右, 近300) is none of them. Both ends belong to the interval; of what is counted, "below
 * 300" ends at 299.
 */
import type { Rational } from '../../model/rational.ts';
import * as Q from '../../model/rational.ts';

/** A number with its unit, as `numbers.ts` reads it; null for anything else. `unit` goes for one that has none of its own. */
export type ReadPlain = (text: string, unit: string | null) => PlainNumber | null;

export interface PlainNumber {
  readonly value: Rational;
  /** Its own unit; empty where it has none. */
  readonly unit: string;
}

/** Null where there is no such end; never null at both. */
export interface Interval {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
}

const BETWEEN = /^([^-–—―−~～〜至到]+)(?:-{1,2}|–|—{1,2}|―|−|~|～|〜|至|到)([^-–—―−~～〜至到]+)$/;

/** A number that begins like a telephone number, or a month. */
const LEADING_ZERO = /^0\d/;

/** Null where the text is no range, or one of which the ends cannot be told: 300-200, and 1-2万, which may begin at 1. */
export function rangeIn(text: string, read: ReadPlain): Interval | null {
  const [, first = '', second = ''] = BETWEEN.exec(text) ?? [];
  if (first === '' || second === '' || LEADING_ZERO.test(first) || LEADING_ZERO.test(second)) return null;
  const high = read(second, read(first, null)?.unit ?? null);
  const low = read(first, high?.unit ?? null);
  if (low === null || high === null) return null;
  const [inFirst, inSecond] = [first, second].map((part) => part.includes('万'));
  const isFactorOpen = inSecond && !inFirst && Q.compare(Q.multiply(low.value, TEN_THOUSAND), high.value) <= 0;
  if (isFactorOpen || Q.compare(low.value, high.value) > 0) return null;
  return { lo: low.value, hi: high.value };
}

const TEN_THOUSAND = Q.rational(10_000n);

type Comparison = 'at_least' | 'more' | 'at_most' | 'less';

/** 以上, 以下 and 以内 include the number (Civil Code, art. 1259); 超过 and 不足 do not. */
const BEFORE: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:≥|>=|不少于|不低于|不小于|至少|最少)/, 'at_least'],
  [/^(?:≤|<=|不大于|不超过|不多于|不高于|至多|最多)/, 'at_most'],
  [/^(?:>|超过|大于|高于|多于)/, 'more'],
  [/^(?:<|不足|不到|少于|小于|低于)/, 'less'],
];
const BEHIND: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:及?以上|\+)$/, 'at_least'],
  [/(?:及?以下|以内)$/, 'at_most'],
  // 300余户: the word stands between the number and its unit.
  [/[余多](?=[^\d余多]{0,3}$)/, 'at_least'],
];

/** `whole`: what is counted has no parts. Null where no bound follows from the text. */
export function boundIn(text: string, whole: boolean, read: ReadPlain): Interval | null {
  const word = [...BEFORE, ...BEHIND].find(([pattern]) => pattern.test(text));
  const found = word && read(text.replace(word[0], ''), null);
  return found ? intervalOf(found.value, word[1], whole) : null;
}

function intervalOf(value: Rational, comparison: Comparison, whole: boolean): Interval | null {
  const floor = Q.rational(value.n / value.d);
  const isWhole = value.d === 1n;
  if (comparison === 'at_least') return { lo: value, hi: null };
  if (comparison === 'at_most') return { lo: null, hi: value };
  if (comparison === 'more') return { lo: whole ? Q.add(floor, Q.ONE) : value, hi: null };
  const below = whole && isWhole ? Q.subtract(value, Q.ONE) : whole ? floor : value;
  return Q.sign(below) < 0 ? null : { lo: null, hi: below };
}
