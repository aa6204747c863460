/** Reads tables for the tests. */
import type { LoadedSubject } from '../../../src/load/subjects.ts';
import type { GivenMapping, Mapping } from '../../../src/load/table/mapping.ts';
import { NO_MAPPING } from '../../../src/load/table/mapping.ts';
import { openTable } from '../../../src/load/table/table.ts';
import { InvalidInput, type Problem } from '../../../src/model/problem.ts';
import { type NewSheet, writeBook } from '../../../src/workbook/hucre.ts';

export interface ReadTable {
  readonly mappings: readonly Mapping[];
  readonly subjects: readonly LoadedSubject[];
  /** About the file, and the rows skipped. */
  readonly notes: readonly Problem[];
}

/** The bytes in pieces of a size that splits characters and rows. */
export const inPieces = (bytes: Uint8Array, size = 7) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };

export async function readTable(table: string | Uint8Array, given: GivenMapping = NO_MAPPING): Promise<ReadTable> {
  const bytes = typeof table === 'string' ? Buffer.from(table) : table;
  const { mappings, notes, batches } = await openTable(inPieces(bytes, typeof table === 'string' ? 7 : 65_536), given);
  const subjects: LoadedSubject[] = [];
  const told = [...notes];
  for await (const batch of batches) {
    subjects.push(...batch.subjects);
    told.push(...(batch.notes ?? []));
  }
  return { mappings, subjects, notes: told };
}

/** The projects of a table that has no refused subject. */
export async function projectsIn(table: string | Uint8Array, given?: GivenMapping): Promise<unknown[]> {
  const { subjects } = await readTable(table, given);
  return subjects.map((subject) => (subject.ok ? subject.project : subject.problems.map(({ code }) => code)));
}

/** Every problem of a table, whatever it is a problem of, as `code place`. */
export async function problemsOf(table: string | Uint8Array, given?: GivenMapping): Promise<string[]> {
  const { subjects, notes } = await opened(table, given);
  const own = subjects.flatMap((subject) =>
    subject.ok ? [...(subject.leftOut ?? []), ...(subject.noted ?? [])] : subject.problems,
  );
  return [...own, ...notes].map(brief);
}

async function opened(table: string | Uint8Array, given?: GivenMapping): Promise<ReadTable> {
  try {
    return await readTable(table, given);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { mappings: [], subjects: [], notes: error.problems };
  }
}

export const brief = ({ code, params, line }: Problem): string => {
  const { sheet, cell, row } = params;
  const place = cell ?? row ?? (line === null ? '' : String(line));
  return `${code} ${sheet === undefined ? '' : `${sheet}!`}${place}`.trim();
};

export const book = (...sheets: NewSheet[]): Promise<Uint8Array> => writeBook(sheets);
