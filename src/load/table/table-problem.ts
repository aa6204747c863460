import type { Problem } from '../../model/problem.ts';
import { shown } from '../found.ts';
import { cellName } from './cells.ts';
import type { TableCode } from './codes.ts';

/** A cell, a row (`column` null) or the whole table (`row` null). Rows count from 1, columns from 0. */
export interface TablePlace {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
}

export const WHOLE_TABLE: TablePlace = { sheet: null, row: null, column: null };

/** A problem with a table; its line and column are the row and the column of the cell, the first one of a row. */
export function tableProblem(
  code: TableCode,
  place: TablePlace,
  pointer: string,
  found: string,
  expected: string,
  params: Problem['params'] = {},
): Problem {
  const { row, column } = place;
  const own = { ...placeParams(place), ...params };
  return {
    code,
    pointer,
    line: row,
    column: row === null ? null : (column ?? 0) + 1,
    found: shown(found),
    expected,
    params: own,
  };
}

/** How the sentences name the place: `cell` C17 or `row` 17, and `sheet`. */
export function placeParams({ sheet, row, column }: TablePlace): Record<string, string> {
  return {
    ...(sheet === null ? {} : { sheet }),
    ...(row === null ? {} : column === null ? { row: String(row) } : { cell: cellName(row, column) }),
  };
}
