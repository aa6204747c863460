/** What a value was probably meant to be, where it can be told. Only ever a suggestion in a message. */
import { exactNumber } from './number.ts';

const ABOUT = /^(约|大约|近|≈|~|about)\s*/i;
const UNIT = /\s*(平方米|平米|m2|m²|㎡|米|m|户|人|床|张|个|处|元)$/i;
const GROUPED = /^[0-9]{1,3}([,，_' ][0-9]{3})+(\.[0-9]+)?$/;
const NUMERAL = /^[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?$/i;
const DATE = /^([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*(?:[-/.月]\s*([0-9]{1,2})\s*日?)?月?$/;
const YEAR = /^([0-9]{4})\s*年$/;
const COMPACT_DATE = /^([0-9]{4})([0-9]{2})([0-9]{2})$/;
const DATE_AND_TIME = /^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]/;

/** `1,200` → 1200, `３００` → 300, `约 300㎡` → 300, `3e2` → 300; null for `三百`. */
export function meantNumber(typed: string): string | null {
  if (typed.length > 60) return null;
  const bare = typed.normalize('NFKC').trim().replace(ABOUT, '').replace(UNIT, '');
  const digits = GROUPED.test(bare) ? bare.replace(/[,，_' ]/g, '') : bare;
  const value = NUMERAL.test(digits) ? exactNumber(digits) : null;
  return value === null ? null : String(value);
}

/** `2026/3/1`, `2026年3月1日`, `20260301` → 2026-03-01; `2026年3月` → 2026-03. */
export function meantDate(typed: string): string | null {
  const plain = typed.slice(0, 40).normalize('NFKC').trim();
  const year = YEAR.exec(plain)?.[1];
  if (year !== undefined) return year;
  const day = DATE_AND_TIME.exec(plain)?.[1];
  if (day !== undefined) return day;
  const parts = (COMPACT_DATE.exec(plain) ?? DATE.exec(plain))?.slice(1).filter((part) => part !== undefined);
  return parts ? parts.map((part) => part.padStart(2, '0')).join('-') : null;
}

const YES = new Set(['是', '有', 'yes', 'y', 'true', '1', 'on']);
const NO = new Set(['否', '无', 'no', 'n', 'false', '0', 'off']);

/** `是` and `yes` → true, `否` and 0 → false. */
export function meantFlag(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const plain = String(value).trim().toLowerCase();
  if (YES.has(plain)) return 'true';
  return NO.has(plain) ? 'false' : null;
}
