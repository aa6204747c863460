/**
 * From rows to estates: the rows that name the same one are one estate, each with a facility of it or none.
 *
 * What two rows say differently is not known; it is reported. A facility that stands there twice with the very same
 * figures may be one typed twice or two alike, so the second counts only perhaps.
 */
import { measureText } from '../../model/measure.ts';
import type { Problem } from '../../model/problem.ts';
import { cellName } from './cells.ts';
import type { CellValue } from './read-cell.ts';
import type { FieldProblem, RowRecord, Told, Values } from './read-row.ts';
import { type TablePlace, tableProblem } from './table-problem.ts';

export interface Estate {
  /** The rows that speak of it, the first first. */
  readonly rows: readonly RowRecord[];
  readonly values: Values;
  /** Null where they are not known: no row speaks of one, or says that there is none. */
  readonly facilities: readonly Values[] | null;
  /** By JSON pointer from the estate down. */
  readonly problems: readonly Problem[];
}

/** The estate of some rows that name the same one; where `isOpen`, its facilities are not known to be all. */
export function estateOf(rows: readonly RowRecord[], isOpen: boolean): Estate {
  const values: Values = new Map();
  const problems: Problem[] = [];
  const open = new Set<string>();
  for (const row of rows) {
    for (const [name, told] of row.estate) problems.push(...taken(values, open, name, told));
    problems.push(...row.problems.filter(({ field }) => field.scope !== 'facility').map(estateProblem));
  }
  leaveUnclear(values, rows);
  const facilities: Values[] = [];
  for (const row of rows) {
    const pointer = `/facilities/${facilities.length}`;
    const own = row.problems.filter(({ field }) => field.scope === 'facility');
    problems.push(...own.map((found) => facilityProblem(found, row.facility === null ? null : pointer)));
    if (row.facility) problems.push(...added(facilities, row, pointer));
  }
  const none = rows.find(({ none: at }) => at !== null)?.none ?? null;
  if (facilities.length === 0 && none !== null) facilities.push(nearbyAtMost(none));
  return { rows, values, facilities: isOpen || facilities.length === 0 ? null : facilities, problems };
}

/**
 * An estate that has no facility of its own: whether one nearby serves it the table does not say, and nothing else is
 * asked of one that is nearby.
 */
const nearbyAtMost = (place: TablePlace): Values => new Map([['provision', { value: 'nearby', place, typed: '0' }]]);

/** Takes a value over; where another row says something else, neither is known. */
function taken(values: Values, open: Set<string>, name: string, told: Told): Problem[] {
  const before = values.get(name);
  if (open.has(name) || (before && areSame(before.value, told.value))) return [];
  if (!before || isSet(before)) {
    values.set(name, told);
    return [];
  }
  if (isSet(told)) return [];
  // It is the same name, with a blank more or less.
  if (name === 'name') return [];
  values.delete(name);
  open.add(name);
  const { row, column } = before.place;
  const other_cell = column === null ? String(row) : cellName(row ?? 0, column);
  const params = { other: before.typed, other_cell };
  return [tableProblem('cell_conflict', told.place, `/${name}`, told.typed, 'one_value', params)];
}

/** What holds for every row says nothing against a cell. */
const isSet = ({ place }: Told): boolean => place.column === null;

/** Takes out what is set for every row where a row of the estate says something from which no value follows. */
function leaveUnclear(values: Values, rows: readonly RowRecord[]): void {
  for (const [name, told] of values) {
    if (isSet(told) && rows.some(({ unclear }) => unclear.has(name))) values.delete(name);
  }
}

const estateProblem = ({ field, problem }: FieldProblem): Problem => ({
  ...problem,
  pointer: `/${field.path.join('/')}`,
});

const facilityProblem = ({ field, problem }: FieldProblem, pointer: string | null): Problem => ({
  ...problem,
  pointer: pointer === null ? '/facilities' : `${pointer}/${field.path.join('/')}`,
});

function added(facilities: Values[], { facility, place }: RowRecord, pointer: string): Problem[] {
  if (!facility) return [];
  const id = facility.get('id')?.value;
  const twin = facilities.find(
    (other) => areAlike(other, facility) || (id !== undefined && other.get('id')?.value === id),
  );
  const own = new Map(facility);
  facilities.push(own);
  if (!twin) return [];
  // Whether it is another one is not known: an unknown provision counts perhaps. Two of one id are told apart by none.
  own.delete('provision');
  own.delete('id');
  const first = [...twin.values()][0]?.place.row ?? 0;
  const found = String(facility.get('name')?.value ?? facility.get('type')?.value ?? '');
  return [tableProblem('same_facility_twice', place, pointer, found, 'one_row', { first: String(first) })];
}

function areAlike(a: Values, b: Values): boolean {
  return a.size === b.size && [...a].every(([name, { value }]) => areSame(b.get(name)?.value, value));
}

const areSame = (a: CellValue | undefined, b: CellValue): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && measureText(a) === measureText(b));
