/** Rows of a table that are kept until all of them have been seen, as small as they can be. */
import type { Cell, TableRow } from './cells.ts';
import { type ReadOptions, type RowRecord, readRow } from './read-row.ts';

/** Keeps a row; what it gives reads the row again. */
export type Holder = (row: TableRow) => () => RowRecord;

/** Of the cells only those are kept whose columns fill a field. */
export function holderOf(options: ReadOptions): Holder {
  const used = options.mapping.columns.flatMap(({ field, index }) => (field === null ? [] : [index]));
  return ({ number, cells }) => {
    const packed = JSON.stringify(used.map((index) => packedCell(cells[index] ?? null)));
    return () => readRow({ number, cells: unpacked(packed, used) }, options);
  };
}

/** A text as it is, since most cells are one. */
type PackedCell = string | readonly [Cell['kind'], string] | null;

const packedCell = (cell: Cell | null): PackedCell =>
  cell?.kind === 'text' ? cell.text : cell && [cell.kind, cell.text];

function unpacked(packed: string, used: readonly number[]): (Cell | null)[] {
  const cells: (Cell | null)[] = Array.from({ length: Math.max(0, ...used) + 1 }, () => null);
  for (const [i, cell] of (JSON.parse(packed) as PackedCell[]).entries()) {
    const index = used[i] ?? 0;
    if (cell !== null)
      cells[index] = typeof cell === 'string' ? { kind: 'text', text: cell } : { kind: cell[0], text: cell[1] };
  }
  return cells;
}
