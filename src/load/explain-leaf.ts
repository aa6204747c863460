import { type Draft, draft } from './draft.ts';
import { meantDate, meantFlag, meantNumber } from './meant.ts';
import { nearestName } from './nearest.ts';

/** What coordinate systems are called elsewhere. */
const CRS_NAMES: ReadonlyMap<string, string> = new Map([
  ['WGS84', 'EPSG:4326'],
  ['CGCS2000', '国家2000'],
  ['GCJ02', '火星坐标系'],
  ['BD09', '百度坐标系'],
]);

const NEGATIVE = /^-[0-9]+(\.[0-9]+)?$/;
const DIGITS = /^[0-9]+(\.[0-9]+)?$/;

/** What is wrong with a single value, given what was expected in its place. */
export function leafDraft(expected: string, value: unknown, pointer: string): Draft {
  if (expected === 'decimal' || expected === 'count') return numberDraft(expected, value, pointer);
  if (expected === 'measure' || expected === 'tally') return measureDraft(expected, value, pointer);
  if (expected === 'coordinate') return draft('not_a_coordinate', pointer, expected);
  if (expected === 'date') return dateDraft(value, pointer);
  if (expected === 'boolean') return draft('wrong_type', pointer, expected, suggestion(meantFlag(value)));
  if (expected === 'text') return textDraft(value, pointer);
  if (expected.startsWith('one_of:')) return wordDraft(expected, value, pointer);
  return draft('wrong_type', pointer, expected);
}

const suggestion = (suggest: string | null): Draft['params'] => (suggest === null ? {} : { suggest });

/** What people type for an interval. */
const RANGE = /^[0-9.,]+[^0-9]{0,3}(-|–|—|~|～|至|到)[^0-9]{0,3}[0-9.,]+[^0-9]{0,3}$/;

/** A number, or an interval with two ends at most. */
function measureDraft(expected: 'measure' | 'tally', value: unknown, pointer: string): Draft {
  if (typeof value === 'object') return draft('wrong_type', pointer, 'interval');
  if (typeof value === 'string' && RANGE.test(value)) return draft('wrong_type', pointer, 'interval');
  return numberDraft(expected === 'tally' ? 'count' : 'decimal', value, pointer);
}

function numberDraft(expected: 'decimal' | 'count', value: unknown, pointer: string): Draft {
  const notOne = expected === 'count' ? 'not_a_count' : 'not_a_decimal';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return draft('not_finite', pointer, expected);
    if (value < 0) return draft('negative', pointer, expected);
    return draft(expected === 'count' && !Number.isInteger(value) ? notOne : 'number_out_of_range', pointer, expected);
  }
  if (typeof value !== 'string') return draft('wrong_type', pointer, expected);
  if (NEGATIVE.test(value)) return draft('negative', pointer, expected);
  if (!DIGITS.test(value)) return draft(notOne, pointer, expected, suggestion(meantNumber(value)));
  const hasPart = /\.0*[1-9]/.test(value);
  return draft(expected === 'count' && hasPart ? notOne : 'number_out_of_range', pointer, expected);
}

function dateDraft(value: unknown, pointer: string): Draft {
  if (typeof value === 'number') return draft('not_a_date', pointer, 'date', { hint: 'quote' });
  if (typeof value !== 'string') return draft('wrong_type', pointer, 'date');
  return draft('not_a_date', pointer, 'date', suggestion(meantDate(value)));
}

function textDraft(value: unknown, pointer: string): Draft {
  if (value === '') return draft('empty_text', pointer, 'text');
  return draft('wrong_type', pointer, 'text', typeof value === 'number' ? { hint: 'quote' } : {});
}

function wordDraft(expected: string, value: unknown, pointer: string): Draft {
  if (typeof value !== 'string') return draft('wrong_type', pointer, expected);
  const words = expected.slice('one_of:'.length).split('|');
  const nearest = nearestName(value, words, words.includes('WGS84') ? CRS_NAMES : new Map());
  return draft('not_one_of', pointer, expected, nearest === null ? {} : { nearest });
}
