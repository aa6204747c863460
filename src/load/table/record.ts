/** From an estate of a table to a subject that can be judged, by the checks that every subject passes. */
import { segmentsOf } from '../../model/pointer.ts';
import type { Problem } from '../../model/problem.ts';
import { unplaced, valueAt } from '../draft.ts';
import { allDrafts } from '../inspect.ts';
import type { Place } from '../lines.ts';
import { subjectOfRow } from '../source.ts';
import { structureDrafts } from '../structure.ts';
import type { LoadedSubject } from '../subjects.ts';
import { cellName } from './cells.ts';
import { READ_OTHERWISE } from './codes.ts';
import type { Estate } from './estates.ts';
import type { Told, Values } from './read-row.ts';
import { placeParams } from './table-problem.ts';

type Json = Record<string, unknown>;
type Places = ReadonlyMap<string, Told>;

const NONE: ReadonlySet<string> = new Set();

/** What the checks refuse is left out, field by field, and told with its cell; what is left is judged. */
export async function subjectOfEstate(estate: Estate): Promise<LoadedSubject> {
  const places = placesOf(estate);
  const value = jsonOf(estate);
  const isRead = ({ code }: Problem): boolean => READ_OTHERWISE.includes(code);
  const leftOut = estate.problems.filter((problem) => !isRead(problem));
  for (const { draft, told } of await refusedIn(value, places)) {
    const { row, column } = told.place;
    const at = { line: row, column: column === null ? null : column + 1 };
    leftOut.push({ ...unplaced(draft, told.typed), ...at, params: { ...placeParams(told.place), ...draft.params } });
    leaveOut(value, segmentsOf(draft.pointer));
  }
  const noted = estate.problems.filter(
    (problem) => isRead(problem) && !leftOut.some(({ pointer }) => pointer === problem.pointer),
  );
  leftOut.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return await subjectOfRow({ value, leftOut, noted, locate: (pointer) => placeAt(places, estate, pointer) });
}

/** What is wrong with the value of a cell. What is wrong with the whole is for whoever checks the whole. */
async function refusedIn(value: Json, places: Places) {
  const drafts = allDrafts(value, await structureDrafts(value, 'housing_project', NONE), NONE);
  return drafts.flatMap((draft) => {
    const told = places.get(draft.pointer);
    return told === undefined || valueAt(value, draft.pointer) === undefined ? [] : [{ draft, told }];
  });
}

function jsonOf({ rows, values, facilities }: Estate): Json {
  const value = objectOf(values);
  value['id'] ??= idFor(value, rows[0]?.place.sheet ?? null, rows[0]?.place.row ?? 0);
  return facilities === null ? value : { ...value, facilities: facilities.map(objectOf) };
}

/** A table without ids: the name and the places that tell estates of one name apart, else the row. */
function idFor({ city, district, street, name }: Json, sheet: string | null, row: number): string {
  if (name === undefined) return sheet === null ? cellName(row, 0) : `${sheet}!${cellName(row, 0)}`;
  return [city, district, street, name].filter((part) => part !== undefined).join('/');
}

function objectOf(values: Values): Json {
  const object: Json = {};
  for (const [name, { value }] of values) {
    const [first = '', second] = name.split('.');
    if (second === undefined) object[first] = value;
    else object[first] = { ...(object[first] as Json | undefined), [second]: value };
  }
  return object;
}

/** The cell of each value, by JSON pointer. */
function placesOf({ values, facilities }: Estate): Places {
  const pointers = (base: string, of: Values) =>
    [...of].map(([name, told]): [string, Told] => [`${base}/${name.replaceAll('.', '/')}`, told]);
  return new Map([...pointers('', values), ...(facilities ?? []).flatMap((of, i) => pointers(`/facilities/${i}`, of))]);
}

function leaveOut(value: Json, path: readonly string[]): void {
  const [key = '', ...rest] = path;
  const inner = value[key];
  if (rest.length === 0 || typeof inner !== 'object' || inner === null) delete value[key];
  else leaveOut(inner as Json, rest);
}

/** The cell of the value, or of another one of the same thing, else the row. */
function placeAt(places: Places, { rows }: Estate, pointer: string): Place {
  const parent = pointer.slice(0, pointer.lastIndexOf('/') + 1);
  const near = (start: string): Told | undefined => [...places].find(([key]) => key.startsWith(start))?.[1];
  const told = pointer === '' ? undefined : (places.get(pointer) ?? near(`${pointer}/`) ?? near(parent));
  const place = told?.place ?? rows[0]?.place;
  return { line: place?.row ?? 1, column: (place?.column ?? 0) + 1 };
}
