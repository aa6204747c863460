/** Rows that are no estate: totals, notes below the table, headers repeated for print, empty ones. */
import { type TableRow, textOfCell } from './cells.ts';
import type { Mapping } from './mapping.ts';
import { squashedHeader } from './recognise.ts';

export type SkippedKind = 'total' | 'note' | 'repeated_header' | 'nothing_mapped';

/** 合计, 金水区小计, 总计（12个）, 合计：12个小区; no estate is called so, though some are called 合计花园 and 合计5号院. */
const TOTAL =
  /^(?:(?:本页|以上|全.|.{1,20}(?:[市区县镇乡]|街道|办事处|社区))?(?:合计|总计|小计|共计|累计|总数)(?:[(（][^()（）]*[)）]|[:：].{0,20}|\d+[个处户家].*)?|(?:totals?|subtotal|sum)[:：]?)$/i;
const NOTE =
  /^(?:注|备注|说明|填表人|填报人|填报单位|填表单位|制表人|审核人|联系人|联系电话|填报日期|填表日期|单位负责人)[:：\d]/;

export const saysTotal = (text: string): boolean => TOTAL.test(text.replace(/\s+/g, ''));

/** So many cells at the start may hold the word for a total, and those that name the estate. */
const FIRST_CELLS = 4;

/** Null for a row that is an estate or a facility. */
export function skippedKind(row: TableRow, mapping: Mapping): SkippedKind | null {
  const texts = row.cells.map((cell) => textOfCell(cell).replace(/\s+/g, ''));
  const filled = texts.filter((text) => text !== '');
  const [first] = filled;
  if (first === undefined) return 'nothing_mapped';
  const names = mapping.columns.filter(({ field }) => field === 'name' || field === 'id');
  const telling = [...filled.slice(0, FIRST_CELLS), ...names.map(({ index }) => texts[index] ?? '')];
  if (telling.some(saysTotal)) return 'total';
  if (NOTE.test(first) && filled.length <= 2) return 'note';
  if (repeatsHeader(texts, mapping)) return 'repeated_header';
  const mapped = mapping.columns.filter(({ field }) => field !== null);
  return mapped.every(({ index }) => (texts[index] ?? '') === '') ? 'nothing_mapped' : null;
}

function repeatsHeader(texts: readonly string[], { columns }: Mapping): boolean {
  const alike = columns.filter(({ index, header }) => {
    const text = squashedHeader(texts[index] ?? '');
    return text !== '' && squashedHeader(header).split('/').includes(text);
  });
  return alike.length >= 2 && alike.length >= columns.length / 2;
}

/** A row of more cells than the table has columns: a separator too many has moved what stands behind it. */
export function isShifted(row: TableRow, { columns, width }: Mapping): boolean {
  // In a workbook a cell keeps its column; what stands beside the table is a remark.
  if (width === null) return false;
  const last = Math.max(...columns.map(({ index }) => index));
  return (row.width ?? 0) > width || row.cells.slice(last + 1).some((cell) => textOfCell(cell) !== '');
}
