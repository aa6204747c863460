/**
 * What a reader of many subjects gives, whatever it reads: lines of JSON, documents, or the rows of a table.
 *
 * A reader is an async iterable of batches. It holds no more of its file than it must, never throws for what stands in
 * the file (that is a refused subject, or a note), and gives the subjects in the order of the file.
 */
import type { Problem } from '../model/problem.ts';
import type { HousingProject } from '../model/subject.ts';
import type { Encoding } from './bytes.ts';
import { byPlace, type Draft, unplaced, valueAt } from './draft.ts';
import { allDrafts, identityOf, kindIn } from './inspect.ts';
import type { Place } from './lines.ts';
import { structureDrafts } from './structure.ts';
import type { LoadedSubject } from './subjects.ts';

/** Several subjects at once, since waiting for each costs as much as judging it. Of a table some hundred rows are right. */
export interface SourceBatch {
  readonly subjects: readonly LoadedSubject[];
  /** The bytes of the file that have been read so far, for whoever shows how far it is. */
  readonly bytesRead: number;
  /** What is told once about the file and costs no subject: a title row or a row of totals that was skipped. */
  readonly notes?: readonly Problem[];
  /** How the file is encoded, where that was found out; told where it is not UTF-8. */
  readonly encoding?: Encoding | null;
}

export type SubjectSource = AsyncIterable<SourceBatch>;

/** A subject that was never written as JSON or YAML: a row of a table, or several. */
export interface SourceRow {
  /** The subject as plain data, with the keys of a subject file. What could not be read is left out of it. */
  readonly value: unknown;
  /**
   * What could not be read: a cell that is no number, or an unknown word. The subject is judged on the rest, and these
   * are told beside it. Of a row without a usable id there is no subject: the validator says so.
   */
  readonly leftOut: readonly Problem[];
  /** What was read otherwise than as one value, and is told. */
  readonly noted?: readonly Problem[];
  /** Row and column, both from 1, of what a JSON pointer from the subject down names, or of the nearest thing around it. */
  locate(pointer: string): Place;
}

/** The subject of a row, checked as one of a file is, so that the same subject gives the same findings. */
export async function subjectOfRow({ value, leftOut, noted = [], locate }: SourceRow): Promise<LoadedSubject> {
  const drafts = await draftsOf(value, new Set(leftOut.map(({ pointer }) => pointer)));
  const problems = drafts.map((draft) => ({
    ...unplaced(draft, valueAt(value, draft.pointer)),
    ...locate(draft.pointer),
  }));
  if (problems.length === 0) {
    const located = (pointer: string) => ({ ...locate(pointer), pointer: holderIn(value, pointer) });
    return { ok: true, project: value as HousingProject, pointer: '', locate: located, leftOut, noted };
  }
  return { ok: false, ...identityOf(value), pointer: '', problems: [...leftOut, ...problems].sort(byPlace) };
}

/** The pointer of what is there, or of the nearest thing around it. */
function holderIn(value: unknown, pointer: string): string {
  const isThere = pointer === '' || valueAt(value, pointer) !== undefined;
  return isThere ? pointer : holderIn(value, pointer.slice(0, pointer.lastIndexOf('/')));
}

async function draftsOf(value: unknown, reported: ReadonlySet<string>): Promise<readonly Draft[]> {
  return allDrafts(value, await structureDrafts(value, kindIn(value), new Set()), reported);
}
