/** The sheets of a workbook as tables of cells; dates and numbers as the sheet shows them. */

import { InvalidInput } from '../../model/problem.ts';
import { Damaged, TooLarge } from '../../workbook/damaged.ts';
import { type Book, type BookSheet, openBook } from '../../workbook/read.ts';
import type { BookCell } from '../../workbook/sheet.ts';
import type { Cell, Sheet, TableRow } from './cells.ts';
import type { TableCode } from './codes.ts';
import { MAX_COLUMNS, tooManyColumns } from './csv.ts';
import { tableProblem, WHOLE_TABLE } from './table-problem.ts';
import { unitNamed } from './units.ts';

const MIB = 1024 * 1024;

/** Half a million rows, and of them the texts that cells share, which are held. A larger table can be saved as CSV. */
const LIMITS = { whole: 512 * MIB, held: 64 * MIB };

export interface Workbook {
  readonly from1904: boolean;
  readonly sheets: readonly Sheet[];
  /** Names of the sheets that are hidden, and not read. */
  readonly hidden: readonly string[];
}

/** Throws InvalidInput for what is no workbook or is too large. */
export async function openXlsx(bytes: Uint8Array, limits = LIMITS): Promise<Workbook> {
  const book: Book = await openBook(bytes, limits).catch((error: unknown) => {
    throw explained(error, limits.whole);
  });
  const hidden = book.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const sheets = book.sheets.filter(({ isHidden }) => !isHidden).map(sheetOf);
  return { from1904: book.from1904, sheets, hidden };
}

const mebibytes = (bytes: number): string => String(Math.ceil(bytes / MIB));

function explained(error: unknown, limit: number): unknown {
  if (error instanceof Damaged) return refused('broken_workbook', '', {});
  if (!(error instanceof TooLarge)) return error;
  return refused('workbook_too_large', mebibytes(error.size), { limit_mib: mebibytes(limit) });
}

const refused = (code: TableCode, found: string, params: Record<string, string>): InvalidInput =>
  new InvalidInput([tableProblem(code, WHOLE_TABLE, '', found, 'table_file', params)]);

function sheetOf({ name, merges, rows }: BookSheet): Sheet {
  async function* each(): AsyncGenerator<TableRow> {
    try {
      for await (const row of rows) yield tableRow(name, row.number, row.cells);
    } catch (error) {
      throw explained(error, 0);
    }
  }
  const own = merges.map(({ startRow, endRow, startCol, endCol }) => ({
    startRow,
    endRow,
    startColumn: startCol,
    endColumn: endCol,
  }));
  return { name, merges: own, rows: { [Symbol.asyncIterator]: each } };
}

function tableRow(sheet: string, number: number, found: readonly (BookCell | null)[]): TableRow {
  const cells = found.map((cell) => cell && cellOf(cell));
  const width = cells.findLastIndex((cell) => cell !== null && cell.text.trim() !== '') + 1;
  if (width > MAX_COLUMNS) throw new InvalidInput([tooManyColumns(sheet, number, width)]);
  return { number, cells: cells.slice(0, width) };
}

function cellOf(cell: BookCell): Cell {
  if (cell.kind === 'number') return numberCell(cell.value, cell.format);
  if (cell.kind === 'date') return dateCell(cell.value, cell.format);
  if (cell.kind === 'flag') return { kind: 'flag', text: String(cell.value) };
  if (cell.kind === 'uncalculated') return { kind: 'no_value', text: '=' };
  return { kind: cell.kind, text: cell.text };
}

/** Spreadsheets keep and show 15 digits; what a double holds beyond them nobody typed. */
const digitsOf = (value: number): string => String(Number(value.toPrecision(15)));

const VAGUE = /[约近余多超≥≤<>～~±+]|左右|上下|不足|不到|不少|不低|以上|以下|以内/;

const unquoted = (format: string): string => format.replace(/"([^"]*)"|\\(.)/g, '$1$2');

/**
 * A number with the unit that its format adds: `320"㎡"` shows 320㎡. With a percent sign, or with words that change
 * what is shown, it is the text that is shown, or stands for it.
 */
function numberCell(value: number, format: string | null): Cell {
  const digits = digitsOf(value);
  const [section = ''] = (format ?? '').split(';');
  const words = [...section.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, single]) => quoted ?? single ?? '').join('');
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return { kind: 'text', text: `${digitsOf(value * 100)}%` };
  // A comma at the end divides what is shown by a thousand, and 万 says that something else has divided it.
  const isScaled = /[0#?],+(?:\.|$|[^0#?,])/.test(bare) || /[万亿千百]/.test(words);
  const unit = words.trim();
  if (isScaled) return { kind: 'text', text: `${digits}(${section})` };
  // 约300 is no 300, whoever writes the word: a person or the format.
  if (VAGUE.test(words)) return { kind: 'text', text: unquoted(section).replace(/[0#?,.]+/, digits) };
  return unitNamed(unit) === undefined ? { kind: 'number', text: digits } : { kind: 'text', text: `${digits}${unit}` };
}

/**
 * As much of the date as the format shows: 2012年6月 is kept as the first of June. Without a format, the first of a month
 * may be a month.
 */
function dateCell(value: Date, format: string | null): Cell {
  const day = value.toISOString().slice(0, 10);
  if (format === null) return { kind: 'date', text: day.endsWith('-01') ? day.slice(0, 7) : day };
  const shown = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  if (!/y|e/.test(shown)) return { kind: 'text', text: day.slice(5) };
  if (/d/.test(shown)) return { kind: 'date', text: day };
  return { kind: 'date', text: /m/.test(shown) ? day.slice(0, 7) : day.slice(0, 4) };
}
