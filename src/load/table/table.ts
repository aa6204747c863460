/**
 * A table file, CSV or XLSX: how its columns are read, and its estates as subjects, batch by batch.
 *
 * Where no column is about facilities every row is an estate, and is given as it is read. Where one is, the rows of an
 * estate may stand anywhere, also on a second sheet, so all are read first.
 */
import { InvalidInput, type Problem } from '../../model/problem.ts';
import { type Encoding, MAX_BYTES, tooLarge } from '../bytes.ts';
import { identityOf } from '../inspect.ts';
import type { SourceBatch } from '../source.ts';
import type { LoadedSubject } from '../subjects.ts';
import type { Sheet, TableRow } from './cells.ts';
import { openCsv } from './csv.ts';
import type { Bytes } from './encoding.ts';
import { estateOf } from './estates.ts';
import { grouped, type Identity, identityOf as rowIdentity, squashedName, type TableRecord } from './grouping.ts';
import { type Holder, holderOf } from './held-row.ts';
import type { GivenMapping, Mapping } from './mapping.ts';
import { type ReadOptions, type RowRecord, readRow } from './read-row.ts';
import { subjectOfEstate } from './record.ts';
import { Repeated } from './repeated.ts';
import { isShifted, skippedKind } from './row-kinds.ts';
import { hasFacilityColumns, type MappedSheet, mapSheets } from './sheets.ts';
import { Skipped } from './skipped.ts';
import { type TablePlace, tableProblem, WHOLE_TABLE } from './table-problem.ts';

export interface Table {
  /** Null for a workbook. */
  readonly encoding: Encoding | null;
  /** One for each sheet that is used. */
  readonly mappings: readonly Mapping[];
  /** What is told about the file as a whole. */
  readonly notes: readonly Problem[];
  /** The estates in the order of their first rows. What is wrong with one row costs that row. */
  readonly batches: AsyncIterable<SourceBatch>;
}

/** So many rows can be held at once, to find those of one estate. */
const MOST_HELD = 100_000;

const BATCH = 200;

interface Opened {
  readonly encoding: Encoding | null;
  readonly from1904: boolean;
  readonly sheets: readonly Sheet[];
  readonly hidden: readonly string[];
}

/** Throws InvalidInput where the file cannot be read, no column names an estate, or one field has two columns. */
export async function openTable(bytes: Bytes, given: GivenMapping, mostHeld = MOST_HELD): Promise<Table> {
  const counter = { read: 0 };
  const { encoding, from1904, sheets, hidden } = await open(counted(bytes, counter));
  const { used, unused } = await mapSheets(sheets, given);
  const notes = [
    ...hidden.map((name) => sheetNote('sheet_hidden', name)),
    ...unused.map((name) => sheetNote('sheet_not_used', name)),
  ];
  const run: Run = { used, given, from1904, skipped: new Skipped(), counter, mostHeld };
  const batches = { [Symbol.asyncIterator]: () => batchesOf(run) };
  return { encoding, mappings: used.map(({ mapping }) => mapping), notes, batches };
}

const sheetNote = (code: 'sheet_hidden' | 'sheet_not_used', name: string): Problem =>
  tableProblem(code, WHOLE_TABLE, '', name, 'estate_column');

interface Counter {
  read: number;
}

/** The bytes read in the pass that goes on. */
function counted(bytes: Bytes, counter: Counter): Bytes {
  return async function* () {
    counter.read = 0;
    for await (const chunk of bytes()) {
      counter.read += chunk.length;
      yield chunk;
    }
  };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

async function open(bytes: Bytes): Promise<Opened> {
  const [head] = await collected(bytes, ZIP.length);
  const starts = (signature: readonly number[]): boolean => signature.every((byte, i) => head?.[i] === byte);
  if (starts(OLD_OFFICE)) throw new InvalidInput([tableProblem('old_workbook', WHOLE_TABLE, '', '', 'table_file')]);
  if (!starts(ZIP)) {
    const { encoding, sheet } = await openCsv(bytes);
    return { encoding, from1904: false, sheets: [sheet], hidden: [] };
  }
  const { openXlsx } = await import('./xlsx.ts');
  const [all, size] = await collected(bytes, MAX_BYTES + 1);
  if (size > MAX_BYTES) throw new InvalidInput([tooLarge(size)]);
  return { encoding: null, ...(await openXlsx(all)) };
}

/** At least the first `limit` bytes, where there are so many. */
async function collected(bytes: Bytes, limit: number): Promise<[Uint8Array, number]> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) break;
  }
  return [Buffer.concat(chunks), size];
}

interface Run {
  readonly used: readonly MappedSheet[];
  readonly given: GivenMapping;
  readonly from1904: boolean;
  readonly skipped: Skipped;
  readonly counter: Counter;
  readonly mostHeld: number;
}

async function* batchesOf(run: Run): AsyncGenerator<SourceBatch> {
  const isHeld = run.used.some(({ mapping }) => hasFacilityColumns(mapping));
  let subjects: LoadedSubject[] = [];
  try {
    for await (const subject of isHeld ? joinedSubjects(run) : rowSubjects(run)) {
      subjects.push(subject);
      if (subjects.length < BATCH) continue;
      yield { subjects, bytesRead: run.counter.read };
      subjects = [];
    }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    subjects.push(refused(error.problems, null));
  }
  yield { subjects, bytesRead: run.counter.read, notes: run.skipped.notes() };
}

