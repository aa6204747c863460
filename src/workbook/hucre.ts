/** The only place that knows the spreadsheet library: workbooks in and out as plain data. */
import { readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** Rows and columns count from 0; both ends are part of it. */
export interface Merged {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
  readonly endCol: number;
}

/** What stands in a cell. `format` is the number format of the sheet, `uncalculated` a formula without a value. */
export type BookCell =
  | { readonly kind: 'text' | 'error'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: string | null }
  /** Midnight in UTC of the day, or a moment of it. */
  | { readonly kind: 'date'; readonly value: Date; readonly format: string | null }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'uncalculated' };

export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly merges: readonly Merged[];
  readonly rows: readonly (readonly (BookCell | null)[])[];
}

export interface Book {
  readonly from1904: boolean;
  readonly sheets: readonly BookSheet[];
}

/** Throws whatever the library throws for a file that is no workbook. */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  const book = await readXlsx(bytes, { readStyles: true });
  const sheets: BookSheet[] = [];
  // Each sheet of the library is let go as soon as it is read: both forms of a large one do not fit the memory.
  for (let sheet = book.sheets.shift(); sheet !== undefined; sheet = book.sheets.shift()) {
    const { cells } = sheet;
    const rows = sheet.rows.map((row, r) => row.map((value, c) => bookCell(value, cells?.get(`${r},${c}`))));
    const isHidden = sheet.hidden === true || sheet.veryHidden === true;
    sheets.push({ name: sheet.name, isHidden, merges: sheet.merges ?? [], rows });
  }
  return { from1904: book.dateSystem === '1904', sheets };
}

interface Details {
  readonly type: string;
  readonly formula?: string | undefined;
  readonly style?: { readonly numFmt?: string | undefined } | undefined;
}

function bookCell(value: unknown, details: Details | undefined): BookCell | null {
  const format = details?.style?.numFmt ?? null;
  if (details?.type === 'error') return { kind: 'error', text: String(value) };
  if (value === null || value === undefined) return details?.formula === undefined ? null : { kind: 'uncalculated' };
  if (typeof value === 'number') return { kind: 'number', value, format };
  if (typeof value === 'boolean') return { kind: 'flag', value };
  if (value instanceof Date) return { kind: 'date', value, format };
  return value === '' ? null : { kind: 'text', text: String(value) };
}

export type NewSheet = WriteSheet;

/** The bytes of a workbook. */
export const writeBook = (sheets: NewSheet[]): Promise<Uint8Array> => writeXlsx({ sheets });
