/** Rows of a text file whose columns are separated by commas, semicolons or tabs; read as it comes, never as a whole. */
import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { InvalidInput } from '../../model/problem.ts';
import type { Encoding } from '../bytes.ts';
import type { Cell, Sheet, TableRow } from './cells.ts';
import { type Bytes, decoded, detectEncoding } from './encoding.ts';
import { tableProblem, WHOLE_TABLE } from './table-problem.ts';

/** No row that anybody typed is longer, in bytes of UTF-8. */
const MAX_ROW = 1024 * 1024;

/** No table that anybody typed is wider. */
export const MAX_COLUMNS = 1000;

/** As much of the start as shows which separator the file uses. */
const SAMPLE = 64 * 1024;

const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface CsvFile {
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly sheet: Sheet;
}

/** Throws InvalidInput; what is wrong further down is thrown when the rows are gone through. */
export async function openCsv(bytes: Bytes): Promise<CsvFile> {
  const encoding = await detectEncoding(bytes);
  const start = await startOf(bytes, encoding);
  const declared = /^sep=([,;\t])\r?\n/.exec(start)?.[1] as Separator | undefined;
  const separator = declared ?? separatorOf(start);
  const skipped = declared === undefined ? 0 : 1;
  const rows = { [Symbol.asyncIterator]: () => rowsOf(bytes, encoding, separator, skipped) };
  return { encoding, separator, sheet: { name: null, merges: [], rows } };
}

/** What is wrong with the text is thrown with its rows. */
async function startOf(bytes: Bytes, encoding: Encoding): Promise<string> {
  let start = '';
  try {
    for await (const piece of decoded(bytes, encoding)) {
      start += piece.slice(0, SAMPLE);
      if (start.length >= SAMPLE) break;
    }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
  }
  return start;
}

/** The sign that stands most often outside quotation marks; a comma where none does. */
function separatorOf(start: string): Separator {
  const open = start.replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => open.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * `skipped`: so many lines at the start belong to no row, yet count as one each. Every row before a damaged place is
 * given before the damage is thrown, however the bytes come in.
 */
async function* rowsOf(
  bytes: Bytes,
  encoding: Encoding,
  separator: Separator,
  skipped: number,
): AsyncGenerator<TableRow> {
  const waiting: string[][] = [];
  const parser = parse({ ...OPTIONS, delimiter: separator, from_line: skipped + 1, on_record: keepIn(waiting) });
  // It is kept in `errored` as well, and looked at once the rows before it are given.
  parser.on('error', () => undefined);
  let number = skipped;
  const parsed = function* (): Generator<TableRow> {
    for (const record of waiting.splice(0)) yield rowOf(record, ++number, separator);
    if (parser.errored) throw explained(parser.errored, number + 1);
  };
  for await (const piece of decoded(bytes, encoding)) {
    parser.write(piece);
    yield* parsed();
  }
  parser.end();
  parser.resume();
  await finished(parser, { readable: false }).catch(() => undefined);
  yield* parsed();
}

const OPTIONS = { bom: true, max_record_size: MAX_ROW, relax_column_count: true, relax_quotes: true };

/** A piece of text is parsed while it is written; its rows are taken at once, past the slow road through the stream. */
const keepIn =
  (waiting: string[][]) =>
  (record: string[]): null => {
    waiting.push(record);
    return null;
  };

function rowOf(record: readonly string[], number: number, separator: Separator): TableRow {
  const row = { number, cells: cellsOf(record, number), width: record.length };
  const swallowed = record.find((text) => holdsRows(text, record.length, separator));
  return swallowed === undefined ? row : { ...row, swallowed };
}

/**
 * Whether the lines of a cell have as many separators as rows of the table: from one stray quotation mark to the next,
 * which mostly stands in the same column, every line break brings as many as a row has.
 */
function holdsRows(text: string, width: number, separator: Separator): boolean {
  if (!text.includes('\n')) return false;
  const breaks = text.split('\n').filter((line) => line.trim() !== '').length - 1;
  const separators = text.split(separator).length - 1;
  return breaks > 0 && separators >= Math.max(FEWEST_SEPARATORS, breaks * (width - 1));
}

/** An address of two lines may have one comma. */
const FEWEST_SEPARATORS = 2;

function cellsOf(record: readonly string[], row: number): (Cell | null)[] {
  const width = record.findLastIndex((text) => text.trim() !== '') + 1;
  if (width > MAX_COLUMNS) throw new InvalidInput([tooManyColumns(null, row, width)]);
  return record.slice(0, width).map((text) => (text.trim() === '' ? null : { kind: 'text', text }));
}

export const tooManyColumns = (sheet: string | null, row: number, width: number) =>
  tableProblem('too_many_columns', { sheet, row, column: null }, '', String(width), 'table_width', {
    limit: String(MAX_COLUMNS),
  });

function explained(error: Error, row: number): Error {
  if (!(error instanceof CsvError)) return error;
  const at = { ...WHOLE_TABLE, row };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new InvalidInput([tableProblem('unclosed_quote', at, '', '"', 'closing_quote')]);
  }
  const params = { limit: String(MAX_ROW / 1024 / 1024) };
  return new InvalidInput([tableProblem('row_too_long', at, '', '', 'table_row', params)]);
}
