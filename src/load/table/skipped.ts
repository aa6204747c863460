import type { Problem } from '../../model/problem.ts';
import { type TableRow, textOfCell } from './cells.ts';
import { type SkippedKind, saysTotal } from './row-kinds.ts';
import { tableProblem } from './table-problem.ts';

/** So many of the rows skipped for one reason are named. */
const NAMED = 5;

interface Some {
  readonly first: { readonly sheet: string | null; readonly text: string };
  readonly rows: number[];
  count: number;
}

/** Rows that were no estate, so that each kind is told once, with how many there were. */
export class Skipped {
  private readonly kinds = new Map<string, Some>();

  /** A row without anything in it is nothing to tell. */
  add(kind: SkippedKind, row: TableRow, sheet: string | null): void {
    const texts = row.cells.map(textOfCell).filter((found) => found !== '');
    // The word for a total may stand in the second cell or the fourth.
    const text = (kind === 'total' ? texts.find(saysTotal) : undefined) ?? texts[0];
    if (text === undefined) return;
    const key = `${kind} ${sheet}`;
    const some = this.kinds.get(key) ?? { first: { sheet, text }, rows: [], count: 0 };
    this.kinds.set(key, some);
    some.count++;
    if (some.rows.length < NAMED) some.rows.push(row.number);
  }

  notes(): Problem[] {
    return [...this.kinds].map(([key, { first, rows, count }]) => {
      const kind = key.slice(0, key.indexOf(' ')) as SkippedKind;
      const place = { sheet: first.sheet, row: null, column: null };
      const listed = `${rows.join(', ')}${count > rows.length ? ' …' : ''}`;
      return tableProblem(`skipped_${kind}`, place, '', first.text, 'estate_row', {
        count: String(count),
        rows: listed,
      });
    });
  }
}
