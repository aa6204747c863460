/** The report as a table: a row for each subject and rule, and one for each input error. */
import { stringify } from 'csv-stringify/sync';
import type { Report, SubjectResult } from '../model/report.ts';
import { CSV_COLUMNS, type CsvColumn } from '../wording/csv.ts';
import { type Cells, errorCells, findingCells, subjectCells } from './csv/cells.ts';
import { guarded } from './csv/guard.ts';
import type { RenderOptions } from './formats.ts';
import { plainStyle, type Style } from './style.ts';

const COLUMNS = Object.keys(CSV_COLUMNS) as CsvColumn[];

/** Numbers and days, which a spreadsheet should take for what they are. */
const PLAIN: ReadonlySet<CsvColumn> = new Set(['line', 'column', 'assessed_on', 'due']);

/** With a byte-order mark and CRLF, as Excel wants it. */
export function renderCsv({ results }: Report, options: RenderOptions): string {
  const table = openCsv(options);
  return [table.head, ...results.map((result) => table.rows(result))].join('');
}

/** The table piece by piece: the pieces one after the other are the file. */
export interface CsvTable {
  readonly head: string;
  rows(result: SubjectResult): string;
}

export function openCsv(options: RenderOptions): CsvTable {
  const style = plainStyle(options);
  const head = COLUMNS.map((column) => (style.lang === 'zh' ? CSV_COLUMNS[column] : column));
  return {
    head: stringify([head], { bom: true, record_delimiter: 'windows' }),
    rows: (result) => stringify(rowsOf(style, result).map(cellsInOrder), { record_delimiter: 'windows' }),
  };
}

function rowsOf(style: Style, result: SubjectResult): Cells[] {
  const own = subjectCells(style, result);
  const errors = result.verdict === 'invalid' ? result.errors : (result.input_problems ?? []);
  const rows = [
    ...result.findings.map((finding) => findingCells(style, finding)),
    ...errors.map((error) => errorCells(style, error)),
  ];
  // No subject is left out, whatever is known of it.
  return rows.length === 0 ? [own] : rows.map((cells) => ({ ...own, ...cells }));
}

const cellsInOrder = (cells: Cells): string[] =>
  COLUMNS.map((column) => {
    const text = cells[column] ?? '';
    return PLAIN.has(column) ? text : guarded(text);
  });
