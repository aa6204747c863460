/** What is done and what is still to be done against the task. */
import * as Q from '../../model/rational.ts';
import type { MoreThanAssigned, RemainingDiffers, TableFinding } from '../../model/table-finding.ts';
import { amountOf, type Cell, FACETS, nameOf, type Row } from './rows.ts';
import { total } from './sums.ts';

/** `parts`: all the areas that it consists of; empty where it has none, or not all are known. */
export function tasksOf(row: Row, parts: readonly Row[]): TableFinding[] {
  return [...row.cells].flatMap(([key, cell]): TableFinding[] => [
    ...remainingOf(row, cell, key, parts),
    ...moreThanAssigned(row, cell),
  ]);
}

function moreThanAssigned({ id, name }: Row, { label, figures }: Cell): MoreThanAssigned[] {
  const { value, assigned } = figures;
  if (value === undefined || assigned === undefined) return [];
  if (Q.compare(amountOf(value), amountOf(assigned)) <= 0) return [];
  const { at, pointer } = value;
  const told = { id, name, at, pointer, label, figures: [value, assigned] };
  return [{ code: 'more_than_assigned', ...told, value: value.value, assigned: assigned.value }];
}

/** More than the task leaves nothing to be done, and is no credit to another area. */
function remainingOf({ id, name }: Row, cell: Cell, key: string, parts: readonly Row[]): RemainingDiffers[] {
  const { value, assigned, remaining } = cell.figures;
  if (value === undefined || assigned === undefined || remaining === undefined) return [];
  const left = Q.subtract(amountOf(assigned), amountOf(value));
  const expected = Q.toText(Q.sign(left) < 0 ? Q.ZERO : left);
  if (expected === remaining.value) return [];
  const { at, pointer, value: given } = remaining;
  const cells = parts.flatMap(({ cells: own }) => own.get(key) ?? []);
  const figures = [value, assigned, remaining, ...cells.flatMap(figuresIn)];
  return [
    {
      code: 'remaining_differs',
      ...{ id, name, at, pointer, label: cell.label, figures, given, expected },
      assigned: assigned.value,
      value: value.value,
      sumOfParts: sumOfParts(cells, parts.length),
      surplus: parts.flatMap((part) => surplusOf(part, key)),
    },
  ];
}

const figuresIn = ({ figures }: Cell) => FACETS.flatMap((facet) => figures[facet] ?? []);

function sumOfParts(cells: readonly Cell[], count: number): string | null {
  const given = cells.flatMap(({ figures }) => figures.remaining ?? []);
  return count === 0 || given.length < count ? null : total(given);
}

function surplusOf(part: Row, key: string): RemainingDiffers['surplus'] {
  const { value, assigned } = part.cells.get(key)?.figures ?? {};
  if (value === undefined || assigned === undefined) return [];
  const over = Q.subtract(amountOf(value), amountOf(assigned));
  return Q.sign(over) > 0 ? [{ name: nameOf(part), amount: Q.toText(over) }] : [];
}
