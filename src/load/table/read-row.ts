/** One row of a table: what it says about the estate, and about one facility of it. */
import type { Problem } from '../../model/problem.ts';
import { ONE } from '../../model/rational.ts';
import type { Cell, TableRow } from './cells.ts';
import { fieldOfKey, type TableField } from './fields.ts';
import type { Column, Mapping } from './mapping.ts';
import { type CellProblem, type CellValue, readCell } from './read-cell.ts';
import { squashedHeader } from './recognise.ts';
import { type TablePlace, tableProblem } from './table-problem.ts';

/** The place of a value in a document, and of the cell it comes from. */
export interface Told {
  readonly value: CellValue;
  /** Without a column where no cell says it: it is set for every row. */
  readonly place: TablePlace;
  /** As typed. */
  readonly typed: string;
}

/** Values by the path of their field, joined by dots. */
export type Values = Map<string, Told>;

export interface RowRecord {
  readonly place: TablePlace;
  readonly estate: Values;
  /** Null where the row speaks of no facility. */
  readonly facility: Values | null;
  /** Where the row says that the estate has no facility of its own: 0 as an area, and nothing else of it. */
  readonly none: TablePlace | null;
  readonly problems: readonly FieldProblem[];
  /** Fields of the estate of which a cell says something from which no value follows: 不详, 约300, a slip. */
  readonly unclear: ReadonlySet<string>;
}

/** A problem with the cell of a field. */
export interface FieldProblem {
  readonly field: TableField;
  readonly problem: Problem;
}

export interface ReadOptions {
  readonly mapping: Mapping;
  /** What holds for every row, by the key of the field. */
  readonly constants: ReadonlyMap<string, string>;
  readonly from1904: boolean;
  /** The texts that merged cells repeat. */
  readonly repeated: { at(row: number, column: number): Cell | null };
}

/** Here 0 says that there is none, where the row says nothing else of a facility. */
const SIZES: readonly string[] = ['facilities.floor_area_m2', 'facilities.allocated_area_m2'];

export function readRow(row: TableRow, options: ReadOptions): RowRecord {
  const { mapping } = options;
  const place = { sheet: mapping.sheet, row: row.number, column: null };
  const values = { estate: new Map(), facility: new Map() } satisfies Record<string, Values>;
  const problems: FieldProblem[] = [];
  // What a cell says and cannot be read is not known, whatever holds for the other rows.
  const unclear = new Set<string>();
  const told: Tells[] = [];
  let none: TablePlace | null = null;
  for (const column of mapping.columns) {
    if (column.field === null) continue;
    const field = fieldOfKey(column.field);
    const cell = meantBy(row.cells[column.index] ?? options.repeated.at(row.number, column.index), column);
    const { value, problem } = readCell(cell, { field, factor: column.factor, from1904: options.from1904 });
    const at = { ...place, column: column.index };
    const typed = (row.cells[column.index] ?? cell)?.text.trim() ?? '';
    if (value !== null) values[field.scope].set(field.path.join('.'), { value, place: at, typed });
    if (problem) problems.push({ field, problem: problemOf(problem, at, typed, column) });
    if ((problem && problem.code !== 'cell_interval') || (value === null && typed !== '')) unclear.add(field.key);
    const saying = field.scope === 'facility' ? tells(field, value, problem?.code ?? null) : null;
    if (saying !== null) told.push(saying);
    if (saying === 'none') none ??= at;
    if (value !== null || (problem && problem.code !== 'cell_none_or_unknown')) settle(column, values, at);
  }
  if (told.includes('there') || !told.includes('none')) none = null;
  const facility = told.length > 0 && none === null ? values.facility : null;
  const constants = [...options.constants].filter(([key]) => !unclear.has(key));
  addConstants(constants, values.estate, facility, place);
  return { place, estate: values.estate, facility, none, problems, unclear };
}

/** What the cell stands for, where somebody has said so of its value. */
function meantBy(cell: Cell | null, { values }: Column): Cell | null {
  const text = cell && values?.get(squashedHeader(cell.text));
  return text == null ? cell : { kind: 'text', text };
}

const problemOf = (
  { code, expected, params = {} }: CellProblem,
  at: TablePlace,
  typed: string,
  { header, field }: Column,
): Problem => tableProblem(code, at, '', typed, expected, { ...params, header, field: field ?? '' });

/** What a cell says of a facility: that it is there, that there is none, or whose it would be and how it was measured. */
type Tells = 'there' | 'none' | 'kind';

const KINDS: readonly string[] = ['facilities.provision', 'facilities.area_kind'];

/** Null where it says nothing: 否 and 无 do not. */
function tells({ key, kind }: TableField, value: CellValue | null, code: string | null): Tells | null {
  if (value === null) return code !== null && code !== 'cell_none_or_unknown' && kind.type !== 'flag' ? 'there' : null;
  if (KINDS.includes(key)) return 'kind';
  if (kind.type === 'flag') return value === true ? 'there' : null;
  if (Number(value) !== 0) return 'there';
  return SIZES.includes(key) ? 'none' : null;
}

/** What the header of a filled cell settles, where the row does not say otherwise. */
function settle({ implies }: Column, values: Record<TableField['scope'], Values>, place: TablePlace): void {
  for (const [key, value] of Object.entries(implies)) {
    const { scope, path } = fieldOfKey(key);
    const name = path.join('.');
    if (!values[scope].has(name)) values[scope].set(name, { value, place, typed: value });
  }
}

function addConstants(
  constants: readonly (readonly [key: string, typed: string])[],
  estate: Values,
  facility: Values | null,
  place: TablePlace,
): void {
  for (const [key, typed] of constants) {
    const field = fieldOfKey(key);
    const values = field.scope === 'facility' ? facility : estate;
    const name = field.path.join('.');
    const { value } = readCell({ kind: 'text', text: typed }, { field, factor: ONE, from1904: false });
    if (values && value !== null && !values.has(name)) values.set(name, { value, place, typed });
  }
}
