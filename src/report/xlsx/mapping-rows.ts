/** The sheet of the column mapping: a row for each column of the tables that were read. */
import type { ColumnUse } from '../../model/audit.ts';
import type { BookId } from '../../wording/audit-workbook.ts';
import { RECOGNISED_BY, UNUSED_COLUMN } from '../../wording/tables.ts';
import type { NewRow, SheetPlan } from '../../workbook/sheet-part.ts';
import type { Style } from '../style.ts';
import { countCell, headCells, say, textCell } from './cells.ts';

const COLUMNS = {
  file: 30,
  sheet: 16,
  header_row: 10,
  column: 8,
  header: 36,
  field: 36,
  unit: 8,
  how: 30,
} as const satisfies Partial<Record<BookId, number>>;

export const mappingPlan = (style: Style): SheetPlan => ({
  name: say(style, 'mapping'),
  widths: Object.values(COLUMNS),
  head: headCells(style, Object.keys(COLUMNS) as BookId[]),
  landscape: true,
  footer: say(style, 'footer'),
});

export function mappingRow(
  style: Style,
  { file, sheet, headerRow, column, header, field, unit, ...why }: ColumnUse,
): NewRow {
  return [
    textCell(style.file(file)),
    textCell(style.shown(sheet ?? '')),
    countCell(headerRow),
    textCell(column),
    textCell(style.shown(header)),
    textCell(field === null ? say(style, 'not_used') : style.shown(field)),
    textCell(unit ?? ''),
    textCell(wordsOf(style, why)),
  ];
}

function wordsOf(style: Style, { by, unused }: Pick<ColumnUse, 'by' | 'unused'>): string {
  if (by === null) return style.pick(UNUSED_COLUMN[unused ?? 'unknown']);
  return style.pick(RECOGNISED_BY[by]);
}
