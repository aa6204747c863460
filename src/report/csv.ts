/** The report as a table: a row for each subject and rule, and one for each input error. */
import { stringify } from 'csv-stringify/sync';
import type { Report, SubjectResult } from '../model/report.ts';
import { CSV_COLUMNS, type CsvColumn } from '../wording/csv.ts';
import { styleFor } from './ci/sentence.ts';
import { type Cells, errorCells, findingCells, subjectCells } from './csv/cells.ts';
import { guarded } from './csv/guard.ts';
import type { RenderOptions } from './formats.ts';
import type { Style } from './style.ts';

const COLUMNS = Object.keys(CSV_COLUMNS) as CsvColumn[];

/** Numbers and days, which a spreadsheet should take for what they are. */
const PLAIN: ReadonlySet<CsvColumn> = new Set(['line', 'column', 'assessed_on']);

/** With a byte-order mark and CRLF, as Excel wants it. */
export function renderCsv({ results }: Report, options: RenderOptions): string {
  const style = styleFor(options);
  const head = COLUMNS.map((column) => (style.lang === 'zh' ? CSV_COLUMNS[column] : column));
  const rows = results.flatMap((result) => rowsOf(style, result)).map(cellsInOrder);
  return stringify([head, ...rows], { bom: true, record_delimiter: 'windows' });
}

function rowsOf(style: Style, result: SubjectResult): Cells[] {
  const own = subjectCells(style, result);
  const rows =
    result.verdict === 'invalid'
      ? result.errors.map((error) => errorCells(style, error))
      : result.findings.map((finding) => findingCells(style, finding));
  // No subject is left out, whatever is known of it.
  return rows.length === 0 ? [own] : rows.map((cells) => ({ ...own, ...cells }));
}

const cellsInOrder = (cells: Cells): string[] =>
  COLUMNS.map((column) => {
    const text = cells[column] ?? '';
    return PLAIN.has(column) ? text : guarded(text);
  });
