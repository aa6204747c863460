/** The row of an area against the rows of the areas that it consists of. */
import * as Q from '../../model/rational.ts';
import type { Facet, Figure, SumDiffers } from '../../model/table-finding.ts';
import { amountOf, type Cell, FACETS, type Row } from './rows.ts';

/** An area, and every area that it consists of. */
export interface Whole {
  readonly row: Row;
  readonly parts: readonly Row[];
}

/** Told only of numbers that the area and all its parts give of the same day. */
export function sumsOf({ row, parts }: Whole): SumDiffers[] {
  return [...row.cells].flatMap(([key, cell]) => {
    const others = parts.flatMap(({ cells }) => cells.get(key) ?? []);
    const isWhole = others.length === parts.length && others.every(({ day }) => day === cell.day);
    return isWhole && cell.addsUp ? FACETS.flatMap((facet) => sumOf(row, cell, others, facet)) : [];
  });
}

function sumOf({ id, name }: Row, { label, figures }: Cell, others: readonly Cell[], facet: Facet): SumDiffers[] {
  const own = figures[facet];
  const parts = others.flatMap((cell) => cell.figures[facet] ?? []);
  if (own === undefined || parts.length < others.length) return [];
  const sum = total(parts);
  if (sum === own.value) return [];
  const { pointer, at, value: given } = own;
  const told = { id, name, at, pointer, label, figures: [own, ...parts] };
  return [{ code: 'sum_differs', ...told, facet, given, sum, parts: parts.length }];
}

export const total = (figures: readonly Figure[]): string =>
  Q.toText(figures.map(amountOf).reduce((sum, amount) => Q.add(sum, amount), Q.ZERO));
