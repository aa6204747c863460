/** One cell read as the field of its column asks for it, or why it cannot be. */
import { measureText } from '../../model/measure.ts';
import type { Rational } from '../../model/rational.ts';
import * as Q from '../../model/rational.ts';
import type { Measure } from '../../model/subject.ts';
import { exactNumber } from '../number.ts';
import type { Cell } from './cells.ts';
import type { TableCode } from './codes.ts';
import type { FieldKind, TableField } from './fields.ts';
import { readNumber, saysNone, saysNothing } from './numbers.ts';
import type { Interval } from './ranges.ts';
import { type DateReading, dateFromNumber, readDate } from './typed-dates.ts';
import { type Names, readFlag, readWord, TYPE_NAMES, typeChoices } from './words.ts';

/** What a cell can say; an interval where only bounds are known. */
export type CellValue = string | number | boolean | Extract<Measure, object>;

/** `value` null: nothing is known. A problem may come with a value, where that is less than was typed. */
export interface CellReading {
  readonly value: CellValue | null;
  readonly problem: CellProblem | null;
}

export interface CellProblem {
  readonly code: TableCode;
  readonly expected: string;
  readonly params?: Readonly<Record<string, string>>;
}

export interface ReadAs {
  readonly field: TableField;
  /** What one of the column's unit is in the unit of the field. */
  readonly factor: Rational;
  readonly from1904: boolean;
}

const NOTHING: CellReading = { value: null, problem: null };

const value = (found: CellReading['value']): CellReading => ({ value: found, problem: null });
const unread = (code: TableCode, expected: string): CellReading => ({ value: null, problem: { code, expected } });

export function readCell(cell: Cell | null | undefined, as: ReadAs): CellReading {
  if (cell == null || cell.text.trim() === '') return NOTHING;
  const { kind } = as.field;
  if (cell.kind === 'error') return unread('cell_error_value', expectedOf(kind));
  if (cell.kind === 'no_value') return unread('cell_no_value', expectedOf(kind));
  if (kind.type === 'text') return readText(cell);
  if (kind.type === 'date') return dateReading(dateOf(cell, as.from1904));
  if (kind.type === 'word') return wordReading(cell, kind.names);
  return kind.type === 'number' ? numberReading(cell, kind, as.factor) : flagReading(cell);
}

/** What stands in the sentences as expected. */
function expectedOf(kind: FieldKind): string {
  if (kind.type === 'word') return `one_of:${Object.keys(kind.names).join('|')}`;
  if (kind.type === 'flag') return 'yes_or_no_cell';
  if (kind.type === 'date') return 'date_cell';
  return kind.type === 'text' ? 'text_cell' : 'number_cell';
}

/** How a spreadsheet shortens a long number: 4.22003E+15. */
const SHORTENED = /^\d(?:\.\d+)?E\+\d+$/i;

/** A number of more digits than a spreadsheet keeps. */
const CUT = /^\d{16,}$/;

function readText(cell: Cell): CellReading {
  const text = cell.text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  const isCut = cell.kind === 'number' && (CUT.test(text) || /e/i.test(text));
  if (isCut || SHORTENED.test(text)) return unread('cell_digits_lost', 'text_cell');
  return saysNothing(text) || saysNone(text) ? NOTHING : value(text);
}

function dateOf(cell: Cell, from1904: boolean): DateReading {
  if (cell.kind === 'date') return { kind: 'value', value: cell.text, rough: false };
  if (cell.kind === 'number') return dateFromNumber(cell.text, from1904);
  return cell.kind === 'flag' ? { kind: 'bad' } : readDate(cell.text);
}

const OPEN: Readonly<Record<'approximate' | 'bound' | 'none_or_unknown' | 'range', TableCode>> = {
  approximate: 'cell_approximate',
  bound: 'cell_bound',
  none_or_unknown: 'cell_none_or_unknown',
  range: 'cell_range',
};

function dateReading(read: DateReading): CellReading {
  if (read.kind === 'blank') return NOTHING;
  if (read.kind === 'bad') return unread('cell_not_a_date', 'date_cell');
  if (read.kind === 'open') return unread(OPEN[read.why], 'date_cell');
  if (!read.rough) return value(read.value);
  return { value: read.value, problem: { code: 'cell_rough_date', expected: 'date_cell' } };
}

function flagReading(cell: Cell): CellReading {
  const flag = cell.kind === 'date' ? 'bad' : readFlag(cell.text);
  return flag === 'bad' ? unread('cell_not_a_flag', 'yes_or_no_cell') : value(flag);
}

function wordReading(cell: Cell, names: Names): CellReading {
  const expected = expectedOf({ type: 'word', names });
  const read = cell.kind === 'text' ? readWord(cell.text, names) : ({ kind: 'bad' } as const);
  if (read.kind === 'value') return value(read.value);
  if (read.kind === 'blank') return NOTHING;
  if (read.kind === 'open') return unread(OPEN[read.why], expected);
  const choices = names === TYPE_NAMES ? typeChoices(cell.text) : [];
  return choices.length === 0
    ? unread('cell_not_a_word', expected)
    : unread('cell_which_type', `one_of:${choices.join('|')}`);
}

const NUMERAL = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

type NumberKind = Extract<FieldKind, { type: 'number' }>;

function numberReading(cell: Cell, { quantity, isOneValue }: NumberKind, factor: Rational): CellReading {
  if (cell.kind === 'number' && NUMERAL.test(cell.text)) return exact(Q.multiply(Q.fromDecimal(cell.text), factor));
  if (cell.kind !== 'text') return unread('cell_not_a_number', 'number_cell');
  const read = readNumber(cell.text, quantity, factor);
  if (read.kind === 'value') return exact(read.value);
  if (read.kind === 'interval') {
    return isOneValue ? unread(read.lo && read.hi ? 'cell_range' : 'cell_bound', 'number_cell') : intervalReading(read);
  }
  if (read.kind === 'blank') return NOTHING;
  if (read.kind === 'open') return unread(OPEN[read.why], 'number_cell');
  return unread(read.why === 'other_unit' ? 'cell_other_unit' : 'cell_not_a_number', 'number_cell');
}

function exact(number: Rational): CellReading {
  const digits = digitsOf(number);
  return digits === null ? unread('cell_not_a_number', 'number_cell') : value(digits);
}

/** What is judged by its bounds is told, since one value would decide more. */
function intervalReading({ lo, hi }: Interval): CellReading {
  const [min, max] = [lo && digitsOf(lo), hi && digitsOf(hi)];
  if ((lo && min === null) || (hi && max === null)) return unread('cell_not_a_number', 'number_cell');
  const interval = { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
  const problem: CellProblem = {
    code: 'cell_interval',
    expected: 'number_cell',
    params: { read: measureText(interval) },
  };
  return { value: interval, problem };
}

/** A fraction of a square metre has few digits, and a number of more than anybody measures is a slip. */
const MOST_DIGITS = 30;

/** The digits, never a rounded double; a fraction where no decimal is exact. Null where there are too many. */
function digitsOf(number: Rational): number | string | null {
  const text = Q.toText(number);
  if (!text.includes('/')) return exactNumber(text);
  return text.length > MOST_DIGITS ? null : text;
}
