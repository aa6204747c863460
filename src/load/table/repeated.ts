/** Cells that are merged over several rows: what they say of estates holds for each of the rows. */
import type { Cell, Merge, Sheet } from './cells.ts';
import { fieldOfKey } from './fields.ts';
import type { Mapping } from './mapping.ts';

/**
 * The cell that stands for an empty one below it. A number, and anything about a facility, stands in its first row
 * only: three estates beside one merged 300 do not have 300 each.
 */
export type Repeated = (row: number, column: number) => Cell | null;

export async function repeatedCells(sheet: Sheet, mapping: Mapping): Promise<Repeated> {
  const columns = new Set(
    mapping.columns.filter(({ field }) => field !== null && isTold(field)).map(({ index }) => index),
  );
  const merges = sheet.merges.filter(
    ({ startRow, endRow, startColumn }) =>
      endRow > startRow && startRow >= mapping.headerRow && columns.has(startColumn),
  );
  if (merges.length === 0) return () => null;
  const starts = await cellsAt(sheet, merges);
  const byCell = new Map<string, Cell>();
  for (const merge of merges) {
    const cell = starts.get(`${merge.startRow} ${merge.startColumn}`);
    for (let row = merge.startRow + 1; cell && row <= merge.endRow; row++)
      byCell.set(`${row} ${merge.startColumn}`, cell);
  }
  return (row, column) => byCell.get(`${row - 1} ${column}`) ?? null;
}

function isTold(key: string): boolean {
  const { scope, kind } = fieldOfKey(key);
  return scope === 'estate' && kind.type !== 'number';
}

async function cellsAt(sheet: Sheet, merges: readonly Merge[]): Promise<ReadonlyMap<string, Cell>> {
  const wanted = new Set(merges.map(({ startRow, startColumn }) => `${startRow} ${startColumn}`));
  const found = new Map<string, Cell>();
  for await (const { number, cells } of sheet.rows) {
    cells.forEach((cell, column) => {
      const key = `${number - 1} ${column}`;
      if (cell && wanted.has(key)) found.set(key, cell);
    });
  }
  return found;
}