const refused = (problems: readonly Problem[], record: RowRecord | null): LoadedSubject => {
  const name = record?.estate.get('name')?.value ?? null;
  const id = record?.estate.get('id')?.value ?? null;
  return { ok: false, ...identityOf({ name, id }), pointer: '', problems };
};

/** A row that can be used, or why it cannot. */
type Found =
  /** `of`: the estates that the row may be of; `above` where only that of the row above it comes into question. */
  | { readonly problem: Problem; readonly of: readonly Identity[] | 'above' }
  | { readonly row: RowRecord; readonly held: () => () => RowRecord; readonly mayStart: boolean };

/** Every row an estate. */
async function* rowSubjects(run: Run): AsyncGenerator<LoadedSubject> {
  for await (const found of recordsOf(run)) {
    if ('problem' in found) yield refused([found.problem], null);
    else yield await subjectOfEstate(estateOf([found.row], false));
  }
}

/** Rows of the same estate together. What belongs to none comes last. */
async function* joinedSubjects(run: Run): AsyncGenerator<LoadedSubject> {
  const records: TableRecord[] = [];
  const bad: Problem[] = [];
  const lost: Identity[] = [];
  for await (const found of recordsOf(run)) {
    if ('problem' in found) {
      bad.push(found.problem);
      lost.push(...(found.of === 'above' ? records.slice(-1).map(({ identity }) => identity) : found.of));
    } else records.push(recordOf(found.row, found.held(), found.mayStart));
    if (records.length > run.mostHeld) throw new InvalidInput([tooManyRows(run.mostHeld)]);
  }
  const { groups, strays } = grouped(records, lost);
  for (const { records: own, isOpen } of groups) {
    yield await subjectOfEstate(
      estateOf(
        own.map((record) => record.read()),
        isOpen,
      ),
    );
  }
  for (const problem of bad) yield refused([problem], null);
  for (const { record, candidates } of strays) {
    const row = record.read();
    yield refused([strayProblem(row, candidates)], row);
  }
}

/** Keeps the identity and the cells, not what they were read as. */
const recordOf = (row: RowRecord, read: () => RowRecord, mayStart: boolean): TableRecord => ({
  identity:
    mayStart && hasLostId(row)
      ? { ...rowIdentity(row), id: `? ${row.place.sheet} ${row.place.row}` }
      : rowIdentity(row),
  hasFacility: row.facility !== null,
  mayStart,
  read,
});

/** An estate whose id cannot be read is no other one, whatever it is called. */
const hasLostId = ({ problems }: RowRecord): boolean => problems.some(({ field }) => field.key === 'id');

/** A row that names no estate; one whose id or name cannot be read names one all the same. */
const isNameless = ({ estate, problems }: RowRecord): boolean =>
  !estate.has('id') && !estate.has('name') && !problems.some(({ field }) => ['id', 'name'].includes(field.key));

function strayProblem({ place, estate }: RowRecord, candidates: number): Problem {
  const found = String(estate.get('name')?.value ?? estate.get('id')?.value ?? '');
  if (candidates === 0) return tableProblem('estate_not_listed', place, '', found, 'estate_name');
  return tableProblem('not_one_estate', place, '', found, 'estate_name', { count: String(candidates) });
}

const tooManyRows = (limit: number): Problem =>
  tableProblem('too_many_rows', WHOLE_TABLE, '', String(limit), 'table_rows', { limit: String(limit) });

/** Every row below the headers that is an estate or a facility; one that cannot be used is a problem. */
async function* recordsOf(run: Run): AsyncGenerator<Found> {
  for (const { sheet, mapping, ofEstates } of run.used) {
    const repeated = new Repeated(sheet, mapping);
    const options = { mapping, constants: run.given.constants, from1904: run.from1904, repeated };
    const hold = holderOf(options);
    for await (const row of sheet.rows) {
      if (row.number <= mapping.headerRow) continue;
      repeated.see(row);
      const kind = skippedKind(row, mapping);
      if (kind === null) yield found(row, options, hold, ofEstates);
      else run.skipped.add(kind, row, mapping.sheet);
    }
  }
}

function found(row: TableRow, options: ReadOptions, hold: Holder, mayStart: boolean): Found {
  const { mapping } = options;
  const place = { sheet: mapping.sheet, row: row.number, column: null };
  const read = readRow(row, options);
  if (row.swallowed !== undefined) {
    return { problem: swallowed(place, row.swallowed), of: [rowIdentity(read), ...namedIn(row.swallowed)] };
  }
  if (isShifted(row, mapping)) return { problem: shifted(place, row, mapping), of: [rowIdentity(read)] };
  if (isNameless(read)) {
    const problem = tableProblem('no_identity', place, '', '', 'estate_name');
    return { problem, of: read.facility === null ? [] : 'above' };
  }
  return { row: read, held: () => hold(row), mayStart };
}

function shifted(place: TablePlace, { cells, width }: TableRow, mapping: Mapping): Problem {
  const columns = mapping.width ?? cells.length;
  return tableProblem('shifted_row', place, '', String(width), 'row_width', { columns: String(columns) });
}

function swallowed(place: TablePlace, text: string): Problem {
  const lines = String(text.trim().split('\n').length);
  return tableProblem('swallowed_rows', place, '', text, 'closing_quote', { lines });
}

/** Whatever in a text of several rows may be the id or the name of an estate. */
const namedIn = (text: string): Identity[] =>
  text.split(/[\r\n,;\t"]+/).map((part) => {
    const name = squashedName(part);
    return { id: name, name, street: null, district: null, city: null };
  });
