/**
 * Dates as people type them into a table: 2012年6月, 2012.6, 2012/6/30, 20120630, a serial number of a spreadsheet.
 *
 * A date is only as fine as what is typed: 2012年6月底 is some day of June, 2012年底 some day of 2012.
 */
import { saysNone, saysNothing } from './numbers.ts';
import { halfWidth } from './units.ts';

export type DateReading =
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `rough` where it was read less finely than it may have been meant. */
  | { readonly kind: 'value'; readonly value: string; readonly rough: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'open'; readonly why: 'approximate' | 'bound' | 'none_or_unknown' | 'range' }
  | { readonly kind: 'bad' };

const DAY = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;
const MONTH = /^(\d{4})(?:年|[-/.])(\d{1,2})月?$/;
const YEAR = /^(\d{4})年?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const COMPACT_MONTH = /^(\d{4})(\d{2})$/;
const TIME = /(?:\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const PART = /^(\d{4}年(?:\d{1,2}月)?)(?:年?[初中末底]|[上中下]旬|[上下]半[年月]|第?[一二三四1-4]季度)$/;
const RANGE = /^\d{4}\D{0,2}(?:\d{1,2}月?)?(?:-|–|—|~|～|至|到)\d{4}/;
const BOUND = /(?:前|后|以前|以后|之前|之后)$/;
const ABOUT = /^(?:约|大约|大概|近)|(?:左右|前后|年代|许)$/;

/** The tenth month typed as a number loses its zero: 2012.1 may be January or October. */
const LOST_ZERO = /^(\d{4})\.1$/;

const BAD: DateReading = { kind: 'bad' };

export function readDate(typed: string): DateReading {
  const text = halfWidth(typed).trim();
  if (saysNothing(text)) return { kind: 'blank' };
  if (saysNone(text)) return { kind: 'open', why: 'none_or_unknown' };
  if (text.length > 40) return BAD;
  const plain = text
    .replace(TIME, '')
    .replace(/\s+/g, '')
    .replace(/(?:建成|竣工|建|交付)$/, '');
  const [, year] = LOST_ZERO.exec(plain) ?? [];
  if (year !== undefined) return { kind: 'value', value: year, rough: true };
  const value = dateIn(plain) ?? dateIn(PART.exec(plain)?.[1] ?? '');
  if (value !== null) return { kind: 'value', value, rough: false };
  if (RANGE.test(plain)) return { kind: 'open', why: 'range' };
  if (!/\d{2}/.test(plain)) return BAD;
  if (ABOUT.test(plain)) return { kind: 'open', why: 'approximate' };
  return BOUND.test(plain) ? { kind: 'open', why: 'bound' } : BAD;
}

function dateIn(plain: string): string | null {
  const match = [DAY, COMPACT, MONTH, COMPACT_MONTH, YEAR].map((form) => form.exec(plain)).find((found) => found);
  return match
    ? match
        .slice(1)
        .map((part) => part.padStart(2, '0'))
        .join('-')
    : null;
}

/** The first of January 1900 and of 2200, as serial numbers of the usual date system. */
const SERIALS = { first: 1, end: 109_575 };

const MILLISECONDS = 86_400_000;

/**
 * The date that a number in a spreadsheet stands for: 2012, 201206 and 20120630 as typed, 2012.6 as June, else the
 * count of days that a spreadsheet keeps. `from1904`: it counts them from 1904.
 */
export function dateFromNumber(digits: string, from1904: boolean): DateReading {
  if (/^(?:19|20|21)\d{2}(?:\.\d{1,2}|\d{2}|\d{4})?$/.test(digits)) return readDate(digits);
  const days = Math.floor(Number(digits)) + (from1904 ? 1462 : 0);
  if (!(days > SERIALS.first && days < SERIALS.end)) return BAD;
  // Serial 60 is a 29 February 1900 that never was; every later number is one day too large.
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return { kind: 'value', value: new Date(epoch + days * MILLISECONDS).toISOString().slice(0, 10), rough: false };
}
