/** The sheet of input problems: what was not judged, what was left out, what is wrong with the data, and notes. */
import type { DataFinding } from '../../model/audit.ts';
import type { InputError } from '../../model/report.ts';
import type { BookId } from '../../wording/audit-workbook.ts';
import { wordExpected } from '../../wording/expected.ts';
import type { NewRow, SheetPlan } from '../../workbook/sheet-part.ts';
import { dataSentence } from '../audit-lists.ts';
import type { Style } from '../style.ts';
import { countCell, headCells, say, textCell } from './cells.ts';

const COLUMNS = {
  kind: 14,
  id: 18,
  file: 26,
  sheet: 14,
  line: 8,
  column: 8,
  field: 26,
  found: 24,
  expected: 30,
  next: 70,
} as const satisfies Partial<Record<BookId, number>>;

export const problemsPlan = (style: Style): SheetPlan => ({
  name: say(style, 'problems'),
  widths: Object.values(COLUMNS),
  head: headCells(style, Object.keys(COLUMNS) as BookId[]),
  landscape: true,
  footer: say(style, 'footer'),
});

type Kind = 'kind_invalid' | 'kind_left_out' | 'kind_note';

/** `id`: of the subject; null where there is none. */
export function errorRow(style: Style, kind: Kind, id: string | null, file: string, error: InputError): NewRow {
  const { sheet = '', line, column, pointer, found, expected } = error;
  return [
    textCell(say(style, kind)),
    textCell(style.shown(id ?? '')),
    textCell(style.file(file)),
    textCell(style.shown(sheet)),
    line === null ? null : countCell(line),
    column === null ? null : countCell(column),
    textCell(style.shown(pointer)),
    textCell(style.shown(found)),
    // A note says what is so, and asks for nothing.
    kind === 'kind_note' ? null : textCell(style.pick(wordExpected(expected)).trim()),
    textCell(style.pick(error)),
  ];
}

export function dataRow(style: Style, finding: DataFinding): NewRow {
  const { file, line, column } = finding.at;
  const id = 'id' in finding ? finding.id : '';
  return [
    textCell(say(style, 'kind_data')),
    textCell(style.shown(id)),
    textCell(style.file(file)),
    null,
    line === null ? null : countCell(line),
    column === null ? null : countCell(column),
    null,
    null,
    null,
    textCell(dataSentence(style, finding)),
  ];
}
