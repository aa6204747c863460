/**
 * The areas of one run as a table, checked against itself: rows against the row of the area that consists of them, tasks
 * against what is done, rates against numbers. Nothing of it decides a verdict.
 */
import type { ValidOther } from '../../load/subjects.ts';
import type { TableFinding } from '../../model/table-finding.ts';
import { ratesOf } from './rates.ts';
import { type Row, rowOf } from './rows.ts';
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
    const rates = new Rates();
    // A part is looked at with its whole, wherever it stands.
    const bySize = [...wholes].sort((a, b) => b.parts.length - a.parts.length);
    for (const each of bySize) rates.add(each);
    return wholes.flatMap((each) => [
      ...(each.parts.length === 0 ? [] : sumsOf(each)),
      ...tasksOf(each.row, each.parts),
      ...rates.of(each.row),
    ]);
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

/** Findings about rates, each row with the area that it is first met in. */
class Rates {
  readonly #seen = new Map<Row, Set<string>>();
  readonly #found = new Map<Row, TableFinding[]>();

  add({ row, parts }: Whole): void {
    const rows = [row, ...parts];
    const isFree = (one: Row, key: string) => !this.#seen.get(one)?.has(key);
    this.#found.set(row, ratesOf(rows, isFree));
    for (const one of rows) {
      const keys = this.#seen.get(one) ?? new Set<string>();
      for (const key of one.cells.keys()) keys.add(key);
      this.#seen.set(one, keys);
    }
  }

  of(row: Row): readonly TableFinding[] {
    return this.#found.get(row) ?? [];
  }
}
