/** Cells that are merged over several rows: what they say of estates holds for each of the rows. */
import type { Cell, Merge, Sheet, TableRow } from './cells.ts';
import { fieldOfKey } from './fields.ts';
import type { Mapping } from './mapping.ts';

interface Repeating {
  readonly merge: Merge;
  cell: Cell | null;
}

/**
 * The merged cells of a sheet whose first row has been seen; its rows are shown to it in their order. A number, and
 * anything about a facility, stands in its first row only: three estates beside one merged 300 do not have 300 each.
 */
export class Repeated {
  /** By column, in the order of their rows. */
  readonly #columns = new Map<number, Repeating[]>();

  constructor(sheet: Sheet, mapping: Mapping) {
    for (const { field, index } of mapping.columns) {
      if (field === null || !isTold(field)) continue;
      const own = sheet.merges.filter(
        ({ startRow, endRow, startColumn }) =>
          startColumn === index && endRow > startRow && startRow >= mapping.headerRow,
      );
      const merges = own.sort((a, b) => a.startRow - b.startRow).map((merge) => ({ merge, cell: null }));
      if (merges.length > 0) this.#columns.set(index, merges);
    }
  }

  see({ number, cells }: TableRow): void {
    for (const [column, merges] of this.#columns) {
      const found = lastStart(merges, number - 1);
      if (found?.merge.startRow === number - 1) found.cell = cells[column] ?? null;
    }
  }

  /** The cell that stands for an empty one below it; `row` from 1, `column` from 0. */
  at(row: number, column: number): Cell | null {
    const found = lastStart(this.#columns.get(column) ?? [], row - 1);
    return found && row - 1 > found.merge.startRow && row - 1 <= found.merge.endRow ? found.cell : null;
  }
}

/** The last one that begins in the row or above it; cells that are merged do not overlap. */
function lastStart(merges: readonly Repeating[], row: number): Repeating | undefined {
  let [from, to] = [0, merges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((merges[middle]?.merge.startRow ?? 0) <= row) from = middle + 1;
    else to = middle;
  }
  return merges[from - 1];
}

function isTold(key: string): boolean {
  const { scope, kind } = fieldOfKey(key);
  return scope === 'estate' && kind.type !== 'number';
}
