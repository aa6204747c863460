/** Tables as they are read, before anybody knows what a column means. */

/**
 * What a cell holds: `number` its exact digits, `date` as `YYYY-MM-DD` or only as much of it as the cell shows,
 * `flag` `true` or `false`, `error` what the spreadsheet shows instead of a value (`#N/A`), `no_value` a formula that
 * was never calculated. Text is as typed; in a text file everything is text.
 */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'flag' | 'error' | 'no_value';
  readonly text: string;
}

export interface TableRow {
  /** From 1, as a spreadsheet counts. */
  readonly number: number;
  /** Null where nothing stands; there may be fewer than there are columns. */
  readonly cells: readonly (Cell | null)[];
  /** In a text file: how many cells it has with the empty ones at its end. */
  readonly width?: number;
  /** In a text file: what whole rows seem to have got into one cell, since a quotation mark is astray. */
  readonly swallowed?: string;
}

/** Cells that are one, counted from 0, both ends included. */
export interface Merge {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface Sheet {
  /** Null in a text file. */
  readonly name: string | null;
  readonly merges: readonly Merge[];
  /** Can be gone through again. */
  readonly rows: AsyncIterable<TableRow>;
}

/** `C17` for the third column of row 17; `column` counts from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `A`, `B` … `Z`, `AA` …; `column` counts from 0. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`;
}

export const textOfCell = (cell: Cell | null | undefined): string => cell?.text.trim() ?? '';
