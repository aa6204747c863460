/**
 * Limits that a table of the clause gives area by area: `at_least: table`, for which the loader puts the rows in place:
 * `{ at_least: { table: [{ names: [范 县], number: 5 }] } }`.
 */
import type { NumberFact } from '../facts/fact.ts';
import type { TableRow } from '../model/area-table.ts';
import * as Q from '../model/rational.ts';
import type { Literal } from './literal.ts';

/** Null for a source that is no table, and for a fact that no area's table can be about. */
export function tableOf(fact: NumberFact, source: unknown): Literal | null {
  const rows = rowsIn(source);
  if (rows === null || fact.of !== 'area') return null;
  const per = { count: Q.ONE, text: '1', unit: fact.unit };
  return { amount: Q.ONE, text: '1', unit: fact.unit, kind: fact.kind, per, rows };
}

/** The rows of a limit that is a table; null for any other. */
export function rowsIn(source: unknown): readonly TableRow[] | null {
  const rows: unknown = typeof source === 'object' && source !== null && 'table' in source ? source.table : null;
  return Array.isArray(rows) && rows.length > 0 && rows.every(isRow) ? rows : null;
}

function isRow(value: unknown): value is TableRow {
  const { names, number } = (value ?? {}) as Partial<Record<keyof TableRow, unknown>>;
  return Array.isArray(names) && names.length > 0 && Number.isInteger(number) && Number(number) >= 0;
}
