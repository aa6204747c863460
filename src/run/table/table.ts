/**
 * The areas of one run as a table, checked against itself: rows against the row of the area that consists of them, tasks
 * against what is done, rates against numbers. Nothing of it decides a verdict.
 */
import type { ValidOther } from '../../load/subjects.ts';
import type { TableFinding } from '../../model/table-finding.ts';
import { ratesOf } from './rates.ts';
import { type Cell, type Row, rowOf } from './rows.ts';
import { sumsOf, type Whole } from './sums.ts';
import { tasksOf } from './tasks.ts';

/** More are not compared, and the summary says so. */
const MOST = 50_000;

export class AreaTable {
  readonly #rows: Row[] = [];
  isFull = false;

  /** Anything but an area says nothing here. */
  add(file: string, { other, locate }: Pick<ValidOther, 'other' | 'locate'>): void {
    if (other.kind !== 'area') return;
    this.isFull ||= this.#rows.length >= MOST;
    if (this.isFull) return;
    this.#rows.push(
      rowOf(other, (pointer) => {
        const { line, column } = locate(pointer);
        return { file, line, column };
      }),
    );
  }

  /** To be asked at the end, in the order of the rows that they are told of. */
  findings(): TableFinding[] {
    const known = rowsById(this.#rows);
    const wholes = this.#rows.map((row): Whole => ({ row, parts: partsOf(row, known) }));
    const found = [
      ...wholes.flatMap((each) => [...(each.parts.length === 0 ? [] : sumsOf(each)), ...tasksOf(each.row, each.parts)]),
      ...ratesIn(wholes),
    ];
    const order = new Map(this.#rows.map(({ id }, i) => [id, i]));
    const placeOf = ({ id }: TableFinding): number => order.get(id) ?? 0;
    return found.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/** An id that two rows have names neither of them: null. */
function rowsById(rows: readonly Row[]): ReadonlyMap<string, Row | null> {
  const known = new Map<string, Row | null>();
  for (const row of rows) known.set(row.id, known.has(row.id) ? null : row);
  return known;
}

/** All the areas that an area consists of; none where one of them is not there, or is named twice. */
function partsOf({ id, parts }: Row, known: ReadonlyMap<string, Row | null>): readonly Row[] {
  const rows = parts.flatMap((part) => known.get(part) ?? []);
  const isOne = known.get(id) !== null && new Set(parts).size === parts.length && !parts.includes(id);
  return isOne && rows.length === parts.length ? rows : [];
}

/** A part is looked at with its whole, wherever it stands, and each rate of a row once. */
function ratesIn(wholes: readonly Whole[]): TableFinding[] {
  const seen = new Set<Cell>();
  const bySize = [...wholes].sort((a, b) => b.parts.length - a.parts.length);
  return bySize.flatMap(({ row, parts }) => {
    const rows = [row, ...parts];
    const found = ratesOf(rows, seen);
    for (const { cells } of rows) for (const cell of cells.values()) seen.add(cell);
    return found;
  });
}
