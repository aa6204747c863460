/** Which column fills which field: recognised, given by the user, or not used, with the reason. */
import type { Problem } from '../../model/problem.ts';
import { ONE, type Rational } from '../../model/rational.ts';
import { cellName, columnName } from './cells.ts';
import { fieldOfKey } from './fields.ts';
import type { Header } from './header-rows.ts';
import type { UnusedReason } from './headers.ts';
import { readCell } from './read-cell.ts';
import { type RecognisedBy, recognise, squashedHeader, unitOfHeader } from './recognise.ts';
import { tableProblem } from './table-problem.ts';

/** In a mapping: this column fills no field. */
export const IGNORE = 'ignore';

/** What the user says about the columns, by squashed header: the key of a field, or `ignore`. */
export interface GivenMapping {
  readonly columns: ReadonlyMap<string, string>;
  /** What holds for every row, by the key of the field. */
  readonly constants: ReadonlyMap<string, string>;
  /** What the values of a column stand for, by its squashed header or the key of its field, then by squashed value. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const NO_MAPPING: GivenMapping = { columns: new Map(), constants: new Map(), values: new Map() };

export interface Column {
  /** From 0. */
  readonly index: number;
  /** As it stands in the table, the rows of the header joined by `/`. */
  readonly header: string;
  /** The key of the field; null where it fills none. */
  readonly field: string | null;
  readonly by: RecognisedBy | 'given' | null;
  readonly unit: string | null;
  readonly factor: Rational;
  readonly implies: Readonly<Record<string, string>>;
  /** What its values stand for, by squashed value; null where nobody has said. */
  readonly values: ReadonlyMap<string, string> | null;
  /** Why a known header fills no field; `ignored` and `other_given` are the user's doing. */
  readonly unused: UnusedReason | 'ignored' | 'other_given' | null;
}

export interface Mapping {
  readonly sheet: string | null;
  /** The last row of the header. */
  readonly headerRow: number;
  /** Every column that has a header. */
  readonly columns: readonly Column[];
  /** So many cells a row has at most; null in a workbook, where each cell keeps its column. */
  readonly width: number | null;
}

export const columnsOfScope = ({ columns }: Mapping, scope: 'estate' | 'facility'): Column[] =>
  columns.filter(({ field }) => field !== null && fieldOfKey(field).scope === scope);

/** The mapping of a sheet, and two columns for one field as problems. */
export function mapColumns(
  header: Header,
  given: GivenMapping,
  width: number | null,
): { mapping: Mapping; problems: Problem[] } {
  const facilitiesOnly = isAboutFacilities(header);
  const all = header.columns.flatMap((levels, index) => {
    const told = givenFor(levels, header, index, given);
    if (shownHeader(levels) === '') return [];
    const column = columnOf(levels, index, facilitiesOnly, told);
    return [{ ...column, values: valuesFor(column, levels, header, given) }];
  });
  const chosen = new Set(all.filter(({ by }) => by === 'given').map(({ field }) => field));
  const columns = all.map((column): Column => {
    const isOutdone = column.field !== null && column.by !== 'given' && chosen.has(column.field);
    return isOutdone ? { ...column, field: null, by: null, implies: {}, unused: 'other_given' } : column;
  });
  const mapping = { sheet: header.sheet, headerRow: header.lastRow, columns, width };
  return { mapping, problems: [...twiceProblems(mapping), ...valueProblems(mapping)] };
}

/** The levels of a header as one line; a level that repeats the one above is left out. */
export const shownHeader = (levels: readonly string[]): string =>
  levels
    .map((level) => level.replace(/\s+/g, ' ').trim())
    .filter((level, i, own) => level !== '' && level !== own[i - 1])
    .join('/');

/** `told`: what the user says of it, if anything. */
function columnOf(
  levels: readonly string[],
  index: number,
  facilitiesOnly: boolean,
  told: string | undefined,
): Omit<Column, 'values'> {
  const header = shownHeader(levels);
  const found = recognise(levels, facilitiesOnly);
  if (told === undefined) return { index, header, ...found };
  const base = { index, header, ...recognise([], false) };
  if (told === IGNORE) return { ...base, unused: 'ignored' };
  const implies = found.field === told ? found.implies : {};
  return { ...base, field: told, by: 'given', implies, ...unitOfHeader(levels, told) };
}

/**
 * How a column may be named: `#E`, or its header whole, without its unit, or by its last row alone; each also with its
 * sheet before it, `设施!建筑面积`, which goes first.
 */
export function givenNames(levels: readonly string[], sheet: string | null, index: number): string[] {
  const whole = squashedHeader(shownHeader(levels));
  if (whole === '') return [];
  const last = squashedHeader(levels.findLast((level) => level !== '') ?? '');
  const plain = [whole, last].flatMap((name) => [name, name.replace(/\([^()]+\)$/, '')]);
  const names = [squashedHeader(`#${columnName(index)}`), ...plain];
  return sheet === null ? names : [...names.map((name) => `${squashedHeader(sheet)}!${name}`), ...names];
}

const givenFor = (
  levels: readonly string[],
  { sheet }: Header,
  index: number,
  { columns }: GivenMapping,
): string | undefined =>
  givenNames(levels, sheet, index)
    .map((name) => columns.get(name))
    .find((field) => field !== undefined);

/** What a value is said to stand for, and is nothing that the field can hold. */
function valueProblems({ columns, headerRow, sheet }: Mapping): Problem[] {
  return columns.flatMap(({ field, values, index }) => {
    if (field === null || values === null) return [];
    const as = { field: fieldOfKey(field), factor: ONE, from1904: false };
    return [...values].flatMap(([typed, meant]) => {
      const { value, problem } = readCell({ kind: 'text', text: meant }, as);
      if (value !== null && problem === null) return [];
      const place = { sheet, row: headerRow, column: index };
      return [tableProblem('bad_mapping', place, '', `${typed}: ${meant}`, problem?.expected ?? 'table_field')];
    });
  });
}

function valuesFor(
  { field, index }: Omit<Column, 'values'>,
  levels: readonly string[],
  { sheet }: Header,
  { values }: GivenMapping,
): Column['values'] {
  const names = [...givenNames(levels, sheet, index), ...(field === null ? [] : [field])];
  return names.map((name) => values.get(name)).find((found) => found !== undefined) ?? null;
}

/** A sheet with the names or the kinds of facilities, and no dwellings. */
function isAboutFacilities({ columns }: Header): boolean {
  const fields = columns.map((levels) => recognise(levels, false).field);
  const isListed = fields.includes('facilities.name') || fields.includes('facilities.type');
  return isListed && !fields.includes('households');
}

function twiceProblems({ columns, headerRow, sheet }: Mapping): Problem[] {
  const first = new Map<string, Column>();
  return columns.flatMap((column) => {
    if (column.field === null) return [];
    const other = first.get(column.field);
    if (!other) {
      first.set(column.field, column);
      return [];
    }
    const at = { sheet, row: headerRow, column: column.index };
    // Two columns of one name can only be told apart by their letters.
    const name = ({ index, header }: Column): string =>
      column.header === other.header ? `#${columnName(index)}` : header;
    const params = { other: name(other), other_cell: cellName(headerRow, other.index), target: column.field };
    return [tableProblem('two_columns', at, '', name(column), 'one_column', params)];
  });
}
